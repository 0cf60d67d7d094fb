import { isAnimate } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene-state.ts'
import { sexOfPronoun } from './supply-doer.ts'

/** "he", "it": the first of those who are one; "she" after "a couple" is the woman. */
export function readPronoun(scene: Scene, word: string): void {
  const alone = scene.drafts.filter((draft) => isAnimate(draft) && draft.count === 1)
  const sex = sexOfPronoun(word)
  const meant = sex === undefined ? undefined : alone.find((draft) => sexOf(draft) === sex)
  const one = meant ?? alone[0] ?? scene.drafts[0]
  scene.focus = one ?? null
  // "a man and a woman stand there, she waves"
  if (meant !== undefined && scene.group.length > 1 && scene.doing === null) scene.group = [meant]
  if (scene.group.length === 0 && one !== undefined) scene.group = [one]
}

const WOMEN =
  /^(?:woman|girl|old-woman|teen-girl|bride|queen|princess|witch|mermaid|nun|geisha|ballerina|fairy)$/
const MEN = /^(?:man|boy|old-man|groom|king|prince|wizard|monk|priest|santa)$/

function sexOf({ thing, traits }: Draft): string | undefined {
  if (traits.includes('female') || WOMEN.test(thing.variant)) return 'woman'
  return traits.includes('male') || MEN.test(thing.variant) ? 'man' : undefined
}

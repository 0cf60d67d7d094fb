import type { Thing } from '../meaning.ts'
import { startDraft } from './draft.ts'
import type { NounPhrase } from './phrase.ts'
import type { Scene } from './scene-state.ts'

const SINGLE = /^(?:girl|boy|man|woman)$/
const SEVERAL_PEOPLE = /^(?:child|people|person)$/
const YOUNG = /^(?:girl|boy)$/

/** "Two kids build a snowman, the girl …, the boy …": each is one of the two. */
export function leaveGroup(scene: Scene, { determiner, count }: NounPhrase, [thing]: readonly Thing[]): void {
  if (determiner !== 'the' || count !== null || thing === undefined || !SINGLE.test(thing.concept)) return
  const group = scene.drafts.find(
    ({ thing: { concept }, phrase, count: many }) =>
      SEVERAL_PEOPLE.test(concept) &&
      // "two children play, their mother watches": she is none of them.
      (concept !== 'child' || YOUNG.test(thing.concept)) &&
      (phrase.count ?? 1) > 1 &&
      many > 0,
  )
  if (group === undefined || scene.drafts.some((draft) => draft.thing.concept === thing.concept)) return
  const one = startDraft(thing, group.phrase, scene.sentence)
  scene.drafts.push({ ...one, count: 1, action: group.action, size: 'normal', props: [...group.props] })
  group.count -= 1
  if (group.count === 0) scene.drafts.splice(scene.drafts.indexOf(group), 1)
}

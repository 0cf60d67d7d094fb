import type { PropSpec } from '../../scene-spec.ts'
import { onesieNameOf } from '../../rigs/person/onesies.ts'
import { ROLES } from '../../rigs/person/roles.ts'
import { giveProp } from './bind-props.ts'
import { fitted } from './fit-costume.ts'
import type { Thing } from '../meaning.ts'
import { isOwner } from './draft.ts'
import type { Draft } from './draft.ts'
import type { NounPhrase } from './phrase.ts'
import type { Scene } from './scene-state.ts'

/** "a dog dressed as a chef", "children in pirate costumes": they wear what it wears. What has no clothes stays a role. */
export function giveCostume(scene: Scene, phrase: NounPhrase): void {
  const [thing] = phrase.meaning.things
  const wearers = wearersOf(scene, phrase)
  const name = thing === undefined ? undefined : costumeNameOf(thing, wearers)
  if (name === undefined) {
    phrase.leftOut = 'a role'
    return
  }
  const [colour = null] = phrase.colours
  const costume: PropSpec = { concept: `${name}-costume`, role: 'worn', colour }
  if (wearers.length === 0) scene.waitingProps.push({ prop: costume, phrase })
  for (const wearer of wearers) for (const prop of fitted(wearer, costume)) giveProp(wearer, prop)
}

/** Animals wear the hats and coats of callings, people also suits with hoods. */
function costumeNameOf(thing: Thing, wearers: readonly Draft[]): string | undefined {
  if (thing.rig === 'person' && thing.variant in ROLES) return thing.variant
  const arePeople = wearers.length > 0 && wearers.every((draft) => draft.thing.rig === 'person')
  return arePeople ? onesieNameOf(thing) : undefined
}

/** " dressed as a " and the like. */
const RIGHT_BEHIND = 16

/** Who acts together wears it together; 「海賊の格好をした猫」: whoever comes next. */
function wearersOf(
  { group, drafts, sentence, grammar, latest }: Scene,
  { isModifier, start }: NounPhrase,
): readonly Draft[] {
  const here = drafts.filter((draft) => isOwner(draft) && draft.sentence === sentence)
  if (grammar.verbLast) return here.filter(({ phrase }) => phrase.part === 'subject').slice(-1)
  if (grammar.modifiersFirst && isModifier) return []
  // "a boy looks at a man in a dinosaur costume": the man does.
  const isRightBehind = latest !== null && start - latest.phrase.end <= RIGHT_BEHIND
  if (isRightBehind && here.includes(latest) && !group.includes(latest)) return [latest]
  const joined = group.filter(isOwner)
  return joined.length > 0 ? joined : here.slice(-1)
}

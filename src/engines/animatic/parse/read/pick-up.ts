import { rigFor } from '../../rigs/index.ts'
import type { Hold } from '../../scene-spec.ts'
import type { Meaning, Thing } from '../meaning.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene-state.ts'
import { hasHands } from './settle-activities.ts'

const YOUNG = /^(?:baby|child|girl|boy)$/
/** Larger than this against a grown-up nobody holds an animal. */
const LARGEST = 0.56

/** "on her lap" speaks of whoever fits there, "holds" of who is named next, or, where verbs come last, just before. */
export function takeHold(scene: Scene, { hold, word }: Meaning): void {
  if (hold === undefined) return
  if (word === undefined) scene.hold ??= hold
  else if (scene.grammar.verbLast) holdIfSmall(scene, scene.drafts.at(-1))
  else scene.isHolding = true
}

/** What is named after "holds". */
export function wasHeld(scene: Scene, draft: Draft | undefined): void {
  if (scene.isHolding) holdIfSmall(scene, draft)
  scene.isHolding = false
}

function holdIfSmall(scene: Scene, draft: Draft | undefined): void {
  const isAlone = scene.drafts.length < 2 && !scene.grammar.verbLast
  if (draft === undefined || isAlone) return
  // "a firefighter carries a child"
  if (draft.count === 1 && draft.thing.rig === 'person' && SMALL_CHILD.test(draft.thing.concept))
    draft.thing = BABY
  if (mayBeHeld(draft, 'arms')) scene.held ??= draft
}

/** Who is in somebody's arms, on their lap or on their shoulders is drawn with them, and no subject beside them. */
export function pickUp(scene: Scene): void {
  const { drafts } = scene
  const adult = drafts.find((draft) => hasHands(draft) && !YOUNG.test(draft.thing.variant))
  const holder = adult ?? drafts.find(hasHands)
  const hold = scene.hold ?? (holder?.activity === 'hug' || scene.held !== null ? 'arms' : null)
  if (hold === null || holder === undefined || holder.count > 1) return
  if (scene.hold === 'arms') carryChild(drafts, holder)
  const isFree = (draft: Draft): boolean => draft !== holder && mayBeHeld(draft, hold)
  const carried = scene.held !== null && isFree(scene.held) ? scene.held : drafts.find(isFree)
  if (carried === undefined) return
  drafts.splice(drafts.indexOf(carried), 1)
  holder.carried = { draft: carried, where: whereOf(hold, carried) }
  if (holder.activity === 'hug') holder.activity = null
  if (holder.carried.where === 'lap' || holder.action === 'sleep') holder.action = 'sit'
}

/** A child that its mother has in her arms is a small one: many languages have one word for both. */
const SMALL_CHILD = /^(?:child|bambin\S*|bimb\S*)$/

function carryChild(drafts: readonly Draft[], holder: Draft): void {
  const isBaby = ({ thing }: Draft): boolean => thing.variant === 'baby'
  if (drafts.some(isBaby)) return
  const child = drafts.find(
    (draft) =>
      draft !== holder &&
      draft.count === 1 &&
      draft.thing.rig === 'person' &&
      (SMALL_CHILD.test(draft.thing.concept) || SMALL_CHILD.test(draft.phrase.text.toLowerCase())),
  )
  if (child !== undefined) child.thing = BABY
}

const BABY: Thing = { concept: 'baby', rig: 'person', variant: 'baby' }

function mayBeHeld({ thing, count }: Draft, hold: Hold): boolean {
  if (count > 1) return false
  if (thing.rig === 'person')
    return thing.variant === 'baby' || (hold !== 'arms' && YOUNG.test(thing.variant))
  if (thing.rig !== 'quadruped' && thing.rig !== 'bird') return false
  const size = rigFor(thing.rig)?.naturalSize({
    variant: thing.variant,
    colours: [],
    props: [],
    seed: 0,
  })
  return size !== undefined && size <= LARGEST
}

/** Only children ride on both shoulders; they do not perch on one. */
function whereOf(hold: Hold, { thing }: Draft): Hold {
  const isChild = thing.rig === 'person'
  if (hold === 'shoulders' && !isChild) return 'shoulder'
  return hold === 'shoulder' && isChild ? 'shoulders' : hold
}

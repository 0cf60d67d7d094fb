import type { Action } from '../../scene-spec.ts'
import type { Meaning, Thing } from '../meaning.ts'
import { isAnimate, isCabin, isMount, isPassenger } from './draft.ts'
import type { Draft } from './draft.ts'
import { fitAction } from './fit-action.ts'
import type { NounPhrase } from './phrase.ts'
import type { Scene } from './scene-state.ts'

/** True for a noun that may be what the verb before is done to. */
export function isObject(scene: Scene, { relation, isJoined }: NounPhrase): boolean {
  return (
    !isJoined &&
    (relation === null ||
      relation === 'on' ||
      relation === 'in' ||
      (relation === 'with' && scene.grammar.language === 'de'))
  )
}

/** A noun right after a verb: what is ridden, driven, or just there. */
export function takeObject(
  scene: Scene,
  doing: NonNullable<Scene['doing']>,
  objects: readonly Draft[],
  relation: NounPhrase['relation'],
): void {
  const rider = doing.actors[0]
  const object = objects[0]
  scene.doing = null
  if (rider === undefined || object === undefined || rider === object) return
  if (isMount(object) && rides(doing.meaning.action, rider, relation)) return ride(rider, object)
  if (FLOWN.test(object.thing.concept) && relation === null)
    for (const actor of doing.actors) fly(actor, object)
  if (
    relation === null &&
    isAnimate(object) &&
    object.action === 'stand' &&
    TAKEN_ALONG.has(doing.meaning.action)
  ) {
    object.action = fitAction(rider.action, object.thing.rig)
  }
  if (isCabin(object) && steers(doing.meaning.action, within(scene, relation, object))) {
    if (doing.meaning.concept === 'row-boat' && object.thing.variant === 'sailing-boat')
      object.thing = ROWING_BOAT
    board(scene, rider, object)
  }
}

/** What moves a vehicle from within. */
const STEERING: ReadonlySet<Meaning['action']> = new Set(['drive', 'fly', 'sail', 'take-off', 'land'])
const INSIDE: ReadonlySet<Meaning['action']> = new Set(['sit', 'ride', 'stand', 'sleep'])

/** "drives a bus", "flies a helicopter"; "sits in a car", "flies in a balloon". */
function steers(action: Meaning['action'], relation: NounPhrase['relation']): boolean {
  if (relation === null) return STEERING.has(action)
  return relation === 'in' && (STEERING.has(action) || INSIDE.has(action))
}

/** Who is on a boat is in it; Russian flies "on" aeroplanes. */
function within(
  { grammar }: Scene,
  relation: NounPhrase['relation'],
  { thing }: Draft,
): NounPhrase['relation'] {
  return relation === 'on' && (thing.rig === 'boat' || grammar.language === 'ru') ? 'in' : relation
}

/** "a fox in a hot air balloon": who was named before is in it. */
export function boardBefore(scene: Scene, { relation, isJoined }: NounPhrase, vehicle: Draft): void {
  const [passenger, ...others] = scene.group
  if (within(scene, relation, vehicle) !== 'in' || isJoined || passenger === undefined || others.length > 0)
    return
  if (isCabin(vehicle)) board(scene, passenger, vehicle)
}

/** In languages that name the vehicle before the verb: 「猫がバスを運転する」. */
export function boardFirst(scene: Scene, action: Meaning['action'], driver: Draft): void {
  const vehicle = scene.drafts.findLast(
    (draft) => draft !== driver && isCabin(draft) && draft.sentence === scene.sentence,
  )
  if (vehicle !== undefined && STEERING.has(action)) board(scene, driver, vehicle)
}

/** What is flown by somebody on the ground. */
export const FLOWN = /^(?:kite|drone|paper-plane)$/

/** The toy flies, the player stays on the ground. */
export function fly(player: Draft, toy: Draft): void {
  toy.action = 'fly'
  if (player.thing.rig === 'person' && player.action === 'fly') player.action = 'play'
}

/** "walks a dog", "chases a rabbit": both walk, both run. */
const TAKEN_ALONG: ReadonlySet<Meaning['action']> = new Set(['walk', 'run'])

/** "gallops on a white horse", "sits on an elephant" are riding too. */
function rides(action: Meaning['action'], { thing }: Draft, relation: NounPhrase['relation']): boolean {
  const isPerson = thing.rig === 'person' || thing.rig === 'robot'
  return (
    action === 'ride' ||
    (isPerson && relation === 'on' && (action === 'run' || action === 'walk' || action === 'sit'))
  )
}

/** The rider names the mount, which stays a subject of its own; who rides moves it. */
export function ride(rider: Draft, mount: Draft): void {
  rider.action = 'ride'
  if (!rider.props.some(({ role, concept }) => role === 'ridden' && concept === mount.thing.concept)) {
    rider.props.push({ concept: mount.thing.concept, role: 'ridden', colour: mount.colours[0] ?? null })
  }
}

/** Who drives is inside: the vehicle is what is seen, and they are in its window. */
function board(scene: Scene, driver: Draft, vehicle: Draft): void {
  if (!isPassenger(driver) || driver.count > 1 || vehicle.count > 1 || vehicle.driver !== null) return
  // A bird and an aeroplane fly side by side.
  if (driver.thing.rig === 'bird' && driver.action === 'fly') return
  // With company they are many: they stay beside it, where all of them are seen.
  const { drafts, sentence } = scene
  if (drafts.some((draft) => draft !== driver && isAnimate(draft) && draft.sentence === sentence)) return
  if (driver.thing.concept === 'pirate' && vehicle.thing.variant === 'ship') vehicle.thing = PIRATE_SHIP
  if (vehicle.action === 'stand') vehicle.action = moveOf(driver, vehicle)
  vehicle.driver = driver
  driver.phrase.isAboard = true
  const at = scene.drafts.indexOf(driver)
  if (at >= 0) scene.drafts.splice(at, 1)
  scene.group = [vehicle]
}

/** What the driver is said to do with it, else how such a thing goes. */
function moveOf(driver: Draft, { thing }: Draft): Action {
  if (STEERING.has(driver.action)) return fitAction(driver.action, thing.rig)
  return fitAction(thing.rig === 'aircraft' ? 'fly' : 'drive', thing.rig)
}

const ROWING_BOAT: Thing = { concept: 'rowing-boat', rig: 'boat', variant: 'rowing-boat' }
const PIRATE_SHIP: Thing = { concept: 'pirate-ship', rig: 'boat', variant: 'pirate-ship' }

import type { Meaning } from '../meaning.ts'
import { isAnimate, isMount, isVehicle } from './draft.ts'
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
  if (doing.meaning.action === 'drive' && isVehicle(object) && !isVehicle(rider)) drive(scene, rider, object)
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
function drive(scene: Scene, driver: Draft, vehicle: Draft): void {
  if (vehicle.action === 'stand') vehicle.action = 'drive'
  vehicle.driver = driver
  const at = scene.drafts.indexOf(driver)
  if (at >= 0) scene.drafts.splice(at, 1)
  scene.group = [vehicle]
}

import type { Action } from '../../scene-spec.ts'
import type { Meaning, Thing } from '../meaning.ts'
import { isAnimate, isCabin, isMount, isPassenger, startDraft } from './draft.ts'
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
  { relation, isBeside }: NounPhrase,
): void {
  const rider = doing.actors[0]
  const object = objects[0]
  // "isst auf einem Baum eine Banane"
  const isStillOpen = scene.grammar.language === 'de' && (relation === 'in' || relation === 'on')
  if (!isStillOpen) scene.doing = null
  if (rider === undefined || object === undefined || rider === object) return
  if (isMount(object) && rides(doing.meaning.action, rider, relation)) return ride(rider, object)
  if (rider.action === 'drive' && isAnimate(object) && isAnimate(rider)) {
    // "يقود خرافه", "conduz suas ovelhas": who leads animals walks before them.
    for (const one of [...doing.actors, object]) one.action = fitAction('walk', one.thing.rig)
    return
  }
  if (FLOWN.test(object.thing.concept) && relation === null) {
    for (const actor of doing.actors) fly(actor, object)
    return
  }
  if (
    relation === null &&
    isAnimate(object) &&
    object.action === 'stand' &&
    TAKEN_ALONG.has(doing.meaning.action)
  ) {
    object.action = fitAction(doing.meaning.action ?? rider.action, object.thing.rig)
  }
  // "a dog chases a car"
  if (relation === null && doing.meaning.action === 'run' && isOnWheels(object)) {
    object.action = 'drive'
    if (doing.actors.every(({ thing }) => thing.rig === 'car')) keepAhead(scene, object, rider)
  }
  const where = isBeside ? 'far' : within(scene, relation, object)
  if (isCabin(object) && steers(doing.meaning.action, where, scene)) {
    if (doing.meaning.concept === 'row-boat' && object.thing.variant === 'sailing-boat')
      object.thing = ROWING_BOAT
    board(scene, doing.actors, object)
  }
}

function isOnWheels({ thing, action, count }: Draft): boolean {
  return thing.rig === 'car' && action === 'stand' && count === 1
}

/** "police cars chase a van": those named first drive in front. */
function keepAhead({ drafts }: Scene, chased: Draft, chaser: Draft): void {
  const [from, to] = [drafts.indexOf(chased), drafts.indexOf(chaser)]
  if (to < 0 || from < to) return
  drafts.splice(from, 1)
  drafts.splice(to, 0, chased)
}

/** What moves a vehicle from within. */
const STEERING: ReadonlySet<Meaning['action']> = new Set(['drive', 'fly', 'sail', 'take-off', 'land'])
const INSIDE: ReadonlySet<Meaning['action']> = new Set(['sit', 'ride', 'stand', 'sleep'])

/** "drives a bus", "flies a helicopter"; "sits in a car", "flies in a balloon". */
function steers(action: Meaning['action'], relation: NounPhrase['relation'], { grammar }: Scene): boolean {
  if (relation === null) return STEERING.has(action) || action === 'ride'
  // "fährt mit dem Auto"
  if (relation === 'with' && grammar.language === 'de') return STEERING.has(action)
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
export function boardBefore(scene: Scene, phrase: NounPhrase, vehicle: Draft): void {
  const { relation, isBeside, isJoined } = phrase
  if (within(scene, relation, vehicle) !== 'in' || isBeside || isJoined) return
  if (isCabin(vehicle)) board(scene, [...scene.group, ...companionsOf(scene)], vehicle)
}

/** "a man with his dog in a pickup": who came with them. */
function companionsOf({ drafts, group, sentence }: Scene): readonly Draft[] {
  return drafts.filter(
    (draft) =>
      draft.phrase.relation === 'with' &&
      draft.sentence === sentence &&
      isAnimate(draft) &&
      !group.includes(draft),
  )
}

/** "drives a van with her dog", "a bus full of tourists": who is named after the vehicle is in it. */
export function boardAfter(scene: Scene, { relation }: NounPhrase, companions: readonly Draft[]): void {
  const [vehicle, ...others] = scene.group
  if (vehicle === undefined || others.length > 0 || !isCabin(vehicle)) return
  // "a rowing regatta with eight-man crews": who rows is in the boats.
  if (vehicle.thing.variant === 'rowing-shell' && relation === 'with') return leaveToBoats(scene, companions)
  // "a bus of tourists", "a taxi with two passengers"
  // "नाव में एक मछुआरा", 「船の中の猫」
  const isFirst = scene.grammar.verbLast && vehicle.phrase.relation === 'in' && !vehicle.phrase.isBeside
  if (relation === 'with' || relation === 'of' || (isFirst && relation === null))
    board(scene, companions.filter(isAnimate), vehicle)
}

function leaveToBoats({ drafts }: Scene, crew: readonly Draft[]): void {
  for (const one of crew) {
    one.phrase.leftOut = 'part of another word'
    drafts.splice(drafts.indexOf(one), 1)
  }
}

/** In languages that name the vehicle before the verb: 「猫がバスを運転する」. */
export function boardFirst(scene: Scene, action: Meaning['action'], crew: readonly Draft[]): void {
  const vehicle = scene.drafts.findLast(
    (draft) => !crew.includes(draft) && isCabin(draft) && draft.sentence === scene.sentence,
  )
  if (vehicle !== undefined && (STEERING.has(action) || action === 'ride')) board(scene, crew, vehicle)
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
  // "gallops on a white horse"
  if (rider.action === 'run' && mount.action === 'stand') mount.action = 'run'
  rider.action = 'ride'
  if (!rider.props.some(({ role, concept }) => role === 'ridden' && concept === mount.thing.concept)) {
    rider.props.push({
      concept: mount.thing.concept,
      role: 'ridden',
      colour: mount.colours[0] ?? null,
      ...(isOnOne(rider, mount) ? { isShared: true as const } : {}),
    })
  }
}

/** "two boys ride a donkey", and not "ride donkeys": both sit on it. */
function isOnOne(rider: Draft, { count, phrase }: Draft): boolean {
  return rider.count > 1 && count === 1 && (phrase.determiner !== null || phrase.count === 1)
}

/** Who drives is inside, and who comes along: the vehicle is what is seen, and they are in its windows. */
export function board(scene: Scene, who: readonly Draft[], vehicle: Draft): void {
  // Of several it is not known which.
  if (vehicle.count > 1) return
  const crew = who.filter((one) => one !== vehicle && isPassenger(one) && !fliesBeside(one))
  const [driver] = crew
  if (driver === undefined) return
  if (driver.thing.concept === 'pirate' && vehicle.thing.variant === 'ship') vehicle.thing = PIRATE_SHIP
  if (vehicle.action === 'stand') vehicle.action = moveOf(driver, vehicle)
  for (const one of crew) {
    vehicle.crew.push(one)
    one.phrase.isAboard = true
    const at = scene.drafts.indexOf(one)
    if (at >= 0) scene.drafts.splice(at, 1)
  }
  scene.group = [vehicle]
}

/** A bird and an aeroplane fly side by side. */
function fliesBeside({ thing, action }: Draft): boolean {
  return thing.rig === 'bird' && action === 'fly'
}

/** "a family drives to the sea": in what, if nothing is said. */
export function giveCar(scene: Scene): void {
  const { drafts } = scene
  const crew = drafts.filter(
    (draft) =>
      isAnimate(draft) && isPassenger(draft) && draft.action === 'drive' && draft.thing.variant !== 'rover',
  )
  const [driver] = crew
  const isCarried = crew.some(({ props }) => props.some(({ role }) => role === 'ridden'))
  if (
    driver === undefined ||
    isCarried ||
    drafts.some((draft) => isCabin(draft) || isMount(draft) || isDrawn(draft))
  )
    return
  const thing = BY_CALLING.find(([calling]) => calling.test(driver.phrase.text))?.[1] ?? CAR
  const meaning: Meaning = { concept: thing.concept, things: [thing], places: [], gives: [] }
  const phrase: NounPhrase = { ...driver.phrase, meaning, count: 1, colours: [], size: null, isPlural: false }
  const car = startDraft(thing, phrase, scene.sentence)
  car.action = 'drive'
  drafts.unshift(car)
  board(scene, crew, car)
}

/** Carts and coaches, which animals draw. */
function isDrawn({ thing }: Draft): boolean {
  return /^(?:carriage|chariot|cart|dog-sled|sleigh|toboggan)$/.test(thing.concept)
}

/** What the driver is said to do with it, else how such a thing goes. */
function moveOf(driver: Draft, { thing }: Draft): Action {
  if (STEERING.has(driver.action)) return fitAction(driver.action, thing.rig)
  return fitAction(thing.rig === 'aircraft' ? 'fly' : 'drive', thing.rig)
}

const vehicle = (variant: string): Thing => ({ concept: variant, rig: 'car', variant })
/** What drivers of a kind drive, when it is not said. */
const BY_CALLING: readonly (readonly [calling: RegExp, thing: Thing])[] = [
  [
    /truck|lorry|卡车|トラック|트럭|camion|camión|caminh|lkw|lastwagen|грузов|дальноб|شاحنة|ट्रक/iu,
    vehicle('truck'),
  ],
  [/taxi|cab\b|出租|タクシー|택시|такси|tass/iu, vehicle('taxi')],
  [/\bbus|公交|バス|버스|autob|ônibus|автобус|حافلة|बस /iu, vehicle('bus')],
  [/rac(?:e|ing)|racer|赛车|レーサー|레이서|carrera|course|renn|гонщик|corsa/iu, vehicle('racing-car')],
  [/ambulance/iu, vehicle('ambulance')],
]
const CAR: Thing = { concept: 'car', rig: 'car', variant: 'car' }
const ROWING_BOAT: Thing = { concept: 'rowing-boat', rig: 'boat', variant: 'rowing-boat' }
const PIRATE_SHIP: Thing = { concept: 'pirate-ship', rig: 'boat', variant: 'pirate-ship' }

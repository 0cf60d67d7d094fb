import type { Action, RigName } from '../../scene-spec.ts'
import type { Meaning, Thing } from '../meaning.ts'
import { lexiconRows } from '../word-index.ts'
import { FLOWN, board, boardFirst, fly, ride } from './bind-objects.ts'
import { giveProp } from './bind-props.ts'
import { MOUNTS, isAnimate, isCabin, isMount, isPassenger, isStill, isVehicle, startDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { fitAction } from './fit-action.ts'
import type { ActionPhrase } from './phrase.ts'
import type { Scene } from './scene-state.ts'
import { isOfOneself, isOnTheWay } from './self-rules.ts'
import { isChange, mayDo, undertake } from './settle-activities.ts'
import { pupilsOf } from './teach.ts'

/** What things may do: plants grow, toys fly, a boat of paper floats. */
const STILL_MAY: ReadonlySet<Meaning['action']> = new Set(['grow', 'fly', 'float', 'swim'])

const FLUTTER = /^(?:flutter|flap)/i
const ROLLING: ReadonlySet<RigName> = new Set(['car', 'train', 'bicycle', 'boat'])

/** Binds a verb to who does it, or keeps it until somebody is named. */
export function readAction(scene: Scene, phrase: ActionPhrase): void {
  const { meaning } = phrase
  if (phrase.isTrip === true && takeTrip(scene)) return
  const flutters = FLUTTER.test(phrase.text)
  // "yellow tape flutters before the cars"
  const actors = actorsOf(scene, phrase).filter(
    ({ thing }) => !(flutters && ROLLING.has(thing.rig)) && !(isWork(meaning) && IDLE.has(thing.rig)),
  )
  if (meaning.activity !== undefined) {
    undertake(meaning, actors)
    const { activity } = meaning
    if (!actors.some((actor) => mayDo(actor, activity)) && mayWait(meaning, actors)) {
      const waiting = scene.waitingActivity?.activity
      if (waiting === undefined || isOnTheWay(waiting)) scene.waitingActivity = meaning
    }
    if (isChange(activity)) scene.missed.push(phrase)
    if (meaning.action === undefined) return
  }
  if (actors.length === 0) {
    scene.waitingAction ??= meaning
    return
  }
  act(scene, meaning, actors, phrase.colours, ONE.test(phrase.text))
  if (actors.every((actor) => missesDeed(actor, meaning))) scene.missed.push(phrase)
  scene.doing = { meaning, actors }
}

/** "a monster kneels beside a woman": what a body does is done by whoever was named, and by nobody who comes later. */
function mayWait({ activity }: Meaning, actors: readonly Draft[]): boolean {
  if (activity === undefined || !isOfOneself(activity)) return true
  // "a road stretches to the horizon"
  return actors.length === 0 && activity !== 'stretch-out'
}

/** "a couple takes a gondola ride": who was named before is in it, or on it. True when there is somebody. */
function takeTrip(scene: Scene): boolean {
  const vehicle = scene.drafts.at(-1)
  const riders = scene.drafts.filter(
    (draft) => draft !== vehicle && draft.sentence === scene.sentence && isPassenger(draft),
  )
  if (vehicle === undefined || riders.length === 0) return false
  if (isCabin(vehicle)) board(scene, riders, vehicle)
  else if (isMount(vehicle)) for (const rider of riders) ride(rider, vehicle)
  else return false
  return true
}

/** Deeds that are seen from afar: whoever does another one does not do these. */
const BODILY: ReadonlySet<Action> = new Set(['jump', 'dance', 'sleep', 'eat', 'drink', 'wave', 'fight'])

/** Whether somebody is said to do what they are not shown doing, because they do something else. */
function missesDeed(actor: Draft, { action, activity, concept }: Meaning): boolean {
  if (action === undefined || activity !== undefined || !isAnimate(actor)) return false
  return BODILY.has(action) && actor.activity === null && actionOf(actor, action, concept) !== actor.action
}

/** "मछली बेचता आदमी": the fish does not sell. */
const IDLE: ReadonlySet<RigName> = new Set(['fish', 'whale'])

function isWork({ action }: Meaning): boolean {
  return action === 'work'
}

function actorsOf(scene: Scene, phrase: ActionPhrase): readonly Draft[] {
  const { isParticiple, meaning } = phrase
  const pupils = phrase.isOfPupil === true ? pupilsOf(scene, phrase) : []
  if (pupils.length > 0) return pupils
  const here = scene.drafts.filter(({ sentence }) => sentence === scene.sentence)
  const last = here.at(-1)
  if (scene.grammar.verbLast) return idleActors(scene, here, meaning.action)
  // 「旁边趴着一只狗」: of who comes next.
  if (scene.grammar.language === 'zh' && isParticiple) return []
  if (scene.grammar.modifiersFirst) {
    // A verb before its noun ("跑的狗"): who was named before already does something.
    // `剑客于屋顶上交锋`: a roof does nothing.
    const actors = scene.group.every(isStill) ? here.filter((draft) => isAnimate(draft)) : scene.group
    return actors.some(isIdle) ? actors : []
  }
  if (isParticiple && last !== undefined && (isAnimate(last) || isVehicle(last)) && last.action === 'stand') {
    return scene.group.includes(last) ? scene.group : [last]
  }
  return scene.group
}

/** Who does no more than they do by calling. */
function isIdle({ action, phrase }: Draft): boolean {
  return action === 'stand' || action === phrase.meaning.action
}

/** 「白い馬に乗って城へ向かう」: who goes there is the rider, though a horse may gallop. */
function isRidden({ thing }: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(({ props }) =>
    props.some(({ role, concept }) => role === 'ridden' && concept === thing.concept),
  )
}

/** Whom a verb at the end speaks of: who is marked as its subject, else who was named first or last. */
function idleActors(
  { group, grammar, drafts, clauseStart }: Scene,
  here: readonly Draft[],
  action: Meaning['action'],
): readonly Draft[] {
  const clause = drafts.slice(clauseStart)
  const idle = here.filter((draft) => isIdle(draft) && (action === 'run' || !isRidden(draft, drafts)))
  const subjects = idle.filter(({ phrase }) => phrase.part === 'subject')
  const ofClause = subjects.filter((draft) => clause.includes(draft))
  const marked = ofClause.length > 0 ? ofClause : subjects
  if (marked.length > 0) return marked.some((draft) => group.includes(draft)) ? group : marked
  // "지붕 위에 앉아 있는 고양이": who sits there is still to come.
  if (group.every((draft) => isStill(draft) && isSaidToHold(draft))) return []
  const unmarked = idle.filter(
    ({ phrase }) => phrase.part === null && phrase.relation === null && !phrase.isModifier,
  )
  if (
    grammar.language === 'hi' &&
    unmarked.length > 0 &&
    !group.some((draft) => unmarked.includes(draft) && draft.phrase.isJoined)
  ) {
    // A couple is one word, and two who act.
    const first = unmarked.find((draft) => clause.includes(draft)) ?? unmarked[0]
    return unmarked.filter(({ phrase }) => phrase === first?.phrase)
  }
  // 「電車の中で本を読む」: the place does not read; who is aboard does.
  if (group.every((draft) => isVehicle(draft) && draft.phrase.relation === 'in'))
    return group.flatMap(({ crew }) => crew)
  // 「ドラゴンに乗った少女」
  if (action === 'ride' && group.every(({ phrase }) => phrase.relation !== null)) return []
  // 「馬に乗った侍」: what it is done to does not do it.
  if (group.every(({ phrase }) => phrase.part === 'object')) return []
  return group.some(({ action }) => action === 'stand') ? group : []
}

function isSaidToHold({ phrase: { relation, spot } }: Draft): boolean {
  return relation !== null || spot !== null
}

/** "on a scooter": one for all of them. */
const ONE = /\s(?:an?|the|una?|une?|eine[mr]?|um|uma)\s/iu

/** Makes the actors do it, if they do nothing yet, with what comes along. */
export function act(
  scene: Scene,
  meaning: Meaning,
  actors: readonly Draft[],
  colours: readonly string[] = [],
  isShared = false,
): void {
  const { action } = meaning
  if (action === undefined) return
  for (const actor of actors) {
    if (isStill(actor) && !STILL_MAY.has(action)) continue
    // What somebody is by calling gives way to what they are said to do.
    const isOpen =
      actor.action === 'stand' ||
      actor.action === actor.phrase.meaning.action ||
      // "they laugh and dance"; "she laughs, flour floating in the air"
      (actor.activity === 'laugh' && actor.action === 'talk' && action !== 'float') ||
      // 「サンタがそりで空を飛ぶ」
      (actor.action === 'ride' && action === 'fly' && scene.grammar.verbLast)
    if (isOpen) actor.action = actionOf(actor, action, meaning.concept)
    giveAlong(scene, actor, meaning, colours, isShared)
  }
  if (!scene.grammar.modifiersFirst) return
  if (action === 'ride' || action === 'sit') mountFirst(scene, actors, action)
  if (scene.grammar.verbLast) boardFirst(scene, action, actors)
  const toy = scene.drafts.find(
    ({ thing, sentence }) => FLOWN.test(thing.concept) && sentence === scene.sentence,
  )
  if (action !== 'fly' || toy === undefined) return
  for (const player of actors) if (player !== toy) fly(player, toy)
}

/** What comes with the action or the calling; an animal to ride is there to be seen. */
function giveAlong(
  scene: Scene,
  actor: Draft,
  { gives }: Meaning,
  colours: readonly string[],
  isShared: boolean,
): void {
  for (const { concept, role } of gives) {
    // A fencer has a foil.
    if (concept === 'sword' && actor.props.some((one) => BLADES.test(one.concept))) continue
    if (role === 'held' && !HANDS.has(actor.thing.rig) && !isForPaws(actor, concept)) continue
    // "people walk and cycle": who walks has no bicycle.
    if (role === 'ridden' && ON_FOOT.has(actor.action)) continue
    const mount = role === 'ridden' ? mountOf(concept) : undefined
    const shared = role === 'ridden' && isShared ? { isShared: true as const } : {}
    if (mount === undefined) giveProp(actor, { concept, role, colour: colours[0] ?? null, ...shared })
    else if (!scene.drafts.some(isMount)) {
      const draft = startDraft(
        mount,
        {
          ...actor.phrase,
          meaning: NO_MEANING,
          count: null,
          colours: [...colours],
          size: null,
          isPlural: false,
        },
        scene.sentence,
      )
      scene.drafts.push(draft)
      ride(actor, draft)
    }
  }
}

const BLADES = /^(?:foil|katana|lightsaber|sabre|rapier|dagger|axe)$/

/** What animals hold as people do when they sit upright. */
const FOR_PAWS = /^(?:book|newspaper|fishing-rod|brush|teacup|coffee-cup|cup|laptop|pan|ladle)$/

function isForPaws({ thing }: Draft, concept: string): boolean {
  return (
    (thing.rig === 'quadruped' && FOR_PAWS.test(concept)) ||
    // It comes out of its mouth.
    (thing.rig === 'dragon' && concept === 'fire')
  )
}

const ON_FOOT: ReadonlySet<Action> = new Set(['walk', 'run', 'sit', 'sleep'])
const HANDS: ReadonlySet<RigName> = new Set(['person', 'robot'])
const NO_MEANING: Meaning = { concept: 'mount', things: [], places: [], gives: [] }

function mountOf(concept: string): Thing | undefined {
  const row = lexiconRows().find(({ meaning }) => meaning.concept === concept)
  return row?.meaning.things.find(({ rig }) => MOUNTS.has(rig))
}

/** Who has an instrument makes music when they "play"; who has a bicycle rides up the mountain. */
function actionOf({ props, thing }: Draft, action: Action, concept: string): Action {
  if (action === 'play' && props.some(({ role }) => role === 'played')) return 'play-instrument'
  // A goalkeeper dives for the ball.
  if (action === 'swim' && thing.concept === 'goalkeeper') return 'play'
  // "a giant robot wades through a flooded city"
  if (concept === 'wade' && thing.rig === 'robot') return 'walk'
  // Swimmers race in the water.
  if (action === 'run' && thing.variant === 'swimmer') return 'swim'
  const isOnWheels = props.some(({ role, concept }) => role === 'ridden' && concept !== 'surfboard')
  if ((action === 'walk' || action === 'run' || action === 'drive') && isOnWheels) return 'ride'
  return fitAction(concept === 'glide' ? glideOf(thing) : action, thing.rig)
}

const FLIGHTLESS = /penguin|ostrich|emu$|rooster|hen$|chick$|dodo/

/** Birds glide on the air, boats and swans on the water, divers in it, and wheels on the road. */
function glideOf({ rig, variant }: Thing): Action {
  if (
    /^(?:swan|duck|goose|diver|swimmer|mermaid|turtle|octopus|squid|jellyfish|seal|manta(?:-ray)?|stingray)$/.test(
      variant,
    ) ||
    rig === 'fish' ||
    rig === 'whale'
  )
    return 'swim'
  if (rig === 'boat') return 'sail'
  if (rig === 'bicycle' || rig === 'car' || rig === 'train') return 'drive'
  if (FLIGHTLESS.test(variant)) return 'walk'
  return rig === 'person' || rig === 'quadruped' ? 'walk' : 'fly'
}

/** "少年が馬に乗る": the mount is named before the verb. */
function mountFirst(scene: Scene, actors: readonly Draft[], action: Action): void {
  const mount = scene.drafts.findLast(
    (draft) =>
      !actors.includes(draft) &&
      isMount(draft) &&
      draft.sentence === scene.sentence &&
      (action === 'ride' || draft.phrase.relation === 'on' || draft.phrase.spot === 'on'),
  )
  const rider = actors[0]
  if (mount !== undefined && rider !== undefined) ride(rider, mount)
}

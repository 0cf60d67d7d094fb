import type { SubjectSpec, VehicleInside } from '../../scene-spec.ts'
import type { Meaning, Thing, Whereabouts } from '../meaning.ts'
import { toBecoming } from './become.ts'
import { act, readAction } from './bind-actions.ts'
import { boardAfter, boardBefore, giveCar, isObject, takeObject } from './bind-objects.ts'
import { dealColours } from './deal-colours.ts'
import { giveCostume } from './give-costume.ts'
import { giveProp, giveWaitingProps, isProp, readProp } from './bind-props.ts'
import { isAnimate, isOwner, isStill, isStillThing, reportOverflow } from './draft.ts'
import type { Draft } from './draft.ts'
import { fitAction } from './fit-action.ts'
import { takePhone } from './take-phone.ts'
import { lookOutOfCar } from './at-car-window.ts'
import { enterHall, goInside } from './go-inside.ts'
import { ageOfPeers } from './age-of-peers.ts'
import { bindFamily, cradle } from './bind-family.ts'
import { kindOfKin, startKin, startYoung } from './kin.ts'
import { disguise } from './fit-costume.ts'
import { formBand } from './form-band.ts'
import { launchBoats } from './launch-boats.ts'
import { leaveGroup } from './leave-group.ts'
import type { ActionPhrase, EffectPhrase, Grammar, NounPhrase, Phrase } from './phrase.ts'
import { leaveOutBareSupports, takeSpots } from './take-spots.ts'
import { traitsOfNoun, whoIsOne } from './read-traits.ts'
import { playWithKites, readPapers, rideBrooms, takeInstrument } from './take-things.ts'
import { readPronoun } from './read-pronoun.ts'
import { splitShares } from './share-out.ts'
import { findOrStart, isDrawn } from './scene-state.ts'
import type { Scene } from './scene-state.ts'
import { pickUp, takeHold, wasHeld } from './pick-up.ts'
import { serveGuests, sitToListen } from './serve-guests.ts'
import { eatFromPaws, settleActivities, undertake } from './settle-activities.ts'

/** Who and what is in the scene, and what they are inside of. */
export interface ReadSubjects {
  readonly subjects: SubjectSpec[]
  readonly inside: VehicleInside | undefined
  /** The building they are in. */
  readonly hall: Whereabouts | undefined
  /** What is said of those who do something else. */
  readonly missed: readonly ActionPhrase[]
}

/** Binds things, what they have and what they do. In order of importance: the hero first. */
export function readSubjects(phrases: readonly Phrase[], grammar: Grammar): ReadSubjects {
  const scene: Scene = {
    grammar,
    drafts: [],
    sentence: 0,
    group: [],
    latest: null,
    clauseStart: 0,
    isOfWeather: false,
    isFilming: false,
    focus: null,
    attribute: null,
    waitingProps: [],
    waitingAction: null,
    leading: null,
    waitingActivity: null,
    hold: null,
    isOfThings: false,
    isHolding: false,
    held: null,
    doing: null,
    missed: [],
  }
  for (const [at, phrase] of phrases.entries()) readPhrase(scene, phrase, phrases[at + 1])
  giveWaitingProps(scene, scene.drafts.findLast(isOwner))
  if (scene.waitingAction !== null && scene.drafts.length > 0)
    act(scene, scene.waitingAction, scene.drafts.slice(0, 1))
  companionsFollow(scene.drafts)
  playWithKites(scene.drafts)
  rideBrooms(scene.drafts)
  launchBoats(scene)
  formBand(scene.drafts)
  takeInstrument(scene.drafts)
  takePhone(scene.drafts)
  readPapers(scene.drafts)
  ageOfPeers(scene.drafts)
  bindFamily(scene.drafts)
  pickUp(scene)
  cradle(scene.drafts)
  settleActivities(scene)
  serveGuests(scene.drafts)
  disguise(scene.drafts)
  sitToListen(scene.drafts)
  eatFromPaws(scene)
  giveCar(scene)
  const inside = goInside(scene, phrases)
  if (inside === undefined) lookOutOfCar(scene)
  if (inside === undefined) takeSpots(scene, phrases)
  leaveOutBareSupports(scene)
  const hall = inside === undefined ? enterHall(scene) : undefined
  scene.drafts.forEach(reportOverflow)
  return {
    subjects: order(scene.drafts.flatMap(splitShares).flatMap(dealColours)).map(toBecoming),
    inside,
    hall,
    missed: scene.missed,
  }
}

function readPhrase(scene: Scene, phrase: Phrase, next: Phrase | undefined): void {
  const { isOfWeather } = scene
  scene.isOfWeather = !scene.grammar.modifiersFirst && phrase.kind === 'effect' && isWeatherItself(phrase)
  if (
    phrase.kind === 'effect' &&
    next?.kind === 'noun' &&
    next.relation === 'of' &&
    INTERIOR.test(phrase.text)
  )
    next.leftOut ??= 'part of another word'
  if (phrase.kind !== 'noun' && phrase.kind !== 'comma') scene.isOfThings = false
  switch (phrase.kind) {
    case 'noun':
      if (phrase.isOfShare === true) break
      if (phrase.leftOut === null) readNoun(scene, phrase, next)
      else if (phrase.leftOut === 'a costume') giveCostume(scene, phrase)
      else if (phrase.leftOut !== 'part of another word') scene.doing = null
      break
    case 'action':
      // "a storm approaches the city, people run": nobody else approaches it.
      if (phrase.leftOut !== null) break
      if (phrase.isLeading === true) scene.leading = phrase.meaning
      if (phrase.isOfNext === true) scene.attribute = phrase.meaning
      else if (!isOfWeather) readAction(scene, phrase)
      break
    case 'stop':
      endSentence(scene)
      break
    case 'comma':
      endClause(scene)
      break
    case 'clause':
      // "he cooks while she reads": she is not what he cooks.
      scene.doing = null
      if (phrase.isOfLast === true) turnToLast(scene)
      break
    case 'pronoun':
      readPronoun(scene, phrase.word)
      break
    case 'effect':
      if (phrase.leftOut === null) takeHold(scene, phrase.meaning)
      // "the cat in the park sleeps": the place does not become who acts, but ends the object, unless objects come last.
      if (scene.grammar.language !== 'de' || phrase.relation === null) scene.doing = null
      break
    default:
  }
}

/** "with her grandfather, who plays the accordion": he does, and not she. */
function turnToLast(scene: Scene): void {
  const { latest, group } = scene
  const isSomebody = latest?.thing.rig === 'person' || latest?.thing.rig === 'robot'
  if (latest === null || !isSomebody || latest.sentence !== scene.sentence || group.includes(latest)) return
  scene.group = [latest]
  scene.focus = latest
}

/** Of somebody's calling the word that follows says no more than age and sex. */
function isSaidAgain({ meaning, text }: NounPhrase, next: NounPhrase): boolean {
  const [thing] = meaning.things
  return thing?.rig === 'person' && !ANYBODY.test(text) && ANYBODY.test(next.text)
}

const ANYBODY = /^(?:少女|女の子|少年|男の子|女性|男性|男|女|青年|若者)$/u

function isWeatherItself({ meaning, relation, leftOut }: EffectPhrase): boolean {
  const isWeather = (meaning.weather ?? meaning.sight ?? meaning.orb) !== undefined
  return isWeather && relation === null && leftOut === null && meaning.places.length === 0
}

/** "interior of a train": of the train only the inside is seen. */
const INTERIOR = /^(?:interior|interiors|inside|intérieur|interior|innenraum|interno|салон|интерьер)$/i

function endClause(scene: Scene): void {
  scene.doing = null
  scene.isHolding = false
  scene.clauseStart = scene.drafts.length
  // 「公園で散歩し、鳥が歌う」: they who were named before walk, and not the bird.
  if (!scene.grammar.modifiersFirst || scene.group.length === 0 || scene.waitingAction === null) return
  act(scene, scene.waitingAction, scene.group)
  scene.waitingAction = null
}

function endSentence(scene: Scene): void {
  giveWaitingProps(scene, scene.drafts.findLast(isOwner))
  actOn(scene)
  scene.sentence += 1
  scene.clauseStart = scene.drafts.length
  scene.isFilming = false
  scene.isHolding = false
  scene.group = []
  scene.focus = null
  scene.waitingAction = null
  scene.doing = null
}

/** "Subject: a red fox. Action: walks through a forest.": a sentence without anybody goes on with whom the text began. */
function actOn(scene: Scene): void {
  const { waitingAction, leading, drafts, sentence } = scene
  scene.leading = null
  if (
    waitingAction === null ||
    leading !== waitingAction ||
    drafts.some((draft) => draft.sentence === sentence && isAnimate(draft))
  )
    return
  act(scene, waitingAction, drafts.filter(isAnimate).slice(0, 1))
}

function readNoun(scene: Scene, phrase: NounPhrase, next: Phrase | undefined): void {
  if (isCameraOfFilm(phrase)) {
    phrase.leftOut = 'not meant'
    scene.isFilming = true
    return
  }
  if (isProp(scene, phrase) || isInHand(scene, phrase, next)) {
    wasHeld(scene, undefined)
    scene.isOfThings = true
    return readProp(scene, phrase)
  }
  scene.isOfThings = false
  const things = phrase.meaning.things.filter(isDrawn)
  if (things.length === 0 && phrase.meaning.item === 'worn' && !scene.drafts.some(isOwner))
    return readProp(scene, phrase)
  if (things.length === 0) return
  const isOwnerOfNext =
    phrase.isModifier &&
    phrase.spot === null &&
    next?.kind === 'noun' &&
    next.meaning.item === undefined &&
    next.meaning.things.length > 0
  if (isOwnerOfNext && isSaidAgain(phrase, next)) {
    // 「バレリーナの少女」
    phrase.isModifier = false
    phrase.part = next.part
    phrase.relation = next.relation
    next.leftOut = 'part of another word'
    phrase.traits.push(...traitsOfNoun(next.meaning), ...next.traits)
  } else if (isOwnerOfNext) {
    if (whoIsOne(phrase, next.meaning) === 'calling-last')
      next.traits.push(...traitsOfNoun(phrase.meaning), ...phrase.traits)
    phrase.leftOut = 'part of another word'
    // 「五匹の柴犬の子犬」
    if (next.meaning.things[0]?.rig === things[0]?.rig) next.count ??= phrase.count
    return
  }
  const whole = collectiveBefore(scene, phrase)
  if (whole !== undefined && phrase.meaning.concept === 'people') return
  if (isPassedBy(scene, phrase, things)) {
    phrase.leftOut = 'not meant'
    return
  }
  const kind = kindOfKin(scene.drafts, phrase)
  if (kind !== undefined) return startKin(scene, kind, phrase)
  leaveGroup(scene, phrase, things)
  const drafts = things.map((thing) => findOrStart(scene, phrase, thing))
  if (scene.attribute !== null) {
    undertake(scene.attribute, drafts)
    act(scene, scene.attribute, drafts)
    scene.attribute = null
  }
  wasHeld(scene, drafts[0])
  drafts.push(...startYoung(scene, phrase, drafts))
  // "a band of musicians" are the band itself.
  if (whole !== undefined && !drafts.includes(whole)) replaceCollective(scene, whole, drafts)
  const { doing } = scene
  if (doing !== null && isObject(scene, phrase)) {
    takeObject(scene, doing, drafts, phrase)
    return
  }
  takePlace(scene, phrase, drafts)
  boardAfter(scene, phrase, drafts)
  const [vehicle] = drafts
  if (vehicle !== undefined) boardBefore(scene, phrase, vehicle)
}

/** "a samurai stands there, katana in hand" */
function isInHand({ drafts }: Scene, { meaning }: NounPhrase, next: Phrase | undefined): boolean {
  const isThere = next?.kind === 'effect' && next.meaning.word === 'part' && /^hands?$/i.test(next.text)
  return meaning.item === 'held' && isThere && next.relation === 'in' && drafts.some(isOwner)
}

/** "the camera follows": the one that films is not in the picture. */
function isCameraOfFilm({ meaning, determiner, relation, part }: NounPhrase): boolean {
  return meaning.concept === 'photo-camera' && determiner !== 'a' && relation !== 'with' && part !== 'object'
}

/** "the camera weaves between the tables": what it only passes was not asked for. */
function isPassedBy(
  { isFilming, drafts }: Scene,
  { relation }: NounPhrase,
  [thing]: readonly Thing[],
): boolean {
  const isKnown = drafts.some((draft) => draft.thing.concept === thing?.concept)
  return isFilming && relation === 'in' && !isKnown && thing !== undefined && isStillThing(thing)
}

/** "a crowd of robots", "a yoga class with six women": the many of a kind that was named right before. */
function collectiveBefore({ drafts }: Scene, { start, relation }: NounPhrase): Draft | undefined {
  const last = drafts.at(-1)
  const isClass = last !== undefined && last.thing.concept.endsWith('-class')
  if (relation !== 'of' && !(relation === 'with' && isClass)) return undefined
  const isCollective =
    last !== undefined && (last.phrase.meaning.count ?? 1) > 1 && start - last.phrase.end < COLLECTIVE_REACH
  return isCollective ? last : undefined
}

/** " of the " and the like. */
const COLLECTIVE_REACH = 12

function replaceCollective(scene: Scene, whole: Draft, drafts: readonly Draft[]): void {
  scene.drafts.splice(scene.drafts.indexOf(whole), 1)
  scene.group = scene.group.filter((draft) => draft !== whole)
  for (const draft of drafts) {
    if (draft.phrase.count === null) draft.count = Math.max(draft.count, whole.count)
    draft.activity ??= whole.activity
  }
}

/** Whoever was named becomes who acts next, unless they only come with another. */
function takePlace(scene: Scene, phrase: NounPhrase, drafts: readonly Draft[]): void {
  const lead = drafts[0]
  if (lead === undefined) return
  if (isOwner(lead)) giveWaitingProps(scene, lead)
  const { waitingAction } = scene
  const mayAct = !isStill(lead) || waitingAction?.action === 'grow' || waitingAction?.action === 'float'
  if (waitingAction !== null && mayAct && !(phrase.relation !== null && !scene.grammar.verbLast)) {
    act(scene, waitingAction, drafts)
    scene.waitingAction = null
    if (!scene.grammar.modifiersFirst) scene.doing = { meaning: waitingAction, actors: drafts }
  }
  const joins = phrase.isJoined && scene.group.length > 0
  const isBy = phrase.relation !== null || phrase.part === 'object'
  const isAside = (isBy && scene.group.length > 0) || phrase.isModifier
  if (joins) scene.group = [...scene.group, ...drafts]
  else if (!isAside) scene.group = [...drafts]
  if (!isAside) scene.focus = null
}

/** What those who come along do too. */
const SHARED: ReadonlySet<Meaning['action']> = new Set([
  'walk',
  'run',
  'dance',
  'play',
  'swim',
  'fly',
  'sit',
  'sleep',
  'jump',
  'look',
])

/** "a woman walks with a dog": the dog walks too. */
function companionsFollow(drafts: readonly Draft[]): void {
  for (const [index, companion] of drafts.entries()) {
    if (companion.phrase.relation !== 'with' || companion.action !== 'stand' || !isAnimate(companion))
      continue
    const leader = drafts
      .slice(0, index)
      .findLast((draft) => isAnimate(draft) && draft.sentence === companion.sentence)
    if (leader === undefined) continue
    if (SHARED.has(leader.action)) companion.action = fitAction(leader.action, companion.thing.rig)
    else rideAlong(leader, companion)
  }
}

/** "a man rides a bicycle with his daughter": she sits behind him. */
function rideAlong(leader: Draft, companion: Draft): void {
  const ridden = leader.props.find(({ role, concept }) => role === 'ridden' && WHEELS.test(concept))
  if (ridden === undefined || leader.action !== 'ride') return
  if (companion.phrase.isBeside) {
    companion.action = fitAction('run', companion.thing.rig)
    return
  }
  for (const one of [leader, companion]) giveProp(one, { ...ridden, isShared: true })
  companion.action = 'ride'
}

const WHEELS = /^(?:bicycle|motorbike|scooter|kick-scooter)$/

/** Who acts comes before what stands about, and what is named for itself before what only comes with it. */
function order(drafts: readonly Draft[]): Draft[] {
  // "a bottle on a table" is about the bottle.
  const supports = new Set(drafts.flatMap((draft) => (isStill(draft) ? (draft.at?.by ?? []) : [])))
  // 「犬を散歩させている女性」 is about the woman.
  const isWalked = ({ phrase, thing }: Draft): boolean =>
    phrase.part === 'object' &&
    thing.rig === 'quadruped' &&
    drafts.some((other) => other.thing.rig === 'person')
  const rank = (draft: Draft): number =>
    (isWalked(draft) ? 1 : 0) +
    (isStill(draft) ? 4 : 0) +
    (supports.has(draft) && isStill(draft) ? 2 : 0) +
    // "a fisherman in a blue boat pulls a net": he is seen in it, and it comes first.
    (draft.isMinor && draft.crew.every(({ isMinor }) => isMinor) ? 1 : 0)
  return drafts.toSorted((a, b) => rank(a) - rank(b))
}

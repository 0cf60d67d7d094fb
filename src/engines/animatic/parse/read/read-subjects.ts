import type { Action, PropSpec, RigName, SubjectSpec } from '../../scene-spec.ts'
import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { Meaning, Thing } from '../meaning.ts'
import { MOUNTS, isAnimate, isMount, isOwner, isStill, isVehicle, startDraft, toSubject } from './draft.ts'
import type { Draft } from './draft.ts'
import { lexiconRows } from '../word-index.ts'
import { fitAction } from './fit-action.ts'
import { findMentioned } from './find-mentioned.ts'
import type { ActionPhrase, Grammar, NounPhrase, Phrase } from './phrase.ts'

/** More kinds of things than this do not fit into one picture. */
const MOST_SUBJECTS = 5

interface Scene {
  readonly grammar: Grammar
  readonly drafts: Draft[]
  sentence: number
  /** Subjects joined by `and`, which act together; the last that was named. */
  group: Draft[]
  /** Of whom a pronoun speaks. */
  focus: Draft | null
  /** What waits for who it belongs to. */
  waitingProps: WaitingProp[]
  waitingAction: Meaning | null
  /** The action whose object may come next, and who does it. */
  doing: { readonly meaning: Meaning; readonly actors: readonly Draft[] } | null
}

interface WaitingProp {
  readonly prop: PropSpec
  readonly phrase: NounPhrase
}

/** Binds things, what they have and what they do. In order of importance: the hero first. */
export function readSubjects(phrases: readonly Phrase[], grammar: Grammar): SubjectSpec[] {
  const scene: Scene = {
    grammar,
    drafts: [],
    sentence: 0,
    group: [],
    focus: null,
    waitingProps: [],
    waitingAction: null,
    doing: null,
  }
  for (const [at, phrase] of phrases.entries()) readPhrase(scene, phrase, phrases[at + 1])
  giveWaitingProps(scene, scene.drafts.findLast(isOwner))
  if (scene.waitingAction !== null && scene.drafts.length > 0)
    act(scene, scene.waitingAction, scene.drafts.slice(0, 1))
  companionsFollow(scene.drafts)
  return order(scene.drafts).slice(0, MOST_SUBJECTS).map(toSubject)
}

function readPhrase(scene: Scene, phrase: Phrase, next: Phrase | undefined): void {
  switch (phrase.kind) {
    case 'noun':
      if (phrase.leftOut === null) readNoun(scene, phrase, next)
      else if (phrase.leftOut !== 'part of another word') scene.doing = null
      break
    case 'action':
      if (phrase.leftOut === null) readAction(scene, phrase)
      break
    case 'stop':
      endSentence(scene)
      break
    case 'comma':
      scene.doing = null
      break
    case 'pronoun':
      readPronoun(scene)
      break
    case 'effect':
      // "the cat in the park sleeps": the place does not become who acts, but ends the object.
      scene.doing = null
      break
    default:
  }
}

/** "he", "it": the first of those who are one. */
function readPronoun(scene: Scene): void {
  const one = scene.drafts.find((draft) => isAnimate(draft) && draft.count === 1) ?? scene.drafts[0]
  scene.focus = one ?? null
  if (scene.group.length === 0 && one !== undefined) scene.group = [one]
}

function endSentence(scene: Scene): void {
  giveWaitingProps(scene, scene.drafts.findLast(isOwner))
  scene.sentence += 1
  scene.group = []
  scene.focus = null
  scene.waitingAction = null
  scene.doing = null
}

function readNoun(scene: Scene, phrase: NounPhrase, next: Phrase | undefined): void {
  if (isCameraOfFilm(phrase)) {
    phrase.leftOut = 'not meant'
    return
  }
  if (isProp(scene, phrase)) return readProp(scene, phrase)
  const things = phrase.meaning.things.filter(isDrawn)
  if (things.length === 0) return
  const isOwnerOfNext =
    phrase.isModifier &&
    next?.kind === 'noun' &&
    next.meaning.item === undefined &&
    next.meaning.things.length > 0
  if (isOwnerOfNext) {
    phrase.leftOut = 'part of another word'
    return
  }
  const whole = phrase.relation === 'of' ? collectiveBefore(scene, phrase) : undefined
  if (whole !== undefined && phrase.meaning.concept === 'people') return
  const drafts = things.map((thing) => findOrStart(scene, phrase, thing))
  if (whole !== undefined) replaceCollective(scene, whole, drafts)
  const { doing } = scene
  if (doing !== null && isObject(scene, phrase)) {
    takeObject(scene, doing, drafts, phrase.relation)
    return
  }
  takePlace(scene, phrase, drafts)
}

/** "the camera follows": the one that films is not in the picture. */
function isCameraOfFilm({ meaning, determiner, relation, part }: NounPhrase): boolean {
  return meaning.concept === 'photo-camera' && determiner !== 'a' && relation !== 'with' && part !== 'object'
}

/** Clothes have names of the stored art's kind, but only some of them lie there by themselves. */
function isDrawn({ rig, variant }: Thing): boolean {
  return rig !== 'sprite' || SPRITE_ART.has(variant)
}

/** "a crowd of robots": the many of a kind that was named right before. */
function collectiveBefore({ drafts }: Scene, { start }: NounPhrase): Draft | undefined {
  const last = drafts.at(-1)
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
  }
}

/** Whoever was named becomes who acts next, unless they only come with another. */
function takePlace(scene: Scene, phrase: NounPhrase, drafts: readonly Draft[]): void {
  const lead = drafts[0]
  if (lead === undefined) return
  if (isOwner(lead)) giveWaitingProps(scene, lead)
  const { waitingAction } = scene
  if (waitingAction !== null && !(phrase.relation !== null && !scene.grammar.verbLast)) {
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

function findOrStart(scene: Scene, phrase: NounPhrase, thing: Meaning['things'][number]): Draft {
  const known = findMentioned(scene.drafts, phrase, thing, scene.sentence)
  if (known !== undefined) {
    known.sentence = scene.sentence
    if (known.colours.length === 0) known.colours = [...phrase.colours]
    return known
  }
  const draft = startDraft(thing, phrase, scene.sentence)
  scene.drafts.push(draft)
  return draft
}

/** True when it is with somebody rather than a subject of its own. */
function isProp(scene: Scene, { meaning, relation, part, isModifier }: NounPhrase): boolean {
  const { item, things } = meaning
  if (item === undefined) return false
  if (things.length === 0) return true
  const owner = ownerOf(scene)
  const isOwned = relation === 'with' || (relation === 'in' && item === 'worn')
  if (scene.grammar.modifiersFirst) {
    const isTaken =
      part === 'object' ||
      isModifier ||
      isOwned ||
      (scene.grammar.language === 'zh' && scene.doing !== null) ||
      // Hindi marks no object that is not alive.
      (scene.grammar.language === 'hi' && relation === null)
    return isTaken && (owner !== undefined || item !== 'ridden')
  }
  if (owner === undefined) return scene.waitingAction !== null && item === 'held'
  if (item === 'worn') return relation !== 'on'
  return (
    isOwned ||
    (scene.doing !== null && relation === null && scene.doing.actors.some(isOwner)) ||
    isWord(scene, item)
  )
}

function isWord({ doing }: Scene, item: PropSpec['role']): boolean {
  const action = doing?.meaning.action
  return (
    (item === 'ridden' && action === 'ride') ||
    (item === 'played' && (action === 'play' || action === 'play-instrument'))
  )
}

function ownerOf({ group, drafts }: Scene): Draft | undefined {
  return group.findLast(isOwner) ?? drafts.findLast(isOwner)
}

function readProp(scene: Scene, phrase: NounPhrase): void {
  const { meaning, colours } = phrase
  const { item } = meaning
  if (item === undefined) return
  // Clothes go by what the tailor knows (`pyjamas` are a robe), all else by its own name.
  const concept = item === 'worn' ? (meaning.things[0]?.variant ?? meaning.concept) : meaning.concept
  const prop = { concept, role: item, colour: colours[0] ?? meaning.colour ?? null }
  const owner = ownerInSentence(scene, phrase)
  if (owner === undefined) {
    scene.waitingProps.push({ prop, phrase })
    return
  }
  giveProp(owner, prop)
  if (scene.doing !== null && !scene.doing.actors.includes(owner)) scene.doing = null
}

/** Who has it: the nearest before, or where clothes come first, whoever comes next. */
function ownerInSentence(scene: Scene, phrase: NounPhrase): Draft | undefined {
  const here = scene.drafts.filter(({ sentence }) => sentence === scene.sentence)
  const nearest = here.findLast(isOwner)
  if (scene.grammar.modifiersFirst) {
    // "the girl holds an umbrella" names her first; "a girl who holds an umbrella" names her last.
    const hasActor =
      nearest !== undefined &&
      (nearest.phrase.part === 'subject' || scene.grammar.language === 'zh' || phrase.part === null)
    return hasActor && !phrase.isModifier ? nearest : undefined
  }
  const actor = scene.doing?.actors.findLast(isOwner)
  if (actor !== undefined && phrase.relation === null) return actor
  return scene.focus ?? nearest ?? scene.drafts.findLast(isOwner)
}

function giveProp(owner: Draft, prop: PropSpec): void {
  const had = owner.props.findIndex(({ concept }) => concept === prop.concept)
  if (had >= 0 && prop.colour === null) return
  if (had >= 0) owner.props.splice(had, 1)
  if (prop.role === 'played')
    owner.props.splice(0, owner.props.length, ...owner.props.filter(({ role }) => role !== 'played'))
  owner.props.push(prop)
  if (
    prop.role === 'played' &&
    (owner.action === 'stand' || owner.action === 'play' || owner.action === 'sit')
  ) {
    owner.action = 'play-instrument'
  }
  if (prop.role === 'ridden' && owner.action === 'stand') owner.action = 'ride'
}

/** Nobody to have it: then it is there by itself. */
function giveWaitingProps(scene: Scene, owner: Draft | undefined): void {
  for (const { prop, phrase } of scene.waitingProps) {
    if (owner !== undefined) giveProp(owner, prop)
    else for (const thing of phrase.meaning.things.filter(isDrawn)) findOrStart(scene, phrase, thing)
  }
  scene.waitingProps = []
}

function readAction(scene: Scene, phrase: ActionPhrase): void {
  const { meaning } = phrase
  const actors = actorsOf(scene, phrase)
  if (actors.length === 0) {
    scene.waitingAction ??= meaning
    return
  }
  act(scene, meaning, actors, phrase.colours)
  scene.doing = { meaning, actors }
}

function actorsOf(scene: Scene, { isParticiple }: ActionPhrase): readonly Draft[] {
  const here = scene.drafts.filter(({ sentence }) => sentence === scene.sentence)
  const last = here.at(-1)
  if (scene.grammar.verbLast) return idleActors(scene, here)
  if (scene.grammar.modifiersFirst) {
    // A verb before its noun ("跑的狗"): who was named before already does something.
    return scene.group.some(({ action }) => action === 'stand') ? scene.group : []
  }
  if (isParticiple && last !== undefined && (isAnimate(last) || isVehicle(last)) && last.action === 'stand') {
    return scene.group.includes(last) ? scene.group : [last]
  }
  return scene.group
}

/** Whom a verb at the end speaks of: who is marked as its subject, else who was named first or last. */
function idleActors({ group, grammar }: Scene, here: readonly Draft[]): readonly Draft[] {
  const idle = here.filter(({ action, phrase }) => action === phrase.meaning.action || action === 'stand')
  const marked = idle.filter(({ phrase }) => phrase.part === 'subject')
  if (marked.length > 0) return marked.some((draft) => group.includes(draft)) ? group : marked
  const unmarked = idle.filter(
    ({ phrase }) => phrase.part === null && phrase.relation === null && !phrase.isModifier,
  )
  if (
    grammar.language === 'hi' &&
    unmarked.length > 0 &&
    !group.some((draft) => unmarked.includes(draft) && draft.phrase.isJoined)
  ) {
    return unmarked.slice(0, 1)
  }
  return group.some(({ action }) => action === 'stand') ? group : []
}

function act(
  scene: Scene,
  meaning: Meaning,
  actors: readonly Draft[],
  colours: readonly string[] = [],
): void {
  const { action } = meaning
  if (action === undefined) return
  for (const actor of actors) {
    if (isStill(actor) && !STILL_MAY.has(action)) continue
    // What somebody is by calling gives way to what they are said to do.
    const isOpen = actor.action === 'stand' || actor.action === actor.phrase.meaning.action
    if (isOpen) actor.action = actionOf(actor, action)
    giveAlong(scene, actor, meaning, colours)
  }
  if (!scene.grammar.modifiersFirst) return
  if (action === 'ride') mountFirst(scene, actors)
  const toy = scene.drafts.find(
    ({ thing, sentence }) => FLOWN.test(thing.concept) && sentence === scene.sentence,
  )
  if (action !== 'fly' || toy === undefined) return
  for (const player of actors) if (player !== toy) fly(player, toy)
}

/** What comes with the action or the calling; an animal to ride is there to be seen. */
function giveAlong(scene: Scene, actor: Draft, { gives }: Meaning, colours: readonly string[]): void {
  for (const { concept, role } of gives) {
    // A bear goes fishing without a rod.
    if (role === 'held' && !HANDS.has(actor.thing.rig)) continue
    const mount = role === 'ridden' ? mountOf(concept) : undefined
    if (mount === undefined) giveProp(actor, { concept, role, colour: colours[0] ?? null })
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

const HANDS: ReadonlySet<RigName> = new Set(['person', 'robot'])
const NO_MEANING: Meaning = { concept: 'mount', things: [], places: [], gives: [] }

function mountOf(concept: string): Thing | undefined {
  const row = lexiconRows().find(({ meaning }) => meaning.concept === concept)
  return row?.meaning.things.find(({ rig }) => MOUNTS.has(rig))
}

/** Who has an instrument makes music when they "play"; who has a bicycle rides up the mountain. */
function actionOf({ props, thing }: Draft, action: Action): Action {
  if (action === 'play' && props.some(({ role }) => role === 'played')) return 'play-instrument'
  if ((action === 'walk' || action === 'run') && props.some(({ role }) => role === 'ridden')) return 'ride'
  return fitAction(action, thing.rig)
}

/** "少年が馬に乗る": the mount is named before the verb. */
function mountFirst(scene: Scene, actors: readonly Draft[]): void {
  const mount = scene.drafts.findLast(
    (draft) => !actors.includes(draft) && isMount(draft) && draft.sentence === scene.sentence,
  )
  const rider = actors[0]
  if (mount !== undefined && rider !== undefined) ride(rider, mount)
}

function isObject(scene: Scene, { relation, isJoined }: NounPhrase): boolean {
  return (
    !isJoined &&
    (relation === null ||
      relation === 'on' ||
      relation === 'in' ||
      (relation === 'with' && scene.grammar.language === 'de'))
  )
}

/** A noun right after a verb: what is ridden, driven, or just there. */
function takeObject(
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
const FLOWN = /^(?:kite|drone|paper-plane)$/

function fly(player: Draft, toy: Draft): void {
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
function ride(rider: Draft, mount: Draft): void {
  rider.action = 'ride'
  if (!rider.props.some(({ role, concept }) => role === 'ridden' && concept === mount.thing.concept)) {
    rider.props.push({ concept: mount.thing.concept, role: 'ridden', colour: mount.colours[0] ?? null })
  }
}

/** Who drives is inside: the vehicle is what is seen. */
function drive(scene: Scene, driver: Draft, vehicle: Draft): void {
  if (vehicle.action === 'stand') vehicle.action = 'drive'
  const at = scene.drafts.indexOf(driver)
  if (at >= 0) scene.drafts.splice(at, 1)
  scene.group = [vehicle]
}

/** What things may do: plants grow, toys fly, a boat of paper floats. */
const STILL_MAY: ReadonlySet<Meaning['action']> = new Set(['grow', 'fly', 'float', 'swim'])

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
    if (leader !== undefined && SHARED.has(leader.action))
      companion.action = fitAction(leader.action, companion.thing.rig)
  }
}

/** Who acts comes before what stands about, and what is named for itself before what only comes with it. */
function order(drafts: readonly Draft[]): Draft[] {
  const rank = (draft: Draft): number => (isStill(draft) ? 2 : 0) + (draft.isMinor ? 1 : 0)
  return drafts.toSorted((a, b) => rank(a) - rank(b))
}

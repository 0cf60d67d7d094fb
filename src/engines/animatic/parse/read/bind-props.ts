import type { PropSpec } from '../../scene-spec.ts'
import { isOwner } from './draft.ts'
import { dressOf } from './dummy.ts'
import type { Draft } from './draft.ts'
import type { Meaning, Thing } from '../meaning.ts'
import { OF_NOBODY } from './phrase.ts'
import type { NounPhrase } from './phrase.ts'
import { fitted } from './fit-costume.ts'
import { findOrStart, isDrawn } from './scene-state.ts'
import type { Scene } from './scene-state.ts'

/** True when it is with somebody rather than a subject of its own. */
export function isProp(scene: Scene, phrase: NounPhrase): boolean {
  const { meaning, relation, part, isModifier, isJoined } = phrase
  const { item, things } = meaning
  if (item === undefined) return false
  if (things.length === 0) return true
  // Who repairs a bicycle does not ride it.
  if (item === 'ridden' && scene.doing?.meaning.action === 'work') return false
  // Nor who finds one.
  if (item === 'ridden' && scene.doing?.meaning.action === 'look') return false
  // Nor who pushes a wheelchair.
  if (SAT_IN.test(meaning.concept) && scene.doing !== null && relation === null) return false
  const owner = ownerOf(scene)
  const isOwned = relation === 'with' || (relation === 'in' && item === 'worn')
  // "a dog watches a pizza", "a cat sniffs a cake": it is before them.
  if (item === 'held' && !isOwned && isLookedAt(phrase) && looksAsPet(scene, owner)) return false
  if (phrase.isOfNext === true && item === 'worn') return true
  if (scene.grammar.modifiersFirst) {
    const isTaken =
      SAT_IN.test(meaning.concept) ||
      part === 'object' ||
      isModifier ||
      isOwned ||
      (item === 'ridden' && relation !== null && scene.grammar.verbLast) ||
      (scene.grammar.language === 'zh' && scene.doing !== null && !isWhere(item, relation)) ||
      // Hindi marks no object that is not alive.
      (scene.grammar.language === 'hi' && relation === null)
    // `骑着脚踏车的女孩`: the rider comes next.
    const isToCome = scene.waitingAction?.action === 'ride'
    return isTaken && (owner !== undefined || item !== 'ridden' || isToCome || SAT_IN.test(meaning.concept))
  }
  if (owner === undefined) return scene.waitingAction !== null && item === 'held'
  if (item === 'worn') return relation !== 'on'
  return (
    isOwned ||
    (scene.isOfThings && isJoined && relation === null && item === 'held') ||
    // "o goleiro defende a bola": they have one already.
    owner.props.some(({ concept }) => concept === meaning.concept) ||
    // "looks at an old letter": it is in their hands, wherever nothing else is said.
    (PAPERS.test(meaning.concept) && owner.action === 'look' && phrase.isBeside) ||
    // "a penguin on a snowboard"
    (item === 'ridden' && (relation === 'on' || (relation === 'in' && SAT_IN.test(meaning.concept)))) ||
    (scene.doing !== null && relation === null && scene.doing.actors.some(isOwner)) ||
    isWord(scene, item)
  )
}

/** Papers are read, and flowers laid before whoever smells them. */
function isLookedAt({ meaning: { concept, things } }: NounPhrase): boolean {
  return !PAPERS.test(concept) && things[0]?.rig !== 'plant'
}

function looksAsPet({ doing }: Scene, owner: Draft | undefined): boolean {
  return doing?.meaning.action === 'look' && owner !== undefined && PETS.has(owner.thing.rig)
}

const PETS: ReadonlySet<Thing['rig']> = new Set(['quadruped', 'bird'])
const PAPERS = /^(?:letter|map|photo-print|newspaper|scroll)$/

/** What somebody is in who has it. */
const SAT_IN = /^wheelchair$/

/** 「猫趴在钢琴上」: what somebody is on is no thing they have. */
function isWhere(item: PropSpec['role'], relation: NounPhrase['relation']): boolean {
  return (relation === 'on' || relation === 'in') && (item === 'played' || item === 'held')
}

function isWord({ doing }: Scene, item: PropSpec['role']): boolean {
  const action = doing?.meaning.action
  return (
    (item === 'ridden' && action === 'ride') ||
    (item === 'played' && (action === 'play' || action === 'play-instrument'))
  )
}

function ownerOf({ group, drafts }: Scene): Draft | undefined {
  return group.findLast(isOwner) ?? drafts.findLast(isOwner) ?? driverOf(group)
}

/** "a fisherman in a boat with a rod": it is not the boat's. */
function driverOf([vehicle]: readonly Draft[]): Draft | undefined {
  return vehicle?.crew.find(isOwner)
}

/** What a material is seen of: of clothes, it is the colour. */
const SOLID: ReadonlySet<PropSpec['role']> = new Set(['held', 'played'])

/** "long black hair": the length is of the hair, whatever stands between. */
const LENGTHS: Readonly<Partial<Record<Draft['size'], Readonly<Record<string, string>>>>> = {
  large: { hair: 'long-hair', beard: 'long-beard' },
  small: { hair: 'short-hair' },
}

/** Clothes go by what the tailor knows (`pyjamas` are a robe), all else by its own name. */
export function nameOfItem({ meaning, size }: NounPhrase): string {
  const { item, things, concept } = meaning
  const named = item === 'worn' ? (things[0]?.variant ?? concept) : concept
  return LENGTHS[size ?? 'normal']?.[named] ?? named
}

/** Gives a thing to its owner, or keeps it until one is named. */
export function readProp(scene: Scene, phrase: NounPhrase): void {
  const { meaning, colours } = phrase
  const { item } = meaning
  if (item === undefined) return
  const prop = {
    concept: nameOfItem(phrase),
    role: item,
    colour: colours[0] ?? meaning.colour ?? null,
    ...(phrase.material !== null && SOLID.has(item) ? { material: phrase.material } : {}),
    ...(phrase.pattern !== undefined && item === 'worn' ? { pattern: phrase.pattern } : {}),
    ...(phrase.isMotley === true && colours.length === 0 ? { isMotley: true as const } : {}),
    ...(item === 'ridden' && isOne(phrase) ? { isShared: true as const } : {}),
  }
  const found = ownerInSentence(scene, phrase)
  const owner = item === 'worn' && found !== undefined ? (riderOf(scene, found) ?? found) : found
  if (owner === undefined) {
    scene.waitingProps.push({ prop, phrase })
    return
  }
  // "a couple in raincoats": both of them.
  const couple =
    item === 'worn' &&
    owner.phrase.meaning.things.length > 1 &&
    (phrase.isPlural || scene.grammar.modifiersFirst)
      ? scene.drafts.filter((draft) => draft.phrase === owner.phrase)
      : [owner, ...tableMates(scene, owner, phrase)]
  // Who looks at what is in their hands shades no eyes.
  if (PAPERS.test(prop.concept) && owner.action === 'look' && owner.thing.rig === 'person')
    owner.action = 'stand'
  for (const one of couple) giveProp(one, isSuitOf(one, phrase) ? { ...prop, concept: 'suit' } : prop)
  dealOut(owner, phrase, prop)
  if (scene.doing !== null && !scene.doing.actors.includes(owner)) scene.doing = null
}

/** "three women in red, blue and green dresses": one of each. */
function dealOut(owner: Draft, { colours, isPlural }: NounPhrase, { concept }: PropSpec): void {
  const isOneEach = isPlural || owner.count === colours.length
  if (owner.count > 1 && colours.length > 1 && isOneEach) owner.dealt.push({ concept, colours: [...colours] })
}

const MEN = /^(?:man|old-man|boy|groom|business-man|detective|waiter)$/

/** "un uomo in abito nero": of a man the same word is a suit. */
function isSuitOf({ thing }: Draft, { text }: NounPhrase): boolean {
  return /^abit[oi]$/iu.test(text) && MEN.test(thing.variant)
}

const AT_TABLE: ReadonlySet<Meaning['action']> = new Set(['eat', 'drink'])

/** "a fox and a rabbit drink tea": each has a cup. */
function tableMates({ doing }: Scene, owner: Draft, { relation, meaning }: NounPhrase): readonly Draft[] {
  if (doing === null || relation !== null || meaning.item !== 'held' || !AT_TABLE.has(doing.meaning.action))
    return []
  return doing.actors.includes(owner) ? doing.actors.filter((actor) => actor !== owner && isOwner(actor)) : []
}

/** "a cowboy on horseback …, under a brown hat": what is worn is the rider's. */
function riderOf({ drafts }: Scene, { thing }: Draft): Draft | undefined {
  return drafts.find(({ props }) =>
    props.some(({ role, concept }) => role === 'ridden' && concept === thing.concept),
  )
}

/** "ride a motorcycle", not "ride motorcycles". */
function isOne({ determiner, count, isPlural }: NounPhrase): boolean {
  return !isPlural && (determiner !== null || count === 1)
}

/** Who has it: the nearest before, or where clothes come first, whoever comes next. */
function ownerInSentence(scene: Scene, phrase: NounPhrase): Draft | undefined {
  const here = scene.drafts.filter(({ sentence }) => sentence === scene.sentence)
  const nearest = here.findLast(isOwner) ?? driverOf(scene.group)
  if (phrase.isOfNext === true) return undefined
  if (scene.grammar.modifiersFirst) {
    // "the girl holds an umbrella" names her first; "a girl who holds an umbrella" names her last.
    const hasActor =
      nearest !== undefined &&
      (nearest.phrase.part === 'subject' || scene.grammar.language === 'zh' || phrase.part === null)
    return hasActor && !phrase.isModifier ? nearest : undefined
  }
  const actor = scene.doing?.actors.findLast(isOwner)
  if (actor !== undefined && phrase.relation === null) return actor
  const { latest } = scene
  // "a family …, the mother wears a dress": who was named last, though others came after her at first.
  const again = latest !== null && isOwner(latest) && here.includes(latest) ? latest : nearest
  return scene.focus ?? again ?? scene.drafts.findLast(isOwner) ?? driverOf(scene.group)
}

/** Puts it among what somebody has; the last word on its colour counts. */
export function giveProp(owner: Draft, prop: PropSpec): void {
  const had = owner.props.findIndex(({ concept }) => concept === prop.concept)
  if (had >= 0 && prop.colour === null && prop.isShared !== true) return
  if (had >= 0) owner.props.splice(had, 1)
  // "a rider on a scooter" has no horse.
  const isOfCalling = (one: PropSpec): boolean =>
    one.role === 'ridden' && owner.phrase.meaning.gives.some(({ concept }) => concept === one.concept)
  if (prop.role === 'ridden')
    owner.props.splice(0, owner.props.length, ...owner.props.filter((one) => !isOfCalling(one)))
  if (prop.role === 'played')
    owner.props.splice(0, owner.props.length, ...owner.props.filter(({ role }) => role !== 'played'))
  owner.props.push(prop)
  if (
    prop.role === 'played' &&
    (owner.action === 'stand' || owner.action === 'play' || owner.action === 'sit')
  ) {
    owner.action = 'play-instrument'
  }
  const isFree = owner.action === 'stand' || owner.action === owner.phrase.meaning.action
  if (prop.role === 'ridden' && isFree) owner.action = 'ride'
}

/** Nobody to have it: then it is there by itself. */
export function giveWaitingProps(scene: Scene, owner: Draft | undefined): void {
  for (const { prop, phrase } of scene.waitingProps) {
    if (owner !== undefined) {
      for (const one of fitted(owner, prop)) giveProp(owner, one)
      dealOut(owner, phrase, prop)
      continue
    }
    const things = phrase.meaning.things.filter(isDrawn)
    for (const thing of things) findOrStart(scene, phrase, thing)
    if (things.length > 0) continue
    if (dressOf(prop.concept) === undefined) phrase.shortfall = OF_NOBODY
    else showOnDummy(scene, phrase, prop)
  }
  scene.waitingProps = []
}

const MANNEQUIN: Thing = { concept: 'mannequin', rig: 'person', variant: 'mannequin' }
const CUT_FOR_MEN = /suit$|tuxedo|^tie$|bow-?tie/

/** "a leather jacket": clothes that are what the picture is about are seen on a dummy, if nothing else is there. */
function showOnDummy(scene: Scene, phrase: NounPhrase, prop: PropSpec): void {
  const known = scene.drafts.find(({ thing }) => thing.variant === MANNEQUIN.variant)
  if (known === undefined && scene.drafts.length > 0) {
    phrase.leftOut = 'not drawn'
    return
  }
  const bare = { ...phrase, colours: [], material: null, isPlural: false }
  const dummy = known ?? findOrStart(scene, bare, MANNEQUIN)
  if (CUT_FOR_MEN.test(prop.concept)) dummy.traits.push('male')
  giveProp(dummy, prop)
  // It does nothing, whatever its clothes do in the wind.
  scene.waitingAction = null
}

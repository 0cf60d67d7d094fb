import type {
  Action,
  ActivityName,
  DriverSpec,
  Hold,
  Material,
  PropSpec,
  RigName,
  SpotName,
  SubjectSpec,
  Trait,
} from '../../scene-spec.ts'
import { roomIn } from '../../rigs/seats.ts'
import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { Life } from '../../rigs/sprite/table.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import type { Thing } from '../meaning.ts'
import { attireOfCalling } from './calling-hats.ts'
import { naturalCoat } from './natural-coat.ts'
import type { NounPhrase } from './phrase.ts'

/** A subject that is still being read. */
export interface Draft {
  thing: Thing
  readonly phrase: NounPhrase
  count: number
  size: SubjectSpec['size']
  colours: string[]
  material: Material | null
  /** What was said of a person's body. */
  traits: Trait[]
  action: Action
  activity: ActivityName | null
  /** Of one family with the others who have this. */
  kin: NonNullable<SubjectSpec['kin']> | null
  /** Who is in their arms, on their lap or shoulders. */
  carried: { readonly draft: Draft; readonly where: Hold } | null
  /** Who is in it; the first steers. */
  readonly crew: Draft[]
  readonly props: PropSpec[]
  /** Stands in for, or behind, another: `with a dog`, `in the distance`. */
  readonly isMinor: boolean
  /** Number of the sentence it was named in last. */
  sentence: number
  /** Each is of another colour. */
  isMotley: boolean
  /** Colours that are shared out among them, of what they have. */
  readonly dealt: { readonly concept: string; readonly colours: readonly string[] }[]
  /** Where it is from another. */
  at: { readonly spot: SpotName; readonly by: Draft } | null
}

/** A plural without a number. */
const SEVERAL = 3
/** More of one subject are never drawn. */
const MOST = 40

/** Whatever carries somebody who may steer it; what hangs from a balloon is told by its variant. */
export const VEHICLES: ReadonlySet<RigName> = new Set([
  'car',
  'train',
  'boat',
  'aircraft',
  'helicopter',
  'rocket',
  'ufo',
])
const CABINS: ReadonlySet<string> = new Set(['hot-air-balloon', 'airship'])
const PASSENGERS: ReadonlySet<RigName> = new Set(['person', 'robot', 'quadruped', 'bird'])
/** What may be dressed or hold something; the others never own what is named beside them. */
const OWNERS: ReadonlySet<RigName> = new Set([
  'person',
  'robot',
  'quadruped',
  'bird',
  'dinosaur',
  'dragon',
  'sprite',
])
/** What may be ridden and is a subject of its own. */
export const MOUNTS: ReadonlySet<RigName> = new Set([
  'quadruped',
  'bird',
  'whale',
  'fish',
  'dinosaur',
  'dragon',
])
const STILL: ReadonlySet<RigName> = new Set(['plant', 'furniture', 'food', 'instrument'])

export const isAnimate = ({ thing }: Draft): boolean => ANIMATE.has(thing.rig) || isLiveSprite(thing)
export const isVehicle = ({ thing }: Draft): boolean => VEHICLES.has(thing.rig)
/** What has room for somebody. */
export const isCabin = (draft: Draft): boolean => isVehicle(draft) || CABINS.has(draft.thing.variant)
/** Who may sit at a wheel: not what swims, nor what is too large. */
export const isPassenger = ({ thing }: Draft): boolean =>
  PASSENGERS.has(thing.rig) || (thing.rig === 'sprite' && SPRITE_ART.get(thing.variant)?.life === 'animal')
export const isOwner = ({ thing }: Draft): boolean => OWNERS.has(thing.rig) && !isThing(thing)
export const isMount = ({ thing }: Draft): boolean => MOUNTS.has(thing.rig)
export const isStill = ({ thing }: Draft): boolean => isStillThing(thing)
/** What does nothing by itself. */
export const isStillThing = (thing: Thing): boolean => STILL.has(thing.rig) || isThing(thing)

const LIVES: ReadonlySet<string | undefined> = new Set(['animal', 'flyer', 'swimmer'])

/** Stored art of somebody who lives. */
export function isLiveSprite({ rig, variant }: Thing): boolean {
  return rig === 'sprite' && LIVES.has(SPRITE_ART.get(variant)?.life)
}

/** Stored art that does nothing by itself. */
function isThing({ rig, variant }: Thing): boolean {
  const life = rig === 'sprite' ? SPRITE_ART.get(variant)?.life : undefined
  return life === 'thing' || life === 'plant' || life === 'flame' || isCloth(life)
}

/** Words for several people that may be counted: "two friends" are two. */
const COUNTED = /^(?:people|crowd|twins)$/

function attireOf({ rig }: Thing, { calling }: NounPhrase): PropSpec[] {
  return rig === 'quadruped' || rig === 'bird' ? attireOfCalling(calling) : []
}

/** Begins a subject with what its phrase says of it. */
export function startDraft(thing: Thing, phrase: NounPhrase, sentence: number): Draft {
  const { meaning, count, size, relation } = phrase
  const natural = meaning.count ?? 1
  const many = phrase.isPlural && natural === 1 ? SEVERAL : natural
  return {
    thing,
    phrase,
    // "two bands" are more than two people, but a picture of one band is what is meant.
    count: Math.min(
      MOST,
      // "deux amoureux": one of each.
      meaning.things.length === count || isOnePair(thing, count)
        ? 1
        : natural > 1 && !(count !== null && COUNTED.test(meaning.concept))
          ? natural
          : count === null || (count === 1 && phrase.determiner === 'a')
            ? (count ?? many)
            : count,
    ),
    // "a little Indian girl" is no smaller than other girls.
    size: isChild(thing) && size === 'small' ? 'normal' : (size ?? meaning.size ?? 'normal'),
    colours: coloursOf(phrase, thing),
    material: materialOf(phrase, thing),
    traits: traitsOf(phrase, thing),
    action: meaning.action ?? 'stand',
    activity: meaning.activity ?? null,
    kin: null,
    carried: null,
    crew: [],
    isMotley: phrase.isMotley === true && thing.rig !== 'person',
    dealt: [],
    at: null,
    props: [
      ...meaning.gives.map(({ concept, role }) => ({ concept, role, colour: null })),
      ...attireOf(thing, phrase),
      ...phrase.hair,
      ...(phrase.grown ?? []),
    ],
    isMinor: relation !== null && relation !== 'of',
    sentence,
  }
}

/** "a pair of earbuds", and what has no singular: drawn as the two that they are. */
function isOnePair({ variant }: Thing, count: number | null): boolean {
  return (count === null || count === 2) && /^(?:earbuds|headphones|sunglasses|glasses|jeans)$/.test(variant)
}

function isChild({ rig, variant }: Thing): boolean {
  return rig === 'person' && /^(?:girl|boy|child)$/.test(variant)
}

/** What was said, as the kind can have it, else what its name says. */
function coloursOf(phrase: NounPhrase, thing: Thing): string[] {
  const { meaning } = phrase
  const colours = skinOf(phrase, thing) === null ? phrase.colours : phrase.colours.slice(1)
  if (colours.length === 0) return meaning.colour === undefined ? [] : [meaning.colour]
  return materialOf(phrase, thing) === null ? naturalCoat(thing, colours) : [...colours]
}

const BLACK = '#2b2930'
const WHITE = '#f6f4ef'
/** A black knight is one in black armour. */
const BY_THEIR_CLOTHES =
  /^(?:angel|bride|clown|elf|fairy|geisha|ghost|groom|king|knight|magician|mermaid|monk|ninja|nun|pirate|priest|prince|princess|queen|samurai|santa|superhero|viking|witch|wizard)$/

/** "a black woman": the colour of her skin, and not of her clothes. */
function skinOf({ colours: [colour] }: NounPhrase, { rig, variant }: Thing): Trait[] | null {
  if (rig !== 'person' || BY_THEIR_CLOTHES.test(variant)) return null
  if (colour === BLACK) return ['dark-skinned', 'dark-haired']
  return colour === WHITE ? ['light-skinned'] : null
}

function traitsOf(phrase: NounPhrase, thing: Thing): Trait[] {
  return thing.rig === 'person' ? [...(skinOf(phrase, thing) ?? []), ...phrase.traits] : []
}

/** Fur, feathers, skin and leaves may be golden without being gold. */
const LIVING: ReadonlySet<RigName> = new Set([
  'person',
  'quadruped',
  'bird',
  'fish',
  'insect',
  'plant',
  'food',
])

/** "a silver car" has the colour of its paint, and is not cast of silver. */
const PAINTED: ReadonlySet<RigName> = new Set(['car', 'bicycle', 'train', 'aircraft', 'helicopter'])

/** What a thing is made of; null when that is its nature, or only its colour was said. */
export function materialOf({ material, isSheen, meaning }: NounPhrase, { rig }: Thing): Material | null {
  return isSheen && (LIVING.has(rig) || PAINTED.has(rig)) ? null : (material ?? meaning.material ?? null)
}

/** What the wind does with cloth, which stays where it hangs. */
const IN_WIND: ReadonlySet<Action> = new Set(['fly', 'float', 'wave', 'dance'])

/** "a red scarf flutters in the wind" */
function isInWind({ rig, variant }: Thing, action: Action): boolean {
  return rig === 'sprite' && isCloth(SPRITE_ART.get(variant)?.life) && IN_WIND.has(action)
}

function isCloth(life: Life | undefined): boolean {
  return life === 'cloth' || life === 'flag'
}

/** They float on water, and not on the air. */
const WATERY = /^(?:otter|beaver|capybara|hippo|crocodile|duck|swan|goose|seal|turtle|swimmer)$/

/** The subject as the composer wants it. */
export function toSubject({
  thing,
  count,
  size,
  colours,
  material,
  traits,
  action,
  activity,
  carried,
  kin,
  crew,
  props,
  at,
  isMotley,
  phrase,
}: Draft): SubjectSpec {
  const { concept, rig, variant } = thing
  const isAfloat = action === 'float' && WATERY.test(variant)
  const subject = {
    concept,
    rig,
    variant,
    colours,
    count,
    size,
    action: isAfloat ? 'swim' : isInWind(thing, action) ? 'stand' : action,
    props,
  } as const
  return {
    ...subject,
    ...(count === MOST && (phrase.count ?? 0) > MOST ? { asked: phrase.count ?? MOST } : {}),
    ...(activity === null ? {} : { activity }),
    ...(isMotley && count > 1 && colours.length === 0 ? { isMotley } : {}),
    ...(kin === null ? {} : { kin }),
    ...(carried === null ? {} : { carries: { ...occupantOf(carried.draft), where: carried.where } }),
    ...(material === null ? {} : { material }),
    ...said(traits),
    ...aboard(crew, variant),
    ...(at === null ? {} : { at: { spot: at.spot, by: at.by.thing.concept } }),
    ...(phrase.turnsTo === undefined ? {} : { turnsTo: phrase.turnsTo }),
  }
}

/** As many as can be seen in it; who steers is known even where nobody is seen. */
function aboard(crew: readonly Draft[], variant: string): Pick<SubjectSpec, 'driver' | 'passengers'> {
  const all = crew.flatMap((draft) => Array.from({ length: draft.count }, () => occupantOf(draft)))
  const [driver, ...passengers] = all.slice(0, seatsOf(variant))
  if (driver === undefined) return {}
  return passengers.length === 0 ? { driver } : { driver, passengers }
}

function seatsOf(variant: string): number {
  return Math.max(1, roomIn(variant))
}

/** Says of those for whom there is no seat that they are not in the picture. */
export function reportOverflow({ crew, thing, phrase }: Draft): void {
  if ((phrase.count ?? 1) > MOST) phrase.shortfall = `no room for more than ${MOST} of them`
  let taken = 0
  for (const draft of crew) {
    const free = Math.max(0, seatsOf(thing.variant) - taken)
    if (draft.count > free) draft.phrase.leftOut = free === 0 ? 'no seat left' : 'no seat for all of them'
    taken += draft.count
  }
}

function occupantOf({ thing: { concept, rig, variant }, colours, props, traits, kin }: Draft): DriverSpec {
  return { concept, rig, variant, colours, props, ...said(traits), ...(kin === null ? {} : { kin }) }
}

function said(traits: readonly Trait[]): Pick<SubjectSpec, 'traits'> {
  return traits.length === 0 ? {} : { traits: [...new Set(traits)] }
}

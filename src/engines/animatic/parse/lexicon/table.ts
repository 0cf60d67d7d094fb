import {
  ACTIONS,
  ACTIVITIES,
  ANGLES,
  BUSTLES,
  CAMERA_MOVES,
  FRAMINGS,
  HOLDS,
  LOOKS,
  MATERIALS,
  MOODS,
  PACES,
  PATTERNS,
  PLACES,
  RIGS,
  SEASONS,
  SETTINGS,
  SIGHTS,
  SPOTS,
  TIMES,
  TRAITS,
  WEATHER_KINDS,
  WEATHERS,
} from '../../scene-spec.ts'
import type { PlaceName, RigName, WeatherKind } from '../../scene-spec.ts'
import { ORBS } from '../meaning.ts'
import type { Meaning, Thing, Whereabouts, WordRole } from '../meaning.ts'

/** The languages of the lexicon, in the order of its columns. */
export const LANGUAGES = ['en', 'zh', 'ja', 'ko', 'es', 'fr', 'de', 'pt', 'ru', 'ar', 'hi', 'it'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * A part of the lexicon. A row is `key | en | zh | ja | ko | es | fr | de | pt | ru | ar | hi | it`; each language has
 * its words separated by commas, or `-` for none, in small letters. Plurals, cases, articles and particles of nouns are
 * found by rule. `+` before a word marks a plural that no rule finds; `*` after a stem stands for the endings of verbs
 * and adjectives (`galop*`, `rouge*`, `달리*`), which must be among those of the language. Chinese and Japanese need no
 * `*`: there the longest word wins, whatever follows. A row without words in a language is `-` there, not left out.
 *
 * A key is the concept and what it does to a scene, separated by spaces:
 *
 *     fox                    the concept `fox`, drawn by the table's rig as its variant `fox`
 *     hound=dog              drawn as another variant; `=bird:crow` names the rig too, `=-` draws nothing
 *     couple=person:man+person:woman   several at once
 *     @forest                where it is when nothing else is said
 *     in:beach near:beach hint:beach   a place, with falling certainty: a setting, or one of its places (`in:library`)
 *     time:night light:night           an hour, certain or likely
 *     sight:waterfall        something the place shows besides
 *     orb:crescent           sun or moon, and how it is
 *     spot:on                where somebody is who is at it
 *     kind:blizzard          a weather, and how it is in particular
 *     weather: season: mood: camera: framing: angle: pace: look: count: size: colour: do:
 *     act:chess              what is done in particular, besides `do:`
 *     hold:lap               who is named with it is on somebody's lap, in their arms, on their shoulder(s)
 *     material:wood          what something is made of; sheen:gold if it may be only its colour
 *     trait:old              of a person's body; several may be given
 *     item:worn              may belong to somebody: worn, held, played or ridden
 *     many:6                 so many of the noun it stands after: `pack` in "wolf pack"
 *     gives:held/book        whoever does this also has that
 *     pattern:dots           on the cloth of what is worn
 *     motley:each            of many each has another colour
 *     about:nobody           there is nobody but the subjects; about:few, about:busy, about:packed
 *     word:not               a grammatical word, see `WordRole`
 */
export interface Table {
  /** Draws the concepts whose key names no rig; null draws nothing. */
  readonly rig: RigName | null
  readonly rows: string
}

/** One row, its words not yet read. */
export interface Row {
  readonly meaning: Meaning
  /** One cell per language, in the order of `LANGUAGES`. */
  readonly cells: readonly string[]
}

const COLUMN_COUNT = LANGUAGES.length + 1

/** Reads a table. Throws when a row is malformed: a mistake of ours, found by the tests. */
export function readTable(table: Table): Row[] {
  return table.rows.split('\n').flatMap((line) => {
    const trimmed = line.trim()
    if (trimmed === '') return []
    const [key = '', ...cells] = trimmed.split('|').map((cell) => cell.trim())
    if (cells.length + 1 !== COLUMN_COUNT) {
      throw new Error(`Lexicon row has ${cells.length + 1} columns, not ${COLUMN_COUNT}: ${trimmed}`)
    }
    return [{ meaning: readKey(key, table.rig), cells }]
  })
}

type MutableMeaning = { -readonly [K in keyof Meaning]: Meaning[K] }

function readKey(key: string, rig: RigName | null): Meaning {
  const [name = '', ...effects] = key.split(/\s+/)
  const [concept = '', drawing = concept] = name.split('=')
  const meaning: MutableMeaning = {
    concept,
    things: readDrawing(concept, drawing, rig),
    places: [],
    gives: [],
  }
  for (const effect of effects) applyEffect(meaning, effect)
  return meaning
}

function readDrawing(concept: string, drawing: string, rig: RigName | null): readonly Thing[] {
  if (drawing === '-' || (rig === null && !drawing.includes(':'))) return []
  const parts = drawing.split('+')
  return parts.map((part) => {
    const [first = '', second] = part.split(':')
    const family = second === undefined ? rig : first
    const variant = second ?? first
    return { concept: parts.length > 1 ? variant : concept, rig: oneOf(RIGS, family ?? ''), variant }
  })
}

const PLACE_WEIGHTS: Readonly<Record<string, number>> = { in: 3, near: 2, hint: 1 }
const ROLES = ['worn', 'held', 'played', 'ridden', 'beside'] as const

function applyEffect(meaning: MutableMeaning, effect: string): void {
  if (effect.startsWith('@')) {
    meaning.home = readPlace(effect.slice(1))
    return
  }
  const colon = effect.indexOf(':')
  const name = effect.slice(0, colon)
  const value = effect.slice(colon + 1)
  const weight = PLACE_WEIGHTS[name]
  if (weight === undefined) EFFECTS[name]?.(meaning, value)
  else meaning.places = [...meaning.places, { ...readPlace(value), weight }]
  if (weight === undefined && EFFECTS[name] === undefined)
    throw new Error(`Unknown lexicon effect: ${effect}`)
}

function isWeatherKind(name: string): name is WeatherKind {
  return Object.hasOwn(WEATHER_KINDS, name)
}

function isPlace(name: string): name is PlaceName {
  return Object.hasOwn(PLACES, name)
}

function readPlace(name: string): Whereabouts {
  return isPlace(name) ? { setting: PLACES[name], place: name } : { setting: oneOf(SETTINGS, name) }
}

const SIZES = ['tiny', 'small', 'large', 'huge'] as const

const EFFECTS: Readonly<Record<string, (meaning: MutableMeaning, value: string) => void>> = {
  time(meaning, value) {
    meaning.time = { time: oneOf(TIMES, value), weight: 2 }
  },
  light(meaning, value) {
    meaning.time = { time: oneOf(TIMES, value), weight: 1 }
  },
  weather(meaning, value) {
    meaning.weather = oneOf(WEATHERS, value)
  },
  kind(meaning, value) {
    if (!isWeatherKind(value)) throw new Error(`Unknown lexicon value: ${value}`)
    meaning.weatherKind = value
    meaning.weather = WEATHER_KINDS[value]
  },
  season(meaning, value) {
    meaning.season = oneOf(SEASONS, value)
  },
  mood(meaning, value) {
    meaning.mood = oneOf(MOODS, value)
  },
  camera(meaning, value) {
    meaning.camera = oneOf(CAMERA_MOVES, value)
  },
  framing(meaning, value) {
    meaning.framing = oneOf(FRAMINGS, value)
  },
  angle(meaning, value) {
    meaning.angle = oneOf(ANGLES, value)
  },
  pace(meaning, value) {
    meaning.pace = oneOf(PACES, value)
  },
  sight(meaning, value) {
    meaning.sight = oneOf(SIGHTS, value)
  },
  spot(meaning, value) {
    meaning.spot = oneOf(SPOTS, value)
  },
  orb(meaning, value) {
    meaning.orb = oneOf(ORBS, value)
  },
  look(meaning, value) {
    meaning.look = oneOf(LOOKS, value)
  },
  act(meaning, value) {
    meaning.activity = oneOf(ACTIVITIES, value)
  },
  hold(meaning, value) {
    meaning.hold = oneOf(HOLDS, value)
  },
  do(meaning, value) {
    meaning.action = oneOf(ACTIONS, value)
  },
  count(meaning, value) {
    meaning.count = Number(value)
  },
  many(meaning, value) {
    meaning.many = Number(value)
  },
  size(meaning, value) {
    meaning.size = oneOf(SIZES, value)
  },
  trait(meaning, value) {
    meaning.traits = [...(meaning.traits ?? []), oneOf(TRAITS, value)]
  },
  colour(meaning, value) {
    meaning.colour = value
  },
  material(meaning, value) {
    meaning.material = oneOf(MATERIALS, value)
  },
  sheen(meaning, value) {
    meaning.material = oneOf(MATERIALS, value)
    meaning.isSheen = true
  },
  item(meaning, value) {
    meaning.item = oneOf(ROLES, value)
  },
  gives(meaning, value) {
    const [role = '', concept = ''] = value.split('/')
    meaning.gives = [...meaning.gives, { concept, role: oneOf(ROLES, role) }]
  },
  pattern(meaning, value) {
    meaning.pattern = oneOf(PATTERNS, value)
  },
  motley(meaning, value) {
    meaning.isMotley = oneOf(['each'], value) === 'each' ? true : undefined
  },
  about(meaning, value) {
    if (value === 'nobody') meaning.isDeserted = true
    else meaning.bustle = oneOf(BUSTLES, value)
  },
  word(meaning, value) {
    meaning.word = oneOf(WORD_ROLES, value)
  },
}

const WORD_ROLES = [
  'a',
  'the',
  'another',
  'and',
  'with',
  'in',
  'on',
  'of',
  'far',
  'not',
  'not-after',
  'like',
  'like-after',
  'as',
  'figure',
  'statue',
  'head',
  'part',
  'is',
  'pronoun',
  'who',
  'while',
  'noise',
  'subject',
  'object',
] as const satisfies readonly WordRole[]

function oneOf<T extends string>(values: readonly T[], value: string): T {
  const found = values.find((known) => known === value)
  if (found === undefined) throw new Error(`Unknown lexicon value: ${value}`)
  return found
}

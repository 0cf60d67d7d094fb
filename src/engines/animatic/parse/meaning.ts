import type {
  Action,
  ActivityName,
  Angle,
  Bustle,
  CameraMove,
  Framing,
  Hold,
  LookName,
  Material,
  Mood,
  Pace,
  Pattern,
  PlaceName,
  PropSpec,
  RigName,
  Season,
  SettingName,
  SightName,
  SpotName,
  SubjectSpec,
  TimeOfDay,
  Trait,
  Weather,
  WeatherKind,
} from '../scene-spec.ts'
import { PHASES } from '../scene-spec.ts'

/** Something that can be drawn. */
export interface Thing {
  readonly concept: string
  readonly rig: RigName
  readonly variant: string
}

/** Where something happens. */
export interface Whereabouts {
  readonly setting: SettingName
  /** Absent: any place of the setting. */
  readonly place?: PlaceName
}

export const ORBS = ['sun', 'moon', 'super-moon', ...PHASES] as const
export type OrbName = (typeof ORBS)[number]

/** What a word or phrase stands for. Most meanings have one or two of these; an empty one only takes its words away. */
export interface Meaning {
  /** English kebab-case name. */
  readonly concept: string
  /** What is drawn; several for a couple or a family. */
  readonly things: readonly Thing[]
  /** Set when it may belong to somebody, and how. */
  readonly item?: PropSpec['role']
  /** Places it names; the higher the weight the more certain. */
  readonly places: readonly (Whereabouts & { readonly weight: number })[]
  /** Where it is when nothing else is said. */
  readonly home?: Whereabouts
  /** Weight 2: said in so many words; 1: likely. */
  readonly time?: { readonly time: TimeOfDay; readonly weight: number }
  readonly weather?: Weather
  readonly weatherKind?: WeatherKind
  readonly season?: Season
  readonly mood?: Mood
  /** Of clothes: what is on their cloth. */
  readonly pattern?: Pattern
  /** Of many each has another colour. */
  readonly isMotley?: true
  readonly action?: Action
  /** What is done in particular. */
  readonly activity?: ActivityName
  /** Where somebody has another one with them. */
  readonly hold?: Hold
  /** What whoever does this has with them. */
  readonly gives: readonly Pick<PropSpec, 'concept' | 'role'>[]
  readonly camera?: CameraMove
  readonly framing?: Framing
  readonly angle?: Angle
  readonly pace?: Pace
  readonly look?: LookName
  readonly sight?: SightName
  /** Where somebody is who is said to be at it: the word for the place is part of it, as in "on the roof". */
  readonly spot?: SpotName
  /** Sun or moon, and how it is. */
  readonly orb?: OrbName
  /** `#rrggbb`. */
  readonly colour?: string
  readonly material?: Material
  /** The material may be no more than a colour: golden fur, silver feathers. */
  readonly isSheen?: boolean
  readonly count?: number
  /** So many of the noun it stands after: a wolf pack, a balloon festival. */
  readonly many?: number
  readonly size?: SubjectSpec['size']
  /** Of a person's body. */
  readonly traits?: readonly Trait[]
  readonly word?: WordRole
  /** Nobody is about. */
  readonly isDeserted?: boolean
  /** How many people are about. */
  readonly bustle?: Bustle
}

/**
 * What a grammatical word does.
 * - `a`, `the`, `another`: begin a noun phrase (`a`: of one thing; `the`: perhaps of a known one)
 * - `and`, `with`, `in`, `on`, `of`, `far` (in the distance): relate what follows
 * - `not`, `like`: take away what follows; `not-after`, `like-after`: what came before
 * - `as`: costumes; `figure`: toys and pictures, of which the next noun is no more than a likeness; `statue`: the next
 *   noun is there, but of stone
 * - `head`: a noun we do not draw, whose modifiers must not be drawn either (`dog` in "dog food")
 * - `part`: of a body, so that its colour is not that of a thing
 * - `is`, `pronoun`, `who`, `while`: verbs and clauses; `noise`: changes nothing
 * - `subject`, `object`: particles after a noun that say what it is to the verb
 */
export type WordRole =
  | 'a'
  | 'the'
  | 'another'
  | 'and'
  | 'with'
  | 'in'
  | 'on'
  | 'of'
  | 'far'
  | 'not'
  | 'not-after'
  | 'like'
  | 'like-after'
  | 'as'
  | 'figure'
  | 'statue'
  | 'head'
  | 'part'
  | 'is'
  | 'pronoun'
  | 'who'
  | 'while'
  | 'noise'
  | 'subject'
  | 'object'

import type { Action, ActivityName, RigName } from './vocabulary/actors.ts'
import type { Angle, CameraMove, Framing, LookName, Pace } from './vocabulary/camera.ts'
import type {
  Bustle,
  Cloudiness,
  Mood,
  Phase,
  Season,
  SightName,
  TimeOfDay,
  Weather,
  WeatherKind,
} from './vocabulary/conditions.ts'
import type { HeardSpec } from './vocabulary/heard.ts'
import type { PlaceName, SettingName } from './vocabulary/places.ts'
import type { ToneName } from './vocabulary/tones.ts'
import type { Hold, Material, Pattern, SpotName, Trait } from './vocabulary/qualities.ts'

export * from './vocabulary/actors.ts'
export * from './vocabulary/camera.ts'
export * from './vocabulary/conditions.ts'
export * from './vocabulary/from-above.ts'
export * from './vocabulary/heard.ts'
export * from './vocabulary/places.ts'
export * from './vocabulary/qualities.ts'
export * from './vocabulary/tones.ts'

/**
 * What the parser understood of one shot: the only thing the composer reads. Plain JSON, so that it crosses process
 * boundaries, can be printed by `explain`, and makes golden tests readable.
 */
export interface SceneSpec {
  readonly setting: SettingName
  /** Which place of its setting it is. Absent: any. */
  readonly place?: PlaceName
  readonly time: TimeOfDay
  readonly weather: Weather
  /** How that weather is in particular; it is one of its own. Absent: as usual. */
  readonly weatherKind?: WeatherKind
  /** How many clouds are in a sky that is not closed. Absent: as usual. */
  readonly clouds?: Cloudiness
  readonly season: Season | null
  readonly mood: Mood
  /** In order of importance; the first is the hero. Empty: the setting alone is the picture. */
  readonly subjects: readonly SubjectSpec[]
  readonly camera: CameraMove
  readonly framing: Framing
  /** From low down or from high up. Absent: from as high as their eyes are. */
  readonly angle?: Exclude<Angle, 'dutch'>
  /** How fast time passes. Absent: as it does. */
  readonly pace?: Pace
  readonly look: LookName
  /** Quoted words, unchanged; null when nobody speaks. */
  readonly dialogue: string | null
  /** The words were asked for as a caption: they are read, and nobody says them. Absent: they are said, too. */
  readonly isCaptionOnly?: boolean
  /** BCP 47 tag of the prompt's main language, for captions and fonts. */
  readonly language: string
  /** Nobody is about but the subjects: no passers-by, no traffic. Absent: as the place is. */
  readonly isDeserted?: true
  /** How many are about besides the subjects, where that was said. Absent: as the place is. */
  readonly bustle?: Bustle
  /** The place is inside a vehicle that travels; its setting is `interior`. Absent: it is not. */
  readonly inside?: VehicleInside
  /** What is to be seen there besides, in places that have room for it. Absent: nothing. */
  readonly sights?: readonly SightName[]
  /** What changes while the shot lasts. Absent: hour, weather and season stay as they are. */
  readonly turns?: TurnSpec
  /** How many of the lamps and windows that may be lit are, 0..1. Absent: as the hour has it. */
  readonly lamps?: number
  /** How sun or moon are shown, where the sky is. Absent: as the hour has them. */
  readonly orb?: OrbSpec
  /** How the finished picture is graded, one after the other; twice is more of it. Absent: as it is. */
  readonly tones?: readonly ToneName[]
  /** `#rrggbb` of the sky. Absent: as the hour has it. */
  readonly skyColour?: string
  /** `#rrggbb` of the wall behind, in a studio. Absent: as the hour has it. */
  readonly backdrop?: string
  /** `#rrggbb` of patterns that are nothing but colours, in the order of the words. Absent: their own. */
  readonly hues?: readonly string[]
  /** What the place is built of, for places that are buildings. Absent: as usual. */
  readonly builtOf?: Material
  /** What was said of the sound. Absent: nothing, and it sounds as such a scene does. */
  readonly heard?: HeardSpec
}

/** How a scene is in the end that is otherwise at first. What is absent stays. */
export interface TurnSpec {
  readonly time?: TimeOfDay
  readonly weather?: Weather
  readonly weatherKind?: WeatherKind
  readonly season?: Season
  /** Lamps and windows go on or out, some after the others. */
  readonly lamps?: 'on' | 'off'
}

/** Vehicles that are shown from within. */
export type VehicleInside = 'train' | 'subway' | 'aeroplane'

/** Suns and moons that are not as the hour has them. */
export interface OrbSpec {
  readonly body: 'sun' | 'moon'
  /** Absent: as it happens to be. */
  readonly phase?: Phase
  /** Absent: as large as it is. */
  readonly isLarge?: true
  /** 2 or 3, under strange skies. Absent: 1. */
  readonly count?: number
}

/** One kind of thing in the picture, `count` times. */
export interface SubjectSpec {
  /** Lexicon concept, e.g. `cat`, `woman`, `airliner`. */
  readonly concept: string
  readonly rig: RigName
  /** Entry of the rig's own table: species, vehicle type, `man`/`woman`/`child`, instrument … */
  readonly variant: string
  /** `#rrggbb`, main colour first; empty: the variant's own colours. */
  readonly colours: readonly string[]
  /** Each is of another colour. Absent: as `colours` say. */
  readonly isMotley?: true
  /** 1..40; above 6 the composer makes a crowd. */
  readonly count: number
  /** How many were asked for, where that is more than 40. Absent: `count`. */
  readonly asked?: number
  readonly size: 'tiny' | 'small' | 'normal' | 'large' | 'huge'
  readonly action: Action
  /** What is done in particular; `action` is then how they stand, sit or go at it. Absent: no more than the action. */
  readonly activity?: ActivityName
  /** They sit at what is done standing otherwise. Absent: as the deed has it. */
  readonly isSeated?: true
  /** On foot they go up to where they do it, before that. Absent: they are there. */
  readonly approaches?: 'walk' | 'run'
  /** What they do after it, in the second half of the shot. Absent: they go on. */
  readonly afterwards?: Action
  /** What it turns into, halfway through the shot. Absent: it stays what it is. */
  readonly becomes?: SubjectSpec
  /**
   * How it is by the end of the shot, changing all the while: the colours through which it goes, and its size. Absent: as
   * at first.
   */
  readonly turnsTo?: { readonly colours?: readonly string[]; readonly size?: SubjectSpec['size'] }
  /** Things held, worn, ridden or played. */
  readonly props: readonly PropSpec[]
  /** What it is made of. Absent: what it is by nature. */
  readonly material?: Material
  /** Of people: what was said of their bodies; of two that exclude one another the last counts. Absent: nothing. */
  readonly traits?: readonly Trait[]
  /** Where it is from another subject, named by its concept. Absent: wherever there is room. */
  readonly at?: { readonly spot: SpotName; readonly by: string }
  /** Who is at the wheel. Absent: whoever. */
  readonly driver?: DriverSpec
  /** Who else is in it, as many as can be seen there. Absent: nobody that was asked for. */
  readonly passengers?: readonly DriverSpec[]
  /** Who is in their arms, on their lap or on their shoulders. Absent: nobody. */
  readonly carries?: CarriedSpec
  /** A character that looks the same in every video. Absent: anybody. */
  readonly identity?: { readonly name: string; readonly seed: number }
  /** Of one family with all others that have this: alike in skin and hair. Twins are alike in all. Absent: of none. */
  readonly kin?: 'family' | 'twins'
  /** Chooses the skin and hair of the family. Given when the shot is opened, to those who have `kin`. */
  readonly kinSeed?: number
  /** Chooses what the prompt leaves open of their looks. Given when the shot is opened; absent: the staging chooses. */
  readonly looksSeed?: number
  /** Which of the scene's subjects it is, counted from 0. Given when they are staged, to tell who of them is drawn. */
  readonly index?: number
}

/** A child or a small animal that somebody has in their arms, on their lap or on their shoulders. */
export interface CarriedSpec extends DriverSpec {
  readonly where: Hold
}

/** Somebody in a vehicle. */
export type DriverSpec = Pick<
  SubjectSpec,
  | 'concept'
  | 'rig'
  | 'variant'
  | 'colours'
  | 'props'
  | 'traits'
  | 'identity'
  | 'looksSeed'
  | 'kin'
  | 'kinSeed'
  | 'index'
>

export interface PropSpec {
  /** `piano`, `guitar`, `dress`, `jacket`, `umbrella`, `hat`, `bag`, `ball`, `horse` … */
  readonly concept: string
  readonly colour: string | null
  /** `ridden`: a thing with wheels or a board by name alone; an animal is among the subjects, by the same `concept`. */
  readonly role: 'worn' | 'held' | 'played' | 'ridden' | 'beside'
  /** What it is made of, for what is held or played. Absent: as usual. */
  readonly material?: Material
  /** All of those who ride such a thing ride on one. Absent: each has their own. */
  readonly isShared?: true
  /** Of what is worn. Absent: as usual. */
  readonly pattern?: Pattern
  /** Each of those who have one has it in another colour. Absent: as `colour` says. */
  readonly isMotley?: true
}

/** A shot ready to be composed: what a rendering child is told. */
export interface ShotPlan {
  readonly spec: SceneSpec
  /** Seconds, > 0. */
  readonly seconds: number
  /** Whole frames at 30 fps; the shots of a video sum up to its frame count. */
  readonly frameCount: number
  /**
   * Frames until which things go on to happen, when the shot is drawn beyond its length: its movements are over then, the
   * music is not. Default: `frameCount`.
   */
  readonly horizonFrames?: number
  /** 32-bit unsigned. The same spec, seed, size and frame give the same pixels. */
  readonly seed: number
}

/** Frames per second of everything this engine draws. */
export const FRAME_RATE = 30

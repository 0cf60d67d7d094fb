import type { Style } from '#core/request.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import type { Meaning } from '../meaning.ts'
import type { State } from '../language/turn-words.ts'
import type { Turn } from '../read/find-turns.ts'
import type { Phrase } from '../read/phrase.ts'

/** What a prompt says of the scene as a whole. Absent: not said. */
export type NamedParts = Partial<Omit<SceneSpec, 'subjects' | 'language'>>

interface Said {
  readonly spec: SceneSpec
  /** What is meant to be seen. */
  readonly kept: readonly Meaning[]
  /** What is to go. */
  readonly gone: readonly Meaning[]
  readonly style: Style | null
  /** What is to change while it is seen. */
  readonly turns: readonly Turn[]
  /** Mountains come behind the place that is there. */
  readonly isBacked: boolean
  /** Places that are to come besides the one that is there. */
  readonly besides: readonly Meaning[]
}

/** A word for the weather or the hour hints at more, at a place, a season, a mood: in a scene that is there, that stays. */
export function namedParts({ spec, kept: all, gone, style, turns, isBacked, besides }: Said): NamedParts {
  const kept = all.filter(
    (meaning) => !besides.includes(meaning) && !(isBacked && meaning.concept === 'mountains'),
  )
  const plain = kept.filter(({ weather, time }) => weather === undefined && time === undefined)
  const says = (key: keyof Meaning, meanings = kept): boolean =>
    meanings.some((meaning) => meaning[key] !== undefined && meaning[key] !== null)
  return {
    ...(plain.some(namesPlace) || kept.some(isPlaceAtItsHour) ? whereabouts(spec) : {}),
    ...(says('time') ? { time: spec.time } : {}),
    ...weatherOf({ spec, kept, gone }),
    ...(says('season', plain) ? { season: spec.season } : {}),
    ...(says('mood', plain) ? { mood: spec.mood } : {}),
    ...(says('camera') ? { camera: spec.camera } : {}),
    ...(says('framing') ? { framing: spec.framing } : {}),
    ...(spec.angle === undefined ? {} : { angle: spec.angle }),
    ...(spec.pace === undefined ? {} : { pace: spec.pace }),
    ...(spec.turns === undefined ? {} : { turns: spec.turns }),
    ...statesAtFirst(spec, turns),
    ...(says('look') || style !== null ? { look: spec.look } : {}),
    ...sightsOf(spec, isBacked),
    ...(spec.orb === undefined ? {} : { orb: spec.orb }),
    ...(spec.isDeserted === undefined ? {} : { isDeserted: spec.isDeserted }),
    ...(spec.bustle === undefined ? {} : { bustle: spec.bustle }),
    ...(spec.dialogue === null
      ? {}
      : { dialogue: spec.dialogue, isCaptionOnly: spec.isCaptionOnly === true }),
  }
}

function sightsOf({ sights = [] }: SceneSpec, isBacked: boolean): NamedParts {
  const seen = isBacked ? [...new Set([...sights, 'far-mountains' as const])] : sights
  return seen.length === 0 ? {} : { sights: seen }
}

/** "from day to night" says how it is at first, too; "it starts to rain" does not. What is not seen to change, is so. */
function statesAtFirst(spec: SceneSpec, turns: Said['turns']): NamedParts {
  const { time, weather, season } = spec
  const said = Object.assign(
    {},
    ...turns.map(({ from, to, isFromSaid }) => (spec.turns === undefined ? to : isFromSaid ? from : {})),
  ) as State
  return {
    ...(said.time === undefined ? {} : { time }),
    ...(said.weather === undefined ? {} : { weather }),
    ...(said.season === undefined ? {} : { season }),
  }
}

/** "no rain" and "sunny" ask for a clear sky. */
function weatherOf({ spec, kept, gone }: Pick<Said, 'spec' | 'kept' | 'gone'>): NamedParts {
  if (kept.some(({ weather }) => weather !== undefined))
    return {
      weather: spec.weather,
      ...(spec.weatherKind === undefined ? {} : { weatherKind: spec.weatherKind }),
    }
  const isOver = gone.some(({ weather }) => weather !== undefined)
  return isOver || kept.some(({ concept }) => concept === 'sunny') ? { weather: 'clear' } : {}
}

/** A bench, a table or a palm only hints at where it is: it can be brought to where the scene is. */
const NAMED_WEIGHT = 2

/** Whether the scene is to be there: a bench or a palm only hints at it. */
export function namesPlace({ concept, places, things }: Meaning): boolean {
  // Stars, birds and fireworks in the sky are over where the scene is.
  if (concept === 'sky') return false
  return places.some(
    ({ weight }) => weight > NAMED_WEIGHT || (weight === NAMED_WEIGHT && things.length === 0),
  )
}

/** "on the moon", "in a neon city": a place that has an hour of its own, and no weather that may be anywhere. */
function isPlaceAtItsHour({ places, time, weather }: Meaning): boolean {
  return time !== undefined && weather === undefined && places.some(({ weight }) => weight > NAMED_WEIGHT)
}

function whereabouts({ setting, place }: SceneSpec): Pick<SceneSpec, 'setting' | 'place'> {
  return place === undefined ? { setting } : { setting, place }
}

/** The meanings of phrases, but those of words that divide. */
export function meaningsOf(phrases: readonly Phrase[]): readonly Meaning[] {
  return phrases.flatMap((phrase) => ('meaning' in phrase ? [phrase.meaning] : []))
}

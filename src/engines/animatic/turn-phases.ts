import { smoothstep } from './draw/easing.ts'
import type { SceneSpec, Season, SubjectSpec, TimeOfDay, TurnSpec } from './scene-spec.ts'

/** How a scene is for a part of a shot that changes. */
export interface TurnPhase {
  /** Without what changes. */
  readonly spec: SceneSpec
  /** Parts of the shot, 0..1, between which it takes over from the phase before. The first: 0 and 0. */
  readonly from: number
  readonly until: number
}

/** Hours come after one another; late gold and clouds are hours of the day. */
const HOURS: readonly TimeOfDay[] = ['dawn', 'day', 'sunset', 'blue-hour', 'night']
const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter']
/** How many of the lamps are lit, phase by phase. */
const LAMPS = [0, 0.3, 0.65, 1]

/** Parts of the shot in which it changes: what begins to fall is there soon, and an hour takes its time. */
const SPANS = { hour: [0.06, 0.9], lamps: [0.1, 0.92], weather: [0.14, 0.62], season: [0.1, 0.9] } as const

/** The phases of a scene that changes, at least two; of one that stays, itself. */
export function phasesOf(scene: SceneSpec): readonly TurnPhase[] {
  const { turns, ...spec } = scene
  if (turns === undefined) return [{ spec, from: 0, until: 0 }]
  const states = statesOf(spec, turns)
  const kind =
    turns.time !== undefined
      ? 'hour'
      : turns.season !== undefined
        ? 'season'
        : turns.weather === undefined
          ? 'lamps'
          : 'weather'
  const [start, end] = SPANS[kind]
  const step = (end - start) / Math.max(1, states.length - 1)
  return states.map((state, index) => {
    if (index === 0) return { spec: state, from: 0, until: 0 }
    // Groups of lamps go on at once, and then there is a pause.
    const from = start + (index - 1) * step + (kind === 'lamps' ? step * 0.45 : 0)
    return { spec: state, from, until: start + index * step }
  })
}

/** A scene as it is in the end. */
export function afterTurns(scene: SceneSpec): SceneSpec {
  const last = phasesOf(scene).at(-1)?.spec ?? scene
  return last.subjects.some(isTurning) ? { ...last, subjects: last.subjects.map(turned) } : last
}

function isTurning({ becomes, turnsTo }: SubjectSpec): boolean {
  return becomes !== undefined || turnsTo !== undefined
}

function turned({ becomes, turnsTo, ...subject }: SubjectSpec): SubjectSpec {
  if (becomes !== undefined) return becomes
  if (turnsTo === undefined) return subject
  const colour = turnsTo.colours?.at(-1)
  return {
    ...subject,
    ...(colour === undefined ? {} : { colours: [colour, ...subject.colours.slice(1)] }),
    ...(turnsTo.size === undefined ? {} : { size: turnsTo.size }),
  }
}

function statesOf(spec: SceneSpec, turns: TurnSpec): readonly SceneSpec[] {
  const { weatherKind: _, ...anyhow } = spec
  const { weather, weatherKind } = turns
  const season = turns.season ?? spec.season
  const last: SceneSpec =
    weather === undefined
      ? { ...spec, season }
      : { ...anyhow, season, weather, ...(weatherKind === undefined ? {} : { weatherKind }) }
  const states: Partial<SceneSpec>[] =
    turns.time !== undefined
      ? hoursBetween(spec.time, turns.time).map((time) => ({ time }))
      : turns.season !== undefined
        ? seasonsBetween(spec.season ?? 'summer', turns.season).map((season) => ({ season }))
        : turns.lamps === undefined
          ? [{}, {}]
          : (turns.lamps === 'on' ? LAMPS : LAMPS.toReversed()).map((lamps) => ({ lamps }))
  return states.map((state, index) => ({
    ...(index === states.length - 1 ? inLeaf(last, spec) : spec),
    ...state,
  }))
}

/** Under the first snow a wood is the same wood: in winter it is one of firs. */
function inLeaf(last: SceneSpec, { setting, weather }: SceneSpec): SceneSpec {
  const isFirst = last.weather === 'snow' && weather !== 'snow' && last.season === null
  return isFirst && setting === 'forest' ? { ...last, season: 'summer' } : last
}

/** The hours from one to another, both of them among them; a whole day if they are the same. */
function hoursBetween(from: TimeOfDay, to: TimeOfDay): readonly TimeOfDay[] {
  if (ofDay(from) === 'day' && ofDay(to) === 'day' && from !== to) return [from, to]
  const all = ringFrom(HOURS, ofDay(from), ofDay(to))
  const named = all.map((hour, index) => (index === 0 ? from : index === all.length - 1 ? to : hour))
  // One moon is enough, and before dawn it does not grow darker.
  const isPassed = (hour: TimeOfDay): boolean =>
    from === 'blue-hour' ? hour === 'night' : hour === 'blue-hour'
  return named.filter((hour, index) => index === 0 || index === named.length - 1 || !isPassed(hour))
}

function ofDay(hour: TimeOfDay): TimeOfDay {
  return hour === 'golden-hour' || hour === 'overcast' ? 'day' : hour
}

function seasonsBetween(from: Season, to: Season): readonly Season[] {
  return ringFrom(SEASONS, from, to)
}

function ringFrom<T>(ring: readonly T[], from: T, to: T): readonly T[] {
  const start = ring.indexOf(from)
  const steps = (ring.indexOf(to) - start + ring.length) % ring.length || ring.length
  return Array.from({ length: steps + 1 }, (_, step) => ring[(start + step) % ring.length] ?? from)
}

/** How much of a phase is seen over the one before it, at a part of the shot. */
export function shareOf({ from, until }: TurnPhase, part: number): number {
  return until <= from ? 1 : smoothstep(from, until, part)
}

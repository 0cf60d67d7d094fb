import type { StagingContext } from '../compose/staging.ts'
import { lerp } from '../draw/easing.ts'
import type { Action, RigName, SettingName, SubjectSpec } from '../scene-spec.ts'

/** Where in the world many are, world units. */
export interface Room {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly parallax: number
}

/** In parts of the room; `depth` 0 is far away. */
export interface PlaceInRoom {
  readonly across: number
  readonly down: number
  readonly depth: number
}

/** How many of a kind are together where they are at home. */
export interface Habitat {
  /** So many are staged one by one, by other stagings. */
  readonly few: number
  readonly action: Action
  /** Part of its own share of the room that a body takes, and the most it does, world units. */
  readonly fills: number
  readonly largest: number
  /** Size of the farthest against the nearest. */
  readonly farScale: number
  readonly beatsPerSecond: number
  /** Part of the room that is crossed in a shot. */
  readonly drift: number
  /** World units each strays by itself, and rises and sinks. */
  readonly wander: number
  readonly bob: number
  /** Radians. */
  readonly pitch: number
  /** They go both ways, before and behind everybody else. */
  readonly isAllAround: boolean
  readonly isAfloat: boolean
  roomOf(context: StagingContext): Room
  placesFor(count: number, aspect: number): readonly PlaceInRoom[]
  /** World units of width that each of so many has. */
  shareOf(room: Room, count: number): number
}

const FLIERS: readonly RigName[] = ['aircraft', 'balloon', 'helicopter', 'ufo', 'rocket']
const FLY: readonly Action[] = ['fly', 'take-off', 'land', 'float']
/** Here roofs fill the lower sky. */
const BUILT_UP: readonly SettingName[] = ['city-day', 'city-night', 'village', 'castle', 'stadium', 'harbour']

/** A cloud of golden-ratio steps: even, and without rows. */
function scattered(count: number): readonly PlaceInRoom[] {
  return Array.from({ length: count }, (_, index) => ({
    across: (index * 0.618034 + 0.21) % 1,
    down: (index + 0.5) / count,
    depth: (index * 0.754878 + 0.1) % 1,
  }))
}

/** Birds of passage: two lines that meet at the leader. */
function inWedge(count: number): readonly PlaceInRoom[] {
  const ranks = Math.ceil((count - 1) / 2)
  return Array.from({ length: count }, (_, index) => {
    const rank = Math.ceil(index / 2)
    const side = index % 2 === 0 ? 1 : -1
    const away = ranks === 0 ? 0 : rank / ranks
    return { across: 0.96 - 0.9 * away, down: 0.46 + side * away * 0.46, depth: 1 - 0.3 * away }
  })
}

function ranksOf(count: number, aspect: number): number {
  return Math.max(2, Math.round(Math.sqrt(count / Math.min(aspect, 6)) * 1.2))
}

/** As many columns and rows as make the spaces between them even; the far rows stand closer. */
function inRanks(count: number, aspect: number): readonly PlaceInRoom[] {
  const rows = ranksOf(count, aspect)
  const perRow = Math.ceil(count / rows)
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / perRow)
    const inRow = Math.min(perRow, count - row * perRow)
    const depth = row / (rows - 1)
    const shift = ((row * 0.618034) % 1) - 0.4
    return {
      across: ((index % perRow) + 0.5 + shift * 0.7) / inRow,
      down: depth ** 1.3,
      depth,
    }
  })
}

function skyOf({ stage, set, spec }: StagingContext): Room {
  const inAir = set.floor.kind === 'air'
  const bottom = inAir ? 0.86 : set.floor.horizonY - (BUILT_UP.includes(spec.setting) ? 0.24 : 0.02)
  const top = stage.top + 0.07
  return {
    left: stage.aspect * 0.07,
    top,
    width: stage.aspect * 0.86,
    height: Math.max(0.24, bottom - top),
    parallax: set.floor.parallax,
  }
}

/** From the grass to over everybody's heads. */
function meadowAir({ stage, set }: StagingContext): Room {
  const top = lerp(stage.top, 1, 0.16)
  return {
    left: stage.aspect * 0.05,
    top,
    width: stage.aspect * 0.9,
    height: set.floor.kind === 'air' ? 0.7 : set.floor.y - 0.06 - top,
    parallax: set.floor.parallax,
  }
}

function waterColumn({ stage, set }: StagingContext): Room {
  const top = lerp(stage.top, 1, 0.14)
  return {
    left: stage.aspect * 0.06,
    top,
    width: stage.aspect * 0.88,
    height: 0.84 - top,
    parallax: set.floor.parallax,
  }
}

function waterSurface({ stage, set }: StagingContext): Room {
  const water = set.floor.water ?? set.floor
  const farY = Math.min(water.farY, water.y - 0.03)
  return {
    left: stage.aspect * 0.05,
    top: farY,
    width: stage.aspect * 0.9,
    height: water.y - farY + 0.01,
    parallax: water.parallax,
  }
}

const FLOCK: Habitat = {
  few: 7,
  action: 'fly',
  fills: 0.86,
  largest: 0.34,
  farScale: 0.6,
  beatsPerSecond: 1.1,
  drift: 0.14,
  wander: 0.012,
  bob: 0.01,
  pitch: 0.05,
  isAllAround: false,
  isAfloat: false,
  roomOf: skyOf,
  placesFor: scattered,
  shareOf: ({ width, height }, count) => Math.sqrt((width * height) / count),
}

export const HABITATS = {
  wedge: { ...FLOCK, fills: 0.8, placesFor: inWedge },
  flock: FLOCK,
  swarm: {
    ...FLOCK,
    few: 9,
    fills: 0.42,
    largest: 0.17,
    farScale: 0.45,
    beatsPerSecond: 2.7,
    drift: 0.05,
    wander: 0.05,
    bob: 0.016,
    pitch: 0.2,
    isAllAround: true,
    roomOf: meadowAir,
  },
  shoal: {
    ...FLOCK,
    few: 8,
    action: 'swim',
    fills: 0.62,
    largest: 0.3,
    farScale: 0.5,
    beatsPerSecond: 0.9,
    drift: 0.12,
    bob: 0.014,
    roomOf: waterColumn,
  },
  fleet: {
    ...FLOCK,
    few: 5,
    action: 'swim',
    fills: 0.82,
    largest: 0.34,
    farScale: 0.6,
    beatsPerSecond: 0.5,
    drift: 0.06,
    wander: 0.006,
    bob: 0.003,
    pitch: 0.02,
    isAfloat: true,
    roomOf: waterSurface,
    placesFor: inRanks,
    // Water is wide and low: what floats on it stands higher than that.
    shareOf: ({ width, height }, count) => width / Math.ceil(count / ranksOf(count, width / height)),
  },
} as const satisfies Readonly<Record<string, Habitat>>
export type HabitatName = keyof typeof HABITATS

/** They fly in lines. */
const MIGRANTS = /^(?:goose|duck|swan|crane|stork|flamingo|pelican|heron)$/

const WATERFOWL = /^(?:duck|swan|pelican)$/

function isOnWater({ variant, action }: SubjectSpec): boolean {
  return ['swim', 'float', 'sail'].includes(action) || (action === 'stand' && WATERFOWL.test(variant))
}

/** Where many of a subject are at home; undefined for those on the ground, and for those who do something else. */
export function habitatOf(subject: SubjectSpec, { spec, set }: StagingContext): HabitatName | undefined {
  const { rig, variant, action } = subject
  if (rig === 'insect')
    return action === 'fly' || !/^(?:ladybird|beetle|ant)$/.test(variant) ? 'swarm' : undefined
  if (spec.setting === 'underwater')
    return (rig === 'fish' && variant !== 'crab') || rig === 'boat' ? 'shoal' : undefined
  const hasWater = set.floor.kind === 'water' || set.floor.water !== undefined
  if (hasWater && rig === 'boat' && action !== 'fight') return 'fleet'
  if (rig === 'bird' && hasWater && isOnWater(subject)) return 'fleet'
  if (rig === 'bird' && (FLY.includes(action) || set.floor.kind === 'air'))
    return MIGRANTS.test(variant) ? 'wedge' : 'flock'
  if (FLIERS.includes(rig)) return rig === 'rocket' && set.floor.kind !== 'air' ? undefined : 'flock'
  return FLY.includes(action) && (rig === 'dragon' || rig === 'sprite') ? 'flock' : undefined
}

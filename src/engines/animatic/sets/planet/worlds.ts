import type { Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { SceneSpec, TimeOfDay } from '../../scene-spec.ts'
import type { Globe } from '../space/heavens.ts'

/** A world: its sky, its ground, and what hangs above it. */
export interface World {
  readonly sky: readonly [Hex, Hex, Hex]
  readonly stars: number
  readonly rock: Hex
  readonly ground: Hex
  readonly shade: Hex
  readonly rim: Hex
  readonly globes: readonly Omit<Globe, 'x' | 'y'>[]
  /** Crystals or boulders? */
  readonly growth: 'boulders' | 'crystals'
  /** Seen in the sky, and how large. Absent: none. */
  readonly suns?: number
  readonly sunScale?: number
  readonly crystal: Hex
}

const MOON_GLOBE = { band: '#ffffff', air: '#ffffff', kind: 'moon', ring: false, sunward: -0.7 } as const

const WORLDS: Readonly<Record<TimeOfDay, World>> = {
  day: {
    sky: ['#8f5a3a', '#d49a66', '#f4d3a0'],
    stars: 0,
    rock: '#a8563a',
    ground: '#c9713f',
    shade: '#4a2030',
    rim: '#ffe3b8',
    globes: [
      { ...MOON_GLOBE, radius: 0.035, colour: '#e8c8a4', sunward: -0.6 },
      { ...MOON_GLOBE, radius: 0.018, colour: '#d9b48c', sunward: -0.6 },
    ],
    growth: 'boulders',
    crystal: '#e8935a',
  },
  dawn: {
    sky: ['#1f3f5c', '#4fa3a0', '#f4e0b0'],
    stars: 0.3,
    rock: '#3f6f7c',
    ground: '#5f9a8c',
    shade: '#12283c',
    rim: '#fff0c4',
    globes: [
      {
        radius: 0.16,
        colour: '#f0b48c',
        band: '#fbe0c0',
        air: '#ffe8cc',
        kind: 'gas',
        ring: true,
        sunward: 2.4,
      },
      { ...MOON_GLOBE, radius: 0.03, colour: '#c9d8d4', sunward: 2.4 },
    ],
    growth: 'crystals',
    crystal: '#8ff0d8',
  },
  'golden-hour': {
    sky: ['#4f4468', '#c98f64', '#ffe2a4'],
    stars: 0.25,
    rock: '#8c5c40',
    ground: '#bb854e',
    shade: '#3c2620',
    rim: '#ffe4b0',
    globes: [
      {
        radius: 0.16,
        colour: '#d9a468',
        band: '#f6dcae',
        air: '#ffecc8',
        kind: 'gas',
        ring: false,
        sunward: 0.9,
      },
      { ...MOON_GLOBE, radius: 0.04, colour: '#f4d8b0', sunward: 0.9 },
    ],
    growth: 'crystals',
    crystal: '#ffd08a',
  },
  sunset: {
    sky: ['#1d0f3c', '#7a2f7c', '#ff9a6a'],
    stars: 0.6,
    rock: '#5a2f6c',
    ground: '#8a4274',
    shade: '#1d0f30',
    rim: '#ffc08a',
    globes: [
      {
        radius: 0.19,
        colour: '#c95f9a',
        band: '#f4a8c0',
        air: '#ffc0e0',
        kind: 'gas',
        ring: true,
        sunward: 0.9,
      },
      { ...MOON_GLOBE, radius: 0.04, colour: '#f0c0a8', sunward: 0.9 },
    ],
    growth: 'crystals',
    crystal: '#ff8ad8',
  },
  'blue-hour': {
    sky: ['#0f1a48', '#34509c', '#c0a8c4'],
    stars: 0.7,
    rock: '#3f4f84',
    ground: '#5a6ca4',
    shade: '#0d1534',
    rim: '#d0dcff',
    globes: [
      {
        radius: 0.15,
        colour: '#7f9ad8',
        band: '#c4d0f4',
        air: '#c9d6ff',
        kind: 'gas',
        ring: true,
        sunward: 0.9,
      },
      { ...MOON_GLOBE, radius: 0.03, colour: '#d8d4e4', sunward: 0.9 },
    ],
    growth: 'crystals',
    crystal: '#9fc4ff',
  },
  night: {
    sky: ['#020308', '#070a1a', '#101630'],
    stars: 1,
    rock: '#5a6070',
    ground: '#8a909c',
    shade: '#0a0d1a',
    rim: '#f0f4ff',
    globes: [
      {
        radius: 0.11,
        colour: '#2f74c8',
        band: '#ffffff',
        air: '#8fd0ff',
        kind: 'earth',
        ring: false,
        sunward: -0.6,
      },
    ],
    growth: 'boulders',
    crystal: '#c9d4e8',
  },
  overcast: {
    sky: ['#3c4a3f', '#7f8f5f', '#c9c98a'],
    stars: 0,
    rock: '#4f5a3c',
    ground: '#75804a',
    shade: '#1a2418',
    rim: '#f0f4c0',
    globes: [{ ...MOON_GLOBE, radius: 0.06, colour: '#b8c08f', sunward: -0.6 }],
    growth: 'crystals',
    crystal: '#d8f06a',
  },
}

/** A night that is not our moon's: more than one moon of its own. */
const FAR_NIGHT: World = {
  sky: ['#04061a', '#171a48', '#4a3f86'],
  stars: 0.9,
  rock: '#3a3a6c',
  ground: '#4f4c86',
  shade: '#0c0c26',
  rim: '#c9c4ff',
  globes: [],
  growth: 'crystals',
  crystal: '#8fd8ff',
}
const MOONS = [
  { radius: 0.105, colour: '#e6dccb' },
  { radius: 0.056, colour: '#d39a86' },
  { radius: 0.034, colour: '#a9c4d8' },
] as const

/** Mars: rust-red ground under a pink sky, which is blue where the sun goes down, and its two small moons. */
const MARS: World = {
  ...WORLDS.day,
  sky: ['#b8786a', '#dda58c', '#f6d6bc'],
  rock: '#a84a30',
  ground: '#c45a34',
  shade: '#4a1c1c',
  rim: '#ffe0c4',
  crystal: '#e8835a',
}
const MARTIAN_SKIES: Readonly<Partial<Record<TimeOfDay, Partial<World>>>> = {
  'golden-hour': { sky: ['#b08058', '#e0ac78', '#f8dca8'], stars: 0 },
  dawn: { sky: ['#7a5a68', '#c99a94', '#b8cfe0'], stars: 0.1 },
  sunset: { sky: ['#4a3440', '#a8746c', '#9fc0dc'], stars: 0.3, ground: '#a84c30', rock: '#8a3c2c' },
  'blue-hour': { sky: ['#241a34', '#5a4458', '#8fa8cc'], stars: 0.6, ground: '#7a3c34', rock: '#663030' },
  night: {
    sky: ['#0c0610', '#241420', '#4a2a2c'],
    stars: 0.9,
    rock: '#4a2422',
    ground: '#6a3428',
    shade: '#14080c',
    rim: '#d8a890',
  },
}

function marsAt(time: TimeOfDay): World {
  return { ...MARS, ...MARTIAN_SKIES[time] }
}

/** The world of an hour, with as many suns or moons as were asked for. */
export function worldOf(palette: Palette, { orb, place }: Pick<SceneSpec, 'orb' | 'place'>): World {
  const world = place === 'mars' ? marsAt(palette.time) : WORLDS[palette.time]
  if (orb === undefined) return world
  const count = orb.count ?? 1
  if (orb.body === 'sun')
    return { ...world, globes: [], suns: count, sunScale: orb.isLarge === true ? 1.8 : 1 }
  const night = palette.time === 'night' && count > 1 ? FAR_NIGHT : world
  const scale = orb.isLarge === true ? 2 : 1
  const globes = MOONS.slice(0, count).map((moon) => ({
    ...MOON_GLOBE,
    ...moon,
    colour: orb.phase === 'blood' ? '#c9603f' : moon.colour,
    radius: moon.radius * scale,
    sunward: -0.7,
  }))
  return { ...night, globes }
}

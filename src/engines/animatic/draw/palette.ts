import type { Phase, TimeOfDay } from '../scene-spec.ts'
import type { Hex } from './colour.ts'

/** Sun or moon: position as fractions of width and of the world's height, radius in world units. */
export interface Orb {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly colour: Hex
  readonly glow: Hex
  readonly moon: boolean
  /** Absent: full. */
  readonly phase?: Phase
}

/** The light of one time of day; every set and rig takes its colours through it. */
export interface Palette {
  readonly time: TimeOfDay
  /** Top, middle, horizon. */
  readonly sky: readonly [Hex, Hex, Hex]
  /** What gives the light; null under cloud. */
  readonly sun: Orb | null
  /** Suns and moons besides. Absent: none. */
  readonly others?: readonly Orb[]
  readonly fog: Hex
  /** Multiplied onto local colours. */
  readonly ambient: Hex
  readonly key: Hex
  readonly shadow: Hex
  readonly ground: Hex
  readonly rim: Hex
  /** Visibility of stars, 0..1. */
  readonly stars: number
}

export const PALETTES: Readonly<Record<TimeOfDay, Palette>> = {
  day: {
    time: 'day',
    sky: ['#3f8fd6', '#7fc0ea', '#cfeaf2'],
    sun: { x: 0.78, y: 0.2, radius: 0.055, colour: '#fff8dc', glow: '#fff1b8', moon: false },
    fog: '#cfe6ee',
    ambient: '#ffffff',
    key: '#fff4d6',
    shadow: '#3b5b8c',
    ground: '#7fb651',
    rim: '#fffbe6',
    stars: 0,
  },
  dawn: {
    time: 'dawn',
    sky: ['#5d6fb0', '#e7a3b0', '#fbe0b5'],
    sun: { x: 0.28, y: 0.6, radius: 0.06, colour: '#fff3cf', glow: '#ffd59a', moon: false },
    fog: '#f6d5c0',
    ambient: '#f7dcd9',
    key: '#ffe0b0',
    shadow: '#5a4a7c',
    ground: '#86a866',
    rim: '#ffe9bf',
    stars: 0.1,
  },
  'golden-hour': {
    time: 'golden-hour',
    sky: ['#6f9fc6', '#f0c68e', '#ffe6ad'],
    sun: { x: 0.73, y: 0.44, radius: 0.078, colour: '#fff8dc', glow: '#ffd27a', moon: false },
    fog: '#ffdfa8',
    ambient: '#ffe4b8',
    key: '#ffd98a',
    shadow: '#5c4656',
    ground: '#a9a548',
    rim: '#fff1bd',
    stars: 0,
  },
  sunset: {
    time: 'sunset',
    sky: ['#3a2c68', '#c94f6d', '#ffb35c'],
    sun: { x: 0.7, y: 0.58, radius: 0.085, colour: '#fff0b5', glow: '#ff9d4d', moon: false },
    fog: '#f29a6b',
    ambient: '#e8b3a4',
    key: '#ffcf8a',
    shadow: '#3a2050',
    ground: '#7a7a3c',
    rim: '#ffd79a',
    stars: 0.15,
  },
  'blue-hour': {
    time: 'blue-hour',
    sky: ['#12205c', '#2f57a8', '#c9a3b4'],
    sun: {
      x: 0.72,
      y: 0.3,
      radius: 0.036,
      colour: '#fdf6e4',
      glow: '#a9bdf2',
      moon: true,
      phase: 'crescent',
    },
    fog: '#7086c0',
    ambient: '#8fa2dc',
    key: '#c4d2ff',
    shadow: '#0c1640',
    ground: '#3f6380',
    rim: '#d3dcff',
    stars: 0.55,
  },
  night: {
    time: 'night',
    sky: ['#070d26', '#13235a', '#31508f'],
    sun: { x: 0.75, y: 0.2, radius: 0.05, colour: '#f4f6ff', glow: '#8fb0ff', moon: true },
    fog: '#32508a',
    ambient: '#6f86c4',
    key: '#bcd0ff',
    shadow: '#050a20',
    ground: '#22406b',
    rim: '#bfd4ff',
    stars: 1,
  },
  overcast: {
    time: 'overcast',
    sky: ['#5e6b78', '#8b98a3', '#c2c9cc'],
    sun: null,
    fog: '#b4bdc2',
    ambient: '#c4ccd2',
    key: '#e4e8ea',
    shadow: '#2c3540',
    ground: '#6d7f62',
    rim: '#e8eef0',
    stars: 0,
  },
}

import type { Hex } from '../../draw/colour.ts'

export type Beak = 'cone' | 'hook' | 'gull' | 'flat' | 'long' | 'needle' | 'bent' | 'dagger'

export type Tail = 'wedge' | 'fan' | 'long' | 'cock' | 'stub' | 'train'

/** One kind of bird, in hundredths of its standing height. */
export interface Species {
  /** Height against a standing adult. */
  readonly size: number
  readonly body: Hex
  readonly belly: Hex
  readonly wing: Hex
  readonly wingTip: Hex
  readonly head: Hex
  readonly beakColour: Hex
  readonly legColour: Hex
  readonly eye: Hex
  readonly length: number
  readonly height: number
  /** Radians; negative raises the breast. */
  readonly tilt: number
  readonly leg: number
  readonly neck: number
  readonly headRadius: number
  readonly beak: Beak
  readonly beakLength: number
  readonly tail: Tail
  /** Length of one wing. */
  readonly span: number
  readonly beatsPerSecond: number
  readonly crest?: 'comb' | 'plumes' | 'tufts' | 'crown' | 'lace'
  readonly wattle?: Hex
  readonly collar?: Hex
  readonly cheek?: Hex
  /** Third colour of the tail. */
  readonly accent?: Hex
  /** Never sits still: drawn hovering whatever it does. */
  readonly hovers?: boolean
  /** Long S-shaped neck. */
  readonly swanNeck?: boolean
  /** Seen from the front: round face with both eyes. */
  readonly frontal?: boolean
  /** Stands upright and never flies. */
  readonly flightless?: boolean
}

export const GULL: Species = {
  size: 0.26,
  body: '#fbfcfe',
  belly: '#ffffff',
  wing: '#a9b7c8',
  wingTip: '#30353f',
  head: '#fdfdfd',
  beakColour: '#f2b632',
  legColour: '#e9a13c',
  eye: '#22262e',
  length: 74,
  height: 38,
  tilt: -0.16,
  leg: 24,
  neck: 10,
  headRadius: 15,
  beak: 'gull',
  beakLength: 17,
  tail: 'wedge',
  span: 92,
  beatsPerSecond: 1.5,
}

export const SPARROW: Species = {
  ...GULL,
  size: 0.1,
  body: '#b08a5e',
  belly: '#f0e2cb',
  wing: '#7d5a3c',
  wingTip: '#4b3626',
  head: '#8d6442',
  beakColour: '#4a4038',
  legColour: '#b0765a',
  length: 62,
  height: 48,
  tilt: -0.42,
  leg: 22,
  neck: 2,
  headRadius: 21,
  beak: 'cone',
  beakLength: 16,
  tail: 'wedge',
  span: 62,
  beatsPerSecond: 4.2,
}

export const HEN: Species = {
  ...GULL,
  size: 0.28,
  body: '#c9713a',
  belly: '#e0a165',
  wing: '#a8552a',
  wingTip: '#6d3418',
  head: '#d48a4c',
  beakColour: '#f0b53c',
  legColour: '#f0b53c',
  length: 68,
  height: 46,
  tilt: -0.12,
  leg: 22,
  neck: 16,
  headRadius: 12,
  beak: 'cone',
  beakLength: 9,
  tail: 'cock',
  span: 52,
  beatsPerSecond: 4,
  crest: 'comb',
  wattle: '#d8342c',
}

export const SWAN: Species = {
  ...GULL,
  size: 0.62,
  body: '#ffffff',
  wing: '#f2f5fa',
  wingTip: '#dfe6ef',
  beakColour: '#ef7f2f',
  legColour: '#4b4f58',
  length: 66,
  height: 34,
  tilt: -0.1,
  leg: 12,
  neck: 42,
  headRadius: 8,
  beak: 'flat',
  beakLength: 11,
  tail: 'stub',
  span: 84,
  beatsPerSecond: 1.2,
  swanNeck: true,
}

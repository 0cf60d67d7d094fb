import { darken } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'

export type EarShape =
  | 'tuft'
  | 'cat'
  | 'fox'
  | 'round'
  | 'flop'
  | 'long'
  | 'leaf'
  | 'fan'
  /** Large and thin, as mice have them. */
  | 'disc'
  /** Hardly there. */
  | 'button'
export type TailShape =
  | 'cat'
  | 'dog'
  | 'fox'
  | 'squirrel'
  | 'stub'
  | 'horse'
  | 'lion'
  | 'pig'
  | 'ringed'
  /** Long, thin and bare. */
  | 'string'
  /** Thick at its root, flat on the ground. */
  | 'rudder'
  | 'none'
export type Horns = 'none' | 'cow' | 'antlers' | 'curled' | 'short' | 'tusks' | 'nose' | 'unicorn' | 'shovels'

/** An ellipse of another colour: x, y, radiusX, radiusY in body units, around the middle of its part. */
export type Patch = readonly [x: number, y: number, radiusX: number, radiusY: number]

/** One kind of animal. Lengths in body units: 1 is about the height to the ears. */
export interface Species {
  /** Height against a standing adult. */
  readonly size: number
  readonly coat: Hex
  readonly belly: Hex
  readonly shade: Hex
  readonly length: number
  readonly bodyHeight: number
  readonly leg: number
  readonly legWidth: number
  readonly head: number
  /** How far the head stands above the shoulders. */
  readonly neck: number
  /** 0: flat face, 1: long snout. */
  readonly snout: number
  readonly ear: EarShape
  readonly earColours: readonly [near: Hex, far: Hex]
  readonly tail: TailShape
  readonly tailTip: Hex
  readonly nose: Hex
  readonly iris: Hex
  readonly horns: Horns
  readonly hooves: boolean
  readonly whiskers: boolean
  readonly patches: readonly { readonly colour: Hex; readonly at: readonly Patch[] }[]
  readonly headPatches: readonly { readonly colour: Hex; readonly at: Patch }[]
  readonly stripes: Hex | null
  readonly spots: Hex | null
  readonly socks: Hex | null
  readonly legColour: Hex | null
  readonly eyePatch: Hex | null
  readonly mane: Hex | null
  readonly fleece: boolean
  readonly trunk: boolean
  readonly hump: boolean
  readonly spines: Hex | null
  /** `profile`: the long face of horses, seen from the side. */
  readonly face: 'round' | 'profile' | 'eagle'
  /** Colour of the feathers of who has wings. */
  readonly wings?: Hex
  /** Absent: one. */
  readonly tails?: number
  readonly heads?: number
}

export const CAT: Species = {
  size: 0.3,
  coat: '#f2a24c',
  belly: '#fff0dc',
  shade: '#d9853a',
  length: 0.5,
  bodyHeight: 0.25,
  leg: 0.2,
  legWidth: 0.062,
  head: 0.235,
  neck: 0,
  snout: 0,
  ear: 'cat',
  earColours: ['#f2a24c', '#f2a24c'],
  tail: 'cat',
  tailTip: '#cf7a30',
  nose: '#e2787c',
  iris: '#4b8f5b',
  horns: 'none',
  hooves: false,
  whiskers: true,
  patches: [],
  headPatches: [],
  stripes: '#cf7a30',
  spots: null,
  socks: null,
  legColour: null,
  eyePatch: null,
  mane: null,
  fleece: false,
  trunk: false,
  hump: false,
  spines: null,
  face: 'round',
}

/** A coat of one colour, its shade and ears taken from it. */
export function coat(colour: Hex, belly: Hex): Partial<Species> {
  return {
    coat: colour,
    belly,
    shade: darken(colour, 0.16),
    earColours: [colour, colour],
    tailTip: colour,
    stripes: null,
  }
}

export const DOG: Species = {
  ...CAT,
  ...coat('#d9a05b', '#fbeedb'),
  size: 0.4,
  length: 0.56,
  bodyHeight: 0.26,
  leg: 0.3,
  head: 0.23,
  snout: 0.55,
  ear: 'flop',
  earColours: ['#a56b35', '#a56b35'],
  tail: 'dog',
  tailTip: '#fbeedb',
  nose: '#3a2d2a',
  iris: '#4a3524',
  whiskers: false,
}

export const HORSE: Species = {
  ...DOG,
  ...coat('#9a5c34', '#b9794a'),
  size: 1.05,
  length: 0.62,
  bodyHeight: 0.28,
  leg: 0.44,
  legWidth: 0.05,
  head: 0.15,
  neck: 0.2,
  snout: 1,
  ear: 'leaf',
  tail: 'horse',
  tailTip: '#3b261b',
  mane: '#3b261b',
  hooves: true,
  nose: '#4a332a',
  face: 'profile',
}

/** Built like a horse, with another face. */
export const GRAZER: Species = { ...HORSE, face: 'round', mane: null }

export const BEAR: Species = {
  ...DOG,
  ...coat('#7a5236', '#a5795a'),
  size: 0.85,
  length: 0.62,
  bodyHeight: 0.42,
  leg: 0.24,
  legWidth: 0.095,
  head: 0.21,
  snout: 0.5,
  ear: 'round',
  tail: 'stub',
}

import type { Hex } from '../../draw/colour.ts'
import type { Figure } from '../person/figure.ts'

/** One kind of robot: all share a skeleton, and differ in what is bolted to it. */
export interface Model {
  readonly head: 'box' | 'dome' | 'screen' | 'visor' | 'lens'
  readonly body: 'box' | 'barrel' | 'sleek' | 'ball'
  readonly base: 'legs' | 'wheel' | 'tracks' | 'hover'
  readonly colour: Hex
  readonly accent: Hex
  readonly light: Hex
  readonly antenna: boolean
  readonly figure: Figure
  /** Height against a standing adult. */
  readonly height: number
}

const FIGURE: Figure = {
  headHalf: 0.125,
  shoulderY: -0.68,
  hipY: -0.36,
  thigh: 0.16,
  shin: 0.1565,
  ankleY: -0.045,
  upperArm: 0.15,
  forearm: 0.14,
  shoulderHalf: 0.15,
  chestHalf: 0.14,
  waistHalf: 0.12,
  hipHalf: 0.11,
  leg: [0.045, 0.04, 0.04],
  arm: [0.036, 0.032, 0.03],
  hand: 0.036,
  foot: 0.13,
  stoop: 0,
  face: 'man',
  height: 0.95,
}
const SLENDER: Figure = {
  ...FIGURE,
  headHalf: 0.1,
  shoulderY: -0.765,
  hipY: -0.455,
  thigh: 0.207,
  shin: 0.204,
  shoulderHalf: 0.11,
  chestHalf: 0.1,
  waistHalf: 0.06,
  hipHalf: 0.075,
  upperArm: 0.16,
  forearm: 0.15,
  arm: [0.032, 0.027, 0.022],
  leg: [0.046, 0.038, 0.03],
  foot: 0.1,
}
const HEAVY: Figure = {
  ...FIGURE,
  headHalf: 0.075,
  shoulderY: -0.8,
  hipY: -0.42,
  thigh: 0.2,
  shin: 0.185,
  shoulderHalf: 0.2,
  chestHalf: 0.19,
  waistHalf: 0.12,
  hipHalf: 0.13,
  upperArm: 0.19,
  forearm: 0.18,
  arm: [0.06, 0.05, 0.062],
  leg: [0.07, 0.062, 0.075],
  hand: 0.055,
  foot: 0.17,
}

export const MODELS: Readonly<Record<string, Model>> = {
  robot: {
    head: 'screen',
    body: 'box',
    base: 'legs',
    colour: '#e9eef3',
    accent: '#3d8fd0',
    light: '#5ff0ff',
    antenna: true,
    figure: FIGURE,
    height: 0.95,
  },
  android: {
    head: 'visor',
    body: 'sleek',
    base: 'legs',
    colour: '#dfe4ec',
    accent: '#2b3040',
    light: '#5fd0ff',
    antenna: false,
    figure: SLENDER,
    height: 1,
  },
  retro: {
    head: 'box',
    body: 'box',
    base: 'legs',
    colour: '#9fb0bd',
    accent: '#d8504a',
    light: '#ffd23d',
    antenna: true,
    figure: FIGURE,
    height: 0.9,
  },
  droid: {
    head: 'dome',
    body: 'barrel',
    base: 'wheel',
    colour: '#eef1f4',
    accent: '#3d6fd0',
    light: '#ff5a4a',
    antenna: false,
    figure: FIGURE,
    height: 0.62,
  },
  rover: {
    head: 'lens',
    body: 'box',
    base: 'tracks',
    colour: '#e0a83c',
    accent: '#5a4a3c',
    light: '#8fe0ff',
    antenna: true,
    figure: FIGURE,
    height: 0.6,
  },
  drone: {
    head: 'lens',
    body: 'ball',
    base: 'hover',
    colour: '#f4f1ea',
    accent: '#e0703c',
    light: '#6fffc0',
    antenna: false,
    figure: FIGURE,
    height: 0.5,
  },
  mech: {
    head: 'visor',
    body: 'barrel',
    base: 'legs',
    colour: '#5f7f9f',
    accent: '#e0a03c',
    light: '#ff6a3c',
    antenna: false,
    figure: HEAVY,
    height: 2.4,
  },
  toy: {
    head: 'box',
    body: 'box',
    base: 'legs',
    colour: '#d8504a',
    accent: '#f6c94c',
    light: '#8fffd0',
    antenna: true,
    figure: FIGURE,
    height: 0.5,
  },
}

export function modelOf(variant: string): Model {
  return MODELS[variant] ?? MODELS['robot']!
}

import type { Hex } from '../../draw/colour.ts'
import type { Material } from '../../scene-spec.ts'

/** How a material takes light. */
export interface Ramp {
  /** Its own colour, when no other is said. */
  readonly base: Hex
  /** How much of the thing's own colours it covers, 0..1. */
  readonly cover: number
  readonly light: Hex
  readonly dark: Hex
  /** How strongly light and dark model it, 0..1. */
  readonly depth: number
  /** 0: solid; 1: not there. */
  readonly clear: number
  readonly grain: 'wood' | 'flecks' | 'veins' | 'facets' | 'folds' | 'stitches' | 'sheen' | 'glass'
  /** It neither breathes nor blinks. */
  readonly isStiff: boolean
}

const METAL = { cover: 0.46, depth: 0.9, clear: 0, grain: 'sheen', isStiff: false } as const

export const RAMPS: Readonly<Record<Material, Ramp>> = {
  wood: {
    base: '#a8713f',
    cover: 0.45,
    light: '#e0b27a',
    dark: '#5a341a',
    depth: 0.5,
    clear: 0,
    grain: 'wood',
    isStiff: false,
  },
  stone: {
    base: '#96928a',
    cover: 0.5,
    light: '#c9c6bd',
    dark: '#4d4b4a',
    depth: 0.55,
    clear: 0,
    grain: 'flecks',
    isStiff: true,
  },
  marble: {
    base: '#ece8e0',
    cover: 0.5,
    light: '#ffffff',
    dark: '#9a98a6',
    depth: 0.55,
    clear: 0,
    grain: 'veins',
    isStiff: true,
  },
  glass: {
    base: '#9fd6e4',
    cover: 0.5,
    light: '#ffffff',
    dark: '#4f93ad',
    depth: 0.6,
    clear: 0.34,
    grain: 'glass',
    isStiff: false,
  },
  ice: {
    base: '#b9e2f4',
    cover: 0.5,
    light: '#ffffff',
    dark: '#4a93c4',
    depth: 0.6,
    clear: 0.16,
    grain: 'facets',
    isStiff: true,
  },
  paper: {
    base: '#f7f3e9',
    cover: 0.6,
    light: '#ffffff',
    dark: '#a8a295',
    depth: 0.35,
    clear: 0,
    grain: 'folds',
    isStiff: false,
  },
  wool: {
    base: '#d8b48a',
    cover: 0.25,
    light: '#fff4e0',
    dark: '#5a4030',
    depth: 0.3,
    clear: 0,
    grain: 'stitches',
    isStiff: false,
  },
  gold: { ...METAL, base: '#e6b32e', light: '#fff6c0', dark: '#8a5510' },
  silver: { ...METAL, base: '#c6ccd6', light: '#ffffff', dark: '#565f70' },
  steel: { ...METAL, base: '#9aa4b2', light: '#f0f5fa', dark: '#3d4654' },
  bronze: { ...METAL, base: '#a06e3a', light: '#f2cf95', dark: '#472a14', isStiff: true },
}

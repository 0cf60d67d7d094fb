import type { Hex } from '../../draw/colour.ts'

export type Pattern = 'plain' | 'bands' | 'stripes' | 'spots' | 'patches' | 'back'

/** A finned fish, in hundredths of its length. */
export interface FishSpecies {
  readonly size: number
  readonly body: Hex
  readonly belly: Hex
  readonly mark: Hex
  readonly fin: Hex
  /** Half the height of the body. */
  readonly half: number
  readonly pattern: Pattern
  readonly tail: 'fork' | 'fan' | 'veil' | 'shark'
  readonly dorsal: 'low' | 'tall' | 'spiky' | 'shark'
  /** Tail beats per second at ease. */
  readonly beats: number
}

const CORAL_FISH: FishSpecies = {
  size: 0.16,
  body: '#f5762a',
  belly: '#ffa65c',
  mark: '#ffffff',
  fin: '#f2891f',
  half: 25,
  pattern: 'bands',
  tail: 'fan',
  dorsal: 'low',
  beats: 2.2,
}

export const FISH: Readonly<Record<string, FishSpecies>> = {
  fish: {
    ...CORAL_FISH,
    body: '#3f8fd6',
    belly: '#bfe3f5',
    mark: '#2b6fc0',
    fin: '#f6c93f',
    pattern: 'back',
    half: 23,
  },
  clownfish: CORAL_FISH,
  goldfish: {
    ...CORAL_FISH,
    body: '#f79320',
    belly: '#ffd27a',
    mark: '#fff1d0',
    fin: '#ffa94a',
    pattern: 'plain',
    tail: 'veil',
    dorsal: 'tall',
    half: 24,
  },
  angelfish: {
    ...CORAL_FISH,
    body: '#f7dc5a',
    belly: '#fff3b0',
    mark: '#2b3a6e',
    fin: '#4f78c9',
    pattern: 'stripes',
    dorsal: 'tall',
    half: 34,
  },
  koi: {
    ...CORAL_FISH,
    size: 0.34,
    body: '#fdf6ee',
    belly: '#ffffff',
    mark: '#e2512d',
    fin: '#fbe3d6',
    pattern: 'patches',
    tail: 'veil',
    half: 19,
    beats: 1.4,
  },
  'blue-tang': {
    ...CORAL_FISH,
    body: '#2a62d8',
    belly: '#3f83ea',
    mark: '#141c3a',
    fin: '#f6d13c',
    pattern: 'back',
    half: 27,
  },
  tropical: {
    ...CORAL_FISH,
    body: '#e8489a',
    belly: '#ffb3d1',
    mark: '#5fd0e0',
    fin: '#f7d34a',
    pattern: 'stripes',
    half: 28,
  },
  salmon: {
    ...CORAL_FISH,
    size: 0.5,
    body: '#8f9fb0',
    belly: '#f3d9cf',
    mark: '#c96a5a',
    fin: '#6d7f90',
    pattern: 'spots',
    tail: 'fork',
    half: 17,
    beats: 1.8,
  },
  tuna: {
    ...CORAL_FISH,
    size: 0.9,
    body: '#2d4f86',
    belly: '#d9e4ee',
    mark: '#1d3766',
    fin: '#e8c84a',
    pattern: 'back',
    tail: 'fork',
    dorsal: 'spiky',
    half: 18,
    beats: 2.4,
  },
  shark: {
    ...CORAL_FISH,
    size: 2.2,
    body: '#6f8296',
    belly: '#eef3f7',
    mark: '#56687c',
    fin: '#5f7287',
    pattern: 'plain',
    tail: 'shark',
    dorsal: 'shark',
    half: 14.5,
    beats: 0.9,
  },
}

import type { Hex } from '../../draw/colour.ts'

interface Common {
  /** Wing span or length against a standing adult's height; larger than life, or nobody would see it. */
  readonly size: number
}

export interface Butterfly extends Common {
  readonly build: 'butterfly'
  /** Wing colours to choose from by seed: at the body, at the edge. */
  readonly wings: readonly (readonly [inner: Hex, outer: Hex])[]
  readonly border: Hex
  readonly dots: Hex
  readonly body: Hex
  /** Tails of the hind wings, in hundredths. */
  readonly tails: number
  readonly isFurry: boolean
}

export interface Bee extends Common {
  readonly build: 'bee'
  readonly coat: Hex
  readonly stripes: Hex
  readonly fluff: Hex
  /** Height over length of the trunk. */
  readonly roundness: number
}

export interface Dragonfly extends Common {
  readonly build: 'dragonfly'
  readonly body: Hex
  readonly shine: Hex
  readonly eye: Hex
  /** Width of the abdomen, in hundredths. */
  readonly girth: number
}

export interface Beetle extends Common {
  readonly build: 'beetle'
  readonly shell: Hex
  readonly spots: number
  readonly head: Hex
  /** Its tail shines in the dark. */
  readonly glows: boolean
}

export type Species = Butterfly | Bee | Dragonfly | Beetle

const BUTTERFLY: Butterfly = {
  build: 'butterfly',
  size: 0.1,
  wings: [
    ['#ffb347', '#f0762b'],
    ['#7ec8ff', '#3f7fe0'],
    ['#ffd95e', '#f2a93b'],
    ['#ff9fc3', '#d9578f'],
    ['#c9a3ff', '#8257d6'],
  ],
  border: '#2c2130',
  dots: '#fff8ec',
  body: '#3b2c33',
  tails: 0,
  isFurry: false,
}

const BEE: Bee = {
  build: 'bee',
  size: 0.08,
  coat: '#ffc83d',
  stripes: '#3a2a22',
  fluff: '#ffe39a',
  roundness: 0.78,
}

const DRAGONFLY: Dragonfly = {
  build: 'dragonfly',
  size: 0.12,
  body: '#2b8fa8',
  shine: '#8fe6d8',
  eye: '#3f6f2f',
  girth: 5.4,
}

const BEETLE: Beetle = {
  build: 'beetle',
  size: 0.07,
  shell: '#e2382f',
  spots: 5,
  head: '#26222a',
  glows: false,
}

/** Insects by name; the first of all is the default. */
export const SPECIES: Readonly<Record<string, Species>> = {
  butterfly: BUTTERFLY,
  monarch: { ...BUTTERFLY, wings: [['#ffab3d', '#e8641f']], dots: '#fffdf5' },
  'blue-butterfly': { ...BUTTERFLY, wings: [['#9fe0ff', '#2f6fe0']], dots: '#dff3ff', border: '#16223f' },
  'cabbage-white': {
    ...BUTTERFLY,
    wings: [['#fffdf2', '#f1ecd6']],
    border: '#c9c3ad',
    dots: '#5b5a55',
    size: 0.09,
  },
  swallowtail: { ...BUTTERFLY, wings: [['#fff2a8', '#f2cf4a']], dots: '#5fa8e8', tails: 16, size: 0.12 },
  moth: {
    ...BUTTERFLY,
    wings: [['#d9c4a4', '#a98a67']],
    border: '#7d6449',
    dots: '#efe2cb',
    body: '#b59a78',
    isFurry: true,
  },
  bee: BEE,
  bumblebee: { ...BEE, roundness: 0.95, size: 0.085, fluff: '#fff4d2', coat: '#f9b82e' },
  wasp: { ...BEE, roundness: 0.5, coat: '#ffd321', fluff: '#3a2a22' },
  fly: { ...BEE, roundness: 0.66, size: 0.05, coat: '#5b6470', stripes: '#454d58', fluff: '#6d7682' },
  dragonfly: DRAGONFLY,
  damselfly: { ...DRAGONFLY, body: '#2f6fd6', shine: '#9fd2ff', girth: 3.6, eye: '#28407a' },
  ladybird: BEETLE,
  beetle: { ...BEETLE, shell: '#2f7d5c', spots: 0, size: 0.08 },
  firefly: { ...BEETLE, shell: '#4a3a33', spots: 0, head: '#c2543a', glows: true },
}

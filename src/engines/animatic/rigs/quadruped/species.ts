import { darken, lighten, luminance, mix } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { RigLook } from '../rig.ts'

export type EarShape = 'tuft' | 'cat' | 'fox' | 'round' | 'flop' | 'long' | 'leaf' | 'fan'
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
  readonly face: 'round' | 'profile'
}

const CAT: Species = {
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
function coat(colour: Hex, belly: Hex): Partial<Species> {
  return {
    coat: colour,
    belly,
    shade: darken(colour, 0.16),
    earColours: [colour, colour],
    tailTip: colour,
    stripes: null,
  }
}

const DOG: Species = {
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

const HORSE: Species = {
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
const GRAZER: Species = { ...HORSE, face: 'round', mane: null }

const BEAR: Species = {
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

/** The first is what an unknown name becomes. */
export const SPECIES: Readonly<Record<string, Species>> = {
  kitten: CAT,
  cat: CAT,
  calico: {
    ...CAT,
    coat: '#fbf3e6',
    belly: '#ffffff',
    shade: '#efe0cc',
    earColours: ['#e8934a', '#463b39'],
    tailTip: '#463b39',
    nose: '#e58a8a',
    iris: '#5fa04a',
    stripes: null,
    patches: [
      {
        colour: '#e8934a',
        at: [
          [-0.22, -0.02, 0.17, 0.13],
          [0.1, -0.1, 0.1, 0.08],
        ],
      },
      {
        colour: '#463b39',
        at: [
          [-0.02, -0.05, 0.09, 0.1],
          [-0.36, 0.08, 0.1, 0.12],
        ],
      },
    ],
    headPatches: [
      { colour: '#e8934a', at: [0.13, -0.1, 0.15, 0.17] },
      { colour: '#463b39', at: [-0.16, -0.14, 0.13, 0.15] },
    ],
  },
  tabby: { ...CAT, ...coat('#a08c78', '#efe6da'), stripes: '#5f5145', iris: '#7a9a3c', nose: '#c98080' },
  'black-cat': { ...CAT, ...coat('#2f2b33', '#3d3842'), iris: '#d8b43c', nose: '#1d1a20' },
  dog: DOG,
  puppy: { ...DOG, size: 0.26, head: 0.27, leg: 0.2, snout: 0.35 },
  'golden-retriever': { ...DOG, ...coat('#e0b062', '#fbeacb'), earColours: ['#c8924a', '#c8924a'] },
  corgi: {
    ...DOG,
    ...coat('#e09a4e', '#ffffff'),
    size: 0.3,
    leg: 0.15,
    ear: 'fox',
    tail: 'stub',
    socks: '#ffffff',
  },
  dalmatian: { ...DOG, ...coat('#fbfaf6', '#ffffff'), spots: '#2b2a2e', earColours: ['#2b2a2e', '#2b2a2e'] },
  husky: {
    ...DOG,
    ...coat('#6d7684', '#ffffff'),
    ear: 'fox',
    tail: 'fox',
    tailTip: '#ffffff',
    iris: '#7fb8e0',
  },
  fox: {
    ...DOG,
    ...coat('#e0702e', '#fff3e4'),
    size: 0.35,
    bodyHeight: 0.22,
    leg: 0.28,
    head: 0.21,
    snout: 0.75,
    ear: 'fox',
    tail: 'fox',
    tailTip: '#fff3e4',
    nose: '#2c2320',
    iris: '#5c3a1c',
    socks: '#3a2a26',
  },
  wolf: {
    ...DOG,
    ...coat('#7f858c', '#dadfe3'),
    size: 0.5,
    leg: 0.34,
    ear: 'fox',
    snout: 0.8,
    tail: 'fox',
    iris: '#c9a23c',
  },
  panda: {
    ...BEAR,
    ...coat('#ffffff', '#ffffff'),
    shade: '#e4e4e8',
    head: 0.27,
    snout: 0.2,
    leg: 0.2,
    bodyHeight: 0.36,
    length: 0.52,
    earColours: ['#2b2b33', '#2b2b33'],
    tail: 'none',
    nose: '#2b2b33',
    iris: '#2a2022',
    legColour: '#2b2b33',
    eyePatch: '#2b2b33',
  },
  bear: BEAR,
  'polar-bear': { ...BEAR, ...coat('#f4f6f8', '#ffffff'), nose: '#2b2b33', shade: '#d3dce4' },
  lion: {
    ...DOG,
    ...coat('#d9a648', '#f2dcae'),
    size: 0.65,
    length: 0.62,
    leg: 0.3,
    head: 0.19,
    snout: 0.35,
    ear: 'round',
    tail: 'lion',
    tailTip: '#6f4220',
    mane: '#8a5526',
    nose: '#5a3a2c',
  },
  lioness: {
    ...DOG,
    ...coat('#d8ac5c', '#f2e0bb'),
    size: 0.6,
    length: 0.62,
    head: 0.18,
    snout: 0.35,
    ear: 'round',
    tail: 'lion',
    tailTip: '#6f4220',
  },
  tiger: {
    ...DOG,
    ...coat('#e88a2e', '#fff3e0'),
    size: 0.62,
    length: 0.66,
    head: 0.2,
    snout: 0.25,
    ear: 'round',
    tail: 'cat',
    tailTip: '#2e2622',
    stripes: '#2e2622',
    whiskers: true,
    nose: '#d98080',
    iris: '#c7a23a',
  },
  leopard: {
    ...DOG,
    ...coat('#e3b05a', '#f8ead0'),
    size: 0.5,
    length: 0.62,
    head: 0.18,
    snout: 0.25,
    ear: 'round',
    tail: 'cat',
    tailTip: '#4a3424',
    spots: '#4a3424',
    whiskers: true,
  },
  rabbit: {
    ...CAT,
    ...coat('#cdb8a2', '#fff8f0'),
    size: 0.2,
    length: 0.4,
    leg: 0.14,
    head: 0.22,
    ear: 'long',
    tail: 'stub',
    tailTip: '#ffffff',
    nose: '#e09a9a',
    iris: '#5a3a2c',
  },
  squirrel: {
    ...CAT,
    ...coat('#b9622c', '#fbe9d2'),
    size: 0.16,
    length: 0.36,
    leg: 0.13,
    head: 0.21,
    snout: 0.24,
    ear: 'tuft',
    tail: 'squirrel',
    tailTip: '#e09a58',
    nose: '#5a3326',
    iris: '#2b2020',
    whiskers: false,
    headPatches: [
      { colour: '#fbe9d2', at: [-0.06, 0.015, 0.072, 0.085] },
      { colour: '#fbe9d2', at: [0.135, 0.015, 0.072, 0.085] },
      { colour: '#fbe9d2', at: [-0.11, 0.16, 0.1, 0.085] },
      { colour: '#fbe9d2', at: [0.19, 0.16, 0.1, 0.085] },
    ],
  },
  hedgehog: {
    ...CAT,
    ...coat('#dcb88e', '#f8ead2'),
    size: 0.14,
    length: 0.5,
    bodyHeight: 0.36,
    leg: 0.08,
    head: 0.2,
    neck: -0.1,
    snout: 0.5,
    ear: 'round',
    tail: 'none',
    spines: '#5b4636',
    nose: '#2b2020',
    iris: '#3a2a20',
    whiskers: false,
  },
  mouse: {
    ...CAT,
    ...coat('#a7a3a8', '#e9e4e6'),
    size: 0.1,
    length: 0.42,
    leg: 0.1,
    head: 0.24,
    snout: 0.4,
    ear: 'round',
    earColours: ['#a7a3a8', '#a7a3a8'],
    nose: '#e09a9a',
    iris: '#201c20',
  },
  horse: HORSE,
  unicorn: {
    ...HORSE,
    ...coat('#fbf7ff', '#ffffff'),
    mane: '#e58ac4',
    tailTip: '#b58ae5',
    horns: 'unicorn',
    iris: '#7a4ab0',
  },
  'black-horse': { ...HORSE, ...coat('#2f2a2c', '#453d40'), mane: '#171416', tailTip: '#171416' },
  'white-horse': { ...HORSE, ...coat('#f4f1ec', '#ffffff'), mane: '#d8d2c8', tailTip: '#d8d2c8' },
  donkey: {
    ...HORSE,
    ...coat('#8f8a86', '#d9d4ce'),
    size: 0.8,
    ear: 'long',
    mane: '#4a4644',
    tailTip: '#4a4644',
  },
  zebra: {
    ...HORSE,
    ...coat('#f6f4ef', '#ffffff'),
    size: 0.9,
    stripes: '#2a272b',
    mane: '#2a272b',
    tailTip: '#2a272b',
  },
  giraffe: {
    ...GRAZER,
    ...coat('#e3b667', '#f4e3bd'),
    size: 2.2,
    length: 0.42,
    leg: 0.46,
    neck: 0.62,
    head: 0.12,
    ear: 'leaf',
    horns: 'short',
    tail: 'lion',
    spots: '#9a6430',
    mane: '#9a6430',
  },
  camel: {
    ...GRAZER,
    ...coat('#c99a5e', '#dcb887'),
    size: 1.1,
    neck: 0.24,
    hump: true,
    mane: null,
    hooves: false,
    tail: 'lion',
    tailTip: '#7a5530',
  },
  cow: {
    ...GRAZER,
    ...coat('#fbf8f2', '#ffffff'),
    size: 0.85,
    leg: 0.32,
    bodyHeight: 0.36,
    neck: 0.04,
    head: 0.18,
    snout: 0.7,
    ear: 'leaf',
    horns: 'cow',
    tail: 'lion',
    tailTip: '#3a3034',
    mane: null,
    nose: '#e3a5a0',
    patches: [
      {
        colour: '#3a3034',
        at: [
          [-0.2, -0.06, 0.18, 0.14],
          [0.18, 0.02, 0.13, 0.12],
        ],
      },
    ],
    headPatches: [{ colour: '#3a3034', at: [-0.1, -0.06, 0.1, 0.13] }],
  },
  bull: {
    ...GRAZER,
    ...coat('#4a332b', '#5f443a'),
    size: 0.9,
    leg: 0.3,
    bodyHeight: 0.4,
    neck: 0.02,
    head: 0.18,
    snout: 0.7,
    ear: 'leaf',
    horns: 'cow',
    tail: 'lion',
    tailTip: '#241a18',
    mane: null,
  },
  deer: {
    ...GRAZER,
    ...coat('#b3763f', '#ecd9bf'),
    size: 0.8,
    length: 0.5,
    bodyHeight: 0.23,
    neck: 0.14,
    head: 0.14,
    snout: 0.8,
    horns: 'antlers',
    tail: 'stub',
    tailTip: '#ffffff',
    mane: null,
  },
  sheep: {
    ...GRAZER,
    ...coat('#f3efe6', '#ffffff'),
    size: 0.5,
    length: 0.5,
    leg: 0.2,
    bodyHeight: 0.4,
    neck: 0.03,
    head: 0.16,
    snout: 0.6,
    ear: 'leaf',
    tail: 'stub',
    mane: null,
    fleece: true,
    legColour: '#4a4448',
    earColours: ['#4a4448', '#4a4448'],
  },
  goat: {
    ...GRAZER,
    ...coat('#e9e2d6', '#ffffff'),
    size: 0.5,
    length: 0.48,
    leg: 0.28,
    neck: 0.08,
    head: 0.15,
    snout: 0.8,
    horns: 'curled',
    tail: 'stub',
    mane: null,
  },
  pig: {
    ...DOG,
    ...coat('#f2b3b3', '#f8cfcf'),
    size: 0.42,
    length: 0.58,
    bodyHeight: 0.36,
    leg: 0.16,
    head: 0.21,
    snout: 0.45,
    ear: 'fox',
    tail: 'pig',
    tailTip: '#e39a9a',
    nose: '#d98080',
    hooves: true,
  },
  elephant: {
    ...BEAR,
    ...coat('#8d97a5', '#a4adb9'),
    size: 1.7,
    length: 0.66,
    bodyHeight: 0.5,
    leg: 0.34,
    legWidth: 0.12,
    head: 0.25,
    snout: 0,
    ear: 'fan',
    tail: 'lion',
    tailTip: '#5f6874',
    trunk: true,
    horns: 'tusks',
    nose: '#6d7683',
  },
  mammoth: {
    ...BEAR,
    ...coat('#6b4630', '#7f5a40'),
    size: 1.8,
    length: 0.66,
    bodyHeight: 0.52,
    leg: 0.3,
    legWidth: 0.13,
    head: 0.27,
    snout: 0,
    ear: 'round',
    tail: 'lion',
    tailTip: '#3d281c',
    trunk: true,
    horns: 'tusks',
    mane: '#573723',
    hump: true,
  },
  rhino: {
    ...BEAR,
    ...coat('#8b8b8f', '#a0a0a4'),
    size: 1.0,
    length: 0.7,
    bodyHeight: 0.44,
    leg: 0.2,
    legWidth: 0.1,
    head: 0.19,
    snout: 0.9,
    ear: 'leaf',
    horns: 'nose',
    tail: 'lion',
  },
  monkey: {
    ...CAT,
    ...coat('#8a5a3a', '#e5c39c'),
    size: 0.45,
    length: 0.44,
    leg: 0.3,
    head: 0.22,
    snout: 0.1,
    ear: 'round',
    earColours: ['#e5c39c', '#e5c39c'],
    tail: 'cat',
    whiskers: false,
    nose: '#6a4530',
    iris: '#3a2820',
  },
  koala: {
    ...BEAR,
    ...coat('#9aa0a8', '#e9e9ea'),
    size: 0.35,
    head: 0.26,
    snout: 0.1,
    ear: 'round',
    nose: '#2b2b33',
  },
  kangaroo: {
    ...DOG,
    ...coat('#b37a4a', '#e9cfae'),
    size: 0.75,
    head: 0.17,
    leg: 0.36,
    ear: 'long',
    tail: 'lion',
    tailTip: '#9a6438',
  },
  raccoon: {
    ...CAT,
    ...coat('#8c8d95', '#e6e4e1'),
    size: 0.28,
    head: 0.22,
    snout: 0.36,
    tail: 'ringed',
    tailTip: '#2f2f36',
    ear: 'round',
    earColours: ['#6d6e76', '#6d6e76'],
    socks: '#3a3a40',
    nose: '#26262b',
    // White brows and cheeks, and a black mask between them.
    headPatches: [
      { colour: '#f4f2ee', at: [0.03, -0.04, 0.2, 0.09] },
      { colour: '#f4f2ee', at: [0.03, 0.13, 0.2, 0.1] },
      { colour: '#2f2f36', at: [0.03, 0.035, 0.21, 0.075] },
    ],
    whiskers: false,
  },
  otter: {
    ...CAT,
    ...coat('#7a5440', '#d9bfa5'),
    size: 0.25,
    length: 0.62,
    leg: 0.12,
    head: 0.19,
    snout: 0.2,
    ear: 'round',
    whiskers: true,
    nose: '#33241e',
  },
  moose: {
    ...GRAZER,
    ...coat('#5f4433', '#7f6450'),
    size: 1.25,
    length: 0.6,
    bodyHeight: 0.34,
    neck: 0.08,
    head: 0.16,
    snout: 1,
    horns: 'shovels',
    tail: 'stub',
    tailTip: '#4a3527',
    socks: '#3a2a20',
  },
  reindeer: {
    ...GRAZER,
    ...coat('#8a6a50', '#efe4d4'),
    size: 0.8,
    length: 0.52,
    bodyHeight: 0.27,
    leg: 0.36,
    neck: 0.1,
    head: 0.15,
    snout: 0.8,
    horns: 'antlers',
    tail: 'stub',
    tailTip: '#ffffff',
    nose: '#4a332a',
  },
  boar: {
    ...DOG,
    ...coat('#5a4438', '#7a6252'),
    size: 0.5,
    length: 0.6,
    bodyHeight: 0.38,
    leg: 0.17,
    head: 0.2,
    snout: 0.8,
    ear: 'fox',
    tail: 'pig',
    tailTip: '#3a2a22',
    nose: '#a57a70',
    hooves: true,
    spines: '#33251e',
  },
  hyena: {
    ...DOG,
    ...coat('#b59a72', '#e0cfae'),
    size: 0.5,
    snout: 0.6,
    ear: 'round',
    spots: '#5a4432',
    tail: 'dog',
    tailTip: '#3a2a22',
    socks: '#4a382c',
    nose: '#2b2020',
  },
  cheetah: {
    ...DOG,
    ...coat('#e8bd6a', '#fbf0d9'),
    size: 0.5,
    length: 0.64,
    leg: 0.34,
    head: 0.155,
    snout: 0.25,
    ear: 'round',
    tail: 'cat',
    tailTip: '#3a2a22',
    spots: '#3a2a22',
    whiskers: true,
  },
  panther: {
    ...DOG,
    ...coat('#2a2832', '#3a3844'),
    size: 0.55,
    length: 0.62,
    head: 0.18,
    snout: 0.25,
    ear: 'round',
    tail: 'cat',
    iris: '#d9b23a',
    whiskers: true,
  },
  ferret: {
    ...CAT,
    ...coat('#cdb08a', '#f6ead6'),
    size: 0.18,
    length: 0.66,
    bodyHeight: 0.2,
    leg: 0.1,
    head: 0.165,
    snout: 0.35,
    ear: 'round',
    tail: 'fox',
    tailTip: '#6a4f3a',
    eyePatch: '#7a5f4a',
    socks: '#6a4f3a',
    iris: '#2b2020',
  },
  meerkat: {
    ...CAT,
    ...coat('#c9a878', '#efe0c4'),
    size: 0.25,
    length: 0.5,
    bodyHeight: 0.22,
    leg: 0.18,
    head: 0.19,
    snout: 0.45,
    ear: 'round',
    eyePatch: '#5a4432',
    tail: 'cat',
    tailTip: '#4a382c',
    stripes: '#a88a5c',
    iris: '#2b2020',
    whiskers: false,
  },
  capybara: {
    ...DOG,
    ...coat('#a5784e', '#c49a72'),
    size: 0.36,
    length: 0.6,
    bodyHeight: 0.4,
    leg: 0.15,
    head: 0.19,
    snout: 0.75,
    ear: 'round',
    tail: 'none',
    nose: '#4a332a',
  },
  hamster: {
    ...CAT,
    ...coat('#e8b878', '#fff6e8'),
    size: 0.1,
    length: 0.38,
    bodyHeight: 0.32,
    leg: 0.07,
    head: 0.24,
    snout: 0,
    ear: 'round',
    tail: 'stub',
    tailTip: '#e8b878',
    iris: '#201c20',
  },
}

/** The species of a look, in the look's colours. */
export function speciesOf(
  look: Pick<RigLook, 'variant' | 'colours'> & Partial<Pick<RigLook, 'seed'>>,
): Species {
  const species = SPECIES[look.variant] ?? CAT
  const [main, second] = look.colours
  if (main === undefined) return inOwnCoat(species, look.seed ?? 0)
  return {
    ...species,
    coat: main,
    shade: darken(main, 0.16),
    belly: second ?? mix(lighten(main, 0.55), species.belly, 0.4),
    earColours: species.earColours[0] === species.coat ? [main, main] : species.earColours,
    tailTip: tailTipIn(species, main),
    stripes: species.stripes === null ? null : darken(main, 0.3),
    patches: second === undefined ? [] : species.patches,
    headPatches: second === undefined ? [] : species.headPatches,
  }
}

/** Of the coat, or of its stripes; a white tip stays white. */
function tailTipIn({ tailTip, coat: own, stripes }: Species, main: Hex): Hex {
  if (tailTip === own) return main
  return tailTip === stripes ? darken(main, 0.3) : tailTip
}

/** No two of a kind have quite the same coat. Seed 0 has that of the book. */
const COATS: readonly (readonly [tint: Hex, amount: number])[] = [
  ['#ffffff', 0],
  ['#ffe9c4', 0.2],
  ['#6a3d20', 0.17],
  ['#d87a34', 0.15],
  ['#5a5a64', 0.14],
]

const coated = new WeakMap<Species, Map<Hex, Species>>()

function inOwnCoat(species: Species, seed: number): Species {
  const [tint, amount] = COATS[Math.abs(seed) % COATS.length] ?? ['#ffffff', 0]
  if (amount === 0 || luminance(species.coat) > 0.8 || luminance(species.coat) < 0.12) return species
  const coats = coated.get(species) ?? new Map<Hex, Species>()
  coated.set(species, coats)
  const known = coats.get(tint)
  if (known !== undefined) return known
  const dye = (colour: Hex): Hex => mix(colour, tint, amount)
  const own = {
    ...species,
    coat: dye(species.coat),
    shade: dye(species.shade),
    earColours: species.earColours.map((colour) => (colour === species.coat ? dye(colour) : colour)) as [
      Hex,
      Hex,
    ],
    tailTip: species.tailTip === species.coat ? dye(species.tailTip) : species.tailTip,
  }
  coats.set(tint, own)
  return own
}

import type { Hex } from '../../draw/colour.ts'

/** One kind of ape, monkey, or what climbs and sits as they do. Lengths in body units: seated, it is about 1 high. */
export interface Primate {
  /** Height against a standing adult, seated. */
  readonly size: number
  readonly coat: Hex
  /** The bare face; with `mask` the fur around it. */
  readonly face: Hex
  readonly belly: Hex
  /** Hands, feet and ears. */
  readonly skin: Hex
  readonly iris: Hex
  /** Radius of the head, and of an ear. */
  readonly head: number
  readonly ear: number
  /** Radius of the shoulders: how strong it is. */
  readonly build: number
  /** Length of an arm. */
  readonly arm: number
  readonly tail: 'none' | 'long' | 'ringed'
  /** `muzzle`: a light face with a muzzle; `pads`: broad cheeks; `fur`: a furry face with a great nose. */
  readonly faceKind: 'muzzle' | 'pads' | 'mask' | 'nose' | 'stripe'
  /** Colour of the back where it differs. */
  readonly saddle?: Hex
  /** It hangs from branches rather than sits on them. */
  readonly hangs?: true
}

const MONKEY: Primate = {
  size: 0.5,
  coat: '#8a5a3a',
  face: '#efcfa6',
  belly: '#d9b48a',
  skin: '#d9a87c',
  iris: '#3a2418',
  head: 0.185,
  ear: 0.075,
  build: 0.13,
  arm: 0.5,
  tail: 'long',
  faceKind: 'muzzle',
}

/** By variant. */
export const PRIMATES: Readonly<Record<string, Primate>> = {
  monkey: MONKEY,
  chimpanzee: {
    ...MONKEY,
    size: 0.72,
    coat: '#3b3230',
    face: '#d3a582',
    belly: '#4b403d',
    skin: '#b98a6a',
    head: 0.18,
    ear: 0.085,
    build: 0.16,
    arm: 0.58,
    tail: 'none',
  },
  gorilla: {
    ...MONKEY,
    size: 0.95,
    coat: '#35353b',
    face: '#55524f',
    belly: '#4a4a50',
    skin: '#48454a',
    iris: '#6a4a2a',
    head: 0.165,
    ear: 0.035,
    build: 0.235,
    arm: 0.62,
    tail: 'none',
    saddle: '#7d8086',
  },
  orangutan: {
    ...MONKEY,
    size: 0.8,
    coat: '#c4642a',
    face: '#8d6a56',
    belly: '#a9552a',
    skin: '#7a5a4a',
    head: 0.17,
    ear: 0.03,
    build: 0.19,
    arm: 0.7,
    tail: 'none',
    faceKind: 'pads',
  },
  lemur: {
    ...MONKEY,
    size: 0.4,
    coat: '#8f9096',
    face: '#f6f4ef',
    belly: '#f1eee8',
    skin: '#3a383c',
    iris: '#e6902a',
    head: 0.165,
    ear: 0.075,
    build: 0.115,
    tail: 'ringed',
    faceKind: 'mask',
  },
  koala: {
    ...MONKEY,
    size: 0.4,
    coat: '#9aa0a8',
    face: '#a9aeb5',
    belly: '#eceaea',
    skin: '#5a5c62',
    iris: '#2a2420',
    head: 0.225,
    ear: 0.125,
    build: 0.17,
    arm: 0.42,
    tail: 'none',
    faceKind: 'nose',
  },
  sloth: {
    ...MONKEY,
    size: 0.45,
    coat: '#9a8468',
    face: '#eadcc2',
    belly: '#ab9678',
    skin: '#4a3c30',
    iris: '#2a2018',
    head: 0.165,
    ear: 0,
    build: 0.155,
    arm: 0.62,
    tail: 'none',
    faceKind: 'stripe',
    hangs: true,
  },
}

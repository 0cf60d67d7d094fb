import { type Hex } from '../../draw/colour.ts'
import { type Pen } from '../../draw/shapes.ts'
import type { PlaceName } from '../../scene-spec.ts'
import {
  type CropTones,
  paintWheat,
  paintMeadow,
  paintPumpkin,
  paintReeds,
  paintCorn,
  paintSunflower,
  paintTulips,
  paintVine,
  paintLavender,
} from './paint-crops.ts'

export interface Crop {
  /** In stripes that run to the horizon, or one sea of stalks. */
  readonly layout: 'stripes' | 'sea'
  /** World height on the row behind the actors, and the width of a plant to its height. */
  readonly height: number
  readonly width: number
  /** How far it spreads to either side, to its height. */
  readonly reach: number
  /** Colours of the tops, of which a field takes some: a field of tulips has many, one of wheat has one. */
  readonly tops: readonly (readonly Hex[])[]
  readonly leaf: Hex
  readonly blooms?: readonly (readonly Hex[])[]
  readonly soil: Hex
  readonly hills: Hex
  /** What stands far behind the field. */
  readonly landmarks: readonly ('barn' | 'farmhouse' | 'windmill' | 'oak' | 'poplars' | 'cypresses')[]
  /** World units from one stripe to the next, seen at the lane; with so much between them one sees along. Absent: 0.36. */
  readonly stripe?: number
  /** Draws a plant of height 1 with its foot at the origin. */
  paint(pen: Pen, tones: CropTones, shape: number): void
}

const MEADOW: Crop = {
  layout: 'sea',
  height: 0.105,
  width: 1.1,
  reach: 0.62,
  tops: [['#9fce5c'], ['#a8cf60'], ['#8fc258']],
  leaf: '#6fae48',
  blooms: [
    ['#ffffff', '#ffd84a', '#7fa8f0', '#f0607a'],
    ['#ff5a5f', '#ffffff', '#ff8a7a', '#ffd84a'],
    ['#c98af0', '#ffffff', '#8f7fe8', '#ffc8e4'],
  ],
  soil: '#8fb562',
  hills: '#7fa878',
  landmarks: ['oak', 'poplars', 'oak', 'farmhouse'],
  paint: paintMeadow,
}

export const CROPS: Readonly<Partial<Record<PlaceName, Crop>>> = {
  cornfield: {
    layout: 'sea',
    height: 0.34,
    width: 0.62,
    reach: 0.34,
    tops: [['#d9b65c']],
    leaf: '#6f9a3e',
    soil: '#9a7a50',
    hills: '#6f9a62',
    landmarks: ['barn', 'farmhouse', 'oak'],
    paint: paintCorn,
  },
  'lavender-field': {
    layout: 'stripes',
    height: 0.1,
    width: 1.5,
    reach: 0.74,
    tops: [['#8a63c9', '#7a55bd'], ['#9a6fd6'], ['#7f5fc4', '#a57ad8']],
    leaf: '#6f8a66',
    soil: '#b49a78',
    hills: '#7f8fb0',
    landmarks: ['farmhouse', 'cypresses', 'oak'],
    paint: paintLavender,
  },
  meadow: MEADOW,
  'poppy-field': {
    ...MEADOW,
    blooms: [
      ['#e8302a', '#d8281f', '#f2503a', '#e8302a'],
      ['#e03028', '#f04838', '#c8201c', '#f2604a'],
    ],
  },
  'pumpkin-patch': {
    layout: 'stripes',
    height: 0.085,
    width: 1.7,
    reach: 0.98,
    stripe: 0.46,
    tops: [['#f08a2a'], ['#ee7f24', '#f2a040'], ['#e8762a', '#f4f0dc', '#f08a2a']],
    leaf: '#5f8f40',
    soil: '#86633f',
    hills: '#a89a5c',
    landmarks: ['barn', 'barn', 'farmhouse', 'oak'],
    paint: paintPumpkin,
  },
  'sunflower-field': {
    layout: 'stripes',
    height: 0.26,
    width: 0.62,
    reach: 0.3,
    tops: [['#ffc22e'], ['#ffb020', '#ffcf4a']],
    leaf: '#5f9340',
    soil: '#7f6a48',
    hills: '#7fa06a',
    landmarks: ['cypresses', 'farmhouse', 'oak'],
    paint: paintSunflower,
  },
  'tall-grass': {
    layout: 'sea',
    height: 0.2,
    width: 0.9,
    reach: 0.58,
    tops: [['#e3cc92'], ['#ecdcb8'], ['#d2b676']],
    leaf: '#a8994f',
    soil: '#8f8250',
    hills: '#6f86a0',
    landmarks: ['oak'],
    paint: paintReeds,
  },
  'tulip-field': {
    layout: 'stripes',
    height: 0.085,
    width: 0.9,
    reach: 0.44,
    tops: [
      ['#e8364f', '#ffc93c', '#f77fb0', '#8d4fc4', '#ff8a3c'],
      ['#ff5d8f', '#ffffff', '#ffd23f', '#d92f4b'],
      ['#ff9f2e', '#e23b4e', '#b45fd0', '#fff1c9', '#ff6fa0'],
    ],
    leaf: '#4f9450',
    soil: '#6f5a48',
    hills: '#7fae7a',
    landmarks: ['windmill', 'windmill', 'poplars'],
    paint: paintTulips,
  },
  vineyard: {
    layout: 'stripes',
    height: 0.17,
    width: 0.9,
    reach: 0.72,
    stripe: 0.86,
    tops: [['#5b3a86', '#6a3f8f'], ['#8a2f5a'], ['#c9d46a', '#b8c958']],
    leaf: '#6fa043',
    soil: '#a8825a',
    hills: '#8aa66a',
    landmarks: ['cypresses', 'farmhouse', 'cypresses'],
    paint: paintVine,
  },
  'wheat-field': {
    layout: 'sea',
    height: 0.15,
    width: 0.92,
    reach: 0.74,
    tops: [['#f6bd42'], ['#f7c95c'], ['#e9a936']],
    leaf: '#d09a36',
    soil: '#c0a068',
    hills: '#8aa667',
    landmarks: ['oak', 'barn', 'poplars', 'farmhouse'],
    paint: paintWheat,
  },
}

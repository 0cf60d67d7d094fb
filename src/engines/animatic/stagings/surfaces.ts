import { SPRITE_ART } from '../rigs/sprite/table.ts'
import type { SubjectSpec } from '../scene-spec.ts'

/** What a thing offers to others, in its own body units. */
export interface Surface {
  /** Height of what one may stand on. Absent: nobody stands on it. */
  readonly top?: number
  /** Where on it, from its middle. */
  readonly at?: number
  /** Width on which there is room. */
  readonly room: number
  /** Height below which it is open. Absent: nobody is under it. */
  readonly clear?: number
  /** Height of the rim of what holds something. Absent: nothing is in it. */
  readonly rim?: number
}

const FURNITURE: Readonly<Record<string, Surface>> = {
  table: { top: 0.765, room: 1.5, clear: 0.56 },
  'dinner-table': { top: 0.72, at: 0.38, room: 0.7, clear: 0.3 },
  desk: { top: 0.64, at: 0.5, room: 0.5, clear: 0.54 },
  bench: { top: 0.38, room: 1.2, clear: 0.32 },
  chair: { top: 0.52, room: 0.5, clear: 0.44 },
  stool: { top: 0.66, room: 0.4, clear: 0.5 },
  sofa: { top: 0.42, at: -0.3, room: 1.6 },
  armchair: { top: 0.46, room: 0.6 },
  'rocking-chair': { top: 0.54, room: 0.5, clear: 0.4 },
  throne: { top: 0.38, room: 0.5 },
  bed: { top: 0.56, at: 0.2, room: 1.6 },
  'piano-bench': { top: 0.8, room: 0.9, clear: 0.5 },
  crib: { top: 0.44, room: 0.9, rim: 0.62 },
  television: { top: 1, room: 1 },
  bookshelf: { top: 1, room: 0.8 },
  wardrobe: { top: 1, room: 0.8 },
  fireplace: { top: 1, room: 1 },
  'washing-machine': { top: 1, room: 0.7 },
  'lily-pad': { top: 0.07, room: 1.4 },
  bathtub: { room: 1.2, rim: 0.6 },
  rock: { top: 0.68, at: -0.08, room: 1.1 },
  log: { top: 0.47, at: 0.1, room: 1.5 },
  roof: { top: 0.74, at: -0.2, room: 1.8 },
  'flat-roof': { top: 0.56, at: -0.2, room: 1.8 },
  fence: { top: 0.78, room: 2 },
  'wall-shelf': { top: 0.6, room: 1.7 },
  'open-box': { top: 0.7, room: 1.1, rim: 0.68 },
}
const SPRITES: Readonly<Record<string, Surface>> = {
  parcel: { top: 0.86, room: 0.6, rim: 0.68 },
  basket: { room: 0.8, rim: 0.62 },
  bowl: { room: 1.05, rim: 0.86 },
  microwave: { top: 0.96, room: 1 },
  'kitchen-range': { top: 0.84, room: 0.6 },
  sink: { top: 0.68, room: 0.7 },
  'computer-keyboard': { top: 0.5, room: 1.4 },
  nest: { room: 1, rim: 0.62 },
  bucket: { room: 0.6, rim: 0.78 },
  books: { top: 0.86, room: 0.8 },
  gift: { top: 0.9, room: 0.6 },
  suitcase: { top: 0.96, room: 0.6 },
  'gold-pile': { top: 0.5, room: 2.2 },
  'treasure-chest': { room: 0.8, rim: 0.55 },
  globe: { top: 0.96, room: 0.3 },
}
const FOOD: Readonly<Record<string, Surface>> = {
  cake: { top: 0.62, room: 0.7 },
  pizza: { top: 0.3, room: 1.1 },
  apple: { top: 0.82, room: 0.5 },
  plum: { top: 0.84, room: 0.5 },
  pomegranate: { top: 0.84, room: 0.5 },
  burger: { top: 0.84, room: 0.7 },
  donut: { top: 0.86, room: 0.5 },
  bread: { top: 0.5, room: 0.9 },
}
/** Whatever lies about, with something else on it. */
const PILED: Surface = { top: 0.86, room: 0.6 }
const CARS: Surface = { top: 0.36, at: -0.05, room: 0.4 }

/** What a subject offers to those who are on, under or in it; undefined: it is not known. */
export function surfaceOf({ rig, variant }: SubjectSpec): Surface | undefined {
  switch (rig) {
    case 'furniture':
      return FURNITURE[variant]
    case 'sprite':
      return SPRITES[variant] ?? (SPRITE_ART.get(variant)?.life === 'thing' ? PILED : undefined)
    case 'food':
      return FOOD[variant]
    case 'instrument':
      return variant === 'piano' ? { top: 0.37, at: -0.6, room: 0.5, clear: 0.4 } : undefined
    case 'car':
      return CARS
    case 'person':
      return { top: 0.82, at: -0.13, room: 0.2 }
    case 'quadruped':
      return { top: 0.72, at: -0.05, room: 0.4 }
    default:
      return undefined
  }
}

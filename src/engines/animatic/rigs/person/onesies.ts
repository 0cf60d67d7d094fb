import { darken } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { boots, top, trousers, type Role } from './garments.ts'
import type { Crest, Outfit } from './outfit.ts'

interface Onesie {
  readonly colour: Hex
  readonly accent: Hex
  readonly crest: Crest
  /** Of its own on the hood, over those of who wears it. */
  readonly hasEyes?: boolean
  readonly isStriped?: boolean
  readonly wings?: Hex
}

/** Suits with a hood that somebody goes as an animal, a plant or a fruit in. */
const ONESIES: Readonly<Record<string, Onesie>> = {
  dinosaur: { colour: '#5fae4a', accent: '#e8a32e', crest: 'spikes', hasEyes: true },
  dragon: { colour: '#c0392f', accent: '#f0c069', crest: 'spikes', hasEyes: true },
  crocodile: { colour: '#4a8a3f', accent: '#2f6a2c', crest: 'spikes', hasEyes: true },
  shark: { colour: '#7f93a8', accent: '#5f7288', crest: 'fin', hasEyes: true },
  frog: { colour: '#6fc04a', accent: '#6fc04a', crest: 'round-ears', hasEyes: true },
  bear: { colour: '#8a5a38', accent: '#c99a6a', crest: 'round-ears' },
  'teddy-bear': { colour: '#b07a48', accent: '#e0b884', crest: 'round-ears' },
  panda: { colour: '#f4f4f6', accent: '#2b2b33', crest: 'round-ears' },
  lion: { colour: '#d9a648', accent: '#8a5526', crest: 'petals' },
  tiger: { colour: '#e88a2e', accent: '#2e2622', crest: 'round-ears', isStriped: true },
  mouse: { colour: '#a7a3a8', accent: '#e9b9c0', crest: 'round-ears' },
  monkey: { colour: '#8a5a3a', accent: '#e5c39c', crest: 'round-ears' },
  koala: { colour: '#9aa0a8', accent: '#e9e9ea', crest: 'round-ears' },
  cat: { colour: '#e9953f', accent: '#fbe0c0', crest: 'pointed-ears' },
  'black-cat': { colour: '#2f2b33', accent: '#e58a9a', crest: 'pointed-ears' },
  dog: { colour: '#c99a5c', accent: '#8a5a30', crest: 'pointed-ears' },
  fox: { colour: '#e0702e', accent: '#fff3e4', crest: 'pointed-ears' },
  wolf: { colour: '#7f858c', accent: '#dadfe3', crest: 'pointed-ears' },
  rabbit: { colour: '#f2eef2', accent: '#f3b3c4', crest: 'long-ears' },
  unicorn: { colour: '#f7f2ff', accent: '#e58ac4', crest: 'horn' },
  bee: { colour: '#f6c62f', accent: '#2b2622', crest: 'antennae', isStriped: true, wings: '#eaf6ff' },
  ladybird: { colour: '#d8343c', accent: '#221d22', crest: 'antennae' },
  butterfly: { colour: '#8a5fd0', accent: '#f7a3c4', crest: 'antennae', wings: '#f7a3c4' },
  penguin: { colour: '#2b3040', accent: '#f2a33a', crest: 'beak', hasEyes: true },
  duck: { colour: '#ffd94f', accent: '#f08a2c', crest: 'beak', hasEyes: true },
  chick: { colour: '#ffdf66', accent: '#f08a2c', crest: 'beak', hasEyes: true },
  hen: { colour: '#f4efe6', accent: '#e8862c', crest: 'beak', hasEyes: true },
  flamingo: { colour: '#f58aa8', accent: '#3a2c36', crest: 'beak', hasEyes: true },
  sunflower: { colour: '#5f9a3c', accent: '#f6c22f', crest: 'petals' },
  pumpkin: { colour: '#ef8427', accent: '#4f7a30', crest: 'stem' },
  banana: { colour: '#f7d84a', accent: '#7a5a2c', crest: 'stem' },
  strawberry: { colour: '#e2384a', accent: '#4f9a3c', crest: 'stem' },
  carrot: { colour: '#ef7f2e', accent: '#4f9a3c', crest: 'stem' },
  pineapple: { colour: '#e8b03a', accent: '#4f8a3c', crest: 'stem' },
  tomato: { colour: '#e2402f', accent: '#4f9a3c', crest: 'stem' },
}

/** What somebody is called who wears a suit of it; undefined for what nobody goes as. */
export function onesieNameOf({
  rig,
  variant,
}: {
  readonly rig: string
  readonly variant: string
}): string | undefined {
  if (rig === 'dinosaur' || rig === 'dragon') return rig
  if (variant === 'kitten') return 'cat'
  if (variant.endsWith('shark')) return 'shark'
  return variant in ONESIES ? variant : undefined
}

/** The suit of that name, as a role one can be dressed in. */
export function onesieOf(name: string): Role | undefined {
  const onesie = ONESIES[name]
  if (onesie === undefined) return undefined
  const { colour, accent, crest, hasEyes = false, isStriped = false, wings } = onesie
  const wear: Partial<Outfit> = {
    top: top(colour, isStriped ? 'stripes' : 'plain', accent),
    legs: trousers(colour),
    shoes: boots(darken(colour, 0.18)),
    hood: { colour, accent, crest, hasEyes },
    hat: 'none',
    ...(wings === undefined ? {} : { back: 'wings', backColour: wings }),
  }
  return { wear, main: 'top' }
}

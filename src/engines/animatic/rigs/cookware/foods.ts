import type { Hex } from '../../draw/colour.ts'

/** How a food looks on a board or in a pan. */
export interface Food {
  readonly skin: Hex
  readonly flesh: Hex
  /** Half its thickness and all of its length, in widths of the board. */
  readonly half: number
  readonly length: number
  /** What its end is like. Default: round. */
  readonly end?: 'point' | 'block' | 'leaves'
}

export const FOODS: Readonly<Record<string, Food>> = {
  carrot: { skin: '#f08a3c', flesh: '#f6a658', half: 0.055, length: 0.62, end: 'point' },
  cucumber: { skin: '#4f8f3f', flesh: '#d2e8a0', half: 0.06, length: 0.6 },
  tomato: { skin: '#d8423c', flesh: '#ee6a54', half: 0.11, length: 0.22 },
  onion: { skin: '#c9863c', flesh: '#f6efe0', half: 0.11, length: 0.22 },
  potato: { skin: '#b98a54', flesh: '#f2e2a8', half: 0.09, length: 0.28 },
  garlic: { skin: '#efe6d6', flesh: '#fbf6ea', half: 0.07, length: 0.14 },
  pepper: { skin: '#d8423c', flesh: '#ee6a54', half: 0.1, length: 0.26 },
  chilli: { skin: '#d0302c', flesh: '#e8583c', half: 0.035, length: 0.34, end: 'point' },
  mushroom: { skin: '#d9c3a4', flesh: '#f4ead8', half: 0.09, length: 0.2 },
  eggplant: { skin: '#5a3470', flesh: '#efe6cc', half: 0.085, length: 0.48 },
  broccoli: { skin: '#4f8f3f', flesh: '#8fc45a', half: 0.1, length: 0.24, end: 'leaves' },
  cabbage: { skin: '#8fc06a', flesh: '#dcefb8', half: 0.13, length: 0.3, end: 'leaves' },
  salad: { skin: '#6fae4f', flesh: '#b8dc84', half: 0.12, length: 0.3, end: 'leaves' },
  lemon: { skin: '#f2d03c', flesh: '#f8eca0', half: 0.095, length: 0.24 },
  orange: { skin: '#f0923c', flesh: '#f8b85a', half: 0.11, length: 0.22 },
  apple: { skin: '#d8423c', flesh: '#f8f0d8', half: 0.11, length: 0.22 },
  plum: { skin: '#5f3278', flesh: '#e8b85a', half: 0.08, length: 0.19 },
  avocado: { skin: '#4a6a34', flesh: '#cfe08a', half: 0.1, length: 0.28 },
  banana: { skin: '#f2d04a', flesh: '#f8efc8', half: 0.055, length: 0.5 },
  kiwi: { skin: '#8a6a3c', flesh: '#8fc44a', half: 0.08, length: 0.2 },
  mango: { skin: '#f0a83c', flesh: '#f8c85a', half: 0.11, length: 0.28 },
  strawberry: { skin: '#e03a44', flesh: '#f48a86', half: 0.075, length: 0.17, end: 'point' },
  watermelon: { skin: '#3f7f3c', flesh: '#ee5a58', half: 0.16, length: 0.4 },
  bread: { skin: '#c98a48', flesh: '#f6e6c4', half: 0.11, length: 0.52 },
  baguette: { skin: '#c98a48', flesh: '#f6e6c4', half: 0.065, length: 0.72 },
  cheese: { skin: '#e8b43c', flesh: '#f6d878', half: 0.1, length: 0.34, end: 'block' },
  butter: { skin: '#f2d87a', flesh: '#f8e8a8', half: 0.075, length: 0.34, end: 'block' },
  meat: { skin: '#b03c3c', flesh: '#d8706a', half: 0.1, length: 0.42, end: 'block' },
  steak: { skin: '#8a4a34', flesh: '#d8706a', half: 0.08, length: 0.44, end: 'block' },
  // A roll in seaweed, and a loaf with something in it: both are cut into pieces to be served.
  sushi: { skin: '#24382c', flesh: '#f6f3ea', half: 0.075, length: 0.6, end: 'block' },
  sandwich: { skin: '#d09a54', flesh: '#f0e0b4', half: 0.1, length: 0.4, end: 'block' },
  salmon: { skin: '#f08a6a', flesh: '#f8b098', half: 0.08, length: 0.5, end: 'block' },
  fish: { skin: '#9fb0be', flesh: '#f2dcd0', half: 0.08, length: 0.52, end: 'point' },
  bacon: { skin: '#b8483c', flesh: '#f0b8a0', half: 0.05, length: 0.44, end: 'block' },
  sausage: { skin: '#a8503c', flesh: '#d88a6a', half: 0.05, length: 0.46 },
  tofu: { skin: '#f2ead8', flesh: '#fbf6ea', half: 0.09, length: 0.28, end: 'block' },
  cake: { skin: '#f2c8b0', flesh: '#f8ecd0', half: 0.12, length: 0.34, end: 'block' },
}

/** Colours of what is stirred, poured or beaten. */
export const LIQUIDS: Readonly<Record<string, Hex>> = {
  soup: '#d9863c',
  stew: '#8f4f2c',
  curry: '#d89a2c',
  sauce: '#c23a28',
  pasta: '#f0d88a',
  spaghetti: '#f0d88a',
  noodles: '#f0d88a',
  rice: '#f6f2e6',
  chocolate: '#5a3420',
  milk: '#fbf8f0',
  cream: '#fbf4e4',
  pancakes: '#f2d9a0',
  batter: '#f2d9a0',
  dough: '#f1dfbd',
  egg: '#f6c23c',
  eggs: '#f6c23c',
  omelette: '#f6c23c',
  oil: '#e8c83c',
  honey: '#e8a52c',
  syrup: '#a8581c',
  water: '#a8d8ec',
  tomato: '#c23a28',
  potion: '#7fe06a',
  coffee: '#5a3420',
  tea: '#b8742c',
}

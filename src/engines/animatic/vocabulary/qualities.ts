/** What a thing may be made of, instead of flesh, paint and leaves. */
export const MATERIALS = [
  'wood',
  'stone',
  'marble',
  'glass',
  'ice',
  'paper',
  'wool',
  'gold',
  'silver',
  'steel',
  'bronze',
] as const
export type Material = (typeof MATERIALS)[number]

/** What words may say of a person's body: sex, age, skin, hair and build. */
export const TRAITS = [
  'female',
  'male',
  'toddler',
  'child',
  'teen',
  'young',
  'old',
  'light-skinned',
  'tan-skinned',
  'brown-skinned',
  'dark-skinned',
  'dark-haired',
  'slim',
  'stout',
  'strong',
] as const
export type Trait = (typeof TRAITS)[number]

/** Where one thing is from another. */
export const SPOTS = ['on', 'under', 'behind', 'before', 'inside', 'between', 'left', 'right'] as const
export type SpotName = (typeof SPOTS)[number]

/** Where somebody has another one with them. */
export const HOLDS = ['arms', 'lap', 'shoulder', 'shoulders'] as const
export type Hold = (typeof HOLDS)[number]

/** What is printed or woven into the cloth of a garment. */
export const PATTERNS = ['stripes', 'dots', 'checks', 'flowers'] as const
export type Pattern = (typeof PATTERNS)[number]

import { darken, lighten, mix } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { SceneSpec, Season } from '../../scene-spec.ts'
import { seen } from '../parts/lighting.ts'

/** What grows in a forest. */
export type Woodland = 'broadleaf' | 'bare' | 'fir' | 'bamboo' | 'jungle'

const TROPICAL: ReadonlySet<string> = new Set([
  'monkey',
  'gorilla',
  'chimpanzee',
  'orangutan',
  'lemur',
  'sloth',
  'tiger',
  'parrot',
  'macaw',
  'toucan',
  'elephant',
  'crocodile',
])
const LEAVES: Readonly<Record<Season, Hex>> = {
  spring: '#86bd57',
  summer: '#4f8f4a',
  autumn: '#d08433',
  winter: '#7f9aa0',
}
const BARK: Readonly<Record<Woodland, Hex>> = {
  broadleaf: '#6b5344',
  bare: '#5b5560',
  fir: '#54463d',
  bamboo: '#7fae54',
  jungle: '#5c5340',
}

/** The kind of forest that suits the season, and those who live in it. */
export function woodlandOf(spec: SceneSpec): Woodland {
  if (spec.place === 'bamboo-grove') return 'bamboo'
  if (spec.subjects.some(({ variant }) => variant === 'panda')) return 'bamboo'
  if (spec.season === 'winter' || spec.weather === 'snow') return 'fir'
  if (spec.subjects.some(({ variant, rig }) => TROPICAL.has(variant) || rig === 'dinosaur')) return 'jungle'
  return spec.mood === 'dark' || spec.mood === 'tense' ? 'bare' : 'broadleaf'
}

/** The local colour of leaves, before light and haze. */
export function leafColour(woodland: Woodland, season: Season | null): Hex {
  switch (woodland) {
    case 'bamboo':
      return '#6fae4a'
    case 'jungle':
      return '#2f8a4c'
    case 'bare':
      return '#4a5a56'
    case 'fir':
      return '#2f6350'
    case 'broadleaf':
      return LEAVES[season ?? 'summer']
  }
}

export interface Tones {
  readonly trunk: Hex
  readonly trunkLit: Hex
  readonly leaf: Hex
  readonly leafLit: Hex
}

/** Colours of a row of trees `haze` (0..1) away. Deep in a wood even near things are dim. */
export function tonesAt(palette: Palette, woodland: Woodland, season: Season | null, haze: number): Tones {
  const leaf = leafColour(woodland, season)
  const bark = BARK[woodland]
  const dim = 0.3 * (1 - haze)
  return {
    trunk: seen(darken(bark, dim), palette, haze),
    trunkLit: seen(mix(lighten(bark, 0.16), palette.key, 0.2), palette, haze),
    leaf: seen(darken(leaf, dim * 0.8), palette, haze),
    leafLit: seen(mix(lighten(leaf, 0.1), palette.key, 0.15), palette, haze),
  }
}

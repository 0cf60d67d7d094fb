import { darken, mix, type Hex } from '../../draw/colour.ts'
import { pick, type Random } from '../../draw/random.ts'
import type { Complexion } from './complexion.ts'
import type { FigureName } from './figure.ts'
import type { HairStyle } from './hair.ts'
import type { Outfit } from './outfit.ts'

const GREYS: readonly Hex[] = ['#d9d9de', '#b9bac4', '#eeeef0']
const CLOTHES: readonly Hex[] = [
  '#d8505a',
  '#3d7bb8',
  '#e0a33c',
  '#4f9a6a',
  '#7a5fb0',
  '#98a84e',
  '#2f8f9a',
  '#f0eadc',
  '#c2638f',
]
const LEGWEAR: readonly Hex[] = ['#33405e', '#4a4a58', '#5a4a3f', '#3f5a6a', '#2b2b38', '#8a7a62']
const HAIR_OF: Readonly<Record<'woman' | 'man' | 'girl' | 'boy', readonly HairStyle[]>> = {
  woman: ['long', 'bob', 'long', 'wavy', 'ponytail', 'long', 'bun', 'pixie', 'wavy', 'curly', 'braid'],
  man: ['short', 'side-part', 'crew', 'curly', 'short', 'side-part'],
  girl: ['pigtails', 'ponytail', 'bob', 'long', 'curly', 'braid'],
  boy: ['short', 'spiky', 'side-part', 'curly', 'crew'],
}

/** As whom they dress. */
const KINDS: Readonly<Record<FigureName, 'woman' | 'man' | 'girl' | 'boy'>> = {
  woman: 'woman',
  man: 'man',
  girl: 'girl',
  boy: 'boy',
  'small-girl': 'girl',
  'small-boy': 'boy',
  'teen-girl': 'girl',
  'teen-boy': 'boy',
  'old-woman': 'woman',
  'old-man': 'man',
  baby: 'boy',
  sumo: 'man',
  dwarf: 'man',
}

/** Ordinary clothes, different for every seed. */
export function everyday(figure: FigureName, complexions: readonly Complexion[], random: Random): Outfit {
  const kind = KINDS[figure]
  const old = figure.startsWith('old')
  const colour = pick(random, CLOTHES)
  const second = pick(
    random,
    CLOTHES.filter((other) => other !== colour),
  )
  const skirted = (kind === 'woman' || kind === 'girl') && random() < 0.5
  const { skin, hairs } = pick(random, complexions)
  return {
    figure,
    skin,
    hair:
      figure === 'baby'
        ? 'wisp'
        : figure === 'old-man'
          ? 'balding'
          : figure === 'old-woman'
            ? 'bun'
            : pick(random, HAIR_OF[kind]),
    hairColour: pick(random, old ? GREYS : hairs),
    beard: figure === 'old-man' ? 'moustache' : kind === 'man' && random() < 0.25 ? 'short' : 'none',
    top: {
      colour,
      accent: second,
      sleeve: kind === 'girl' || kind === 'boy' ? 'short' : 'long',
      decor: pick(
        random,
        kind === 'man' ? (['shirt', 'plain', 'hoodie'] as const) : (['plain', 'stripes', 'flowers'] as const),
      ),
    },
    over: null,
    legs: skirted
      ? { kind: 'bare', colour }
      : {
          kind: kind === 'boy' && figure !== 'teen-boy' ? 'shorts' : 'trousers',
          colour: pick(random, LEGWEAR),
        },
    skirt: skirted
      ? {
          colour: random() < 0.5 ? colour : darken(second, 0.1),
          accent: colour,
          length: old ? 0.72 : 0.52,
          flare: 0.5,
          pleats: random() < 0.5,
        }
      : null,
    shoes: {
      kind: kind === 'boy' || kind === 'girl' ? 'sneaker' : 'shoe',
      colour: pick(random, ['#3a2c2a', '#26242e', '#6a4630', '#c9434a']),
    },
    hat: 'none',
    hatColour: second,
    eyewear: old ? 'glasses' : 'none',
    eyewearColour: '#2c2630',
    neck: 'none',
    neckColour: second,
    back: 'none',
    backColour: second,
    near: null,
    far: null,
    lips: kind === 'woman' ? mix('#c9434f', skin, 0.25) : null,
  }
}

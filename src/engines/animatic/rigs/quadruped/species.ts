import { darken, lighten, luminance, mix } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { PropSpec } from '../../scene-spec.ts'
import type { RigLook } from '../rig.ts'
import { GRAZERS } from './grazers.ts'
import { HUNTERS } from './hunters.ts'
import { MYTHICAL } from './mythical.ts'
import { SMALL_ANIMALS } from './small-animals.ts'
import { CAT, type Species } from './stock.ts'

/** The first is what an unknown name becomes. */
export const SPECIES: Readonly<Record<string, Species>> = {
  ...SMALL_ANIMALS,
  ...HUNTERS,
  ...GRAZERS,
  ...MYTHICAL,
}

/** The species of a look, in the look's colours. */
export function speciesOf(
  look: Pick<RigLook, 'variant' | 'colours'> & Partial<Pick<RigLook, 'seed' | 'props'>>,
): Species {
  return marked(inColours(look), look.props ?? [])
}

/** Who is called striped is more so than others of the kind. */
function bolder(own: Hex | null): Hex | null {
  return own === null ? null : darken(own, 0.25)
}

/** With the stripes or spots that it was said to have, and no others. */
function marked(plain: Species, props: readonly PropSpec[]): Species {
  const species = withParts(plain, props)
  const stripes = props.find(({ concept }) => concept === 'stripes')
  const spots = props.find(({ concept }) => concept === 'spots')
  if (stripes === undefined && spots === undefined) return species
  const own = luminance(species.coat) < 0.12 ? lighten(species.coat, 0.4) : darken(species.coat, 0.42)
  return {
    ...species,
    stripes: stripes === undefined ? null : (stripes.colour ?? bolder(species.stripes) ?? own),
    spots: spots === undefined ? null : (spots.colour ?? bolder(species.spots) ?? own),
  }
}

const WHITE_WINGS = '#eef1f8'

/** With the wings and horns that it was said to have besides its own parts. */
function withParts(species: Species, props: readonly PropSpec[]): Species {
  const has = (name: string): PropSpec | undefined => props.find(({ concept }) => concept === name)
  const wings = has('wings')
  const horns =
    has('antlers') !== undefined
      ? 'antlers'
      : has('unicorn-horn') !== undefined
        ? 'unicorn'
        : has('curled-horns') !== undefined
          ? 'curled'
          : has('horns') !== undefined && species.horns === 'none'
            ? 'cow'
            : species.horns
  if (wings === undefined && horns === species.horns) return species
  return {
    ...species,
    horns,
    ...(wings === undefined ? {} : { wings: wings.colour ?? species.wings ?? WHITE_WINGS }),
  }
}

function inColours(look: Pick<RigLook, 'variant' | 'colours'> & Partial<Pick<RigLook, 'seed'>>): Species {
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

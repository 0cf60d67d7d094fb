import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { figureOf } from './figure.ts'
import type { HairStyle } from './hair.ts'
import { HAT_WORDS } from './hat-words.ts'
import type { Hat } from './headwear.ts'
import type { Outfit } from './outfit.ts'
import { ROLES } from './roles.ts'

/** In heights of a grown woman: children stay below. */
const GROWN_HEIGHT = 0.8

/** How a garment is put on; null: in its own colour. */
export type Tailor = (outfit: Outfit, colour: Hex | null) => Outfit

const jacket =
  (fallback: Hex, length: number, open: boolean): Tailor =>
  (outfit, colour) => ({
    ...outfit,
    over: { kind: length > 0.3 ? 'coat' : 'jacket', colour: colour ?? fallback, length, open, hood: false },
  })
const gown =
  (length: number, flare: number, sleeve: Outfit['top']['sleeve'], fallback: Hex): Tailor =>
  (outfit, colour) => {
    const cloth = colour ?? fallback
    return {
      ...outfit,
      top: { colour: cloth, accent: lighten(cloth, 0.5), sleeve, decor: 'plain' },
      skirt: { colour: cloth, accent: cloth, length, flare, pleats: flare > 0.4 },
      legs: { kind: 'bare', colour: cloth },
      shoes: outfit.figure === 'girl' ? outfit.shoes : { kind: 'heel', colour: darken(cloth, 0.55) },
    }
  }
const upper =
  (decor: Outfit['top']['decor'], sleeve: Outfit['top']['sleeve'], fallback: Hex | null): Tailor =>
  (outfit, colour) => ({
    ...outfit,
    top: { ...outfit.top, decor, sleeve, colour: colour ?? fallback ?? outfit.top.colour },
  })
const lower =
  (kind: Outfit['legs']['kind'], fallback: Hex): Tailor =>
  (outfit, colour) => ({
    ...outfit,
    skirt: null,
    legs: { kind, colour: colour ?? fallback },
  })
const shod =
  (kind: Outfit['shoes']['kind'], fallback: Hex): Tailor =>
  (outfit, colour) => ({
    ...outfit,
    shoes: { kind, colour: colour ?? fallback },
  })
const hatted =
  (hat: Hat, fallback: Hex): Tailor =>
  (outfit, colour) => ({ ...outfit, hat, hatColour: colour ?? fallback })
const eyed =
  (eyewear: Outfit['eyewear'], fallback: Hex): Tailor =>
  (outfit, colour) => ({
    ...outfit,
    eyewear,
    eyewearColour: colour ?? fallback,
  })
const necked =
  (neck: Outfit['neck'], fallback: Hex): Tailor =>
  (outfit, colour) => ({ ...outfit, neck, neckColour: colour ?? fallback })
const backed =
  (back: Outfit['back'], fallback: Hex): Tailor =>
  (outfit, colour) => ({ ...outfit, back, backColour: colour ?? fallback })
const bearded =
  (beard: Outfit['beard']): Tailor =>
  (outfit, colour) => ({
    ...outfit,
    beard,
    hairColour: colour ?? outfit.hairColour,
    ...(colour === null ? {} : { beardColour: colour }),
  })
const haired =
  (hair: HairStyle | null): Tailor =>
  (outfit, colour) => ({
    ...outfit,
    hair: hair ?? outfit.hair,
    hairColour: colour ?? outfit.hairColour,
  })
const kimono: Tailor = (outfit, colour) => {
  const cloth = colour ?? '#4a6fa8'
  return {
    ...outfit,
    top: { colour: cloth, accent: mix(cloth, '#ffe0a0', 0.7), sleeve: 'wide', decor: 'overlap' },
    skirt: { colour: cloth, accent: darken(cloth, 0.3), length: 0.95, flare: 0.06, pleats: false },
    legs: { kind: 'trousers', colour: '#f4f1ea' },
    shoes: { kind: 'sandal', colour: '#5a3626' },
    over: null,
  }
}
const robe: Tailor = (outfit, colour) => {
  const cloth = colour ?? '#6a5a8a'
  return {
    ...outfit,
    top: { ...outfit.top, colour: cloth, sleeve: 'wide', decor: 'overlap', accent: darken(cloth, 0.3) },
    skirt: { colour: cloth, accent: cloth, length: 0.94, flare: 0.3, pleats: false },
  }
}
const suit: Tailor = (outfit, colour) => {
  const cloth = colour ?? '#333c52'
  return {
    ...outfit,
    top: { colour: cloth, accent: '#a8283a', sleeve: 'long', decor: 'suit' },
    legs: { kind: 'trousers', colour: darken(cloth, 0.1) },
    shoes: { kind: 'shoe', colour: '#1d1c25' },
    skirt: null,
    over: null,
  }
}
const swimsuit: Tailor = (outfit, colour) => {
  const cloth = colour ?? '#d0453c'
  return {
    ...outfit,
    top: { colour: cloth, accent: darken(cloth, 0.25), sleeve: 'none', decor: 'plain' },
    legs: { kind: 'bare', colour: cloth },
    shoes: { kind: 'bare', colour: cloth },
    skirt: null,
    over: null,
  }
}
const wetsuit: Tailor = (outfit, colour) => {
  const cloth = colour ?? '#23262f'
  return {
    ...swimsuit(outfit, cloth),
    top: { colour: cloth, accent: mix(cloth, '#3fa7d6', 0.6), sleeve: 'long', decor: 'sash' },
    legs: { kind: 'trousers', colour: cloth },
  }
}
const raincoat: Tailor = (outfit, colour) => {
  const cloth = colour ?? '#f6c62d'
  return {
    ...outfit,
    over: { kind: 'coat', colour: cloth, length: 0.5, open: false, hood: true },
    hat: 'hood',
    hatColour: cloth,
    shoes: { kind: 'boot', colour: darken(cloth, 0.1) },
    skirt: null,
    legs: outfit.legs.kind === 'bare' ? { kind: 'trousers', colour: '#33405e' } : outfit.legs,
  }
}
const skirtOnly: Tailor = (outfit, colour) => {
  const cloth = colour ?? '#7a3f5f'
  return {
    ...outfit,
    skirt: { colour: cloth, accent: cloth, length: 0.46, flare: 0.5, pleats: true },
    legs: { kind: 'bare', colour: cloth },
  }
}

/** Whose gown reaches the floor keeps it: a bride in a white dress. */
const inDress: Tailor = (outfit, colour) => {
  const { skirt, top } = outfit
  if (skirt === null || skirt.length < 0.9) return gown(0.6, 0.44, 'short', '#d0203c')(outfit, colour)
  const cloth = colour ?? skirt.colour
  return { ...outfit, skirt: { ...skirt, colour: cloth }, top: { ...top, colour: cloth } }
}

/** What people put on over their own clothes where it snows; children a beanie, too. `length`: of the coat of who is grown. */
const inWinter =
  (length: number): Tailor =>
  (outfit, colour) => {
    const { top, legs, skirt, hat, hatColour, neck, neckColour, shoes } = outfit
    const isGrown = figureOf(outfit.figure).height >= GROWN_HEIGHT
    const cloth = colour ?? top.colour
    const isBareheaded = !isGrown && hat === 'none'
    return {
      ...outfit,
      top: { ...top, sleeve: 'long' },
      over: {
        kind: 'coat',
        colour: cloth,
        length: isGrown ? length : Math.min(length, 0.32),
        open: false,
        hood: false,
      },
      legs:
        legs.kind === 'trousers'
          ? legs
          : { kind: 'trousers', colour: darken(skirt?.colour ?? legs.colour, 0.5) },
      shoes: { kind: 'boot', colour: darken(shoes.colour, 0.2) },
      neck: neck === 'none' ? 'scarf' : neck,
      neckColour: neck === 'none' ? top.accent : neckColour,
      hat: isBareheaded ? 'beanie' : hat,
      hatColour: isBareheaded ? darken(top.accent, 0.15) : hatColour,
    }
  }

/** Words for clothes, the first that fits. */
export const TAILORS: readonly (readonly [words: RegExp, tailor: Tailor])[] = [
  // "dressed in red", from top to toe.
  [
    /^(?:clothes|clothing|outfit|costume|attire)$/,
    (outfit, colour) =>
      colour === null
        ? outfit
        : {
            ...outfit,
            top: { ...outfit.top, colour, accent: darken(colour, 0.14), decor: 'plain' },
            legs: { ...outfit.legs, colour: darken(colour, 0.1) },
            skirt: outfit.skirt === null ? null : { ...outfit.skirt, colour: darken(colour, 0.06) },
          },
  ],
  [/^winter-coat$/, inWinter(0.42)],
  [/^ski-jacket$/, inWinter(0.12)],
  [/rain ?-?coat|poncho|slicker/, raincoat],
  [/kimono|yukata|hanbok|hanfu/, kimono],
  [/robe|gown$|cassock/, robe],
  [/wedding|ball-?gown|evening/, gown(0.98, 0.9, 'none', '#fdfaf6')],
  [/sun-?dress/, gown(0.5, 0.6, 'none', '#f2c43c')],
  [/dress|sari|cheongsam|qipao/, inDress],
  [/tutu/, gown(0.3, 1.5, 'none', '#f7c3d4')],
  [/skirt|kilt/, skirtOnly],
  [/trench|over-?coat|lab-?coat|long-?coat|^coat$|parka|fur/, jacket('#b5946a', 0.55, true)],
  [/jacket|blazer|cardigan|bomber/, jacket('#1d1c25', 0.12, true)],
  [/space-?suit/, (outfit) => ({ ...outfit, ...ROLES['astronaut']?.wear })],
  [/armou?r/, (outfit) => ({ ...outfit, ...ROLES['knight']?.wear, near: outfit.near, far: outfit.far })],
  [/wet-?suit|diving/, wetsuit],
  [/swim-?suit|bathing|bikini/, swimsuit],
  [/suit|tuxedo/, suit],
  [/uniform/, upper('uniform', 'long', null)],
  [/hoodie|sweatshirt/, upper('hoodie', 'long', null)],
  [/sweater|jumper|pullover|turtleneck/, upper('plain', 'long', null)],
  [/t-?shirt|tee|tank|jersey/, upper('plain', 'short', null)],
  [/shirt|blouse/, upper('shirt', 'long', null)],
  [
    /vest|waistcoat/,
    (outfit, colour) => ({
      ...outfit,
      over: { kind: 'vest', colour: colour ?? '#5a4a3f', length: 0, open: true, hood: false },
    }),
  ],
  [
    /apron/,
    (outfit, colour) => ({
      ...outfit,
      over: { kind: 'apron', colour: colour ?? '#e9ecf0', length: 0.45, open: false, hood: false },
    }),
  ],
  [
    /overalls|dungarees/,
    (outfit, colour) => ({
      ...outfit,
      skirt: null,
      over: { kind: 'overalls', colour: colour ?? '#3f5f96', length: 0, open: false, hood: false },
      legs: { kind: 'trousers', colour: colour ?? '#3f5f96' },
    }),
  ],
  [/shorts|trunks/, lower('shorts', '#3f5f8a')],
  [/jeans|denim/, lower('trousers', '#3f5f96')],
  [/trousers|pants|slacks|leggings/, lower('trousers', '#33405e')],
  [/boots?$/, shod('boot', '#3a2a24')],
  [/heels|stilettos|pumps/, shod('heel', '#1d1c25')],
  [/sneakers|trainers/, shod('sneaker', '#d8474c')],
  [/sandals|flip-flops/, shod('sandal', '#8a5a34')],
  [/barefoot/, shod('bare', '#000000')],
  [/shoes?$/, shod('shoe', '#26242e')],
  ...HAT_WORDS.map(([words, { hat, colour }]) => [words, hatted(hat, colour)] as const),
  [
    /hat$/,
    (outfit, colour) =>
      hatted(figureOf(outfit.figure).face === 'woman' ? 'sun-hat' : 'fedora', colour ?? '#8a6a4a')(
        outfit,
        colour,
      ),
  ],
  [/sun-?glasses|shades/, eyed('sunglasses', '#15121a')],
  [/glasses|spectacles/, eyed('glasses', '#2c2630')],
  [/goggles/, eyed('goggles', '#3a4152')],
  [/eye-?patch/, eyed('patch', '#16131a')],
  [/mask/, eyed('mask', '#22202a')],
  [/scarf|shawl/, necked('scarf', '#d8474c')],
  [/bow-?tie/, necked('bow', '#22202a')],
  [/tie$/, necked('tie', '#a8283a')],
  [/necklace|pearls|pendant/, necked('pearls', '#f4efe6')],
  [/medal/, necked('medal', '#f0c040')],
  [/lei|garland/, necked('lei', '#e84a8f')],
  [/cape|cloak|mantle/, backed('cape', '#a8283a')],
  [/back-?pack|rucksack|satchel|school-?bag/, backed('backpack', '#2f7f8f')],
  [/wings?$/, backed('wings', '#eaf4ff')],
  [/moustache|mustache/, bearded('moustache')],
  [/long-?beard/, bearded('long')],
  [/beard/, bearded('full')],
  [/pony-?tail/, haired('ponytail')],
  [/braids?|plaits?/, haired('braid')],
  [/pig-?tails/, haired('pigtails')],
  [/curly|curls/, haired('curly')],
  [/afro/, haired('afro')],
  [/long-?hair/, haired('long')],
  [/short-?hair/, haired('pixie')],
  [/bald/, haired('bald')],
  [/hair$/, haired(null)],
]

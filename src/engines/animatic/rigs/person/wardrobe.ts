import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { createRandom, pick, type Random } from '../../draw/random.ts'
import type { PropSpec } from '../../scene-spec.ts'
import type { RigLook } from '../rig.ts'
import type { Manner } from './manner.ts'
import { costumeOf, putOn } from './costume.ts'
import { complexionsWith, type Complexion } from './complexion.ts'
import { craftWith } from './craft.ts'
import { figureNameOf, fitRole, PLAIN_PEOPLE, withTraits } from './body.ts'
import { figureOf, type FigureName } from './figure.ts'
import type { HairStyle } from './hair.ts'
import { ofFamily } from './family.ts'
import { HAT_WORDS } from './hat-words.ts'
import { coversHair, HATS, type Hat } from './headwear.ts'
import { gripOf, HELD, isHeldName, type HeldName } from './held.ts'
import type { Outfit } from './outfit.ts'
import { playedBy } from './play.ts'
import type { Role } from './garments.ts'
import { BOXING_GLOVE } from './roles-of-sport.ts'
import { ROLES } from './roles.ts'

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

export interface Dressed {
  readonly outfit: Outfit
  readonly manner: Manner
}

const dressed = new Map<string, Dressed>()

/** What a person of this look wears; remembered, because it is asked for every frame. */
export function dress(look: RigLook): Dressed {
  const key = JSON.stringify([
    look.variant,
    look.colours,
    look.props,
    look.seed,
    look.kinSeed,
    look.activity,
    look.traits,
    look.mood,
  ])
  const known = dressed.get(key)
  if (known !== undefined) return known
  const made = makeDressed(look)
  if (dressed.size > 400) dressed.clear()
  dressed.set(key, made)
  return made
}

/** Every variant the wardrobe knows: plain people first. */
export const PERSON_VARIANTS: readonly string[] = [...Object.keys(PLAIN_PEOPLE), ...Object.keys(ROLES)]

function makeDressed(look: RigLook): Dressed {
  const random = createRandom(look.seed * 7919 + 17)
  const role = ROLES[look.variant]
  const figure = figureNameOf(look, role)
  const everydays = withTraits(
    ofFamily(everyday(figure, complexionsWith(look.props), random), look.kinSeed),
    look,
  )
  let outfit =
    role === undefined
      ? everydays
      : fitRole({ ...withoutExtras(everydays), ...role.wear, figure }, everydays, role)
  if (role?.isBare === true && figure !== 'woman')
    outfit = { ...outfit, top: { ...outfit.top, colour: outfit.skin } }
  if (look.activity === 'box') outfit = inGloves(outfit, role === undefined)
  const [main] = look.colours
  if (main !== undefined) outfit = dye(outfit, role?.main ?? mainOf(outfit), main)
  for (const prop of look.props) outfit = wear(outfit, prop)
  if (coversHair(outfit.hat)) outfit = { ...outfit, hair: underHat(outfit.hair) }
  return { outfit, manner: mannerOf(outfit, look, role) }
}

/** As whom they dress. */
const KINDS: Readonly<Record<FigureName, 'woman' | 'man' | 'girl' | 'boy'>> = {
  woman: 'woman',
  man: 'man',
  girl: 'girl',
  boy: 'boy',
  'teen-girl': 'girl',
  'teen-boy': 'boy',
  'old-woman': 'woman',
  'old-man': 'man',
  baby: 'boy',
  sumo: 'man',
  dwarf: 'man',
}

/** Ordinary clothes, different for every seed. */
function everyday(figure: FigureName, complexions: readonly Complexion[], random: Random): Outfit {
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

function inGloves(outfit: Outfit, isPlain: boolean): Outfit {
  const gloved = { ...outfit, near: BOXING_GLOVE, far: BOXING_GLOVE }
  if (!isPlain) return gloved
  const { colour } = outfit.top
  return {
    ...gloved,
    skirt: null,
    over: null,
    top: { ...outfit.top, sleeve: 'none', decor: 'plain' },
    legs: { kind: 'shorts', colour: darken(colour, 0.35) },
  }
}

/** Clears what would show through a uniform. */
function withoutExtras(outfit: Outfit): Outfit {
  return { ...outfit, skirt: null, over: null, beard: 'none', eyewear: 'none' }
}

function mainOf(outfit: Outfit): NonNullable<Role['main']> {
  if (outfit.over !== null && outfit.over.kind !== 'apron') return 'over'
  return outfit.skirt === null ? 'top' : 'dress'
}

function dye(outfit: Outfit, garment: NonNullable<Role['main']>, colour: Hex): Outfit {
  const top = { ...outfit.top, colour }
  switch (garment) {
    case 'top':
      return outfit.legs.colour === outfit.top.colour
        ? { ...outfit, top, legs: { ...outfit.legs, colour: darken(colour, 0.08) } }
        : { ...outfit, top }
    case 'over':
      return outfit.over === null ? { ...outfit, top } : { ...outfit, over: { ...outfit.over, colour } }
    case 'dress':
      return {
        ...outfit,
        top,
        skirt:
          outfit.skirt === null
            ? null
            : {
                ...outfit.skirt,
                colour,
                accent: outfit.skirt.accent === outfit.skirt.colour ? colour : outfit.skirt.accent,
              },
      }
    case 'legs':
      return { ...outfit, legs: { ...outfit.legs, colour } }
    case 'hat':
      return { ...outfit, hatColour: colour }
    case 'back':
      return { ...outfit, backColour: colour }
  }
}

type Tailor = (outfit: Outfit, colour: Hex | null) => Outfit

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

/** Words for clothes, the first that fits. */
const TAILORS: readonly (readonly [words: RegExp, tailor: Tailor])[] = [
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

/** Words for things in the hand that are not their own names. */
const HELD_WORDS: readonly (readonly [words: RegExp, name: HeldName])[] = [
  [/hand-?bag|purse|shopping/, 'bag'],
  [/briefcase|luggage|trunk/, 'suitcase'],
  [/katana/, 'katana'],
  [/sabre|saber|dagger|knife|light-?saber/, 'sword'],
  [/rod$|fishing/, 'fishing-rod'],
  [/coffee|tea|mug|glass$|drink|juice/, 'cup'],
  [/wine|beer|milk|potion/, 'bottle'],
  [/rose|tulip|sunflower|daisy/, 'flower'],
  [/flowers/, 'bouquet'],
  [/noodles|ramen|soup|rice|cereal/, 'bowl'],
  [/sandwich|burger|pizza|bread|apple|cake|cookie|sushi|taco|donut|banana|food|fruit/, 'food'],
  [/ice-?cream|cone/, 'ice-cream'],
  [/football|soccer|basketball|volleyball|toy/, 'ball'],
  [/smart-?phone|mobile|cell/, 'phone'],
  [/letter|map|tablet|notebook|diary/, 'book'],
  [/paint-?brush|pencil|pen$/, 'brush'],
  [/mic$/, 'microphone'],
  [/present|parcel|package/, 'gift'],
  [/walking-?stick|crutch/, 'cane'],
  [/lamp|flashlight/, 'lantern'],
  [/teddy|doll|plush/, 'teddy'],
  [/tennis|badminton/, 'racket'],
  [/skillet|frying/, 'pan'],
  [/spoon|whisk/, 'ladle'],
]

function wear(outfit: Outfit, prop: PropSpec): Outfit {
  const concept = prop.concept.replaceAll(/[ _]+/g, '-')
  if (prop.role === 'ridden' || prop.role === 'beside' || prop.role === 'played') return outfit
  const costume = prop.role === 'worn' ? costumeOf(concept) : undefined
  if (costume !== undefined) return putOn(outfit, costume)
  const tailor = TAILORS.find(([words]) => words.test(concept))?.[1]
  if (tailor !== undefined && prop.role === 'worn')
    return printed(outfit, tailor(outfit, prop.colour), prop.pattern)
  const name = isHeldName(concept) ? concept : HELD_WORDS.find(([words]) => words.test(concept))?.[1]
  if (name === undefined) {
    if (tailor !== undefined) return tailor(outfit, prop.colour)
    return isHat(concept) ? { ...outfit, hat: concept, hatColour: prop.colour ?? outfit.hatColour } : outfit
  }
  const thing = {
    name,
    colour: prop.colour ?? HELD[name].colour,
    ...(prop.material === undefined ? {} : { material: prop.material }),
  }
  // Whoever has a blade of their own fights with that.
  if (prop.colour === null && isBlade(name) && outfit.near !== null && isBlade(outfit.near.name))
    return outfit
  return outfit.near === null || outfit.near.name === name
    ? { ...outfit, near: thing }
    : { ...outfit, far: thing }
}

/** The pattern is on what was just put on. */
function printed(before: Outfit, outfit: Outfit, pattern: PropSpec['pattern']): Outfit {
  if (pattern === undefined) return outfit
  const { top, skirt } = outfit
  return {
    ...outfit,
    top: top === before.top ? top : { ...top, pattern },
    skirt: skirt === null || skirt === before.skirt ? skirt : { ...skirt, pattern },
  }
}

function isHat(word: string): word is Hat {
  return (HATS as readonly string[]).includes(word)
}

/** Big hair would come out of the hat's crown. */
function underHat(hair: HairStyle): HairStyle {
  switch (hair) {
    case 'bun':
    case 'topknot':
      return 'crew'
    case 'afro':
    case 'curly':
    case 'spiky':
      return 'short'
    default:
      return hair
  }
}

const SEATS = /^(?:cloud|chair|armchair|bench|sofa|stool|bed|log|rocking-chair|throne|train-seat)$/

function craftOf({ activity, props }: RigLook, role: Role | undefined): Manner['craft'] {
  if (activity === 'stir' || activity === 'sweep' || activity === 'paint') return activity
  return role?.craft ?? craftWith(props)
}

const BLADES: readonly HeldName[] = ['sword', 'katana', 'axe', 'spear']

function isBlade(name: HeldName): boolean {
  return BLADES.includes(name)
}

function fightWith({ near }: Outfit): Manner['fight'] {
  if (near?.name === 'foil') return 'foil'
  return near !== null && isBlade(near.name) ? 'sword' : 'boxing'
}

function mannerOf(outfit: Outfit, look: RigLook, role: Role | undefined): Manner {
  const played = look.props.find((prop) => prop.role === 'played')
  const seatless = look.props.some(
    (prop) => prop.role === 'ridden' || /chair|bench|sofa|stool|seat/.test(prop.concept),
  )
  const child = figureOf(outfit.figure).face === 'child'
  return {
    near: gripOf(outfit.near),
    far: gripOf(outfit.far),
    seat: look.props.some(({ concept }) => concept === 'sill')
      ? 'ground'
      : seatless
        ? 'none'
        : child
          ? 'ground'
          : 'chair',
    isSeated: look.props.some(({ role, concept }) => role === 'ridden' && SEATS.test(concept)),
    instrument: played === undefined ? null : playedBy(played.concept),
    craft: craftOf(look, role),
    activity: look.activity ?? null,
    mood: look.mood ?? 'neutral',
    dance: role?.dance ?? 'groove',
    fight: role?.fight ?? fightWith(outfit),
    feminine: figureOf(outfit.figure).face === 'woman',
    baby: outfit.figure === 'baby',
    seed: look.seed % 1000,
  }
}

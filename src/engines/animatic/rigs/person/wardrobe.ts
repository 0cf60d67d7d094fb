import { darken, type Hex } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import type { PropSpec } from '../../scene-spec.ts'
import type { RigLook } from '../rig.ts'
import type { Manner } from './manner.ts'
import { costumeOf, putOn } from './costume.ts'
import { complexionsWith } from './complexion.ts'
import { figureNameOf, fitRole, PLAIN_PEOPLE, withTraits } from './body.ts'
import type { HairStyle } from './hair.ts'
import { ofFamily } from './family.ts'
import { coversHair, HATS, type Hat } from './headwear.ts'
import { HELD, isHeldName, type HeldName, type HeldThing } from './held.ts'
import { isHeldAsArt } from './held-art.ts'
import { everyday } from './everyday.ts'
import { isBlade, mannerOf } from './manner-of.ts'
import type { Outfit } from './outfit.ts'
import { TAILORS } from './tailors.ts'
import type { Role } from './garments.ts'
import { BOXING_GLOVE } from './roles-of-sport.ts'
import { ROLES } from './roles.ts'

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
  // A beard colours the hair as well, unless that was named.
  for (const prop of look.props.toSorted(beardsFirst)) outfit = wear(outfit, prop)
  if (coversHair(outfit.hat)) outfit = { ...outfit, hair: underHat(outfit.hair) }
  return { outfit, manner: mannerOf(outfit, look, role) }
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

function beardsFirst(one: PropSpec, other: PropSpec): number {
  return Number(BEARDS.test(other.concept)) - Number(BEARDS.test(one.concept))
}

const BEARDS = /beard$|moustache$/

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

/** Words for things in the hand that are not their own names. */
const HELD_WORDS: readonly (readonly [words: RegExp, name: HeldName])[] = [
  [/hand-?bag|purse|shopping/, 'bag'],
  [/briefcase|luggage|trunk/, 'suitcase'],
  [/katana/, 'katana'],
  [/sabre|saber|dagger|knife|light-?saber/, 'sword'],
  [/rod$|fishing/, 'fishing-rod'],
  [/coffee|tea|mug|glass$|drink|juice/, 'cup'],
  [/wine|beer|milk|potion/, 'bottle'],
  [/rose|tulip|flower$|daisy|lily|orchid|peony|hydrangea|chrysanthemum|daffodil/, 'flower'],
  [/flowers/, 'bouquet'],
  [/noodles|ramen|soup|rice|cereal/, 'bowl'],
  [
    /sandwich|burger|pizza|bread|apple|plum|pomegranate|peach|pear$|cake|cookie|sushi|taco|donut|banana|food|fruit/,
    'food',
  ],
  [/ice-?cream|cone/, 'ice-cream'],
  [/football|soccer|basketball|volleyball|toy/, 'ball'],
  [/smart-?phone|mobile|cell/, 'phone'],
  [/photo/, 'photo'],
  [/letter|envelope/, 'letter'],
  [/tablet|notebook|diary/, 'book'],
  [/paint-?brush|pencil|pen$/, 'brush'],
  [/mic$/, 'microphone'],
  [/present/, 'gift'],
  [/parcel|package|crate/, 'box'],
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
  const word = isHeldName(concept) ? concept : HELD_WORDS.find(([words]) => words.test(concept))?.[1]
  // An apple looks like one, and not like any food.
  const name = word === 'food' && concept !== 'food' && isHeldAsArt(concept) ? undefined : word
  if (name === undefined) {
    if (prop.role === 'held' && tailor === undefined && isHeldAsArt(concept))
      return takeUp(outfit, { name: 'thing', art: concept, colour: prop.colour ?? '' })
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
  return takeUp(outfit, thing)
}

function takeUp(outfit: Outfit, thing: HeldThing): Outfit {
  const { near } = outfit
  const isSame = near?.name === thing.name && near.art === thing.art
  return near === null || isSame ? { ...outfit, near: thing } : { ...outfit, far: thing }
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

import { darken } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import type { Trait } from '../../scene-spec.ts'
import type { RigLook } from '../rig.ts'
import { COMPLEXIONS, DARK_HAIRS, type Tone } from './complexion.ts'
import { figureOf, type Figure, type FigureName } from './figure.ts'
import type { Outfit } from './outfit.ts'
import type { Role } from './garments.ts'

/** People without a calling. */
export const PLAIN_PEOPLE: Readonly<Record<string, FigureName>> = {
  person: 'woman',
  woman: 'woman',
  man: 'man',
  girl: 'girl',
  boy: 'boy',
  child: 'girl',
  baby: 'baby',
  'old-woman': 'old-woman',
  'old-man': 'old-man',
}

type Sex = 'female' | 'male'
type Age = 'toddler' | 'child' | 'teen' | 'young' | 'old'

const FIGURES: Readonly<Record<Sex, Readonly<Record<Age, FigureName>>>> = {
  female: { toddler: 'small-girl', child: 'girl', teen: 'teen-girl', young: 'woman', old: 'old-woman' },
  male: { toddler: 'small-boy', child: 'boy', teen: 'teen-boy', young: 'man', old: 'old-man' },
}

/** Who they are by their calling, their name and what was said of them; the seed decides what is open. */
export function figureNameOf({ variant, seed, traits = [] }: RigLook, role: Role | undefined): FigureName {
  const usual = usualFigure(variant, seed, role)
  if (usual === 'baby' || usual === 'sumo' || usual === 'dwarf') return usual
  const sex = traits.findLast(isSex) ?? sexOf(usual)
  const age = traits.findLast(isAge) ?? ageOf(usual)
  return FIGURES[sex][age]
}

function usualFigure(variant: string, seed: number, role: Role | undefined): FigureName {
  const even = seed % 2 === 0
  if (variant === 'person') return even ? 'woman' : 'man'
  if (variant === 'child') return even ? 'girl' : 'boy'
  return PLAIN_PEOPLE[variant] ?? role?.figure ?? (even ? 'man' : 'woman')
}

const WOMEN: ReadonlySet<FigureName> = new Set(Object.values(FIGURES.female))

function sexOf(figure: FigureName): Sex {
  return WOMEN.has(figure) ? 'female' : 'male'
}

function ageOf(figure: FigureName): Age {
  const ages = FIGURES[sexOf(figure)]
  return AGES.find((age) => ages[age] === figure) ?? 'young'
}

const AGES = ['toddler', 'child', 'teen', 'young', 'old'] as const

function isSex(trait: Trait): trait is Sex {
  return trait === 'female' || trait === 'male'
}

function isAge(trait: Trait): trait is Age {
  return (AGES as readonly string[]).includes(trait)
}

/** A calling's clothes on somebody whom they were not cut for: no beards on women, no tutus on men, grey hair on the old. */
export function fitRole(outfit: Outfit, before: Outfit, { figure: usual }: Role): Outfit {
  const { figure } = outfit
  if (usual === undefined) return ageOf(figure) === 'old' ? aged(outfit, before) : outfit
  if (usual === figure || outfit.isFaceless === true) return outfit
  const own = { ...outfit, hair: before.hair, hairColour: before.hairColour, lips: before.lips }
  const fitted = sexOf(figure) === 'male' && sexOf(usual) === 'female' ? inTrousers(own) : own
  return ageOf(figure) === 'old'
    ? aged(fitted, before)
    : { ...fitted, beard: sexOf(figure) === 'male' && ageOf(figure) === 'young' ? before.beard : 'none' }
}

function aged(outfit: Outfit, { hairColour, beard }: Outfit): Outfit {
  const isBearded = outfit.beard !== 'none' && sexOf(outfit.figure) === 'male'
  return { ...outfit, hairColour, beard: isBearded ? outfit.beard : beard }
}

function inTrousers(outfit: Outfit): Outfit {
  const { skirt } = outfit
  if (skirt === null) return outfit
  return { ...outfit, skirt: null, legs: { kind: 'trousers', colour: darken(skirt.colour, 0.35) } }
}

/** With the skin, hair and build that were asked for. */
export function withTraits(outfit: Outfit, { traits = [], seed }: RigLook): Outfit {
  if (traits.length === 0) return outfit
  const random = createRandom(seed + 71)
  const skins = COMPLEXIONS.filter(({ tone }) => tone === traits.findLast(isTone)).map(({ skin }) => skin)
  const isDark = traits.includes('dark-haired') && ageOf(outfit.figure) !== 'old'
  const build = traits.findLast(isBuild)
  return {
    ...outfit,
    skin: skins.length === 0 ? outfit.skin : pick(random, skins),
    hairColour: isDark ? pick(random, DARK_HAIRS) : outfit.hairColour,
    ...(build === undefined ? {} : { build }),
  }
}

function isTone(trait: Trait): trait is Tone {
  return COMPLEXIONS.some(({ tone }) => tone === trait)
}

const BUILDS = {
  slim: { waist: 0.76, trunk: 0.78, shoulders: 0.88, limbs: 0.74 },
  stout: { waist: 2.3, trunk: 1.62, shoulders: 1.2, limbs: 1.36 },
  strong: { waist: 1.2, trunk: 1.4, shoulders: 1.48, limbs: 1.6 },
} as const
export type Build = keyof typeof BUILDS

function isBuild(trait: Trait): trait is Build {
  return Object.hasOwn(BUILDS, trait)
}

const bodies = new Map<string, Figure>()

/** The body in these clothes. */
export function bodyOf({ figure, build }: Pick<Outfit, 'figure' | 'build'>): Figure {
  if (build === undefined) return figureOf(figure)
  const key = `${figure} ${build}`
  const body = bodies.get(key) ?? built(figureOf(figure), build)
  bodies.set(key, body)
  return body
}

function built(figure: Figure, build: Build): Figure {
  const { waist, trunk, shoulders, limbs } = BUILDS[build]
  const thicker = ([first, second, third]: Figure['arm']): Figure['arm'] => [
    first * limbs,
    second * limbs,
    third * (1 + (limbs - 1) / 2),
  ]
  return {
    ...figure,
    waistHalf: figure.waistHalf * waist,
    chestHalf: figure.chestHalf * trunk,
    hipHalf: figure.hipHalf * (build === 'strong' ? 1.04 : trunk),
    shoulderHalf: figure.shoulderHalf * shoulders,
    arm: thicker(figure.arm),
    leg: thicker(figure.leg),
  }
}

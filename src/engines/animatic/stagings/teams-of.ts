import type { Hex } from '../draw/colour.ts'
import { DRAWN, type DrawnName } from '../rigs/drawn/vehicles.ts'
import type { SceneSpec, SubjectSpec } from '../scene-spec.ts'

/** A vehicle, its animals, and who is in it. */
export interface Team {
  readonly name: DrawnName
  readonly colour: Hex | undefined
  readonly count: number
  readonly size: SubjectSpec['size']
  readonly beast: SubjectSpec
  /** What was named as the vehicle itself. Absent: it is implied, or somebody rides it. */
  readonly vehicle?: SubjectSpec
  readonly animals: number
  /** Side by side. */
  readonly abreast: 1 | 2
  /** How many one after the other, and their distance, in heights of a grown-up. */
  readonly pairs: number
  readonly stride: number
  readonly crew: readonly SubjectSpec[]
  readonly flies: boolean
  readonly isFast: boolean
  readonly isParked: boolean
}

/** What draws it when nothing is said, and how many. */
const USUAL: Readonly<
  Record<DrawnName, { readonly beast: string; readonly animals: number; readonly driver: string | null }>
> = {
  sled: { beast: 'husky', animals: 0, driver: null },
  sleigh: { beast: 'horse', animals: 1, driver: null },
  'dog-sled': { beast: 'husky', animals: 6, driver: 'explorer' },
  carriage: { beast: 'horse', animals: 2, driver: 'man' },
  chariot: { beast: 'horse', animals: 2, driver: 'knight' },
  cart: { beast: 'donkey', animals: 1, driver: 'farmer' },
}
const BEASTS =
  /^(?:horse|white-horse|black-horse|unicorn|donkey|reindeer|deer|husky|dog|cow|bull|ox|camel|zebra|goat|moose|wolf|polar-bear|pony|buffalo|bison|llama)$/
const CHILDREN = /^(?:child|boy|girl|toddler)$/
const DOGS = /^(?:husky|dog|wolf)$/
const PETS = /^(?:dog|puppy|cat|kitten|corgi|beagle|poodle|labrador|golden-retriever)$/
const ON_GROUND: ReadonlySet<string> = new Set(['walk', 'stand', 'sit', 'sleep', 'eat', 'wave', 'talk'])
const MOST_ANIMALS = 8

/** The team of a scene; undefined when nothing in it is drawn by animals. */
export function teamsOf({ subjects }: SceneSpec): Team | undefined {
  const vehicle = subjects.find(({ concept }) => nameOf(concept) !== undefined)
  const rider = subjects.find(({ props }) =>
    props.some((prop) => prop.role === 'ridden' && nameOf(prop.concept) !== undefined),
  )
  const ridden = rider?.props.find((prop) => prop.role === 'ridden' && nameOf(prop.concept) !== undefined)
  const called = nameOf(vehicle?.concept ?? ridden?.concept ?? '')
  const others = subjects.filter((subject) => subject !== vehicle)
  const said = others.find(
    ({ rig, variant, action }) =>
      rig === 'quadruped' &&
      BEASTS.test(variant) &&
      action !== 'play' &&
      !(action === 'ride' && PETS.test(variant)),
  )
  // "a boy and his dog sled down a hill": a pet that rides draws nothing.
  const people = others.filter(
    ({ rig, action, variant }) =>
      rig === 'person' || rig === 'robot' || (action === 'ride' && PETS.test(variant)),
  )
  const isSanta = people.some(({ variant }) => variant === 'santa')
  // Santa and his reindeer have a sleigh, whether it was named or not, and dogs draw no gilded one.
  const implied = isSanta && said?.variant === 'reindeer' ? 'sleigh' : undefined
  const isSmall =
    [vehicle?.concept, ridden?.concept].includes('toboggan') ||
    people.some(({ variant }) => CHILDREN.test(variant))
  const isToboggan = called === 'sleigh' && (rider !== undefined || isSmall) && said === undefined && !isSanta
  const isByDogs = called === 'sleigh' && said !== undefined && DOGS.test(said.variant)
  const name = isToboggan ? 'sled' : isByDogs ? 'dog-sled' : (called ?? implied)
  if (name === undefined) return undefined
  if (others.some((subject) => subject !== said && !people.includes(subject))) return undefined
  const beast = said ?? beastOf(isSanta ? 'reindeer' : USUAL[name].beast)
  const animals = animalsOf(name, said, isSanta)
  const abreast = animals > 1 ? 2 : 1
  const crew = people.flatMap((one) => Array.from({ length: Math.min(one.count, 2) }, () => one))
  const { driver } = USUAL[name]
  const acting = vehicle ?? rider
  const isDriven = people[0]?.action === 'drive'
  return {
    name,
    colour: vehicle?.colours[0] ?? ridden?.colour ?? undefined,
    count: vehicle?.count ?? 1,
    size: vehicle?.size ?? 'normal',
    beast,
    ...(vehicle === undefined ? {} : { vehicle }),
    animals,
    abreast,
    pairs: Math.ceil(animals / abreast),
    stride: strideOf(beast.variant),
    crew:
      driver !== null && !isDriven && (crew.length === 0 || name === 'carriage')
        ? [driverOf(driver), ...crew]
        : crew,
    flies:
      (isSanta && name === 'sleigh' && !people.some(({ action }) => ON_GROUND.has(action))) ||
      [vehicle, rider, said].some((one) => one?.action === 'fly'),
    isFast:
      name === 'chariot' ||
      name === 'dog-sled' ||
      name === 'sled' ||
      subjects.some(({ action }) => action === 'run' || action === 'drive'),
    isParked:
      acting?.action === 'stand' &&
      subjects.every(({ action }) => action === 'stand') &&
      name !== 'dog-sled' &&
      !isSanta,
  }
}

function nameOf(concept: string): DrawnName | undefined {
  if (concept === 'toboggan') return 'sleigh'
  return concept in DRAWN && concept !== 'sled' ? (concept as DrawnName) : undefined
}

function animalsOf(name: DrawnName, said: SubjectSpec | undefined, isSanta: boolean): number {
  if (said === undefined) return isSanta ? 4 : USUAL[name].animals
  if (isSanta) return Math.max(4, Math.min(MOST_ANIMALS, said.count))
  // Three stands for a plural: dogs go two and two.
  if (name === 'dog-sled' && said.count === 3) return 6
  return Math.min(MOST_ANIMALS, said.count)
}

/** How much of the line one takes, in heights of a grown-up. */
function strideOf(variant: string): number {
  if (/husky|dog|wolf|goat/.test(variant)) return 0.72
  return /reindeer|deer|donkey|pony/.test(variant) ? 1.18 : 1.45
}

function beastOf(variant: string): SubjectSpec {
  return {
    concept: variant,
    rig: 'quadruped',
    variant,
    colours: [],
    count: 1,
    size: 'normal',
    action: 'run',
    props: [],
  }
}

function driverOf(variant: string): SubjectSpec {
  return {
    concept: variant,
    rig: 'person',
    variant,
    colours: [],
    count: 1,
    size: 'normal',
    action: 'drive',
    props: [],
  }
}

import type { Hex } from '../draw/colour.ts'
import type { RigLook } from '../rigs/rig.ts'
import { rigOf } from '../rigs/rig-as.ts'
import type { CarriedSpec, DriverSpec, SubjectSpec } from '../scene-spec.ts'

/** How a subject looks, as the prompt describes it; the seed chooses what the prompt leaves open, or else the subject's own. */
export function toLook(subject: SubjectSpec, otherSeed: number): RigLook {
  const { variant, colours, props, activity, carries, looksSeed = otherSeed, count } = subject
  const seed = count > 1 ? otherSeed : looksSeed
  const motley = {
    variant,
    colours,
    props,
    seed,
    ...(subject.isMotley === true ? { isMotley: true as const } : {}),
  }
  return {
    ...inTurn(motley, seed),
    ...physiqueOf(subject),
    ...(activity === undefined ? {} : { activity }),
    ...(subject.isSeated === true ? { isSeated: true as const } : {}),
    ...(carries === undefined ? {} : carriedBy(carries, seed)),
  }
}

/** What else there is to a person's body, and which subject they are. */
export function physiqueOf(who: DriverSpec): Pick<RigLook, 'kinSeed' | 'traits' | 'index'> {
  const { kinSeed, traits } = who
  return {
    ...(kinSeed === undefined ? {} : { kinSeed }),
    ...(traits === undefined ? {} : { traits }),
    ...numberOf(who),
  }
}

/** Which of the scene's subjects it is, for looks that are not made by `toLook`. */
export function numberOf(subject: Pick<SubjectSpec, 'index'> | undefined): Pick<RigLook, 'index'> {
  return subject?.index === undefined ? {} : { index: subject.index }
}

function carriedBy(carries: CarriedSpec, seed: number): Pick<RigLook, 'carried'> {
  const rig = rigOf(carries)
  if (rig === undefined) return {}
  const { variant, colours, props, where, looksSeed = seed + 5 } = carries
  return {
    carried: { rig, look: { variant, colours, props, seed: looksSeed, ...physiqueOf(carries) }, where },
  }
}

/** For those of whom each has another colour. */
const BRIGHT: readonly Hex[] = [
  '#d8434a',
  '#3b78c9',
  '#f0c23c',
  '#4f9d50',
  '#7d55b8',
  '#e88a2e',
  '#2a9d9a',
  '#e87ab0',
]

/** The same in the colour of the `turn`-th. */
function inTurn(look: RigLook, turn: number): RigLook {
  const colour = BRIGHT[turn % BRIGHT.length] ?? '#808080'
  const props = look.props.map((prop) => (prop.isMotley === true ? { ...prop, colour } : prop))
  return { ...look, props, colours: look.isMotley === true ? [colour] : look.colours }
}

/** What differs from one to the next when there are several and no colour was asked for. */
const VARIED: Readonly<Record<string, readonly Hex[]>> = {
  car: ['#d33a3f', '#2f6fc4', '#f0c23c', '#f1f1ee', '#3f9a63'],
  'sports-car': ['#d33a3f', '#2f6fc4', '#f0c23c', '#3f9a63', '#e88a2e'],
  'racing-car': ['#d33a3f', '#2f6fc4', '#f0c23c', '#3f9a63', '#e88a2e'],
  jockey: ['#d8343c', '#2f6fc4', '#f0c23c', '#3f9a63', '#7a5fb0'],
  athlete: ['#e8433c', '#2f6fc4', '#f0c23c', '#3f9a63', '#f4f1ea'],
  'party-balloon': ['#e8474f', '#3d8fd0', '#f2c23c', '#5fb85a', '#e87ab0', '#8a6ae0'],
  cat: ['#e8964a', '#8d8a93', '#f1e8dc', '#3f3d45', '#b07a4a'],
  kitten: ['#e8964a', '#8d8a93', '#f1e8dc', '#3f3d45', '#b07a4a'],
  dog: ['#d9a05a', '#8a5a3a', '#f0e4d0', '#5a524c', '#b98a5e'],
  puppy: ['#d9a05a', '#8a5a3a', '#f0e4d0', '#5a524c', '#b98a5e'],
  rabbit: ['#cfc4b8', '#a8845e', '#f4efe8', '#75685e'],
  tropical: ['#e87ab0', '#f0a03c', '#3d8fd0', '#f2d23c', '#5fc0a0'],
  bicycle: ['#d33a3f', '#2f6fc4', '#3f9a63', '#f0c23c', '#4a4f5c'],
  horse: ['#9a5c34', '#5f4131', '#c08a55', '#3a312e', '#d8cfc2'],
}

/** The look of one of several, `index` counted from 0. */
export function varied(look: RigLook, index: number, count: number): RigLook {
  if (look.isMotley === true || look.props.some(({ isMotley }) => isMotley)) return inTurn(look, index)
  const coats = VARIED[look.variant]
  if (count < 2 || coats === undefined || look.colours.length > 0) return look
  return { ...look, colours: [coats[index % coats.length] ?? '#808080'] }
}

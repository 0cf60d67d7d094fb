import { rigFor } from '../rigs/index.ts'
import { REST } from '../rigs/rig.ts'
import { saddleOf } from '../rigs/saddle.ts'
import type { RigName, SubjectSpec } from '../scene-spec.ts'

/** Concepts that have a place of their own among the rigs, other than as a species of quadruped. */
const FAMILIES: Readonly<Record<string, readonly [RigName, string]>> = {
  dragon: ['dragon', 'dragon'],
  'chinese-dragon': ['dragon', 'chinese-dragon'],
  dinosaur: ['dinosaur', 'triceratops'],
  dolphin: ['whale', 'dolphin'],
  whale: ['whale', 'humpback'],
  orca: ['whale', 'orca'],
}

/**
 * The animal that somebody rides: a prop, or another subject of the scene when the words say that they ride. Undefined
 * when there is none that could carry a person.
 */
export function mountFor(rider: SubjectSpec, subjects: readonly SubjectSpec[]): SubjectSpec | undefined {
  const ridden = rider.props.find(({ role }) => role === 'ridden')
  if (ridden !== undefined) {
    const mount = fromConcept(ridden.concept, ridden.colour, rider)
    if (mount === undefined || !canCarry(mount)) return undefined
    // Named twice, as what is ridden and as somebody of its own, it is still one animal.
    return subjects.find(({ rig, variant }) => rig === mount.rig && variant === mount.variant) ?? mount
  }
  if (rider.action !== 'ride') return undefined
  return subjects.find((subject) => subject !== rider && canCarry(subject))
}

function canCarry({ rig, variant, colours, props }: SubjectSpec): boolean {
  return saddleOf(rig, { variant, colours, props, seed: 0 }, REST) !== undefined
}

function fromConcept(concept: string, colour: string | null, rider: SubjectSpec): SubjectSpec | undefined {
  const family = FAMILIES[concept] ?? familyOf(concept)
  if (family === undefined) return undefined
  const [rig, variant] = family
  return {
    ...rider,
    concept,
    rig,
    variant,
    colours: colour === null ? [] : [colour],
    props: [],
    size: 'normal',
  }
}

function familyOf(concept: string): readonly [RigName, string] | undefined {
  for (const rig of ['quadruped', 'dinosaur', 'sprite'] as const) {
    if (rigFor(rig)?.variants.includes(concept) === true) return [rig, concept]
  }
  return undefined
}

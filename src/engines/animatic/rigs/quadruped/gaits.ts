import { FOUR_BEAT_WALK, GALLOP } from '../../gaits.ts'
import { strideOf, type Step } from '../step.ts'

export type LegName = 'near-hind' | 'near-front' | 'far-hind' | 'far-front'
export type GaitName = 'walk' | 'run'

interface FourLegged {
  /** For legs of length 1. */
  readonly step: Step
  /** The parts of the cycle after which feet strike, and which foot each time. */
  readonly contacts: readonly number[]
  readonly order: readonly LegName[]
}

/** Walking, a hind foot is followed by the front foot of its side; galloping, both hind feet by both front feet. */
const GAITS: Readonly<Record<GaitName, FourLegged>> = {
  walk: {
    step: { reach: 0.46, lift: 0.25, duty: 0.62 },
    contacts: FOUR_BEAT_WALK,
    order: ['near-hind', 'near-front', 'far-hind', 'far-front'],
  },
  run: {
    step: { reach: 0.78, lift: 0.5, duty: 0.42 },
    contacts: GALLOP,
    order: ['far-hind', 'near-hind', 'far-front', 'near-front'],
  },
}

/** How feet step that hang from legs so long. */
export function stepOf(leg: number, gait: GaitName): Step {
  const { reach, lift, duty } = GAITS[gait].step
  return { reach: reach * leg, lift: lift * leg, duty }
}

export function strikeOf(gait: GaitName, leg: LegName): number {
  const { contacts, order } = GAITS[gait]
  return contacts[order.indexOf(leg)] ?? 0
}

/** Body units covered in a cycle. */
export function fourLeggedStride(leg: number, gait: GaitName): number {
  return strideOf(stepOf(leg, gait))
}

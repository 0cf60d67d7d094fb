import type { Hex } from '../../draw/colour.ts'
import type { Material } from '../../scene-spec.ts'
import { HELD_ALOFT } from './held-aloft.ts'
import { HELD_AS_ARMS } from './held-as-arms.ts'
import { HELD_AS_TOOL } from './held-as-tool.ts'
import { HELD_AT_TABLE } from './held-at-table.ts'
import { HELD_IN_PUBLIC } from './held-in-public.ts'
import { HELD_IN_SPORT } from './held-in-sport.ts'
import { HELD_TO_CARRY } from './held-to-carry.ts'
import { HELD_TO_LOOK } from './held-to-look.ts'
import type { Holdable } from './holdable.ts'
import type { Grip } from './manner.ts'

export interface HeldThing {
  readonly name: HeldName
  readonly colour: Hex
  /** Absent: as usual. */
  readonly material?: Material
  /** Entry of the stored art, of a `thing`. */
  readonly art?: string
}

/** Everything that can be in a hand. */
export const HELD = {
  ...HELD_TO_CARRY,
  ...HELD_ALOFT,
  ...HELD_AS_ARMS,
  ...HELD_AS_TOOL,
  ...HELD_TO_LOOK,
  ...HELD_AT_TABLE,
  ...HELD_IN_PUBLIC,
  ...HELD_IN_SPORT,
  /** Whatever has no drawing of its own for the hand: of that there is stored art. */
  thing: { grip: 'present', colour: '', draw: () => {} },
} as const satisfies Readonly<Record<string, Holdable>>

export type HeldName = keyof typeof HELD

export function isHeldName(name: string): name is HeldName {
  return Object.hasOwn(HELD, name)
}

export function gripOf(thing: HeldThing | null): Grip | null {
  return thing === null ? null : HELD[thing.name].grip
}

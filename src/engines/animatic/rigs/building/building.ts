import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'

/**
 * A house that a scene is about. Hundredths of its height: origin on the ground below its middle, y up is negative, the
 * highest point at -100.
 */
export interface Building {
  /** Per height. */
  readonly width: number
  /** Where light comes out of it by night. */
  readonly lamps: readonly Lamp[]
  /** Where smoke rises from it, in puffs that begin with this radius. */
  readonly chimneys: readonly { readonly spot: readonly [x: number, y: number]; readonly size: number }[]
  draw(pen: Pen, site: Site): void
}

export interface Lamp {
  readonly spot: readonly [x: number, y: number]
  /** Radius of its glow. */
  readonly size: number
  /** Default: a warm lamp's. */
  readonly colour?: Hex
  /** 0 (steady) .. 1. Default 0. */
  readonly flicker?: number
}

/** Lamps of the same size behind windows with these middles. */
export function lampsAt(size: number, spots: readonly (readonly [x: number, y: number])[]): readonly Lamp[] {
  return spots.map((spot) => ({ spot, size }))
}

/** The building as it stands there. */
export interface Site {
  /** Said of its walls; absent: its own. */
  readonly colour: Hex | undefined
  /** 0 (day) .. 1 (night): windows are lit. */
  readonly lights: number
  /** Snow lies on it. */
  readonly isSnowy: boolean
}

import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Grip } from './manner.ts'

/** A thing in the hand: origin in the palm, hundredths of a body height, forward is to the right. */
export interface Holdable {
  readonly grip: Grip
  readonly colour: Hex
  draw(pen: Pen, colour: Hex, time: number): void
}

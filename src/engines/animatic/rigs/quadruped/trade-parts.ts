import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'

/** An animal at work: where its paws are, and what is before it. Body units. */
export interface Trade {
  readonly near: Point
  readonly far: Point
  /** Something stands on the ground before it. */
  readonly stands: boolean
  /** Between the animal and its near arm. */
  draw(pen: Pen): void
  /** Behind it all. */
  drawBehind?(pen: Pen): void
}

/** Where an animal's parts are that what it has goes by. */
export interface Measures {
  /** The edge of the face, and the mouth. */
  readonly faceX: number
  readonly mouth: Point
  readonly chest: Point
  /** Size of what people have, against a person's. */
  readonly scale: number
  readonly top: number
}

/** `colour`: of what they hold; null: its own. */
export type Maker = (at: Measures, time: number, colour: Hex | null) => Trade

export function drawTable(pen: Pen, left: number, right: number, top: number, colour: Hex): void {
  for (const x of [left + 0.03, right - 0.07])
    fillRoundRect(pen, darken(colour, 0.28), x, top, 0.04, -top, 0.008)
  fillRoundRect(pen, darken(colour, 0.14), left + 0.015, top + 0.02, right - left - 0.03, 0.05, 0.008)
  fillRoundRect(pen, colour, left, top, right - left, 0.036, 0.012)
  fillRoundRect(pen, lighten(colour, 0.22), left, top, right - left, 0.012, 0.005)
}

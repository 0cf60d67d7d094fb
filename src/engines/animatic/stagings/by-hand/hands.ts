import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillLimb, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'

/** Whose hands they are. */
export interface Cook {
  readonly skin: Hex
  readonly sleeve: Hex
}

/** `fist` holds a handle, `pinch` a pinch of salt, `claw` what is cut, `flat` presses. */
export type Grip = 'fist' | 'pinch' | 'claw' | 'flat'

/**
 * A forearm that comes into the picture, and its hand; widths of the vessel. The hand is drawn for a right one whose
 * fingers point to the left; `side` -1 mirrors it.
 */
export function drawArm(
  pen: Pen,
  { skin, sleeve }: Cook,
  {
    from,
    hand,
    side,
    grip,
  }: { readonly from: Point; readonly hand: Point; readonly side: 1 | -1; readonly grip: Grip },
): void {
  const cuff: Point = [hand[0] + (from[0] - hand[0]) * 0.42, hand[1] + (from[1] - hand[1]) * 0.42]
  fillLimb(pen, skin, cuff, hand, 0.075, 0.058)
  fillLimb(pen, sleeve, from, cuff, 0.125, 0.096)
  fillLimb(
    pen,
    lighten(sleeve, 0.16),
    [cuff[0] + (from[0] - cuff[0]) * 0.08, cuff[1] + (from[1] - cuff[1]) * 0.08],
    cuff,
    0.098,
    0.1,
  )
  pen.save()
  pen.translate(hand[0], hand[1])
  pen.scale(side, 1)
  GRIPS[grip](pen, skin)
  pen.restore()
}

const GRIPS: Readonly<Record<Grip, (pen: Pen, skin: Hex) => void>> = {
  fist(pen, skin) {
    fillRoundRect(pen, skin, -0.15, -0.085, 0.19, 0.17, 0.075)
    for (let finger = 0; finger < 4; finger += 1) {
      fillRoundRect(pen, darken(skin, 0.16), -0.165, -0.08 + finger * 0.041, 0.1, 0.044, 0.021)
      fillRoundRect(pen, skin, -0.165, -0.083 + finger * 0.041, 0.098, 0.039, 0.019)
    }
    fillLimb(pen, darken(skin, 0.14), [0.01, -0.05], [-0.1, -0.098], 0.032, 0.025)
    fillLimb(pen, lighten(skin, 0.06), [0.01, -0.056], [-0.1, -0.104], 0.03, 0.023)
  },
  pinch(pen, skin) {
    fillEllipse(pen, skin, -0.06, 0, 0.095, 0.08, 0.3)
    for (const [x, y, tone] of [
      [-0.02, 0.15, 0.16],
      [-0.075, 0.165, 0.1],
      [-0.12, 0.165, 0.03],
    ] as const)
      fillLimb(pen, darken(skin, tone), [-0.06 + x * 0.3, 0.02], [x, y], 0.034, 0.021)
    fillLimb(pen, lighten(skin, 0.06), [0, 0.02], [-0.085, 0.155], 0.034, 0.023)
  },
  claw(pen, skin) {
    fillEllipse(pen, skin, -0.055, -0.02, 0.125, 0.085, 0.2)
    for (let finger = 0; finger < 4; finger += 1) {
      const x = -0.155 + finger * 0.047
      fillLimb(
        pen,
        darken(skin, 0.14),
        [x + 0.02, -0.03],
        [x, 0.075 - Math.abs(finger - 1.5) * 0.012],
        0.03,
        0.022,
      )
      fillLimb(
        pen,
        skin,
        [x + 0.017, -0.036],
        [x - 0.003, 0.066 - Math.abs(finger - 1.5) * 0.012],
        0.028,
        0.02,
      )
    }
  },
  flat(pen, skin) {
    fillEllipse(pen, skin, -0.05, -0.01, 0.12, 0.075, -0.1)
    for (let finger = 0; finger < 4; finger += 1) {
      const y = -0.055 + finger * 0.034
      fillLimb(
        pen,
        darken(skin, 0.13),
        [-0.11, y + 0.003],
        [-0.225 + Math.abs(finger - 1.4) * 0.022, y + 0.022],
        0.025,
        0.019,
      )
      fillLimb(pen, skin, [-0.11, y], [-0.225 + Math.abs(finger - 1.4) * 0.022, y + 0.017], 0.023, 0.018)
    }
    fillLimb(pen, lighten(skin, 0.05), [-0.02, -0.05], [-0.12, -0.1], 0.03, 0.021)
  },
}

import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { PITCH_Y, stadiumOf } from '../stadium.ts'

/** A running track: lanes of red tartan that go by the lens, the turf beyond. */
export const runningTrack = stadiumOf({
  hasGoal: false,
  paint(pen, stage, palette, floodlit) {
    const { aspect, bottom } = stage
    paintTurf(pen, stage, palette, floodlit)
    const red = lit('#c2573f', palette, floodlit)
    const top = PITCH_Y + 0.052
    pen.fillStyle = red
    pen.fillRect(-1, top, aspect + 2, bottom + 0.4)
    pen.fillStyle = withAlpha(darken(red, 0.3), 0.3)
    pen.fillRect(-1, top, aspect + 2, 0.014)
    pen.fillStyle = withAlpha('#fbf6ee', 0.9)
    let y = top
    for (let lane = 0; lane < 7; lane += 1) {
      pen.fillRect(-1, y, aspect + 2, 0.0022 + lane * 0.0006)
      y += 0.018 + lane * 0.009
    }
  },
})

/** A baseball field: the dirt of the infield, chalk lines, bases and the mound. */
export const baseballField = stadiumOf({
  hasGoal: false,
  paint(pen, stage, palette, floodlit) {
    const { aspect } = stage
    paintTurf(pen, stage, palette, floodlit)
    const dirt = lit('#c48a58', palette, floodlit)
    const middle = aspect / 2
    fillEllipse(pen, darken(dirt, 0.08), middle, 0.93, 1.04, 0.135)
    fillEllipse(pen, dirt, middle, 0.935, 1.02, 0.128)
    fillEllipse(pen, lit('#5fa84a', palette, floodlit), middle + 0.1, 0.875, 0.42, 0.034)
    fillEllipse(pen, lighten(dirt, 0.1), middle - 0.36, 0.925, 0.2, 0.024)
    pen.strokeStyle = withAlpha('#fdfaf2', 0.9)
    pen.lineWidth = 0.006
    pen.beginPath()
    pen.moveTo(middle + 0.62, 0.94)
    pen.lineTo(middle - 0.3, PITCH_Y + 0.03)
    pen.moveTo(middle + 0.7, 0.95)
    pen.lineTo(middle + 1.3, PITCH_Y + 0.08)
    pen.stroke()
    for (const [x, y] of [
      [middle + 0.56, 0.945],
      [middle + 0.02, 0.83],
      [middle + 0.86, 0.86],
    ] as const)
      fillPolygon(pen, '#fdfaf2', [
        [x - 0.026, y],
        [x, y - 0.01],
        [x + 0.026, y],
        [x, y + 0.01],
      ])
  },
})

/** A cricket ground: the strip of bare earth in the turf, its creases. */
export const cricketGround = stadiumOf({
  hasGoal: false,
  paint(pen, stage, palette, floodlit) {
    const { aspect } = stage
    paintTurf(pen, stage, palette, floodlit)
    const strip = lit('#d8c08a', palette, floodlit)
    const middle = aspect / 2
    fillPolygon(pen, strip, [
      [middle - 0.92, 0.865],
      [middle + 0.92, 0.865],
      [middle + 1.02, 0.965],
      [middle - 1.02, 0.965],
    ])
    pen.strokeStyle = withAlpha('#fdfaf2', 0.9)
    pen.lineWidth = 0.006
    pen.beginPath()
    for (const side of [-1, 1]) {
      pen.moveTo(middle + side * 0.6, 0.87)
      pen.lineTo(middle + side * 0.66, 0.96)
    }
    pen.stroke()
  },
})

function lit(colour: Hex, palette: Palette, floodlit: number): Hex {
  return mix(multiply(colour, palette.ambient), colour, floodlit * 0.4)
}

/** Mown in stripes. */
function paintTurf(pen: Pen, { aspect, bottom }: Stage, palette: Palette, floodlit: number): void {
  const green = lit('#5fa84a', palette, floodlit)
  const middle = aspect / 2
  for (let stripe = -12; stripe < 12; stripe += 1) {
    pen.fillStyle = stripe % 2 === 0 ? green : darken(green, 0.07)
    pen.beginPath()
    pen.moveTo(middle + stripe * 0.14, PITCH_Y)
    pen.lineTo(middle + (stripe + 1) * 0.14, PITCH_Y)
    pen.lineTo(middle + (stripe + 1) * 0.44, bottom + 0.4)
    pen.lineTo(middle + stripe * 0.44, bottom + 0.4)
    pen.fill()
  }
}

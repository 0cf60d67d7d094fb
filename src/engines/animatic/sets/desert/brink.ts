import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { tone } from './tone.ts'

/** World units that the slope rises at the corner. */
const RISE = 0.115
const STEP = 0.05

/**
 * A slope close to the eye, with the light on its crest: it rises towards the corner that the sun stands over, so that
 * it frames the picture, and has run out before the middle. `margin` is how far it reaches beyond both sides.
 */
export function drawBrink(
  pen: Pen,
  stage: Stage,
  palette: Palette,
  sand: Hex,
  side: 1 | -1,
  margin: number,
): void {
  const shade = mix(tone(palette, darken(sand, 0.42), 0), palette.shadow, 0.3)
  const light = tone(palette, lighten(sand, 0.06), 0)
  const top = 0.99 - RISE
  const body = pen.createLinearGradient(0, top, 0, 1.06)
  body.addColorStop(0, mix(shade, light, 0.3))
  body.addColorStop(1, shade)
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(-margin, 1.5)
  traceCrest(pen, stage, side, margin, 0)
  pen.lineTo(stage.aspect + margin, 1.5)
  pen.fill()
  pen.fillStyle = withAlpha(light, 0.55)
  pen.beginPath()
  traceCrest(pen, stage, side, margin, 0)
  traceCrest(pen, stage, side, margin, 0.007, true)
  pen.fill()
}

function traceCrest(
  pen: Pen,
  { aspect }: Stage,
  side: 1 | -1,
  margin: number,
  below: number,
  isBack = false,
): void {
  const count = Math.ceil((aspect + 2 * margin) / STEP)
  for (let index = 0; index <= count; index += 1) {
    const x = -margin + (isBack ? count - index : index) * STEP
    const out = Math.max(0, Math.min(1, (side > 0 ? x - aspect * 0.42 : aspect * 0.58 - x) / (aspect * 0.6)))
    const rise = RISE * out * out * (3 - 2 * out) + 0.004 * Math.sin(x * 6.1) * out
    pen.lineTo(x, 1.03 - rise + below * out)
  }
}

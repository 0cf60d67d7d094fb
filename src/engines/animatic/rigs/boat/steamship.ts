import { darken, lighten, mix } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { fillRoundRect } from '../../draw/shapes.ts'
import { fillShape, gradientDown, inside, livery, shape, strokeShape, windowColour } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawFlag, drawPortholes, drawSmoke, hullPaint } from './boat-parts.ts'

const HULL = shape('M-50-15L-46-12L42-12L53-18C52-8 49-1 46 2L-43 2C-47-1-50-8-50-15Z')
const FUNNELS = [-22, -8, 6, 20] as const

/** A liner of the age of steam: black hull, white decks, four raked funnels that smoke, masts fore and aft. */
export function drawSteamship(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#23262e', '#d8a24a')
  const lights = look.lights ?? 0
  strokeShape(pen, '#6a4630', 0.9, shape('M-36-24L-38-56M36-20L33-56'))
  strokeShape(
    pen,
    '#8a8f98',
    0.22,
    shape('M-38-56L-49-15M-38-56L33-56M33-56L52-18M33-56L22-26M-38-56L-26-26'),
  )
  for (const [index, x] of FUNNELS.entries()) {
    if (index < 3) drawSmoke(pen, x - 3, -54, 3.6, pose.time + index * 1.7)
    fillShape(
      pen,
      gradientDown(pen, -54, -26, lighten(accent, 0.18), accent, darken(accent, 0.2)),
      shape(`M${x} -26L${x - 2.6} -53L${x + 3.8} -53L${x + 6.4} -26Z`),
    )
    fillShape(pen, '#1c1f26', shape(`M${x - 2.6} -54L${x - 2.1} -47.6L${x + 4.3} -47.6L${x + 3.8} -54Z`))
  }
  for (const [left, top, width] of [
    [-34, -27, 66],
    [-39, -21.6, 78],
    [-44, -16.4, 86],
  ] as const) {
    fillRoundRect(
      pen,
      gradientDown(pen, top, top + 6, '#ffffff', mix('#f2f0ea', '#8fa0bf', 0.3)),
      left,
      top,
      width,
      6,
      0.6,
    )
    for (let pane = 0; pane * 3.4 < width - 3; pane += 1) {
      pen.fillStyle = windowColour(lights, pane + Math.abs(top))
      pen.fillRect(left + 1.6 + pane * 3.4, top + 1.7, 1.8, 2)
    }
  }
  for (let boat = 0; boat < 6; boat += 1)
    fillShape(
      pen,
      '#e8e2d4',
      shape(
        `M${-28 + boat * 9.6} -29.4L${-21 + boat * 9.6} -29.4L${-22.4 + boat * 9.6} -27.2L${-26.6 + boat * 9.6} -27.2Z`,
      ),
    )
  fillShape(pen, hullPaint(pen, -17, 2, main), HULL)
  inside(pen, HULL, () => {
    pen.fillStyle = '#8a2f2a'
    pen.fillRect(-60, -2.8, 120, 6)
    pen.fillStyle = '#e8c878'
    pen.fillRect(-60, -11.6, 120, 0.8)
  })
  drawPortholes(pen, -43, 44, -7.2, 28, 0.62, lights)
  drawFlag(pen, -48, -22, 6, 3.6, '#c23a3a', pose.time)
}

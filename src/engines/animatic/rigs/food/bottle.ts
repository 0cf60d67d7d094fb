import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, inside, livery, shape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'

const BOTTLE = shape(
  'M-7-96L7-96L7-78C7-70 19-66 19-52L19-6C19-2 16 0 12 0L-12 0C-16 0-19-2-19-6L-19-52C-19-66-7-70-7-78Z',
)
/** Where the liquid stands. */
const SURFACE_Y = -50

/** A corked bottle, two thirds full; what is in it rocks a little. */
export function drawBottle(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#8fcfb4', '#4fae8a')
  fillRoundRect(pen, '#b98550', -5.5, -104, 11, 13, 2)
  fillShape(
    pen,
    gradientAcross(pen, -19, 19, lighten(main, 0.2), lighten(main, 0.45), darken(main, 0.22)),
    BOTTLE,
  )
  inside(pen, BOTTLE, () => {
    const rock = Math.sin(pose.time * 1.7) * 1.4
    pen.fillStyle = withAlpha(darken(accent, 0.1), 0.72)
    pen.beginPath()
    pen.moveTo(-24, SURFACE_Y - rock)
    pen.quadraticCurveTo(0, SURFACE_Y + 3, 24, SURFACE_Y + rock)
    pen.lineTo(24, 4)
    pen.lineTo(-24, 4)
    pen.fill()
    fillEllipse(pen, withAlpha('#ffffff', 0.34), 0, SURFACE_Y + 0.4, 17, 2.2)
    fillRoundRect(pen, withAlpha('#ffffff', 0.62), -14, -50, 4.4, 42, 2.2)
    fillRoundRect(pen, withAlpha('#ffffff', 0.5), -4.4, -92, 2.4, 16, 1.2)
    fillRoundRect(pen, withAlpha('#ffffff', 0.28), 12, -44, 2.4, 36, 1.2)
  })
  fillRoundRect(pen, darken(main, 0.24), -8.4, -92, 16.8, 4.4, 2)
}

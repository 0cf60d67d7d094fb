import { lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { bodyShade, farSide, fillShape, gradientDown, inside, livery, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'

const FUSELAGE = shape(
  'M-52-14.6C-30-15-14-16.4-2-18C10-20 26-19.6 36-14.6C41-12 44-9 44.6-7C40-3.6 26-1.8 14-2.4C2-3.4-10-9-24-11C-36-12.4-46-12.6-52-12.8Z',
)
const CANOPY = shape('M8-18.8C18-20.4 30-18.6 38.4-12.8C30-11.6 16-12.6 9-14.6Z')
const CANOPY_GLINT = shape('M16-18C24-18.4 30-16.6 34-14.2C28-15.6 22-16.6 16-16.6Z')
const STRIPE = shape('M-60-13.4C-30-12.4 0-8 50-7.6L50-5.6C0-6-30-11.4-60-12.6Z')
const FIN = shape('M-43-13L-52-30L-57-30L-53-12.6Z')
const TAILPLANE = shape('M-46-30.6L-60-27.4L-64-27.8L-57-31Z')
const WING_FAR = shape('M12-17.6L-10-36L-15-36.6L-2-17Z')
const WING_NEAR = shape('M15-15.4C2-9-22-0.6-52 2.2C-56 2.4-58 1.6-56 0.8C-40-2.4-18-9.4-3-15.6Z')
const WING_SHINE = shape('M14-15.2C2-9-22-1-50 1.8C-22-2.6-2-9 9-15.2Z')
const PAPER_FAR = shape('M52-22L-46-38L-20-20Z')
const PAPER_KEEL = shape('M52-22L-20-20L-26-2Z')
const PAPER_FOLD = shape('M52-22L-52-20')
const PAPER_NEAR = shape('M52-22L-52-20L-20-10Z')

/** A sailplane: slim, white, very long wings. */
export function drawGlider(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#fbfcfe', '#e0483c')
  pen.save()
  pen.translate(0, -2.4)
  fillShape(pen, mix(farSide(main), '#9aa9c4', 0.45), WING_FAR)
  if (pose.action !== 'fly') fillEllipse(pen, '#20242c', 12, -0.8, 3.2)
  fillShape(pen, gradientDown(pen, -30, -12, lighten(accent, 0.15), accent), FIN)
  fillShape(pen, mix(main, '#9aa9c4', 0.3), TAILPLANE)
  fillShape(pen, bodyShade(pen, -19, -2, main), FUSELAGE)
  inside(pen, FUSELAGE, () => fillShape(pen, accent, STRIPE))
  fillShape(pen, gradientDown(pen, -20, -11, '#a8cbe2', '#3f5f80'), CANOPY)
  inside(pen, CANOPY, () => {
    fillEllipse(pen, '#f2b48c', 22, -15.4, 1.9)
    fillEllipse(pen, '#f4f4f0', 21.6, -16.4, 2, 1.2)
    fillEllipse(pen, '#2d4a73', 18.6, -12.6, 4, 2)
  })
  fillShape(pen, withAlpha('#ffffff', 0.45), CANOPY_GLINT)
  fillShape(pen, gradientDown(pen, -16, 2, main, mix(main, '#7f8fb2', 0.5)), WING_NEAR)
  fillShape(pen, withAlpha('#ffffff', 0.6), WING_SHINE)
  pen.restore()
}

/** A folded sheet of paper. */
export function drawPaperPlane(pen: Pen, look: RigLook, pose: Pose): void {
  const { main } = livery(look, '#fdfdf8', '#fdfdf8')
  pen.save()
  pen.translate(0, Math.sin(pose.time * 3.1) * 1.4)
  fillShape(pen, mix(main, '#8fa2c6', 0.28), PAPER_FAR)
  fillShape(pen, mix(main, '#65779f', 0.55), PAPER_KEEL)
  fillShape(pen, gradientDown(pen, -22, -10, lighten(main, 0.4), mix(main, '#9db0d0', 0.18)), PAPER_NEAR)
  strokeShape(pen, withAlpha('#5a6a8e', 0.3), 0.4, PAPER_FOLD)
  pen.restore()
}

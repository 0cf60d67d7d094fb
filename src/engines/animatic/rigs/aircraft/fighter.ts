import { lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { bodyShade, farSide, fillShape, gradientDown, inside, livery, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawGearLeg, gearExtension } from './gear.ts'

const FUSELAGE = shape(
  'M-44-19.4L-20-20.6L2-22C12-23 24-21.4 33-18.8C41-17 49-15.4 54-14.4C48-13 40-12.4 34-12.2L20-11.4L-20-10.6L-44-12Z',
)
const NOSE_CONE = shape('M42-16.8C47-15.8 51-15 54-14.4C50-13.5 46-12.9 42-12.6Z')
const PITOT = shape('M53-14.4L58-14.2')
const INTAKE = shape('M14-16.6L9-16.4L5-10.4L-8-9L-22-10.2L-16-15.4Z')
const INTAKE_MOUTH = shape('M14-16.6L10.6-10.9L5-10.4L9-16.4Z')
const CANOPY = shape('M9-22.2C14-27.2 24-27 32-19C24-20.4 16-21.4 9-22.2Z')
const CANOPY_GLINT = shape('M14-23.8C18-26 23-25.2 27-22.2C22-23.8 18-24.2 14-23.8Z')
const CANOPY_BAR = shape('M16-25.4L17-21.6')
const FIN_NEAR = shape('M-22-20.4L-38-37L-46-37L-43-19.6Z')
const FIN_FAR = shape('M-16-20.6L-30-34L-37-34L-36-19.8Z')
const TAILPLANE = shape('M-28-14.6L-50-8L-57-8.4L-46-15.4Z')
const WING_NEAR = shape('M12-16C2-10-10-5.4-22-2L-33-1.2L-30-14.6Z')
const WING_EDGE = shape('M12-16C2-10-10-5.4-22-2L-33-1.2L-32.8-2C-12-5.4 0-10 8-15.8Z')
const WING_FAR = shape('M6-20L-12-27L-20-27L-22-20Z')
const MISSILE = shape('M-40-1.9L-18-3.2L-14-2.6L-18-1.9L-39-0.6Z')
const NOZZLE = shape('M-44-19L-50-18C-51-17-51-14-50-13L-44-12.4Z')
const PANELS = shape('M-6-21.2L-8-11M-26-20.2L-27-11M34-18.4L34-12.4')

/** A twin-tailed jet fighter; its afterburner burns whenever it takes off or flies. */
export function drawFighter(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#8d99ab', '#d2412f')
  const gear = gearExtension(pose)
  const burning = pose.action === 'take-off' || pose.action === 'fly' || pose.action === 'fight'
  if (burning) drawAfterburner(pen, pose.time)
  fillShape(pen, farSide(main), WING_FAR)
  fillShape(pen, farSide(main), FIN_FAR)
  drawGearLeg(pen, { x: -8, top: -11, radius: 2.4, wheels: 1 }, gear, 1)
  drawGearLeg(pen, { x: 25, top: -12, radius: 2, wheels: 1 }, gear, 0)
  drawGearLeg(pen, { x: -12, top: -11, radius: 2.6, wheels: 1 }, gear, 0)
  fillShape(pen, gradientDown(pen, -19, -12, '#5d6675', '#2c323d'), NOZZLE)
  drawHull(pen, main, accent)
  drawCanopy(pen)
  fillShape(pen, gradientDown(pen, -16, -8, main, mix(main, '#3c4866', 0.5)), TAILPLANE)
  drawFin(pen, main, accent)
  fillShape(pen, '#eef1f5', MISSILE)
  fillShape(pen, gradientDown(pen, -16, -1, lighten(main, 0.1), mix(main, '#3c4866', 0.48)), WING_NEAR)
  fillShape(pen, withAlpha('#ffffff', 0.28), WING_EDGE)
}

function drawHull(pen: Pen, main: Hex, accent: Hex): void {
  fillShape(pen, bodyShade(pen, -22.6, -10.4, main), FUSELAGE)
  fillShape(pen, mix(main, '#2d3444', 0.55), NOSE_CONE)
  strokeShape(pen, '#454e5e', 0.4, PITOT)
  fillShape(pen, gradientDown(pen, -16.6, -9, mix(main, '#59668a', 0.28), mix(main, '#39435e', 0.62)), INTAKE)
  fillShape(pen, '#232936', INTAKE_MOUTH)
  strokeShape(pen, withAlpha('#1f2838', 0.25), 0.3, PANELS)
  inside(pen, FUSELAGE, () => {
    fillEllipse(pen, withAlpha('#ffffff', 0.85), -17, -17.6, 2.3)
    fillEllipse(pen, accent, -17, -17.6, 1.5)
  })
}

function drawCanopy(pen: Pen): void {
  fillShape(pen, gradientDown(pen, -27, -19, '#9cc3dc', '#34506d'), CANOPY)
  inside(pen, CANOPY, () => {
    fillEllipse(pen, '#dfe5ec', 19, -22.8, 1.9)
    fillEllipse(pen, '#232b39', 19.9, -22.6, 1.3, 1)
    fillEllipse(pen, '#39455a', 17.6, -19.6, 3, 2.4)
  })
  fillShape(pen, withAlpha('#ffffff', 0.42), CANOPY_GLINT)
  strokeShape(pen, '#56627a', 0.5, CANOPY_BAR)
}

function drawFin(pen: Pen, main: Hex, accent: Hex): void {
  fillShape(pen, gradientDown(pen, -37, -19, lighten(main, 0.08), mix(main, '#3c4866', 0.3)), FIN_NEAR)
  inside(pen, FIN_NEAR, () => {
    pen.fillStyle = accent
    pen.fillRect(-60, -34.6, 40, 3)
  })
}

/** A flickering jet of fire with shock diamonds, 26 long. */
function drawAfterburner(pen: Pen, time: number): void {
  const flicker = 1 + 0.12 * Math.sin(time * 53) + 0.08 * Math.sin(time * 31)
  const layers = [
    { length: 26, half: 3.1, colour: withAlpha('#ff7a2a', 0.5) },
    { length: 18, half: 2.4, colour: withAlpha('#ffb347', 0.8) },
    { length: 10, half: 1.6, colour: '#fff4d0' },
  ]
  for (const { length, half, colour } of layers) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(-49, -15.6 - half)
    pen.quadraticCurveTo(-49 - length * 0.6, -15.6 - half * 0.8, -49 - length * flicker, -15.6)
    pen.quadraticCurveTo(-49 - length * 0.6, -15.6 + half * 0.8, -49, -15.6 + half)
    pen.fill()
  }
}

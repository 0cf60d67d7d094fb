import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { bodyShade, farSide, fillShape, gradientDown, inside, livery, shape, strokeShape } from '../parts.ts'
import { drawOccupant } from '../occupant.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawGearLeg } from './gear.ts'

const FUSELAGE = shape(
  'M-50-21C-40-23-22-25-12-27.4C-6-29.4 12-29.4 17-26.6L25-22.6C33-22.2 40-21 44-18.6C45.2-17.6 45.2-13.4 44-12.4C38-9.4 24-8.6 12-8.8C-8-9-34-15-50-18.6Z',
)
const CABIN_GLASS = shape('M-10-26C-5-27.8 10-27.8 14.6-25.8L21-21C14-19.8-2-19.6-13-20.6Z')
const CABIN_POSTS = shape('M3.4-28L5-19.5M-4-28L-5.6-19.7')
const STRIPE = shape('M-56-20.5C-30-18 10-16 46-17L46-14.2C10-13 -30-15-56-18.6Z')
const COWL_LINE = shape('M26-22.8C27.4-18 27.4-13 26-8.9')
const COWL_VENT = shape('M30-12.4h7')
const FIN = shape('M-40-22L-52-36C-52.6-37-52-37.6-51-37.6L-45.8-37.6C-41-32-36-26.6-28-24Z')
const TAILPLANE_NEAR = shape('M-35-20.6L-51-16.6C-54-16-55-17-54-17.8L-44-21.4Z')
const TAILPLANE_FAR = shape('M-37-22L-49-25.6L-53-25.6L-45-21.8Z')
const WING_FAR = shape('M17-30L12-33.8C10-34.6-5-34.6-7-33.8L-10-30Z')
const WING_NEAR = shape(
  'M21-31C22.6-30.4 22-29.6 20-29.2L11-25.4C8-24.4-17-24.2-20-25.4L-12-30.2C-10-31.4 14-31.8 21-31Z',
)
const WING_EDGE = shape('M20-29.2L11-25.4C8-24.4-17-24.2-20-25.4L-20-24.3C-17-23 8-23.2 11.4-24.2Z')
const STRUT = shape('M3-10.6L-4.4-24')
const FLOAT = shape('M-28-4.6L30-4.6C34-4.4 37-3.4 38-2.4C36-0.4 30 0 24 0L-18 0C-24-0.6-28-2.6-28-4.6Z')
const FLOAT_LEGS = shape('M-10-10L-14-4M14-9L18-4M-10-10L16-4')

/** A high-winged single; `onFloats` makes it a seaplane. */
export function drawPropellerPlane(pen: Pen, look: RigLook, pose: Pose, onFloats: boolean): void {
  const { main, accent } = livery(look, onFloats ? '#f7c843' : '#fbfbf7', onFloats ? '#2a4b7c' : '#d8432f')
  fillShape(pen, mix(farSide(main), '#8c9ab4', 0.25), WING_FAR)
  fillShape(pen, mix(farSide(main), '#8c9ab4', 0.25), TAILPLANE_FAR)
  if (onFloats) drawFloats(pen, main)
  else drawWheels(pen, main)
  fillShape(pen, gradientDown(pen, -38, -22, lighten(accent, 0.1), darken(accent, 0.08)), FIN)
  fillShape(pen, bodyShade(pen, -29, -8.6, main), FUSELAGE)
  inside(pen, FUSELAGE, () => fillShape(pen, accent, STRIPE))
  drawCabin(pen, look)
  strokeShape(pen, withAlpha('#1f2c4a', 0.25), 0.4, COWL_LINE)
  strokeShape(pen, withAlpha('#1f2c4a', 0.6), 1, COWL_VENT)
  fillShape(pen, gradientDown(pen, -21, -16, main, mix(main, '#66749a', 0.5)), TAILPLANE_NEAR)
  drawWing(pen, main, accent)
  drawPropeller(pen, 45.4, -15.6, 12.5, pose.time, accent)
}

function drawCabin(pen: Pen, { lights = 0, seed, isTaken = false }: RigLook): void {
  fillShape(
    pen,
    gradientDown(pen, -28, -19, mix('#7fa6c4', '#ffdf9a', lights), mix('#33506e', '#c99a50', lights)),
    CABIN_GLASS,
  )
  if (!isTaken)
    inside(pen, CABIN_GLASS, () => drawOccupant(pen, { x: 9.6, y: -23, size: 2.5, seed, wears: 'headset' }))
  strokeShape(pen, '#f2f2ee', 0.9, CABIN_POSTS)
}

function drawWing(pen: Pen, main: Hex, accent: Hex): void {
  strokeShape(pen, mix(main, '#59647e', 0.5), 1.1, STRUT)
  fillShape(pen, mix(main, '#44537a', 0.55), WING_EDGE)
  fillShape(pen, gradientDown(pen, -32, -24, lighten(main, 0.35), mix(main, '#8a99b8', 0.22)), WING_NEAR)
  inside(pen, WING_NEAR, () => {
    pen.fillStyle = accent
    pen.fillRect(-40, -27, 80, 1.2)
  })
}

function drawWheels(pen: Pen, main: Hex): void {
  const leg = { top: -10, radius: 3.1, wheels: 1 }
  drawGearLeg(pen, { ...leg, x: 2 }, 1, 1)
  drawGearLeg(pen, { ...leg, x: 31, radius: 2.7 }, 1, 0)
  drawGearLeg(pen, { ...leg, x: -3 }, 1, 0)
  pen.fillStyle = mix(main, '#8090ac', 0.15)
  for (const [x, radius] of [
    [31, 2.7],
    [-3, 3.1],
  ] as const) {
    pen.beginPath()
    pen.ellipse(x - 0.6, -radius - 0.5, radius * 1.55, radius * 1.05, 0.06, Math.PI, Math.PI * 2)
    pen.fill()
  }
}

function drawFloats(pen: Pen, main: Hex): void {
  strokeShape(pen, '#5d6982', 1.1, FLOAT_LEGS)
  fillShape(pen, gradientDown(pen, -4.6, 0, lighten(main, 0.25), mix(main, '#5b6a8c', 0.4)), FLOAT)
}

/** A turning propeller seen nearly edge on: a blurred disc with two fainter blades. */
export function drawPropeller(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  time: number,
  spinner: Hex,
): void {
  fillEllipse(pen, withAlpha('#dfe7f0', 0.3), x, y, radius * 0.2, radius)
  pen.fillStyle = withAlpha('#2d3444', 0.5)
  for (const turn of [0, 2.1]) {
    const reach = Math.cos(time * 21 + turn) * radius
    pen.beginPath()
    pen.ellipse(x, y - reach / 2, 0.75, Math.abs(reach / 2) + 0.4, 0, 0, Math.PI * 2)
    pen.fill()
  }
  fillEllipse(pen, spinner, x - 0.2, y, 3, 2.3)
  fillEllipse(pen, lighten(spinner, 0.4), x + 0.4, y - 0.8, 1.3, 0.6)
}

import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import {
  bodyShade,
  drawWheel,
  farSide,
  fillShape,
  gradientDown,
  livery,
  shape,
  strokeShape,
} from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawPropeller } from './propeller.ts'

const FUSELAGE = shape(
  'M-49-19C-36-22-18-24-6-24.4L-3-22.6L9-22.6L12-25C22-26 32-25 37-23C40-21 40-10.4 37-8.6C30-7 12-7.2 0-8.6C-18-11-36-15-49-17Z',
)
const ENGINE = shape('M33-24.6C38.4-24.6 40.6-21 40.6-15.9C40.6-10.8 38.4-7.2 33-7.2Z')
const FIN = shape('M-37-21C-41-27-46-34-50-33.4C-54-32.6-54-22-51-17.6L-42-18.4Z')
const TAILPLANE = shape('M-33-19.4C-40-18-50-14.6-54-14.4C-57-14.6-56-18-52-19.4Z')
const WING_TOP = shape(
  'M27-41.4C29-40.6 28-38.8 25-38L14-31.4C10-30-14-29.8-17-31.4L-6-39.4C-3-41.4 20-42.6 27-41.4Z',
)
const WING_TOP_EDGE = shape('M25-38L14-31.4C10-30-14-29.8-17-31.4L-17-30.2C-14-28.6 10-28.8 14.4-30.2Z')
const WING_LOW = shape(
  'M22-13.4C24-12.8 23-11.4 20-10.8L10-5C6-3.6-17-3.4-20-5L-9-11.6C-6-13.4 16-14.2 22-13.4Z',
)
const WING_LOW_EDGE = shape('M20-10.8L10-5C6-3.6-17-3.4-20-5L-20-4C-17-2.2 6-2.4 10.4-3.8Z')
const STRUTS_BACK = shape('M-4-38L2-24M22-39L18-25M-3-24L20-39')
const STRUTS_FRONT = shape('M-9-30.6L-12-6M7-30.4L3-5.6')
const WIRES = shape('M-9-30.6L3-5.6M7-30.4L-12-6')
const SCARF_LENGTH = 13

/** A barnstormer: two wings, an open cockpit, a pilot whose scarf flies. */
export function drawBiplane(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#cf3a2e', '#fff2d6')
  drawUndercarriage(pen, main)
  strokeShape(pen, '#6b4a33', 1, STRUTS_BACK)
  drawTail(pen, main, accent)
  if (look.isTaken !== true) drawPilot(pen, pose.time, accent)
  fillShape(pen, bodyShade(pen, -25, -7, main), FUSELAGE)
  fillShape(pen, gradientDown(pen, -24.6, -7.2, '#c9d0da', '#7b8596', '#474f5e'), ENGINE)
  pen.fillStyle = withAlpha(accent, 0.95)
  pen.fillRect(24, -24.9, 2.4, 17.4)
  drawWing(pen, WING_LOW, WING_LOW_EDGE, -14, -3, main, accent)
  strokeShape(pen, withAlpha('#f0e6d2', 0.5), 0.3, WIRES)
  strokeShape(pen, '#7d583c', 1.2, STRUTS_FRONT)
  drawWing(pen, WING_TOP, WING_TOP_EDGE, -42, -30, main, accent)
  drawPropeller(pen, 41.5, -15.8, 14, pose.time, '#8a5a35')
}

function drawUndercarriage(pen: Pen, main: Hex): void {
  pen.strokeStyle = darken(main, 0.45)
  pen.lineWidth = 1.3
  pen.beginPath()
  pen.moveTo(12, -9)
  pen.lineTo(20, -5)
  pen.lineTo(26, -9)
  pen.moveTo(-46, -17)
  pen.lineTo(-49, -11)
  pen.stroke()
  drawWheel(pen, 20, -5, 5, 0, lighten(main, 0.1), 6)
}

function drawTail(pen: Pen, main: Hex, accent: Hex): void {
  fillShape(pen, gradientDown(pen, -34, -17, lighten(main, 0.16), darken(main, 0.12)), FIN)
  fillEllipse(pen, accent, -48, -26, 2.6)
  fillEllipse(pen, main, -48, -26, 1.3)
  fillShape(pen, mix(farSide(main), main, 0.5), TAILPLANE)
}

function drawWing(
  pen: Pen,
  wing: ReturnType<typeof shape>,
  edge: ReturnType<typeof shape>,
  top: number,
  bottom: number,
  main: Hex,
  accent: Hex,
): void {
  fillShape(pen, mix(darken(main, 0.3), '#2a2c48', 0.3), edge)
  fillShape(pen, gradientDown(pen, top, bottom, lighten(main, 0.24), main), wing)
  pen.save()
  pen.clip(wing)
  pen.fillStyle = withAlpha(accent, 0.92)
  pen.fillRect(-40, bottom - 3.6, 80, 1.5)
  pen.restore()
}

function drawPilot(pen: Pen, time: number, scarf: Hex): void {
  pen.strokeStyle = scarf
  pen.lineWidth = 1.9
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(1, -25)
  for (let step = 1; step <= 6; step += 1) {
    const along = step / 6
    pen.lineTo(1 - along * SCARF_LENGTH, -25.4 + Math.sin(time * 13 - along * 5) * 1.8 * along)
  }
  pen.stroke()
  fillEllipse(pen, '#6d4527', 3, -23, 4.2, 3.4)
  fillEllipse(pen, '#e3ac85', 4, -27.2, 2.7, 3)
  pen.fillStyle = '#5a371f'
  pen.beginPath()
  pen.ellipse(3.4, -28, 3.2, 2.9, 0, Math.PI * 0.75, Math.PI * 1.95)
  pen.fill()
  pen.fillStyle = '#2b3446'
  pen.beginPath()
  pen.roundRect(4.2, -28.4, 2.8, 1.7, 0.8)
  pen.fill()
}

import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import {
  bodyShade,
  farSide,
  fillShape,
  gradientAcross,
  gradientDown,
  inside,
  livery,
  shape,
  strokeShape,
  windowColour,
} from '../parts.ts'
import { drawOccupant } from '../occupant.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawGearLeg, gearExtension } from './gear.ts'

const FUSELAGE = shape(
  'M-51-19.4C-44-21.6-32-22.6-20-22.6L31-22.6C39-22.6 44.6-20.6 47.9-17.6C50.2-15.4 50.4-13.4 48.2-12C44.8-9.9 39-9.4 33-9.4L-13-9.4C-28-9.4-42-15.2-51-18Z',
)
const BELLY_FAIRING = shape('M-19-10.6C-14-8 8-7.6 15-10.4Z')
const STRIPE = shape('M-60-15.5C-30-14.6 20-13.4 54-13.6L54-12.2C20-11.8-30-12.8-60-13.6Z')
const STRIPE_THIN = shape('M-60-12.9C-30-12 20-11.1 54-11.5L54-11C20-10.5-30-11.3-60-12.2Z')
const FIN = shape('M-46.5-20.4L-56.4-38.2C-56.8-39-56.4-39.5-55.6-39.5L-49.6-39.5C-45-33.4-39.6-25-29-22.5Z')
const FIN_FLASH = shape('M-51.8-30L-55-35.8L-46.9-35.8L-42.6-30Z')
const RUDDER_LINE = shape('M-43.8-21.6L-52-38.6')
const TAILPLANE_NEAR = shape('M-35.5-18.2L-53.5-13.2C-55.6-12.8-57-13-56.4-13.6L-46.6-19Z')
const TAILPLANE_FAR = shape('M-37-20.4L-51-26.4L-55.6-26.6L-46-19.6Z')
const WING_FAR = shape('M14-19L-3-31.6L-8.4-31.8L-3.6-18.4Z')
const WING_NEAR = shape('M14-13C4-9-12-4-26.6 0.2L-31.6 0.8C-27-3.6-20-9.6-13.6-12.4Z')
const FLAP_NEAR = shape('M-13.6-12.4C-20-9.6-25-5-29-1.6L-31.4-0.4C-27-5.6-21-10.8-16.4-13Z')
const WING_SHINE = shape('M13-12.9C3-8.8-12-3.9-26 0.1L-27.4 0.2C-13-4.6 0-9.4 8-12.9Z')
const WINGLET = shape('M-31.6 0.8L-35.4-5.2L-33.4-5.4L-27.6 0.4Z')
const NACELLE = shape('M11.4-10.9C5-11.8-2-10.9-5.2-8.7C-6.2-8-6.2-7.2-5.2-6.6C-2-4.7 5-3.7 11.4-4.6Z')
const EXHAUST = shape('M-5-8.6L-7.6-8.1L-7.6-7.1L-5-6.7Z')
const PYLON = shape('M-3-11.4L8-13.4L9.4-10.4L-2-9.4Z')
const COCKPIT = shape('M38.6-20.6L43.2-19.6C45.2-18.6 46.5-17.2 47.1-15.6L39.8-15.6Z')
const COCKPIT_GLINT = shape('M40.2-19.7L42.6-19.2L41.9-16.7L40.8-16.7Z')
const DOORS = shape(
  'M34.2-19.5h2.6a.6.6 0 0 1 .6.6v6a.6.6 0 0 1-.6.6h-2.6a.6.6 0 0 1-.6-.6v-6a.6.6 0 0 1 .6-.6ZM-32.2-19h2.2a.6.6 0 0 1 .6.6v5a.6.6 0 0 1-.6.6h-2.2a.6.6 0 0 1-.6-.6v-5a.6.6 0 0 1 .6-.6Z',
)

/** A twin-engined airliner; the fuselage's middle is 16 above the wheels. */
export function drawAirliner(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f4f6fa', '#2c63c8')
  const gear = gearExtension(pose)
  fillShape(pen, mix(farSide(main), '#8c9ab4', 0.4), WING_FAR)
  fillShape(pen, mix(farSide(main), '#8c9ab4', 0.3), TAILPLANE_FAR)
  drawGearLeg(pen, { x: -5, top: -10, radius: 2.1, wheels: 2 }, gear, 1)
  drawGearLeg(pen, { x: 33, top: -10, radius: 1.9, wheels: 1 }, gear, 0)
  drawGearLeg(pen, { x: -8, top: -9.5, radius: 2.2, wheels: 2 }, gear, 0)
  drawFin(pen, accent)
  drawFuselage(pen, main, accent)
  drawWindows(pen, look.lights ?? 0, look.seed)
  drawCockpit(pen, look)
  fillShape(
    pen,
    gradientDown(pen, -19, -13, mix(main, '#9aa8c0', 0.35), mix(main, '#66749a', 0.6)),
    TAILPLANE_NEAR,
  )
  drawNearWing(pen, main, accent, pose)
}

function drawFin(pen: Pen, accent: Hex): void {
  fillShape(pen, gradientAcross(pen, -56, -30, darken(accent, 0.12), accent, lighten(accent, 0.12)), FIN)
  fillShape(pen, withAlpha('#ffffff', 0.26), FIN_FLASH)
  strokeShape(pen, withAlpha('#0a1430', 0.22), 0.35, RUDDER_LINE)
}

function drawFuselage(pen: Pen, main: Hex, accent: Hex): void {
  fillShape(pen, mix(main, '#5a6a8e', 0.6), BELLY_FAIRING)
  fillShape(pen, bodyShade(pen, -22.6, -9.4, main), FUSELAGE)
  inside(pen, FUSELAGE, () => {
    fillShape(pen, accent, STRIPE)
    fillShape(pen, withAlpha(accent, 0.55), STRIPE_THIN)
  })
  strokeShape(pen, withAlpha('#24345c', 0.28), 0.28, DOORS)
}

const WINDOWS = 26

function drawWindows(pen: Pen, lights: number, seed: number): void {
  for (let index = 0; index < WINDOWS; index += 1) {
    pen.fillStyle = windowColour(lights, index)
    pen.beginPath()
    pen.roundRect(-27 + index * 2.3, -18.7, 1.2, 1.9, 0.55)
    pen.fill()
  }
  // Travellers who look out.
  pen.fillStyle = '#c99b7c'
  pen.beginPath()
  for (let index = 0; index < WINDOWS; index += 1) {
    if ((index * 5 + seed) % 7 > 3) continue
    pen.rect(-26.75 + index * 2.3, -17.9, 0.72, 1)
  }
  pen.fill()
}

function drawCockpit(pen: Pen, { lights = 0, seed, isTaken = false }: RigLook): void {
  fillShape(pen, mix('#3f5c7c', '#ffd98f', lights * 0.4), COCKPIT)
  if (!isTaken)
    inside(pen, COCKPIT, () => {
      drawOccupant(pen, { x: 42.1, y: -17.9, size: 1.5, seed: seed + 1, wears: 'captain' })
      drawOccupant(pen, { x: 44.2, y: -17.3, size: 1.5, seed, wears: 'captain' })
    })
  fillShape(pen, withAlpha('#ffffff', 0.32), COCKPIT_GLINT)
}

function drawNearWing(pen: Pen, main: Hex, accent: Hex, pose: Pose): void {
  const metal = mix(main, '#c9d2df', 0.55)
  fillShape(pen, mix(metal, '#5a6a8e', 0.45), PYLON)
  fillShape(pen, '#59616f', EXHAUST)
  fillShape(
    pen,
    gradientDown(pen, -11.4, -4, lighten(metal, 0.45), metal, mix(metal, '#54638a', 0.55)),
    NACELLE,
  )
  fillEllipse(pen, lighten(metal, 0.5), 11.4, -7.75, 1.5, 3.15)
  fillEllipse(pen, '#2b3446', 11.6, -7.75, 1.1, 2.55)
  drawFan(pen, pose.time)
  if (pose.action === 'take-off' || pose.action === 'land')
    fillShape(pen, mix(main, '#5e6d94', 0.72), FLAP_NEAR)
  fillShape(pen, gradientDown(pen, -13, 1, mix(main, '#a9b5ca', 0.3), mix(main, '#66759b', 0.62)), WING_NEAR)
  fillShape(pen, withAlpha('#ffffff', 0.4), WING_SHINE)
  fillShape(pen, accent, WINGLET)
}

function drawFan(pen: Pen, time: number): void {
  pen.strokeStyle = withAlpha('#8ea0bd', 0.5)
  pen.lineWidth = 0.3
  pen.beginPath()
  for (let blade = 0; blade < 4; blade += 1) {
    const angle = time * 17 + (blade * Math.PI) / 4
    pen.moveTo(11.6 - Math.cos(angle) * 0.9, -7.75 - Math.sin(angle) * 2.2)
    pen.lineTo(11.6 + Math.cos(angle) * 0.9, -7.75 + Math.sin(angle) * 2.2)
  }
  pen.stroke()
  fillEllipse(pen, '#aeb9ca', 11.7, -7.75, 0.35, 0.6)
}

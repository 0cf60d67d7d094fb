import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { gradientDown, fillShape, inside, livery, shape, windowColour } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawFlag, drawSmoke, hullPaint } from './boat-parts.ts'

const DESTROYER_HULL = shape('M-49-11L-12-11.6L24-13.4L53-18.4C50-9 45-2 40 2L-45 2C-48-1-49-6-49-11Z')
const CARRIER_HULL = shape('M-50-13L48-13L44-8C43-4 41 0 38 2L-44 2C-47-2-49-7-50-13Z')

/** A destroyer: grey, its guns fore and aft, mast and radar over the bridge. */
export function drawWarship(pen: Pen, look: RigLook, { time }: Pose): void {
  const { main, accent } = livery(look, '#7b8794', '#5d6874')
  const steel = (light: number): Hex => (light < 0 ? darken(main, -light) : lighten(main, light))
  drawSmoke(pen, -10, -33, 1.8, time)
  drawTurret(pen, -33, -11.5, -1, main)
  drawTurret(pen, 24, -13.6, 1, main)
  drawTurret(pen, 12, -17.4, 1, main)
  // Superstructure, from the hangar aft to the bridge.
  block(pen, -27, -20, 20, 9, steel(0.06))
  block(pen, -14, -24, 18, 13, steel(0.12))
  block(pen, -6, -31, 13, 8, steel(0.18))
  fillPolygon(pen, steel(0.1), [
    [-20, -20],
    [-18, -31],
    [-11, -31],
    [-9, -20],
  ])
  fillRoundRect(pen, '#2c333b', -18.4, -32, 7.8, 2.4, 0.4)
  for (let pane = 0; pane < 5; pane += 1) {
    pen.fillStyle = windowColour(look.lights ?? 0, pane)
    pen.fillRect(-4.8 + pane * 2.3, -29, 1.7, 2.1)
  }
  drawMast(pen, 0, -31, steel(-0.2), time)
  fillShape(pen, hullPaint(pen, -18, 2, main), DESTROYER_HULL)
  inside(pen, DESTROYER_HULL, () => {
    pen.fillStyle = darken(accent, 0.45)
    pen.fillRect(-60, -1.8, 120, 5)
  })
  pen.fillStyle = withAlpha('#ffffff', 0.8)
  for (const [x, width] of [
    [35, 0.8],
    [37, 2],
    [40, 2],
  ] as const)
    pen.fillRect(x, -11.6, width, 3.4)
  drawRail(pen, steel(-0.26))
  drawFlag(pen, -46, -21, 6, 3.6, mix(accent, '#ffffff', 0.75), time)
  pen.fillStyle = steel(-0.3)
  pen.fillRect(-46, -21, 0.5, 10)
}

/** An aircraft carrier: a long flat deck with jets on it, the island amidships. */
export function drawCarrier(pen: Pen, look: RigLook, { time }: Pose): void {
  const { main, accent } = livery(look, '#7a8692', '#525c66')
  block(pen, 4, -27, 13, 12, lighten(main, 0.14))
  block(pen, 6, -33, 9, 7, lighten(main, 0.2))
  for (let pane = 0; pane < 4; pane += 1) {
    pen.fillStyle = windowColour(look.lights ?? 0, pane)
    pen.fillRect(6.8 + pane * 2, -31.2, 1.5, 1.9)
  }
  drawMast(pen, 10, -33, darken(main, 0.2), time)
  for (const x of [-41, -29, -17, 27, 38]) drawJet(pen, x, -16.2, lighten(main, 0.3))
  fillShape(pen, hullPaint(pen, -13, 2, main), CARRIER_HULL)
  inside(pen, CARRIER_HULL, () => {
    pen.fillStyle = darken(accent, 0.45)
    pen.fillRect(-60, -1.8, 120, 5)
    for (const x of [-34, -12, 14]) fillRoundRect(pen, darken(main, 0.42), x, -11, 11, 4.6, 0.4)
  })
  fillPolygon(pen, darken(accent, 0.1), [
    [-51, -16],
    [53, -16],
    [50, -12.6],
    [-50, -12.6],
  ])
  pen.fillStyle = withAlpha('#ffffff', 0.65)
  for (let dash = -46; dash < 46; dash += 7) pen.fillRect(dash, -15.3, 4, 0.6)
  drawFlag(pen, -48, -25, 6, 3.6, mix(accent, '#ffffff', 0.75), time)
  pen.fillStyle = darken(main, 0.3)
  pen.fillRect(-48, -25, 0.5, 9)
}

function block(pen: Pen, x: number, y: number, width: number, height: number, colour: Hex): void {
  const fill = gradientDown(pen, y, y + height, lighten(colour, 0.1), colour, darken(colour, 0.18))
  fillRoundRect(pen, fill, x, y, width, height, 0.5)
}

/** Two barrels; `side` is +1 for one that looks ahead. */
function drawTurret(pen: Pen, x: number, y: number, side: 1 | -1, steel: Hex): void {
  pen.fillStyle = darken(steel, 0.4)
  pen.fillRect(side > 0 ? x + 3 : x - 14, y - 4.4, 11, 0.9)
  pen.fillRect(side > 0 ? x + 3 : x - 13, y - 3, 10, 0.9)
  fillPolygon(pen, lighten(steel, 0.06), [
    [x - side * 4.4, y + 0.4],
    [x - side * 3.6, y - 5],
    [x + side * 2.4, y - 5.4],
    [x + side * 4.8, y + 0.4],
  ])
}

/** A lattice mast whose radar turns. */
function drawMast(pen: Pen, x: number, y: number, colour: Hex, time: number): void {
  pen.fillStyle = colour
  pen.fillRect(x, y - 13, 0.9, 13)
  pen.fillRect(x - 2.6, y - 8.4, 6, 0.6)
  pen.fillRect(x - 1.6, y - 11, 4, 0.5)
  const width = 0.6 + 2.6 * Math.abs(Math.cos(time * 1.6))
  pen.fillRect(x + 0.45 - width, y - 6.2, width * 2, 1.5)
  fillEllipse(pen, lighten(colour, 0.5), x + 3.2, y - 1.6, 1.6, 1.6)
}

function drawRail(pen: Pen, colour: Hex): void {
  pen.strokeStyle = withAlpha(colour, 0.8)
  pen.lineWidth = 0.25
  pen.beginPath()
  pen.moveTo(28, -16)
  pen.lineTo(50, -20.4)
  for (let post = 0; post <= 5; post += 1) {
    pen.moveTo(28 + post * 4.4, -16 - post * 0.88)
    pen.lineTo(28 + post * 4.4, -13.8 - post * 0.88)
  }
  pen.moveTo(-48, -13.4)
  pen.lineTo(-38, -13.4)
  pen.stroke()
}

/** A jet on deck, its nose ahead. */
function drawJet(pen: Pen, x: number, y: number, colour: Hex): void {
  fillPolygon(pen, colour, [
    [x - 4, y - 1.8],
    [x - 4.6, y - 4.4],
    [x - 3.2, y - 4.4],
    [x - 1.6, y - 2.2],
    [x + 2, y - 2.2],
    [x + 4.8, y - 1.1],
    [x + 2, y - 0.5],
    [x - 3.6, y - 0.5],
  ])
  fillEllipse(pen, '#2f3d4a', x + 1.6, y - 2.1, 1.1, 0.5)
  fillPolygon(pen, darken(colour, 0.25), [
    [x - 2.8, y - 1],
    [x + 0.8, y - 1.2],
    [x - 2.2, y - 0.1],
    [x - 3.4, y - 0.1],
  ])
  pen.fillStyle = '#2c333b'
  pen.fillRect(x - 1.6, y - 0.5, 0.4, 0.6)
  pen.fillRect(x + 2, y - 0.6, 0.4, 0.7)
}

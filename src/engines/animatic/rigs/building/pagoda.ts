import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'
import { lampsAt, type Building, type Site } from './building.ts'
import { drawSteps, drawWall, drawWindow, SNOW } from './parts.ts'

const RED: Hex = '#b5403a'
const TILES: Hex = '#3f5a5e'
const GOLD: Hex = '#e2b84e'
const STOREYS = 4

/** An east Asian temple of several storeys, each under a roof whose corners rise. */
export const pagoda: Building = {
  width: 0.94,
  lamps: lampsAt(8, [
    [0, -10],
    [-23, -12],
    [23, -12],
    [-13, -34],
    [13, -34],
    [-10, -54],
    [10, -54],
    [-7, -75],
    [7, -75],
  ]),
  chimneys: [],
  draw(pen, site) {
    const wall = site.colour ?? RED
    fillRoundRect(pen, gradientDown(pen, -5, 0, '#d6d0c6', '#a8a29a'), -44, -5, 88, 5, 1)
    for (let storey = 0; storey < STOREYS; storey += 1) drawStorey(pen, storey, wall, site)
    pen.fillStyle = GOLD
    pen.fillRect(-0.7, -99, 1.4, 12)
    for (const [y, radius] of [
      [-88, 2.6],
      [-92, 2],
      [-95.4, 1.5],
    ] as const)
      fillEllipse(pen, GOLD, 0, y, radius, radius * 0.6)
    drawSteps(pen, 0, 18, 3)
  },
}

function drawStorey(pen: Pen, storey: number, wall: Hex, site: Site): void {
  const half = 31 - storey * 5.4
  const foot = -5 - storey * 20.4
  const height = 13.5
  drawWall(pen, [-half, foot - height, half * 2, height], wall, 4)
  pen.fillStyle = darken(wall, 0.3)
  for (let post = 0; post <= 4; post += 1)
    pen.fillRect(-half + (half * 2 * post) / 4 - 0.8, foot - height, 1.6, height)
  if (storey === 0) drawGate(pen, site)
  for (const side of storey === 0 ? [-0.74, 0.74] : [-0.5, 0.5])
    drawWindow(pen, [half * side - 3.4, foot - height + 4.4, 6.8, 6.4], site, {
      frame: GOLD,
      columns: 3,
      rows: 2,
    })
  drawRoof(pen, half, foot - height, site)
}

function drawGate(pen: Pen, { lights }: Site): void {
  fillRoundRect(pen, '#5a2a26', -6.6, -16.4, 13.2, 11.4, 0.5)
  fillRoundRect(pen, lights > 0.3 ? '#ffd98a' : '#3a1f1e', -4.6, -15, 9.2, 10, 0.4)
  for (const x of [-11, 11]) {
    if (lights > 0.3) fillEllipse(pen, withAlpha('#ffb24a', 0.3 * lights), x, -12.6, 4.6)
    fillEllipse(pen, lights > 0.3 ? '#ffc46a' : '#d8483f', x, -12.6, 2, 2.4)
  }
}

/** Broad eaves that swing up at their ends, with bells. */
function drawRoof(pen: Pen, half: number, y: number, { isSnowy }: Site): void {
  const reach = half + 11
  const rise = 7.6
  const path = (lift: number): void => {
    pen.beginPath()
    pen.moveTo(-reach, y - 4 - lift)
    pen.quadraticCurveTo(-half * 0.86, y + 1 - lift, -half * 0.78, y - rise - lift)
    pen.lineTo(half * 0.78, y - rise - lift)
    pen.quadraticCurveTo(half * 0.86, y + 1 - lift, reach, y - 4 - lift)
    pen.quadraticCurveTo(half * 0.7, y + 3.4, 0, y + 2.6)
    pen.quadraticCurveTo(-half * 0.7, y + 3.4, -reach, y - 4 - lift)
    pen.closePath()
  }
  path(0)
  pen.fillStyle = gradientDown(pen, y - rise, y + 3, lighten(TILES, 0.2), TILES, darken(TILES, 0.25))
  pen.fill()
  pen.strokeStyle = withAlpha(darken(TILES, 0.5), 0.5)
  pen.lineWidth = 0.5
  pen.beginPath()
  for (let tile = -8; tile <= 8; tile += 1) {
    pen.moveTo(half * 0.09 * tile, y - rise)
    pen.lineTo(half * 0.125 * tile, y + 2)
  }
  pen.stroke()
  if (isSnowy) {
    fillRoundRect(pen, SNOW, -half * 0.84, y - rise - 1.6, half * 1.68, 4.4, 2)
    for (const side of [-1, 1]) fillEllipse(pen, SNOW, side * (half + 4), y - 3.4, 6, 1.6, side * 0.3)
  }
  pen.strokeStyle = GOLD
  pen.lineWidth = 0.9
  pen.beginPath()
  pen.moveTo(-reach, y - 4)
  pen.quadraticCurveTo(-half * 0.7, y + 3.4, 0, y + 2.6)
  pen.quadraticCurveTo(half * 0.7, y + 3.4, reach, y - 4)
  pen.stroke()
  for (const side of [-1, 1]) fillEllipse(pen, GOLD, side * (reach - 0.8), y - 1.6, 0.8, 1.2)
}

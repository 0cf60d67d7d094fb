import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { lampsAt, type Building, type Site } from './building.ts'
import { drawArchedWindow, drawCourses, drawSlope, drawSteps, drawWall } from './parts.ts'

const WALL: Hex = '#5a5468'
const ROOF: Hex = '#33303f'
const GHOSTLY: Hex = '#c8f27a'

/** An old mansion with a crooked tower; something glimmers behind its broken windows. */
export const hauntedHouse: Building = {
  width: 1.16,
  lamps: lampsAt(12, [
    [-36, -24],
    [20, -24],
    [37, -24],
    [-5, -62],
    [26, -54],
  ]).map((lamp) => ({ ...lamp, colour: GHOSTLY, flicker: 0.6 })),
  chimneys: [],
  draw(pen, site) {
    const wall = site.colour ?? WALL
    drawWall(pen, [-46, -44, 92, 44], wall)
    drawCourses(pen, [-46, -44, 92, 44], 9, darken(wall, 0.5), lighten(wall, 0.12))
    drawSlope(
      pen,
      [
        [-53, -42],
        [-36, -70],
        [44, -68],
        [52, -41],
      ],
      ROOF,
      site,
    )
    drawTower(pen, wall, site)
    drawDormer(pen, 26, wall, site)
    for (const [index, x] of [-36, 20, 37].entries()) drawBroken(pen, x, -14, 10, 20, index, site)
    drawDoorway(pen, wall)
    drawSteps(pen, -8, 18, 2)
    drawFence(pen)
  },
}

/** It leans. */
function drawTower(pen: Pen, wall: Hex, site: Site): void {
  pen.save()
  pen.transform(1, 0, -0.06, 1, 0, 0)
  drawWall(pen, [-22, -78, 28, 78], wall, 4)
  drawCourses(pen, [-22, -78, 28, 78], 16, darken(wall, 0.5), lighten(wall, 0.12))
  drawSlope(
    pen,
    [
      [-27, -76],
      [-8, -98],
      [11, -76],
    ],
    ROOF,
    site,
  )
  drawBroken(pen, -8, -54, 10, 17, 3, site)
  pen.strokeStyle = ROOF
  pen.lineWidth = 0.9
  pen.beginPath()
  pen.moveTo(-8, -96)
  pen.lineTo(-8, -100)
  pen.stroke()
  pen.restore()
}

function drawDormer(pen: Pen, x: number, wall: Hex, site: Site): void {
  fillPolygon(pen, darken(wall, 0.1), [
    [x - 8, -48],
    [x - 8, -58],
    [x, -66],
    [x + 8, -58],
    [x + 8, -48],
  ])
  drawBroken(pen, x, -49, 7, 10, 1, site)
  pen.strokeStyle = darken(ROOF, 0.2)
  pen.lineWidth = 2
  pen.beginPath()
  pen.moveTo(x - 10, -56)
  pen.lineTo(x, -67)
  pen.lineTo(x + 10, -56)
  pen.stroke()
}

/** A window without all of its panes, boarded up in part. */
function drawBroken(
  pen: Pen,
  x: number,
  foot: number,
  width: number,
  height: number,
  which: number,
  site: Site,
): void {
  drawArchedWindow(pen, x, foot + 1, width + 2.4, height + 2.6, darken(WALL, 0.45))
  drawArchedWindow(pen, x, foot, width, height, mix('#20242f', GHOSTLY, site.lights * 0.8))
  pen.strokeStyle = darken(WALL, 0.5)
  pen.lineWidth = 0.8
  pen.beginPath()
  pen.moveTo(x, foot)
  pen.lineTo(x, foot - height)
  pen.moveTo(x - width / 2, foot - height * 0.45)
  pen.lineTo(x + width / 2, foot - height * 0.45)
  pen.stroke()
  if (which % 2 === 1) return
  pen.save()
  pen.translate(x, foot - height * 0.3)
  pen.rotate(which === 0 ? 0.24 : -0.2)
  pen.fillStyle = '#6a5444'
  pen.fillRect(-width * 0.75, -1.5, width * 1.5, 3)
  pen.restore()
}

function drawDoorway(pen: Pen, wall: Hex): void {
  drawArchedWindow(pen, -8, 0, 18, 28, darken(wall, 0.4))
  drawArchedWindow(pen, -8, 0, 14.5, 25.5, '#4a3428')
  pen.fillStyle = '#33241c'
  for (const x of [-12.4, -9.2, -6, -2.8]) pen.fillRect(x, -22, 0.5, 22)
  fillEllipse(pen, '#c8a24a', -3.4, -11, 0.9)
}

/** Iron, and not quite upright. */
function drawFence(pen: Pen): void {
  pen.strokeStyle = '#26242e'
  pen.lineWidth = 0.9
  pen.beginPath()
  for (let rail = 0; rail < 17; rail += 1) {
    const x = -56 + rail * 7
    if (Math.abs(x + 8) < 12) continue
    const lean = ((rail * 7) % 5) - 2
    pen.moveTo(x, 0)
    pen.lineTo(x + lean * 0.5, -11 - ((rail * 3) % 4))
  }
  for (const [from, to] of [
    [-57, -21],
    [5, 57],
  ] as const) {
    pen.moveTo(from, -7)
    pen.lineTo(to, -7.6)
  }
  pen.stroke()
}

import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'
import { gradientAcross } from '../parts.ts'
import { lampsAt, type Building, type Site } from './building.ts'
import { drawCourses, drawDoor, drawWall, drawWindow, SNOW } from './parts.ts'

const BRICK: Hex = '#a85a48'
const STACKS: readonly (readonly [x: number, top: number])[] = [
  [-58, -86],
  [-42, -97],
]
const BAYS = 4

/** A mill of brick: a saw-tooth roof, and two stacks that smoke. */
export const factory: Building = {
  width: 1.62,
  lamps: lampsAt(
    13,
    [-58.5, -36.5, -14.5, 37.5, 59.5].map((x) => [x, -20] as const),
  ),
  chimneys: STACKS.map(([x, top]) => ({ spot: [x, top - 2], size: 6 })),
  draw(pen, site) {
    const wall = site.colour ?? BRICK
    for (const [x, top] of STACKS) drawStack(pen, x, top)
    for (let bay = 0; bay < BAYS; bay += 1) drawBay(pen, -32 + bay * 27, site)
    drawWall(pen, [-76, -34, 152, 34], wall)
    drawCourses(pen, [-76, -34, 152, 34], 12, darken(wall, 0.35), lighten(wall, 0.1))
    for (const x of [-66, -44, -22, 30, 52])
      drawWindow(pen, [x, -27, 15, 14], site, { columns: 3, rows: 2, frame: '#4a4a54' })
    drawDoor(pen, [4, -22, 18, 22], '#5a6a74', '#3f3a3e')
    pen.fillStyle = '#8a8680'
    pen.fillRect(-78, -2, 156, 2)
  },
}

function drawStack(pen: Pen, x: number, top: number): void {
  fillPolygon(pen, gradientAcross(pen, x - 6, x + 6, darken(BRICK, 0.25), BRICK, lighten(BRICK, 0.2)), [
    [x - 6.5, -30],
    [x - 4.2, top],
    [x + 4.2, top],
    [x + 6.5, -30],
  ])
  pen.fillStyle = '#f0e6da'
  pen.fillRect(x - 4.6, top + 6, 9.2, 4)
  pen.fillStyle = darken(BRICK, 0.35)
  pen.fillRect(x - 5, top - 1.6, 10, 2.6)
}

/** One tooth of the roof: its steep side is glass. */
function drawBay(pen: Pen, left: number, { lights, isSnowy }: Site): void {
  fillPolygon(pen, isSnowy ? SNOW : '#6f747e', [
    [left, -34],
    [left, -54],
    [left + 27, -34],
  ])
  fillPolygon(pen, lights > 0.3 ? '#ffdf9a' : '#8fb4c8', [
    [left, -34],
    [left, -54],
    [left + 4, -51],
    [left + 4, -34],
  ])
  pen.fillStyle = '#4a4e58'
  pen.fillRect(left, -44, 4, 0.8)
  pen.fillRect(left - 0.6, -54.6, 1.2, 20.6)
}

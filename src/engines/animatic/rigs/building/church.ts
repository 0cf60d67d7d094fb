import { darken, mix, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { lampsAt, type Building, type Site } from './building.ts'
import {
  drawArchedWindow,
  drawBushes,
  drawGable,
  drawGableBoards,
  drawSlope,
  drawSteps,
  drawWall,
  glassOf,
  SNOW,
} from './parts.ts'

const WALL: Hex = '#ece6da'
const ROOF: Hex = '#6a7486'
const STAINED: readonly Hex[] = ['#d8586a', '#4f8fc8', '#e8b84a', '#5fa874']

/** A village church: a tower with bell and spire before its nave. */
export const church: Building = {
  width: 0.92,
  lamps: lampsAt(11, [
    [16, -17],
    [28, -17],
    [40, -17],
    [-23, -44],
  ]),
  chimneys: [],
  draw(pen, site) {
    const wall = site.colour ?? WALL
    drawWall(pen, [-12, -34, 58, 34], wall)
    drawSlope(
      pen,
      [
        [-16, -33],
        [-12, -58],
        [40, -58],
        [50, -33],
      ],
      ROOF,
      site,
    )
    for (const [index, x] of [16, 28, 40].entries()) drawStained(pen, x, -8, 6, 18, index, site)
    drawWall(pen, [-38, -62, 30, 62], wall, 0)
    drawGable(
      pen,
      [
        [-38, -62],
        [-23, -74],
        [-8, -62],
      ],
      wall,
    )
    drawSpire(pen, site)
    drawGableBoards(
      pen,
      [
        [-40, -61],
        [-23, -75],
        [-6, -61],
      ],
      ROOF,
      site,
    )
    drawRose(pen, -23, -44, site)
    drawArchedWindow(pen, -23, 0, 15, 27, darken(wall, 0.2))
    drawArchedWindow(pen, -23, 0, 12, 24.5, '#7a4f34')
    pen.fillStyle = '#5a3826'
    pen.fillRect(-23.3, -24, 0.6, 24)
    drawSteps(pen, -23, 16, 2)
    drawBushes(
      pen,
      [
        [-42, 4],
        [2, 5],
        [22, 4],
        [44, 5],
      ],
      site,
    )
  },
}

/** The belfry and the spire, with a cross. */
function drawSpire(pen: Pen, { isSnowy }: Site): void {
  drawWall(pen, [-31, -78, 16, 14], WALL, 1)
  drawArchedWindow(pen, -23, -66, 8, 10, '#4a4650')
  fillEllipse(pen, '#d8a94a', -23, -68.6, 2.4, 2.6)
  fillPolygon(pen, mix(ROOF, '#2a3040', 0.2), [
    [-33, -78],
    [-23, -96],
    [-13, -78],
  ])
  fillPolygon(pen, ROOF, [
    [-23, -78],
    [-23, -96],
    [-13, -78],
  ])
  if (isSnowy)
    fillPolygon(pen, SNOW, [
      [-28, -87],
      [-23, -96],
      [-18, -87],
      [-21, -85],
      [-25, -88],
    ])
  pen.fillStyle = '#e3c25a'
  pen.fillRect(-23.5, -100, 1, 5)
  pen.fillRect(-25, -98.8, 4, 1)
}

function drawStained(
  pen: Pen,
  x: number,
  foot: number,
  width: number,
  height: number,
  first: number,
  { lights }: Site,
): void {
  drawArchedWindow(pen, x, foot + 0.8, width + 1.8, height + 2, darken(WALL, 0.24))
  const colour = STAINED[first % STAINED.length] ?? '#d8586a'
  drawArchedWindow(
    pen,
    x,
    foot,
    width,
    height,
    mix(darken(colour, 0.2), glassOf(lights), 0.25 + lights * 0.4),
  )
  fillEllipse(
    pen,
    mix(STAINED[(first + 1) % STAINED.length] ?? colour, glassOf(lights), lights * 0.5),
    x,
    foot - height * 0.66,
    width * 0.24,
  )
  fillEllipse(
    pen,
    mix(STAINED[(first + 2) % STAINED.length] ?? colour, glassOf(lights), lights * 0.5),
    x,
    foot - height * 0.3,
    width * 0.24,
  )
}

/** The round window over the door. */
function drawRose(pen: Pen, x: number, y: number, { lights }: Site): void {
  fillEllipse(pen, darken(WALL, 0.24), x, y, 6.6)
  fillEllipse(pen, mix('#3f5f8a', glassOf(lights), lights * 0.7), x, y, 5.6)
  for (let petal = 0; petal < 8; petal += 1) {
    const angle = (petal / 8) * Math.PI * 2
    const colour = mix(STAINED[petal % STAINED.length] ?? '#d8586a', glassOf(lights), lights * 0.45)
    fillEllipse(pen, colour, x + Math.cos(angle) * 3.4, y + Math.sin(angle) * 3.4, 1.5)
  }
  fillEllipse(pen, '#f4d87a', x, y, 1.5)
}

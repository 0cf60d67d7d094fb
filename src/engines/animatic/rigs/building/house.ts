import { darken, type Hex } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { lampsAt, type Building } from './building.ts'
import {
  drawBushes,
  drawChimney,
  drawDoor,
  drawGable,
  drawGableBoards,
  drawSlope,
  drawSteps,
  drawWall,
  drawWindow,
} from './parts.ts'

const WALL: Hex = '#f1e4cd'
const ROOF: Hex = '#a8503f'
const DOOR: Hex = '#3f6f7a'

/** A family's house: a long side under tiles, a gable with the door before it. */
export const house: Building = {
  width: 1.5,
  lamps: lampsAt(15, [
    [-39, -27.5],
    [-25, -59],
    [22.5, -27.5],
    [46.5, -27.5],
  ]),
  chimneys: [{ spot: [42, -99], size: 4 }],
  draw(pen, site) {
    const wall = site.colour ?? WALL
    const roof = site.colour === undefined ? ROOF : darken(site.colour, 0.5)
    drawChimney(pen, [38, -97, 8, 26], '#a4604c', site)
    drawWall(pen, [-62, -46, 124, 46], wall)
    drawSlope(
      pen,
      [
        [-68, -44],
        [-50, -84],
        [50, -84],
        [68, -44],
      ],
      roof,
      site,
    )
    for (const x of [16, 40]) drawWindow(pen, [x, -36, 13, 17], site)
    drawFlowerBoxes(pen, [16, 40], site.isSnowy)
    drawWall(pen, [-52, -46, 54, 46], wall, 0)
    drawGable(
      pen,
      [
        [-53, -46],
        [-25, -90],
        [3, -46],
      ],
      wall,
    )
    drawGableBoards(
      pen,
      [
        [-57, -43],
        [-25, -94],
        [7, -43],
      ],
      roof,
      site,
    )
    drawWindow(pen, [-33, -66, 16, 14], site, { columns: 2, rows: 1, round: 1 })
    drawWindow(pen, [-46, -36, 14, 17], site)
    drawDoor(pen, [-22, -33, 14, 30], DOOR)
    fillEllipse(pen, site.lights > 0.3 ? '#fff2c0' : '#d8cfae', -4, -29, 1.6, 2.2)
    drawSteps(pen, -15, 16, 2)
    drawBushes(
      pen,
      [
        [-58, 8],
        [-44, 6],
        [10, 6],
        [28, 7],
        [52, 8],
        [63, 6],
      ],
      site,
    )
  },
}

function drawFlowerBoxes(
  pen: Parameters<Building['draw']>[0],
  lefts: readonly number[],
  isSnowy: boolean,
): void {
  for (const left of lefts) {
    pen.fillStyle = '#8a5f40'
    pen.fillRect(left - 1, -18, 15, 3)
    for (let bloom = 0; bloom < 6; bloom += 1)
      fillEllipse(
        pen,
        isSnowy ? '#f2f7fc' : (['#e84a5f', '#ffffff', '#f2b03c'][bloom % 3] ?? '#e84a5f'),
        left + 0.8 + bloom * 2.3,
        -18.6,
        1.5,
        1.3,
      )
  }
}

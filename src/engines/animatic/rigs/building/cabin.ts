import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'
import { lampsAt, type Building, type Site } from './building.ts'
import {
  drawChimney,
  drawCourses,
  drawDoor,
  drawGable,
  drawGableBoards,
  drawSlope,
  drawSteps,
  drawWall,
  drawWindow,
  SNOW,
} from './parts.ts'

const LOG: Hex = '#8f5f3a'
const ROOF: Hex = '#5a4638'

/** A log cabin with a stone chimney and a porch. */
export const cabin: Building = {
  width: 1.5,
  lamps: lampsAt(17, [
    [-39.5, -27.5],
    [-24, -64.5],
    [24.5, -28.5],
  ]),
  chimneys: [{ spot: [49.5, -94], size: 5 }],
  draw(pen, site) {
    const log = site.colour ?? LOG
    drawSlope(
      pen,
      [
        [-8, -50],
        [-12, -96],
        [46, -96],
        [70, -46],
      ],
      ROOF,
      site,
    )
    drawChimney(pen, [44, -92, 11, 92], '#8a8680', site)
    drawLogs(pen, [0, -48, 62, 44], log)
    drawWindow(pen, [16, -37, 17, 17], site, { frame: lighten(log, 0.3) })
    drawLogs(pen, [-56, -48, 64, 44], log)
    drawGable(
      pen,
      [
        [-58, -48],
        [-24, -94],
        [10, -48],
      ],
      darken(log, 0.08),
    )
    drawBoards(pen, log)
    drawGableBoards(
      pen,
      [
        [-65, -42],
        [-24, -97],
        [17, -42],
      ],
      ROOF,
      site,
    )
    drawWindow(pen, [-31, -71, 14, 13], site, { frame: lighten(log, 0.3), round: 1 })
    drawWindow(pen, [-48, -36, 17, 17], site, { frame: lighten(log, 0.3) })
    drawDoor(pen, [-19, -36, 15, 32], '#5f7a4a', lighten(log, 0.3))
    drawPorch(pen, log, site)
  },
}

/** A wall of logs, their ends at its corners. */
function drawLogs(pen: Pen, panel: readonly [number, number, number, number], log: Hex): void {
  const [left, top, width, height] = panel
  drawWall(pen, panel, log)
  drawCourses(pen, panel, 8, darken(log, 0.5), lighten(log, 0.24))
  const step = height / 8
  for (let row = 0; row < 8; row += 1) {
    for (const x of [left, left + width]) {
      fillEllipse(pen, darken(log, 0.3), x, top + step * (row + 0.5), 2.9, 2.7)
      fillEllipse(pen, lighten(log, 0.26), x, top + step * (row + 0.5), 2, 1.9)
      fillEllipse(pen, darken(log, 0.1), x, top + step * (row + 0.5), 0.8, 0.8)
    }
  }
}

/** The boards of the gable stand upright. */
function drawBoards(pen: Pen, log: Hex): void {
  pen.strokeStyle = darken(log, 0.4)
  pen.lineWidth = 0.5
  pen.beginPath()
  for (let x = -54; x < 8; x += 5) {
    const reach = 46 * (1 - Math.abs(x + 24) / 34)
    pen.moveTo(x, -48)
    pen.lineTo(x, -48 - Math.max(0, reach))
  }
  pen.stroke()
}

function drawPorch(pen: Pen, log: Hex, { isSnowy }: Site): void {
  fillRoundRect(pen, gradientDown(pen, -5, 0, lighten(log, 0.2), darken(log, 0.2)), -64, -5, 132, 5, 1)
  if (isSnowy) fillRoundRect(pen, SNOW, -65, -6.4, 40, 2.6, 1.3)
  if (isSnowy) fillRoundRect(pen, SNOW, 2, -6.4, 66, 2.6, 1.3)
  drawSteps(pen, -11.5, 17, 2)
  // Firewood under the window.
  for (let row = 0; row < 3; row += 1)
    for (let at = 0; at < 6 - row; at += 1) {
      const [x, y] = [13 + at * 4.6 + row * 2.3, -7.4 - row * 4]
      fillEllipse(pen, darken(log, 0.2), x, y, 2.4, 2.3)
      fillEllipse(pen, '#d8b184', x, y, 1.7, 1.6)
    }
}

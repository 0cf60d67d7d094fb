import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { gradientAcross, gradientDown } from '../parts.ts'
import type { Site } from './building.ts'

/** Left, top, width and height in hundredths. */
export type Panel = readonly [left: number, top: number, width: number, height: number]
type Spot = readonly [x: number, y: number]

export const SNOW: Hex = '#f2f7fc'
const GLASS: Hex = '#6f9bb8'
const LAMPLIGHT: Hex = '#ffe59a'

/** A wall, lighter where the light comes from, with the shadow of the eaves. */
export function drawWall(pen: Pen, [left, top, width, height]: Panel, colour: Hex, eaves = 3): void {
  pen.fillStyle = gradientAcross(pen, left, left + width, darken(colour, 0.12), colour, lighten(colour, 0.12))
  pen.fillRect(left, top, width, height)
  pen.fillStyle = gradientDown(
    pen,
    top,
    top + eaves,
    withAlpha(darken(colour, 0.7), 0.42),
    withAlpha(darken(colour, 0.7), 0),
  )
  pen.fillRect(left, top, width, eaves)
}

/** Boards or logs that lie on one another. */
export function drawCourses(
  pen: Pen,
  [left, top, width, height]: Panel,
  count: number,
  dark: Hex,
  light: Hex,
): void {
  const step = height / count
  for (let row = 0; row < count; row += 1) {
    const y = top + row * step
    pen.fillStyle = withAlpha(light, 0.5)
    pen.fillRect(left, y + step * 0.12, width, step * 0.2)
    pen.fillStyle = withAlpha(dark, 0.55)
    pen.fillRect(left, y + step * 0.86, width, step * 0.16)
  }
}

/** What a window shows: the sky by day, a lamp by night. */
export function glassOf(lights: number): Hex {
  return mix(GLASS, LAMPLIGHT, lights)
}

/** A window with its frame, `columns` by `rows` panes, lit by night. */
export function drawWindow(
  pen: Pen,
  [left, top, width, height]: Panel,
  { lights }: Site,
  { frame = '#f6efe2', columns = 2, rows = 2, round = 0 }: WindowStyle = {},
): void {
  const edge = 0.9
  fillRoundRect(pen, frame, left - edge, top - edge, width + edge * 2, height + edge * 2, round + edge / 2)
  const pane = glassOf(lights)
  const glass = gradientDown(pen, top, top + height, lighten(pane, 0.34), pane, darken(pane, 0.14))
  fillRoundRect(pen, glass, left, top, width, height, round)
  pen.fillStyle = frame
  for (let column = 1; column < columns; column += 1)
    pen.fillRect(left + (width * column) / columns - 0.3, top, 0.6, height)
  for (let row = 1; row < rows; row += 1) pen.fillRect(left, top + (height * row) / rows - 0.3, width, 0.6)
}

interface WindowStyle {
  readonly frame?: Hex
  readonly columns?: number
  readonly rows?: number
  /** Radius of the corners. */
  readonly round?: number
}

/** A window with a round or pointed head. */
export function drawArchedWindow(
  pen: Pen,
  x: number,
  foot: number,
  width: number,
  height: number,
  fill: Hex,
): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.moveTo(x - width / 2, foot)
  pen.lineTo(x - width / 2, foot - height * 0.62)
  pen.quadraticCurveTo(x - width / 2, foot - height * 0.9, x, foot - height)
  pen.quadraticCurveTo(x + width / 2, foot - height * 0.9, x + width / 2, foot - height * 0.62)
  pen.lineTo(x + width / 2, foot)
  pen.closePath()
  pen.fill()
}

export function drawDoor(
  pen: Pen,
  [left, top, width, height]: Panel,
  colour: Hex,
  frame: Hex = '#f6efe2',
): void {
  fillRoundRect(pen, frame, left - 1.1, top - 1.1, width + 2.2, height + 1.1, 0.6)
  fillRoundRect(
    pen,
    gradientDown(pen, top, top + height, lighten(colour, 0.14), darken(colour, 0.12)),
    left,
    top,
    width,
    height,
    0.4,
  )
  pen.fillStyle = withAlpha(darken(colour, 0.5), 0.34)
  for (const [from, to] of [
    [0.1, 0.44],
    [0.54, 0.9],
  ] as const)
    pen.fillRect(left + width * 0.18, top + height * from, width * 0.64, height * (to - from))
  fillEllipse(pen, '#e8c660', left + width * 0.86, top + height * 0.54, 0.7)
}

/** A slope of roof with its rows of shingles, a board along its lower edge, and snow if there is any. */
export function drawSlope(pen: Pen, corners: readonly Spot[], colour: Hex, { isSnowy }: Site): void {
  const ys = corners.map(([, y]) => y)
  const top = Math.min(...ys)
  const bottom = Math.max(...ys)
  const xs = corners.map(([x]) => x)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  pen.save()
  outline(pen, corners)
  pen.fillStyle = gradientDown(pen, top, bottom, lighten(colour, 0.16), colour, darken(colour, 0.16))
  pen.fill()
  pen.clip()
  pen.strokeStyle = withAlpha(darken(colour, 0.55), 0.4)
  pen.lineWidth = 0.35
  pen.beginPath()
  const rows = Math.max(3, Math.round((bottom - top) / 3.4))
  for (let row = 0; row < rows; row += 1) {
    const y = top + ((bottom - top) * row) / rows
    pen.moveTo(left, y)
    pen.lineTo(right, y)
    for (let x = left + (row % 2) * 1.7; x < right; x += 3.4) {
      pen.moveTo(x, y)
      pen.lineTo(x, y + (bottom - top) / rows)
    }
  }
  pen.stroke()
  if (isSnowy) {
    pen.fillStyle = gradientDown(pen, top, bottom, '#ffffff', SNOW, '#d5e2ee')
    pen.fillRect(left, top, right - left, (bottom - top) * 0.78)
    for (let x = left; x <= right + 4; x += 6)
      fillEllipse(pen, SNOW, x, top + (bottom - top) * 0.78, 4.2, 2.2)
  }
  pen.restore()
}

function outline(pen: Pen, corners: readonly Spot[]): void {
  pen.beginPath()
  for (const [index, [x, y]] of corners.entries()) {
    if (index === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  }
  pen.closePath()
}

/** The two boards of a gable, with snow on them if there is any: from the left eaves over the ridge to the right. */
export function drawGableBoards(pen: Pen, spots: readonly [Spot, Spot, Spot], colour: Hex, site: Site): void {
  const stroke = (style: Hex, width: number, rise: number): void => {
    pen.strokeStyle = style
    pen.lineWidth = width
    pen.lineJoin = 'round'
    pen.lineCap = 'round'
    pen.beginPath()
    for (const [index, [x, y]] of spots.entries()) {
      if (index === 0) pen.moveTo(x, y - rise)
      else pen.lineTo(x, y - rise)
    }
    pen.stroke()
  }
  stroke(darken(colour, 0.1), 4, 0)
  stroke(lighten(colour, 0.2), 1.4, 1.1)
  if (site.isSnowy) stroke(SNOW, 3.4, 2)
}

export function drawChimney(
  pen: Pen,
  [left, top, width, height]: Panel,
  colour: Hex,
  { isSnowy }: Site,
): void {
  drawWall(pen, [left, top, width, height], colour, 1)
  pen.fillStyle = withAlpha(darken(colour, 0.45), 0.4)
  for (let row = 0; row * 2.2 < height; row += 1) {
    pen.fillRect(left, top + row * 2.2, width, 0.4)
    pen.fillRect(left + width * (row % 2 === 0 ? 0.35 : 0.7), top + row * 2.2, 0.4, 2.2)
  }
  fillRoundRect(pen, darken(colour, 0.24), left - 0.9, top - 1.6, width + 1.8, 2.4, 0.5)
  if (isSnowy) fillRoundRect(pen, SNOW, left - 1, top - 3, width + 2, 2, 1)
}

/** A step of stone before a door. */
export function drawSteps(pen: Pen, x: number, width: number, count: number): void {
  for (let step = 0; step < count; step += 1) {
    const half = width / 2 + (count - step) * 1.3
    pen.fillStyle = step % 2 === 0 ? '#b9b4ac' : '#cbc6be'
    pen.fillRect(x - half, -1.7 * (step + 1), half * 2, 1.7)
  }
}

/** Bushes at the foot of a wall, under snow in winter. */
export function drawBushes(
  pen: Pen,
  spots: readonly (readonly [x: number, radius: number])[],
  site: Site,
): void {
  for (const [x, radius] of spots) {
    const leaf = site.isSnowy ? '#7f9a86' : '#5f9a52'
    fillEllipse(pen, darken(leaf, 0.16), x + radius * 0.2, -radius * 0.5, radius, radius * 0.78)
    fillEllipse(pen, leaf, x, -radius * 0.62, radius * 0.86, radius * 0.66)
    if (site.isSnowy) fillEllipse(pen, SNOW, x - radius * 0.05, -radius * 1.04, radius * 0.72, radius * 0.3)
    else fillEllipse(pen, lighten(leaf, 0.18), x - radius * 0.25, -radius * 0.86, radius * 0.4, radius * 0.26)
  }
}

/** A triangle of wall under a roof. */
export function drawGable(pen: Pen, corners: readonly [Spot, Spot, Spot], colour: Hex): void {
  const [[left], , [right]] = corners
  fillPolygon(
    pen,
    gradientAcross(pen, left, right, darken(colour, 0.1), colour, lighten(colour, 0.1)),
    corners,
  )
}

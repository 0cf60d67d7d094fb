import { darken, lighten, withAlpha } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, cycle, handAt, scaled, upright, withHands } from './performance.ts'

const DESK = -0.53
/** The wall of screens behind a news desk. */
const WALL = { left: -0.86, top: -1.24, width: 1.74, height: 0.84 }
/** The lands of the earth as a screen shows them, roughly. */
const LANDS =
  'M-.76-1.06C-.66-1.14-.5-1.14-.42-1.06C-.5-1.02-.5-.94-.58-.88L-.6-.8C-.68-.88-.74-.94-.76-1.06Z' +
  'M-.52-.8C-.42-.84-.34-.76-.36-.68C-.42-.6-.46-.54-.48-.5C-.54-.58-.56-.72-.52-.8Z' +
  'M-.12-1.04C-.04-1.12 .06-1.1 .1-1.02C.04-.98 0-.94-.06-.94Z' +
  'M-.12-.9C0-.94 .1-.9 .14-.82C.16-.76 .1-.74 .08-.64C.06-.56 .02-.52-.02-.54C-.04-.66-.06-.74-.12-.76Z' +
  'M.12-1.06C.3-1.18 .62-1.16 .72-1.04C.64-.98 .62-.88 .54-.82L.46-.76C.42-.84 .36-.86 .34-.78C.28-.84 .2-.86 .16-.92Z' +
  'M.56-.7C.64-.76 .74-.72 .74-.64C.68-.58 .58-.6 .56-.7Z'

/** Behind the desk of a newsroom with the papers in hand, a wall of screens behind. */
const newsDesk: Performance = {
  action: 'talk',
  stance: (doer) => {
    const { figure, time } = doer
    // The papers are put together edge on, and the hand speaks along.
    const beat = Math.sin(time * 2.1)
    return {
      ...withHands(
        upright(doer),
        handAt(doer, -0.1 - 0.015 * beat, DESK - 0.035),
        handAt(doer, 0.16 + 0.02 * beat, DESK - 0.05 - 0.05 * Math.max(0, beat)),
      ),
      lean: figure.stoop + 0.015 * Math.sin(time * 1.3),
      nod: 0.05 * Math.sin(time * 2.9) + 0.03 * beat,
      turn: 0.06,
      smile: 0.5,
    }
  },
  behind: (scenery) => scaled(scenery, (pen) => drawWall(pen, scenery.time)),
  before: (scenery) => scaled(scenery, drawDesk),
  front: 0.94,
  back: 0.9,
  height: 0.3,
}

function drawWall(pen: Pen, time: number): void {
  const { left, top, width, height } = WALL
  fillRoundRect(pen, '#0c1830', left - 0.02, top - 0.02, width + 0.04, height + 0.04, 0.02)
  fillRoundRect(pen, '#16386e', left, top, width, height, 0.01)
  fillRoundRect(pen, '#1f4f94', left, top + height * 0.42, width, height * 0.58, 0.01)
  fillShape(pen, withAlpha('#7fc0f4', 0.6), shape(LANDS))
  pen.strokeStyle = withAlpha('#a8d4ff', 0.22)
  pen.lineWidth = 0.006
  pen.beginPath()
  for (let line = 1; line < 8; line += 1) {
    pen.moveTo(left + (line * width) / 8, top)
    pen.lineTo(left + (line * width) / 8, top + height)
  }
  pen.stroke()
  // The screens that the wall is made of.
  for (const part of [0.335, 0.665]) {
    pen.fillStyle = '#0c1830'
    pen.fillRect(left + part * width, top, 0.012, height)
  }
  const shift = cycle(time, 5) * 0.5
  fillRoundRect(pen, '#c8283a', left, top + height - 0.1, width, 0.1, 0.006)
  for (let word = 0; word < 4; word += 1) {
    const x = left + ((word * 0.5 - shift + 2) % 2) * 0.8
    const long = Math.min(0.3, left + width - 0.03 - x)
    if (x > left && long > 0.02)
      fillRoundRect(pen, withAlpha('#ffffff', 0.85), x, top + height - 0.063, long, 0.026, 0.008)
  }
}

function drawDesk(pen: Pen): void {
  fillPolygon(pen, '#dfe6ef', [
    [-0.66, DESK + 0.03],
    [0.66, DESK + 0.03],
    [0.56, 0],
    [-0.56, 0],
  ])
  fillPolygon(pen, '#2c62ac', [
    [-0.615, DESK + 0.14],
    [0.615, DESK + 0.14],
    [0.582, -0.14],
    [-0.582, -0.14],
  ])
  fillPolygon(pen, lighten('#2c62ac', 0.16), [
    [-0.2, DESK + 0.14],
    [0.12, DESK + 0.14],
    [-0.12, -0.14],
    [-0.4, -0.14],
  ])
  fillRoundRect(pen, '#aeb9c8', -0.56, -0.03, 1.12, 0.03, 0.006)
  fillRoundRect(pen, '#f5f8fc', -0.72, DESK - 0.005, 1.44, 0.045, 0.02)
  fillRoundRect(pen, darken('#f5f8fc', 0.14), -0.7, DESK + 0.028, 1.4, 0.014, 0.006)
  fillPolygon(pen, '#ffffff', [
    [-0.14, DESK + 0.004],
    [-0.1, DESK - 0.026],
    [0.12, DESK - 0.026],
    [0.15, DESK + 0.004],
  ])
  strokeShape(pen, '#b4becb', 0.006, shape('M-.08-.546L.09-.546M-.09-.536L.1-.536'))
  fillRoundRect(pen, '#3a4152', 0.4, DESK - 0.085, 0.06, 0.085, 0.012)
  strokeShape(pen, '#3a4152', 0.009, shape('M.46-.6C.5-.6 .5-.56 .46-.56'))
}

/** A screen as large as a wall, with land, sea and weather on it. */
const MAP = { left: 0.16, top: -1.26, width: 1.02, height: 0.92 }
/** Where there is which weather, in parts of the screen, in the order in which it is pointed out. */
const SPOTS = [
  [0.2, 0.62, 'sun'],
  [0.34, 0.36, 'rain'],
  [0.62, 0.28, 'cloud'],
  [0.7, 0.66, 'sun'],
] as const
const EACH = 1.6

const weatherMap: Performance = {
  action: 'talk',
  stance: (doer) => {
    const { figure, time } = doer
    const at = Math.floor(time / EACH) % 2
    const way = cycle(time, EACH)
    const eased = Math.min(1, way * 3) ** 2 * (3 - 2 * Math.min(1, way * 3))
    const [x, y] = at === 0 ? [0.28, figure.shoulderY + 0.03] : [0.25, figure.shoulderY - 0.12]
    const [fromX, fromY] = at === 1 ? [0.28, figure.shoulderY + 0.03] : [0.25, figure.shoulderY - 0.12]
    return {
      ...withHands(
        upright(doer),
        reach(0.06, figure.hipY - 0.1 - 0.02 * Math.sin(time * 2.3)),
        reach(fromX + (x - fromX) * eased, fromY + (y - fromY) * eased),
      ),
      lean: figure.stoop + 0.02,
      nod: 0.03 * Math.sin(time * 2.7),
      turn: 0.24,
      smile: 0.8,
    }
  },
  behind: (scenery) => scaled(scenery, (pen) => drawMap(pen, scenery.time)),
  front: 1.24,
  height: 0.32,
}

function drawMap(pen: Pen, time: number): void {
  const { left, top, width, height } = MAP
  fillRoundRect(pen, '#1c2638', left - 0.025, top - 0.025, width + 0.05, height + 0.05, 0.02)
  fillRoundRect(pen, '#3f8fd2', left, top, width, height, 0.01)
  for (const x of [left + 0.2, left + width - 0.24])
    fillRoundRect(pen, '#1c2638', x, top + height, 0.05, -top - height, 0.008)
  const land = shape(
    'M.3-.52C.26-.66 .36-.7 .34-.84C.32-.98 .46-.98 .5-1.08C.56-1.2 .7-1.16 .78-1.12C.92-1.16 1.06-1.06 1.02-.94C1.1-.84 1.02-.74 1.04-.62C1-.48 .86-.5 .78-.42C.66-.38 .6-.5 .5-.46C.42-.42 .32-.42 .3-.52Z',
  )
  fillShape(pen, '#7cbb5c', land)
  strokeShape(pen, '#4f8f44', 0.01, land)
  strokeShape(
    pen,
    withAlpha('#f4f8ea', 0.7),
    0.007,
    shape(
      'M.34-.84C.5-.8 .6-.88 .7-.8C.8-.74 .9-.8 1.04-.74M.62-1.16C.6-1 .7-.9 .68-.8C.66-.66 .74-.56 .7-.4',
    ),
  )
  const drift = Math.sin(time * 0.5) * 0.02
  for (const [x, y, kind] of SPOTS)
    drawWeather(pen, left + x * width + (kind === 'sun' ? 0 : drift), top + y * height, kind, time)
  // Fronts: blue with teeth.
  strokeShape(pen, '#2038a0', 0.012, shape('M.22-1.2C.32-1.1 .26-.9 .22-.74'))
}

function drawWeather(pen: Pen, x: number, y: number, kind: 'sun' | 'rain' | 'cloud', time: number): void {
  if (kind === 'sun') {
    pen.strokeStyle = '#ffd84a'
    pen.lineWidth = 0.014
    pen.lineCap = 'round'
    pen.beginPath()
    for (let ray = 0; ray < 8; ray += 1) {
      const turn = (ray / 8) * Math.PI * 2 + time * 0.4
      pen.moveTo(x + Math.cos(turn) * 0.064, y + Math.sin(turn) * 0.064)
      pen.lineTo(x + Math.cos(turn) * 0.09, y + Math.sin(turn) * 0.09)
    }
    pen.stroke()
    fillEllipse(pen, '#ffd84a', x, y, 0.046)
    return
  }
  if (kind === 'rain')
    for (let drop = 0; drop < 3; drop += 1) {
      const fall = cycle(time * 1.4 + drop / 3, 1) * 0.07
      fillEllipse(pen, '#2458c8', x - 0.04 + drop * 0.04, y + 0.045 + fall, 0.009, 0.017)
    }
  const tone = kind === 'rain' ? '#c4ced9' : '#ffffff'
  fillEllipse(pen, tone, x - 0.045, y + 0.008, 0.042, 0.032)
  fillEllipse(pen, tone, x + 0.045, y + 0.008, 0.044, 0.032)
  fillEllipse(pen, tone, x, y - 0.018, 0.05, 0.046)
  fillRoundRect(pen, tone, x - 0.08, y, 0.16, 0.04, 0.02)
}

/** What is done before the cameras of a newsroom. */
export const ON_AIR = {
  'news-desk': newsDesk,
  'weather-map': weatherMap,
} as const satisfies Partial<Record<ActivityName, Performance>>

import { fetchingAt, windowOpening } from '../../../opening-cues.ts'
import { darken, lighten, withAlpha } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, handAt, scaled, upright, withHands } from './performance.ts'

const PANE = { left: 0.12, top: -1.14, width: 0.66, height: 0.7 }

/** Both casements of a window swing in, and the curtains fill with air. */
const openWindow: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const open = windowOpening(time)
    const y = PANE.top + PANE.height * 0.62
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.2 - 0.1 * open, y + 0.02),
        handAt(doer, 0.27 + 0.06 * open, y),
      ),
      lean: figure.stoop + 0.07 - 0.09 * open,
      nod: -0.05 * open,
      turn: 0.7,
      smile: 0.3 + 0.6 * open,
    }
  },
  behind: (scenery) => scaled(scenery, (pen) => drawWindow(pen, scenery.time)),
  front: 1.02,
  height: 0.3,
}

function drawWindow(pen: Pen, time: number): void {
  const { left, top, width, height } = PANE
  const open = windowOpening(time)
  const wood = '#f4efe4'
  fillRoundRect(pen, darken(wood, 0.1), left - 0.05, top - 0.05, width + 0.1, height + 0.1, 0.012)
  fillRoundRect(pen, '#8fc8f0', left, top, width, height, 0.004)
  fillRoundRect(pen, '#c4e4f8', left, top + height * 0.45, width, height * 0.3, 0.004)
  fillEllipse(pen, '#ffffff', left + width * 0.66, top + height * 0.2, 0.07, 0.022)
  fillEllipse(pen, '#ffffff', left + width * 0.58, top + height * 0.225, 0.06, 0.018)
  fillShape(
    pen,
    '#6fae5c',
    shape('M.12-.62C.28-.72 .46-.64 .58-.66C.68-.68 .74-.64 .78-.62L.78-.44L.12-.44Z'),
  )
  fillShape(pen, '#5a9a4c', shape('M.12-.54C.3-.6 .5-.54 .78-.56L.78-.44L.12-.44Z'))
  for (const side of [0, 1] as const) drawCasement(pen, side, open)
  fillRoundRect(pen, lighten(wood, 0.3), left - 0.08, top + height + 0.02, width + 0.16, 0.05, 0.012)
  drawCurtains(pen, time, open)
}

/** Seen from before: the farther it swings in, the narrower it looks, and the taller at its free edge. */
function drawCasement(pen: Pen, side: 0 | 1, open: number): void {
  const { left, top, width, height } = PANE
  const angle = open * 1.25
  const half = (width / 2) * Math.cos(angle)
  const rise = 0.06 * Math.sin(angle)
  const hinge = side === 0 ? left : left + width
  const free = hinge + (side === 0 ? half : -half)
  const frame = '#f8f4ea'
  const corners = (inset: number): readonly (readonly [number, number])[] => {
    const slim = inset * Math.cos(angle) * (side === 0 ? 1 : -1)
    return [
      [hinge + slim, top + inset],
      [free - slim, top - rise + inset],
      [free - slim, top + height + rise - inset],
      [hinge + slim, top + height - inset],
    ]
  }
  pen.fillStyle = withAlpha('#dff1fb', 0.34)
  pen.beginPath()
  corners(0.02).forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.fill()
  pen.strokeStyle = frame
  pen.lineWidth = 0.03
  pen.lineJoin = 'miter'
  pen.beginPath()
  corners(0.015).forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.closePath()
  pen.moveTo(hinge, top + height / 2)
  pen.lineTo(free, top + height / 2)
  pen.stroke()
  if (side === 0) fillEllipse(pen, '#c9a04c', free - 0.008, top + height * 0.6, 0.014, 0.02)
}

function drawCurtains(pen: Pen, time: number, open: number): void {
  const { left, top, width, height } = PANE
  const foot = top + height + 0.16
  for (const side of [-1, 1]) {
    const edge = side < 0 ? left - 0.02 : left + width + 0.02
    const blown = open * (0.05 + 0.035 * Math.sin(time * 2.6 + side)) * -side
    pen.fillStyle = '#d8a04c'
    pen.beginPath()
    pen.moveTo(edge + side * 0.11, top - 0.1)
    pen.lineTo(edge - side * 0.05, top - 0.1)
    pen.quadraticCurveTo(
      edge - side * 0.04 + blown * 0.4,
      top + height * 0.4,
      edge - side * 0.02 + blown,
      foot,
    )
    pen.lineTo(edge + side * 0.11 + blown * 0.5, foot)
    pen.quadraticCurveTo(edge + side * 0.12, top + height * 0.5, edge + side * 0.11, top - 0.1)
    pen.fill()
    pen.strokeStyle = withAlpha('#a8742c', 0.6)
    pen.lineWidth = 0.01
    pen.beginPath()
    pen.moveTo(edge + side * 0.03, top - 0.08)
    pen.quadraticCurveTo(edge + side * 0.03, top + height * 0.5, edge + side * 0.04 + blown * 0.7, foot)
    pen.stroke()
  }
  fillRoundRect(pen, '#7a5231', left - 0.16, top - 0.125, width + 0.32, 0.026, 0.012)
}

const FRIDGE = { left: 0.24, top: -1.08, width: 0.5 }

/** The door of a refrigerator is opened, and something taken out. */
const openFridge: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const { open, taken } = fetchingAt(time)
    const inside = Math.max(0, Math.min(1, open * 2 - 1)) * (1 - taken)
    return {
      ...withHands(
        upright(doer),
        reach(0.06 + 0.23 * inside + 0.11 * taken, figure.shoulderY + 0.1 + 0.04 * taken),
        reach(0.27 - 0.1 * open, figure.shoulderY + 0.2),
      ),
      lean: figure.stoop + 0.1 * inside,
      nod: 0.05,
      turn: 0.7 - 0.2 * taken,
      smile: 0.5 + 0.4 * taken,
    }
  },
  behind: ({ pen, time }) => drawFridge(pen, time),
  near: ({ pen, time, has }) => {
    if (fetchingAt(time).taken <= 0) return
    if (has(/^(?:soda|juice|beer|cola)$/)) return fillRoundRect(pen, '#d8343c', -2.6, -7, 5.2, 11, 1)
    fillRoundRect(pen, '#ffffff', -3, -8, 6, 13, 1.4)
    fillRoundRect(pen, '#ffffff', -1.7, -12.5, 3.4, 6, 0.8)
    fillRoundRect(pen, '#3d8fd0', -1.9, -13.6, 3.8, 2, 0.6)
    fillRoundRect(pen, '#bfe0f4', -3, -3.4, 6, 4, 0.3)
  },
  front: 1.16,
  height: 0.12,
}

function drawFridge(pen: Pen, time: number): void {
  const { left, top, width } = FRIDGE
  const { open } = fetchingAt(time)
  const shell = '#dfe7ee'
  fillRoundRect(pen, darken(shell, 0.14), left, top, width, -top, 0.03)
  fillRoundRect(pen, '#f8fcff', left + 0.03, top + 0.04, width - 0.06, -top - 0.09, 0.015)
  fillRoundRect(pen, withAlpha('#fff3c4', 0.7), left + 0.03, top + 0.04, width - 0.06, 0.2, 0.015)
  for (const shelf of [-0.8, -0.56, -0.32]) {
    fillRoundRect(pen, '#b4c4d2', left + 0.03, shelf, width - 0.06, 0.014, 0.003)
  }
  for (const [x, y, across, high, tone] of [
    [0.1, -0.8, 0.07, 0.13, '#e8a33c'],
    [0.2, -0.8, 0.08, 0.07, '#d8505a'],
    [0.33, -0.8, 0.07, 0.1, '#6fae4f'],
    [0.08, -0.56, 0.12, 0.06, '#f2c23c'],
    [0.26, -0.56, 0.06, 0.14, '#ffffff'],
    [0.36, -0.56, 0.06, 0.12, '#b8d8ea'],
    [0.1, -0.32, 0.14, 0.08, '#7fae5a'],
    [0.3, -0.32, 0.12, 0.1, '#c8503c'],
  ] as const)
    fillRoundRect(pen, tone, left + x - 0.02, y - high, across, high, 0.014)
  fillRoundRect(pen, '#cfe0ea', left + 0.05, -0.25, width - 0.1, 0.17, 0.02)
  // The door is hinged on the far side; seen edge on when it is open.
  const angle = open * 1.9
  const across = width * Math.cos(angle)
  const hinge = left + width
  const rise = 0.05 * Math.sin(angle)
  fillPolygon(pen, angle > Math.PI / 2 ? darken(shell, 0.05) : shell, [
    [hinge, top],
    [hinge - across, top - rise],
    [hinge - across, rise * 0.6],
    [hinge, 0],
  ])
  if (angle < Math.PI / 2) {
    strokeShape(pen, '#aab6c2', 0.008, shape('M.27-.72L.27-.72'))
    fillRoundRect(pen, '#8f9ba8', hinge - across * 0.93, top * 0.72, 0.02, 0.3, 0.008)
    fillRoundRect(
      pen,
      withAlpha('#8f9ba8', 0.8),
      Math.min(hinge, hinge - across),
      top * 0.34,
      Math.abs(across),
      0.008,
      0.002,
    )
  } else
    for (const shelf of [0.28, 0.52, 0.76])
      fillRoundRect(pen, '#b4c4d2', hinge, top * (1 - shelf), -across * 0.9, 0.05, 0.008)
}

/** What is opened by hand. */
export const OPENINGS = {
  'open-window': openWindow,
  'open-fridge': openFridge,
} as const satisfies Partial<Record<ActivityName, Performance>>

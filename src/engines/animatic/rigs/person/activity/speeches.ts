import { withAlpha } from '../../../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../../../draw/easing.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, cycle, scaled, upright, withHands } from './performance.ts'

const LECTERN_TOP = -0.66
/** Seconds from one gesture of the free hand to the next. */
const GESTURE = 2.6

/** A speech: behind a lectern with microphones, one hand on its edge, the other one speaking along. */
const speech: Performance = {
  action: 'talk',
  stance: (doer) => {
    const way = cycle(doer.time / GESTURE, 1)
    const raised = smoothstep(0.1, 0.3, way) * (1 - smoothstep(0.62, 0.85, way))
    const beat = Math.sin(doer.time * 7) * 0.02 * raised
    const top = LECTERN_TOP * doer.k
    return {
      ...withHands(
        upright(doer),
        reach(lerp(0.24, 0.27, raised), lerp(top - 0.03, doer.figure.shoulderY + 0.02, raised) + beat),
        reach(0.22, top - 0.02),
      ),
      lean: doer.figure.stoop + 0.03 * raised,
      nod: Math.sin(doer.time * 3.1) * 0.03,
      turn: 0.6,
      smile: 0.3,
    }
  },
  over: (scenery) => scaled(scenery, (pen) => drawLectern(pen, scenery.colour(/lectern|podium/, '#8a5a34'))),
  front: 0.62,
}

function drawLectern(pen: Pen, wood: string): void {
  fillPolygon(pen, wood, [
    [0.16, LECTERN_TOP + 0.02],
    [0.5, LECTERN_TOP - 0.06],
    [0.46, 0],
    [0.2, 0],
  ])
  fillPolygon(pen, withAlpha('#000000', 0.16), [
    [0.36, LECTERN_TOP - 0.03],
    [0.5, LECTERN_TOP - 0.06],
    [0.46, 0],
    [0.36, 0],
  ])
  fillRoundRect(pen, withAlpha('#ffffff', 0.22), 0.22, LECTERN_TOP + 0.14, 0.18, 0.22, 0.02)
  fillEllipse(pen, '#f2c84a', 0.31, LECTERN_TOP + 0.25, 0.05, 0.05)
  fillPolygon(pen, '#5e3a1e', [
    [0.12, LECTERN_TOP + 0.02],
    [0.53, LECTERN_TOP - 0.08],
    [0.53, LECTERN_TOP - 0.05],
    [0.12, LECTERN_TOP + 0.05],
  ])
  fillPolygon(pen, '#ffffff', [
    [0.19, LECTERN_TOP - 0.005],
    [0.38, LECTERN_TOP - 0.05],
    [0.36, LECTERN_TOP - 0.07],
    [0.18, LECTERN_TOP - 0.025],
  ])
  pen.strokeStyle = '#2b2f38'
  pen.lineWidth = 0.01
  pen.lineCap = 'round'
  for (const x of [0.41, 0.46]) {
    pen.beginPath()
    pen.moveTo(x + 0.02, LECTERN_TOP - 0.07)
    pen.quadraticCurveTo(x + 0.03, LECTERN_TOP - 0.18, x - 0.06, LECTERN_TOP - 0.22)
    pen.stroke()
    fillEllipse(pen, '#20242c', x - 0.07, LECTERN_TOP - 0.225, 0.026, 0.018, 0.3)
  }
}

const SCREEN = { x: 0.5, y: -1.18, width: 1.02, height: 0.62 } as const
const BARS = [0.32, 0.5, 0.42, 0.68, 0.86] as const
const TONES = ['#5a8fd6', '#5ab0a8', '#f2b84a', '#e8745a', '#8a6fd0'] as const
/** Seconds that a chart takes to grow, and until the next slide. */
const SLIDE = 5.4

/** A presentation: at a large screen, whose chart grows while it is pointed out. */
const present: Performance = {
  action: 'talk',
  stance: (doer) => {
    const way = cycle(doer.time / SLIDE, 1)
    const along = smoothstep(0.05, 0.6, way) * (1 - smoothstep(0.82, 0.98, way))
    return {
      ...withHands(
        upright(doer),
        reach(0.4, doer.figure.shoulderY + lerp(0.06, -0.1, along)),
        reach(0.17, doer.figure.shoulderY + 0.24),
      ),
      nod: Math.sin(doer.time * 2.7) * 0.03,
      turn: lerp(0.35, 0.7, along),
      smile: 0.6,
    }
  },
  behind: (scenery) => scaled(scenery, (pen) => drawScreen(pen, scenery.time)),
  front: 1.58,
  height: 0.2,
}

function drawScreen(pen: Pen, time: number): void {
  const { x, y, width, height } = SCREEN
  pen.strokeStyle = '#3a4150'
  pen.lineWidth = 0.022
  pen.lineCap = 'round'
  pen.beginPath()
  for (const foot of [-0.22, 0.22]) {
    pen.moveTo(x + width / 2, y + height)
    pen.lineTo(x + width / 2 + foot, 0)
  }
  pen.stroke()
  fillRoundRect(pen, '#20242c', x - 0.025, y - 0.025, width + 0.05, height + 0.05, 0.02)
  fillRoundRect(pen, '#f6f8fb', x, y, width, height, 0.008)
  fillRoundRect(pen, '#33508a', x + 0.06, y + 0.05, width * 0.42, 0.045, 0.01)
  fillRoundRect(pen, '#b8c2d2', x + 0.06, y + 0.115, width * 0.28, 0.022, 0.008)
  const grown = clamp(cycle(time / SLIDE, 1) * 2.2)
  const [left, foot, high] = [x + 0.1, y + height - 0.06, height - 0.24]
  const step = (width - 0.2) / BARS.length
  for (const [index, share] of BARS.entries()) {
    const risen = smoothstep(index * 0.14, index * 0.14 + 0.4, grown) * share * high
    fillRoundRect(
      pen,
      TONES[index] ?? '#5a8fd6',
      left + index * step,
      foot - risen,
      step * 0.62,
      risen,
      0.006,
    )
  }
  pen.strokeStyle = '#8a95a8'
  pen.lineWidth = 0.008
  pen.beginPath()
  pen.moveTo(left - 0.03, foot)
  pen.lineTo(x + width - 0.07, foot)
  pen.stroke()
}

export const SPEECHES = { speech, present } as const satisfies Partial<Record<ActivityName, Performance>>

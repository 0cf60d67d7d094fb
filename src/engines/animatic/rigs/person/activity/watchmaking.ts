import { withAlpha } from '../../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, cycle, scaled, seated, withHands } from './performance.ts'

const TOP = -0.6
const WATCH = { x: 0.42, radius: 0.075 } as const
const TURN = Math.PI * 2

/** A watch is mended: bent over the bench with a loupe at the eye, tweezers among the wheels of an open case. */
const mendWatch: Performance = {
  action: 'sit',
  stance: (doer) => {
    const pick = Math.sin(cycle(doer.time / 1.9, 1) * TURN)
    const top = TOP * doer.k
    return {
      ...withHands(
        seated(doer),
        reach(WATCH.x - 0.05 + pick * 0.015, top - 0.07 - Math.abs(pick) * 0.02),
        reach(WATCH.x + 0.06, top - 0.03),
      ),
      lean: 0.2,
      nod: 0.16,
      turn: 0.75,
      smile: 0.1,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawBench(pen)
      drawOpenWatch(pen, scenery.colour(/watch|clock/, '#e8c04a'), scenery.time)
    }),
  near: ({ pen }) => {
    pen.strokeStyle = '#c8d0da'
    pen.lineWidth = 0.8
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.lineTo(5, 4)
    pen.moveTo(0.6, -0.8)
    pen.lineTo(5.4, 3.8)
    pen.stroke()
  },
  seat: 'chair',
  front: 0.92,
}

function drawBench(pen: Pen): void {
  fillRoundRect(pen, '#8a5a34', 0.2, TOP, 0.68, 0.045, 0.012)
  fillRoundRect(pen, '#6e4526', 0.24, TOP + 0.045, 0.6, 0.1, 0.01)
  for (const x of [0.25, 0.79]) fillRoundRect(pen, '#6e4526', x, TOP + 0.1, 0.045, -TOP - 0.1, 0.01)
  fillEllipse(pen, '#d8b04a', 0.54, TOP + 0.095, 0.016, 0.016)
  // A lamp bent over the work.
  pen.strokeStyle = '#3f5a4a'
  pen.lineWidth = 0.016
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(0.8, TOP)
  pen.lineTo(0.78, TOP - 0.24)
  pen.lineTo(0.6, TOP - 0.34)
  pen.stroke()
  fillPolygon(pen, '#4a6a58', [
    [0.63, TOP - 0.38],
    [0.66, TOP - 0.31],
    [0.52, TOP - 0.23],
    [0.48, TOP - 0.31],
  ])
  fillPolygon(pen, withAlpha('#ffe9a8', 0.28), [
    [0.52, TOP - 0.24],
    [0.49, TOP - 0.3],
    [0.3, TOP],
    [0.58, TOP],
  ])
}

function drawOpenWatch(pen: Pen, gold: string, time: number): void {
  const { x, radius } = WATCH
  const y = TOP - 0.02
  fillEllipse(pen, gold, x, y, radius, radius * 0.42)
  fillEllipse(pen, '#fdf6e2', x, y - 0.006, radius * 0.84, radius * 0.34)
  for (const [dx, size, way] of [
    [-0.025, 0.03, 1],
    [0.022, 0.022, -1.6],
    [0.002, 0.014, 2.4],
  ] as const) {
    pen.strokeStyle = '#a8782c'
    pen.lineWidth = 0.005
    pen.beginPath()
    pen.ellipse(x + dx, y - 0.008, size, size * 0.42, 0, 0, TURN)
    for (let spoke = 0; spoke < 3; spoke += 1) {
      const angle = time * way + (spoke * TURN) / 3
      pen.moveTo(x + dx, y - 0.008)
      pen.lineTo(x + dx + Math.cos(angle) * size, y - 0.008 + Math.sin(angle) * size * 0.42)
    }
    pen.stroke()
  }
  // The lid beside it, and a few wheels.
  fillEllipse(pen, gold, x + 0.19, y, 0.062, 0.024)
  for (const dx of [0.1, 0.28, 0.31]) fillEllipse(pen, '#b8882c', x + dx, y + 0.008, 0.012, 0.006)
}

export const WATCHMAKING = { 'mend-watch': mendWatch } as const satisfies Partial<
  Record<ActivityName, Performance>
>

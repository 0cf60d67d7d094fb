import { darken, lighten } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { cycle } from './performance.ts'
import { drawWheels, pushing } from './pushing.ts'

const CLIPPINGS = ['#6fae4f', '#8cc65a', '#5a9a44'] as const

/** A mower with an engine; cut grass flies out at its back. */
const mow = pushing({ x: 0.27, y: -0.55 }, (pen, { phase, time, colour }) => {
  const paint = colour(/mower/, '#d8423c')
  const shake = Math.sin(time * 47) * 0.002
  drawClippings(pen, time)
  strokeShape(pen, '#3a404c', 0.018, shape('M.22-.57L.3-.55L.56-.17'))
  pen.save()
  pen.translate(0, shake)
  fillShape(pen, paint, shape('M.44-.16C.46-.22 .56-.23 .7-.22C.84-.21 .92-.16 .93-.06L.44-.06Z'))
  fillShape(pen, lighten(paint, 0.22), shape('M.48-.17C.54-.215 .66-.215 .78-.2C.7-.19 .56-.19 .48-.17Z'))
  fillRoundRect(pen, '#2f343e', 0.58, -0.31, 0.18, 0.1, 0.02)
  fillRoundRect(pen, '#4a505c', 0.55, -0.34, 0.24, 0.045, 0.016)
  fillEllipse(pen, darken(paint, 0.25), 0.67, -0.35, 0.05, 0.014)
  fillRoundRect(pen, '#8d97a5', 0.76, -0.29, 0.06, 0.035, 0.012)
  pen.restore()
  drawWheels(pen, [0.5, 0.84], 0.062, phase)
})

function drawClippings(pen: Pen, time: number): void {
  for (let blade = 0; blade < 14; blade += 1) {
    const way = cycle(time * 1.6 + blade * 0.137, 1)
    const x = 0.46 - way * (0.16 + 0.12 * Math.abs(Math.sin(blade * 3.1)))
    const y = -0.1 - Math.sin(way * Math.PI) * (0.08 + 0.09 * Math.abs(Math.sin(blade * 1.7)))
    fillEllipse(pen, CLIPPINGS[blade % CLIPPINGS.length] ?? '#6fae4f', x, y, 0.012, 0.004, way * 5 + blade)
  }
}

/** What is done about the lawn. */
export const YARD = { mow } as const satisfies Partial<Record<ActivityName, unknown>>

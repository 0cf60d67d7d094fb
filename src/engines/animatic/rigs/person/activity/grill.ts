import { darken, withAlpha } from '../../../draw/colour.ts'
import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { type Performance, handAt, scaled, upright, withHands } from './performance.ts'

const TOP = -0.46

export const grill: Performance = {
  action: 'work',
  stance: (doer) => {
    const turn = Math.sin(doer.time * 2.2)
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.22 + turn * 0.02, TOP - 0.1 - Math.max(0, turn) * 0.03),
        handAt(doer, 0.12, TOP + 0.02),
      ),
      nod: 0.1,
      turn: 0.6,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      const { time } = scenery
      strokeShape(pen, '#4a505c', 0.018, shape('M.26-.38L.2 0M.46-.38L.52 0M.36-.38L.36 0'))
      for (let flame = 0; flame < 6; flame += 1)
        fillEllipse(
          pen,
          flame % 2 === 0 ? '#ff8a2c' : '#ffc23c',
          0.26 + flame * 0.04,
          TOP - 0.004,
          0.016,
          0.026 + 0.012 * Math.sin(time * 11 + flame * 2),
        )
      fillShape(pen, '#2b2f38', shape('M.17-.46L.55-.46C.54-.37 .47-.34 .36-.34C.25-.34 .18-.37 .17-.46Z'))
      fillRoundRect(pen, '#6a727e', 0.16, TOP - 0.018, 0.4, 0.012, 0.004)
      for (const [x, tone] of [
        [0.25, '#8a4a2c'],
        [0.34, '#7a3f26'],
        [0.44, '#a85a34'],
      ] as const)
        fillRoundRect(pen, tone, x, TOP - 0.04, 0.066, 0.024, 0.01)
      for (let puff = 0; puff < 5; puff += 1) {
        const way = (time * 0.35 + puff / 5) % 1
        fillEllipse(
          pen,
          withAlpha('#e8e8ec', 0.3 * Math.sin(way * Math.PI)),
          0.36 + Math.sin(way * 4 + puff) * 0.04,
          TOP - 0.05 - way * 0.4,
          0.025 + way * 0.05,
        )
      }
    }),
  near: ({ pen }) => {
    strokeShape(pen, '#3a2c2a', 1.3, shape('M-4-3L4 2'))
    strokeShape(pen, '#b9c2cc', 0.9, shape('M4 2L13 7'))
    fillShape(pen, darken('#b9c2cc', 0.1), shape('M11 4L19 9L17 12L10 8Z'))
  },
  front: 0.62,
}

import { darken, lighten } from '../../draw/colour.ts'
import { fillRoundRect } from '../../draw/shapes.ts'
import type { Holdable } from './holdable.ts'

/** What is carried through the streets, as everything that is held is drawn. */
export const HELD_IN_PUBLIC = {
  placard: {
    grip: 'raise',
    colour: '#f6f2e6',
    draw: (pen, colour, time) => {
      pen.save()
      pen.rotate(Math.sin(time * 2.6) * 0.05)
      fillRoundRect(pen, '#a8794a', -0.7, -30, 1.4, 42, 0.5)
      fillRoundRect(pen, darken(colour, 0.2), -13.4, -49.4, 27, 20, 1)
      fillRoundRect(pen, colour, -13.4, -50, 26.6, 19.6, 1)
      fillRoundRect(pen, lighten(colour, 0.3), -13.4, -50, 26.6, 1.4, 0.7)
      for (const [y, from, to] of [
        [-46, -10, 9],
        [-41.4, -8, 10],
        [-36.8, -10, 4],
      ] as const)
        fillRoundRect(pen, '#38324a', from, y, to - from, 2.5, 0.6)
      pen.restore()
    },
  },
} as const satisfies Readonly<Record<string, Holdable>>

import { lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import { fillShape, shape, strokeShape } from '../parts.ts'
import type { Holdable } from './holdable.ts'

/** What food and drink are made and taken with. */
export const HELD_AT_TABLE = {
  ladle: {
    grip: 'present',
    colour: '#aeb8c6',
    draw: (pen, colour) => {
      strokeShape(pen, colour, 1, shape('M-1-4C1 2 3 8 4 13'))
      fillShape(pen, colour, shape('M1 12L8 12C8 17 1 17 1 12Z'))
    },
  },
  pan: {
    grip: 'present',
    colour: '#2b2f38',
    draw: (pen, colour, time) => {
      const flip = Math.max(0, Math.sin(time * 4)) * 7
      fillRoundRect(pen, '#6a4630', -2, -0.9, 9, 1.8, 0.9)
      fillEllipse(pen, '#f3cf72', 15, -2.6 - flip, 6, 1.6, Math.sin(time * 4) * 0.5)
      fillShape(pen, colour, shape('M6-2L24-2C23 3 20 4 15 4C10 4 7 3 6-2Z'))
    },
  },
  tray: {
    grip: 'raise',
    colour: '#b9c2cc',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 2, -2, 13, 2)
      fillShape(pen, withAlpha('#ffffff', 0.85), shape('M-5-3L-6-10L0-10L-1-3ZM5-3L4-12L9-12L8-3Z'))
      fillShape(pen, '#c8414a', shape('M4.3-9L8.7-9L8-3.4L5-3.4Z'))
    },
  },
  cup: {
    grip: 'present',
    colour: '#f4efe4',
    draw: (pen, colour, time) => {
      fillShape(pen, colour, shape('M-2.8-5.4L2.8-5.4L2.2 2L-2.2 2Z'))
      fillRoundRect(pen, mix(colour, '#8a5a34', 0.7), -2.7, -3.4, 5.4, 3, 0.3)
      pen.strokeStyle = withAlpha('#ffffff', 0.4)
      pen.lineWidth = 0.6
      pen.beginPath()
      pen.moveTo(0, -6.6)
      pen.quadraticCurveTo(1.6 + Math.sin(time * 2), -9, 0, -12)
      pen.stroke()
    },
  },
  'wine-glass': {
    grip: 'present',
    colour: '#a8283a',
    draw: (pen, colour) => {
      strokeShape(pen, withAlpha('#e8f2fa', 0.95), 0.8, shape('M0-6L0 3M-2.6 3L2.6 3'))
      fillShape(pen, withAlpha('#eaf6ff', 0.8), shape('M-3-14L3-14C3.6-9 2-6 0-6C-2-6-3.6-9-3-14Z'))
      fillShape(pen, withAlpha(colour, 0.92), shape('M-3.2-11L3.2-11C3-8 1.8-6.4 0-6.4C-1.8-6.4-3-8-3.2-11Z'))
    },
  },
  whiskey: {
    grip: 'present',
    colour: '#c9752c',
    draw: (pen, colour) => {
      fillShape(pen, withAlpha('#eaf6ff', 0.85), shape('M-3.2-8L3.2-8L2.8 2L-2.8 2Z'))
      fillShape(pen, withAlpha(colour, 0.95), shape('M-2.8-2.6L2.8-2.6L2.5 1.2L-2.5 1.2Z'))
    },
  },
  bottle: {
    grip: 'present',
    colour: '#3f8f5a',
    draw: (pen, colour) => {
      fillShape(
        pen,
        colour,
        shape('M-1.8 5L-1.8-4C-1.8-6-.7-6.6-.7-8L-.7-11L.7-11L.7-8C.7-6.6 1.8-6 1.8-4L1.8 5Z'),
      )
      fillRoundRect(pen, '#f2ead2', -1.8, -2, 3.6, 4, 0.2)
    },
  },
  food: {
    grip: 'present',
    colour: '#e0a04c',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 1.5, -1.6, 3.6, 2.4)
      fillEllipse(pen, lighten(colour, 0.3), 0.8, -2.4, 2, 1)
    },
  },
  // A slice of it.
  pizza: {
    grip: 'present',
    colour: '#f6c85a',
    draw: (pen, colour) => {
      fillShape(pen, '#c98a4a', shape('M-3-4.4C-1-6.2 1.6-6.4 3.6-5.4L3-4C1-5 -1-4.6-2.4-3Z'))
      fillShape(pen, colour, shape('M-2.8-3.6C-1-5.2 1.4-5.4 3.4-4.4L7.4 2.6Z'))
      for (const [x, y] of [
        [0.6, -3],
        [2.8, -2.6],
        [3.6, -0.6],
      ] as const)
        fillEllipse(pen, '#c8402f', x, y, 0.9, 0.8)
    },
  },
  bowl: {
    grip: 'hug',
    colour: '#3d6f9e',
    draw: (pen, colour, time) => {
      fillEllipse(pen, '#f4e2b0', 2, -3, 6, 1.4)
      fillShape(pen, colour, shape('M-4.4-3L8.4-3C8 3 5 5 2 5C-1 5-4 3-4.4-3Z'))
      pen.strokeStyle = withAlpha('#ffffff', 0.4)
      pen.lineWidth = 0.7
      pen.beginPath()
      pen.moveTo(2, -5)
      pen.quadraticCurveTo(4 + Math.sin(time * 2), -8, 2, -12)
      pen.stroke()
    },
  },
  'ice-cream': {
    grip: 'present',
    colour: '#f4a6b8',
    draw: (pen, colour) => {
      fillShape(pen, '#d9a25a', shape('M-2.4-3L2.4-3L0 4Z'))
      fillEllipse(pen, colour, 0, -5, 3.2)
      fillEllipse(pen, '#fdf4e6', 0.6, -8.4, 2.6)
    },
  },
} as const satisfies Readonly<Record<string, Holdable>>

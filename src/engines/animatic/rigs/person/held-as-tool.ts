import { withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import { fillShape, shape, strokeShape } from '../parts.ts'
import type { Holdable } from './holdable.ts'

/** What work is done with. */
export const HELD_AS_TOOL = {
  pitchfork: {
    grip: 'staff',
    colour: '#8a5f38',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -0.8, -24, 1.6, 68, 0.6)
      strokeShape(pen, '#8d97a5', 1, shape('M-4-40L-4-28C-4-24 4-24 4-28L4-40M0-40L0-24'))
    },
  },
  broom: {
    grip: 'staff',
    colour: '#9c7448',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.25)
      fillRoundRect(pen, colour, -0.7, -22, 1.4, 56, 0.6)
      fillShape(pen, '#d8b45a', shape('M-2 33L2 33L6 46L-6 46Z'))
      strokeShape(pen, '#a8843a', 0.5, shape('M-2 36L-3 45M0 35L0 45M2 36L3 45'))
      pen.restore()
    },
  },
  'fishing-rod': {
    grip: 'present',
    colour: '#6d4a2c',
    draw: (pen, colour, time) => {
      strokeShape(pen, colour, 1, shape('M-8 4C8-8 26-26 46-34'))
      pen.strokeStyle = withAlpha('#ffffff', 0.7)
      pen.lineWidth = 0.3
      pen.beginPath()
      pen.moveTo(46, -34)
      pen.quadraticCurveTo(48, 0, 47 + Math.sin(time * 1.5), 34)
      pen.stroke()
      fillEllipse(pen, '#e8413c', 47 + Math.sin(time * 1.5), 34, 1.2, 1.6)
      fillEllipse(pen, '#3a3f4a', -2, 1.6, 2)
    },
  },
  hammer: {
    grip: 'present',
    colour: '#8a5f38',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(0.9)
      fillRoundRect(pen, colour, -0.8, -14, 1.6, 18, 0.6)
      fillRoundRect(pen, '#59616e', -4.6, -18, 9.4, 4.6, 1)
      pen.restore()
    },
  },
  wrench: {
    grip: 'present',
    colour: '#a9b4c2',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(0.6)
      fillRoundRect(pen, colour, -1, -14, 2, 17, 0.8)
      strokeShape(pen, colour, 1.8, shape('M-2.6-19C-4-15 4-15 2.6-19'))
      pen.restore()
    },
  },
  brush: {
    grip: 'present',
    colour: '#c88b3a',
    draw: (pen, colour) => {
      strokeShape(pen, colour, 1, shape('M-4 4L8-8'))
      fillShape(pen, '#3d6fd0', shape('M7-9L9-7L14-14Z'))
    },
  },
  palette: {
    grip: 'hug',
    colour: '#c99862',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 3, 0, 10, 7, -0.2)
      for (const [x, y, tone] of [
        [-3, -2, '#e0423c'],
        [2, -4, '#f2c23c'],
        [7, -2, '#3d8fd0'],
        [7, 3, '#4faa5a'],
      ] as const) {
        fillEllipse(pen, tone, x, y, 1.7)
      }
    },
  },
  clipboard: {
    grip: 'read',
    colour: '#8a6a48',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.25)
      fillRoundRect(pen, colour, -3, -11, 9, 13, 0.6)
      fillRoundRect(pen, '#ffffff', -2, -9.4, 7, 10.4, 0.3)
      pen.fillStyle = '#9aa6b8'
      for (let line = 0; line < 4; line += 1) pen.fillRect(-1, -7.4 + line * 2.2, 5, 0.7)
      pen.restore()
    },
  },
} as const satisfies Readonly<Record<string, Holdable>>

import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import { fillShape, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Holdable } from './holdable.ts'

/** What is carried from one place to another. */
export const HELD_TO_CARRY = {
  bag: {
    grip: 'hang',
    colour: '#241c22',
    draw: (pen, colour) => {
      strokeShape(pen, darken(colour, 0.25), 0.7, shape('M-3 8C-3 1-1 0 0 0C1.4 0 4 2 4 8'))
      fillRoundRect(pen, colour, -5.4, 7.4, 11.4, 8, 1.6)
      fillRoundRect(pen, lighten(colour, 0.12), -5.4, 7.4, 11.4, 3, 1.5)
      fillRoundRect(pen, '#e3bc5c', -0.8, 9.6, 2.2, 1.4, 0.5)
    },
  },
  suitcase: {
    grip: 'hang',
    colour: '#9b5a34',
    draw: (pen, colour) => {
      strokeShape(pen, darken(colour, 0.4), 1, shape('M-3 4L-3 0L3 0L3 4'))
      fillRoundRect(pen, colour, -10, 3.6, 20, 15, 1.8)
      pen.fillStyle = darken(colour, 0.25)
      pen.fillRect(-6.4, 3.6, 1.8, 15)
      pen.fillRect(4.6, 3.6, 1.8, 15)
      fillRoundRect(pen, withAlpha('#ffffff', 0.16), -10, 3.6, 20, 3, 1.6)
    },
  },
  basket: {
    grip: 'hang',
    colour: '#b9854a',
    draw: (pen, colour) => {
      strokeShape(pen, darken(colour, 0.25), 1, shape('M-7 8C-7-2 7-2 7 8'))
      for (const [x, tone] of [
        [-4, '#d8423c'],
        [0, '#f0b03c'],
        [4, '#d8423c'],
      ] as const) {
        fillEllipse(pen, tone, x, 7.4, 2.6)
      }
      fillShape(pen, colour, shape('M-8 7.6L8 7.6L6 15L-6 15Z'))
      strokeShape(pen, darken(colour, 0.25), 0.5, shape('M-7.4 10L7.4 10M-6.8 12.6L6.8 12.6'))
    },
  },
  bucket: {
    grip: 'hang',
    colour: '#7f93a8',
    draw: (pen, colour) => {
      strokeShape(pen, '#4a5260', 0.5, shape('M-5 6C-5-1 5-1 5 6'))
      fillShape(
        pen,
        gradientDown(pen, 6, 15, lighten(colour, 0.2), colour),
        shape('M-5.6 5.6L5.6 5.6L4.2 15L-4.2 15Z'),
      )
      fillEllipse(pen, darken(colour, 0.3), 0, 5.6, 5.6, 1.3)
    },
  },
  'watering-can': {
    grip: 'hang',
    colour: '#4f9a7c',
    draw: (pen, colour) => {
      strokeShape(pen, darken(colour, 0.2), 1, shape('M-5 6C-5-1 4-1 4 6'))
      fillRoundRect(pen, colour, -6, 5, 11, 9, 1.4)
      fillShape(pen, darken(colour, 0.14), shape('M4 12L12 3L13.4 4L5 14Z'))
    },
  },
  flower: {
    grip: 'present',
    colour: '#e84a6f',
    draw: (pen, colour) => {
      strokeShape(pen, '#3f8a4a', 0.8, shape('M0 6C1 0 0-4 1-10'))
      for (let petal = 0; petal < 6; petal += 1) {
        const angle = (petal * Math.PI) / 3
        fillEllipse(pen, colour, 1 + Math.cos(angle) * 2.2, -12 + Math.sin(angle) * 2.2, 1.8)
      }
      fillEllipse(pen, '#ffd968', 1, -12, 1.5)
    },
  },
  bouquet: {
    grip: 'hug',
    colour: '#e84a6f',
    draw: (pen, colour) => {
      fillShape(pen, '#efe3cf', shape('M-4-4L8-4L3 9L1 9Z'))
      for (const [x, y, tone] of [
        [-3, -6, colour],
        [2, -9, '#ffffff'],
        [7, -6, colour],
        [0, -5, '#ffd968'],
        [5, -10, lighten(colour, 0.35)],
      ] as const) {
        fillEllipse(pen, tone, x, y, 2.7)
      }
    },
  },
  gift: {
    grip: 'hug',
    colour: '#d8434f',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -5, -7, 14, 12, 0.8)
      pen.fillStyle = '#ffe09a'
      pen.fillRect(1, -7, 2.2, 12)
      pen.fillRect(-5, -2, 14, 2)
      strokeShape(pen, '#ffe09a', 1.2, shape('M2-7C-3-12-4-7 2-7C8-12 8-7 2-7'))
    },
  },
  box: {
    grip: 'hug',
    colour: '#c39a66',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -6, -9, 17, 15, 0.8)
      pen.fillStyle = lighten(colour, 0.25)
      pen.fillRect(1, -9, 3, 15)
    },
  },
  teddy: {
    grip: 'hug',
    colour: '#b07a48',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 2, 1, 4.6, 5.4)
      fillEllipse(pen, colour, -1.4, -9.6, 1.7)
      fillEllipse(pen, colour, 5, -9.6, 1.7)
      fillEllipse(pen, colour, 2, -6.6, 4.2)
      fillEllipse(pen, lighten(colour, 0.45), 2.8, -5.4, 1.9, 1.5)
      fillEllipse(pen, '#241a16', 1, -7.6, 0.5)
      fillEllipse(pen, '#241a16', 4.4, -7.6, 0.5)
      fillEllipse(pen, '#241a16', 2.8, -6, 0.7, 0.5)
    },
  },
  snowball: {
    grip: 'raise',
    colour: '#f6faff',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 0, -1, 2.8)
      fillEllipse(pen, mix(colour, '#8fb0d8', 0.35), 0.6, 0.4, 1.7, 1)
    },
  },
  ball: {
    grip: 'hug',
    colour: '#e8553c',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 3, -2, 6.4)
      strokeShape(pen, withAlpha('#ffffff', 0.75), 0.8, shape('M-3-4C1-1 5-1 9-4M3-8.4C1-4 1 0 3 4.4'))
    },
  },
} as const satisfies Readonly<Record<string, Holdable>>

import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import { fillShape, shape, strokeShape } from '../parts.ts'
import type { Holdable } from './holdable.ts'

/** What sport is done with, as everything that is held is drawn. */
export const HELD_IN_SPORT = {
  racket: {
    grip: 'present',
    colour: '#d8434f',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(0.6)
      fillRoundRect(pen, '#2c2f38', -0.8, -8, 1.6, 13, 0.6)
      pen.strokeStyle = colour
      pen.lineWidth = 1.1
      pen.beginPath()
      pen.ellipse(0, -17, 6.2, 9, 0, 0, Math.PI * 2)
      pen.stroke()
      strokeShape(
        pen,
        withAlpha('#ffffff', 0.55),
        0.3,
        shape('M-3-24L-3-10M0-26L0-8M3-24L3-10M-6-17L6-17M-5-21L5-21M-5-13L5-13'),
      )
      pen.restore()
    },
  },
  bat: {
    grip: 'shoulder',
    colour: '#c9965a',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.6)
      fillShape(pen, colour, shape('M-.8 4L-1.8-22C-1.8-28 1.8-28 1.8-22L.8 4Z'))
      pen.restore()
    },
  },
  basketball: {
    grip: 'hug',
    colour: '#e8782c',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 3, -2, 6.4)
      strokeShape(
        pen,
        '#3a2418',
        0.6,
        shape('M-3.4-2L9.4-2M3-8.4L3 4.4M-1-6.6C2-4 2 0-1 2.6M7-6.6C4-4 4 0 7 2.6'),
      )
    },
  },
  'american-football': {
    grip: 'hug',
    colour: '#8a4a2c',
    draw: (pen, colour) => {
      fillEllipse(pen, colour, 3, -2, 7.6, 4.6, -0.3)
      strokeShape(pen, '#fbf6ea', 0.6, shape('M0-3.4L5.6-5M1-5L1.6-2.2M3-5.6L3.6-2.8'))
    },
  },
  paddle: {
    grip: 'present',
    colour: '#d8343c',
    draw: (pen, colour) => {
      fillRoundRect(pen, '#b98a54', -0.9, -4, 1.8, 6.6, 0.7)
      fillEllipse(pen, colour, 0, -8, 4.4, 5)
      fillEllipse(pen, lighten(colour, 0.2), -1, -9.2, 2, 2.4)
    },
  },
  'boxing-glove': {
    grip: 'hug',
    colour: '#d8343c',
    draw: (pen, colour) => {
      fillRoundRect(pen, darken(colour, 0.35), -4.4, -2.6, 3.4, 5.4, 1)
      fillEllipse(pen, colour, 0.8, -0.2, 4.6, 4.1)
      fillEllipse(pen, darken(colour, 0.14), 1.6, -3, 2.2, 1.5, 0.4)
      fillEllipse(pen, lighten(colour, 0.35), 2, -1.4, 1.3, 0.9)
    },
  },
  muleta: {
    grip: 'present',
    colour: '#d8203a',
    draw: (pen, colour, time) => {
      const sway = Math.sin(time * 2.6) * 2.2
      fillRoundRect(pen, '#8a5f38', -3, -0.7, 26, 1.5, 0.7)
      fillShape(
        pen,
        colour,
        shape(
          `M0 0L22 0C${24 + sway} 12 ${21 + sway} 24 ${25 + sway * 1.6} 33C${16 + sway} 36 ${6 + sway} 34 ${-2 + sway} 31C${2 + sway} 20-1 10 0 0Z`,
        ),
      )
      strokeShape(
        pen,
        withAlpha(darken(colour, 0.4), 0.5),
        0.8,
        shape(
          `M7 1C${8 + sway} 12 ${6 + sway} 22 ${7 + sway * 1.3} 33M15 1C${17 + sway} 12 ${14 + sway} 24 ${17 + sway * 1.4} 34`,
        ),
      )
    },
  },
  foil: {
    grip: 'present',
    colour: '#dbe3ec',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(1.42)
      fillShape(pen, colour, shape('M-.5-3L-.16-48L.16-48L.5-3Z'))
      strokeShape(pen, withAlpha('#5a6880', 0.6), 0.3, shape('M0-4L0-47'))
      fillEllipse(pen, '#b9c3d0', 0, -2.6, 3, 1.6)
      fillRoundRect(pen, '#3a3f4a', -0.7, -2, 1.4, 6, 0.6)
      pen.restore()
    },
  },
  katana: {
    grip: 'present',
    colour: '#dbe3ec',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(0.5)
      fillShape(pen, colour, shape('M-.9-4C-1-20-2.4-32-5-44C-1-36 .9-22 .9-4Z'))
      strokeShape(pen, withAlpha('#5a6880', 0.6), 0.35, shape('M.3-5C.2-20-1-31-4-41'))
      fillEllipse(pen, '#3a3026', 0, -3.6, 2.6, 0.9)
      fillRoundRect(pen, '#26242e', -0.9, -3, 1.8, 11, 0.8)
      strokeShape(pen, withAlpha('#f2ead2', 0.7), 0.5, shape('M-.7-1L.7 1L-.7 3L.7 5L-.7 7'))
      pen.restore()
    },
  },
} as const satisfies Readonly<Record<string, Holdable>>

import { darken, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect } from '../../draw/shapes.ts'
import { fillShape, shape, strokeShape } from '../parts.ts'
import type { Holdable } from './holdable.ts'

/** What is read, looked at or through, or spoken into. */
export const HELD_TO_LOOK = {
  book: {
    grip: 'read',
    colour: '#a8323c',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.35)
      fillShape(
        pen,
        colour,
        shape('M-1-10C6-12 10-11 15-9L15 4C10 2 6 1 0 3C-5 1-8 1-12 3L-12-9C-8-11-5-11-1-10Z'),
      )
      fillShape(
        pen,
        '#fbf5e4',
        shape(
          'M0-9.6C5-11 9-10 13.6-8.4L13.6 2.4C9 .6 5 0 0 1.6C-4 0-7 .4-10.6 1.8L-10.6-8.4C-7-10-4-10.4 0-9.6Z',
        ),
      )
      strokeShape(
        pen,
        withAlpha('#8a7a60', 0.5),
        0.4,
        shape('M0-9.4L0 1.4M3-6.6C6-7.6 9-7 11-6M3-3.6C6-4.6 9-4 11-3'),
      )
      pen.restore()
    },
  },
  newspaper: {
    grip: 'read',
    colour: '#efeadb',
    draw: (pen, colour) => {
      fillPolygon(pen, colour, [
        [-12, -14],
        [12, -12],
        [12, 6],
        [-12, 4],
      ])
      pen.fillStyle = withAlpha('#33363f', 0.6)
      pen.fillRect(-9, -10.6, 17, 1.6)
      for (let line = 0; line < 5; line += 1) pen.fillRect(-9, -7 + line * 2, line % 2 === 0 ? 8 : 7, 0.7)
      pen.fillRect(2, -7, 7, 5)
    },
  },
  phone: {
    grip: 'read',
    colour: '#1b1e27',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.3)
      fillRoundRect(pen, colour, -2.4, -9, 5.2, 10, 1)
      fillRoundRect(pen, '#9fe0ff', 1.6, -8.2, 1.4, 8.2, 0.5)
      pen.restore()
    },
  },
  camera: {
    grip: 'read',
    colour: '#2a2d36',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -4, -7, 11, 8, 1.2)
      fillRoundRect(pen, darken(colour, 0.2), -1, -9, 4, 3, 0.8)
      fillEllipse(pen, '#4a5262', 6, -3, 3.4, 3.4)
      fillEllipse(pen, '#8ac4e8', 6.8, -3, 1.8, 2)
    },
  },
  binoculars: {
    grip: 'ear',
    colour: '#2a2d36',
    draw: (pen, colour) => {
      fillRoundRect(pen, colour, -2, -3, 9, 4.4, 1)
      fillEllipse(pen, '#6fb4e0', 7, -0.8, 0.9, 2)
    },
  },
  microphone: {
    grip: 'ear',
    colour: '#20222b',
    draw: (pen, colour) => {
      pen.save()
      pen.translate(1.5, 1)
      pen.rotate(-0.5)
      fillRoundRect(pen, colour, -0.9, -2, 1.8, 9, 0.8)
      fillEllipse(pen, '#8d97a5', 0, -3.4, 2.3, 2.6)
      pen.restore()
    },
  },
} as const satisfies Readonly<Record<string, Holdable>>

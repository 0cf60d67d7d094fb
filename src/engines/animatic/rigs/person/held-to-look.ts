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
  letter: {
    grip: 'read',
    colour: '#fbf6e8',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.22)
      fillShape(pen, darken(colour, 0.12), shape('M-7-13L8-13L8 5L-7 5Z'))
      fillShape(pen, colour, shape('M-7.6-13.4L7.4-13.4C7-8 7.6-2 7.4 4.4L-7.6 4.4C-7.2-2-8-8-7.6-13.4Z'))
      for (let line = 0; line < 6; line += 1)
        strokeShape(
          pen,
          withAlpha('#3c4468', 0.65),
          0.55,
          shape(
            `M-5.4 ${-10.6 + line * 2.3}C-3 ${-11.2 + line * 2.3} -1 ${-10 + line * 2.3} ${line === 5 ? 0 : 5} ${-10.6 + line * 2.3}`,
          ),
        )
      pen.restore()
    },
  },
  map: {
    grip: 'read',
    colour: '#ead9a8',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.16)
      // Unfolded in three: the middle one is lit, the others turn away.
      fillPolygon(pen, darken(colour, 0.1), [
        [-15, -13],
        [-5, -15],
        [-5, 5],
        [-15, 7],
      ])
      fillPolygon(pen, colour, [
        [-5, -15],
        [5, -13],
        [5, 7],
        [-5, 5],
      ])
      fillPolygon(pen, darken(colour, 0.16), [
        [5, -13],
        [15, -15],
        [15, 5],
        [5, 7],
      ])
      fillShape(pen, withAlpha('#7fae6a', 0.8), shape('M-12-8C-8-12-2-10-1-6C2-4 1 1-3 2C-9 3-14-2-12-8Z'))
      fillShape(pen, withAlpha('#6aa6c8', 0.75), shape('M5-11C9-9 12-11 15-9L15 0C11-2 8 1 5-1Z'))
      pen.setLineDash([1.6, 1.4])
      strokeShape(pen, '#a8453a', 0.8, shape('M-10-4C-6 0-2-8 3-5C6-3 8 2 10 1'))
      pen.setLineDash([])
      strokeShape(pen, '#c0342c', 1.2, shape('M9-.6L12 2.4M12-.6L9 2.4'))
      pen.restore()
    },
  },
  photo: {
    grip: 'read',
    colour: '#fdfbf4',
    draw: (pen, colour) => {
      pen.save()
      pen.rotate(-0.2)
      fillRoundRect(pen, darken(colour, 0.2), -5.6, -10.6, 13, 12.4, 0.5)
      fillRoundRect(pen, colour, -6, -11, 13, 12.4, 0.5)
      fillRoundRect(pen, '#c9a878', -4.8, -9.8, 10.6, 8.4, 0.2)
      // Two people, browned by the years.
      fillEllipse(pen, '#7c5a3c', -1.4, -6.4, 1.5, 1.7)
      fillEllipse(pen, '#8a6848', 2.2, -6, 1.4, 1.6)
      fillShape(pen, '#5e4330', shape('M-4.2-1.4C-4-4.4 1.2-4.6 1.2-1.4Z'))
      fillShape(pen, '#6e5038', shape('M-.2-1.4C0-4.2 4.8-4.2 5-1.4Z'))
      pen.restore()
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

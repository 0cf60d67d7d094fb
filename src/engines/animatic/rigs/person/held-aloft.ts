import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, shape, strokeShape } from '../parts.ts'
import type { Holdable } from './holdable.ts'

/** Middle of a balloon against the hand that holds its string, hundredths of its holder. */
const BALLOON_UP = -57

/** What is held up: shade, light and colours. */
export const HELD_ALOFT = {
  umbrella: {
    grip: 'raise',
    colour: '#d8424c',
    draw: (pen, colour) => drawUmbrella(pen, colour),
  },
  parasol: {
    grip: 'raise',
    colour: '#f2a7b8',
    draw: (pen, colour) => drawUmbrella(pen, colour),
  },
  balloon: {
    grip: 'raise',
    colour: '#e8474f',
    draw: (pen, colour, time) => {
      // On a string so long that it is seen beside the head, not before the face.
      const x = 17 + Math.sin(time * 1.4) * 2.5
      const y = BALLOON_UP + Math.sin(time * 2.1) * 0.8
      pen.strokeStyle = withAlpha('#ffffff', 0.8)
      pen.lineWidth = 0.5
      pen.beginPath()
      pen.moveTo(-0.6, 5)
      pen.quadraticCurveTo(-1, y * 0.5, x, y + 10.6)
      pen.stroke()
      fillPolygon(pen, darken(colour, 0.15), [
        [x - 1.7, y + 12.6],
        [x + 1.7, y + 12.6],
        [x, y + 9.6],
      ])
      const shine = pen.createRadialGradient(x - 3, y - 4, 1, x, y, 13)
      shine.addColorStop(0, lighten(colour, 0.34))
      shine.addColorStop(0.5, colour)
      shine.addColorStop(1, darken(colour, 0.2))
      fillEllipse(pen, shine, x, y, 9.2, 11)
      fillEllipse(pen, withAlpha('#ffffff', 0.55), x - 3.4, y - 4.2, 1.7, 3, 0.4)
    },
  },
  flag: {
    grip: 'raise',
    colour: '#d8424c',
    draw: (pen, colour, time) => {
      pen.fillStyle = '#8a6a45'
      pen.fillRect(-0.5, -42, 1, 54)
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(0.5, -42)
      for (let x = 0; x <= 20; x += 2)
        pen.lineTo(0.5 + x, -42 + Math.sin(time * 5 - x * 0.35) * 1.2 * (x / 12))
      for (let x = 20; x >= 0; x -= 2)
        pen.lineTo(0.5 + x, -29 + Math.sin(time * 5 - x * 0.35) * 1.2 * (x / 12))
      pen.fill()
    },
  },
  lantern: {
    grip: 'raise',
    colour: '#e8503a',
    draw: (pen, colour, time) => {
      strokeShape(pen, '#5a4030', 0.5, shape('M0 0L2 5'))
      fillEllipse(pen, withAlpha('#ffd27a', 0.25 + Math.sin(time * 7) * 0.04), 2, 11, 12)
      fillEllipse(pen, colour, 2, 11, 5.4, 6)
      fillEllipse(pen, '#ffe09a', 2, 11, 2.6, 4.4)
      fillRoundRect(pen, '#4a3024', -0.6, 4.4, 5.2, 1.4, 0.5)
      fillRoundRect(pen, '#4a3024', -0.6, 16.2, 5.2, 1.4, 0.5)
    },
  },
  torch: {
    grip: 'raise',
    colour: '#7a5030',
    draw: (pen, colour, time) => {
      const lick = Math.sin(time * 13) * 1.2
      pen.fillStyle = colour
      pen.fillRect(-0.9, -10, 1.8, 18)
      fillEllipse(pen, withAlpha('#ff9a3c', 0.28), 0, -16, 11, 12)
      fillPolygon(pen, '#ff8a2c', [
        [-3, -9],
        [-4 + lick * 0.4, -15],
        [lick, -25],
        [4 + lick * 0.3, -15],
        [3, -9],
      ])
      fillEllipse(pen, '#ffe27a', lick * 0.3, -12.6, 1.9, 4)
    },
  },
  candle: {
    grip: 'present',
    colour: '#f4ead2',
    draw: (pen, colour, time) => {
      fillRoundRect(pen, colour, -1, -7, 2, 8, 0.4)
      fillEllipse(pen, withAlpha('#ffb54a', 0.3), 0, -10, 6)
      fillEllipse(pen, '#ffd668', Math.sin(time * 9) * 0.2, -9.4, 1, 2.4)
    },
  },
  fan: {
    grip: 'present',
    colour: '#e8a3b4',
    draw: (pen, colour) => {
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(0, 0)
      pen.arc(0, 0, 12, -Math.PI * 0.95, -Math.PI * 0.2)
      pen.closePath()
      pen.fill()
      strokeShape(pen, withAlpha('#ffffff', 0.6), 0.4, shape('M0 0L-9-7M0 0L-4-11M0 0L2-11.6M0 0L7-9.6'))
    },
  },
} as const satisfies Readonly<Record<string, Holdable>>

function drawUmbrella(pen: Pen, colour: Hex): void {
  strokeShape(pen, '#3a3038', 1, shape('M0-46L0 8C0 12-5 12-5 8'))
  const dome = shape(
    'M-31-38C-28-60 28-60 31-38C26-41 20-41 15.5-38C10-41 5-41 0-38C-5-41-10-41-15.5-38C-20-41-26-41-31-38Z',
  )
  fillShape(pen, colour, dome)
  fillShape(
    pen,
    darken(colour, 0.16),
    shape('M-31-38C-28-60 0-56 0-55C-10-52-15-44-15.5-38C-20-41-26-41-31-38Z'),
  )
  fillShape(
    pen,
    withAlpha('#ffffff', 0.16),
    shape('M0-55C14-54 24-48 27-41C22-41 19-40 15.5-38C14-46 8-52 0-55Z'),
  )
  strokeShape(pen, '#3a3038', 0.9, shape('M0-54.6L0-58'))
}

import { withAlpha, type Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'
import type { Species } from './stock.ts'

const PINK = '#f0b3ab'

/** Both ears about the middle of the head; `lining` is what is seen inside, null from behind. */
export function drawEars(pen: Pen, species: Species, { time }: Pose, lining: Hex | null = PINK): void {
  const twitch = Math.sin(time * 1.7) > 0.96 ? 0.06 : 0
  drawEar(pen, species, -1, species.earColours[1], 0, lining)
  drawEar(pen, species, 1, species.earColours[0], twitch, lining)
}

function drawEar(
  pen: Pen,
  species: Species,
  side: -1 | 1,
  colour: Hex,
  twitch: number,
  lining: Hex | null,
): void {
  const r = species.head
  switch (species.ear) {
    case 'tuft':
      drawTuft(pen, r, side, species.shade)
      drawPointedEar(pen, r * 0.92, side, [colour, lining], 1.3, twitch)
      return
    case 'cat':
    case 'fox': {
      const height = species.ear === 'fox' ? 1.5 : 1.22
      drawPointedEar(pen, r, side, [colour, lining], height, twitch)
      return
    }
    case 'round':
      fillEllipse(pen, colour, side * r * 0.68, -r * 0.74, r * 0.34)
      if (lining !== null) fillEllipse(pen, withAlpha(lining, 0.5), side * r * 0.68, -r * 0.72, r * 0.19)
      return
    case 'disc':
      fillEllipse(pen, colour, side * r * 0.82, -r * 0.94, r * 0.6)
      if (lining !== null) fillEllipse(pen, withAlpha(lining, 0.85), side * r * 0.82, -r * 0.92, r * 0.42)
      return
    case 'button':
      fillEllipse(pen, colour, side * r * 0.9, -r * 0.42, r * 0.2)
      return
    case 'flop':
      fillBlob(pen, colour, [
        [side * r * 0.55, -r * 0.85],
        [side * r * 1.05, -r * 0.7],
        [side * r * 1.25, r * 0.05],
        [side * r * 0.95, r * 0.4],
        [side * r * 0.75, -r * 0.1],
      ])
      return
    case 'long':
      fillEllipse(pen, colour, side * r * 0.42, -r * 1.55, r * 0.26, r * 0.86, side * (0.16 + twitch))
      if (lining !== null)
        fillEllipse(pen, lining, side * r * 0.42, -r * 1.5, r * 0.13, r * 0.62, side * (0.16 + twitch))
      return
    case 'leaf':
      fillEllipse(pen, colour, side * r * 0.86, -r * 0.82, r * 0.22, r * 0.5, side * (0.9 - twitch))
      return
    case 'fan': {
      const flap = 1 + 0.06 * Math.sin(twitch * 20)
      fillEllipse(pen, colour, side * r * 1.15, -r * 0.05, r * 0.62 * flap, r * 0.86)
      if (lining !== null)
        fillEllipse(pen, withAlpha('#e3a5a0', 0.35), side * r * 1.15, r * 0.02, r * 0.4 * flap, r * 0.6)
    }
  }
}

/** Long hair on the tip of an ear, as squirrels have it. */
function drawTuft(pen: Pen, r: number, side: -1 | 1, colour: Hex): void {
  for (const [dx, dy] of [
    [0.62, -1.62],
    [0.78, -1.72],
    [0.94, -1.6],
  ] as const)
    fillPolygon(pen, colour, [
      [side * r * 0.5, -r * 0.98],
      [side * r * dx, r * dy],
      [side * r * 0.88, -r * 0.95],
    ])
}

function drawPointedEar(
  pen: Pen,
  r: number,
  side: -1 | 1,
  [colour, lining]: readonly [outside: Hex, lining: Hex | null],
  height: number,
  twitch: number,
): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(side * r * 0.86, -r * 0.3)
  pen.quadraticCurveTo(side * r * (0.95 + twitch), -r, side * r * 0.78, -r * height)
  pen.quadraticCurveTo(side * r * 0.35, -r * 1.1, side * r * 0.2, -r * 0.75)
  pen.closePath()
  pen.fill()
  if (lining === null) return
  pen.fillStyle = lining
  pen.beginPath()
  pen.moveTo(side * r * 0.75, -r * 0.55)
  pen.quadraticCurveTo(side * r * 0.8, -r * 0.9, side * r * 0.72, -r * (height - 0.14))
  pen.quadraticCurveTo(side * r * 0.5, -r, side * r * 0.4, -r * 0.75)
  pen.closePath()
  pen.fill()
}

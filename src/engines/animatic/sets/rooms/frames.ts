import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { RoomLight } from './room-light.ts'

const KINDS = ['portrait', 'sea', 'abstract', 'flowers', 'night'] as const
const PAINTS: readonly Hex[] = [
  '#d8504a',
  '#f2b03c',
  '#3f7fae',
  '#2f5d4a',
  '#f2e6d0',
  '#6a4a7c',
  '#e88f6a',
  '#1f2c4a',
]

/** A painting in a heavy frame; the seed says what is on it. */
export function paintPainting(
  pen: Pen,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  seed: number,
  light: RoomLight,
  frame: Hex = '#b98a3c',
): void {
  const { x, y, width, height } = box
  const edge = Math.min(width, height) * 0.09
  const gold = light.tone(frame)
  fillRoundRect(pen, withAlpha('#10080c', 0.3), x + 0.008, y + 0.012, width, height, 0.004)
  fillRoundRect(pen, gold, x, y, width, height, 0.004)
  fillRoundRect(
    pen,
    lighten(gold, 0.35),
    x + edge * 0.2,
    y + edge * 0.2,
    width - edge * 0.4,
    height - edge * 0.4,
    0.003,
  )
  fillRoundRect(
    pen,
    darken(gold, 0.35),
    x + edge * 0.55,
    y + edge * 0.55,
    width - edge * 1.1,
    height - edge * 1.1,
    0.002,
  )
  pen.save()
  pen.beginPath()
  pen.rect(x + edge * 0.8, y + edge * 0.8, width - edge * 1.6, height - edge * 1.6)
  pen.clip()
  pen.translate(x + width / 2, y + height / 2)
  pen.scale(height / 2, height / 2)
  paintCanvas(pen, seed, light, Math.max(1, width / height))
  pen.restore()
}

/** From -1 to 1 downwards, and `wide` times that across. */
function paintCanvas(pen: Pen, seed: number, { tone }: RoomLight, wide: number): void {
  const random = createRandom(seed * 7 + 3)
  const back = pen.createLinearGradient(0, -1, 0, 1)
  switch (KINDS[seed % KINDS.length]) {
    case 'portrait':
      back.addColorStop(0, tone('#5c4a34'))
      back.addColorStop(1, tone('#2a2018'))
      pen.fillStyle = back
      pen.fillRect(-wide, -1, 2 * wide, 2)
      fillEllipse(pen, tone(pick(random, ['#3a2430', '#2f3f4a', '#5c2a24'])), 0, 1.05, 0.72, 0.72)
      fillEllipse(pen, tone(pick(random, ['#3a2418', '#8a5a2c', '#1c1614'])), 0, -0.18, 0.4, 0.46)
      fillEllipse(pen, tone('#e6b890'), 0, -0.06, 0.29, 0.38)
      fillEllipse(pen, tone('#f2e6d8'), 0, 0.42, 0.3, 0.12)
      for (const eye of [-0.11, 0.11]) fillEllipse(pen, tone('#2a1a14'), eye, -0.1, 0.03, 0.024)
      fillEllipse(pen, tone('#b5604c'), 0, 0.13, 0.08, 0.022)
      return
    case 'sea':
      back.addColorStop(0, tone('#f2d9a8'))
      back.addColorStop(0.55, tone('#e8a888'))
      back.addColorStop(0.56, tone('#3f7f9a'))
      back.addColorStop(1, tone('#1f4a64'))
      pen.fillStyle = back
      pen.fillRect(-wide, -1, 2 * wide, 2)
      fillEllipse(pen, tone('#fff2c8'), 0.4, -0.2, 0.16, 0.18)
      pen.fillStyle = tone('#f6f0e4')
      pen.beginPath()
      pen.moveTo(-0.3, 0.2)
      pen.lineTo(-0.3, -0.5)
      pen.lineTo(0.05, 0.2)
      pen.fill()
      fillEllipse(pen, tone('#5c3422'), -0.24, 0.26, 0.3, 0.09)
      return
    case 'abstract':
      pen.fillStyle = tone('#f4ecdc')
      pen.fillRect(-wide, -1, 2 * wide, 2)
      for (let shape = 0; shape < 9; shape += 1) {
        const colour = tone(pick(random, PAINTS))
        const [cx, cy, size] = [(random() * 1.8 - 0.9) * wide, random() * 1.8 - 0.9, 0.15 + random() * 0.45]
        if (random() < 0.5) fillEllipse(pen, colour, cx, cy, size * 0.7)
        else fillRoundRect(pen, colour, cx - size / 2, cy - size / 2, size * (0.5 + random()), size, 0.02)
      }
      return
    case 'flowers':
      back.addColorStop(0, tone('#7f9a8a'))
      back.addColorStop(0.7, tone('#5c7464'))
      back.addColorStop(0.71, tone('#8a5f3c'))
      back.addColorStop(1, tone('#6a4428'))
      pen.fillStyle = back
      pen.fillRect(-wide, -1, 2 * wide, 2)
      for (let bloom = 0; bloom < 9; bloom += 1)
        fillEllipse(
          pen,
          tone(pick(random, ['#f2b03c', '#e8705c', '#f6e6d0', '#d98fb0'])),
          random() - 0.5,
          -0.5 + random() * 0.6,
          0.15,
          0.16,
        )
      fillEllipse(pen, tone('#2f5d7c'), 0, 0.5, 0.26, 0.32)
      return
    default:
      back.addColorStop(0, tone('#16244c'))
      back.addColorStop(1, tone('#3f6a9a'))
      pen.fillStyle = back
      pen.fillRect(-wide, -1, 2 * wide, 2)
      for (let star = 0; star < 11; star += 1) {
        const [cx, cy] = [(random() * 1.8 - 0.9) * wide, random() - 0.9]
        fillEllipse(pen, withAlpha('#f6e08a', 0.4), cx, cy, 0.14)
        fillEllipse(pen, '#f6e8a8', cx, cy, 0.06)
      }
      fillEllipse(pen, tone('#1c2c3c'), -0.3 * wide, 1, wide, 0.5)
      fillEllipse(pen, tone('#24384a'), 0.7 * wide, 1.05, 0.9 * wide, 0.5)
  }
}

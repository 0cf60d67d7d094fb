import { withAlpha, type Hex } from '../../draw/colour.ts'
import { between, type Random } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'

export interface Heads {
  draw(frame: Frame): void
}

interface Head {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly phase: number
  readonly hair: number
}

/** The nearest row of an audience, seen from behind: dark, with the light of the show on their crowns. */
export function createHeads(
  random: Random,
  stage: Stage,
  { y, colour, rim }: { readonly y: number; readonly colour: Hex; readonly rim: Hex },
): Heads {
  const count = Math.round(stage.aspect * 8) + 3
  const heads: readonly Head[] = Array.from({ length: count }, (_, index) => ({
    x: -0.3 + ((index + random() * 0.35) * (stage.aspect + 0.6)) / (count - 1),
    y: y + between(random, -0.012, 0.02),
    size: between(random, 0.07, 0.09),
    phase: random() * 6.28,
    hair: random(),
  }))
  const parallax = 1.3
  // Far in front the camera's rise would lift the row into the picture, or sink it out of sight.
  const settle = (frame: Frame): Frame['camera'] => ({ ...frame.camera, y: frame.camera.y * 0.3 })
  return {
    draw(frame) {
      const pen = stage.enter(settle(frame), parallax)
      pen.fillStyle = colour
      pen.beginPath()
      for (const head of heads) traceHead(pen, head, frame.time)
      pen.fill()
      pen.strokeStyle = withAlpha(rim, 0.42)
      pen.lineWidth = 0.0032
      pen.lineCap = 'round'
      pen.beginPath()
      for (const head of heads) {
        const top = head.y + nod(head, frame.time)
        pen.moveTo(head.x - head.size * 0.5, top - head.size * 0.24)
        pen.arc(head.x, top, head.size * 0.55, Math.PI * 1.15, Math.PI * 1.85)
      }
      pen.stroke()
    },
  }
}

function nod(head: Head, time: number): number {
  return Math.sin(time * 1.6 + head.phase) * 0.004
}

function traceHead(pen: Pen, head: Head, time: number): void {
  const { x, size } = head
  const y = head.y + nod(head, time)
  pen.moveTo(x + size * 0.55, y)
  pen.arc(x, y, size * 0.55, 0, Math.PI * 2)
  if (head.hair > 0.75) {
    pen.moveTo(x + size * 0.26, y - size * 0.6)
    pen.arc(x, y - size * 0.6, size * 0.26, 0, Math.PI * 2)
  } else if (head.hair < 0.35) {
    pen.moveTo(x + size * 0.62, y + size * 0.1)
    pen.ellipse(x, y + size * 0.35, size * 0.62, size * 0.8, 0, 0, Math.PI * 2)
  }
  pen.moveTo(x - size * 1.12, y + size * 1.5)
  pen.ellipse(x, y + size * 1.5, size * 1.12, size * 0.95, 0, Math.PI, 0)
  pen.rect(x - size * 1.12, y + size * 1.48, size * 2.24, size * 3)
}

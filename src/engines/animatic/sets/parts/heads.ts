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
  const sprites = HAIR_STYLES.map((style) =>
    stage.sprite(`head ${style} ${colour} ${rim}`, HEAD_BOX, (pen) => {
      pen.scale(HEAD_SIZE, HEAD_SIZE)
      paintHead(pen, style, colour, rim)
    }),
  )
  return {
    draw(frame) {
      stage.enter(settle(frame), parallax)
      for (const head of heads) {
        const sprite = sprites[head.hair > 0.75 ? 2 : head.hair < 0.35 ? 1 : 0]
        if (sprite !== undefined) {
          stage.put(sprite, head.x, head.y + nod(head, frame.time), { scale: head.size / HEAD_SIZE })
        }
      }
    },
  }
}

const HAIR_STYLES = ['short', 'long', 'bun'] as const
/** World units; each head is a little larger or smaller. */
const HEAD_SIZE = 0.08
const HEAD_BOX = {
  width: 2.3 * HEAD_SIZE,
  height: 3 * HEAD_SIZE,
  anchorX: 1.15 * HEAD_SIZE,
  anchorY: 0.9 * HEAD_SIZE,
}

function nod(head: Head, time: number): number {
  return Math.sin(time * 1.6 + head.phase) * 0.004
}

/** In units of the head's size, its middle at the origin. */
function paintHead(pen: Pen, style: (typeof HAIR_STYLES)[number], colour: Hex, rim: Hex): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(0, 0, 0.55, 0, Math.PI * 2)
  if (style === 'bun') {
    pen.moveTo(0.26, -0.6)
    pen.arc(0, -0.6, 0.26, 0, Math.PI * 2)
  } else if (style === 'long') {
    pen.moveTo(0.62, 0.1)
    pen.ellipse(0, 0.35, 0.62, 0.8, 0, 0, Math.PI * 2)
  }
  pen.moveTo(-1.12, 1.5)
  pen.ellipse(0, 1.5, 1.12, 0.95, 0, Math.PI, 0)
  pen.rect(-1.12, 1.48, 2.24, 3)
  pen.fill()
  pen.strokeStyle = withAlpha(rim, 0.42)
  pen.lineWidth = 0.04
  pen.lineCap = 'round'
  pen.beginPath()
  pen.arc(0, 0, 0.55, Math.PI * 1.15, Math.PI * 1.85)
  pen.stroke()
}

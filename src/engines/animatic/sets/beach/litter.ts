import { darken, multiply, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'

/** What the sea has left on the sand. */
interface Litter {
  readonly x: number
  readonly y: number
  readonly kind: 'shell' | 'star' | 'pebble'
  readonly colour: Hex
  readonly turn: number
}

export function scatterLitter(random: Random, stage: Stage): readonly Litter[] {
  return Array.from({ length: 26 }, () => ({
    x: between(random, -0.3, stage.aspect + 0.3),
    y: between(random, 0.86, Math.max(1, stage.bottom)),
    kind: pick(random, ['shell', 'star', 'pebble', 'pebble'] as const),
    colour: pick(random, ['#f7b8a4', '#f4efe2', '#e58a5c', '#c9b08a', '#fbe3c4']),
    turn: random() * 6.28,
  }))
}

export function drawLitter(stage: Stage, palette: Palette, litter: readonly Litter[], frame: Frame): void {
  const extent = { y0: 0.84, y1: Math.max(1, stage.bottom) + 0.1, margin: 0.36 }
  stage.layer('beach-litter', frame.camera, 1, extent, (pen) => {
    for (const thing of litter) {
      const colour = multiply(thing.colour, palette.ambient)
      const size = 0.006 * (0.4 + (thing.y - 0.8) * 4)
      if (thing.kind === 'pebble')
        fillEllipse(pen, darken(colour, 0.22), thing.x, thing.y, size * 0.8, size * 0.5)
      else if (thing.kind === 'shell') drawShell(pen, thing, colour, size)
      else drawStar(pen, thing, colour, size)
    }
  })
}

function drawShell(pen: Pen, { x, y, turn }: Litter, colour: Hex, size: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x, y, size, Math.PI + turn * 0.1, Math.PI * 2 + turn * 0.1)
  pen.lineTo(x, y + size * 0.5)
  pen.fill()
  pen.strokeStyle = darken(colour, 0.2)
  pen.lineWidth = size * 0.12
  pen.beginPath()
  for (const spread of [-0.6, 0, 0.6]) {
    pen.moveTo(x, y + size * 0.4)
    pen.lineTo(x + spread * size, y - size * 0.7)
  }
  pen.stroke()
}

function drawStar(pen: Pen, { x, y, turn }: Litter, colour: Hex, size: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (let point = 0; point < 10; point += 1) {
    const reach = point % 2 === 0 ? size * 1.3 : size * 0.55
    const angle = turn + (point * Math.PI) / 5
    pen.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.6)
  }
  pen.closePath()
  pen.fill()
}

import { withAlpha, type Hex } from '../../draw/colour.ts'
import { between, type Random } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'

/** A beam of sunlight that comes through the water. */
export interface Shaft {
  readonly x: number
  readonly width: number
  readonly lean: number
  readonly phase: number
}

interface Sunlit {
  /** How strongly the sun shines, 0..1. */
  readonly shine: number
  readonly sunlight: Hex
}

export function planShafts(random: Random, stage: Stage): readonly Shaft[] {
  const count = stage.portrait ? 4 : 6
  return Array.from({ length: count }, (_, index) => ({
    x: stage.aspect * ((index + between(random, 0.1, 0.9)) / count),
    width: between(random, 0.6, 1.3),
    lean: between(random, 0.12, 0.24),
    phase: random() * 6.28,
  }))
}

const SHAFT = { width: 0.22, height: 0.95 } as const
const SHAFT_GROUPS = 2

/**
 * Beams that fade downwards, baked in two groups that brighten and sway in turn: drawn one by one each frame they would
 * cost more than the rest of the scene.
 */
export function drawShafts(
  stage: Stage,
  shafts: readonly Shaft[],
  water: Sunlit,
  { camera, time }: Frame,
): void {
  const extent = { y0: stage.top - 0.05, y1: stage.top + 1.15, margin: 0.3 }
  for (let group = 0; group < SHAFT_GROUPS; group += 1) {
    const sway = Math.sin(time * 0.4 + group * 2.2) * 0.06
    stage.pen.globalAlpha = (0.66 + 0.34 * Math.sin(time * 0.8 + group * 2.6)) * water.shine
    stage.layer(`underwater-shafts-${group}`, { ...camera, x: camera.x + sway }, 0.3, extent, (pen) => {
      for (const shaft of shafts.filter((_, index) => index % SHAFT_GROUPS === group)) {
        paintShaft(pen, shaft, stage.top, water)
      }
    })
    stage.pen.globalAlpha = 1
  }
}

function paintShaft(pen: Pen, shaft: Shaft, top: number, water: Sunlit): void {
  const half = (SHAFT.width / 2) * shaft.width
  const height = SHAFT.height * (0.75 + 0.25 * shaft.width)
  pen.save()
  pen.translate(shaft.x, top - 0.05)
  pen.rotate(shaft.lean)
  // Thin slices, each a gradient across: together they fade downwards and at both edges.
  const slices = 60
  for (let slice = 0; slice < slices; slice += 1) {
    const down = slice / slices
    const wide = half * (0.45 + 0.55 * down)
    const alpha = 0.44 * (1 - down) ** 1.3
    const across = pen.createLinearGradient(-wide, 0, wide, 0)
    across.addColorStop(0, withAlpha(water.sunlight, 0))
    across.addColorStop(0.36, withAlpha(water.sunlight, alpha))
    across.addColorStop(0.6, withAlpha(water.sunlight, alpha * 0.8))
    across.addColorStop(1, withAlpha(water.sunlight, 0))
    pen.fillStyle = across
    pen.fillRect(-wide, down * height, wide * 2, height / slices + 0.0004)
  }
  pen.restore()
}

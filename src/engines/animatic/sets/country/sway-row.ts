import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { eachSlot, slotChance, visibleSpan } from '../parts/span.ts'

export interface SwayRow {
  /** Of its sprites: the same for the same plants. */
  readonly key: string
  /** y of the feet, and how far apart from that they may stand, world units. */
  readonly y: number
  readonly depth: number
  readonly parallax: number
  readonly spacing: number
  /** World height of the tallest, and the width of its box. */
  readonly height: number
  readonly width: number
  /** How many different ones there are. */
  readonly shapes: number
  /** Radians that the wind bends them. */
  readonly sway: number
  readonly seed: number
  /** 0..1: how many places are left free. Default 0. */
  readonly gaps?: number
  /** Which of them grows at `x`. Absent: any. */
  readonly shapeAt?: (x: number, chance: number) => number
}

/**
 * An endless row of plants that gusts of wind run through. `paint` draws one of height 1 with its foot at the origin.
 * `drop` sets it lower in the picture, where what is close to the eye belongs in a tall one.
 */
export function createSwayRow(
  stage: Stage,
  row: SwayRow,
  paint: (pen: Pen, shape: number) => void,
): (frame: Frame, drop?: number) => void {
  const { height, width, y, depth, spacing } = row
  const box = {
    width,
    height: height * 1.12,
    anchorX: width / 2,
    anchorY: height * 1.06,
  }
  const sprites = Array.from({ length: row.shapes }, (_, shape) =>
    stage.sprite(`${row.key}-${shape}`, box, (pen) => {
      pen.scale(height, height)
      paint(pen, shape)
    }),
  )
  return (frame, drop = 0) => {
    const camera = { ...frame.camera, y: frame.camera.y - drop }
    stage.enter(camera, row.parallax)
    const span = visibleSpan(stage, camera, row.parallax, width + spacing)
    const reach = { left: span.left - width, right: span.right + width }
    stage.within({ ...reach, top: y - depth - height * 1.15, bottom: y + depth + height * 0.1 }, () => {
      eachSlot(span, spacing, (slot, index) => {
        const chance = slotChance(index, row.seed)
        if (chance < (row.gaps ?? 0)) return
        const x = slot + (slotChance(index, row.seed + 1) - 0.5) * spacing * 0.8
        const draw = slotChance(index, row.seed + 2)
        const sprite = sprites[row.shapeAt?.(x, draw) ?? Math.floor(draw * row.shapes)]
        if (sprite === undefined) return
        stage.put(sprite, x, y + (slotChance(index, row.seed + 3) - 0.5) * 2 * depth, {
          rotation: windAt(x, frame.time) * row.sway,
          scale: 0.8 + 0.2 * slotChance(index, row.seed + 4),
        })
      })
    })
  }
}

/** -1..1: a gust that travels to the right, with a flutter on it. */
export function windAt(x: number, time: number): number {
  return 0.3 + 0.55 * Math.sin(time * 1.5 - x * 3.4) + 0.15 * Math.sin(time * 3.7 - x * 9)
}

import type { Pen } from '../../draw/shapes.ts'
import type { Camera, Stage } from '../../draw/stage.ts'

/** A row of painted things that repeats every `period` world units, so that a camera may walk along it for ever. */
export interface EndlessRow {
  readonly key: string
  readonly parallax: number
  readonly period: number
  readonly y0: number
  readonly y1: number
}

/**
 * Bakes one period (and what the picture shows beyond it) and blits it under any camera. Each other turn has a layer of its
 * own: a camera that goes from one turn into the next shows the end of one and the beginning of the other, not all of one.
 */
export function drawEndless(stage: Stage, camera: Camera, row: EndlessRow, paint: (pen: Pen) => void): void {
  const turns = Math.round((camera.x * row.parallax) / row.period)
  const near = { ...camera, x: camera.x - (turns * row.period) / row.parallax }
  const margin = row.period / 2 + 0.1
  const key = Math.abs(turns) % 2 === 0 ? row.key : `${row.key}, other turn`
  stage.layer(key, near, row.parallax, { y0: row.y0, y1: row.y1, margin }, (pen) => {
    const first = Math.floor((-margin - 0.6) / row.period)
    const last = Math.ceil((stage.aspect + margin) / row.period)
    for (let turn = first; turn <= last; turn += 1) {
      pen.save()
      pen.translate(turn * row.period, 0)
      paint(pen)
      pen.restore()
    }
  })
}

import { darken } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { drawFeather } from '../bird/feather.ts'
import { drawHead as drawBirdHead } from '../bird/head.ts'
import { LAND_BIRDS } from '../bird/land-birds.ts'
import type { Pose } from '../rig.ts'
import type { Species } from './stock.ts'

const PLUMAGE = '#f4ead4'

/** The head of an eagle on another body, with a ruff where feathers become fur. */
export function drawEagleHead(pen: Pen, species: Species, pose: Pose): void {
  const eagle = LAND_BIRDS['eagle']
  if (eagle === undefined) return
  const r = species.head
  for (const [row, tone] of [
    [1, darken(PLUMAGE, 0.12)],
    [0.6, PLUMAGE],
  ] as const) {
    for (let feather = 0; feather < 7; feather += 1) {
      const turn = 1 + feather * 0.3
      drawFeather(pen, tone, -r * 0.3 + Math.cos(turn) * r * 0.3, r * 0.2, r * 1.7 * row, r * 0.3, turn)
    }
  }
  pen.save()
  const scale = (r * 1.05) / eagle.headRadius
  pen.scale(scale, scale)
  const blink = (pose.time * 0.3) % 1 < 0.03
  drawBirdHead(pen, { ...eagle, head: PLUMAGE, wing: PLUMAGE, crest: 'tufts' }, blink, pose.mouth)
  pen.restore()
}

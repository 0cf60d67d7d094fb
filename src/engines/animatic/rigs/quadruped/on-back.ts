import { fillEllipse, fillLimb, type Pen } from '../../draw/shapes.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawHead } from './head.ts'
import { computeStance } from './stance.ts'
import type { Species } from './stock.ts'

/** Room for somebody afloat on their back, body units. */
export const ON_BACK = { width: 1.9, height: 0.72 } as const

/** Belly to the sky, the head up at one end and the hind feet at the other, paws on the chest; y = 0 is the water. */
export function drawOnBack(pen: Pen, species: Species, look: RigLook, pose: Pose): void {
  const { coat, belly, shade, head } = species
  const rock = Math.sin(pose.time * 1.5) * 0.012
  const stir = Math.sin(pose.time * 2.4) * 0.03
  pen.save()
  pen.beginPath()
  pen.rect(-4, -8, 8, 8.01)
  pen.clip()
  pen.translate(0, rock)
  fillLimb(pen, shade, [0.5, 0.02], [0.86, -0.04 + stir * 0.6], 0.09, 0.04)
  fillEllipse(pen, coat, 0.06, 0.02, 0.6, 0.21)
  fillEllipse(pen, belly, 0.1, -0.05, 0.44, 0.13)
  for (const [x, lift] of [
    [0.52, stir],
    [0.62, -stir],
  ] as const) {
    fillLimb(pen, coat, [x - 0.08, -0.04], [x, -0.17 + lift * 0.4], 0.06, 0.05)
    fillEllipse(pen, shade, x + 0.01, -0.2 + lift * 0.4, 0.06, 0.075, 0.3)
  }
  const stance = computeStance(species, { ...pose, action: 'stand' })
  drawHead(pen, species, { ...stance, head: [-0.5, -head * 0.72] }, { ...pose, action: 'stand' }, look)
  for (const x of [-0.16, 0.02]) {
    fillLimb(pen, coat, [x - 0.16, -0.03], [x, -0.15 + stir * 0.4], 0.062, 0.05)
    fillEllipse(pen, shade, x + 0.01, -0.16 + stir * 0.4, 0.05, 0.042)
  }
  pen.restore()
}

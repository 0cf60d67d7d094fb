import { withAlpha } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Pose, RigLook } from '../rig.ts'

export function isFiery({ props }: RigLook): boolean {
  return props.some(({ concept }) => concept === 'fire')
}

/** How wide the mouth is open: more than anybody's who speaks. */
const FIERY = 1.2

/** Whose fire is asked for breathes it all the time, now more and now less. */
export function fanned(look: RigLook, pose: Pose): Pose {
  return isFiery(look) ? { ...pose, mouth: FIERY + 0.14 * Math.sin(pose.time * 2.4) } : pose
}

export function breathesFire(pose: Pose): number {
  if (pose.action === 'fight' && pose.mouth < FIERY - 0.2) return 0.55 + 0.45 * Math.sin(pose.time * 2.4)
  return pose.mouth > 0.55 ? (pose.mouth - 0.55) * 2.2 : 0
}

/** A cone of fire with ragged layers. */
export function drawFire(pen: Pen, x: number, y: number, power: number, time: number): void {
  for (const [reach, half, colour] of [
    [46, 13, '#ff5a2a'],
    [36, 9, '#ffa02e'],
    [22, 5, '#fff0b0'],
  ] as const) {
    pen.fillStyle = withAlpha(colour, 0.94)
    pen.beginPath()
    pen.moveTo(x, y - 2)
    for (let step = 1; step <= 6; step += 1) {
      const along = step / 6
      pen.lineTo(
        x + reach * power * along,
        y - half * Math.max(1, power) * along * (1 + 0.25 * Math.sin(time * 29 + step * 2.3)) - along * 3,
      )
    }
    pen.lineTo(x + reach * power * 1.12, y)
    for (let step = 6; step >= 1; step -= 1) {
      const along = step / 6
      pen.lineTo(
        x + reach * power * along,
        y + half * Math.max(1, power) * along * (1 + 0.25 * Math.sin(time * 31 + step * 1.7)),
      )
    }
    pen.fill()
  }
}

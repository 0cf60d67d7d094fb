import { IGNITION_FRACTION } from '../../cues.ts'
import { withAlpha } from '../../draw/colour.ts'
import { clamp } from '../../draw/easing.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'

/** How hard the engines burn, 0..1. */
export function thrustOf(pose: Pose): number {
  switch (pose.action) {
    case 'take-off':
      return clamp((pose.progress - IGNITION_FRACTION) * 14)
    case 'land':
      return 1 - clamp((pose.progress - 0.82) * 9)
    case 'fly':
    case 'fight':
      return 1
    default:
      return 0
  }
}

/** Fire below a nozzle at (`x`, `y`), in layers from red to white; flickers with time. */
export function drawFlame(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  length: number,
  time: number,
  tint: readonly [string, string, string] = ['#ff5a2a', '#ffb02e', '#fff6cf'],
): void {
  const flicker = 1 + 0.09 * Math.sin(time * 47 + x) + 0.07 * Math.sin(time * 29)
  for (const [part, reach, alpha] of [
    [1, 1, 0.75],
    [0.68, 0.72, 0.9],
    [0.36, 0.42, 1],
  ] as const) {
    const colour = part === 1 ? tint[0] : part === 0.68 ? tint[1] : tint[2]
    const half = width * part
    const tip = y + length * reach * flicker
    pen.fillStyle = withAlpha(colour, alpha)
    pen.beginPath()
    pen.moveTo(x - half * 0.72, y)
    pen.bezierCurveTo(
      x - half * 1.25,
      y + length * reach * 0.34,
      x - half * 0.4,
      y + length * reach * 0.66,
      x,
      tip,
    )
    pen.bezierCurveTo(
      x + half * 0.4,
      y + length * reach * 0.66,
      x + half * 1.25,
      y + length * reach * 0.34,
      x + half * 0.72,
      y,
    )
    pen.fill()
  }
}

import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Limb } from './skeleton.ts'

/** Crosswise at the bent joint of a sleeve or a trouser leg: along the second bone, and how far around it. */
const AT_JOINT = [
  [-0.16, 0.75],
  [0.02, 0.95],
  [0.2, 0.6],
] as const

/** Creases where cloth of `colour` bends with a limb of `radius` at the joint, body units, and the light on its edge. */
export function drawCreases(pen: Pen, { root, joint, end }: Limb, radius: number, colour: Hex): void {
  const angle = Math.atan2(end[1] - root[1], end[0] - root[0])
  const along: Point = [Math.cos(angle), Math.sin(angle)]
  const across: Point = [-along[1], along[0]]
  const length = Math.hypot(end[0] - root[0], end[1] - root[1])
  pen.strokeStyle = withAlpha(darken(colour, 0.5), 0.3)
  pen.lineWidth = radius * 0.13
  pen.lineCap = 'round'
  pen.beginPath()
  for (const [way, reach] of AT_JOINT) {
    const x = joint[0] + along[0] * length * way * 0.5
    const y = joint[1] + along[1] * length * way * 0.5
    pen.moveTo(x + across[0] * radius * 0.85, y + across[1] * radius * 0.85)
    pen.quadraticCurveTo(
      x + along[0] * radius * 0.4,
      y + along[1] * radius * 0.4,
      x + across[0] * radius * (0.85 - 1.5 * reach),
      y + across[1] * radius * (0.85 - 1.5 * reach),
    )
  }
  pen.stroke()
}

/** The turned-up end of a sleeve or a trouser leg. `radius` is that of the limb there. */
export function drawCuff(pen: Pen, { joint, end }: Limb, radius: number, colour: Hex): void {
  const angle = Math.atan2(end[1] - joint[1], end[0] - joint[0])
  const x = end[0] - Math.cos(angle) * radius * 0.5
  const y = end[1] - Math.sin(angle) * radius * 0.5
  const acrossX = -Math.sin(angle) * radius * 1.04
  const acrossY = Math.cos(angle) * radius * 1.04
  pen.strokeStyle = withAlpha(darken(colour, 0.45), 0.4)
  pen.lineWidth = radius * 0.2
  pen.lineCap = 'butt'
  pen.beginPath()
  pen.moveTo(x - acrossX, y - acrossY)
  pen.lineTo(x + acrossX, y + acrossY)
  pen.stroke()
}

/** How cloth hangs on a trunk of half these widths, in its own space: creases at the waist, light along the front. */
export function drawHang(
  pen: Pen,
  { height, chest, waist, hip }: { height: number; chest: number; waist: number; hip: number },
  colour: Hex,
): void {
  pen.strokeStyle = withAlpha(darken(colour, 0.5), 0.22)
  pen.lineWidth = 0.0075
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(-waist * 0.95, -height * 0.34)
  pen.quadraticCurveTo(-waist * 0.3, -height * 0.27, waist * 0.1, -height * 0.29)
  pen.moveTo(-hip * 0.95, -height * 0.17)
  pen.quadraticCurveTo(-hip * 0.45, -height * 0.1, -hip * 0.1, -height * 0.13)
  pen.moveTo(waist * 1.02, -height * 0.26)
  pen.quadraticCurveTo(waist * 0.72, -height * 0.2, waist * 0.4, -height * 0.21)
  pen.moveTo(chest * 0.98, -height * 0.58)
  pen.quadraticCurveTo(chest * 0.66, -height * 0.52, chest * 0.38, -height * 0.55)
  pen.stroke()
  pen.strokeStyle = withAlpha(lighten(colour, 0.5), 0.2)
  pen.lineWidth = 0.01
  pen.beginPath()
  pen.moveTo(chest * 0.72, -height * 0.86)
  pen.quadraticCurveTo(chest * 0.86, -height * 0.62, waist * 0.86, -height * 0.36)
  pen.stroke()
}

import { LIFT_OFF_FRACTION } from '../../cues.ts'
import { smoothstep } from '../../draw/easing.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'

/** How far the undercarriage is out: 1 down and locked, 0 stowed. */
export function gearExtension(pose: Pose): number {
  switch (pose.action) {
    case 'take-off':
      return 1 - smoothstep(LIFT_OFF_FRACTION + 0.12, LIFT_OFF_FRACTION + 0.32, pose.progress)
    case 'land':
      return smoothstep(0.02, 0.2, pose.progress)
    case 'fly':
    case 'float':
    case 'dance':
      return 0
    default:
      return 1
  }
}

/** One leg that folds backwards into the belly at (`x`, `top`), in hundredths; wheels touch y = 0 when extended. */
export function drawGearLeg(
  pen: Pen,
  leg: { readonly x: number; readonly top: number; readonly radius: number; readonly wheels: number },
  extension: number,
  shade: number,
): void {
  if (extension < 0.02) return
  const length = -leg.top - leg.radius
  pen.save()
  pen.translate(leg.x, leg.top)
  pen.rotate((1 - extension) * 1.45)
  pen.fillStyle = shade > 0 ? '#3b4250' : '#7d8796'
  pen.fillRect(-0.55, -1, 1.1, length + 1)
  pen.fillStyle = shade > 0 ? '#2f3542' : '#5c6675'
  pen.fillRect(0.2, length * 0.3, 1.6, 0.7)
  for (let wheel = 0; wheel < leg.wheels; wheel += 1) {
    const offset = (wheel - (leg.wheels - 1) / 2) * leg.radius * 2.15
    fillEllipse(pen, shade > 0 ? '#14171d' : '#20242c', offset, length, leg.radius)
    fillEllipse(pen, shade > 0 ? '#454d5a' : '#98a2b0', offset, length, leg.radius * 0.46)
  }
  pen.restore()
}

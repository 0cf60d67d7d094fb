import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Action } from '../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import type { Performance } from './activity/performance.ts'
import { reach } from './stance-parts.ts'
import { sit } from './stances/rest.ts'
import { talk, wave } from './stances/gestures.ts'

const CHAIR = 'wheelchair'
const WHEEL = { x: -0.08, y: -0.2, radius: 0.2 } as const
const SEAT = -0.3

export function isInWheelchair({ props }: RigLook): boolean {
  return props.some(({ role, concept }) => role === 'ridden' && concept === CHAIR)
}

const ROLLING: ReadonlySet<Action> = new Set(['walk', 'run', 'ride', 'drive'])
const GESTURES: Readonly<Partial<Record<Action, typeof wave>>> = { wave, talk }

/** Whatever they do, they do it seated, and who goes somewhere drives the rims with both hands. */
export function inWheelchair({ action }: Pose): Performance {
  return {
    action,
    stance: ({ figure, pose, manner }) => {
      const base = sit(figure, pose, { ...manner, seat: 'chair' })
      const foot = { at: [figure.thigh * 0.98 + 0.05, -0.09] as const, angle: -0.05 }
      const gesture = GESTURES[action]?.(figure, pose, manner)
      const push = Math.sin(pose.phase)
      const seated = {
        ...base,
        hip: [-0.08, SEAT - figure.leg[0] * 0.8] as const,
        near: { arm: gesture?.near.arm ?? base.near.arm, foot },
        far: {
          arm: gesture?.far.arm ?? base.far.arm,
          foot: { ...foot, at: [foot.at[0] + 0.03, foot.at[1]] as const },
        },
        smile: 0.8,
      }
      if (!ROLLING.has(action)) return seated
      return {
        ...seated,
        lean: 0.1 + push * 0.06,
        near: { arm: reach(WHEEL.x + 0.02 + push * 0.12, -0.38 + Math.abs(push) * 0.03), foot },
        far: { ...seated.far, arm: reach(WHEEL.x + 0.06 + push * 0.12, -0.39 + Math.abs(push) * 0.03) },
      }
    },
    behind: ({ pen, colour }) => {
      const frame = colour(/wheelchair/, '#2f5f9e')
      strokeShape(pen, '#3a4250', 0.024, shape('M-.3-.72L-.24-.7L-.21-.3'))
      fillShape(pen, frame, shape('M-.26-.66L-.19-.66L-.14-.28L-.2-.28Z'))
      strokeShape(pen, '#8d97a5', 0.018, shape('M-.2-.2L.2-.2L.32-.06L.42-.06'))
      fillRoundRect(pen, '#23272f', -0.22, SEAT - 0.005, 0.42, 0.04, 0.015)
    },
    over: ({ pen, phase, colour }) => {
      drawBigWheel(pen, phase)
      strokeShape(pen, colour(/wheelchair/, '#2f5f9e'), 0.02, shape('M-.2-.42L.1-.42L.14-.3L.3-.07L.42-.07'))
      fillEllipse(pen, '#22262e', 0.26, -0.045, 0.045)
      fillEllipse(pen, '#aab3c0', 0.26, -0.045, 0.022)
    },
    front: 0.56,
  }
}

function drawBigWheel(pen: Pen, phase: number): void {
  const { x, y, radius } = WHEEL
  pen.strokeStyle = '#22262e'
  pen.lineWidth = 0.026
  pen.beginPath()
  pen.ellipse(x, y, radius - 0.013, radius - 0.013, 0, 0, Math.PI * 2)
  pen.stroke()
  pen.strokeStyle = '#c3cad4'
  pen.lineWidth = 0.009
  pen.beginPath()
  pen.ellipse(x, y, radius - 0.045, radius - 0.045, 0, 0, Math.PI * 2)
  for (let spoke = 0; spoke < 8; spoke += 1) {
    const turn = phase * 0.6 + (spoke * Math.PI) / 4
    pen.moveTo(x, y)
    pen.lineTo(x + Math.cos(turn) * (radius - 0.03), y + Math.sin(turn) * (radius - 0.03))
  }
  pen.stroke()
  fillEllipse(pen, '#5c6675', x, y, 0.026)
}

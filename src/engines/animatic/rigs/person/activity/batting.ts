import { lerp, smoothstep } from '../../../draw/easing.ts'
import { fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { PITCH } from '../../../strokes.ts'
import { reach } from '../stance-parts.ts'
import { cycle, planted, upright, withHands, type Doer, type Performance } from './performance.ts'

/** Seconds since the ball is at the bat, before and after. */
function sinceHit(time: number): number {
  const at = PITCH.first + PITCH.flight
  return cycle(time - at + PITCH.seconds / 2, PITCH.seconds) * PITCH.seconds - PITCH.seconds / 2
}

/** Radians of the bat from upright, forward is positive: over the shoulder, through the ball, and round. */
function batAngle(time: number): number {
  const since = sinceHit(time)
  const through = smoothstep(-0.16, 0.14, since)
  const rest = smoothstep(0.7, 1.2, since)
  return lerp(lerp(-0.5, 2.9, through), -0.5, rest)
}

function batter(doer: Doer): ReturnType<Performance['stance']> {
  const { figure, time, k } = doer
  const angle = batAngle(time)
  const swing = smoothstep(-0.2, 0.1, sinceHit(time)) * (1 - smoothstep(0.7, 1.2, sinceHit(time)))
  const x = lerp(-0.06, 0.22, swing)
  const y = lerp(-0.74, -0.62, swing)
  return {
    ...withHands(
      planted(upright(doer), figure, 0.14, 0.035),
      reach(x * k, y * k),
      reach((x + 0.03) * k, (y + 0.05) * k),
    ),
    lean: figure.stoop + 0.1 + 0.08 * Math.sin(Math.min(angle, 2)),
    turn: lerp(0.5, 0.85, swing),
    nod: -0.05,
    smile: 0,
  }
}

/** Whoever throws: back, over the head, and after it. */
function thrower(doer: Doer): ReturnType<Performance['stance']> {
  const { figure, time, k } = doer
  const since =
    cycle(time - PITCH.first + PITCH.seconds / 2, PITCH.seconds) * PITCH.seconds - PITCH.seconds / 2
  const back = smoothstep(-0.7, -0.25, since) * (1 - smoothstep(-0.2, 0.02, since))
  const ahead = smoothstep(-0.16, 0.08, since) * (1 - smoothstep(0.4, 0.9, since))
  const x = lerp(lerp(0.12, -0.24, back), 0.32, ahead)
  const y = lerp(lerp(-0.62, -0.98, back), -0.72, ahead)
  return {
    ...withHands(
      planted(upright(doer), figure, 0.1 + 0.08 * ahead, 0.03 * ahead),
      reach(x * k, y * k),
      reach(0.2 * k, lerp(-0.6, -0.86, back) * k),
    ),
    lean: figure.stoop + lerp(0.04, 0.34, ahead) - back * 0.14,
    turn: 0.8,
    smile: 0,
  }
}

function drawBat(pen: Pen, isFlat: boolean): void {
  if (isFlat) {
    fillRoundRect(pen, '#2f3f6a', -0.9, -8, 1.8, 12, 0.8)
    fillRoundRect(pen, '#e6c88a', -2.6, -34, 5.2, 27, 1.4)
    fillRoundRect(pen, '#c9a564', -0.6, -33, 1.2, 25, 0.4)
    return
  }
  fillRoundRect(pen, '#8a5a30', -0.9, -8, 1.8, 13, 0.8)
  pen.fillStyle = '#c9965a'
  pen.beginPath()
  pen.moveTo(-0.9, -6)
  pen.bezierCurveTo(-1.4, -18, -2.2, -24, -2, -36)
  pen.quadraticCurveTo(0, -38.5, 2, -36)
  pen.bezierCurveTo(2.2, -24, 1.4, -18, 0.9, -6)
  pen.fill()
}

function batting(isFlat: boolean): Performance {
  return {
    action: 'play',
    stance: batter,
    near: ({ pen, time }) => {
      pen.save()
      pen.rotate(batAngle(time))
      drawBat(pen, isFlat)
      pen.restore()
    },
    front: 0.66,
    height: 0.3,
  }
}

const pitch: Performance = { action: 'play', stance: thrower, front: 0.6 }

/** A bat, and who throws to it. */
export const BATTING = {
  baseball: batting(false),
  cricket: batting(true),
  pitch,
} as const satisfies Partial<Record<ActivityName, Performance>>

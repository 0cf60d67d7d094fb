import { withAlpha } from '../../../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../../../draw/easing.ts'
import { fillRoundRect } from '../../../draw/shapes.ts'
import { roundAt, ROUNDS, SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { shape, strokeShape } from '../../parts.ts'
import { stanceOf } from '../actions.ts'
import { flat, legsOf, reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { type Doer, type Performance, cycle, planted, upright, withHands } from './performance.ts'

/** 0: at the chest, 1: overhead. */
function pressAt(time: number): number {
  const way = roundAt(ROUNDS['lift-weights'], time, 0.36)
  return smoothstep(0.12, 0.36, way) * (1 - smoothstep(0.66, 0.92, way))
}

const liftWeights: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const up = pressAt(time)
    const top = figure.shoulderY - figure.upperArm - figure.forearm + 0.02
    const y = lerp(figure.shoulderY + 0.05, top, up)
    return {
      ...withHands(planted(upright(doer), figure, 0.1, 0.03 * (1 - up)), reach(-0.13, y, -1), reach(0.17, y)),
      turn: 0.05,
      nod: -0.06 * up,
      smile: -0.2,
    }
  },
  over: ({ pen, near, far }) => {
    const y = (near[1] + far[1]) / 2
    drawLine(pen, '#9aa4b2', 0.017, [near[0] - 0.24, y], [far[0] + 0.24, y])
    for (const side of [-1, 1]) {
      const edge = side < 0 ? near[0] - 0.13 : far[0] + 0.13
      for (const [at, half] of [
        [0, 0.12],
        [0.034, 0.1],
        [0.064, 0.07],
      ] as const) {
        fillRoundRect(pen, '#22262f', edge + side * at - 0.014, y - half, 0.028, half * 2, 0.01)
        fillRoundRect(pen, '#d8424c', edge + side * at - 0.014, y - half * 0.4, 0.028, half * 0.8, 0.004)
      }
    }
  },
  front: 0.56,
  height: 0.3,
}

const pushUps: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const down = 0.5 - 0.5 * Math.cos(time * SWINGS['push-ups'])
    const arm = figure.upperArm + figure.forearm
    const shoulder = lerp(-arm * 0.96, -arm * 0.52, down)
    const hip = lerp(-0.19, -0.12, down) - 0.03
    const trunk = figure.hipY - figure.shoulderY
    const lean = Math.acos(clamp((hip - shoulder) / trunk, -1, 1))
    const x = -0.08
    const handX = x + Math.sin(lean) * trunk
    const foot = x - legsOf(figure) * 0.97
    return {
      ...upright(doer),
      hip: [x, hip],
      lean,
      nod: -0.75,
      turn: 0.9,
      near: {
        arm: reach(handX - 0.01, -figure.hand * 0.6, 1),
        foot: { at: [foot, figure.ankleY - 0.035], angle: 1.05 },
      },
      far: {
        arm: reach(handX + 0.04, -figure.hand * 0.6, 1),
        foot: { at: [foot + 0.03, figure.ankleY - 0.035], angle: 1.05 },
      },
      knees: 1,
      smile: 0,
    }
  },
  behind: ({ pen }) => fillRoundRect(pen, '#5f8fc4', -0.66, -0.006, 1.16, 0.018, 0.009),
  front: 0.72,
}

/** The tree on one leg, or the warrior, by who it is. */
const yoga: Performance = {
  action: 'sit',
  stance: (doer) => (doer.manner.seed % 2 === 0 ? tree(doer) : warrior(doer)),
  behind: ({ pen, colour }) => fillRoundRect(pen, colour(/mat/, '#a06fc0'), -0.5, -0.008, 1, 0.02, 0.01),
  front: 0.54,
  height: 0.22,
}

function tree(doer: Doer): ReturnType<Performance['stance']> {
  const { figure, time } = doer
  const sway = Math.sin(time * 1.1) * 0.014
  // The palms rise from the chest to over the head, and sink again.
  const raised = smoothstep(-0.7, 0.3, Math.sin(time * 1.05 - 0.6))
  const top = figure.shoulderY + lerp(figure.headHalf * 0.6, -figure.headHalf * 2.45, raised)
  return {
    ...withHands(upright(doer), reach(-0.012 + sway, top, -1), reach(0.016 + sway, top)),
    hip: [sway, figure.hipY],
    lean: 0,
    nod: 0,
    turn: 0.05,
    near: { arm: reach(-0.012 + sway, top, -1), foot: flat(figure, -0.02) },
    far: {
      arm: reach(0.018 + sway, top, 1),
      foot: { at: [0.03, figure.hipY + figure.thigh * 0.92], angle: 1.1 },
    },
    knees: -1,
    eyesShut: true,
    smile: 0.6,
  }
}

function warrior(doer: Doer): ReturnType<Performance['stance']> {
  const { figure, time } = doer
  const leg = legsOf(figure)
  const breath = Math.sin(time * 1.2)
  const sink = leg * (0.17 + 0.06 * breath)
  const y = figure.shoulderY + sink + 0.02
  return {
    ...upright(doer),
    hip: [-0.03, figure.hipY + sink],
    lean: 0,
    nod: 0,
    turn: 0.35,
    near: { arm: reach(-0.4, y - 0.03 * breath), foot: flat(figure, -0.36) },
    far: { arm: reach(0.42, y - 0.03 * breath), foot: flat(figure, 0.2) },
    smile: 0.4,
  }
}

const meditate: Performance = {
  action: 'sit',
  stance: (doer) => {
    const { figure, time } = doer
    const breath = Math.sin(time * 1.3) * 0.02
    const hipY = -figure.leg[0] * 1.05 + breath * 0.3
    const knee = figure.thigh * 0.95
    return {
      ...withHands(upright(doer), reach(-knee * 0.8, hipY - 0.035, -1), reach(knee * 0.86, hipY - 0.035)),
      hip: [0, hipY],
      lean: 0,
      nod: 0.02 + breath,
      turn: 0.05,
      near: { arm: reach(-knee * 0.8, hipY - 0.035, -1), foot: { at: [0.06, -0.035], angle: 0.2 } },
      far: { arm: reach(knee * 0.86, hipY - 0.035), foot: { at: [-0.04, -0.04], angle: 2.9 } },
      eyesShut: true,
      smile: 0.6,
    }
  },
  front: 0.45,
}

const treadmill: Performance = {
  action: 'work',
  stance: (doer) =>
    stanceOf(
      doer.figure,
      { ...doer.pose, action: 'run', phase: (doer.time * Math.PI) / ROUNDS.treadmill.seconds, reach: [] },
      { ...doer.manner, near: null, far: null },
    ),
  behind: ({ pen, time }) => {
    fillRoundRect(pen, '#3a404c', -0.5, -0.02, 1.06, 0.05, 0.02)
    pen.strokeStyle = withAlpha('#8d97a5', 0.8)
    pen.lineWidth = 0.008
    for (let mark = 0; mark < 6; mark += 1) {
      const x = 0.5 - cycle(time * 1.2 + mark / 6, 1) * 0.96
      pen.beginPath()
      pen.moveTo(x, -0.014)
      pen.lineTo(x - 0.02, 0.002)
      pen.stroke()
    }
    strokeShape(pen, '#5a6270', 0.026, shape('M.5 0L.42-.6'))
    strokeShape(pen, '#3a404c', 0.022, shape('M.43-.56L.28-.52'))
    fillRoundRect(pen, '#22262f', 0.34, -0.68, 0.13, 0.09, 0.014)
    fillRoundRect(pen, '#7fe0c4', 0.355, -0.668, 0.1, 0.04, 0.008)
  },
  front: 0.62,
}

/** What keeps fit. */
export const EXERCISE = {
  'lift-weights': liftWeights,
  'push-ups': pushUps,
  yoga,
  meditate,
  treadmill,
} as const satisfies Partial<Record<ActivityName, Performance>>

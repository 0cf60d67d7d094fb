import { clamp, smoothstep } from '../../../draw/easing.ts'
import { fillEllipse, type Pen, type Point } from '../../../draw/shapes.ts'
import { SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { shape, strokeShape } from '../../parts.ts'
import { flat, legsOf, reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { type Performance, cycle, planted, upright, withHands } from './performance.ts'

/** Down until the thighs are level, the arms out before the chest, and up again. */
const squats: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const down = 0.5 - 0.5 * Math.cos(time * SWINGS.squats)
    const sink = legsOf(figure) * 0.42 * down
    const y = figure.shoulderY + sink + 0.03
    return {
      ...withHands(
        planted(upright(doer), figure, 0.1, sink),
        reach(0.16 + 0.16 * down, y + 0.1 * (1 - down)),
        reach(0.19 + 0.16 * down, y + 0.1 * (1 - down)),
      ),
      hip: [-0.15 * down, figure.hipY + sink],
      lean: 0.02 + 0.5 * down,
      nod: -0.2 * down,
      turn: 0.75,
      smile: 0,
    }
  },
  front: 0.5,
}

/** Turns of the hips, and of the hoop around them. */
const HOOP_TURN = 5.2

const hulaHoop: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const [x, y] = [Math.cos(time * HOOP_TURN), Math.sin(time * HOOP_TURN)]
    const arms = figure.shoulderY + 0.06
    return {
      ...withHands(
        planted(upright(doer), figure, 0.07, 0.012),
        reach(-figure.shoulderHalf - 0.17, arms - 0.05 + y * 0.02, -1),
        reach(figure.shoulderHalf + 0.19, arms - 0.05 - y * 0.02, 1),
      ),
      hip: [x * 0.035, figure.hipY + 0.012],
      lean: -x * 0.07,
      nod: x * 0.04,
      turn: 0.2,
      smile: 0.9,
    }
  },
  behind: (scenery) => drawHoop(scenery.pen, scenery.skeleton.stance.hip, scenery.time, -1),
  over: (scenery) => drawHoop(scenery.pen, scenery.skeleton.stance.hip, scenery.time, 1),
  front: 0.5,
}

/** The half of it that is behind the body (-1), or before it. */
function drawHoop(pen: Pen, [x, y]: Point, time: number, half: 1 | -1): void {
  const turn = time * HOOP_TURN
  pen.save()
  pen.translate(x - Math.cos(turn) * 0.09, y - 0.045)
  pen.rotate(Math.sin(turn) * 0.13)
  pen.scale(1, 0.26)
  for (const [colour, width] of [
    ['#b02a6c', 0.04],
    ['#f47ab4', 0.024],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.beginPath()
    pen.arc(0, 0, 0.38, half < 0 ? Math.PI : 0, half < 0 ? Math.PI * 2 : Math.PI)
    pen.stroke()
  }
  pen.restore()
}

/** Hand over hand up a rope between the feet. */
const climbRope: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const up = 0.16 + clamp(time * 0.07, 0, 0.42)
    const beat = Math.sin(time * 2.6)
    const leg = legsOf(figure)
    const pull = 0.06 * beat
    const high = figure.shoulderY - figure.forearm * 0.7 - up
    const knees = leg * (0.66 + 0.1 * smoothstep(-1, 1, -beat))
    return {
      ...withHands(upright(doer), reach(0.105, high - 0.1 + pull, 1), reach(0.115, high - pull, 1)),
      hip: [-0.05, figure.hipY - up],
      lean: 0.05,
      nod: -0.26,
      turn: 0.85,
      near: {
        arm: reach(0.105, high - 0.1 + pull, 1),
        foot: { at: [0.07, figure.hipY + knees - up], angle: 0.5 },
      },
      far: {
        arm: reach(0.115, high - pull, 1),
        foot: { at: [0.11, figure.hipY + knees + 0.02 - up], angle: 0.5 },
      },
      knees: -1,
      smile: -0.1,
    }
  },
  behind: ({ pen, time }) => {
    const sway = Math.sin(time * 1.3) * 0.015
    for (const [colour, width] of [
      ['#8a6a3c', 0.034],
      ['#c9a064', 0.022],
    ] as const)
      drawLine(pen, colour, width, [0.11, -2.4], [0.11 + sway, -0.03])
    for (let twist = 0; twist < 48; twist += 1) {
      const y = -2.36 + twist * 0.049
      strokeShape(pen, '#8a6a3c', 0.006, shape(`M.1 ${y.toFixed(3)}L.122 ${(y + 0.018).toFixed(3)}`))
    }
  },
  front: 0.4,
  height: 0.6,
}

/** Pompoms high, to the sides and down, with a hop to each. */
const cheer: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const way = cycle(time, 2)
    const high = smoothstep(0, 0.16, way) * (1 - smoothstep(0.34, 0.48, way))
    const wide = smoothstep(0.4, 0.54, way) * (1 - smoothstep(0.8, 0.96, way))
    const reachOut = figure.upperArm + figure.forearm
    const x = figure.shoulderHalf + 0.07 + reachOut * (0.35 * high + 0.75 * wide)
    const y = figure.shoulderY + 0.12 - reachOut * 0.95 * high - 0.13 * wide
    const hop = Math.abs(Math.sin(time * Math.PI * 2)) * 0.035
    return {
      ...withHands(upright(doer), reach(-x, y, -1), reach(x, y, 1)),
      hip: [0, figure.hipY + 0.01 - hop],
      lean: 0,
      nod: -0.06,
      turn: 0.1,
      near: { arm: reach(-x, y - hop, -1), foot: { at: [-0.08, figure.ankleY - hop * 0.8], angle: 0 } },
      far: { arm: reach(x, y - hop, 1), foot: flat(figure, 0.1) },
      smile: 1,
    }
  },
  near: ({ pen, time, colour }) => drawPompom(pen, colour(/pompom/, '#e8455a'), time),
  far: ({ pen, time, colour }) => drawPompom(pen, colour(/pompom/, '#e8455a'), time + 1),
  front: 0.5,
  height: 0.25,
}

function drawPompom(pen: Pen, tone: string, time: number): void {
  pen.lineCap = 'round'
  for (let strand = 0; strand < 22; strand += 1) {
    const angle = strand * 2.4 + Math.sin(time * 9 + strand) * 0.12
    const far = 6.5 + (strand % 4) * 1.1
    drawLine(
      pen,
      strand % 3 === 0 ? '#fff2f4' : tone,
      1.5,
      [Math.cos(angle) * 1.2, Math.sin(angle) * 1.2],
      [Math.cos(angle) * far, Math.sin(angle) * far],
    )
  }
  fillEllipse(pen, tone, 0, 0, 3)
}

/** What keeps fit without a machine. */
export const WORKOUTS = {
  squats,
  'hula-hoop': hulaHoop,
  'climb-rope': climbRope,
  cheer,
} as const satisfies Partial<Record<ActivityName, Performance>>

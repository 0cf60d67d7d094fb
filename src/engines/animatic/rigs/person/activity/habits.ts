import { withAlpha } from '../../../draw/colour.ts'
import { lerp, smoothstep } from '../../../draw/easing.ts'
import { fillEllipse } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { type Performance, cycle, mouthOf, upright, withHands } from './performance.ts'

/** Seconds from one fit of laughter to the next, and from one draw at a cigarette to the next. */
const FITS = 3.2
const DRAWS = 3.6
const SNAPS = 0.9

/** Shaken by it, a hand on the belly, the head back and forth. */
const laugh: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const way = cycle(time, FITS)
    const fit = smoothstep(0, 0.12, way) * (1 - smoothstep(0.74, 0.96, way))
    const shake = Math.sin(time * 17) * 0.012 * (0.35 + 0.65 * fit)
    const bend = Math.sin(way * Math.PI * 2) * 0.16 * fit
    return {
      ...withHands(
        upright(doer),
        reach(0.1, figure.hipY - 0.1 + shake, 1),
        reach(lerp(0.1, 0.2, fit), lerp(figure.hipY, figure.hipY - 0.04, fit) + shake),
      ),
      hip: [-0.02 * fit, figure.hipY + 0.004 + Math.abs(shake) * 0.6],
      lean: figure.stoop + bend + shake,
      nod: -0.24 * fit + shake * 4,
      turn: 0.5,
      eyesShut: fit > 0.3,
      smile: 1,
    }
  },
  front: 0.35,
}

/** From side to side, and a hand with it: no. */
const shakeHead: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const swing = Math.sin(time * 5.4)
    return {
      ...withHands(
        upright(doer),
        reach(-0.06, figure.hipY + 0.02),
        reach(figure.shoulderHalf + 0.1 + 0.06 * swing, figure.shoulderY + 0.07, 1),
      ),
      lean: figure.stoop - 0.02 * swing,
      nod: 0.06,
      turn: 0.1 + 0.75 * swing,
      smile: -0.4,
    }
  },
  front: 0.4,
}

/** To the beat, the hand beside the head. */
const snapFingers: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const way = cycle(time, SNAPS)
    const flick = smoothstep(0.3, 0.42, way) * (1 - smoothstep(0.5, 0.9, way))
    const sway = Math.sin((time * Math.PI) / SNAPS)
    return {
      ...withHands(
        upright(doer),
        reach(-0.1, figure.hipY + 0.01),
        reach(figure.shoulderHalf + 0.15, figure.shoulderY - 0.1 + flick * 0.05, 1),
      ),
      hip: [sway * 0.016, figure.hipY + 0.004 + 0.01 * flick],
      lean: figure.stoop + sway * 0.03,
      nod: 0.1 * flick - 0.04,
      turn: 0.4,
      smile: 0.8,
    }
  },
  over: ({ pen, time, far, k }) => {
    const age = (cycle(time, SNAPS) - 0.38) / 0.3
    if (age <= 0 || age >= 1) return
    pen.save()
    pen.globalAlpha *= 1 - age
    pen.lineCap = 'round'
    for (let ray = 0; ray < 5; ray += 1) {
      const angle = -Math.PI / 2 + (ray - 2) * 0.55
      const [from, to] = [0.05 + 0.02 * age, 0.075 + 0.05 * age]
      drawLine(
        pen,
        '#fff6d8',
        0.009,
        [far[0] + Math.cos(angle) * from * k, far[1] + Math.sin(angle) * from * k],
        [far[0] + Math.cos(angle) * to * k, far[1] + Math.sin(angle) * to * k],
      )
    }
    pen.restore()
  },
  front: 0.4,
}

/** A cigarette at the lips, then a cloud of smoke. */
const smoke: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const way = cycle(time, DRAWS)
    const up = smoothstep(0, 0.2, way) * (1 - smoothstep(0.38, 0.6, way))
    const [mouthX, mouthY] = mouthOf(figure)
    return {
      ...withHands(
        upright(doer),
        reach(-0.07, figure.hipY + 0.02),
        reach(lerp(0.2, mouthX + 0.075, up), lerp(figure.hipY - 0.1, mouthY + 0.03, up)),
      ),
      lean: figure.stoop - 0.02,
      nod: lerp(0.04, -0.14, smoothstep(0.55, 0.75, way)),
      turn: 0.7,
      eyesShut: way > 0.22 && way < 0.36,
      smile: -0.1,
    }
  },
  over: ({ pen, time, k, skeleton }) => {
    const { head, figure } = skeleton
    const since = cycle(time, DRAWS) * DRAWS - 2
    const lips = [head[0] + figure.headHalf * 0.95, head[1] + figure.headHalf * 0.5] as const
    for (let puff = 0; puff < 6; puff += 1) {
      const age = (since - puff * 0.13) / 1.3
      if (age <= 0 || age >= 1) continue
      const x = lips[0] + (0.06 + 0.3 * age) * k
      fillEllipse(
        pen,
        withAlpha('#eef1f4', 0.5 * (1 - age)),
        x,
        lips[1] - 0.16 * age * age * k + Math.sin(puff * 2.1) * 0.02,
        (0.018 + 0.05 * age) * k,
        (0.015 + 0.04 * age) * k,
      )
    }
  },
  far: ({ pen, time }) => {
    strokeShape(pen, '#f4f1ea', 1.5, shape('M1 0L8-1.4'))
    strokeShape(pen, '#d9a15a', 1.5, shape('M-.6.3L1.6-.1'))
    fillEllipse(pen, '#ff7a3c', 8.3, -1.5, 0.9)
    for (let wisp = 0; wisp < 3; wisp += 1) {
      const age = (time * 0.5 + wisp / 3) % 1
      fillEllipse(
        pen,
        withAlpha('#eef1f4', 0.35 * (1 - age)),
        8.5 + Math.sin(age * 7 + wisp) * 1.2,
        -2 - age * 12,
        0.8 + age * 1.6,
      )
    }
  },
  front: 0.45,
}

/** What people do in passing, with next to nothing. */
export const HABITS = {
  laugh,
  'shake-head': shakeHead,
  'snap-fingers': snapFingers,
  smoke,
} as const satisfies Partial<Record<ActivityName, Performance>>

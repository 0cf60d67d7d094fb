import { BLOWS } from '../../../cues.ts'
import { withAlpha } from '../../../draw/colour.ts'
import { smoothstep } from '../../../draw/easing.ts'
import { fillEllipse, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { gradientAcross, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import {
  cycle,
  handAt,
  kneeling,
  scaled,
  seated,
  upright,
  withHands,
  type Performance,
} from './performance.ts'
import { drawPlainTable } from './stations.ts'

/** 0..1 just after the shutter, for the flash. */
function flashAt(time: number): number {
  const way = cycle(time - BLOWS.photograph.first, BLOWS.photograph.seconds) * BLOWS.photograph.seconds
  return way < 0.16 ? 1 - way / 0.16 : 0
}

const photograph: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const { first, seconds } = BLOWS.photograph
    const since = cycle(time - first, seconds)
    // After each picture it is looked at, and the next is sought.
    const down = smoothstep(0.1, 0.28, since) * (1 - smoothstep(0.52, 0.74, since))
    const eye = figure.shoulderY - figure.headHalf * 1.2 + 0.17 * down
    return {
      ...withHands(
        upright(doer),
        reach(0.1 + 0.05 * down, eye + 0.05),
        reach(0.14 + 0.05 * down, eye + 0.055),
      ),
      turn: 0.75,
      nod: 0.02 + 0.16 * down,
      lean: figure.stoop + 0.07 - 0.06 * down,
    }
  },
  before: ({ pen, near, time, k, colour }) => {
    pen.save()
    pen.translate(near[0] - 0.01, near[1] - 0.045)
    pen.scale(0.0105 * k, 0.0105 * k)
    const body = colour(/camera/, '#2a2d36')
    fillRoundRect(pen, body, -5, -5, 12, 9.4, 1.4)
    fillRoundRect(pen, '#4a505c', -2, -7, 5, 3, 0.8)
    fillRoundRect(pen, '#3a3f4a', 6, -3.6, 6, 7, 1)
    fillEllipse(pen, '#8ac4e8', 12, 0, 1, 3)
    pen.restore()
    const flash = flashAt(time)
    if (flash > 0) {
      fillEllipse(pen, withAlpha('#ffffff', 0.35 * flash), near[0] + 0.03, near[1] - 0.11, 0.22)
      fillEllipse(pen, withAlpha('#ffffff', 0.9 * flash), near[0] + 0.02, near[1] - 0.115, 0.05)
    }
  },
  front: 0.45,
}

const telescope: Performance = {
  action: 'look',
  stance: (doer) => {
    const { figure, time } = doer
    const y = figure.shoulderY - figure.headHalf * 0.4 + 0.05
    return {
      // One hand holds it, the other focuses.
      ...withHands(
        upright(doer),
        reach(0.2, y + Math.sin(time) * 0.008),
        reach(0.26 + Math.sin(time * 2.2) * 0.022, y - 0.02 + Math.cos(time * 2.2) * 0.012),
      ),
      hip: [0.008 * Math.sin(time * 0.9), figure.hipY],
      lean: figure.stoop + 0.16,
      nod: -0.16,
      turn: 0.8,
    }
  },
  before: ({ pen, skeleton }) => {
    const { figure, head } = skeleton
    const eye = [head[0] + figure.headHalf * 0.92, head[1] + 0.01] as const
    pen.strokeStyle = '#8a5f3c'
    pen.lineWidth = 0.016
    pen.lineCap = 'round'
    pen.beginPath()
    for (const x of [0.26, 0.4, 0.54]) {
      pen.moveTo(eye[0] + 0.2, eye[1] - 0.04)
      pen.lineTo(x, 0)
    }
    pen.stroke()
    pen.save()
    pen.translate(eye[0], eye[1])
    pen.rotate(-0.42)
    pen.scale(0.01, 0.01)
    fillRoundRect(pen, '#2b2f38', 0, -1.6, 6, 3.2, 0.6)
    fillRoundRect(pen, '#e9edf2', 5, -3, 22, 6, 1)
    fillRoundRect(pen, '#c9d2dc', 5, 0.6, 22, 2.4, 1)
    fillRoundRect(pen, '#3d6f9e', 26, -4, 14, 8, 1.2)
    fillRoundRect(pen, '#2b2f38', 38.6, -4.6, 2.6, 9.2, 0.6)
    fillEllipse(pen, '#2b2f38', 20, 3, 2.2)
    pen.restore()
  },
  front: 0.78,
}

const microscope: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    return {
      ...withHands(
        upright(doer),
        // One hand focuses; the other moves the slide, and then takes the next.
        handAt(doer, 0.28 + Math.cos(time * 2) * 0.012, -0.54 + Math.sin(time * 2) * 0.02),
        handAt(doer, 0.36 + 0.16 * smoothstep(0.55, 0.9, Math.sin(time * 1.5)), -0.5),
      ),
      hip: [-0.06, figure.hipY],
      lean: figure.stoop + 0.42,
      nod: 0.12,
      turn: 0.8,
    }
  },
  before: (scenery) => {
    const { skeleton, k } = scenery
    scaled(scenery, (pen) => {
      drawPlainTable(pen, 0.12, 0.78, -0.46, '#dfe6ee')
      fillRoundRect(pen, '#9fdcc4', 0.6, -0.54, 0.03, 0.08, 0.01)
      fillRoundRect(pen, '#e8a3b4', 0.65, -0.54, 0.03, 0.08, 0.01)
      fillRoundRect(pen, '#7fb4f0', 0.7, -0.54, 0.03, 0.08, 0.01)
    })
    const { pen } = scenery
    const { head, figure } = skeleton
    const eye = [head[0] + figure.headHalf * 0.86, head[1] + figure.headHalf * 0.42] as const
    const foot = -0.46 * k
    pen.lineCap = 'round'
    pen.strokeStyle = '#e9edf2'
    pen.lineWidth = 0.032
    pen.beginPath()
    pen.moveTo(eye[0] + 0.075, eye[1] + 0.05)
    pen.quadraticCurveTo(eye[0] + 0.15, (eye[1] + foot) / 2, eye[0] + 0.07, foot - 0.02)
    pen.stroke()
    pen.strokeStyle = '#3a4152'
    pen.lineWidth = 0.036
    pen.beginPath()
    pen.moveTo(eye[0], eye[1])
    pen.lineTo(eye[0] + 0.07, eye[1] + 0.1)
    pen.stroke()
    fillRoundRect(pen, '#3a4152', eye[0] - 0.01, foot - 0.06, 0.13, 0.018, 0.005)
    fillRoundRect(pen, '#3a4152', eye[0] - 0.03, foot - 0.022, 0.17, 0.022, 0.006)
  },
  front: 0.82,
}

const pottery: Performance = {
  action: 'sit',
  seat: 'chair',
  stance: (doer) => {
    const base = seated(doer)
    const press = Math.sin(doer.time * 2) * 0.02
    const rise = Math.sin(doer.time * 1.1) * 0.04
    return {
      ...withHands(base, handAt(doer, 0.24 + press, -0.45 - rise), handAt(doer, 0.38 - press, -0.45 - rise)),
      lean: base.lean + 0.24 - rise * 0.8,
      nod: 0.16 + press,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      const { time } = scenery
      const tall = 0.11 + 0.09 * smoothstep(0, 6, time)
      fillRoundRect(pen, '#6a727e', 0.2, -0.34, 0.3, 0.34, 0.02)
      fillRoundRect(pen, '#8d97a5', 0.14, -0.36, 0.42, 0.034, 0.012)
      fillEllipse(pen, '#4a505c', 0.35, -0.365, 0.13, 0.016)
      const belly = 0.072 - Math.sin(time * 2) * 0.011
      pen.fillStyle = gradientAcross(pen, 0.27, 0.43, '#b5734a', '#dd9f70', '#a05c36')
      pen.beginPath()
      pen.moveTo(0.31, -0.37)
      pen.bezierCurveTo(
        0.35 - belly * 1.5,
        -0.37 - tall * 0.4,
        0.35 - belly,
        -0.37 - tall * 0.8,
        0.35 - belly * 0.7,
        -0.37 - tall,
      )
      pen.lineTo(0.35 + belly * 0.7, -0.37 - tall)
      pen.bezierCurveTo(0.35 + belly, -0.37 - tall * 0.8, 0.35 + belly * 1.5, -0.37 - tall * 0.4, 0.39, -0.37)
      pen.fill()
      fillEllipse(pen, '#8a4a2c', 0.35, -0.37 - tall, belly * 0.7, 0.011)
      pen.strokeStyle = withAlpha('#7a4426', 0.5)
      pen.lineWidth = 0.004
      for (let ring = 0; ring < 3; ring += 1) {
        pen.beginPath()
        pen.ellipse(0.35, -0.4 - ring * 0.04, belly * 1.05, 0.01, 0, 0.2 + ((time * 3) % 0.6), 2.4)
        pen.stroke()
      }
    }),
  front: 0.62,
}

/** On one knee, a ring held up. */
const propose: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const hipY = -figure.thigh * 0.98 - figure.leg[1]
    // It is taken from the pocket, held out, and waited over.
    const shown = smoothstep(0.3, 1.3, time)
    const offer = Math.sin(time * 1.6) * 0.012 + 0.13 * (1 - shown)
    return {
      ...kneeling(doer, 0.02),
      hip: [-0.06, hipY],
      lean: 0.02 + 0.04 * Math.sin(time * 1.1) * shown,
      nod: 0.1 - 0.32 * shown,
      turn: 0.75,
      near: {
        arm: reach(0.2, hipY - 0.2 + offer),
        foot: { at: [-0.06 - figure.shin * 0.85, -0.05], angle: 1.4 },
      },
      far: {
        arm: reach(0.24, hipY - 0.17 + offer),
        foot: { at: [-0.04 + figure.thigh * 0.92, figure.ankleY], angle: 0 },
      },
      smile: 0.9,
    }
  },
  near: ({ pen, time }) => {
    fillRoundRect(pen, '#a8283a', -0.5, -3.4, 7, 3.4, 0.8)
    fillPolygon(pen, '#8a1f30', [
      [-0.5, -3.4],
      [6.5, -3.4],
      [5, -8],
      [-1.6, -8],
    ])
    pen.strokeStyle = '#f0c040'
    pen.lineWidth = 0.7
    pen.beginPath()
    pen.ellipse(3, -4.4, 1.6, 1.7, 0, 0, Math.PI * 2)
    pen.stroke()
    const glint = 0.6 + 0.4 * Math.sin(time * 5)
    fillEllipse(pen, '#dff6ff', 3, -6.4, 1.1)
    strokeShape(pen, withAlpha('#ffffff', glint), 0.5, shape('M3-9.6L3-3.2M-.2-6.4L6.2-6.4'))
  },
  front: 0.45,
}

/** Seated, a stick with something on its end held towards a fire. */
const roast: Performance = {
  action: 'sit',
  seat: 'chair',
  stance: (doer) => {
    const base = seated(doer)
    const turn = Math.sin(doer.time * 1.7) * 0.012
    return {
      ...withHands(base, reach(0.14, base.hip[1] - 0.12 + turn), reach(0.2, base.hip[1] - 0.13 + turn)),
      nod: 0.06,
      smile: 0.8,
    }
  },
  before: ({ pen, near, far, has }) => {
    const angle = Math.atan2(0.1, 0.5)
    pen.save()
    pen.translate((near[0] + far[0]) / 2, (near[1] + far[1]) / 2)
    pen.rotate(angle)
    pen.scale(0.01, 0.01)
    strokeShape(pen, '#8a5f3c', 1, shape('M-8 0L42 0'))
    if (has(/sausage|hot-dog/)) fillRoundRect(pen, '#b5583a', 34, -2, 11, 4, 2)
    else
      for (const [x, tone] of [
        [36, '#fff7ec'],
        [41, '#f6e3c4'],
      ] as const)
        fillRoundRect(pen, tone, x, -2.4, 4.6, 4.8, 1.4)
    pen.restore()
  },
  front: 0.72,
}

/** What is done with instruments, clay, rings and sticks. */
export const CRAFT = {
  photograph,
  telescope,
  microscope,
  pottery,
  propose,
  roast,
} as const satisfies Partial<Record<ActivityName, Performance>>

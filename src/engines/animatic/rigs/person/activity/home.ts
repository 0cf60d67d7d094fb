import { RUBS } from '../../../cues.ts'
import { darken, withAlpha } from '../../../draw/colour.ts'
import { smoothstep } from '../../../draw/easing.ts'
import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { drawArmchair } from '../../furniture/seats.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { weightAt } from '../../glance.ts'
import { SEAT_HEIGHT } from '../manner.ts'
import { reach } from '../stance-parts.ts'
import {
  type Performance,
  type Scenery,
  cycle,
  handAt,
  mouthOf,
  scaled,
  seated,
  upright,
  withHands,
} from './performance.ts'
import { drawPlainTable } from './stations.ts'

const DESK = -0.43

/** An armchair whose cushion is as high as a chair's seat. */
function behindArmchair({ pen, isSeated, colour }: Scenery): void {
  if (isSeated) return
  pen.save()
  pen.translate(-0.06, 0)
  pen.scale(SEAT_HEIGHT / 44, SEAT_HEIGHT / 44)
  drawArmchair(pen, colour(/armchair/, '#b5584a'))
  pen.restore()
}

const knit: Performance = {
  action: 'sit',
  stance: (doer) => {
    const base = seated(doer)
    const click = Math.sin(doer.time * 7) * 0.01
    const y = base.hip[1] - 0.135
    return {
      ...withHands(base, reach(0.1, y + click), reach(0.16, y - click)),
      nod: 0.16,
      smile: 0.7,
    }
  },
  behind: behindArmchair,
  over: ({ pen, near, far, time, colour, isLapTaken }) => {
    const wool = colour(/yarn|wool|sweater|scarf|jumper/, '#d8505a')
    const x = (near[0] + far[0]) / 2 + 0.02
    const y = (near[1] + far[1]) / 2
    pen.strokeStyle = wool
    pen.lineWidth = 0.007
    pen.beginPath()
    pen.moveTo(x, y)
    pen.bezierCurveTo(x + 0.12, y + 0.14, 0.3, -0.12, 0.32 + Math.sin(time * 3) * 0.008, -0.05)
    pen.stroke()
    fillEllipse(pen, wool, 0.33, -0.045, 0.046)
    pen.strokeStyle = darken(wool, 0.18)
    pen.lineWidth = 0.005
    for (const turn of [0.2, 1.1, 2.1]) {
      pen.beginPath()
      pen.ellipse(0.33, -0.045, 0.04, 0.018, turn, 0, Math.PI * 2)
      pen.stroke()
    }
    const cloth = isLapTaken ? 0.06 : 0.11 + Math.min(0.03, time * 0.006)
    fillRoundRect(pen, wool, x - 0.05, y, 0.085, cloth, 0.01)
    pen.strokeStyle = darken(wool, 0.16)
    pen.lineWidth = 0.006
    for (let row = 1; row * 0.022 < cloth; row += 1) {
      pen.beginPath()
      pen.moveTo(x - 0.045, y + row * 0.022)
      pen.lineTo(x + 0.03, y + row * 0.022)
      pen.stroke()
    }
    const tick = Math.sin(time * 7) * 0.16
    drawNeedle(pen, near[0], near[1], -0.5 + tick)
    drawNeedle(pen, far[0], far[1], -2.5 - tick)
  },
  front: 0.55,
}

function drawNeedle(pen: Scenery['pen'], x: number, y: number, angle: number): void {
  const [dx, dy] = [Math.cos(angle) * 0.13, Math.sin(angle) * 0.13]
  pen.strokeStyle = '#e6ecf2'
  pen.lineWidth = 0.008
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - dx * 0.35, y - dy * 0.35)
  pen.lineTo(x + dx, y + dy)
  pen.stroke()
  fillEllipse(pen, '#e3a33c', x - dx * 0.35, y - dy * 0.35, 0.009)
}

const sew: Performance = {
  action: 'sit',
  seat: 'chair',
  stance: (doer) => {
    const base = seated(doer)
    const way = cycle(doer.time, 1.9)
    // The cloth is fed, and gathered again.
    const feed = 0.075 * (way < 0.8 ? way / 0.8 : (1 - way) / 0.2)
    return {
      ...withHands(base, handAt(doer, 0.25 + feed, DESK - 0.03), handAt(doer, 0.3 + feed, DESK - 0.03)),
      lean: base.lean + 0.12 + feed * 0.6,
      nod: 0.14,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      const { time, colour } = scenery
      const cloth = colour(/dress|cloth|shirt|fabric/, '#c2638f')
      drawPlainTable(pen, 0.14, 0.72, DESK, '#9a6a40')
      fillShape(
        pen,
        cloth,
        shape(
          'M.18-.45C.3-.47 .5-.46 .62-.45C.72-.42 .74-.3 .72-.24C.69-.28 .67-.22 .64-.26C.62-.36 .6-.42 .5-.42L.2-.43Z',
        ),
      )
      fillRoundRect(pen, '#2f6f6a', 0.36, DESK - 0.2, 0.26, 0.06, 0.02)
      fillRoundRect(pen, '#2f6f6a', 0.54, DESK - 0.2, 0.08, 0.2, 0.014)
      fillRoundRect(pen, '#275e5a', 0.36, DESK - 0.036, 0.27, 0.03, 0.008)
      fillRoundRect(pen, '#2f6f6a', 0.37, DESK - 0.15, 0.05, 0.05, 0.01)
      const stitch = Math.abs(Math.sin(time * SWINGS.sew)) * 0.026
      fillRoundRect(pen, '#d4dbe4', 0.392, DESK - 0.1, 0.008, 0.045 + stitch, 0.002)
      fillEllipse(pen, '#e3bc5c', 0.625, DESK - 0.12, 0.028)
      fillEllipse(
        pen,
        '#8a6a2c',
        0.625 + Math.cos(time * 12) * 0.015,
        DESK - 0.12 + Math.sin(time * 12) * 0.015,
        0.006,
      )
      fillRoundRect(pen, '#e8505a', 0.47, DESK - 0.23, 0.03, 0.034, 0.004)
    }),
  front: 0.78,
}

const brushTeeth: Performance = {
  action: 'work',
  stance: (doer) => {
    const [x, y] = mouthOf(doer.figure)
    const rub = Math.sin(doer.time * RUBS['brush-teeth']) * 0.012
    return {
      ...withHands(
        upright(doer),
        reach(x + 0.075 + rub, y + 0.035),
        reach(doer.figure.upperArm * 1.1, doer.figure.shoulderY * 0.74),
      ),
      turn: 0.35,
      smile: 1,
    }
  },
  near: ({ pen, colour }) => {
    strokeShape(pen, colour(/toothbrush/, '#3d8fd0'), 1.3, shape('M3 2L-7-4'))
    fillRoundRect(pen, '#ffffff', -8.4, -6, 3.2, 2, 0.5)
  },
  far: ({ pen }) => {
    fillShape(pen, withAlpha('#bfe6f4', 0.9), shape('M-2.4-6L3.4-6L2.8 3L-1.8 3Z'))
    fillShape(pen, withAlpha('#ffffff', 0.6), shape('M-1.6-5L-.4-5L-.4 2L-1.2 2Z'))
  },
  over: ({ pen, skeleton, time }) => {
    const { head, figure } = skeleton
    const [x, y] = [head[0] + figure.headHalf * 0.5, head[1] + figure.headHalf * 0.58]
    for (let bubble = 0; bubble < 4; bubble += 1)
      fillEllipse(
        pen,
        '#ffffff',
        x + Math.sin(time * 5 + bubble * 2) * 0.012,
        y + Math.cos(time * 4 + bubble) * 0.006,
        0.009,
      )
  },
  front: 0.45,
}

/** Boxes hugged against the chest. */
const boxes: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time, manner } = doer
    // The load is heavy: it goes from one leg to the other, and is hitched up.
    const weight = weightAt(time, manner.seed)
    const hitch = smoothstep(0.86, 0.93, cycle(time, 2.8)) * (1 - smoothstep(0.93, 1, cycle(time, 2.8)))
    const y = figure.hipY - 0.06 - hitch * 0.035
    return {
      ...withHands(upright(doer), reach(0.19 + weight * 0.012, y), reach(0.25 + weight * 0.012, y + 0.01)),
      hip: [weight * 0.018, figure.hipY + 0.012 - hitch * 0.012],
      lean: -0.06 - hitch * 0.07 + weight * 0.02,
      turn: 0.6,
    }
  },
  before: ({ pen, near, k, has, colour, time }) => {
    const tone = colour(/box|parcel|crate/, '#c39a66')
    const isCrate = has(/crate/)
    const size = 0.2 * k
    for (const [index, width] of [1.1, 0.95, 0.78].entries()) {
      const y = near[1] + 0.02 - size * 0.86 * (index + 1)
      const x = near[0] - size * 0.35 + index * (0.012 + 0.007 * Math.sin(time * 2.3))
      fillRoundRect(pen, darken(tone, index * 0.05), x, y, size * width, size * 0.85, 0.006)
      pen.fillStyle = isCrate ? darken(tone, 0.3) : '#e6cfa4'
      pen.fillRect(x + size * width * 0.42, y, size * 0.14, size * 0.85)
      pen.fillStyle = withAlpha('#5a4028', 0.3)
      pen.fillRect(x, y + size * 0.8, size * width, size * 0.05)
    }
  },
  front: 0.5,
  height: 0.1,
}

/** What is done at home. */
export const HOME = {
  knit,
  sew,
  'brush-teeth': brushTeeth,
  boxes,
} as const satisfies Partial<Record<ActivityName, Performance>>

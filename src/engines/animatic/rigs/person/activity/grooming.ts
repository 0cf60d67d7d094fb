import { RUBS } from '../../../cues.ts'
import { lighten, withAlpha } from '../../../draw/colour.ts'
import { lerp } from '../../../draw/easing.ts'
import { type Pen, type Point, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import type { Skeleton } from '../skeleton.ts'
import { flat, reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import {
  type Doer,
  type Performance,
  type Scenery,
  mouthOf,
  scaled,
  upright,
  withHands,
} from './performance.ts'

/** A round mirror over a basin on its foot. */
function behindBasin(scenery: Scenery): void {
  scaled(scenery, (pen) => {
    fillShape(pen, '#c9d6de', shape('M.52 0L.56-.44L.68-.44L.72 0Z'))
    fillShape(pen, '#e9f0f4', shape('M.54 0L.57-.44L.66-.44L.69 0Z'))
    fillShape(pen, '#d3dee6', shape('M.36-.52C.37-.43 .5-.4 .62-.4C.74-.4 .84-.44 .85-.52Z'))
    fillRoundRect(pen, '#f6fafc', 0.34, -0.545, 0.53, 0.034, 0.016)
    strokeShape(pen, '#9aa8b4', 0.018, shape('M.76-.54L.76-.64C.76-.67 .7-.68 .67-.66'))
    drawMirror(pen)
  })
}

function drawMirror(pen: Pen): void {
  fillEllipse(pen, '#d9ac4a', 0.64, -0.9, 0.155, 0.205)
  fillEllipse(pen, '#bfe3ef', 0.64, -0.9, 0.135, 0.185)
  pen.save()
  pen.beginPath()
  pen.ellipse(0.64, -0.9, 0.135, 0.185, 0, 0, Math.PI * 2)
  pen.clip()
  fillShape(pen, withAlpha('#ffffff', 0.5), shape('M.5-.86L.66-1.1L.74-1.1L.52-.74Z'))
  fillShape(pen, withAlpha('#ffffff', 0.35), shape('M.58-.74L.78-1.04L.8-.98L.64-.72Z'))
  pen.restore()
}

/** From the middle of the head, in halves of its height, however it is tilted. */
function onHead({ head, figure, tilt }: Skeleton, x: number, y: number): Point {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)]
  const size = figure.headHalf
  return [head[0] + (x * cos - y * sin) * size, head[1] + (x * sin + y * cos) * size]
}

/** Before the basin, one hand at the face and the other on the rim. */
function atMirror(doer: Doer, hand: Point): ReturnType<Performance['stance']> {
  return {
    ...withHands(upright(doer), reach(hand[0], hand[1]), reach(0.34 * doer.k, -0.56 * doer.k)),
    lean: doer.figure.stoop + 0.06,
    nod: -0.02,
    turn: 0.55,
    smile: 0.5,
  }
}

const shave: Performance = {
  action: 'work',
  stance: (doer) => {
    const [x, y] = mouthOf(doer.figure)
    const stroke = Math.sin(doer.time * RUBS.shave)
    // From the cheek to the chin and back to the cheek.
    const across = Math.sin(doer.time * 0.9) * 0.028
    return {
      ...atMirror(doer, [x + 0.045 + across, y + 0.03 + stroke * 0.04]),
      nod: -0.06 - stroke * 0.03,
      smile: 0.1,
    }
  },
  behind: behindBasin,
  near: ({ pen, colour }) => {
    strokeShape(pen, colour(/razor/, '#3d6fb0'), 1.3, shape('M2 3L-3-3'))
    fillRoundRect(pen, '#d4dde6', -6.4, -4.6, 5, 2, 0.6)
  },
  over: ({ pen, skeleton }) => {
    for (const [x, y, size] of [
      [-0.02, 0.62, 0.24],
      [0.2, 0.78, 0.22],
      [0.44, 0.82, 0.18],
      [-0.16, 0.4, 0.18],
    ] as const) {
      const [left, top] = onHead(skeleton, x, y)
      fillEllipse(pen, '#ffffff', left, top, size * skeleton.figure.headHalf)
    }
  },
  front: 0.9,
}

const makeUp: Performance = {
  action: 'work',
  stance: (doer) => {
    const [x, y] = mouthOf(doer.figure)
    const dab = Math.sin(doer.time * 3.4)
    const back = 0.5 + 0.5 * Math.sin(doer.time * 0.9)
    return {
      ...atMirror(doer, [x + 0.06 + back * 0.05, y + 0.03 + dab * 0.026 * (1 - back * 0.6) + back * 0.03]),
      lean: doer.figure.stoop + 0.12 - back * 0.08,
      nod: -0.02 - back * 0.08,
    }
  },
  behind: behindBasin,
  near: ({ pen, colour, has }) => {
    if (has(/brush|powder|blush|mascara/)) {
      strokeShape(pen, '#2b2f38', 1.1, shape('M3 3L-2-2'))
      fillEllipse(pen, '#e8909c', -3.4, -3.2, 2, 1.5, 0.7)
      return
    }
    const tone = colour(/lipstick|lips/, '#c8283c')
    pen.save()
    pen.rotate(-0.9)
    fillRoundRect(pen, '#2b2630', -1.3, 0, 2.6, 4.4, 0.5)
    fillRoundRect(pen, '#e3bc5c', -1.2, -1.6, 2.4, 2, 0.3)
    fillShape(pen, tone, shape('M-.9-1.6L-.9-4.6L.9-3.4L.9-1.6Z'))
    pen.restore()
  },
  over: ({ pen, skeleton, has }) => {
    const [x, y] = onHead(skeleton, 0.12, 0.34)
    fillEllipse(pen, withAlpha('#e8607c', 0.35), x, y, skeleton.figure.headHalf * 0.17)
    if (has(/brush|powder|blush|mascara/)) return
    const [lipX, lipY] = onHead(skeleton, 0.5, 0.52)
    fillEllipse(pen, '#c8283c', lipX, lipY, skeleton.figure.headHalf * 0.13, skeleton.figure.headHalf * 0.06)
  },
  front: 0.9,
}

const comb: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const way = 0.5 - 0.5 * Math.cos(time * SWINGS.comb)
    const top = figure.shoulderY - figure.headHalf * 2.1
    const hand: Point = [
      lerp(figure.headHalf * 0.5, -figure.headHalf * 0.9, way),
      lerp(top + 0.02, figure.shoulderY - figure.headHalf * 0.5, way ** 1.6),
    ]
    return { ...atMirror(doer, hand), near: { ...upright(doer).near, arm: reach(hand[0], hand[1], 1) } }
  },
  behind: behindBasin,
  near: ({ pen, has, colour }) => {
    const tone = colour(/comb|hairbrush/, '#7a4a2c')
    if (has(/hair-?dryer/)) {
      fillRoundRect(pen, tone, -1, 0, 2.4, 5, 1)
      fillRoundRect(pen, lighten(tone, 0.1), -6, -3, 9, 4, 1.6)
      return
    }
    pen.save()
    pen.rotate(-0.5)
    fillRoundRect(pen, tone, -8, -1, 11, 1.9, 0.7)
    for (let tooth = 0; tooth < 7; tooth += 1)
      fillRoundRect(pen, tone, -7.6 + tooth * 1.1, 0.4, 0.5, 2.4, 0.2)
    pen.restore()
  },
  front: 0.9,
}

/** Both hands at the knot, which is pulled tight. */
const tieTie: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const pull = 0.5 + 0.5 * Math.sin(time * 2.4)
    const y = figure.shoulderY + 0.05
    return {
      ...withHands(
        upright(doer),
        reach(0.06 + Math.sin(time * 4.8) * 0.012, y + 0.016 - pull * 0.02),
        reach(0.1 + pull * 0.02, y + 0.05 + pull * 0.11),
      ),
      turn: 0.35,
      lean: figure.stoop - pull * 0.03,
      nod: 0.06 - pull * 0.16,
      smile: 0.6,
    }
  },
  behind: behindBasin,
  before: ({ pen, near, far, colour }) => {
    const tone = colour(/^tie$|necktie/, '#a8283a')
    const [x, y] = [near[0] + 0.01, near[1] - 0.012]
    drawLine(pen, tone, 0.034, [x, y], [far[0] - 0.02, far[1] + 0.1])
    fillEllipse(pen, lighten(tone, 0.12), x, y, 0.026, 0.022)
  },
  front: 0.9,
}

/** As tall as they are, on its feet; who stands before it is in it. */
function behindTallMirror(scenery: Scenery): void {
  const { colour, time } = scenery
  const sway = Math.sin(time * 1.3) * 0.008
  scaled(scenery, (pen) => {
    fillShape(pen, '#8a5a34', shape('M.47 0L.55-.2L.6-.2L.54 0ZM.97 0L.9-.2L.85-.2L.91 0Z'))
    fillRoundRect(pen, '#a8713f', 0.47, -1.14, 0.5, 1.04, 0.06)
    fillRoundRect(pen, '#cfe6ee', 0.5, -1.11, 0.44, 0.98, 0.045)
    pen.save()
    pen.beginPath()
    pen.roundRect(0.5, -1.11, 0.44, 0.98, 0.045)
    pen.clip()
    pen.globalAlpha *= 0.5
    pen.translate(sway, 0)
    fillEllipse(pen, '#e0b090', 0.71, -0.84, 0.058, 0.072)
    fillEllipse(pen, '#5a4034', 0.71, -0.885, 0.066, 0.05)
    fillShape(
      pen,
      colour(/dress|gown|skirt|coat|jacket|shirt|suit|sweater|kimono|uniform|costume|blouse|sari/, '#7f94b8'),
      shape('M.64-.75L.78-.75L.77-.55L.86-.13L.56-.13L.65-.55Z'),
    )
    pen.translate(-sway, 0)
    pen.globalAlpha *= 1.1
    fillShape(pen, withAlpha('#ffffff', 0.5), shape('M.5-.62L.74-1.12L.83-1.12L.5-.4Z'))
    fillShape(pen, withAlpha('#ffffff', 0.4), shape('M.7-.13L.95-.66L.95-.5L.78-.13Z'))
    pen.restore()
  })
}

/** Before the tall mirror, from one side to the other, hands on what is worn. */
const tryOn: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const turn = Math.sin(time * 1.3)
    const y = figure.hipY - 0.03
    const pat = Math.sin(time * 2.6) * 0.02
    return {
      ...withHands(upright(doer), reach(0.13, y + pat), reach(-0.05, y - pat)),
      turn: 0.5 + turn * 0.3,
      lean: figure.stoop - turn * 0.03,
      nod: 0.04 + 0.05 * Math.sin(time * 0.9),
      smile: 1,
    }
  },
  behind: behindTallMirror,
  front: 1,
  height: 0.12,
}

/** On one knee, a bow made on the shoe before. */
const tieShoes: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const pull = Math.sin(time * 3.2) * 0.018
    const hipY = -figure.thigh * 0.92 - figure.leg[1]
    const foot = 0.16 * doer.k
    const hands = figure.ankleY - 0.045
    return {
      ...upright(doer),
      hip: [-0.1, hipY],
      lean: 0.72,
      nod: 0.05,
      turn: 0.8,
      near: {
        arm: reach(foot - 0.015 - pull, hands),
        foot: { at: [-0.1 - figure.shin * 0.85, -0.05], angle: 1.4 },
      },
      far: { arm: reach(foot + 0.05 + pull, hands), foot: flat(figure, foot) },
      smile: 0.5,
    }
  },
  over: ({ pen, near, far }) => {
    const middle: Point = [(near[0] + far[0]) / 2, Math.max(near[1], far[1]) + 0.012]
    for (const hand of [near, far]) drawLine(pen, '#ffffff', 0.009, hand, middle)
  },
  front: 0.5,
}

/** What is done to oneself in the morning. */
export const GROOMING = {
  shave,
  'make-up': makeUp,
  comb,
  'tie-tie': tieTie,
  'tie-shoes': tieShoes,
  'try-on': tryOn,
} as const satisfies Partial<Record<ActivityName, Performance>>

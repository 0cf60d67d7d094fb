import { BLOWS } from '../../../cues.ts'
import { roundAt, ROUNDS } from '../../../rounds.ts'
import { darken, lighten, withAlpha } from '../../../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../../../draw/easing.ts'
import { type Pen, type Point, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape } from '../../parts.ts'
import { flat, reach, swing } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { type Performance, cycle, planted, upright, withHands } from './performance.ts'

/** Turns of the rope per second, in radians. */
const ROPE_SPEED = (Math.PI * 2) / ROUNDS['skip-rope'].seconds

const skipRope: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const hop = Math.max(0, Math.cos(time * ROPE_SPEED)) * 0.055
    const base = upright(doer)
    const y = figure.hipY - 0.06 - hop
    return {
      ...base,
      hip: [0, figure.hipY - hop],
      turn: 0.1,
      near: { arm: reach(-0.2, y, -1), foot: { at: [-0.035, figure.ankleY - hop], angle: 0.25 } },
      far: { arm: reach(0.2, y), foot: { at: [0.04, figure.ankleY - hop], angle: 0.25 } },
      smile: 1,
    }
  },
  behind: ({ pen, near, far, time }) => {
    if (Math.sin(time * ROPE_SPEED) < 0) drawRope(pen, near, far, time)
  },
  over: ({ pen, near, far, time }) => {
    if (Math.sin(time * ROPE_SPEED) >= 0) drawRope(pen, near, far, time)
    for (const [x, y] of [near, far])
      drawLine(pen, '#8a5f3c', 0.018, [x - 0.005, y - 0.01], [x + 0.005, y + 0.03])
  },
  front: 0.5,
  height: 0.2,
}

function drawRope(pen: Pen, near: Point, far: Point, time: number): void {
  const height = Math.cos(time * ROPE_SPEED)
  const middle = (near[0] + far[0]) / 2
  const y = lerp(near[1] - 0.9, 0.2, (height + 1) / 2)
  pen.strokeStyle = '#e8505a'
  pen.lineWidth = 0.012
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(near[0], near[1])
  pen.bezierCurveTo(
    near[0] - 0.16,
    lerp(near[1], y, 0.98),
    far[0] + 0.16,
    lerp(far[1], y, 0.98),
    far[0],
    far[1],
  )
  pen.stroke()
  if (height > 0.9) fillEllipse(pen, withAlpha('#000000', 0.06), middle, 0, 0.1, 0.01)
}

const juggle: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const beat = (time * Math.PI) / ROUNDS.juggle.seconds
    const chest = figure.shoulderY * 0.74
    return {
      ...withHands(
        upright(doer),
        reach(-0.1 + Math.cos(beat) * 0.02, chest + Math.sin(beat) * 0.035, -1),
        reach(0.15 - Math.cos(beat) * 0.02, chest - Math.sin(beat) * 0.035),
      ),
      turn: 0.12,
      nod: -0.16,
      smile: 1,
    }
  },
  over: ({ pen, skeleton, time }) => {
    const chest = skeleton.figure.shoulderY * 0.74 - 0.03
    for (const [index, colour] of ['#e8505a', '#f2c23c', '#3d8fd0', '#4faa5a'].entries()) {
      const way = ((time / (ROUNDS.juggle.seconds * 4) + index / 4) % 1) * 2
      const there = way < 1
      const along = there ? way : way - 1
      const x = there ? lerp(-0.1, 0.15, along) : lerp(0.15, -0.1, along)
      const y = chest - Math.sin(along * Math.PI) * 0.5
      fillEllipse(pen, colour, x, y, 0.034)
      fillEllipse(pen, lighten(colour, 0.5), x - 0.01, y - 0.012, 0.009)
    }
  },
  front: 0.45,
  height: 0.3,
}

/** Radians of a golf club: from behind the shoulder through the ball. */
function golfAt(time: number): number {
  const way = roundAt(ROUNDS.golf, time, 0.5)
  const back = smoothstep(0.1, 0.4, way)
  const through = smoothstep(0.46, 0.58, way)
  const rest = smoothstep(0.86, 1, way)
  return lerp(lerp(-1.9 * back, 2.1, through), 0, rest)
}

const golf: Performance = {
  action: 'play',
  stance: (doer) => {
    const swing2 = golfAt(doer.time)
    const { figure } = doer
    const x = 0.1 + Math.sin(swing2) * 0.13
    const y = figure.shoulderY + 0.05 + Math.cos(swing2) * 0.22
    return {
      ...withHands(planted(upright(doer), figure, 0.12, 0.025), reach(x, y), reach(x + 0.01, y - 0.02)),
      lean: figure.stoop + 0.14,
      nod: 0.1,
      turn: 0.4,
    }
  },
  over: ({ pen, near, time, k }) => {
    const angle = golfAt(time)
    const length = 0.42 * k
    const way = roundAt(ROUNDS.golf, time, 0.5)
    const tip: Point = [
      near[0] + Math.sin(angle * 1.1) * length,
      Math.min(-0.01, near[1] + Math.cos(angle * 1.1) * length),
    ]
    drawLine(pen, '#9aa4b2', 0.011, near, tip)
    fillEllipse(pen, '#5a6270', tip[0] + 0.012, tip[1], 0.028, 0.014)
    const gone = clamp((way - 0.5) / 0.3)
    const x = near[0] + 0.03
    if (gone === 0) fillEllipse(pen, '#ffffff', 0.14, -0.014, 0.014)
    else if (gone < 1)
      fillEllipse(
        pen,
        '#ffffff',
        x + gone * 0.6,
        -0.02 - Math.sin(gone * 1.6) * 0.6,
        0.013 * (1 - gone * 0.7),
      )
  },
  front: 0.9,
  height: 0.2,
}

const archery: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure } = doer
    const draw = drawnAt(doer.time)
    const y = figure.shoulderY + 0.005
    return {
      ...withHands(
        planted(upright(doer), figure, 0.1),
        reach(lerp(0.16, -0.02, draw), y - 0.01, -1),
        reach(0.3, y),
      ),
      turn: 0.75,
      nod: 0,
      smile: 0,
    }
  },
  behind: ({ pen, far, k, has }) => {
    if (has(/target/)) drawButt(pen, far[1], k)
  },
  over: ({ pen, near, far, time, has }) => {
    const draw = drawnAt(time)
    pen.strokeStyle = '#8a5a30'
    pen.lineWidth = 0.016
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(far[0] - 0.05 - draw * 0.03, far[1] - 0.3)
    pen.quadraticCurveTo(far[0] + 0.1, far[1], far[0] - 0.05 - draw * 0.03, far[1] + 0.3)
    pen.stroke()
    const string = draw > 0.05 ? near[0] + 0.01 : far[0] - 0.05
    pen.strokeStyle = '#f4f1e8'
    pen.lineWidth = 0.005
    pen.beginPath()
    pen.moveTo(far[0] - 0.05 - draw * 0.03, far[1] - 0.3)
    pen.lineTo(string, far[1])
    pen.lineTo(far[0] - 0.05 - draw * 0.03, far[1] + 0.3)
    pen.stroke()
    const flight = clamp((roundAt(ROUNDS.archery, time, 0.62) - 0.62) / 0.16)
    // It stays in the target until the bow is drawn again.
    const hit = BUTT - 0.44
    if (has(/target/)) drawArrow(pen, Math.min(hit, string + flight * 1.6), far[1])
    else if (flight < 1) drawArrow(pen, string + flight * 1.6, far[1])
  },
  front: 1.85,
}

/** How far off the target is, body units. */
const BUTT = 1.62
const RINGS = ['#f4f1e8', '#2b2f38', '#3f86d6', '#e0453a', '#f6d24c'] as const

/** A target of straw on its stand, its middle as high as the arrow flies. */
function drawButt(pen: Pen, y: number, k: number): void {
  pen.strokeStyle = '#7a5230'
  pen.lineWidth = 0.026
  pen.lineCap = 'round'
  pen.beginPath()
  for (const foot of [-0.1, 0.22]) {
    pen.moveTo(BUTT + 0.06, y - 0.2 * k)
    pen.lineTo(BUTT + 0.06 + foot, 0)
  }
  pen.stroke()
  pen.fillStyle = '#c9a05a'
  pen.beginPath()
  pen.ellipse(BUTT + 0.05, y, 0.12 * k, 0.29 * k, 0, 0, Math.PI * 2)
  pen.fill()
  for (const [index, ring] of RINGS.entries()) {
    const share = 1 - index / RINGS.length
    pen.fillStyle = ring
    pen.beginPath()
    pen.ellipse(BUTT, y, 0.11 * share * k, 0.27 * share * k, 0, 0, Math.PI * 2)
    pen.fill()
  }
}

/** How far the bow is drawn, 0..1; it is let go all at once. */
function drawnAt(time: number): number {
  const way = roundAt(ROUNDS.archery, time, 0.62)
  return smoothstep(0.05, 0.35, way) * (way < 0.62 ? 1 : 0)
}

function drawArrow(pen: Pen, x: number, y: number): void {
  drawLine(pen, '#d9b88a', 0.008, [x, y], [x + 0.4, y])
  pen.fillStyle = '#8d97a5'
  pen.beginPath()
  pen.moveTo(x + 0.44, y)
  pen.lineTo(x + 0.395, y - 0.014)
  pen.lineTo(x + 0.395, y + 0.014)
  pen.fill()
  fillRoundRect(pen, darken('#e8505a', 0.05), x, y - 0.014, 0.05, 0.028, 0.004)
}

const wood: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const up = woodAt(time)
    const angle = lerp(0.95, 2.85, up)
    return {
      ...planted(upright(doer), figure, 0.11, 0.03 * (1 - up)),
      lean: figure.stoop + lerp(0.4, -0.05, up),
      turn: 0.7,
      near: { arm: swing(angle, 0.25 + up * 0.5), foot: flat(figure, -0.11) },
      far: { arm: swing(angle + 0.06, 0.25 + up * 0.5), foot: flat(figure, 0.1) },
    }
  },
  before: ({ pen, time, k }) => {
    pen.save()
    pen.scale(k, k)
    fillRoundRect(pen, '#7a5231', 0.34, -0.18, 0.26, 0.18, 0.01)
    fillEllipse(pen, '#d9b07a', 0.47, -0.18, 0.13, 0.026)
    const split =
      smoothstep(0.5, 0.6, cycle(time - BLOWS.wood.first + BLOWS.wood.seconds * 0.53, BLOWS.wood.seconds)) *
      (1 - smoothstep(0.9, 1, cycle(time - BLOWS.wood.first + BLOWS.wood.seconds * 0.53, BLOWS.wood.seconds)))
    for (const side of [-1, 1]) {
      pen.save()
      pen.translate(0.47 + side * (0.022 + split * 0.07), -0.19 + split * 0.02)
      pen.rotate(side * split * 0.7)
      fillRoundRect(pen, '#a8764c', -0.024, -0.15, 0.048, 0.15, 0.006)
      fillRoundRect(pen, '#e6c596', side > 0 ? -0.024 : 0.004, -0.145, 0.02, 0.14, 0.004)
      pen.restore()
    }
    pen.restore()
  },
  over: ({ pen, near, skeleton, time }) => {
    const { joint } = skeleton.nearArm
    const angle = Math.atan2(near[1] - joint[1], near[0] - joint[0]) + lerp(0.25, -0.5, woodAt(time))
    pen.save()
    pen.translate(near[0], near[1])
    pen.rotate(angle)
    pen.scale(0.01, 0.01)
    fillRoundRect(pen, '#9c7448', -8, -1, 36, 2, 0.8)
    fillShape(pen, '#b9c3d0', shape('M22-2L28-2L30 8C27 10 23 10 20 8Z'))
    pen.restore()
  },
  front: 0.68,
  height: 0.3,
}

/** 1: the axe is overhead, 0: it has come down. */
function woodAt(time: number): number {
  const way = cycle(time - BLOWS.wood.first + BLOWS.wood.seconds * 0.53, BLOWS.wood.seconds)
  return smoothstep(0.05, 0.38, way) * (1 - smoothstep(0.46, 0.54, way))
}

/** What takes aim and timing. */
export const SKILL = {
  'skip-rope': skipRope,
  juggle,
  golf,
  archery,
  wood,
} as const satisfies Partial<Record<ActivityName, Performance>>

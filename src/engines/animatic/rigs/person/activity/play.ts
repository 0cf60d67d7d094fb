import { darken, withAlpha } from '../../../draw/colour.ts'
import { clamp, smoothstep } from '../../../draw/easing.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { SWINGS, UMBRELLA } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, handAt, kneeling, mouthOf, upright, withHands } from './performance.ts'

/** Seconds over which an umbrella opens, and how far it is. */
function openAt(time: number): number {
  const way = smoothstep(UMBRELLA.from, UMBRELLA.to, time)
  return way + Math.sin(way * Math.PI) * 0.08
}

const umbrella: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure, time } = doer
    const open = clamp(openAt(time))
    const chest = figure.shoulderY * 0.86
    return {
      ...withHands(
        upright(doer),
        reach(figure.upperArm * 0.9, chest + 0.06),
        time < 1.5
          ? reach(figure.upperArm * 0.9, chest - 0.03 - open * 0.1)
          : { type: 'swing', upper: 0.16, bend: 0.22 },
      ),
      nod: -0.08 * open,
      turn: 0.4,
      smile: 0.5 + open * 0.5,
    }
  },
  near: ({ pen, time, colour }) => drawOpening(pen, openAt(time), colour(/umbrella|parasol/, '#d8424c')),
  isUnder: true,
  front: 0.52,
  height: 0.25,
}

/** An umbrella that is `open` 0..1; its rim rises and spreads. */
function drawOpening(pen: Pen, open: number, colour: string): void {
  strokeShape(pen, '#3a3038', 1, shape('M0-50L0 10C0 14-5 14-5 10'))
  const half = 3 + 29 * open
  const rim = -18 - 24 * open
  const crown = -52 - 4 * open
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(-half, rim)
  pen.bezierCurveTo(-half * 0.9, crown - 2, half * 0.9, crown - 2, half, rim)
  for (const [from, to] of [
    [1, 0.5],
    [0.5, 0],
    [0, -0.5],
    [-0.5, -1],
  ] as const)
    pen.quadraticCurveTo(half * ((from + to) / 2), rim - 3 * open, half * to, rim)
  pen.fill()
  pen.fillStyle = darken(colour, 0.15)
  pen.beginPath()
  pen.moveTo(-half, rim)
  pen.bezierCurveTo(-half * 0.9, crown - 1, -half * 0.2, crown, 0, crown + 1)
  pen.quadraticCurveTo(-half * 0.45, (crown + rim) / 2, -half * 0.5, rim)
  pen.quadraticCurveTo(-half * 0.75, rim - 3 * open, -half, rim)
  pen.fill()
  strokeShape(pen, '#3a3038', 0.9, shape('M0-55L0-59'))
}

const blowBubbles: Performance = {
  action: 'stand',
  stance: (doer) => {
    const [x, y] = mouthOf(doer.figure)
    // Breath is drawn and blown.
    const blow = Math.sin(doer.time * 2.1)
    return {
      ...withHands(
        upright(doer),
        reach(x + 0.1 + 0.018 * blow, y + 0.05),
        reach(doer.figure.upperArm * 1.05, doer.figure.shoulderY * 0.76 - 0.012 * blow),
      ),
      lean: doer.figure.stoop + 0.05 * blow,
      nod: 0.05 * blow,
      turn: 0.6,
      smile: 0.7,
    }
  },
  near: ({ pen }) => {
    strokeShape(pen, '#e8505a', 0.9, shape('M1 3L-1-5'))
    strokeShape(pen, '#e8505a', 0.8, shape('M-1-5C-5-6-4-11-1-11C3-11 3-6-1-5'))
  },
  far: ({ pen }) => {
    fillRoundRect(pen, '#4fb8d8', -2, -5, 5, 8, 1)
    fillRoundRect(pen, '#f2f6fa', -2, -2.4, 5, 2.6, 0.2)
  },
  over: ({ pen, near, time, k }) => {
    for (let bubble = 0; bubble < 13; bubble += 1) {
      const way = (time * 0.24 + bubble * 0.618) % 1
      const grow = smoothstep(0, 0.12, way)
      const x = near[0] + 0.03 + way * (0.42 + (bubble % 4) * 0.16) * k
      const y = near[1] - 0.08 - way * (0.1 + (bubble % 5) * 0.09) + Math.sin(way * 7 + bubble) * 0.025
      const radius = (0.018 + (bubble % 4) * 0.009) * grow
      const fade = 1 - smoothstep(0.85, 1, way)
      fillEllipse(pen, withAlpha('#cfeeff', 0.28 * fade), x, y, radius)
      pen.strokeStyle = withAlpha(bubble % 2 === 0 ? '#ffffff' : '#ffd0f4', 0.85 * fade)
      pen.lineWidth = 0.004
      pen.beginPath()
      pen.ellipse(x, y, radius, radius, 0, 0, Math.PI * 2)
      pen.stroke()
      fillEllipse(pen, withAlpha('#ffffff', 0.8 * fade), x - radius * 0.4, y - radius * 0.4, radius * 0.22)
    }
  },
  front: 1.2,
  height: 0.2,
}

const sandcastle: Performance = {
  action: 'work',
  stance: (doer) => {
    const pat = Math.sin(doer.time * SWINGS.sandcastle) * 0.03
    return {
      ...kneeling(doer, 0.3),
      near: { ...kneeling(doer).near, arm: reach(0.26, -0.17 + Math.max(0, pat)) },
      far: { ...kneeling(doer).far, arm: reach(0.34, -0.24 - Math.min(0, pat)) },
      smile: 1,
    }
  },
  behind: ({ pen, k }) => {
    pen.save()
    pen.scale(k * 1.15, k * 1.15)
    const sand = '#e6c07a'
    fillShape(pen, darken(sand, 0.1), shape('M.2 .01C.26-.05 .36-.06 .5-.05C.66-.06 .76-.05 .82 .01Z'))
    for (const [x, width, top] of [
      [0.28, 0.13, -0.24],
      [0.6, 0.13, -0.24],
      [0.42, 0.17, -0.33],
    ] as const) {
      fillRoundRect(pen, sand, x, top, width, -top, 0.006)
      for (let tooth = 0; tooth < 3; tooth += 1)
        fillRoundRect(pen, sand, x + tooth * width * 0.38, top - 0.028, width * 0.24, 0.034, 0.004)
      fillRoundRect(pen, darken(sand, 0.12), x + width * 0.66, top, width * 0.34, -top, 0.006)
      fillRoundRect(pen, darken(sand, 0.4), x + width * 0.36, top + 0.06, width * 0.22, 0.045, 0.012)
    }
    fillRoundRect(pen, darken(sand, 0.06), 0.3, -0.13, 0.4, 0.13, 0.004)
    fillShape(pen, darken(sand, 0.5), shape('M.46 0L.46-.06C.46-.1 .55-.1 .55-.06L.55 0Z'))
    strokeShape(pen, '#7a5631', 0.008, shape('M.505-.36L.505-.48'))
    fillShape(pen, '#e8505a', shape('M.505-.48L.6-.45L.505-.42Z'))
    fillShape(pen, '#3d8fd0', shape('M.84-.1L.96-.1L.94 .01L.86 .01Z'))
    pen.restore()
  },
  front: 1.14,
  shared: 0.58,
}

const snowman: Performance = {
  action: 'work',
  stance: (doer) => {
    const pat = Math.sin(doer.time * SWINGS.snowman) * 0.02
    return {
      ...withHands(upright(doer), handAt(doer, 0.26, -0.5 + pat), handAt(doer, 0.29, -0.66 - pat)),
      lean: doer.figure.stoop + 0.1,
      turn: 0.7,
      smile: 1,
    }
  },
  behind: ({ pen, k }) => {
    pen.save()
    pen.scale(k, k)
    for (const [y, radius] of [
      [-0.19, 0.2],
      [-0.5, 0.155],
      [-0.76, 0.115],
    ] as const) {
      fillEllipse(pen, '#d3e0f0', 0.46, y, radius)
      fillEllipse(pen, '#f8fbff', 0.45, y - 0.012, radius * 0.93)
    }
    for (const y of [-0.46, -0.53]) fillEllipse(pen, '#2b2930', 0.42, y, 0.014)
    for (const x of [0.4, 0.47]) fillEllipse(pen, '#2b2930', x, -0.79, 0.012)
    fillShape(pen, '#f08a3c', shape('M.43-.77L.34-.74L.43-.735Z'))
    fillShape(
      pen,
      '#d8424c',
      shape(
        'M.36-.67C.42-.63 .5-.63 .56-.67L.57-.63C.5-.59 .42-.59 .36-.63ZM.5-.62L.56-.62L.57-.48L.51-.48Z',
      ),
    )
    strokeShape(pen, '#6a4630', 0.014, shape('M.59-.54L.74-.64M.69-.61L.73-.55'))
    fillRoundRect(pen, '#22202a', 0.37, -0.9, 0.17, 0.03, 0.006)
    fillRoundRect(pen, '#22202a', 0.4, -1.02, 0.11, 0.13, 0.006)
    pen.restore()
  },
  front: 0.78,
  shared: 0.45,
}

/** What children do outside, and what is carried there. */
export const PLAY = {
  umbrella,
  'blow-bubbles': blowBubbles,
  sandcastle,
  snowman,
} as const satisfies Partial<Record<ActivityName, Performance>>

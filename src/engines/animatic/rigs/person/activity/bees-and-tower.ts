import { darken, lighten, withAlpha, type Hex } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import type { Arm, Skeleton, Stance } from '../skeleton.ts'
import { type Performance, cycle, handAt, scaled, seated, upright, withHands } from './performance.ts'

const HIVE = -0.5
/** Seconds in which a comb is lifted out, looked at, and put back. */
const COMB = 5.2

/** How far the comb is out of the hive, 0..1. */
function outAt(time: number): number {
  const way = cycle(time, COMB)
  return Math.min(1, Math.max(0, way < 0.5 ? way / 0.3 : (1 - way) / 0.25))
}

/** A frame of honeycomb drawn out of a hive by somebody under a veil, bees around. */
const bees: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const y = HIVE - 0.06 - 0.2 * outAt(time)
    return {
      ...withHands(upright(doer), handAt(doer, 0.2, y), handAt(doer, 0.38, y - 0.01)),
      lean: figure.stoop + 0.14 - 0.08 * outAt(time),
      nod: 0.14,
      turn: 0.7,
      smile: 0.6,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawComb(pen, 0.3, HIVE - 0.05 - 0.2 * outAt(scenery.time))
      drawHives(pen)
    }),
  over: (scenery) => {
    drawVeil(scenery.pen, scenery.skeleton)
    scaled(scenery, (pen) => drawBees(pen, scenery.time))
  },
  front: 1.06,
  height: 0.12,
}

function drawComb(pen: Pen, x: number, y: number): void {
  const [width, height] = [0.3, 0.22]
  fillRoundRect(pen, '#c99a5c', x - width / 2 - 0.03, y, width + 0.06, 0.026, 0.006)
  fillRoundRect(pen, '#b5854a', x - width / 2, y, width, height, 0.008)
  fillRoundRect(pen, '#f0aa2c', x - width / 2 + 0.02, y + 0.03, width - 0.04, height - 0.05, 0.004)
  for (let row = 0; row < 5; row += 1)
    for (let cell = 0; cell < 8; cell += 1)
      fillEllipse(
        pen,
        (row + cell) % 3 === 0 ? '#c97a18' : '#ffcb4f',
        x - width / 2 + 0.044 + cell * 0.031 + (row % 2) * 0.0155 - 0.006,
        y + 0.05 + row * 0.031,
        0.0125,
      )
}

function drawHives(pen: Pen): void {
  drawHive(pen, 0.3, 0.46, HIVE, '#e9c46a')
  drawHive(pen, 0.82, 0.4, HIVE + 0.06, '#7fb2d8')
  // The lid leans against it.
  fillPolygon(pen, '#c9d0d6', [
    [0.55, 0],
    [0.59, 0],
    [0.66, -0.26],
    [0.62, -0.27],
  ])
}

function drawHive(pen: Pen, x: number, width: number, top: number, paint: Hex): void {
  const left = x - width / 2
  for (const leg of [left + 0.04, left + width - 0.07])
    fillRoundRect(pen, '#7a5638', leg, -0.08, 0.03, 0.08, 0.004)
  for (const [from, until, tone] of [
    [top, top / 2 - 0.03, paint],
    [top / 2 - 0.03, -0.07, lighten(paint, 0.3)],
  ] as const) {
    fillRoundRect(pen, tone, left, from, width, until - from, 0.008)
    fillRoundRect(pen, darken(tone, 0.14), left + width * 0.8, from, width * 0.2, until - from, 0.008)
    fillRoundRect(pen, darken(tone, 0.3), x - 0.05, from + 0.06, 0.1, 0.022, 0.01)
    fillRoundRect(pen, darken(tone, 0.2), left, until - 0.012, width, 0.012, 0.003)
  }
  fillRoundRect(pen, '#4a3420', x - 0.11, -0.1, 0.22, 0.02, 0.008)
}

/** A broad hat, and what hangs from its brim to the shoulders. */
function drawVeil(pen: Pen, { head, figure, tilt }: Skeleton): void {
  const size = figure.headHalf
  pen.save()
  pen.translate(head[0], head[1])
  pen.rotate(tilt * 0.6)
  pen.scale(size, size)
  fillShape(
    pen,
    withAlpha('#2a2f36', 0.34),
    shape('M-1.35-.52L1.45-.52C1.5 .3 1.36 .9 1.2 1.42C.5 1.62-.5 1.62-1.1 1.42C-1.28 .9-1.42 .3-1.35-.52Z'),
  )
  strokeShape(pen, withAlpha('#14171c', 0.5), 0.05, shape('M-1.1 1.42C-.5 1.62 .5 1.62 1.2 1.42'))
  fillEllipse(pen, '#d8b468', 0.05, -0.56, 1.6, 0.26)
  fillShape(pen, '#e8c87e', shape('M-.86-.6C-.84-1.26-.4-1.42 .06-1.42C.52-1.42 .94-1.26 .96-.6Z'))
  strokeShape(pen, '#8a6a34', 0.13, shape('M-.86-.68C-.3-.54 .4-.54 .96-.68'))
  pen.restore()
}

function drawBees(pen: Pen, time: number): void {
  for (let bee = 0; bee < 14; bee += 1) {
    const turn = time * (1.5 + (bee % 4) * 0.4) + bee * 2.4
    const x = 0.34 + Math.cos(turn) * (0.16 + (bee % 5) * 0.07) + 0.02 * Math.sin(time * 9 + bee)
    const y = -0.66 + Math.sin(turn * 1.3 + bee) * (0.12 + (bee % 3) * 0.07)
    fillEllipse(pen, withAlpha('#ffffff', 0.75), x, y - 0.013, 0.008, 0.012, 0.4)
    fillEllipse(pen, '#f2b824', x, y, 0.015, 0.01)
    fillRoundRect(pen, '#2b2420', x - 0.003, y - 0.01, 0.006, 0.02, 0.002)
    fillEllipse(pen, '#2b2420', x + 0.013, y, 0.006)
  }
}

/** How much higher than a chair a lifeguard sits; grown-ups' heights. */
const UP = 0.5

/** High up on a lifeguard's chair, a hand above the eyes. */
const watchTower: Performance = {
  action: 'sit',
  stance: (doer) => {
    const { figure, time } = doer
    const base = seated(doer)
    const to = Math.sin(time * 0.8)
    const shade: Arm = {
      type: 'reach',
      at: [figure.headHalf * (0.95 + 0.2 * to) - 0.06, base.hip[1] + figure.shoulderY - figure.hipY - 0.1],
      elbow: -1,
    }
    return raised(
      {
        ...base,
        lean: 0.03 + 0.05 * to,
        nod: -0.05,
        turn: 0.5 + 0.2 * to,
        far: { ...base.far, arm: shade },
      },
      UP,
    )
  },
  behind: ({ pen }) => drawTower(pen),
  before: ({ pen }) => drawArmrest(pen),
  front: 0.6,
  height: 0.62,
}

/** The same stance so much higher. */
function raised(stance: Stance, by: number): Stance {
  const up = ([x, y]: readonly [number, number]): readonly [number, number] => [x, y - by]
  const arm = (one: Arm): Arm => (one.type === 'swing' ? one : { ...one, at: up(one.at) })
  return {
    ...stance,
    hip: up(stance.hip),
    near: { arm: arm(stance.near.arm), foot: { ...stance.near.foot, at: up(stance.near.foot.at) } },
    far: { arm: arm(stance.far.arm), foot: { ...stance.far.foot, at: up(stance.far.foot.at) } },
  }
}

function drawTower(pen: Pen): void {
  const wood = '#f2efe6'
  const seat = -0.265 - UP
  // The parasol, behind everything.
  fillRoundRect(pen, '#b9bec6', -0.3, seat - 0.82, 0.018, 0.86, 0.006)
  fillShape(pen, '#d8343c', shape('M-.58-1.44C-.54-1.64-.06-1.64-.02-1.44Z'))
  fillShape(pen, '#f6f1e8', shape('M-.42-1.44C-.4-1.62-.2-1.62-.18-1.44Z'))
  for (const [from, until] of [
    [-0.22, -0.36],
    [0.14, 0.3],
  ] as const)
    fillPolygon(pen, darken(wood, 0.08), [
      [from - 0.022, seat],
      [from + 0.022, seat],
      [until + 0.022, 0],
      [until - 0.022, 0],
    ])
  for (let rung = 1; rung < 6; rung += 1) {
    const way = rung / 6
    fillRoundRect(pen, wood, -0.24 - 0.14 * way, seat - seat * way - 0.012, 0.4 + 0.3 * way, 0.028, 0.006)
  }
  fillRoundRect(pen, darken(wood, 0.1), -0.28, seat - 0.34, 0.04, 0.38, 0.01)
  fillRoundRect(pen, wood, -0.28, seat - 0.34, 0.07, 0.3, 0.012)
  fillRoundRect(pen, wood, -0.28, seat, 0.46, 0.035, 0.008)
  fillRoundRect(pen, wood, 0.02, -UP - 0.012, 0.34, 0.03, 0.008)
  fillRoundRect(pen, '#d8343c', -0.3, seat + 0.06, 0.5, 0.13, 0.01)
  fillRoundRect(pen, '#ffffff', -0.07, seat + 0.075, 0.034, 0.1, 0.004)
  fillRoundRect(pen, '#ffffff', -0.103, seat + 0.108, 0.1, 0.034, 0.004)
}

function drawArmrest(pen: Pen): void {
  fillRoundRect(pen, '#f2efe6', -0.24, -0.265 - UP - 0.13, 0.34, 0.028, 0.01)
  fillRoundRect(pen, '#d9d5ca', 0.06, -0.265 - UP - 0.11, 0.026, 0.12, 0.006)
}

/** What is done out of doors by those whose work it is to watch over something. */
export const KEEPERS = {
  bees,
  'watch-tower': watchTower,
} as const satisfies Partial<Record<ActivityName, Performance>>

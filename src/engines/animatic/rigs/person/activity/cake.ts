import { lighten, withAlpha } from '../../../draw/colour.ts'
import { lerp, smoothstep } from '../../../draw/easing.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { CANDLES, CUTTING } from '../../../rounds.ts'
import { fillShape, shape } from '../../parts.ts'
import {
  type Performance,
  type Scenery,
  cycle,
  handAt,
  mouthOf,
  scaled,
  upright,
  withHands,
} from './performance.ts'

/** How hard somebody blows, 0..1. */
export function breathAt(time: number): number {
  return (
    smoothstep(CANDLES.from - 0.25, CANDLES.from, time) * (1 - smoothstep(CANDLES.to, CANDLES.to + 0.3, time))
  )
}

export const blowCandles: Performance = {
  action: 'work',
  stance: (doer) => {
    const { time, figure } = doer
    const bend = smoothstep(0.7, CANDLES.from, time) * (1 - smoothstep(2.9, 3.6, time))
    return {
      ...withHands(upright(doer), handAt(doer, 0.16, TOP - 0.01), handAt(doer, 0.2, TOP - 0.01)),
      hip: [-0.03 * bend, figure.hipY],
      lean: figure.stoop + 0.1 + bend * 0.28,
      nod: 0.02,
      turn: 0.8,
      smile: time > 2.7 ? 1 : 0.4,
    }
  },
  before: (scenery) => scaled(scenery, (pen) => drawCakeTable(pen, scenery)),
  over: ({ pen, skeleton, time }) => {
    const breath = breathAt(time)
    if (breath <= 0) return
    const [x, y] = mouthOf(skeleton.figure)
    const from = [
      skeleton.head[0] + x,
      skeleton.head[1] + (y - skeleton.figure.shoulderY) + skeleton.figure.headHalf * 1.2,
    ] as const
    pen.strokeStyle = withAlpha('#ffffff', 0.5 * breath)
    pen.lineWidth = 0.006
    pen.lineCap = 'round'
    for (const line of [-1, 0, 1]) {
      const way = cycle(time * 2 + line * 0.3, 1)
      pen.beginPath()
      pen.moveTo(from[0] + 0.04 + way * 0.05, from[1] + line * 0.018)
      pen.lineTo(from[0] + 0.1 + way * 0.05, from[1] + line * 0.03)
      pen.stroke()
    }
  },
  front: 0.76,
}

/** The middle of a cake that is cut, before whoever cuts it. */
const CUT_AT = 0.36

/** How far a long knife is down through a cake, 0..1: it saws, and is lifted again. */
function cutAt(time: number): { readonly down: number; readonly saw: number } {
  const way = cycle(time, CUTTING.seconds)
  const down = smoothstep(0.08, 0.6, way) * (1 - smoothstep(0.72, 0.95, way))
  return { down, saw: Math.sin(time * CUTTING.saw) * 0.02 * Math.sin(Math.min(1, down) * Math.PI) }
}

/** Both hands on a knife that goes down into a cake on a table. */
export const cutCake: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const { down, saw } = cutAt(time)
    const y = TOP - 0.36 + down * 0.17
    return {
      ...withHands(upright(doer), handAt(doer, 0.3 + saw, y), handAt(doer, 0.27 + saw, y - 0.02)),
      lean: figure.stoop + 0.12 + down * 0.08,
      nod: 0.12,
      turn: 0.7,
      smile: 0.9,
    }
  },
  before: (scenery) => {
    if (scenery.isShared) return
    scaled(scenery, (pen) => {
      pen.translate(CUT_AT - 0.42, 0)
      drawLaidTable(pen)
      pen.translate(0.42, TOP)
      if (scenery.has(/bride|groom|wedding/)) drawWeddingCake(pen, scenery.colour(/cake/, '#fff6f4'))
      else drawBirthdayCake(pen, scenery.time, scenery.colour(/cake/, '#f4a6bd'), 0, true)
    })
  },
  near: ({ pen, isShared }) => {
    if (isShared) return
    pen.save()
    pen.rotate(-0.22)
    fillRoundRect(pen, '#5a3a28', -0.6, -4, 2.6, 7, 1)
    fillShape(pen, '#e6ebf1', shape('M-.4 3L2 3L2 18C1.4 20 .4 21-.4 21.4Z'))
    fillShape(pen, '#b4bec8', shape('M1.2 3L2 3L2 18L1.2 19.4Z'))
    pen.restore()
  },
  front: 0.7,
  // Both hands of both are at the knife.
  shared: CUT_AT - 0.03,
  isInStep: true,
}

/** Where on a cake cream is piped: it goes round, and each rosette stays. */
function pipedAt(time: number): { readonly x: number; readonly y: number } {
  const way = time * PIPING.speed
  return { x: CUT_AT + Math.sin(way) * PIPING.reach, y: TOP - 0.155 + Math.cos(way) * 0.012 }
}

const PIPING = { speed: 1.3, reach: 0.1, rosettes: 9, seconds: 6 }

/** Both hands on a bag of cream over a cake, on which rosettes appear. */
export const iceCake: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const { x, y } = pipedAt(time)
    return {
      ...withHands(upright(doer), handAt(doer, x, y - 0.1), handAt(doer, x - 0.02, y - 0.14)),
      lean: figure.stoop + 0.14,
      nod: 0.18,
      turn: 0.7,
      smile: 0.5,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      pen.translate(CUT_AT - 0.42, 0)
      drawLaidTable(pen)
      pen.translate(0.42, TOP)
      drawPlainCake(pen, scenery.colour(/cake/, '#f4a6bd'))
      const done = 3 + Math.floor(cycle(scenery.time, PIPING.seconds) * (PIPING.rosettes - 2))
      for (let rosette = 0; rosette < Math.min(PIPING.rosettes, done); rosette += 1)
        drawRosette(pen, -0.1 + rosette * (0.2 / (PIPING.rosettes - 1)), -0.138)
    }),
  near: ({ pen }) => {
    fillShape(pen, '#f2ead8', shape('M-2.6-6C-3 -2-2 4-.5 9L.5 9C2 4 3-2 2.6-6C1-7.400-1-7.400-2.600-6Z'))
    fillShape(
      pen,
      '#d8ccb0',
      shape('M.8-6.800C2.400-6.600 3-4 2.400-1C1.800 3 1 6 .5 9L.1 9C1 4 1.400-2 .8-6.800Z'),
    )
    fillShape(pen, '#9aa4b2', shape('M-.9 8.400L.9 8.400L.3 11.400L-.3 11.400Z'))
  },
  front: 0.7,
}

function drawRosette(pen: Pen, x: number, y: number): void {
  fillEllipse(pen, '#e9d8c0', x, y, 0.013, 0.011)
  fillEllipse(pen, '#fffaf0', x, y - 0.003, 0.012, 0.01)
  fillEllipse(pen, '#ffffff', x, y - 0.01, 0.006, 0.006)
}

/** Three tiers, flowers and a ribbon; origin under its middle, body units. */
function drawWeddingCake(pen: Pen, icing: string): void {
  fillEllipse(pen, '#dfe6ee', 0, -0.004, 0.16, 0.014)
  for (const [half, bottom, top] of TIERS) {
    fillRoundRect(pen, icing, -half, -top, half * 2, top - bottom, 0.012)
    fillRoundRect(pen, withAlpha('#d8a8b4', 0.35), half * 0.35, -top, half * 0.65, top - bottom, 0.012)
    fillRoundRect(pen, '#f2b8c6', -half, -bottom - 0.022, half * 2, 0.016, 0.004)
    fillEllipse(pen, lighten(icing, 0.3), 0, -top + 0.002, half * 0.97, 0.008)
    for (const x of [-0.7, 0.1, 0.75]) {
      fillEllipse(pen, '#e8849c', x * half, -bottom - 0.03, 0.013)
      fillEllipse(pen, '#fbd3dc', x * half - 0.003, -bottom - 0.033, 0.006)
    }
  }
  for (const x of [-0.014, 0.014]) fillEllipse(pen, x < 0 ? '#ffffff' : '#2b2f38', x, -0.232, 0.009, 0.018)
  for (const x of [-0.014, 0.014]) fillEllipse(pen, '#e8c09a', x, -0.256, 0.008)
}

/** Half a width, and how high it begins and ends. */
const TIERS = [
  [0.14, 0.004, 0.085],
  [0.1, 0.085, 0.155],
  [0.06, 0.155, 0.215],
] as const

function drawCakeTable(pen: Pen, { time, colour }: Scenery): void {
  drawLaidTable(pen)
  pen.save()
  pen.translate(0.42, TOP)
  drawBirthdayCake(pen, time, colour(/cake/, '#f4a6bd'), breathAt(time), time > CANDLES.to)
  pen.restore()
}

/** A table under a white cloth. */
function drawLaidTable(pen: Pen): void {
  fillRoundRect(pen, '#8a5f3c', 0.2, TOP + 0.1, 0.03, -TOP - 0.1, 0.006)
  fillRoundRect(pen, '#8a5f3c', 0.62, TOP + 0.1, 0.03, -TOP - 0.1, 0.006)
  fillShape(
    pen,
    '#fbf7ee',
    shape(
      'M.13-.46L.71-.46L.69-.31C.66-.28 .62-.33 .58-.3C.53-.27 .5-.33 .45-.3C.4-.27 .36-.33 .31-.3C.26-.27 .2-.33 .15-.31Z',
    ),
  )
  fillEllipse(pen, '#ffffff', 0.42, TOP, 0.29, 0.016)
}

/** A cake on its plate with lit candles; origin under its middle, body units. `breath` bends the flames. */
export function drawBirthdayCake(
  pen: Pen,
  time: number,
  icing: string,
  breath: number,
  isOut: boolean,
): void {
  drawPlainCake(pen, icing)
  for (let candle = 0; candle < 5; candle += 1) {
    const x = -0.08 + candle * 0.04
    fillRoundRect(
      pen,
      ['#4f9fd8', '#f2c23c', '#e8505a', '#6fbf5f', '#a07fe0'][candle] ?? '#4f9fd8',
      x - 0.006,
      -0.19,
      0.012,
      0.06,
      0.003,
    )
    if (isOut) drawWisp(pen, x, -0.2, time + candle * 0.3)
    else drawFlame(pen, x, -0.196, time + candle, breath)
  }
}

function drawPlainCake(pen: Pen, icing: string): void {
  fillEllipse(pen, '#dfe6ee', 0, -0.004, 0.15, 0.014)
  fillRoundRect(pen, '#f8e3c0', -0.12, -0.12, 0.24, 0.118, 0.016)
  fillRoundRect(pen, '#c9804a', -0.12, -0.066, 0.24, 0.014, 0.002)
  fillRoundRect(pen, icing, -0.124, -0.13, 0.248, 0.042, 0.016)
  for (let drip = 0; drip < 7; drip += 1)
    fillEllipse(pen, icing, -0.105 + drip * 0.035, -0.088, 0.015, 0.012 + (drip % 3) * 0.006)
  fillEllipse(pen, lighten(icing, 0.3), 0, -0.129, 0.118, 0.011)
}

function drawFlame(pen: Pen, x: number, y: number, time: number, breath: number): void {
  const bend = breath * 0.022 + Math.sin(time * 9) * 0.002
  const size = lerp(1, 0.62 + 0.2 * Math.sin(time * 40), breath)
  fillEllipse(pen, withAlpha('#ffb54a', 0.22), x, y - 0.012, 0.034)
  fillEllipse(pen, '#ffb13c', x + bend * 0.6, y - 0.012 * size, 0.0085 * size, 0.019 * size, bend * 26)
  fillEllipse(pen, '#fff1b0', x + bend * 0.5, y - 0.008 * size, 0.004 * size, 0.01 * size, bend * 26)
}

function drawWisp(pen: Pen, x: number, y: number, time: number): void {
  const way = cycle(time, 1.6)
  pen.strokeStyle = withAlpha('#d8dce4', 0.55 * (1 - way))
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.moveTo(x, y)
  pen.quadraticCurveTo(x + 0.02, y - 0.04 - way * 0.04, x + 0.006, y - 0.07 - way * 0.07)
  pen.stroke()
}

const TOP = -0.46

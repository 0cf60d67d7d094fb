import { lighten, withAlpha } from '../../../draw/colour.ts'
import { lerp, smoothstep } from '../../../draw/easing.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { CANDLES } from '../../../rounds.ts'
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

function drawCakeTable(pen: Pen, { time, colour }: Scenery): void {
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
  pen.save()
  pen.translate(0.42, TOP)
  drawBirthdayCake(pen, time, colour(/cake/, '#f4a6bd'), breathAt(time), time > CANDLES.to)
  pen.restore()
}

/** A cake on its plate with lit candles; origin under its middle, body units. `breath` bends the flames. */
export function drawBirthdayCake(
  pen: Pen,
  time: number,
  icing: string,
  breath: number,
  isOut: boolean,
): void {
  fillEllipse(pen, '#dfe6ee', 0, -0.004, 0.15, 0.014)
  fillRoundRect(pen, '#f8e3c0', -0.12, -0.12, 0.24, 0.118, 0.016)
  fillRoundRect(pen, '#c9804a', -0.12, -0.066, 0.24, 0.014, 0.002)
  fillRoundRect(pen, icing, -0.124, -0.13, 0.248, 0.042, 0.016)
  for (let drip = 0; drip < 7; drip += 1)
    fillEllipse(pen, icing, -0.105 + drip * 0.035, -0.088, 0.015, 0.012 + (drip % 3) * 0.006)
  fillEllipse(pen, lighten(icing, 0.3), 0, -0.129, 0.118, 0.011)
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

import { BLOWS, RUBS } from '../../../cues.ts'
import { withAlpha } from '../../../draw/colour.ts'
import { clamp } from '../../../draw/easing.ts'
import { type Pen, fillEllipse, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import { roundAt, ROUNDS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { FOODS, type Food } from '../../cookware/foods.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { blowCandles, cutCake, iceCake } from './cake.ts'
import { grill } from './grill.ts'
import { type Performance, type Scenery, cycle, handAt, scaled, upright, withHands } from './performance.ts'
import { pour } from './pouring.ts'
import { drawWorktop } from './stations.ts'

const TOP = -0.46

/** Cuts of a knife, and how far the vegetable has been cut. */
function chopAt(time: number): number {
  return Math.max(0, Math.sin((time * Math.PI * 2) / BLOWS.chop.seconds))
}

const chop: Performance = {
  action: 'work',
  stance: (doer) => {
    const lift = chopAt(doer.time) * 0.045
    return {
      ...withHands(upright(doer), handAt(doer, 0.21, TOP - 0.05 - lift), handAt(doer, 0.31, TOP - 0.035)),
      nod: 0.16,
      turn: 0.62,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawWorktop(pen, TOP)
      fillRoundRect(pen, '#d9a868', 0.13, TOP - 0.016, 0.27, 0.018, 0.006)
      const food = namedFood(scenery)
      const { skin, flesh } = food ?? CARROT
      if (food === undefined || food.end === 'point') drawCarrot(pen, skin, 0.25, TOP - 0.028, 0.09)
      else drawPiece(pen, food, 0.25, TOP - 0.016)
      for (let slice = 0; slice < 6; slice += 1)
        if (cycle(scenery.time, 6) * 8 > slice - 2)
          fillEllipse(pen, slice % 2 === 0 ? skin : flesh, 0.15 + slice * 0.011, TOP - 0.022, 0.009, 0.007)
      if (food !== undefined) {
        for (const x of [0.43, 0.468, 0.506]) drawCutEnd(pen, food, x, TOP)
        return
      }
      fillEllipse(pen, '#d8423c', 0.44, TOP - 0.022, 0.026)
      fillEllipse(pen, '#5f9f4a', 0.44, TOP - 0.046, 0.008, 0.004)
      fillEllipse(pen, '#6fae4f', 0.495, TOP - 0.026, 0.03, 0.027)
    }),
  near: ({ pen }) => {
    fillRoundRect(pen, '#3a2c2a', -3, -1, 6, 2, 0.8)
    fillShape(pen, '#d4dbe4', shape('M2.4-1.4L15-.6C14 2 10 3.4 2.4 3Z'))
    strokeShape(pen, '#f4f7fa', 0.3, shape('M2.6 2.8C9 3.2 13 2 14.6-.2'))
  },
  front: 0.64,
}

const CARROT: Food = { skin: '#f08a3c', flesh: '#f6a658', half: 0.055, length: 0.62, end: 'point' }
const NAMED = Object.entries(FOODS).map(([name, food]) => [new RegExp(`^${name}$`), food] as const)

/** What was said to be cut; undefined: vegetables of all sorts. */
function namedFood(scenery: Scenery): Food | undefined {
  const found = NAMED.find(([words]) => scenery.has(words))
  if (found === undefined) return undefined
  const [words, food] = found
  return { ...food, skin: scenery.colour(words, food.skin) }
}

/** How large a food is on the board: its measures are in widths of one. */
const ON_BOARD = 0.26

/** What is left of it under the knife, from `x` on, lying on `y`. */
function drawPiece(pen: Pen, { skin, flesh, half, length, end }: Food, x: number, y: number): void {
  const [wide, high] = [Math.max(half * 1.4, length * 0.7) * ON_BOARD, half * 2 * ON_BOARD]
  fillRoundRect(pen, skin, x, y - high, wide, high, end === 'block' ? 0.008 : high / 2)
  fillRoundRect(pen, withAlpha('#ffffff', 0.18), x + 0.01, y - high * 0.9, wide - 0.02, high * 0.22, 0.003)
  fillEllipse(pen, flesh, x + 0.004, y - high / 2, 0.007, high / 2)
}

/** A slice that shows its inside, set aside. */
function drawCutEnd(pen: Pen, { skin, flesh, half }: Food, x: number, y: number): void {
  const radius = Math.max(0.015, half * ON_BOARD)
  fillEllipse(pen, skin, x, y - radius, radius)
  fillEllipse(pen, flesh, x, y - radius, radius * 0.78)
}

/** A carrot that lies on its side. */
function drawCarrot(pen: Pen, colour: string, x: number, y: number, length: number): void {
  fillPolygon(pen, colour, [
    [x, y - 0.012],
    [x + length * 0.75, y - 0.016],
    [x + length, y],
    [x + length * 0.75, y + 0.014],
    [x, y + 0.012],
  ])
  fillPolygon(pen, '#5f9f4a', [
    [x + length, y - 0.004],
    [x + length + 0.035, y - 0.016],
    [x + length + 0.03, y + 0.004],
  ])
}

const knead: Performance = {
  action: 'work',
  stance: (doer) => {
    const push = Math.sin(doer.time * RUBS.knead)
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.22 + push * 0.035, TOP - 0.05),
        handAt(doer, 0.26 + push * 0.035, TOP - 0.055),
      ),
      lean: doer.figure.stoop + 0.12 + push * 0.05,
      nod: 0.12,
      turn: 0.7,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      const push = Math.sin(scenery.time * RUBS.knead)
      drawWorktop(pen, TOP)
      fillEllipse(pen, withAlpha('#ffffff', 0.85), 0.27, TOP - 0.002, 0.14, 0.008)
      fillEllipse(pen, '#f1dfbd', 0.265 + push * 0.02, TOP - 0.03, 0.085 + push * 0.014, 0.036 - push * 0.006)
      fillEllipse(pen, '#fbf0d8', 0.25 + push * 0.02, TOP - 0.042, 0.045, 0.014)
      fillRoundRect(pen, '#c99862', 0.43, TOP - 0.034, 0.1, 0.03, 0.014)
    }),
  front: 0.64,
}

/** Height of a tossed pancake over its pan, 0..1, and its turn in radians. */
function tossAt(time: number): { readonly up: number; readonly turn: number; readonly dip: number } {
  const way = cycle(time + 0.5, 2.2)
  const air = clamp((way - 0.3) / 0.5)
  return {
    up: Math.sin(air * Math.PI),
    turn: air * Math.PI * 2,
    dip: Math.sin(clamp((way - 0.14) / 0.26) * Math.PI),
  }
}

const flipPancake: Performance = {
  action: 'work',
  stance: (doer) => {
    const { dip, up } = tossAt(doer.time)
    const y = doer.figure.shoulderY + 0.2 - dip * 0.05 + (up > 0 ? 0.01 : 0)
    return {
      ...withHands(upright(doer), reach(0.16, y), reach(0.13, y + 0.06)),
      nod: -0.1 * up,
      turn: 0.6,
      smile: 0.9,
    }
  },
  near: ({ pen, time, colour, has }) => {
    const { up, turn, dip } = tossAt(time)
    pen.save()
    pen.rotate(-dip * 0.3)
    fillRoundRect(pen, '#6a4630', -3, -0.9, 11, 1.8, 0.9)
    fillShape(pen, colour(/pan/, '#2b2f38'), shape('M7-2L28-2C27 3 24 4.4 17.6 4.4C11 4.4 8 3 7-2Z'))
    fillEllipse(pen, '#4a505c', 17.5, -2, 10.4, 1.5)
    pen.restore()
    if (has(FLAMES)) {
      drawFlambe(pen, time, up)
      return tossVegetables(pen, up)
    }
    if (has(TOSSED)) return tossVegetables(pen, up)
    pen.save()
    pen.translate(17.5, -3 - up * 36)
    pen.rotate(turn)
    fillEllipse(pen, '#b8752c', 0, 0.5, 9, 2 + up * 1.4)
    fillEllipse(pen, '#f2c468', 0, -0.3, 9, 1.7 + up * 1.2)
    fillEllipse(pen, '#d99a3c', 0, -0.4, 6.4, 1 + up * 0.7)
    pen.restore()
  },
  front: 0.6,
}

const FLAMES = /^(?:flames?|fire|brandy|cognac)$/
const TONGUES = [
  { x: 8.5, high: 15, wide: 4.6, beat: 7.1 },
  { x: 13.5, high: 24, wide: 6, beat: 5.3 },
  { x: 18.5, high: 30, wide: 6.6, beat: 6.2 },
  { x: 23.5, high: 20, wide: 5, beat: 8 },
] as const

/** Flames out of the pan, higher the moment it is tossed. */
function drawFlambe(pen: Pen, time: number, up: number): void {
  for (const [colour, part] of [
    ['#f0622a', 1],
    ['#f9a53a', 0.72],
    ['#ffe08a', 0.42],
  ] as const) {
    pen.fillStyle = withAlpha(colour, 0.88)
    pen.beginPath()
    for (const { x, high, wide, beat } of TONGUES) {
      const top = -3 - high * part * (0.62 + 0.22 * Math.sin(time * beat + x) + 0.5 * up)
      const sway = Math.sin(time * beat * 0.7 + x) * 2.4
      const half = wide * part
      pen.moveTo(x - half, -2.4)
      pen.bezierCurveTo(x - half, -2.4 + top * 0.4, x - half * 0.2 + sway, top * 0.7, x + sway, top)
      pen.bezierCurveTo(x + half * 0.5 + sway * 0.5, top * 0.6, x + half, -2.4 + top * 0.4, x + half, -2.4)
    }
    pen.fill()
  }
}

/** What is tossed in pieces, and not as a whole. */
const TOSSED =
  /^(?:vegetables|salad|carrot|onion|potato|mushroom|pepper|broccoli|cabbage|noodles|rice|shrimp|meat|beans)$/
const PIECES = [
  '#e2583e',
  '#f2a03c',
  '#6fae4f',
  '#f2d06a',
  '#4f8f3f',
  '#e2583e',
  '#8fc45a',
  '#f2a03c',
] as const

/** Pieces that part as they rise, and gather as they fall; hundredths of a body height. */
function tossVegetables(pen: Pen, up: number): void {
  for (const [index, colour] of PIECES.entries()) {
    const apart = (index - (PIECES.length - 1) / 2) * (1.9 + up * 1.1)
    const rise = up * (20 + ((index * 7) % 5) * 5)
    fillEllipse(pen, colour, 17.5 + apart, -3.4 - rise, 2.1, 1.5, up * (index - 3))
  }
}

/** Seconds from one throw to the next. */

/** Height of the dough over the hands, 0..1, and how far the hands are up. */
function doughAt(time: number): { readonly up: number; readonly push: number } {
  const way = roundAt(ROUNDS['toss-dough'], time, 0.92)
  const air = clamp((way - 0.3) / 0.62)
  return { up: Math.sin(air * Math.PI), push: Math.sin(clamp((way - 0.06) / 0.4) * Math.PI) }
}

const tossDough: Performance = {
  action: 'work',
  stance: (doer) => {
    const { push, up } = doughAt(doer.time)
    const y = doer.figure.shoulderY + 0.06 - push * 0.1
    return {
      ...withHands(upright(doer), reach(0.19, y), reach(0.3, y - 0.01)),
      nod: -0.14 * up,
      turn: 0.6,
      smile: 1,
    }
  },
  over: ({ pen, time, near, far }) => {
    const { up } = doughAt(time)
    const [x, y] = [(near[0] + far[0]) / 2, Math.min(near[1], far[1]) - 0.03 - up * 0.26]
    pen.save()
    pen.translate(x, y)
    pen.rotate(0.14 * Math.sin(time * 7))
    const thick = 0.034 + 0.026 * up
    fillEllipse(pen, '#d8b98a', 0, 0.008, 0.15, thick)
    fillEllipse(pen, '#f6e7c6', 0, 0, 0.15, thick)
    fillEllipse(pen, '#ead5aa', 0, 0.002, 0.118, thick * 0.72)
    for (let spot = 0; spot < 5; spot += 1) {
      const turn = time * 9 + spot * 1.26
      fillEllipse(pen, '#fbf3df', Math.cos(turn) * 0.08, Math.sin(turn) * thick * 0.48, 0.016, 0.006)
    }
    pen.restore()
  },
  front: 0.6,
  height: 0.24,
}

const washDishes: Performance = {
  action: 'work',
  stance: (doer) => {
    const rub = doer.time * 6
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.23 + Math.cos(rub) * 0.03, TOP - 0.07 + Math.sin(rub) * 0.025),
        handAt(doer, 0.27, TOP - 0.05),
      ),
      nod: 0.14,
      turn: 0.65,
    }
  },
  before: (scenery) => {
    const { time, far } = scenery
    scaled(scenery, (pen) => {
      drawWorktop(pen, TOP, '#c9d2dc')
      strokeShape(pen, '#8d99a8', 0.016, shape('M.42-.46L.42-.62C.42-.68 .33-.68 .33-.62'))
      pen.strokeStyle = withAlpha('#9fdcff', 0.75)
      pen.lineWidth = 0.012
      pen.beginPath()
      pen.moveTo(0.33, -0.615)
      pen.lineTo(0.33, TOP)
      pen.stroke()
    })
    const { pen } = scenery
    fillEllipse(pen, '#e6ebf2', far[0] - 0.015, far[1] - 0.035, 0.05, 0.056)
    fillEllipse(pen, '#ffffff', far[0] - 0.015, far[1] - 0.035, 0.034, 0.038)
    scaled(scenery, (on) => {
      for (let bubble = 0; bubble < 14; bubble += 1)
        fillEllipse(
          on,
          withAlpha('#ffffff', 0.9),
          0.15 + ((bubble * 0.137) % 0.25),
          TOP - 0.012 - ((bubble * 0.31) % 1) * 0.022,
          0.014 + 0.006 * Math.sin(bubble * 2.1 + time),
        )
      for (let bubble = 0; bubble < 5; bubble += 1) {
        const way = (time * 0.3 + bubble / 5) % 1
        fillEllipse(
          on,
          withAlpha('#dff4ff', 0.7 * (1 - way)),
          0.2 + bubble * 0.035,
          TOP - 0.05 - way * 0.3,
          0.009,
        )
      }
    })
  },
  near: ({ pen }) => fillRoundRect(pen, '#f2c84a', -2.4, -2, 6, 3.6, 1),
  front: 0.64,
}

/** What is done in kitchens and with food. */
export const KITCHEN = {
  chop,
  knead,
  'flip-pancake': flipPancake,
  'toss-dough': tossDough,
  pour,
  'wash-dishes': washDishes,
  'blow-candles': blowCandles,
  'cut-cake': cutCake,
  'ice-cake': iceCake,
  grill,
} as const satisfies Partial<Record<ActivityName, Performance>>

import { darken, lighten, withAlpha, type Hex } from '../../../draw/colour.ts'
import { clamp, smoothstep } from '../../../draw/easing.ts'
import { type Pen, fillEllipse, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { type Performance, cycle, handAt, kneeling, scaled, upright, withHands } from './performance.ts'
import { UNWRAPPING } from '../../../opening-cues.ts'
import { drawPlainTable } from './stations.ts'

const BOX = { left: 0.2, width: 0.34, top: -0.26 }

/** How far the lid is up, 0..1. */
function lidAt(time: number): number {
  return smoothstep(UNWRAPPING.from, UNWRAPPING.until, time)
}

/** On the knees before a present: the bow is pulled, the lid lifted, and what was in it looks out. */
const unwrap: Performance = {
  action: 'work',
  stance: (doer) => {
    const { time } = doer
    const open = lidAt(time)
    const tug = time < UNWRAPPING.from ? 0.02 * Math.sin(time * 9) : 0
    const joy = open * Math.sin(time * 6) * 0.012
    const y = BOX.top - 0.05 - 0.24 * open + joy
    const base = kneeling(doer, 0.3 - 0.24 * open)
    return {
      ...withHands(base, handAt(doer, 0.24 + tug, y), handAt(doer, 0.33 - tug, y - 0.01)),
      nod: 0.14 - 0.16 * open,
      smile: 0.5 + 0.5 * open,
    }
  },
  behind: (scenery) =>
    scaled(scenery, (pen) => {
      drawPresent(pen, 0.72, 0.26, 0.2, '#3f8f63', '#f2c23c')
      drawPresent(pen, 0.6, 0.16, 0.15, '#3d6fb0', '#f4f5f7')
    }),
  before: (scenery) =>
    scaled(scenery, (pen) => drawOpened(pen, scenery.colour(/gift|present|box/, '#d8343c'), scenery.time)),
  over: (scenery) => scaled(scenery, (pen) => drawSparkle(pen, scenery.time)),
  front: 0.95,
}

function drawPresent(pen: Pen, x: number, width: number, height: number, paper: Hex, ribbon: Hex): void {
  fillRoundRect(pen, paper, x - width / 2, -height, width, height, 0.012)
  fillRoundRect(pen, darken(paper, 0.16), x + width * 0.24, -height, width * 0.26, height, 0.012)
  fillRoundRect(pen, ribbon, x - width * 0.08, -height, width * 0.16, height, 0.004)
  drawBow(pen, x, -height, ribbon, 1)
}

function drawBow(pen: Pen, x: number, y: number, ribbon: Hex, size: number): void {
  for (const side of [-1, 1])
    fillEllipse(
      pen,
      ribbon,
      x + side * 0.034 * size,
      y - 0.022 * size,
      0.036 * size,
      0.02 * size,
      side * -0.5,
    )
  fillEllipse(pen, darken(ribbon, 0.15), x, y - 0.012 * size, 0.014 * size)
}

function drawOpened(pen: Pen, paper: Hex, time: number): void {
  const open = lidAt(time)
  const { left, width, top } = BOX
  const middle = left + width / 2
  const ribbon = '#f6e6b8'
  if (open > 0.35) drawBear(pen, middle + 0.02, top + 0.13 - 0.2 * clamp((open - 0.35) / 0.65), time)
  fillRoundRect(pen, paper, left, top, width, -top, 0.012)
  fillRoundRect(pen, darken(paper, 0.16), left + width * 0.76, top, width * 0.24, -top, 0.012)
  fillRoundRect(pen, ribbon, middle - 0.028, top, 0.056, -top, 0.004)
  pen.save()
  pen.translate(middle - 0.05, top - 0.34 * open)
  pen.rotate(-0.16 * open)
  fillRoundRect(pen, lighten(paper, 0.12), -width / 2 + 0.03, -0.055, width + 0.04, 0.06, 0.012)
  fillRoundRect(pen, ribbon, 0.02, -0.055, 0.06, 0.06, 0.004)
  drawBow(pen, 0.05, -0.055, ribbon, 1.4)
  pen.restore()
}

function drawBear(pen: Pen, x: number, y: number, time: number): void {
  const nod = Math.sin(time * 2.2) * 0.006
  const fur = '#b07a48'
  for (const side of [-1, 1]) fillEllipse(pen, darken(fur, 0.12), x + side * 0.062, y - 0.055 + nod, 0.03)
  fillEllipse(pen, fur, x, y + 0.13, 0.085, 0.1)
  fillEllipse(pen, fur, x, y + nod, 0.085, 0.078)
  fillEllipse(pen, '#e6c89c', x, y + 0.026 + nod, 0.038, 0.03)
  fillEllipse(pen, '#2b2228', x, y + 0.012 + nod, 0.012, 0.009)
  for (const side of [-1, 1]) fillEllipse(pen, '#2b2228', x + side * 0.032, y - 0.014 + nod, 0.009)
}

function drawSparkle(pen: Pen, time: number): void {
  const open = lidAt(time)
  if (open < 0.3) return
  for (let star = 0; star < 9; star += 1) {
    const way = cycle(time * 0.7 + star / 9, 1)
    const x = BOX.left + BOX.width / 2 + Math.cos(star * 2.4) * (0.08 + 0.16 * way)
    const y = BOX.top - 0.1 - 0.42 * way
    const size = 0.017 * Math.sin(way * Math.PI) * open
    fillPolygon(pen, withAlpha(star % 2 === 0 ? '#ffe27a' : '#ffffff', 0.95), [
      [x, y - size * 1.6],
      [x + size * 0.45, y - size * 0.45],
      [x + size * 1.6, y],
      [x + size * 0.45, y + size * 0.45],
      [x, y + size * 1.6],
      [x - size * 0.45, y + size * 0.45],
      [x - size * 1.6, y],
      [x - size * 0.45, y - size * 0.45],
    ])
  }
}

const TABLE = -0.47
/** Turmeric, paprika, cumin, parsley, salt, cinnamon. */
const HEAPS: readonly Hex[] = ['#f0b02c', '#c8402c', '#a8824a', '#5f8f3c', '#f4f1ea', '#8a5230']
const BOWLS = { first: 0.15, apart: 0.145 }
/** Seconds for one bowl: it is put down, pushed into its place, and the next is taken up. */
const BOWL = 2.6

/** Small bowls of many colours that are put in order, one by one. */
const spices: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure } = doer
    const { x, lift } = bowlAt(doer.time)
    return {
      ...withHands(
        upright(doer),
        handAt(doer, x - 0.045, TABLE - 0.05 - lift),
        handAt(doer, x + 0.055, TABLE - 0.055 - lift),
      ),
      lean: figure.stoop + 0.14 + 0.2 * (x - 0.2),
      nod: 0.16,
      turn: 0.7,
      smile: 0.6,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      drawPlainTable(pen, 0.06, 1.04, TABLE, '#a8764c')
      HEAPS.forEach((heap, index) => {
        if (index !== MOVED) drawBowl(pen, BOWLS.first + index * BOWLS.apart, TABLE, heap)
      })
      const { x, lift } = bowlAt(scenery.time)
      drawBowl(pen, x, TABLE - lift, HEAPS[MOVED] ?? '#c8402c')
    }),
  front: 1.1,
}

/** Which of the bowls is in the hands. */
const MOVED = 1

/** Where the bowl is that is moved: lifted, held nearer to be looked at, put down in its place. */
function bowlAt(time: number): { readonly x: number; readonly lift: number } {
  const way = cycle(time, BOWL)
  const up = smoothstep(0.1, 0.35, way) * (1 - smoothstep(0.62, 0.88, way))
  return { x: BOWLS.first + MOVED * BOWLS.apart - 0.05 * up, lift: 0.15 * up }
}

function drawBowl(pen: Pen, x: number, y: number, heap: Hex): void {
  pen.save()
  pen.translate(x, y)
  fillShape(pen, heap, shape('M-.056-.045C-.03-.1 .03-.1 .056-.045Z'))
  fillShape(
    pen,
    withAlpha('#ffffff', 0.22),
    shape('M-.03-.06C-.016-.085 .004-.088 .014-.084C0-.075-.016-.066-.03-.06Z'),
  )
  fillShape(
    pen,
    '#f6f1e6',
    shape('M-.066-.05L.066-.05C.064-.016 .04 0 .026 0L-.026 0C-.04 0-.064-.016-.066-.05Z'),
  )
  strokeShape(pen, '#4f7fae', 0.008, shape('M-.058-.03L.058-.03'))
  pen.restore()
}

/** What is taken out of its wrapping, and what is put in order. */
export const GIFTS_AND_SPICES = { unwrap, spices } as const satisfies Partial<
  Record<ActivityName, Performance>
>

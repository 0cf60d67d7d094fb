import { BLOWS } from '../../../cues.ts'
import { darken, lighten } from '../../../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../../../draw/easing.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { SWINGS } from '../../../rounds.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { drawLine } from './draw-line.ts'
import {
  cycle,
  handAt,
  planted,
  scaled,
  upright,
  withHands,
  type Performance,
  type Scenery,
} from './performance.ts'
import { drawWheels, pushing } from './pushing.ts'

const CLIPPINGS = ['#6fae4f', '#8cc65a', '#5a9a44'] as const

/** A mower with an engine; cut grass flies out at its back. */
const mow = pushing({ x: 0.27, y: -0.55 }, (pen, { phase, time, colour }) => {
  const paint = colour(/mower/, '#d8423c')
  const shake = Math.sin(time * 47) * 0.002
  drawClippings(pen, time)
  strokeShape(pen, '#3a404c', 0.018, shape('M.22-.57L.3-.55L.56-.17'))
  pen.save()
  pen.translate(0, shake)
  fillShape(pen, paint, shape('M.44-.16C.46-.22 .56-.23 .7-.22C.84-.21 .92-.16 .93-.06L.44-.06Z'))
  fillShape(pen, lighten(paint, 0.22), shape('M.48-.17C.54-.215 .66-.215 .78-.2C.7-.19 .56-.19 .48-.17Z'))
  fillRoundRect(pen, '#2f343e', 0.58, -0.31, 0.18, 0.1, 0.02)
  fillRoundRect(pen, '#4a505c', 0.55, -0.34, 0.24, 0.045, 0.016)
  fillEllipse(pen, darken(paint, 0.25), 0.67, -0.35, 0.05, 0.014)
  fillRoundRect(pen, '#8d97a5', 0.76, -0.29, 0.06, 0.035, 0.012)
  pen.restore()
  drawWheels(pen, [0.5, 0.84], 0.062, phase)
})

function drawClippings(pen: Pen, time: number): void {
  for (let blade = 0; blade < 14; blade += 1) {
    const way = cycle(time * 1.6 + blade * 0.137, 1)
    const x = 0.46 - way * (0.16 + 0.12 * Math.abs(Math.sin(blade * 3.1)))
    const y = -0.1 - Math.sin(way * Math.PI) * (0.08 + 0.09 * Math.abs(Math.sin(blade * 1.7)))
    fillEllipse(pen, CLIPPINGS[blade % CLIPPINGS.length] ?? '#6fae4f', x, y, 0.012, 0.004, way * 5 + blade)
  }
}

const HEDGE = { left: 0.34, right: 0.96, top: -0.6 } as const
const FOLIAGE = ['#3f7f3c', '#4c9446', '#5ba552', '#458a40'] as const

/** How far the shears gape, 0 (shut) .. 1, and how far along the hedge they are, 0..1. */
function clipAt(time: number): { readonly gape: number; readonly along: number } {
  return {
    gape: 0.5 - 0.5 * Math.cos(time * SWINGS.hedge * 2),
    along: 0.5 - 0.5 * Math.cos(time * 0.7),
  }
}

/** Long shears along the top of a hedge; what they cut falls. */
const hedge: Performance = {
  action: 'work',
  stance: (doer) => {
    const { gape, along } = clipAt(doer.time)
    const x = 0.22 + along * 0.08
    const y = HEDGE.top - 0.045
    return {
      ...withHands(
        planted(upright(doer), doer.figure, 0.1, 0.01),
        handAt(doer, x, y + 0.005 + 0.045 * gape),
        handAt(doer, x + 0.01, y - 0.005 - 0.045 * gape),
      ),
      lean: doer.figure.stoop + 0.1 + along * 0.06,
      nod: 0.12,
      turn: 0.75,
    }
  },
  before: (scenery) => scaled(scenery, (pen) => drawHedge(pen, scenery)),
  over: ({ pen, near, far, k }) => {
    const pivot: readonly [number, number] = [(near[0] + far[0]) / 2 + 0.13 * k, (near[1] + far[1]) / 2]
    const spread = (near[1] - far[1]) * 0.8
    for (const [hand, side] of [
      [far, 1],
      [near, -1],
    ] as const) {
      drawLine(pen, '#9c6a3c', 0.02 * k, hand, pivot)
      drawLine(pen, '#c9d2dc', 0.017 * k, pivot, [pivot[0] + 0.19 * k, pivot[1] + side * spread])
    }
    fillEllipse(pen, '#5a626e', pivot[0], pivot[1], 0.011 * k)
  },
  front: 1,
  height: 0.02,
}

function drawHedge(pen: Pen, { time }: Scenery): void {
  const { left, right, top } = HEDGE
  fillRoundRect(pen, '#356f36', left, top, right - left, -top, 0.07)
  for (let leaf = 0; leaf < 54; leaf += 1) {
    const x = left + 0.03 + ((leaf * 0.618) % 1) * (right - left - 0.06)
    const y = top + 0.04 + (leaf / 54) * (-top - 0.06)
    const sway = Math.sin(time * 1.2 + leaf) * 0.003
    fillEllipse(pen, FOLIAGE[leaf % FOLIAGE.length] ?? '#4c9446', x + sway, y, 0.036, 0.024, leaf)
  }
  // Behind the blades it is flat; before them it is as it grew.
  for (let tuft = 0; tuft < 7; tuft += 1) {
    const x = 0.66 + tuft * 0.045
    const sway = Math.sin(time * 1.7 + tuft) * 0.006
    fillEllipse(
      pen,
      FOLIAGE[tuft % 3] ?? '#4c9446',
      x + sway,
      top - 0.006 - (tuft % 3) * 0.008,
      0.032,
      0.03,
      sway * 8,
    )
  }
  fillRoundRect(pen, '#6fba5e', left + 0.02, top, 0.3, 0.016, 0.008)
  for (let clipping = 0; clipping < 9; clipping += 1) {
    const way = cycle(time * 0.75 + clipping / 9, 1)
    const x = 0.56 - way * 0.26 * (0.5 + 0.5 * Math.abs(Math.sin(clipping * 2.3)))
    const y = top - 0.05 - Math.sin(Math.min(1, way * 2) * Math.PI) * 0.05 + way * way * (-top + 0.03)
    fillEllipse(pen, CLIPPINGS[clipping % 3] ?? '#6fae4f', x, y, 0.014, 0.006, way * 7 + clipping)
  }
}

/** How high a hoe is, 0 (in the ground) .. 1, and how far it then draws the soil, 0..1. */
function hoeAt(time: number): { readonly high: number; readonly drawn: number } {
  const { first, seconds } = BLOWS.till
  const way = cycle(time - first, seconds)
  return {
    high: smoothstep(0.38, 0.74, way) * (1 - smoothstep(0.84, 1, way)),
    drawn: smoothstep(0.04, 0.34, way) * (1 - smoothstep(0.4, 0.7, way)),
  }
}

/** A hoe into the ground, and drawn back through it. */
const till: Performance = {
  action: 'work',
  stance: (doer) => {
    const { high, drawn } = hoeAt(doer.time)
    return {
      ...withHands(
        planted(upright(doer), doer.figure, 0.12, 0.03 - high * 0.015),
        handAt(doer, 0.3 - high * 0.02 - drawn * 0.07, -0.46 - high * 0.3),
        handAt(doer, 0.13 + high * 0.05 - drawn * 0.05, -0.56 - high * 0.16),
      ),
      lean: doer.figure.stoop + 0.32 - high * 0.22 - drawn * 0.06,
      nod: 0.08,
      turn: 0.75,
    }
  },
  behind: (scenery) => scaled(scenery, drawFurrows),
  over: ({ pen, near, far, k, time }) => {
    const { high, drawn } = hoeAt(time)
    const [dx, dy] = [near[0] - far[0], near[1] - far[1]]
    const long = Math.hypot(dx, dy) || 1
    // In the ground the handle ends there, however tall they are; on high it goes on as the hands have it.
    const low: readonly [number, number] = [(0.72 - drawn * 0.14) * k, -0.015 * k]
    const up: readonly [number, number] = [near[0] + (dx / long) * 0.5 * k, near[1] + (dy / long) * 0.5 * k]
    const tip: readonly [number, number] = [lerp(low[0], up[0], high), lerp(low[1], up[1], high)]
    const [ax, ay] = [tip[0] - far[0], tip[1] - far[1]]
    const reach = Math.hypot(ax, ay) || 1
    drawLine(
      pen,
      '#a87c4c',
      0.02 * k,
      [far[0] - (ax / reach) * 0.08 * k, far[1] - (ay / reach) * 0.08 * k],
      tip,
    )
    pen.save()
    pen.translate(tip[0], tip[1])
    pen.rotate(Math.atan2(ay, ax))
    pen.scale(k, k)
    fillShape(pen, '#8d97a5', shape('M-.02-.014L.022-.014L.012 .1L-.05 .11Z'))
    fillShape(pen, '#c9d2dc', shape('M-.044 .09L.012 .084L.012 .1L-.05 .11Z'))
    pen.restore()
    const way = cycle(time - BLOWS.till.first, BLOWS.till.seconds)
    if (way > 0.3) return
    for (let clod = 0; clod < 6; clod += 1) {
      const flight = clamp(way / 0.3)
      const x = 0.7 + (clod - 3.4) * 0.035 * flight
      fillEllipse(
        pen,
        '#6a4a30',
        x * k,
        (-0.02 - Math.sin(flight * Math.PI) * (0.05 + (clod % 3) * 0.02)) * k,
        0.011 * k,
      )
    }
  },
  front: 1,
}

function drawFurrows(pen: Pen): void {
  fillEllipse(pen, '#5a3f2a', 0.62, 0.01, 0.36, 0.04)
  for (let clod = 0; clod < 13; clod += 1) {
    const x = 0.3 + clod * 0.052
    const high = 0.018 + 0.016 * Math.abs(Math.sin(clod * 2.4))
    fillEllipse(pen, clod % 2 === 0 ? '#6f4e34' : '#7f5a3c', x, -high * 0.5, 0.036, high)
  }
}

/** What is done about lawns, hedges and fields. */
export const YARD = { mow, hedge, till } as const satisfies Partial<Record<ActivityName, Performance>>

import { BLOWS } from '../../../cues.ts'
import { darken, lighten, withAlpha } from '../../../draw/colour.ts'
import { clamp, smoothstep } from '../../../draw/easing.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import {
  type Performance,
  type Scenery,
  cycle,
  handAt,
  kneeling,
  planted,
  scaled,
  upright,
  withHands,
} from './performance.ts'

const FLOWERS = ['#e84a6f', '#f2c23c', '#a07fe0', '#f08a3c', '#f6f0ff'] as const

const waterPlants: Performance = {
  action: 'work',
  stance: (doer) => {
    const sway = Math.sin(doer.time * 1.1) * 0.02
    return {
      ...withHands(upright(doer), handAt(doer, 0.2 + sway, -0.56), handAt(doer, 0.25 + sway, -0.6)),
      nod: 0.16,
      turn: 0.6,
      smile: 0.9,
    }
  },
  before: (scenery) => scaled(scenery, (pen) => drawFlowerTub(pen, scenery)),
  near: ({ pen, colour }) => {
    const metal = colour(/watering-can/, '#4f9a7c')
    pen.save()
    pen.rotate(0.32)
    strokeShape(pen, darken(metal, 0.2), 1.4, shape('M-6 0C-9 8-6 12-2 12'))
    strokeShape(pen, darken(metal, 0.2), 1.2, shape('M-3 1C-2-5 8-5 9 1'))
    fillRoundRect(pen, metal, -4, 1, 14, 12, 1.6)
    fillRoundRect(pen, lighten(metal, 0.2), -4, 1, 14, 2.6, 1.2)
    fillShape(pen, darken(metal, 0.1), shape('M9 10L21-1L23.4 1L10 12.6Z'))
    fillShape(pen, darken(metal, 0.2), shape('M19.6-3.6L26 2.4L23.8 4L18.4-1.4Z'))
    pen.restore()
  },
  over: ({ pen, near, k, time }) => {
    const from = [near[0] + 0.235, near[1] + 0.075] as const
    const fall = -0.2 * k - from[1]
    for (let drop = 0; drop < 30; drop += 1) {
      const way = (time * 1.5 + drop * 0.377) % 1
      const spread = (drop % 6) * 0.018
      const x = from[0] + way * (0.05 + spread)
      const y = from[1] + fall * way * way + way * 0.03
      fillEllipse(pen, withAlpha('#8fd4ff', 0.9 - way * 0.25), x, y, 0.005, 0.011)
    }
  },
  front: 0.76,
}

function drawFlowerTub(pen: Pen, { time, seed }: Scenery): void {
  const lift = Math.min(0.02, time * 0.004)
  for (let stem = 0; stem < 6; stem += 1) {
    const x = 0.4 + stem * 0.052
    const top = -0.26 - ((stem * 7 + seed) % 3) * 0.03 - lift
    const sway = Math.sin(time * 1.3 + stem) * 0.008
    pen.strokeStyle = '#4a9a4a'
    pen.lineWidth = 0.011
    pen.beginPath()
    pen.moveTo(x, -0.12)
    pen.quadraticCurveTo(x, -0.2, x + sway, top)
    pen.stroke()
    fillEllipse(pen, '#5fb05a', x + 0.018, -0.17, 0.022, 0.01, -0.6)
    fillEllipse(pen, '#5fb05a', x - 0.018, -0.19, 0.022, 0.01, 0.6)
    const colour = FLOWERS[(stem + seed) % FLOWERS.length] ?? FLOWERS[0]
    for (let petal = 0; petal < 5; petal += 1) {
      const angle = (petal * Math.PI * 2) / 5 + stem
      fillEllipse(pen, colour, x + sway + Math.cos(angle) * 0.019, top + Math.sin(angle) * 0.019, 0.015)
    }
    fillEllipse(pen, '#ffe27a', x + sway, top, 0.012)
  }
  fillShape(pen, '#b5643c', shape('M.36-.13L.7-.13L.66 0L.4 0Z'))
  fillRoundRect(pen, '#c9774c', 0.345, -0.145, 0.37, 0.035, 0.008)
}

/** 0: the blade is in the ground; 1: what it held flies off. */
function digAt(time: number): { readonly push: number; readonly heave: number; readonly way: number } {
  const way = cycle(time, BLOWS.dig.seconds)
  return {
    way,
    push: smoothstep(0.05, 0.3, way) * (1 - smoothstep(0.4, 0.6, way)),
    heave: Math.sin(clamp((way - 0.45) / 0.5) * Math.PI),
  }
}

const dig: Performance = {
  action: 'work',
  stance: (doer) => {
    const { push, heave } = digAt(doer.time)
    const base = planted(upright(doer), doer.figure, 0.09, 0.02 + push * 0.03)
    return {
      ...withHands(
        base,
        handAt(doer, 0.14 + heave * 0.05, -0.6 + push * 0.06 - heave * 0.04),
        handAt(doer, 0.24 + heave * 0.06, -0.44 + push * 0.08 - heave * 0.1),
      ),
      lean: doer.figure.stoop + 0.3 + push * 0.12 - heave * 0.16,
      nod: 0.05,
      turn: 0.75,
    }
  },
  behind: ({ pen, k }) => {
    pen.save()
    pen.scale(k, k)
    fillShape(pen, '#6a4a30', shape('M.5 .01C.54-.08 .62-.13 .7-.1C.78-.13 .86-.05 .9 .01Z'))
    fillShape(pen, '#7f5a3c', shape('M.56 0C.6-.06 .66-.09 .71-.07C.76-.08 .8-.04 .82 0Z'))
    fillEllipse(pen, '#4a3322', 0.38, 0, 0.13, 0.026)
    fillEllipse(pen, '#33231a', 0.38, 0.004, 0.1, 0.017)
    pen.restore()
  },
  over: ({ pen, near, far, time, k }) => {
    const { heave, way } = digAt(time)
    const angle = Math.atan2(far[1] - near[1], far[0] - near[0])
    pen.save()
    pen.translate(near[0], near[1])
    pen.rotate(angle - heave * 0.25)
    pen.scale(0.01 * k, 0.01 * k)
    fillRoundRect(pen, '#9c7448', -6, -0.9, 52, 1.8, 0.8)
    fillRoundRect(pen, '#7a5631', -9, -3, 3.6, 6, 1.2)
    fillShape(pen, '#8d97a5', shape('M44-4.6L56-4C61-2 62 0 62 0C62 0 61 2 56 4L44 4.6Z'))
    if (way > 0.32 && way < 0.72) fillEllipse(pen, '#6a4a30', 53, -4, 6, 3.4)
    pen.restore()
    if (way < 0.66) return
    for (let clod = 0; clod < 6; clod += 1) {
      const flight = clamp((way - 0.66) / 0.3)
      const x = 0.52 * k + flight * (0.12 + clod * 0.02)
      const y = -0.3 * k - Math.sin(flight * Math.PI) * (0.08 + (clod % 3) * 0.02) + flight * 0.22
      fillEllipse(pen, '#6a4a30', x, y, 0.012 - (clod % 2) * 0.004)
    }
  },
  front: 0.96,
}

const plant: Performance = {
  action: 'work',
  stance: (doer) => {
    const pat = Math.sin(doer.time * 3.4) * 0.015
    return {
      ...kneeling(doer, 0.42),
      near: { ...kneeling(doer).near, arm: reach(0.27, -0.05 + pat) },
      far: { ...kneeling(doer).far, arm: reach(0.4, -0.05 - pat) },
      smile: 0.9,
    }
  },
  behind: ({ pen, time }) => {
    fillEllipse(pen, '#5a3f2a', 0.36, 0.004, 0.17, 0.026)
    fillShape(pen, '#6f4e34', shape('M.22 0C.26-.05 .32-.06 .36-.05C.42-.06 .48-.04 .52 0Z'))
    const sway = Math.sin(time * 1.4) * 0.01
    const tall = 0.2 + Math.min(0.03, time * 0.006)
    strokeShape(pen, '#4a8a3f', 0.012, shape('M.36-.04L.36-.12'))
    pen.strokeStyle = '#4a8a3f'
    pen.lineWidth = 0.012
    pen.beginPath()
    pen.moveTo(0.36, -0.04)
    pen.quadraticCurveTo(0.36, -0.12, 0.36 + sway, -tall)
    pen.stroke()
    for (const [x, y, turn] of [
      [0.032, 0.1, -0.5],
      [-0.032, 0.13, 0.5],
      [0.03, 0.17, -0.6],
      [-0.022, 0.2, 0.9],
      [0.016, 0.215, -1],
    ] as const)
      fillEllipse(pen, '#6fbf5a', 0.36 + x + sway * y * 5, -y, 0.032, 0.014, turn)
  },
  front: 0.6,
  shared: 0.36,
}

/** What is done in gardens. */
export const GARDEN = {
  'water-plants': waterPlants,
  dig,
  plant,
} as const satisfies Partial<Record<ActivityName, Performance>>

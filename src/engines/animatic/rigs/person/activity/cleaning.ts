import { RUBS } from '../../../cues.ts'
import { darken, lighten, withAlpha } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { walk } from '../stances/gait.ts'
import { drawLine } from './draw-line.ts'
import { type Performance, type Scenery, cycle, handAt, planted, upright, withHands } from './performance.ts'

/** To and fro over the floor, 0..1. */
function strokeAt(time: number): number {
  return 0.5 + 0.5 * Math.sin(time * RUBS.vacuum)
}

const vacuum: Performance = {
  action: 'work',
  stance: (doer) => {
    const push = strokeAt(doer.time) * 0.1
    return {
      ...withHands(
        planted(upright(doer), doer.figure, 0.09, 0.012),
        handAt(doer, 0.2 + push, -0.52),
        handAt(doer, 0.26 + push, -0.5),
      ),
      lean: doer.figure.stoop + 0.12 + push * 0.5,
      nod: 0.12,
      turn: 0.75,
    }
  },
  before: (scenery) => {
    const { pen, near, time, k, colour } = scenery
    const push = strokeAt(time) * 0.22 * k
    const head = 0.52 * k + push
    drawLine(pen, '#8d97a5', 0.018, near, [head, -0.05])
    fillShapeAt(pen, head, k, colour(/vacuum/, '#d8424c'))
    const body = -0.36 * k
    pen.strokeStyle = '#3a404c'
    pen.lineWidth = 0.022
    pen.beginPath()
    pen.moveTo(body + 0.1, -0.12)
    pen.bezierCurveTo(body + 0.3, -0.34, near[0] - 0.24, near[1] + 0.2, near[0], near[1])
    pen.stroke()
    drawCanister(pen, body, colour(/vacuum/, '#d8424c'))
  },
  front: 0.92,
}

/** The wide nozzle on the floor. */
function fillShapeAt(pen: Pen, x: number, k: number, tone: string): void {
  fillRoundRect(pen, darken(tone, 0.35), x - 0.05, -0.055, 0.16 * k, 0.035, 0.012)
  fillRoundRect(pen, '#22262f', x - 0.06, -0.024, 0.18 * k, 0.02, 0.008)
}

function drawCanister(pen: Pen, x: number, tone: string): void {
  fillEllipse(pen, '#22262f', x - 0.07, -0.035, 0.035)
  fillEllipse(pen, '#22262f', x + 0.09, -0.035, 0.035)
  fillRoundRect(pen, tone, x - 0.14, -0.19, 0.29, 0.15, 0.06)
  fillRoundRect(pen, lighten(tone, 0.25), x - 0.11, -0.18, 0.16, 0.03, 0.015)
  fillEllipse(pen, '#3a404c', x + 0.08, -0.12, 0.035)
}

const mop: Performance = {
  action: 'work',
  stance: (doer) => {
    const push = Math.sin(doer.time * RUBS.mop) * 0.09
    return {
      ...withHands(
        planted(upright(doer), doer.figure, 0.1, 0.02),
        handAt(doer, 0.2 + push, -0.5),
        handAt(doer, 0.12 + push * 0.6, -0.66),
      ),
      lean: doer.figure.stoop + 0.14 + push * 0.4,
      nod: 0.14,
      turn: 0.75,
    }
  },
  before: ({ pen, near, far, time, k, colour }) => {
    const slope = (near[0] - far[0]) / Math.max(0.02, near[1] - far[1])
    const foot = near[0] + slope * (-0.06 - near[1])
    for (let gleam = 0; gleam < 3; gleam += 1)
      fillEllipse(pen, withAlpha('#cfeefc', 0.5), 0.28 * k + gleam * 0.16, 0.004, 0.1, 0.012)
    drawLine(pen, '#c99862', 0.018, [far[0] - slope * 0.1, far[1] - 0.1], [foot, -0.07])
    fillRoundRect(pen, '#3d6fb0', foot - 0.06, -0.09, 0.12, 0.03, 0.01)
    for (let strand = 0; strand < 8; strand += 1) {
      const x = foot - 0.055 + strand * 0.016
      const trail = Math.cos(time * 2.4) * -0.03
      drawLine(
        pen,
        strand % 2 === 0 ? '#f4f1e6' : '#dcd6c4',
        0.018,
        [x, -0.065],
        [x + trail + (strand - 3.5) * 0.008, -0.006],
      )
    }
    drawPail(pen, -0.34 * k, colour(/bucket/, '#4f8fc4'))
  },
  front: 0.8,
}

function drawPail(pen: Pen, x: number, tone: string): void {
  pen.save()
  pen.translate(x, 0)
  strokeShape(pen, '#6a727e', 0.01, shape('M-.09-.2C-.09-.32 .09-.32 .09-.2'))
  fillShape(pen, tone, shape('M-.1-.21L.1-.21L.08 0L-.08 0Z'))
  fillEllipse(pen, '#cfeefc', 0, -0.21, 0.1, 0.024)
  for (const [at, size] of [
    [-0.05, 0.03],
    [0, 0.038],
    [0.05, 0.028],
  ] as const)
    fillEllipse(pen, '#ffffff', at, -0.225, size, size * 0.7)
  pen.restore()
}

/** A cloth rubbed in circles over what stands before them, with suds. */
const scrub: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const [x, y] = [Math.cos(time * RUBS.scrub) * 0.05, Math.sin(time * RUBS.scrub) * 0.06]
    return {
      ...withHands(upright(doer), reach(0.31 + x, figure.shoulderY + 0.14 + y), handAt(doer, 0.2, -0.5)),
      lean: figure.stoop + 0.1,
      nod: 0.06,
      turn: 0.75,
      smile: 0.7,
    }
  },
  near: ({ pen, colour }) => {
    fillRoundRect(pen, colour(/cloth|towel|rag|sponge/, '#f2c84c'), -1, -3.4, 6, 6.6, 1.8)
    fillRoundRect(pen, withAlpha('#ffffff', 0.4), 0, -2.6, 1.6, 5, 0.8)
  },
  over: ({ pen, near, time }) => {
    for (let sud = 0; sud < 7; sud += 1) {
      const way = cycle(time * 0.6 + sud / 7, 1)
      fillEllipse(
        pen,
        withAlpha('#ffffff', 0.9 * (1 - way)),
        near[0] + 0.05 + Math.cos(sud * 2.4) * 0.05,
        near[1] + Math.sin(sud * 2.4) * 0.05 + way * 0.2,
        0.02 - way * 0.008,
      )
    }
  },
  front: 0.55,
}

/** A full sack carried away from the body. */
const trash: Performance = {
  action: 'walk',
  stance: (doer) => {
    const base = walk(doer.figure, doer.pose, { ...doer.manner, near: null, far: null })
    return { ...base, near: { ...base.near, arm: handAt(doer, 0.1, -0.44) }, lean: base.lean - 0.03 }
  },
  before: ({ pen, near, time, k, colour }) => {
    const tone = colour(/bag|sack/, '#2f353f')
    pen.save()
    pen.translate(near[0], near[1])
    pen.rotate(Math.sin(time * 4) * 0.06)
    pen.scale(k, k)
    fillShape(
      pen,
      tone,
      shape('M-.02 0L.02 0L.04 .05C.16 .1 .17 .3 .06 .33L-.08 .33C-.17 .3-.15 .1-.04 .05Z'),
    )
    fillShape(pen, lighten(tone, 0.18), shape('M-.03 .06C-.1 .12-.12 .2-.1 .27C-.07 .2-.05 .12-.01 .06Z'))
    fillShape(pen, '#e8a33c', shape('M-.035 .035L.035 .035L.03 .055L-.03 .055Z'))
    pen.restore()
  },
  front: 0.55,
}

/** Leaves drawn together. */
const rake: Performance = {
  action: 'work',
  stance: (doer) => {
    const pull = Math.sin(doer.time * RUBS.rake) * 0.08
    return {
      ...withHands(
        planted(upright(doer), doer.figure, 0.11, 0.02),
        handAt(doer, 0.24 + pull, -0.46),
        handAt(doer, 0.1 + pull, -0.6),
      ),
      lean: doer.figure.stoop + 0.16 + pull * 0.5,
      nod: 0.12,
      turn: 0.75,
    }
  },
  before: (scenery) => {
    const { pen, near, far, k } = scenery
    const slope = (near[0] - far[0]) / Math.max(0.02, near[1] - far[1])
    const foot = Math.min(0.78 * k, near[0] + slope * (-0.05 - near[1]))
    drawLine(pen, '#b98a5c', 0.018, [far[0] - slope * 0.08, far[1] - 0.08], [foot, -0.06])
    for (let tine = 0; tine < 7; tine += 1)
      drawLine(pen, '#6a727e', 0.01, [foot, -0.06], [foot - 0.05 + tine * 0.028, 0])
    drawLeaves(scenery)
  },
  front: 0.96,
}

const LEAF_COLOURS = ['#d8742c', '#e8a33c', '#b5482c', '#c9943c']

function drawLeaves({ pen, time, k }: Scenery): void {
  for (let leaf = 0; leaf < 16; leaf += 1) {
    const row = Math.floor(leaf / 6)
    const x = (0.46 + (leaf % 6) * 0.05 + row * 0.03) * k
    const hop = Math.max(0, Math.sin(time * 2 + leaf)) * 0.02
    fillEllipse(pen, LEAF_COLOURS[leaf % 4]!, x, -0.012 - row * 0.03 - hop, 0.032, 0.018, leaf)
  }
}

/** What keeps house and yard clean. */
export const CLEANING = { vacuum, mop, scrub, trash, rake } as const satisfies Partial<
  Record<ActivityName, Performance>
>

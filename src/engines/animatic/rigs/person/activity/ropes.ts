import { withAlpha } from '../../../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../../../draw/easing.ts'
import type { Pen, Point } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { type Performance, cycle, handAt, planted, upright, withHands } from './performance.ts'

const ROPE = '#c89a5c'
/** Seconds of a round with the lasso: some turns overhead, then the throw. */
const LASSO = 4.2
const THROWN = { from: 0.62, until: 0.78, back: 0.94 }
const TURNS = 5

interface Loop {
  readonly middle: Point
  readonly wide: number
  readonly high: number
  readonly tilt: number
}

/** A lasso: the loop goes round overhead, flies out and falls, and is drawn in again. */
const lasso: Performance = {
  action: 'work',
  stance: (doer) => {
    const way = cycle(doer.time / LASSO, 1)
    const thrown = smoothstep(THROWN.from, THROWN.until, way) * (1 - smoothstep(THROWN.back, 1, way))
    const turn = way * TURNS * Math.PI * 2
    const stir = 1 - thrown
    const x = lerp(0.12 + Math.cos(turn) * 0.05, 0.4, thrown)
    const y = lerp(-1.12 + Math.sin(turn) * 0.02, -0.74, thrown)
    return {
      ...planted(
        withHands(upright(doer), handAt(doer, x, y, -1), handAt(doer, 0.2, -0.5)),
        doer.figure,
        0.11,
      ),
      lean: doer.figure.stoop + 0.1 * thrown - 0.03 * stir,
      nod: -0.06 * stir,
      turn: 0.6,
      smile: 0.5,
    }
  },
  behind: ({ pen, near, far, time, k }) => {
    const loop = loopAt(time, near, k)
    pen.strokeStyle = ROPE
    pen.lineWidth = 0.012
    pen.lineCap = 'round'
    pen.beginPath()
    pen.ellipse(loop.middle[0], loop.middle[1], loop.wide, loop.high, loop.tilt, 0, Math.PI * 2)
    pen.stroke()
    drawSlack(pen, near, [loop.middle[0] - loop.wide * 0.9, loop.middle[1]], 0.02)
    // Coils in the other hand, and the rope between both.
    for (const size of [0.05, 0.038]) {
      pen.beginPath()
      pen.ellipse(far[0], far[1] + 0.05, size, size * 1.5, 0.2, 0, Math.PI * 2)
      pen.stroke()
    }
    drawSlack(pen, far, near, 0.12)
  },
  front: 1.5,
  height: 0.35,
}

function loopAt(time: number, [x, y]: Point, k: number): Loop {
  const way = cycle(time / LASSO, 1)
  const thrown = smoothstep(THROWN.from, THROWN.until, way) * (1 - smoothstep(THROWN.back, 1, way))
  const turn = way * TURNS * Math.PI * 2
  const fall = clamp((way - THROWN.until) / (THROWN.back - THROWN.until)) * (thrown > 0.9 ? 1 : 0)
  const aloft: Point = [x + Math.cos(turn) * 0.16 * k, y - 0.1 * k + Math.sin(turn) * 0.03 * k]
  const away: Point = [x + 0.85 * k, lerp(y + 0.05 * k, -0.06 * k, fall)]
  return {
    middle: [lerp(aloft[0], away[0], thrown), lerp(aloft[1], away[1], thrown)],
    wide: lerp(0.26, 0.2, thrown) * k,
    high: lerp(0.07 + 0.02 * Math.sin(turn), 0.1 - 0.05 * fall, thrown) * k,
    tilt: 0.12 * Math.sin(turn) * (1 - thrown),
  }
}

function drawSlack(pen: Pen, [ax, ay]: Point, [bx, by]: Point, slack: number): void {
  pen.beginPath()
  pen.moveTo(ax, ay)
  pen.quadraticCurveTo((ax + bx) / 2, (ay + by) / 2 + slack, bx, by)
  pen.stroke()
}

/** Seconds from one cast of the net to the next. */
const CAST = 4.6
const FLUNG = { from: 0.3, until: 0.58, sunk: 0.74 }

/** A net that is cast: swung back, flung, and round as a plate before it falls; then gathered in by its line. */
const castNet: Performance = {
  action: 'work',
  stance: (doer) => {
    const way = cycle(doer.time / CAST, 1)
    const back =
      smoothstep(0, FLUNG.from - 0.06, way) * (1 - smoothstep(FLUNG.from - 0.04, FLUNG.from + 0.08, way))
    const flung = smoothstep(FLUNG.from - 0.02, FLUNG.from + 0.1, way) * (1 - smoothstep(0.84, 1, way))
    const haul = way > FLUNG.sunk ? Math.sin((way - FLUNG.sunk) * 46) * 0.05 : 0
    const x = 0.2 - 0.28 * back + 0.3 * flung
    const y = -0.56 - 0.14 * flung + 0.06 * back
    return {
      ...planted(
        withHands(upright(doer), handAt(doer, x + haul, y), handAt(doer, x + 0.08 - haul, y - 0.05)),
        doer.figure,
        0.13,
        0.02,
      ),
      lean: doer.figure.stoop - 0.12 * back + 0.16 * flung,
      turn: 0.7,
      smile: 0.3,
    }
  },
  over: ({ pen, near, time, k }) => {
    const way = cycle(time / CAST, 1)
    pen.lineCap = 'round'
    if (way < FLUNG.from) return drawBundle(pen, near, k, 1)
    if (way > FLUNG.sunk) {
      pen.strokeStyle = ROPE
      pen.lineWidth = 0.008
      drawSlack(pen, near, [near[0] + lerp(0.9, 0.16, smoothstep(FLUNG.sunk, 1, way)) * k, -0.02], 0.08)
      if (way > 0.9) drawBundle(pen, near, k, (way - 0.9) * 10)
      return
    }
    const out = smoothstep(FLUNG.from, FLUNG.until, way)
    const down = smoothstep(FLUNG.until - 0.06, FLUNG.sunk, way)
    const middle: Point = [
      near[0] + 0.95 * out * k,
      lerp(near[1] - 0.26 * Math.sin(out * Math.PI * 0.7) * k, 0, down),
    ]
    pen.strokeStyle = ROPE
    pen.lineWidth = 0.008
    drawSlack(pen, near, middle, 0.06)
    drawNet(pen, middle, (0.08 + 0.34 * out) * k, (0.06 + 0.1 * out - 0.08 * down) * k, 1 - 0.7 * down)
  },
  front: 1.6,
}

function drawBundle(pen: Pen, [x, y]: Point, k: number, whole: number): void {
  pen.strokeStyle = withAlpha('#dfe6e2', 0.9 * whole)
  pen.lineWidth = 0.006
  pen.beginPath()
  for (let fold = -3; fold <= 3; fold += 1) {
    pen.moveTo(x, y)
    pen.quadraticCurveTo(x + fold * 0.03 * k, y + 0.16 * k, x + fold * 0.018 * k, y + 0.34 * k * whole)
  }
  pen.stroke()
}

/** Meshes from the middle to the rim, and the leads along it. */
function drawNet(pen: Pen, [x, y]: Point, wide: number, high: number, alpha: number): void {
  pen.strokeStyle = withAlpha('#eef2ee', 0.85 * alpha)
  pen.lineWidth = 0.0045
  pen.beginPath()
  for (let spoke = 0; spoke < 16; spoke += 1) {
    const angle = (spoke / 16) * Math.PI * 2
    pen.moveTo(x, y - high * 0.7)
    pen.quadraticCurveTo(
      x + Math.cos(angle) * wide * 0.6,
      y + Math.sin(angle) * high * 0.5 - high * 0.6,
      x + Math.cos(angle) * wide,
      y + Math.sin(angle) * high,
    )
  }
  for (const share of [0.35, 0.6, 0.82, 1]) {
    pen.moveTo(x + wide * share, y - high * 0.7 * (1 - share))
    pen.ellipse(x, y - high * 0.7 * (1 - share), wide * share, high * share, 0, 0, Math.PI * 2)
  }
  pen.stroke()
  pen.fillStyle = withAlpha('#6a7078', alpha)
  pen.beginPath()
  for (let lead = 0; lead < 14; lead += 1) {
    const angle = (lead / 14) * Math.PI * 2
    const [leadX, leadY] = [x + Math.cos(angle) * wide, y + Math.sin(angle) * high]
    pen.moveTo(leadX + 0.008, leadY)
    pen.arc(leadX, leadY, 0.008, 0, Math.PI * 2)
  }
  pen.fill()
}

export const ROPES = { lasso, 'cast-net': castNet } as const satisfies Partial<
  Record<ActivityName, Performance>
>

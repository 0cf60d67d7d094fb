import { clamp, lerp, smoothstep } from '../../../draw/easing.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { DARTS, FLIGHTS, roundAt, ROUNDS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { legsOf, reach, swing } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { planted, upright, withHands, type Performance } from './performance.ts'

/** Arms up, then over on the hands, round and up again. */
const gymnastics: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const way = roundAt(ROUNDS.gymnastics, time, 0.68)
    const turn = smoothstep(0.18, 0.68, way)
    const star = smoothstep(0.08, 0.26, way) * (1 - smoothstep(0.6, 0.78, way))
    const leg = legsOf(figure)
    const spread = lerp(0.05, 0.74, star) * leg
    const drop = lerp(1, 0.66, star) * leg
    const foot = (side: number): { at: readonly [number, number]; angle: number } => ({
      at: [side * spread, figure.hipY + drop],
      angle: star * 0.5 * side,
    })
    return {
      ...upright(doer),
      hip: [0, figure.hipY],
      lean: 0,
      nod: 0,
      turn: 0.2,
      near: { arm: swing(2.95 - star * 0.6, 0.05), foot: foot(-1) },
      far: { arm: swing(-2.95 + star * 0.6, -0.05), foot: foot(1) },
      roll: turn * Math.PI * 2,
      pivot: [0, figure.hipY],
      smile: 0.8,
    }
  },
  front: 0.72,
  height: 0.3,
}

/** Height of the beam, in body heights. */
const BEAM = 0.34

const beam: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const sway = Math.sin(time * 1.7)
    const raise = smoothstep(-0.2, 0.7, Math.sin(time * 1.1))
    const leg = legsOf(figure)
    return {
      ...upright(doer),
      hip: [sway * 0.012, figure.hipY - BEAM],
      lean: 0.05 + raise * 0.22,
      nod: -0.05 - raise * 0.16,
      turn: 0.4,
      near: {
        arm: swing(-1.45 + sway * 0.1, -0.1),
        foot: {
          at: [lerp(-0.05, -leg * 0.8, raise), lerp(figure.ankleY, figure.hipY + leg * 0.3, raise) - BEAM],
          angle: raise * 1.4,
        },
      },
      far: {
        arm: swing(1.5 + sway * 0.1, 0.1),
        foot: { at: [0.02, figure.ankleY - BEAM], angle: 0 },
      },
      smile: 0.5,
    }
  },
  behind: ({ pen }) => {
    for (const x of [-0.5, 0.5]) {
      drawLine(pen, '#5a6478', 0.034, [x, -BEAM], [x - 0.06, 0])
      drawLine(pen, '#4a5262', 0.034, [x, -BEAM], [x + 0.06, 0])
    }
    fillRoundRect(pen, '#d9b88a', -0.66, -BEAM, 1.32, 0.055, 0.012)
    fillRoundRect(pen, '#efd8b0', -0.66, -BEAM, 1.32, 0.014, 0.007)
  },
  front: 0.76,
  height: 0.46,
}

/** Hand over hand, a little higher with every hold. */
const climb: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const up = 0.14 + clamp(time * 0.055, 0, 0.4)
    const beat = Math.sin(time * 2.1)
    const leg = legsOf(figure)
    const high = (side: number): number => Math.max(0, side * beat) * 0.12
    return {
      ...withHands(
        upright(doer),
        reach(-0.17, figure.shoulderY - 0.23 - high(1) - up, -1),
        reach(0.19, figure.shoulderY - 0.2 - high(-1) - up),
      ),
      hip: [beat * 0.02, figure.hipY - up],
      lean: 0.02,
      nod: -0.22,
      turn: 0.15,
      near: {
        arm: reach(-0.17, figure.shoulderY - 0.23 - high(1) - up, -1),
        foot: { at: [-0.16, figure.hipY + leg * (0.82 - high(-1) * 2) - up], angle: 0.3 },
      },
      far: {
        arm: reach(0.19, figure.shoulderY - 0.2 - high(-1) - up),
        foot: { at: [0.17, figure.hipY + leg * (0.72 - high(1) * 2) - up], angle: 0.2 },
      },
      knees: -1,
      smile: 0,
    }
  },
  behind: ({ pen, skeleton: { stance } }) => {
    // The rope runs up from the harness.
    drawLine(pen, '#e8602c', 0.01, [stance.hip[0] + 0.03, stance.hip[1]], [0.05, -1.5])
  },
  front: 0.44,
  height: 0.5,
}

const PINS = 1.02

/** Parts of the round of one ball: it is let go, and it is at the pins. */
const ROLL = { go: 0.3, arrive: 0.3 + FLIGHTS.bowl / ROUNDS.bowl.seconds }

const bowl: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time, k } = doer
    const way = roundAt(ROUNDS.bowl, time, ROLL.go)
    const back = smoothstep(0.05, 0.2, way) * (1 - smoothstep(0.22, 0.3, way))
    const low = smoothstep(0.16, 0.3, way) * (1 - smoothstep(0.55, 0.75, way))
    const after = smoothstep(0.3, 0.4, way) * (1 - smoothstep(0.6, 0.8, way))
    const x = lerp(lerp(0.18, -0.26, back), 0.3, Math.max(after, low * 0.6))
    const y = lerp(lerp(-0.56, -0.42, back), -0.3 - after * 0.36, low)
    return {
      ...withHands(
        planted(upright(doer), figure, 0.06 + 0.14 * low, 0.09 * low),
        reach(x * k, y * k),
        reach(-0.16 * k, -0.62 * k, -1),
      ),
      lean: figure.stoop + 0.08 + 0.38 * low,
      nod: -0.1 - 0.2 * low,
      turn: 0.8,
      smile: 0.5,
    }
  },
  before: ({ pen, time, k }) => {
    const way = roundAt(ROUNDS.bowl, time, ROLL.go)
    const fall = smoothstep(ROLL.arrive, ROLL.arrive + 0.08, way) * (1 - smoothstep(0.94, 1, way))
    pen.save()
    pen.scale(k, k)
    for (const [index, [x, y]] of [
      [0.16, -0.03],
      [0.1, -0.015],
      [0.2, -0.015],
      [0.04, 0],
      [0.14, 0],
      [0.24, 0],
    ].entries())
      drawPin(pen, PINS + (x ?? 0), y ?? 0, fall * (index % 2 === 0 ? 1.45 : 1.2))
    pen.restore()
  },
  over: ({ pen, near, time, k }) => {
    const way = roundAt(ROUNDS.bowl, time, ROLL.go)
    const rolled = clamp((way - ROLL.go) / (ROLL.arrive - ROLL.go))
    if (way > ROLL.arrive + 0.1 && way < 0.86) return
    const isRolling = way >= ROLL.go && way < 0.86
    const x = isRolling ? lerp(0.34, PINS + 0.1, rolled) * k : near[0] + 0.02
    const y = isRolling ? -0.065 * k : near[1] + 0.03
    fillEllipse(pen, '#2f4fae', x, y, 0.066 * k)
    fillEllipse(pen, '#6f8fe0', x - 0.02 * k, y - 0.024 * k, 0.018 * k)
  },
  front: 1.46,
}

function drawPin(pen: Pen, x: number, y: number, tilt: number): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(tilt)
  fillEllipse(pen, '#fbfaf4', 0, -0.07, 0.03, 0.068)
  fillRoundRect(pen, '#fbfaf4', -0.014, -0.19, 0.028, 0.1, 0.012)
  fillEllipse(pen, '#fbfaf4', 0, -0.19, 0.019, 0.024)
  pen.fillStyle = '#d8343c'
  pen.fillRect(-0.014, -0.155, 0.028, 0.008)
  pen.fillRect(-0.014, -0.14, 0.028, 0.008)
  pen.restore()
}

const BOARD = { x: 0.92, y: -1.02, radius: 0.19 }
/** Where three darts go, against the board's radius. */
const HITS = [
  [0.1, -0.06],
  [-0.3, 0.2],
  [0.05, 0.42],
] as const
const THROW = ROUNDS.darts.seconds
/** Part of a throw at which the dart is let go. */
const LET_GO = 0.57

const darts: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time, k } = doer
    const way = roundAt(ROUNDS.darts, time, LET_GO)
    const back = smoothstep(0.3, 0.5, way) * (1 - smoothstep(0.52, 0.6, way))
    const out = smoothstep(0.52, 0.6, way) * (1 - smoothstep(0.72, 0.95, way))
    return {
      ...withHands(
        planted(upright(doer), figure, 0.08),
        reach(lerp(lerp(0.16, 0.06, back), 0.34, out) * k, lerp(-0.9, -0.86, out) * k),
        reach(0.02, figure.hipY + 0.06),
      ),
      lean: figure.stoop + 0.05 + 0.07 * out,
      turn: 0.85,
      smile: 0.3,
    }
  },
  behind: ({ pen, time, k }) => {
    pen.save()
    pen.scale(k, k)
    drawBoard(pen)
    const thrown = Math.floor(time / THROW) % (DARTS + 1)
    for (const [x, y] of HITS.slice(0, thrown))
      drawDart(pen, BOARD.x + x * BOARD.radius, BOARD.y + y * BOARD.radius)
    pen.restore()
  },
  over: ({ pen, near, time, k }) => {
    const way = roundAt(ROUNDS.darts, time, LET_GO)
    const flight = clamp(((way - LET_GO) * THROW) / FLIGHTS.darts)
    const turn = Math.floor(time / THROW) % (DARTS + 1)
    const hit = HITS[turn]
    if (hit === undefined) return
    const x = lerp(near[0] + 0.05, (BOARD.x + hit[0] * BOARD.radius) * k, flight)
    const y =
      lerp(near[1] - 0.01, (BOARD.y + hit[1] * BOARD.radius) * k, flight) - 0.05 * Math.sin(flight * Math.PI)
    drawDart(pen, x, y)
  },
  front: 1.16,
  height: 0.3,
}

function drawBoard(pen: Pen): void {
  const { x, y, radius } = BOARD
  fillRoundRect(pen, '#3a2a22', x - radius * 1.35, y - radius * 1.35, radius * 2.7, radius * 2.7, 0.03)
  fillEllipse(pen, '#16181f', x, y, radius * 1.14)
  for (let slice = 0; slice < 20; slice += 1) {
    pen.fillStyle = slice % 2 === 0 ? '#efe6cc' : '#22262f'
    pen.beginPath()
    pen.moveTo(x, y)
    pen.arc(x, y, radius, (slice / 10) * Math.PI, ((slice + 1) / 10) * Math.PI)
    pen.fill()
  }
  pen.lineWidth = radius * 0.08
  for (const ring of [0.96, 0.6])
    for (const [colour, from] of [
      ['#c9303c', 0],
      ['#2f8f4a', 1],
    ] as const) {
      pen.strokeStyle = colour
      pen.beginPath()
      for (let slice = from; slice < 20; slice += 2) {
        const start = (slice / 10) * Math.PI
        pen.moveTo(x + Math.cos(start) * radius * ring, y + Math.sin(start) * radius * ring)
        pen.arc(x, y, radius * ring, start, start + Math.PI / 10)
      }
      pen.stroke()
    }
  fillEllipse(pen, '#2f8f4a', x, y, radius * 0.12)
  fillEllipse(pen, '#c9303c', x, y, radius * 0.06)
}

function drawDart(pen: Pen, x: number, y: number): void {
  drawLine(pen, '#d9dee6', 0.008, [x - 0.08, y - 0.006], [x, y])
  fillRoundRect(pen, '#d8343c', x - 0.12, y - 0.024, 0.045, 0.03, 0.004)
}

/** What takes balance, strength or a sure hand. */
export const FEATS = {
  gymnastics,
  beam,
  climb,
  bowl,
  darts,
} as const satisfies Partial<Record<ActivityName, Performance>>

import { hammerAt } from '../../../cues.ts'
import { darken, lighten, mix, withAlpha } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillPolygon, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { BLOWS } from '../../../cues.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { type Performance, handAt, planted, scaled, upright, withHands } from './performance.ts'

const BENCH = -0.54
const WOOD = '#6d3f24'

/** A gavel comes down on its block, behind a judge's bench. */
const gavel: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const down = hammerAt(time)
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.19, BENCH - 0.3 + 0.235 * down),
        handAt(doer, -0.06, BENCH - 0.03),
      ),
      lean: figure.stoop + 0.03 + 0.05 * down,
      nod: 0.03 + 0.05 * down,
      turn: 0.4,
      smile: 0,
    }
  },
  before: (scenery) => scaled(scenery, drawBench),
  near: ({ pen, time }) => {
    pen.rotate(-0.95 * (1 - hammerAt(time)) + 0.04)
    fillRoundRect(pen, '#a8693a', -3, -0.9, 17, 1.8, 0.8)
    fillRoundRect(pen, '#7a4526', 12, -5.4, 6, 10.8, 1.4)
    fillRoundRect(pen, '#e3bc5c', 12, -2.6, 6, 1.1, 0.2)
    fillRoundRect(pen, '#e3bc5c', 12, 1.5, 6, 1.1, 0.2)
  },
  front: 0.8,
  back: 0.78,
}

function drawBench(pen: Pen): void {
  fillRoundRect(pen, darken(WOOD, 0.1), -0.72, BENCH + 0.03, 1.46, -BENCH - 0.03, 0.012)
  for (const x of [-0.66, -0.2, 0.26]) {
    fillRoundRect(pen, darken(WOOD, 0.28), x, BENCH + 0.1, 0.42, -BENCH - 0.17, 0.012)
    fillRoundRect(pen, lighten(WOOD, 0.06), x + 0.025, BENCH + 0.125, 0.37, -BENCH - 0.22, 0.01)
  }
  fillRoundRect(pen, darken(WOOD, 0.2), -0.74, -0.05, 1.5, 0.05, 0.008)
  fillRoundRect(pen, WOOD, -0.77, BENCH, 1.56, 0.05, 0.012)
  fillRoundRect(pen, lighten(WOOD, 0.22), -0.77, BENCH, 1.56, 0.014, 0.006)
  fillEllipse(pen, '#4f2a16', 0.34, BENCH - 0.002, 0.085, 0.014)
  fillRoundRect(pen, '#8a5230', 0.265, BENCH - 0.03, 0.15, 0.03, 0.008)
  fillRoundRect(pen, '#2f4a78', -0.56, BENCH - 0.05, 0.24, 0.05, 0.008)
  fillRoundRect(pen, '#8a2a30', -0.54, BENCH - 0.09, 0.2, 0.04, 0.008)
}

const ANVIL = -0.42
const SPARKS = 16
const GLOWS = [
  [0.16, 0.07],
  [0.1, 0.12],
  [0.055, 0.22],
] as const

/** Glowing iron on an anvil, a hammer that comes down on it, a hearth behind. */
const forge: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const down = hammerAt(time)
    return {
      ...withHands(
        planted(upright(doer), figure, 0.11, 0.025),
        handAt(doer, 0.22 + 0.07 * down, ANVIL - 0.42 + 0.3 * down),
        handAt(doer, 0.24, ANVIL - 0.05),
      ),
      lean: figure.stoop + 0.12 + 0.16 * down,
      nod: 0.12 + 0.05 * down,
      turn: 0.75,
      smile: 0.2,
    }
  },
  behind: (scenery) => scaled(scenery, (pen) => drawHearth(pen, scenery.time)),
  before: (scenery) => scaled(scenery, (pen) => drawAnvil(pen, scenery.time)),
  near: ({ pen, time }) => {
    pen.rotate(-1 * (1 - hammerAt(time)) + 0.1)
    fillRoundRect(pen, '#8a5f38', -4, -1, 20, 2, 0.8)
    fillRoundRect(pen, '#454d58', 13, -5, 6.4, 10, 1)
    fillRoundRect(pen, '#6a7480', 13, -5, 2.2, 10, 1)
  },
  far: ({ pen }) => strokeShape(pen, '#3a404a', 1.2, shape('M-8 4L4 0L14 1M-8 1L4 1L14 0')),
  over: (scenery) => scaled(scenery, (pen) => drawSparks(pen, scenery.time)),
  front: 1.2,
}

function drawHearth(pen: Pen, time: number): void {
  const flicker = 0.85 + 0.15 * Math.sin(time * 9) * Math.sin(time * 5.3)
  fillShape(pen, '#5a4038', shape('M.74 0L.74-.66L.84-.78L.84-1.16L1.06-1.16L1.06-.78L1.16-.66L1.16 0Z'))
  fillShape(pen, '#6d4d42', shape('M.7-.3L1.18-.3L1.18-.24L.7-.24Z'))
  fillShape(pen, '#20140f', shape('M.8-.32L.8-.52C.84-.64 1.06-.64 1.1-.52L1.1-.32Z'))
  for (const [size, strength] of [
    [0.2, 0.14],
    [0.13, 0.22],
  ] as const)
    fillEllipse(pen, withAlpha('#ff8a3c', strength * flicker), 0.95, -0.38, size, size * 0.8)
  for (let tongue = 0; tongue < 5; tongue += 1) {
    const x = 0.85 + tongue * 0.05
    const high = 0.1 + 0.05 * Math.sin(time * 8 + tongue * 2)
    fillPolygon(pen, tongue % 2 === 0 ? '#ff9a2c' : '#ffce4a', [
      [x - 0.03, -0.32],
      [x + Math.sin(time * 6 + tongue) * 0.012, -0.34 - high],
      [x + 0.03, -0.32],
    ])
  }
  fillRoundRect(pen, '#3a2a26', 0.8, -0.34, 0.3, 0.04, 0.01)
}

function drawAnvil(pen: Pen, time: number): void {
  fillRoundRect(pen, '#7a5638', 0.3, -0.2, 0.3, 0.2, 0.02)
  fillRoundRect(pen, '#5f4029', 0.3, -0.16, 0.3, 0.02, 0.004)
  fillShape(
    pen,
    '#4a525e',
    shape('M.2-.4L.62-.42L.66-.36L.54-.32L.52-.25L.58-.2L.32-.2L.38-.25L.36-.32C.28-.32 .2-.36 .2-.4Z'),
  )
  fillShape(pen, '#78828e', shape('M.2-.4L.62-.42L.62-.405L.22-.388Z'))
  // Struck, it glows brighter, and dulls until the next blow.
  const age = (time - BLOWS.hammer.first + BLOWS.hammer.seconds * 4) % BLOWS.hammer.seconds
  const heat = 1 - 0.5 * Math.min(1, age)
  for (const [size, strength] of GLOWS)
    fillEllipse(pen, withAlpha('#ff9a3c', strength * heat), 0.46, ANVIL - 0.02, size, size * 0.7)
  fillRoundRect(pen, '#8a4a30', 0.28, ANVIL - 0.034, 0.16, 0.028, 0.008)
  fillRoundRect(pen, mix('#e8501c', '#ffd86a', heat * 0.8), 0.37, ANVIL - 0.036, 0.2, 0.032, 0.01)
}

function drawSparks(pen: Pen, time: number): void {
  const age = (time - BLOWS.hammer.first + BLOWS.hammer.seconds * 4) % BLOWS.hammer.seconds
  if (age > 0.55 || time < BLOWS.hammer.first) return
  pen.lineCap = 'round'
  pen.lineWidth = 0.009
  for (let spark = 0; spark < SPARKS; spark += 1) {
    const turn = -Math.PI * (0.08 + 0.84 * ((spark * 0.618) % 1))
    const speed = 0.5 + 0.5 * ((spark * 0.37) % 1)
    const at = (seconds: number): readonly [number, number] => [
      0.45 + Math.cos(turn) * speed * seconds,
      ANVIL - 0.04 + Math.sin(turn) * speed * seconds + 1.5 * seconds * seconds,
    ]
    const [from, to] = [at(Math.max(0, age - 0.05)), at(age)]
    pen.strokeStyle = withAlpha(spark % 2 === 0 ? '#ffe08a' : '#ff9a3c', 1 - age / 0.55)
    pen.beginPath()
    pen.moveTo(from[0], from[1])
    pen.lineTo(to[0], to[1])
    pen.stroke()
  }
}

/** What is struck with a hammer, of wood or of iron. */
export const STRUCK = { gavel, forge } as const satisfies Partial<Record<ActivityName, Performance>>

import { lighten, withAlpha, type Hex } from '../../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import type { Stance } from '../skeleton.ts'
import { shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, handAt, scaled, upright, withHands } from './performance.ts'

const TOP = -0.46

const dj: Performance = {
  action: 'work',
  stance: (doer) => {
    const beat = Math.sin(doer.time * 6.6)
    const scratch = Math.sin(doer.time * 9) * 0.03
    const up = Math.sin(doer.time * 1.1) > 0.35
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.25 + scratch, TOP - 0.03),
        up ? { type: 'swing', upper: 2.5 + beat * 0.12, bend: 0.3 } : handAt(doer, 0.38, TOP - 0.03),
      ),
      nod: 0.1 + beat * 0.07,
      turn: 0.6,
      smile: 1,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      const { time } = scenery
      fillRoundRect(pen, '#22242e', 0.1, TOP, 0.62, -TOP, 0.014)
      for (let bar = 0; bar < 9; bar += 1) {
        const tall = 0.05 + 0.2 * Math.abs(Math.sin(time * (4 + (bar % 3)) + bar * 1.7))
        fillRoundRect(
          pen,
          ['#e84a8f', '#4fc3f0', '#a06ff0'][bar % 3] ?? '#e84a8f',
          0.14 + bar * 0.06,
          -0.06 - tall,
          0.04,
          tall,
          0.006,
        )
      }
      fillRoundRect(pen, '#3a3d4a', 0.08, TOP - 0.03, 0.66, 0.034, 0.008)
      for (const x of [0.23, 0.58]) {
        fillEllipse(pen, '#15161c', x, TOP - 0.034, 0.1, 0.018)
        fillEllipse(pen, '#e8505a', x, TOP - 0.036, 0.03, 0.006)
        const turn = time * 5
        fillEllipse(
          pen,
          '#ffffff',
          x + Math.cos(turn) * 0.06,
          TOP - 0.036 + Math.sin(turn) * 0.01,
          0.009,
          0.004,
        )
      }
      for (let knob = 0; knob < 4; knob += 1)
        fillEllipse(pen, lighten('#4fc3f0', 0.3), 0.36 + knob * 0.03, TOP - 0.036, 0.008, 0.004)
    }),
  front: 0.78,
  height: 0.2,
}

/** Seconds from one jump to the next, how much of it is in the air, and how high it is, body units. */
const JUMP = { seconds: 0.95, aloft: 0.6, high: 0.13 }

/** Up and down behind the decks, one fist in the air. */
const djJump: Performance = {
  ...dj,
  stance: (doer) => {
    const way = (doer.time % JUMP.seconds) / JUMP.seconds
    const air = way < JUMP.aloft ? way / JUMP.aloft : 1
    const up = 4 * air * (1 - air)
    const bend = way < JUMP.aloft ? 0 : Math.sin(((way - JUMP.aloft) / (1 - JUMP.aloft)) * Math.PI)
    const base = dj.stance(doer)
    const lift = up * JUMP.high - bend * 0.045
    const [x, y] = base.hip
    const raised = (foot: Stance['near']['foot']): Stance['near']['foot'] => ({
      ...foot,
      at: [foot.at[0], foot.at[1] - up * (JUMP.high + 0.03)],
      angle: foot.angle + up * 0.5,
    })
    return {
      ...base,
      hip: [x, y - lift],
      near: { arm: handAt(doer, 0.27, TOP - 0.05 - up * 0.1), foot: raised(base.near.foot) },
      far: { arm: { type: 'swing', upper: 2.6 + up * 0.2, bend: 0.25 }, foot: raised(base.far.foot) },
    }
  },
  height: 0.34,
}

const conduct: Performance = {
  action: 'wave',
  stance: (doer) => {
    const { figure, time } = doer
    const beat = time * 4.4
    const y = figure.shoulderY
    return {
      ...withHands(
        upright(doer),
        reach(-0.14 - Math.cos(beat) * 0.06, y - 0.02 - Math.abs(Math.sin(beat)) * 0.13, -1),
        reach(0.22 + Math.cos(beat) * 0.07, y - 0.03 - Math.abs(Math.sin(beat)) * 0.15),
      ),
      turn: 0.15,
      nod: Math.sin(beat) * 0.05,
      lean: Math.sin(beat * 0.5) * 0.04,
    }
  },
  far: ({ pen }) => {
    strokeShape(pen, '#fbf8f0', 0.7, shape('M0 0L10-13'))
    fillEllipse(pen, '#8a5f3c', 0, 0, 1)
  },
  front: 0.6,
  height: 0.2,
}

const SPELL: readonly Hex[] = ['#8fe3ff', '#ffe27a', '#d9a6ff', '#ffffff']
const SPARKS = 16

/** A star of four points. */
function drawSpark(pen: Pen, colour: Hex, x: number, y: number, size: number): void {
  const thin = size * 0.22
  fillPolygon(pen, colour, [
    [x, y - size],
    [x + thin, y - thin],
    [x + size, y],
    [x + thin, y + thin],
    [x, y + size],
    [x - thin, y + thin],
    [x - size, y],
    [x - thin, y - thin],
  ])
}

const castSpell: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const swell = Math.sin(time * 2.1)
    const y = figure.shoulderY
    return {
      ...withHands(upright(doer), reach(0.2, y + 0.14 - swell * 0.02), reach(0.31, y - 0.05 + swell * 0.03)),
      lean: 0.05,
      turn: 0.55,
      nod: -0.04,
    }
  },
  far: ({ pen, has }) => {
    if (has(/wand|magician|witch/)) strokeShape(pen, '#4a3326', 1.1, shape('M-1 2L9-11'))
  },
  over: ({ pen, time, far }) => {
    const [x, y] = [far[0] + 0.1, far[1] - 0.13]
    for (const [alpha, radius] of [
      [0.14, 0.11],
      [0.3, 0.07],
      [0.85, 0.03],
    ] as const)
      fillEllipse(pen, withAlpha('#bff0ff', alpha), x, y, radius * (1 + 0.12 * Math.sin(time * 5)))
    for (let spark = 0; spark < SPARKS; spark += 1) {
      const age = (time * 0.45 + spark / SPARKS) % 1
      const turn = spark * 2.4 + age * 4
      const reachOf = 0.05 + 0.2 * age
      const size = 0.034 * Math.sin(age * Math.PI) * (0.7 + 0.3 * Math.sin(time * 9 + spark * 2))
      drawSpark(
        pen,
        SPELL[spark % SPELL.length] ?? '#ffffff',
        x + Math.cos(turn) * reachOf,
        y + Math.sin(turn) * reachOf * 0.8 - age * 0.08,
        size,
      )
    }
  },
  front: 0.72,
  height: 0.24,
}

/** What is done before an audience. */
export const SHOW = {
  dj,
  'dj-jump': djJump,
  conduct,
  'cast-spell': castSpell,
} as const satisfies Partial<Record<ActivityName, Performance>>

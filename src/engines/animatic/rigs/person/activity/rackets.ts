import type { Hex } from '../../../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../../../draw/easing.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { sinceStroke, type NetGame } from '../../../strokes.ts'
import { reach } from '../stance-parts.ts'
import { HELD, type HeldName } from '../held.ts'
import type { Stance } from '../skeleton.ts'
import { planted, upright, withHands, type Doer, type Performance } from './performance.ts'

/** A hand at one moment of a stroke, and which way what it holds points: radians from upright, forward is positive. */
interface Key {
  readonly at: number
  readonly x: number
  readonly y: number
  readonly angle: number
}

interface Stroke {
  readonly keys: readonly Key[]
  readonly tool: HeldName | null
  readonly colour: Hex
  /** The tool's own slant when it is drawn, radians. */
  readonly slant: number
  /** How far they bend their knees. */
  readonly sink: number
  /** How high they leap at the hit. */
  readonly leap: number
}

const READY = { x: 0.2, y: -0.58, angle: 0.5 }

/** Seconds before and after the hit; y of a grown-up. */
const STROKES: Readonly<Record<NetGame, Stroke>> = {
  tennis: {
    keys: [
      { at: -0.62, ...READY },
      { at: -0.24, x: -0.2, y: -0.62, angle: -1.5 },
      { at: 0, x: 0.26, y: -0.6, angle: 1.35 },
      { at: 0.2, x: 0.2, y: -0.88, angle: -0.5 },
      { at: 0.62, ...READY },
    ],
    tool: 'racket',
    colour: HELD.racket.colour,
    slant: 0.6,
    sink: 0.035,
    leap: 0.01,
  },
  badminton: {
    keys: [
      { at: -0.6, ...READY },
      { at: -0.22, x: -0.1, y: -0.9, angle: -1.7 },
      { at: 0, x: 0.14, y: -1.06, angle: 0.35 },
      { at: 0.18, x: 0.26, y: -0.66, angle: 2 },
      { at: 0.6, ...READY },
    ],
    tool: 'racket',
    colour: '#3d6fc0',
    slant: 0.6,
    sink: 0.02,
    leap: 0.05,
  },
  'table-tennis': {
    keys: [
      { at: -0.5, x: 0.22, y: -0.6, angle: 0.7 },
      { at: -0.18, x: 0.06, y: -0.56, angle: 0.1 },
      { at: 0, x: 0.3, y: -0.6, angle: 0.9 },
      { at: 0.16, x: 0.22, y: -0.76, angle: -0.2 },
      { at: 0.5, x: 0.22, y: -0.6, angle: 0.7 },
    ],
    tool: 'paddle',
    colour: '#d8343c',
    slant: 0,
    sink: 0.05,
    leap: 0,
  },
  volleyball: {
    keys: [
      { at: -0.6, x: 0.2, y: -0.62, angle: 0 },
      { at: -0.2, x: 0.12, y: -0.86, angle: 0 },
      { at: 0, x: 0.16, y: -1.12, angle: 0 },
      { at: 0.2, x: 0.24, y: -1.02, angle: 0 },
      { at: 0.6, x: 0.2, y: -0.62, angle: 0 },
    ],
    tool: null,
    colour: '#ffffff',
    slant: 0,
    sink: 0.04,
    leap: 0.09,
  },
}

/** Where the ball is hit, in body heights of a grown-up who faces right. */
export const HIT: Readonly<Record<NetGame, { readonly x: number; readonly y: number }>> = {
  tennis: { x: 0.42, y: 0.64 },
  badminton: { x: 0.2, y: 1.27 },
  'table-tennis': { x: 0.38, y: 0.66 },
  volleyball: { x: 0.2, y: 1.24 },
}

function handAt({ keys }: Stroke, since: number): Omit<Key, 'at'> {
  const after = keys.findIndex(({ at }) => at > since)
  const [from, to] = after <= 0 ? [keys[0], keys[0]] : [keys[after - 1], keys[after]]
  const [a, b] = after === -1 ? [keys.at(-1), keys.at(-1)] : [from, to]
  if (a === undefined || b === undefined) return READY
  const way = a === b ? 0 : smoothstep(0, 1, (since - a.at) / (b.at - a.at))
  return { x: lerp(a.x, b.x, way), y: lerp(a.y, b.y, way), angle: lerp(a.angle, b.angle, way) }
}

function stanceFor(game: NetGame): (doer: Doer) => Stance {
  const stroke = STROKES[game]
  return (doer) => {
    const { figure, time, k } = doer
    const since = sinceStroke(game, time)
    const { x, y } = handAt(stroke, since)
    const near = clamp(1 - Math.abs(since) / 0.34)
    const hop = stroke.leap * near + Math.abs(Math.sin(time * 4.5)) * 0.008
    const base = planted(upright(doer), figure, 0.13, stroke.sink * (1 - near) - hop)
    const both = game === 'volleyball'
    const lift = (foot: Stance['near']['foot']): Stance['near']['foot'] => ({
      ...foot,
      at: [foot.at[0], foot.at[1] - Math.max(0, hop - 0.02)],
    })
    const free = both ? reach(x * k + 0.05, y * k + 0.01) : reach((0.16 - x * 0.5) * k, -0.66 * k, -1)
    const handed = withHands(base, reach(x * k, y * k), free)
    return {
      ...handed,
      near: { ...handed.near, foot: lift(handed.near.foot) },
      far: { ...handed.far, foot: lift(handed.far.foot) },
      lean: figure.stoop + 0.1 + 0.08 * near,
      nod: -0.08,
      turn: 0.75,
      smile: 0.3,
    }
  }
}

function performanceFor(game: NetGame): Performance {
  const stroke = STROKES[game]
  const { tool, colour, slant } = stroke
  return {
    action: 'play',
    stance: stanceFor(game),
    ...(tool === null
      ? {}
      : {
          near: (scenery) => {
            const { angle } = handAt(stroke, sinceStroke(game, scenery.time))
            scenery.pen.save()
            scenery.pen.rotate(angle - slant)
            HELD[tool].draw(scenery.pen, scenery.colour(/racket|paddle/, colour), scenery.time)
            scenery.pen.restore()
          },
        }),
    front: 0.62,
    height: 0.34,
  }
}

/** What is played over a net or a table, stroke for stroke. */
export const RACKETS = {
  tennis: performanceFor('tennis'),
  badminton: performanceFor('badminton'),
  'table-tennis': performanceFor('table-tennis'),
  volleyball: performanceFor('volleyball'),
} as const satisfies Partial<Record<ActivityName, Performance>>

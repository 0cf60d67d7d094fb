import { flashAt, lightningStrikes } from '../../cues.ts'
import { withAlpha } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { between, createRandom, type Random } from '../../draw/random.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { SightMaker } from './sight.ts'

/** Seconds a bolt is seen. */
const BOLT_SECONDS = 0.32

/** Bolts at the moments the storm flashes; they strike what stands there, if it is no one. */
export const createLightning: SightMaker = ({ stage, set, spec, seed, horizon, actors }) => {
  const strikes = lightningStrikes(seed, horizon)
  const random = createRandom(seed ^ 0x117e)
  const [first] = spec.subjects
  const target = first !== undefined && STRUCK.has(first.rig) ? actors[0] : undefined
  const bolts = Array.from({ length: 8 }, () => growBolt(random))
  return {
    drawOver(frame) {
      const strength = flashAt(strikes, frame.time)
      if (strength <= 0) return
      const latest = strikes.findLastIndex(({ timeSeconds }) => timeSeconds <= frame.time)
      const struckAt = strikes[latest]?.timeSeconds ?? 0
      const bolt = bolts[Math.max(0, latest) % bolts.length]
      if (bolt === undefined || frame.time - struckAt > BOLT_SECONDS) return
      const place = target?.place(frame)
      const height =
        target === undefined || place === undefined
          ? 0
          : target.rig.box(target.look).height * place.scale * 0.86
      const end: Point =
        place === undefined
          ? [stage.aspect * bolt.x, set.floor.kind === 'air' ? 0.9 : set.floor.horizonY + 0.01]
          : [place.x, place.y - height]
      const pen = stage.enter(frame.camera, place?.parallax ?? 0.2)
      drawBolt(
        pen,
        bolt,
        [lerp(end[0], stage.aspect * 0.5, 0.35), stage.top - 0.05],
        end,
        Math.min(1, strength * 1.4),
      )
    },
  }
}

const STRUCK: ReadonlySet<string> = new Set(['plant', 'sprite', 'boat', 'car', 'aircraft'])

interface Bolt {
  /** Where it strikes when nothing is struck, of the picture's width. */
  readonly x: number
  /** Shifts across its way, of its length. */
  readonly turns: readonly number[]
  readonly forks: readonly { readonly at: number; readonly turns: readonly number[]; readonly side: number }[]
}

function growBolt(random: Random): Bolt {
  const turnsOf = (count: number, width: number): number[] =>
    Array.from({ length: count }, () => between(random, -width, width))
  return {
    x: between(random, 0.2, 0.8),
    turns: turnsOf(11, 0.055),
    forks: Array.from({ length: 3 }, () => ({
      at: between(random, 0.25, 0.7),
      turns: turnsOf(5, 0.04),
      side: between(random, -0.22, 0.22),
    })),
  }
}

function drawBolt(pen: Pen, { turns, forks }: Bolt, from: Point, to: Point, alpha: number): void {
  const way = wayOf(turns, from, to)
  strokeWay(pen, way, 1, alpha)
  for (const fork of forks) {
    const root = way[Math.round(fork.at * (way.length - 1))]
    if (root === undefined) continue
    const length = (to[1] - from[1]) * 0.3
    strokeWay(pen, wayOf(fork.turns, root, [root[0] + fork.side, root[1] + length]), 0.5, alpha * 0.8)
  }
}

function wayOf(turns: readonly number[], from: Point, to: Point): readonly Point[] {
  const length = to[1] - from[1]
  const inner = turns.map((turn, index): Point => {
    const along = (index + 1) / (turns.length + 1)
    return [lerp(from[0], to[0], along) + turn * length, lerp(from[1], to[1], along)]
  })
  return [from, ...inner, to]
}

function strokeWay(pen: Pen, way: readonly Point[], width: number, alpha: number): void {
  pen.lineJoin = 'miter'
  pen.lineCap = 'round'
  for (const [thick, colour, strength] of [
    [0.03, '#8fa8ff', 0.22],
    [0.012, '#c9d6ff', 0.55],
    [0.005, '#ffffff', 1],
  ] as const) {
    pen.strokeStyle = withAlpha(colour, strength * alpha)
    pen.lineWidth = thick * width
    pen.beginPath()
    way.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
    pen.stroke()
  }
}

import { darken, lighten, type Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { motifSet } from './motif.ts'

const PARALLAX = 0.2
const FOLD = 12

/** A circle of panes: where it is, how long and wide each is, and which way it turns. */
interface Ring {
  readonly out: number
  readonly long: number
  readonly wide: number
  readonly form: 'petal' | 'diamond' | 'disc'
  readonly turn: number
  readonly ink: 0 | 1 | 2
  readonly tone: number
}

/** From the outside in. */
const RINGS: readonly Ring[] = [
  { out: 0.9, long: 0.4, wide: 0.42, form: 'diamond', turn: -0.1, ink: 0, tone: -0.35 },
  { out: 0.72, long: 0.34, wide: 0.2, form: 'petal', turn: 0.14, ink: 1, tone: -0.1 },
  { out: 0.6, long: 0.06, wide: 0.06, form: 'disc', turn: -0.2, ink: 2, tone: 0.3 },
  { out: 0.47, long: 0.28, wide: 0.2, form: 'diamond', turn: -0.18, ink: 2, tone: 0 },
  { out: 0.47, long: 0.16, wide: 0.1, form: 'diamond', turn: -0.18, ink: 1, tone: 0.35 },
  { out: 0.32, long: 0.22, wide: 0.12, form: 'petal', turn: 0.24, ink: 0, tone: 0.1 },
  { out: 0.32, long: 0.12, wide: 0.04, form: 'petal', turn: 0.24, ink: 2, tone: 0.5 },
  { out: 0.21, long: 0.034, wide: 0.034, form: 'disc', turn: -0.3, ink: 1, tone: 0.4 },
  { out: 0.13, long: 0.13, wide: 0.05, form: 'diamond', turn: -0.34, ink: 1, tone: 0 },
  { out: 0.06, long: 0.07, wide: 0.024, form: 'petal', turn: 0.4, ink: 0, tone: 0.55 },
]

/** A rose of coloured panes, twelvefold, whose rings turn against each other and breathe. */
export const kaleidoscope = motifSet(
  { ground: '#1a0b38', inks: ['#e8388a', '#2fb4e8', '#f2b632'] },
  ({ stage, inks }) => ({
    drawBack({ camera, time }) {
      const pen = stage.enter(camera, PARALLAX)
      const size = Math.max(1, stage.aspect * 0.62)
      pen.translate(stage.aspect / 2, 0.5)
      pen.scale(size, size)
      for (const [index, ring] of RINGS.entries()) {
        const breath = 1 + Math.sin(time * 1.3 + index * 0.8) * 0.09
        drawRing(pen, ring, tint(inks[ring.ink], ring.tone), ring.turn * time * 1.6, breath)
      }
    },
  }),
)

function tint(ink: Hex, tone: number): Hex {
  return tone < 0 ? darken(ink, -tone) : lighten(ink, tone)
}

function drawRing(pen: Pen, { out, long, wide, form }: Ring, fill: Hex, turn: number, breath: number): void {
  pen.fillStyle = fill
  pen.beginPath()
  for (let pane = 0; pane < FOLD; pane += 1) {
    const angle = turn + (pane / FOLD) * Math.PI * 2
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    /** `along` the ray from the middle and `aside` of it. */
    const at = (along: number, aside: number): readonly [number, number] => [
      cos * along - sin * aside,
      sin * along + cos * aside,
    ]
    const [from, to] = [out - (long / 2) * breath, out + (long / 2) * breath]
    const half = (wide / 2) * breath
    if (form === 'disc') {
      const [x, y] = at(out, 0)
      pen.moveTo(x + half, y)
      pen.arc(x, y, half, 0, Math.PI * 2)
      continue
    }
    pen.moveTo(...at(from, 0))
    for (const side of [1, -1]) {
      const end = side === 1 ? to : from
      if (form === 'petal') pen.quadraticCurveTo(...at(out, half * 2 * side), ...at(end, 0))
      else {
        pen.lineTo(...at(out, half * side))
        pen.lineTo(...at(end, 0))
      }
    }
    pen.closePath()
  }
  pen.fill()
}

import { darken, lighten, withAlpha, type Hex } from '../../../draw/colour.ts'
import { smoothstep } from '../../../draw/easing.ts'
import { type Pen, fillEllipse } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, type Scenery, cycle, mouthOf, upright, withHands } from './performance.ts'

/** Seconds of a breath over a flower, and of one over a dandelion. */
const SCENT = 4.4
const PUFF = 3.4
/** Parts of the latter at which the breath is out, and the seeds have gone. */
const BLOWN = { from: 0.4, until: 0.62 }

/** A flower at the nose: the eyes close, and the chest fills. */
const smell: Performance = {
  action: 'look',
  stance: (doer) => {
    const { figure, time } = doer
    const [x, y] = mouthOf(figure)
    const way = cycle(time / SCENT, 1)
    const near = smoothstep(0, 0.22, way) - smoothstep(0.8, 1, way)
    const breath = near * Math.sin(time * 2.2) * 0.012
    return {
      ...withHands(
        upright(doer),
        reach(x + 0.13 - 0.05 * near, y + 0.17 - 0.06 * near),
        reach(0.06, -0.56 * doer.k),
      ),
      lean: figure.stoop + 0.03 * near - breath,
      nod: 0.05 + 0.14 * near + breath,
      turn: 0.62,
      eyesShut: near > 0.6,
      smile: 0.4 + 0.5 * near,
    }
  },
  near: (scenery) => drawBlossom(scenery),
  front: 0.4,
}

function drawBlossom({ pen, colour, has }: Scenery): void {
  strokeShape(pen, '#3f7f46', 1, shape('M0 8C1 2-1-4 0-9'))
  fillShape(pen, '#4f9a4c', shape('M0 2C4 1 6-2 7-4C3-4 1-2 0 0Z'))
  if (has(/rose|peony|camellia/)) return drawRose(pen, colour(/rose|peony|camellia|flower/, '#d8304c'))
  if (has(/sunflower|daisy/)) {
    const petals = colour(/sunflower|daisy/, has(/daisy/) ? '#fbf8f0' : '#f6c02c')
    return drawRays(pen, petals, has(/daisy/) ? '#f2c23c' : '#6a4326', 12)
  }
  if (has(/lavender/)) return drawSpike(pen, colour(/lavender/, '#8a6ac8'))
  drawRays(pen, colour(/flower|tulip|poppy|lily|orchid|cherry|lotus|bouquet/, '#e84a6f'), '#ffd968', 7)
}

function drawRose(pen: Pen, petals: Hex): void {
  fillShape(pen, '#4f9a4c', shape('M-3-9L-5-5L0-7L5-5L3-9Z'))
  fillEllipse(pen, darken(petals, 0.2), 0, -12, 5, 4.6)
  for (const [x, y, tone] of [
    [-2.6, -12.4, 0.08],
    [2.6, -12.4, 0.02],
    [0, -10.6, 0.14],
  ] as const)
    fillEllipse(pen, lighten(petals, tone), x, y, 3.2, 3)
  fillEllipse(pen, darken(petals, 0.12), 0, -13, 2.6, 2.3)
  strokeShape(
    pen,
    withAlpha(lighten(petals, 0.4), 0.8),
    0.5,
    shape('M-1.6-13C-1-15 1.8-15 1.7-13C1.6-11.6-.4-11.8-.2-13'),
  )
}

function drawRays(pen: Pen, petals: Hex, eye: Hex, count: number): void {
  for (let ray = 0; ray < count; ray += 1) {
    const angle = (ray / count) * Math.PI * 2
    fillEllipse(
      pen,
      ray % 2 === 0 ? petals : darken(petals, 0.08),
      Math.cos(angle) * 3.5,
      -12 + Math.sin(angle) * 3.5,
      2.5,
      count > 8 ? 1 : 1.7,
      angle,
    )
  }
  fillEllipse(pen, eye, 0, -12, 2)
}

function drawSpike(pen: Pen, bloom: Hex): void {
  for (let row = 0; row < 6; row += 1)
    for (const side of [-1, 1])
      fillEllipse(
        pen,
        row % 2 === 0 ? bloom : lighten(bloom, 0.2),
        side * (1.5 - row * 0.2),
        -8 - row * 2,
        1.3,
        1,
      )
}

/** How far the breath over a dandelion is, 0..1, and how much of its seed has flown. */
function puffAt(time: number): { readonly way: number; readonly flown: number } {
  const way = cycle(time / PUFF, 1)
  return { way, flown: smoothstep(BLOWN.from, BLOWN.until, way) }
}

/** A dandelion's clock before the lips: a deep breath, and the seeds fly. */
const blowDandelion: Performance = {
  action: 'look',
  stance: (doer) => {
    const { figure, time } = doer
    const [x, y] = mouthOf(figure)
    const { way, flown } = puffAt(time)
    const drawn = smoothstep(0, BLOWN.from - 0.08, way) - smoothstep(BLOWN.from - 0.04, BLOWN.until, way)
    return {
      ...withHands(upright(doer), reach(x + 0.12, y + 0.15), reach(0.08, -0.54 * doer.k)),
      lean: figure.stoop - 0.05 * drawn + 0.05 * flown * (1 - way),
      nod: 0.06 - 0.08 * drawn,
      turn: 0.72,
      eyesShut: way > BLOWN.from && way < BLOWN.until,
      smile: way > BLOWN.until ? 0.9 : 0.1,
    }
  },
  near: ({ pen, time }) => {
    const { way, flown } = puffAt(time)
    strokeShape(pen, '#7fa04a', 0.9, shape('M0 8C1 2-1-4 0-10'))
    fillEllipse(pen, '#c9b48a', 0, -11, 1.2)
    // The next one is picked while the seeds of this one go.
    const left = way > 0.9 ? (way - 0.9) * 10 : 1 - flown
    if (left < 0.02) return
    const size = 5.4
    fillEllipse(pen, withAlpha('#ffffff', 0.35 * left), 0, -11.5, size)
    for (let seed = 0; seed < 22; seed += 1) {
      if (seed / 22 > left) break
      const angle = seed * 2.4
      const reachOf = size * (0.6 + 0.4 * ((seed * 7) % 5) * 0.25)
      const [tipX, tipY] = [Math.cos(angle) * reachOf, -11.5 + Math.sin(angle) * reachOf]
      strokeShape(
        pen,
        withAlpha('#f4f1e6', 0.8),
        0.25,
        shape(`M0-11.5L${tipX.toFixed(2)} ${tipY.toFixed(2)}`),
      )
      fillEllipse(pen, '#ffffff', tipX, tipY, 0.8)
    }
  },
  over: ({ pen, near, time }) => {
    const { way } = puffAt(time)
    if (way < BLOWN.from) return
    const gone = (way - BLOWN.from) / (1 - BLOWN.from)
    for (let seed = 0; seed < 16; seed += 1) {
      const late = seed / 40
      const own = Math.max(0, gone - late)
      if (own === 0) continue
      const x = near[0] + 0.02 + own * (0.55 + 0.5 * ((seed * 5) % 7) * 0.14)
      const y =
        near[1] -
        0.12 +
        Math.sin(seed * 2.3) * 0.05 -
        own * (0.12 + 0.2 * ((seed * 3) % 5) * 0.2) +
        0.02 * Math.sin(time * 3 + seed)
      const alpha = 1 - own * 0.8
      pen.strokeStyle = withAlpha('#f4f1e6', alpha)
      pen.lineWidth = 0.0035
      pen.beginPath()
      pen.moveTo(x, y + 0.022)
      pen.lineTo(x, y)
      pen.stroke()
      fillEllipse(pen, withAlpha('#ffffff', alpha), x, y, 0.012, 0.008)
      fillEllipse(pen, withAlpha('#8a6a44', alpha), x, y + 0.024, 0.004, 0.006)
    }
  },
  front: 1.1,
}

export const BLOSSOMS = { smell, 'blow-dandelion': blowDandelion } as const satisfies Partial<
  Record<ActivityName, Performance>
>

import { mix } from '../draw/colour.ts'
import type { Curve } from '../draw/frame-grade.ts'
import { createGrain } from '../draw/grain.ts'
import { between, createRandom } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, tornEdge } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { inkOf, saturate, still } from './tones.ts'

const PAPER = '#f8f5ec'
/** Graphite is never black, and the paper shows through it. */
const GRAPHITE: Curve = [82, 152, 216, 250]

/** A drawing in pencil: graphite lines and hatching on paper, and no colours. */
export const sketch: Look = {
  palette: (palette) => ({
    ...palette,
    sky: [
      mix(palette.sky[0], '#ffffff', 0.5),
      mix(palette.sky[1], '#ffffff', 0.6),
      mix(palette.sky[2], '#ffffff', 0.7),
    ],
    fog: mix(palette.fog, '#ffffff', 0.5),
  }),
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    outline: { colour: '#35353c', alpha: 0.85, width: 0.0032, dropShadow: 0 },
  }),
  finish({ stage, seed }) {
    const hatching = createSheet(stage, (pen, extent) => paintHatching(pen, extent, seed))
    const border = createSheet(stage, (pen, extent) => paintBorder(pen, extent, seed))
    const grain = createGrain({ seed, fibre: 1.2 })
    const ink = inkOf(stage, { colour: [44, 44, 50], strength: 0.85, threshold: 12, width: 0.0026 })
    return () => {
      stage.grade({ ink, mix: saturate(0), curves: GRAPHITE, grain: still(grain, [26, 30, 14]) })
      hatching.print()
      border.lay()
    }
  },
}

/** Long strokes to one side, laid in patches, as a hand shades. */
function paintHatching(pen: Pen, { width, height }: Extent, seed: number): void {
  pen.fillStyle = '#ffffff'
  pen.fillRect(-0.1, -0.1, width + 0.2, height + 0.2)
  const random = createRandom(seed ^ 0x5e7c)
  pen.lineWidth = 0.0018
  for (let patch = 0; patch < 70; patch += 1) {
    const [x, y] = [between(random, -0.1, width), between(random, -0.05, height)]
    const [strokes, length, lean] = [
      between(random, 8, 22),
      between(random, 0.08, 0.2),
      between(random, 0.5, 0.8),
    ]
    pen.strokeStyle = `rgba(70,70,78,${between(random, 0.08, 0.2).toFixed(3)})`
    pen.beginPath()
    for (let stroke = 0; stroke < strokes; stroke += 1) {
      const left = x + stroke * 0.0095
      const top = y + between(random, -0.012, 0.012)
      pen.moveTo(left, top)
      pen.lineTo(left - length * lean, top + length * between(random, 0.85, 1.1))
    }
    pen.stroke()
  }
}

/** The paper around it. */
function paintBorder(pen: Pen, extent: Extent, seed: number): void {
  pen.fillStyle = PAPER
  for (const [inset, alpha] of [
    [0.056, 0.5],
    [0.036, 1],
  ] as const) {
    pen.globalAlpha = alpha
    pen.beginPath()
    pen.rect(-0.2, -0.2, extent.width + 0.4, extent.height + 0.4)
    tornEdge(pen, extent, { seed: seed + inset * 3000, inset, roughness: 0.03, step: 0.02 })
    pen.fill('evenodd')
  }
  pen.globalAlpha = 1
}

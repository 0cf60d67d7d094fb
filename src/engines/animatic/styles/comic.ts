import { lighten, mix } from '../draw/colour.ts'
import type { Grade } from '../draw/frame-grade.ts'
import { createRandom } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { paintHalftone } from './halftone.ts'
import { inkOf, saturate } from './tones.ts'

const INK = '#16121c'
const GUTTER = 0.026
/** Printer's colours: loud, and no greys between. */
const PRINTED: Grade = {
  mix: saturate(1.34),
  curves: [
    [6, 76, 192, 255],
    [4, 77, 190, 255],
    [14, 86, 188, 248],
  ],
}

/** A printed panel: ink lines, loud flat colours, halftone dots, a white gutter. */
export const comic: Look = {
  palette: (palette) => ({
    ...palette,
    sky: [
      mix(palette.sky[0], '#1450d0', 0.3),
      mix(palette.sky[1], '#29b3f0', 0.2),
      mix(palette.sky[2], '#ffe98a', 0.34),
    ],
    ground: mix(palette.ground, '#ffd23f', 0.14),
    shadow: mix(palette.shadow, INK, 0.6),
    key: lighten(palette.key, 0.3),
  }),
  light: (light) => ({
    ...light,
    keyAlpha: light.keyAlpha * 0.6,
    shadow: INK,
    shadowAlpha: 0.24,
    rimAlpha: 0,
    outline: { colour: INK, alpha: 1, width: 0.0048, dropShadow: 0 },
  }),
  finish({ stage, seed }) {
    const dots = createSheet(stage, (pen) => paintHalftone(pen))
    const ink = inkOf(stage, { colour: [22, 18, 28], strength: 0.92, threshold: 40, width: 0.003 })
    const panel = createSheet(stage, (pen, extent) => {
      paintBurst(pen, extent, seed)
      paintGutter(pen, extent)
    })
    return () => {
      stage.grade({ ...PRINTED, ink })
      dots.print()
      panel.lay()
    }
  },
}

/** Ink strokes that run in from the corners and draw the eye to the middle. */
function paintBurst(pen: Pen, { width, height }: Extent, seed: number): void {
  const random = createRandom(seed ^ 0xc031c)
  const reach = Math.hypot(width, height) / 2
  pen.save()
  pen.translate(width / 2, height / 2)
  pen.fillStyle = INK
  pen.beginPath()
  for (let stroke = 0; stroke < 76; stroke += 1) {
    const angle = (stroke / 76) * Math.PI * 2 + random() * 0.05
    const corner = Math.abs(Math.sin(angle * 2)) ** 0.6
    const inner = reach * (1.04 - 0.2 * random() * corner)
    const half = 0.0022 + random() * 0.0042
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
    pen.moveTo(cosine * inner, sine * inner)
    pen.lineTo(cosine * reach * 1.2 - sine * half * 2, sine * reach * 1.2 + cosine * half * 2)
    pen.lineTo(cosine * reach * 1.2 + sine * half * 2, sine * reach * 1.2 - cosine * half * 2)
  }
  pen.fill()
  pen.restore()
}

function paintGutter(pen: Pen, { width, height }: Extent): void {
  pen.fillStyle = '#fffdf6'
  pen.beginPath()
  pen.rect(-0.1, -0.1, width + 0.2, height + 0.2)
  pen.rect(GUTTER, GUTTER, width - 2 * GUTTER, height - 2 * GUTTER)
  pen.fill('evenodd')
  pen.strokeStyle = INK
  pen.lineWidth = 0.0085
  pen.strokeRect(GUTTER, GUTTER, width - 2 * GUTTER, height - 2 * GUTTER)
}

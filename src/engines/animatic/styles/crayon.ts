import { mix } from '../draw/colour.ts'
import { createGrain } from '../draw/grain.ts'
import { between, createRandom } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, tornEdge } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { inkOf, randomAt, saturate } from './tones.ts'

const PAPER = '#fffdf5'

/** Wax crayons on drawing paper: loud strokes to and fro with paper showing between them, and a thick outline. */
export const crayon: Look = {
  hold: 4,
  palette: (palette) => ({
    ...palette,
    sky: [mix(palette.sky[0], '#58b4ff', 0.4), mix(palette.sky[1], '#bfe6ff', 0.5), '#ffffff'],
    fog: mix(palette.fog, '#ffffff', 0.4),
  }),
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    keyAlpha: 0,
    shadowAlpha: light.shadowAlpha * 0.4,
    outline: { colour: '#2a2a3a', alpha: 1, width: 0.006, dropShadow: 0 },
  }),
  finish({ stage, seed }) {
    const gaps = createSheet(stage, (pen, extent) => paintGaps(pen, extent, seed))
    const wax = createGrain({ seed, fibre: 1 })
    const ink = inkOf(stage, { colour: [40, 38, 56], strength: 0.8, threshold: 34, width: 0.0042 })
    return (time) => {
      const random = randomAt(time, seed)
      stage.grade({
        ink,
        mix: saturate(1.5),
        curves: [58, 142, 214, 255],
        grain: { grain: wax, amounts: [34, 40, 14], x: Math.floor(random() * 2) * 60, y: 0 },
      })
      gaps.lay()
    }
  },
}

/** Paper that the strokes missed, and the border they did not reach. */
function paintGaps(pen: Pen, extent: Extent, seed: number): void {
  const random = createRandom(seed ^ 0xc2a)
  pen.lineCap = 'round'
  for (let patch = 0; patch < 260; patch += 1) {
    const [x, y] = [between(random, -0.1, extent.width), between(random, -0.05, extent.height)]
    const [length, lean] = [between(random, 0.04, 0.12), between(random, 0.55, 0.8)]
    pen.strokeStyle = `rgba(255,253,245,${between(random, 0.2, 0.5).toFixed(3)})`
    pen.lineWidth = between(random, 0.001, 0.0034)
    pen.beginPath()
    for (let stroke = 0; stroke < 7; stroke += 1) {
      const left = x + stroke * between(random, 0.008, 0.012)
      pen.moveTo(left, y)
      pen.lineTo(left + length * lean, y - length)
    }
    pen.stroke()
  }
  pen.fillStyle = PAPER
  pen.beginPath()
  pen.rect(-0.2, -0.2, extent.width + 0.4, extent.height + 0.4)
  tornEdge(pen, extent, { seed, inset: 0.034, roughness: 0.04, step: 0.014 })
  pen.fill('evenodd')
}

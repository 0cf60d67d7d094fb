import { mix, withAlpha } from '../draw/colour.ts'
import { between, createRandom } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createGrain, createSheet, fillWithGrain, tornEdge } from './sheet.ts'
import type { Extent } from './sheet.ts'

/** Washes on rough paper: pale colours that pool and dry with an edge, and a border the brush did not reach. */
export const watercolour: Look = {
  palette: (palette) => ({
    ...palette,
    sky: [
      mix(palette.sky[0], '#ffffff', 0.22),
      mix(palette.sky[1], '#fff8ee', 0.34),
      mix(palette.sky[2], '#fffaf2', 0.5),
    ],
    fog: mix(palette.fog, '#fffaf2', 0.5),
    ground: mix(palette.ground, '#f2ecc8', 0.24),
    shadow: mix(palette.shadow, '#5a6a9c', 0.4),
  }),
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    shadowAlpha: light.shadowAlpha * 0.6,
    outline: { colour: mix(light.shadow, '#5a4a6a', 0.6), alpha: 0.5, width: 0.0016, dropShadow: 0 },
  }),
  finish({ stage, palette, seed }) {
    const paintPools = (pen: Pen, { width, height }: Extent): void => {
      const random = createRandom(seed ^ 0x77aa)
      for (let pool = 0; pool < 46; pool += 1) {
        const x = between(random, 0, width)
        const y = between(random, 0, height)
        const radius = between(random, 0.06, 0.26)
        const gradient = pen.createRadialGradient(x, y, radius * 0.3, x, y, radius)
        const isDark = random() < 0.42
        const tone = isDark ? '#2c4a80' : '#ffffff'
        gradient.addColorStop(0, withAlpha(tone, 0))
        gradient.addColorStop(0.9, withAlpha(tone, isDark ? 0.13 : 0.2))
        gradient.addColorStop(1, withAlpha(tone, 0))
        fillEllipse(pen, gradient, x, y, radius, radius * between(random, 0.6, 1.1), random() * 3)
      }
    }
    const paint = createSheet(stage, (pen, extent) => {
      fillWithGrain(pen, createGrain(seed, 132, 44, 2))
      pen.fillStyle = 'rgba(255,246,228,0.24)'
      pen.fillRect(0, 0, extent.width, extent.height)
      paintPools(pen, extent)
    })
    const paper = createSheet(stage, (pen, extent) => {
      pen.globalAlpha = palette.stars > 0.5 ? 0.12 : 0.4
      paintPools(pen, extent)
      pen.fillStyle = '#fdfaf2'
      for (const [inset, alpha] of [
        [0.066, 0.4],
        [0.054, 0.55],
        [0.044, 1],
      ] as const) {
        pen.globalAlpha = alpha
        pen.beginPath()
        pen.rect(-0.2, -0.2, extent.width + 0.4, extent.height + 0.4)
        tornEdge(pen, extent, { seed: seed + inset * 3000, inset, roughness: 0.05, step: 0.07 })
        pen.fill('evenodd')
      }
      pen.globalAlpha = 1
      const random = createRandom(seed ^ 0x31)
      for (let drop = 0; drop < 16; drop += 1) {
        const side = random() < 0.5 ? between(random, 0, 0.12) : between(random, 0.88, 1)
        fillEllipse(
          pen,
          withAlpha('#fdfaf2', 0.5),
          side * extent.width,
          random() * extent.height,
          0.004 + random() * 0.014,
        )
      }
    })
    return () => {
      paint.lay('soft-light')
      paper.lay()
    }
  },
}

import { mix, withAlpha } from '../draw/colour.ts'
import { createGrain } from '../draw/grain.ts'
import { between, createRandom } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, tornEdge } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { inkOf, saturate, still } from './tones.ts'
import { paintWashes } from './washes.ts'

const PAPER = '#fdfaf2'

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
    const washes = createSheet(stage, (pen) => paintWashes(pen, seed))
    const border = createSheet(stage, (pen, extent) => paintBorder(pen, extent, seed))
    const grain = createGrain({ seed, fibre: 1.6 })
    // Pigment gathers where a wash ends.
    const ink = inkOf(stage, {
      colour: palette.stars > 0.5 ? [38, 34, 74] : [74, 78, 122],
      strength: 0.5,
      threshold: 16,
      width: 0.003,
    })
    const isDark = palette.stars > 0.5
    return () => {
      stage.grade({
        ink,
        mix: saturate(1.08),
        curves: isDark
          ? [
              [62, 134, 206, 255],
              [64, 136, 204, 253],
              [92, 152, 208, 250],
            ]
          : [
              [48, 124, 204, 255],
              [50, 124, 203, 253],
              [66, 132, 204, 248],
            ],
        grain: still(grain, isDark ? [8, 18, 14] : [18, 24, 12]),
      })
      washes.print()
      border.lay()
    }
  },
}

/** The paper that the brush did not reach, and drops on it. */
function paintBorder(pen: Pen, extent: Extent, seed: number): void {
  pen.fillStyle = PAPER
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
      withAlpha(PAPER, 0.5),
      side * extent.width,
      random() * extent.height,
      0.004 + random() * 0.014,
    )
  }
}

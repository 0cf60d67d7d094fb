import { mix } from '../draw/colour.ts'
import { createGrain } from '../draw/grain.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { paintSeal } from './seal.ts'
import { createSheet } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { inkOf, saturate, still } from './tones.ts'

const INK = '#1b2340'
const PAPER = '#efe3c6'
const MARGIN = 0.03

/** A print from wooden blocks: indigo, ochre and bare paper, a dark line around all, the sky darker at its top edge. */
export const ukiyoE: Look = {
  palette: (palette) => ({
    ...palette,
    sky:
      palette.stars > 0.5
        ? ['#14203f', '#2d4a6c', '#8fa79a']
        : [mix(palette.sky[0], '#6f93a0', 0.7), mix(palette.sky[1], '#dcd9b8', 0.8), '#f3ddb0'],
    fog: mix(palette.fog, '#e9dcb6', 0.6),
    ground: mix(palette.ground, '#a8a061', 0.4),
    key: '#fff2d2',
    shadow: mix(palette.shadow, INK, 0.7),
  }),
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    keyAlpha: light.keyAlpha * 0.3,
    shadowAlpha: light.shadowAlpha * 0.3,
    outline: { colour: INK, alpha: 1, width: 0.0036, dropShadow: 0 },
  }),
  finish({ stage, seed }) {
    const margin = createSheet(stage, paintMargin)
    const wood = createGrain({ seed, fibre: 7 })
    const ink = inkOf(stage, { colour: [27, 35, 64], strength: 0.9, threshold: 22, width: 0.0026 })
    return () => {
      stage.grade({
        ink,
        mix: saturate(0.86),
        curves: [
          [34, 104, 186, 246],
          [40, 106, 178, 234],
          [60, 108, 158, 206],
        ],
        grain: still(wood, [12, 16, 12]),
      })
      margin.lay()
    }
  },
}

/** The dark band that the printer wiped into the sky, the edge of the paper, a cartouche and its seal. */
function paintMargin(pen: Pen, { width, height }: Extent): void {
  const band = pen.createLinearGradient(0, 0, 0, height * 0.26)
  band.addColorStop(0, 'rgba(24,44,92,0.85)')
  band.addColorStop(1, 'rgba(24,44,92,0)')
  pen.fillStyle = band
  pen.fillRect(0, 0, width, height * 0.26)
  pen.fillStyle = PAPER
  pen.beginPath()
  pen.rect(-0.1, -0.1, width + 0.2, height + 0.2)
  pen.rect(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN)
  pen.fill('evenodd')
  pen.strokeStyle = INK
  pen.lineWidth = 0.004
  pen.strokeRect(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN)
  pen.fillStyle = '#e4cf9a'
  pen.fillRect(MARGIN + 0.03, MARGIN + 0.03, 0.062, 0.2)
  pen.strokeRect(MARGIN + 0.03, MARGIN + 0.03, 0.062, 0.2)
  for (const row of [0, 1, 2])
    paintSeal(pen, { x: MARGIN + 0.036, y: MARGIN + 0.038 + row * 0.063, size: 0.05 })
}

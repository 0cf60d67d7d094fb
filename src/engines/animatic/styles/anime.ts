import { lighten, mix, withAlpha } from '../draw/colour.ts'
import type { Grade } from '../draw/frame-grade.ts'
import { between, createRandom } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, extentOf } from './sheet.ts'
import { saturate } from './tones.ts'

const SPARKLES = 16
/** From its middle to its tip. */
const LARGEST_SPARKLE = 0.02
/** Painted cels: violet in the darks, bright clear lights. */
const CEL: Grade = {
  mix: saturate(1.2),
  curves: [
    [6, 84, 180, 255],
    [2, 82, 180, 255],
    [16, 100, 186, 255],
  ],
}

/** Clear deep skies, inked figures, shafts of light and sparkles in the air. */
export const anime: Look = {
  palette: (palette) => ({
    ...palette,
    sky:
      palette.time === 'day' && palette.sun !== null
        ? ['#1668d8', '#46b0f6', '#d4f6ff']
        : [
            mix(palette.sky[0], '#2b2fb0', 0.35),
            mix(palette.sky[1], '#e85fb0', 0.14),
            lighten(palette.sky[2], 0.12),
          ],
    ground: mix(palette.ground, palette.time === 'day' ? '#5fd06a' : palette.sky[1], 0.3),
    key: lighten(palette.key, 0.3),
    shadow: mix(palette.shadow, '#4338a8', 0.5),
    rim: '#ffffff',
  }),
  light: (light) => ({
    ...light,
    shadow: '#5a3fa8',
    shadowAlpha: 0.26,
    rimAlpha: 0.9,
    outline: { colour: '#2a2140', alpha: 1, width: 0.0026, dropShadow: 0 },
  }),
  finish({ stage, palette, spec, seed }) {
    const isSunny = palette.sun !== null && !palette.sun.moon && spec.weather !== 'fog'
    const side = palette.sun !== null && palette.sun.x < 0.5 ? -1 : 1
    const shafts = createSheet(stage, (pen, { width, height }) => {
      const random = createRandom(seed ^ 0x5afe)
      const source = side > 0 ? width * 0.95 : width * 0.05
      for (let shaft = 0; shaft < 6; shaft += 1) {
        const spread = between(random, 0.05, 0.16)
        const landing = source - side * between(random, 0.1, 1.1) * width
        const gradient = pen.createLinearGradient(source, 0, landing, height)
        gradient.addColorStop(0, withAlpha(palette.key, 0.1))
        gradient.addColorStop(0.8, withAlpha(palette.key, 0))
        pen.fillStyle = gradient
        // Three wedges in each other: the edge of a shaft of light is soft.
        for (const width of [1, 0.7, 0.4]) {
          pen.beginPath()
          pen.moveTo(source - 0.03 * width, -0.1)
          pen.lineTo(source + 0.03 * width, -0.1)
          pen.lineTo(landing + spread * width, height)
          pen.lineTo(landing - spread * width, height)
          pen.fill()
        }
      }
    })
    const random = createRandom(seed ^ 0x2a2a)
    const { width, height } = extentOf(stage)
    const sparkles = Array.from({ length: SPARKLES }, () => ({
      x: random() * width,
      y: random() * height,
      size: between(random, 0.007, LARGEST_SPARKLE),
      phase: random() * 6.28,
    }))
    const sparkle = createSheet(
      stage,
      (pen) => drawSparkle(pen, LARGEST_SPARKLE, LARGEST_SPARKLE, LARGEST_SPARKLE),
      { width: 2 * LARGEST_SPARKLE, height: 2 * LARGEST_SPARKLE },
    )
    return (time) => {
      stage.grade(CEL)
      if (isSunny) shafts.lay({ mode: 'screen', alpha: 0.8 + 0.2 * Math.sin(time * 0.9) })
      for (const { x, y, size, phase } of sparkles) {
        const shine = Math.max(0, Math.sin(time * 1.6 + phase))
        const drift = y - time * 0.012
        const reach = size * shine
        if (reach < 0.001) continue
        sparkle.lay({
          mode: 'screen',
          x: x + 0.01 * Math.sin(time + phase) - reach,
          y: drift - Math.floor(drift / height) * height - reach,
          scale: reach / LARGEST_SPARKLE,
        })
      }
    }
  },
}

function drawSparkle(pen: Pen, x: number, y: number, size: number): void {
  const waist = size * 0.13
  pen.fillStyle = 'rgba(255,255,255,0.92)'
  pen.beginPath()
  pen.moveTo(x, y - size)
  pen.quadraticCurveTo(x + waist, y - waist, x + size * 0.7, y)
  pen.quadraticCurveTo(x + waist, y + waist, x, y + size)
  pen.quadraticCurveTo(x - waist, y + waist, x - size * 0.7, y)
  pen.quadraticCurveTo(x - waist, y - waist, x, y - size)
  pen.fill()
  fillEllipse(pen, 'rgba(255,255,255,0.18)', x, y, size * 0.7)
}

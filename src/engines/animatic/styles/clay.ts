import { lighten, mix } from '../draw/colour.ts'
import { createGrain } from '../draw/grain.ts'
import { between, createRandom } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, fillVignette } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { randomAt, saturate } from './tones.ts'

const FINGERPRINTS = 54

/** Plasticine under a lamp: soft seams, fingerprints, eight pictures a second that never sit quite alike. */
export const clay: Look = {
  hold: 4,
  palette: (palette) => ({
    ...palette,
    sky: [lighten(palette.sky[0], 0.1), mix(palette.sky[1], '#fff0d8', 0.2), palette.sky[2]],
    key: '#ffe7c0',
  }),
  light: (light) => ({
    ...light,
    key: '#ffe2b0',
    keyAlpha: Math.max(0.4, light.keyAlpha * 1.5),
    shadow: '#3a2030',
    shadowAlpha: Math.max(0.46, light.shadowAlpha * 1.4),
    rim: '#fff4de',
    rimAlpha: 1,
  }),
  finish({ stage, seed }) {
    const prints = createSheet(stage, (pen, extent) => paintFingerprints(pen, extent, seed))
    const lamp = createSheet(stage, (pen, extent) => fillVignette(pen, extent, '#26140c', 0.62, 0.36))
    const relief = {
      reach: Math.max(1, Math.round(0.0048 * Math.min(stage.width, stage.height))),
      strength: 0.9,
    }
    const grain = createGrain({ seed, fibre: 3 })
    return (time) => {
      const random = randomAt(time, seed)
      stage.grade({
        relief,
        mix: saturate(1.16),
        curves: [
          [14, 92, 194, 255],
          [10, 86, 184, 250],
          [12, 82, 172, 236],
        ],
        grain: { grain, amounts: [8, 14, 9], x: Math.floor(random() * 3), y: Math.floor(random() * 3) },
      })
      prints.print()
      lamp.lay({ alpha: 0.94 + 0.06 * random() })
    }
  },
}

/** White, with ridges in bows where a thumb pressed. */
function paintFingerprints(pen: Pen, { width, height }: Extent, seed: number): void {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  const random = createRandom(seed ^ 0xc1a7)
  pen.lineWidth = 0.0022
  for (let print = 0; print < FINGERPRINTS; print += 1) {
    pen.save()
    pen.translate(random() * width, random() * height)
    pen.rotate(between(random, 0, 6.28))
    pen.strokeStyle = `rgba(60,40,40,${between(random, 0.14, 0.28).toFixed(3)})`
    const ridges = 5 + Math.floor(random() * 5)
    for (let ridge = 1; ridge <= ridges; ridge += 1) {
      pen.beginPath()
      pen.ellipse(0, 0, ridge * 0.0058, ridge * 0.0092, 0, -2.5, 1.2)
      pen.stroke()
    }
    pen.restore()
  }
}

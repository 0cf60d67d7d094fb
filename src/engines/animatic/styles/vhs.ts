import { captionFont } from '../draw/fonts.ts'
import { createGrain } from '../draw/grain.ts'
import { between, createRandom } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, extentOf, fillVignette } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { alive, randomAt, saturate } from './tones.ts'

const BAND_HEIGHT = 0.07
const TRIANGLE = { x: 0.24, y: 0.072, size: 0.036 }

/** A worn tape: colours that have slipped sideways, lines of the tube, a band of snow that climbs, and the player's words. */
export const vhs: Look = {
  finish({ stage, seed }) {
    const { width, height } = extentOf(stage)
    const side = Math.min(stage.width, stage.height)
    const lines = createSheet(stage, (pen, extent) => paintLines(pen, extent))
    const words = createSheet(stage, (pen, extent) => {
      fillVignette(pen, extent, '#05030c', 0.5, 0.45)
      paintWords(pen, extent)
    })
    const band = createSheet(stage, (pen) => paintSnow(pen, width, seed), { width, height: BAND_HEIGHT })
    const grain = createGrain({ seed, fibre: 3, colour: 0.8 })
    const fringe = Math.max(1, Math.round(side * 0.005))
    return (time) => {
      const random = randomAt(time, seed)
      stage.grade({
        fringe: fringe + (random() < 0.12 ? fringe : 0),
        mix: saturate(1.3),
        curves: [
          [26, 96, 176, 244],
          [20, 90, 172, 240],
          [38, 104, 182, 248],
        ],
        grain: alive(grain, [20, 24, 14], random),
      })
      lines.print()
      const climb = (time * 0.16 + (seed % 7) / 7) % 1
      band.lay({
        mode: 'screen',
        y: height - climb * (height + BAND_HEIGHT),
        x: 0,
        alpha: 0.5 + 0.4 * random(),
      })
      band.lay({ mode: 'screen', y: height - 0.03, alpha: 0.9 })
      words.lay()
    }
  },
}

function paintLines(pen: Pen, { width, height }: Extent): void {
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = 'rgba(20,10,40,0.26)'
  for (let y = 0; y < height; y += 1 / 120) pen.fillRect(0, y, width, 1 / 300)
}

function paintSnow(pen: Pen, width: number, seed: number): void {
  const random = createRandom(seed ^ 0x7a9e)
  for (let flake = 0; flake < 150; flake += 1) {
    pen.fillStyle = `rgba(235,240,255,${between(random, 0.15, 0.75).toFixed(2)})`
    pen.fillRect(random() * width, BAND_HEIGHT * random(), between(random, 0.01, 0.14), 0.0032)
  }
}

function paintWords(pen: Pen, { height }: Extent): void {
  pen.save()
  pen.fillStyle = '#f4f6ff'
  pen.shadowColor = 'rgba(0,0,0,0.7)'
  pen.shadowOffsetX = 2
  pen.shadowOffsetY = 2
  const { x, y, size } = TRIANGLE
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(x + size * 0.9, y + size / 2)
  pen.lineTo(x, y + size)
  pen.fill()
  // Letters are set in whole pixels: a font of less than one unit is refused.
  pen.scale(0.001, 0.001)
  pen.font = captionFont('PLAY', 46)
  pen.fillText('PLAY', 92, 108)
  pen.fillText('SP', 92, height * 1000 - 76)
  pen.restore()
}

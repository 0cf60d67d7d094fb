import { captionFont } from '../draw/fonts.ts'
import type { Grade } from '../draw/frame-grade.ts'
import { fillEllipse, fillRoundRect } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, extentOf } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { saturate } from './tones.ts'

const RED = '#d21f2f'
const NAVY = '#0d2148'
const TICKER_HEIGHT = 0.058
const BAND_HEIGHT = 0.074
const MARGIN = 0.05
const TICKER_SPACING = 0.46
/** Of the width per second. */
const TICKER_SPEED = 0.09
const PULSE_RADIUS = 0.0095
/** Video rather than film: clear, cool, a little loud. */
const VIDEO: Grade = {
  mix: saturate(1.12),
  curves: [
    [0, 78, 172, 255],
    [0, 83, 178, 255],
    [4, 92, 186, 255],
  ],
}

/** A live report: cool and clear, a channel's bug, a headline band and a running ticker. */
export const news: Look = {
  scene: (spec) => ({ ...spec, camera: spec.camera === 'push' ? 'handheld' : spec.camera }),
  finish({ stage, spec }) {
    // The words of a speaker need the place of the headline.
    const hasBand = spec.dialogue === null
    const graphics = createSheet(stage, (pen, extent) => {
      paintBug(pen, extent)
      if (hasBand) paintBand(pen, extent)
      pen.fillStyle = NAVY
      pen.fillRect(0, extent.height - TICKER_HEIGHT, extent.width, TICKER_HEIGHT)
      pen.fillStyle = 'rgba(255,255,255,0.85)'
      pen.fillRect(0, extent.height - TICKER_HEIGHT - 0.0028, extent.width, 0.0028)
    })
    const extent = extentOf(stage)
    const ticker = createSheet(stage, paintTicker, {
      width: extent.width + TICKER_SPACING,
      height: TICKER_HEIGHT,
    })
    const pulse = createSheet(
      stage,
      (pen, { width }) => fillEllipse(pen, '#ffffff', width / 2, width / 2, PULSE_RADIUS),
      { width: 2.4 * PULSE_RADIUS, height: 2.4 * PULSE_RADIUS },
    )
    return (time) => {
      stage.grade(VIDEO)
      graphics.lay()
      ticker.lay({ x: -((time * TICKER_SPEED) % TICKER_SPACING), y: extent.height - TICKER_HEIGHT })
      pulse.lay({
        x: MARGIN + 0.029 - 1.2 * PULSE_RADIUS,
        y: MARGIN + 0.0295 - 1.2 * PULSE_RADIUS,
        alpha: 0.675 + 0.325 * Math.cos(time * Math.PI * 2),
      })
    }
  },
}

/** Letters are set in whole pixels: a font of less than one unit is refused. */
function write(pen: Pen, text: string, x: number, y: number, size: number, colour: string): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(0.001, 0.001)
  pen.font = captionFont(text, size * 1000)
  pen.fillStyle = colour
  pen.fillText(text, 0, 0)
  pen.restore()
}

function paintBug(pen: Pen, { width }: Extent): void {
  fillRoundRect(pen, RED, MARGIN, MARGIN, 0.152, 0.059, 0.007)
  write(pen, 'LIVE', MARGIN + 0.051, MARGIN + 0.0435, 0.038, '#ffffff')
  fillRoundRect(pen, 'rgba(13,33,72,0.86)', width - MARGIN - 0.068, MARGIN, 0.068, 0.068, 0.008)
  pen.strokeStyle = '#ffffff'
  pen.lineWidth = 0.0032
  const x = width - MARGIN - 0.034
  const y = MARGIN + 0.034
  pen.beginPath()
  pen.ellipse(x, y, 0.022, 0.022, 0, 0, Math.PI * 2)
  pen.moveTo(x + 0.0095, y)
  pen.ellipse(x, y, 0.0095, 0.022, 0, 0, Math.PI * 2)
  pen.moveTo(x - 0.022, y)
  pen.lineTo(x + 0.022, y)
  pen.stroke()
}

/** The headline is drawn as lines: a storyboard does not invent the news. */
function paintBand(pen: Pen, { width, height }: Extent): void {
  const top = height - TICKER_HEIGHT - BAND_HEIGHT - 0.014
  const left = MARGIN
  const right = left + Math.min(0.94, width - 2 * MARGIN)
  const gradient = pen.createLinearGradient(left, 0, right, 0)
  gradient.addColorStop(0, 'rgba(250,251,253,0.97)')
  gradient.addColorStop(1, 'rgba(226,232,242,0.9)')
  pen.fillStyle = gradient
  pen.fillRect(left, top, right - left, BAND_HEIGHT)
  pen.fillStyle = RED
  pen.beginPath()
  pen.moveTo(left, top)
  pen.lineTo(left + 0.186, top)
  pen.lineTo(left + 0.162, top + BAND_HEIGHT)
  pen.lineTo(left, top + BAND_HEIGHT)
  pen.fill()
  write(pen, 'NEWS', left + 0.024, top + 0.0525, 0.042, '#ffffff')
  const start = left + 0.215
  const room = right - start - 0.03
  fillRoundRect(pen, NAVY, start, top + 0.017, room * 0.78, 0.022, 0.004)
  fillRoundRect(pen, 'rgba(13,33,72,0.4)', start, top + 0.0465, room * 0.52, 0.013, 0.003)
}

function paintTicker(pen: Pen, { width, height }: Extent): void {
  const y = height / 2 - 0.0065
  pen.fillStyle = 'rgba(214,226,246,0.75)'
  pen.beginPath()
  for (let x = 0; x < width; x += TICKER_SPACING) {
    pen.roundRect(x + 0.05, y, 0.17, 0.013, 0.004)
    pen.roundRect(x + 0.235, y, 0.11, 0.013, 0.004)
    pen.roundRect(x + 0.36, y, 0.06, 0.013, 0.004)
  }
  pen.fill()
  pen.fillStyle = RED
  for (let x = 0; x < width; x += TICKER_SPACING) pen.fillRect(x + 0.018, y - 0.002, 0.017, 0.017)
}

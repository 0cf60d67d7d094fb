import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { motifSet, wrap } from './motif.ts'

/** World units after which a band comes again. */
const PERIOD = 1.2
const BANDS = 7
const DEPTH = 0.5

/** Bands of colour that roll over one another, lighter towards the eye. */
export const colourWaves = motifSet(
  { ground: '#0c1440', inks: ['#5b3df0', '#21b8e8', '#f05fb8'] },
  ({ stage, inks, top, bottom }) => {
    const width = stage.aspect + PERIOD * 2
    const bands = Array.from({ length: BANDS }, (_, index) => {
      const part = index / (BANDS - 1)
      const ink = part < 0.5 ? mix(inks[0], inks[1], part * 2) : mix(inks[1], inks[2], part * 2 - 1)
      const box = { width, height: DEPTH, anchorX: 0, anchorY: 0.16 }
      return stage.sprite(`wave-${index}`, box, (pen) => paintBand(pen, width, index, ink))
    })
    return {
      drawBack({ camera, time }) {
        for (const [index, band] of bands.entries()) {
          stage.enter(camera, 0.1 + index * 0.1)
          const way = index % 2 === 0 ? 1 : -1
          const shift = wrap((time * (0.1 + index * 0.016) * way) / PERIOD + index * 0.37) * PERIOD
          const y = top + (bottom - top) * (0.24 + index * 0.115) + Math.sin(time * 0.8 + index) * 0.02
          stage.put(band, shift - PERIOD * 1.25, y)
        }
      },
    }
  },
)

function paintBand(pen: Pen, width: number, index: number, ink: Hex): void {
  const fade = pen.createLinearGradient(0, -0.1, 0, DEPTH - 0.2)
  fade.addColorStop(0, lighten(ink, 0.22))
  fade.addColorStop(0.35, ink)
  fade.addColorStop(1, darken(ink, 0.5))
  tracePath(pen, width, index)
  pen.lineTo(width, DEPTH)
  pen.lineTo(0, DEPTH)
  pen.closePath()
  pen.fillStyle = fade
  pen.fill()
  tracePath(pen, width, index)
  pen.strokeStyle = withAlpha(lighten(ink, 0.6), 0.85)
  pen.lineWidth = 0.005
  pen.stroke()
}

function tracePath(pen: Pen, width: number, index: number): void {
  pen.beginPath()
  for (let step = 0; step <= 120; step += 1) {
    const x = (step / 120) * width
    const turn = (x / PERIOD) * Math.PI * 2
    const y = Math.sin(turn + index) * 0.07 + Math.sin(turn * 2 + index * 2) * 0.03
    if (step === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  }
}

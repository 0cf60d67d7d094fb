import { captionFont } from '../draw/fonts.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, enterScreen, fillVignette, wash } from './sheet.ts'
import type { Extent } from './sheet.ts'

const CORNER = 0.075
const FOCUS_SECONDS = 1.1

/** A phone held at arm's length: close, a little shaky, warm and soft, with the camera's own marks. */
export const selfie: Look = {
  scene: (spec) => ({ ...spec, camera: 'handheld', framing: 'close' }),
  light: (light) => ({
    ...light,
    key: '#ffe6d2',
    keyAlpha: Math.min(0.5, light.keyAlpha + 0.12),
    shadowAlpha: light.shadowAlpha * 0.6,
  }),
  finish({ stage, palette }) {
    const frame = createSheet(stage, (pen, extent) => {
      fillVignette(pen, extent, '#ffe9dc', palette.stars > 0.5 ? 0.12 : 0.34, 0.5)
      paintPhone(pen, extent)
      paintControls(pen, extent)
    })
    return (time) => {
      wash(stage, 'soft-light', '#ffd9c4', 0.42)
      frame.lay()
      const pen = enterScreen(stage)
      drawTimer(pen, stage, time)
      drawFocus(pen, stage, time)
    }
  },
}

/** Rounded glass in a black rim. */
function paintPhone(pen: Pen, { width, height }: Extent): void {
  pen.fillStyle = '#08080a'
  pen.beginPath()
  pen.rect(-0.1, -0.1, width + 0.2, height + 0.2)
  pen.roundRect(0.011, 0.011, width - 0.022, height - 0.022, CORNER)
  pen.fill('evenodd')
  pen.strokeStyle = 'rgba(255,255,255,0.22)'
  pen.lineWidth = 0.0018
  pen.beginPath()
  pen.roundRect(0.012, 0.012, width - 0.024, height - 0.024, CORNER)
  pen.stroke()
  // The island of the front camera: at the top of a phone held upright, at the left of one held across.
  pen.fillStyle = '#08080a'
  pen.beginPath()
  if (height > width) pen.roundRect(width / 2 - 0.13, 0.035, 0.26, 0.062, 0.031)
  else pen.roundRect(0.03, height / 2 - 0.1, 0.05, 0.2, 0.025)
  pen.fill()
  const [x, y] = height > width ? [width / 2 + 0.085, 0.066] : [0.055, height / 2 - 0.06]
  fillEllipse(pen, '#1a2434', x, y, 0.014)
  fillEllipse(pen, '#3f5f8f', x - 0.003, y - 0.003, 0.004)
}

/** The shutter, at the thumb. */
function paintControls(pen: Pen, { width, height }: Extent): void {
  const [x, y] = height > width ? [width / 2, height - 0.13] : [width - 0.12, height / 2]
  pen.strokeStyle = 'rgba(255,255,255,0.92)'
  pen.lineWidth = 0.008
  pen.beginPath()
  pen.ellipse(x, y, 0.055, 0.055, 0, 0, Math.PI * 2)
  pen.stroke()
  pen.fillStyle = '#ef3b3b'
  pen.beginPath()
  pen.roundRect(x - 0.022, y - 0.022, 0.044, 0.044, 0.011)
  pen.fill()
}

function drawTimer(pen: Pen, { width, height }: { width: number; height: number }, time: number): void {
  const side = Math.min(width, height)
  const isUpright = height > width
  const x = width / side / 2
  const y = isUpright ? 0.125 : 0.045
  pen.fillStyle = 'rgba(226,48,48,0.92)'
  pen.beginPath()
  pen.roundRect(x - 0.07, y, 0.14, 0.048, 0.012)
  pen.fill()
  const seconds = Math.floor(time)
  const text = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  pen.save()
  pen.translate(x, y + 0.036)
  pen.scale(0.001, 0.001)
  pen.font = captionFont(text, 34)
  pen.textAlign = 'center'
  pen.fillStyle = '#ffffff'
  pen.fillText(text, 0, 0)
  pen.restore()
}

/** A yellow square that finds its subject and fades. */
function drawFocus(pen: Pen, { width, height }: { width: number; height: number }, time: number): void {
  if (time > FOCUS_SECONDS) return
  const side = Math.min(width, height)
  const half = 0.12 + 0.05 * Math.max(0, 1 - time * 4)
  const x = width / side / 2
  const y = (height / side) * 0.55
  pen.strokeStyle = `rgba(255,214,64,${Math.max(0, 0.95 - 0.8 * (time / FOCUS_SECONDS) ** 3).toFixed(3)})`
  pen.lineWidth = 0.0032
  pen.strokeRect(x - half, y - half, half * 2, half * 2)
}

import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, shape } from '../parts.ts'
import type { Model } from './models.ts'

/** Colours of one robot: the prompt's or the model's own. */
export interface Paint {
  readonly colour: Hex
  readonly accent: Hex
  readonly light: Hex
}

const DOME = shape('M-92 70L-92-10C-92-118 92-118 92-10L92 70C60 84-60 84-92 70Z')
const VISOR = shape('M-78-20C-80-84-40-108 6-108C56-108 86-76 84-18C84 34 60 92 12 96C-40 92-74 36-78-20Z')
const VISOR_GLASS = shape('M-40-34C-10-52 60-50 84-26C84 2 82 16 76 28C40 40-16 34-40 14C-46-4-46-20-40-34Z')

/** Drawn in hundredths of half a head, looking right. */
export function drawRobotHead(
  pen: Pen,
  model: Model,
  paint: Paint,
  time: number,
  mouth: number,
  asleep: boolean,
): void {
  if (model.antenna) drawAntenna(pen, paint, time)
  const shell = gradientDown(
    pen,
    -110,
    90,
    lighten(paint.colour, 0.24),
    paint.colour,
    mix(darken(paint.colour, 0.16), '#4a5c86', 0.26),
  )
  switch (model.head) {
    case 'box':
      fillRoundRect(pen, paint.accent, -104, -34, 22, 60, 8)
      fillRoundRect(pen, darken(paint.accent, 0.15), 90, -34, 18, 60, 8)
      fillRoundRect(pen, shell, -92, -92, 186, 176, 24)
      fillRoundRect(pen, withAlpha('#ffffff', 0.25), -80, -84, 160, 18, 9)
      drawRoundEyes(pen, paint, time, asleep)
      drawGrille(pen, mouth)
      return
    case 'screen':
      fillRoundRect(pen, darken(paint.accent, 0.1), -106, -30, 20, 58, 9)
      fillRoundRect(pen, shell, -96, -92, 194, 178, 56)
      fillRoundRect(pen, '#131a2c', -62, -62, 152, 118, 42)
      fillRoundRect(pen, withAlpha('#ffffff', 0.1), -52, -56, 96, 26, 13)
      drawScreenFace(pen, paint, time, mouth, asleep)
      return
    case 'dome':
      fillShape(pen, shell, DOME)
      fillRoundRect(pen, paint.accent, -92, 26, 184, 20, 6)
      fillRoundRect(pen, paint.accent, -60, -66, 54, 26, 8)
      fillEllipse(pen, '#1a2030', 34, -24, 32, 32)
      fillEllipse(pen, asleep ? '#2a3448' : paint.light, 38, -26, 15, 15)
      fillEllipse(pen, withAlpha('#ffffff', 0.8), 44, -34, 6, 6)
      fillEllipse(pen, Math.sin(time * 5) > 0 ? '#ff5a4a' : '#6fb7ff', -34, -2, 9, 9)
      return
    case 'visor':
      fillShape(pen, shell, VISOR)
      fillShape(pen, '#10162a', VISOR_GLASS)
      drawScan(pen, paint, time, asleep)
      fillRoundRect(pen, withAlpha(darken(paint.colour, 0.4), 0.6), 8, 56, 52, 7, 3)
      if (mouth > 0.05) fillRoundRect(pen, paint.light, 14, 56, 40 * mouth, 7, 3)
      return
    case 'lens':
      fillRoundRect(pen, darken(paint.colour, 0.3), -14, 40, 28, 50, 8)
      for (const x of [-46, 40]) {
        fillRoundRect(pen, shell, x - 44, -70, 90, 96, 40)
        fillEllipse(pen, '#1a2030', x + 6, -20, 32, 34)
        fillEllipse(pen, asleep ? '#2a3448' : mix(paint.light, '#ffffff', 0.2), x + 10, -20, 18, 20)
        fillEllipse(pen, '#ffffff', x + 17, -30, 6, 7)
      }
  }
}

function drawAntenna(pen: Pen, paint: Paint, time: number): void {
  pen.fillStyle = darken(paint.colour, 0.35)
  pen.fillRect(-4, -140, 8, 52)
  const blink = 0.5 + 0.5 * Math.sin(time * 4)
  fillEllipse(pen, withAlpha(paint.light, 0.3 * blink), 0, -148, 30)
  fillEllipse(pen, mix(paint.accent, paint.light, blink), 0, -148, 14)
}

function drawRoundEyes(pen: Pen, paint: Paint, time: number, asleep: boolean): void {
  const blink = (time * 0.3) % 1 < 0.04 || asleep
  for (const x of [-22, 48]) {
    fillEllipse(pen, '#2a3040', x, -18, 31, 31)
    if (blink) fillRoundRect(pen, paint.light, x - 20, -20, 40, 6, 3)
    else {
      fillEllipse(pen, mix(paint.light, '#ffffff', 0.35), x, -18, 23, 23)
      fillEllipse(pen, '#1a1e2a', x + 6 + Math.sin(time * 0.9) * 4, -16, 9, 10)
    }
  }
}

function drawGrille(pen: Pen, mouth: number): void {
  const open = 10 + mouth * 22
  fillRoundRect(pen, '#2a3040', -34, 40, 92, open + 14, 8)
  pen.fillStyle = '#f4f1ea'
  for (let tooth = 0; tooth < 6; tooth += 1) pen.fillRect(-28 + tooth * 14, 46, 9, open)
}

function drawScreenFace(pen: Pen, paint: Paint, time: number, mouth: number, asleep: boolean): void {
  const blink = (time * 0.3) % 1 < 0.04 || asleep
  pen.strokeStyle = paint.light
  pen.lineWidth = 9
  pen.lineCap = 'round'
  for (const x of [-10, 52]) {
    if (!blink) fillRoundRect(pen, paint.light, x - 10, -32, 20, 38, 10)
    else {
      pen.beginPath()
      pen.moveTo(x - 13, -10)
      pen.quadraticCurveTo(x, 0, x + 13, -10)
      pen.stroke()
    }
  }
  pen.beginPath()
  if (mouth > 0.08) pen.ellipse(21, 32, 16, 4 + mouth * 11, 0, 0, Math.PI * 2)
  else {
    pen.moveTo(6, 26)
    pen.quadraticCurveTo(21, 40, 36, 26)
  }
  pen.stroke()
}

function drawScan(pen: Pen, paint: Paint, time: number, asleep: boolean): void {
  if (asleep) return
  const x = 20 + Math.sin(time * 1.3) * 22
  fillEllipse(pen, withAlpha(paint.light, 0.3), x, -8, 40, 18)
  fillRoundRect(pen, paint.light, x - 22, -12, 44, 9, 4)
  fillRoundRect(pen, '#ffffff', x - 10, -10, 20, 4, 2)
}

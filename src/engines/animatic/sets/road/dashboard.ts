import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { lampLevel } from '../parts/lighting.ts'
import { stillCamera } from '../parts/still-camera.ts'
import type { Frame } from '../set.ts'

const SKIN: Hex = '#d8a07a'
const SLEEVE: Hex = '#3a4f6a'

/** Pillars, mirror, dashboard; the wheel turns a little, two hands on it. It stays where the camera is. */
export function drawDashboard(stage: Stage, palette: Palette, { camera, time }: Frame): void {
  const still = stillCamera(camera)
  const low = Math.max(1, stage.bottom)
  const extent = { y0: stage.top - 0.05, y1: low + 0.05, margin: 0.1 }
  stage.layer('dashboard', still, 0, extent, (pen) => paintCabin(pen, stage, palette, low))
  const pen = stage.enter(still, 0)
  drawWheel(pen, stage, palette, low, Math.sin(time * 0.9) * 0.1 + Math.sin(time * 2.3) * 0.03)
}

function paintCabin(pen: Pen, { aspect, top }: Stage, palette: Palette, low: number): void {
  const lit = lampLevel(palette)
  const vinyl = mix(multiply('#2f333c', palette.ambient), '#14161c', 0.3)
  for (const side of [0, 1]) {
    const edge = side === 0 ? -0.1 : aspect + 0.1
    const way = side === 0 ? 1 : -1
    fillPolygon(pen, darken(vinyl, 0.2), [
      [edge, top - 0.1],
      [edge + way * (0.12 + 0.1), top - 0.1],
      [edge + way * 0.14, low],
      [edge, low],
    ])
  }
  fillPolygon(pen, darken(vinyl, 0.3), [
    [-0.2, top - 0.1],
    [aspect + 0.2, top - 0.1],
    [aspect + 0.2, top + 0.03],
    [-0.2, top + 0.03],
  ])
  const board = pen.createLinearGradient(0, low - 0.3, 0, low)
  board.addColorStop(0, lighten(vinyl, 0.12))
  board.addColorStop(0.3, vinyl)
  board.addColorStop(1, darken(vinyl, 0.45))
  pen.fillStyle = board
  pen.beginPath()
  pen.moveTo(-0.2, low - 0.2)
  pen.bezierCurveTo(aspect * 0.2, low - 0.32, aspect * 0.8, low - 0.29, aspect + 0.2, low - 0.18)
  pen.lineTo(aspect + 0.2, low + 0.2)
  pen.lineTo(-0.2, low + 0.2)
  pen.fill()
  paintMirror(pen, aspect, top, palette, vinyl)
  paintScreen(pen, aspect, low, lit)
  paintGauges(pen, wheelX(aspect), low, lit)
}

function paintMirror(pen: Pen, aspect: number, top: number, palette: Palette, vinyl: Hex): void {
  const x = aspect * 0.56
  pen.fillStyle = darken(vinyl, 0.3)
  pen.fillRect(x - 0.008, top, 0.016, 0.08)
  fillRoundRect(pen, darken(vinyl, 0.35), x - 0.15, top + 0.06, 0.3, 0.085, 0.03)
  const glass = pen.createLinearGradient(0, top + 0.07, 0, top + 0.14)
  glass.addColorStop(0, palette.sky[1])
  glass.addColorStop(0.6, palette.sky[2])
  glass.addColorStop(1, mix(palette.ground, '#40444c', 0.5))
  fillRoundRect(pen, glass, x - 0.138, top + 0.07, 0.276, 0.066, 0.024)
}

function paintScreen(pen: Pen, aspect: number, low: number, lit: number): void {
  const x = aspect * 0.68
  fillRoundRect(pen, '#0c0e14', x - 0.12, low - 0.225, 0.27, 0.15, 0.014)
  fillRoundRect(pen, mix('#2f4a5a', '#3f8ab0', lit), x - 0.108, low - 0.214, 0.246, 0.128, 0.008)
  pen.strokeStyle = '#8fe0ff'
  pen.lineWidth = 0.008
  pen.beginPath()
  pen.moveTo(x - 0.02, low - 0.09)
  pen.bezierCurveTo(x - 0.02, low - 0.15, x + 0.06, low - 0.13, x + 0.06, low - 0.205)
  pen.stroke()
  fillEllipse(pen, '#ffd24a', x - 0.02, low - 0.1, 0.01)
}

function paintGauges(pen: Pen, x: number, low: number, lit: number): void {
  fillRoundRect(pen, '#0c0e14', x - 0.2, low - 0.245, 0.4, 0.16, 0.06)
  for (const way of [-1, 1]) {
    const at = x + way * 0.095
    fillEllipse(pen, '#1c222c', at, low - 0.155, 0.064)
    pen.strokeStyle = mix('#8a94a4', '#6fd0ff', lit)
    pen.lineWidth = 0.006
    pen.beginPath()
    pen.arc(at, low - 0.155, 0.055, Math.PI * 0.8, Math.PI * 2.2)
    pen.stroke()
    pen.strokeStyle = '#ff6a4a'
    pen.beginPath()
    pen.moveTo(at, low - 0.155)
    pen.lineTo(at + way * 0.012, low - 0.2)
    pen.stroke()
  }
}

/** The driver sits to the left; in portrait more to the middle. */
function wheelX(aspect: number): number {
  return aspect > 1 ? aspect * 0.34 : aspect * 0.42
}

function drawWheel(pen: Pen, { aspect }: Stage, palette: Palette, low: number, turn: number): void {
  const x = wheelX(aspect)
  const y = low + 0.02
  const radius = aspect > 1 ? 0.27 : 0.22
  const tone = (colour: Hex): Hex => multiply(colour, mix(palette.ambient, '#ffffff', 0.15))
  pen.save()
  pen.translate(x, y)
  pen.rotate(turn)
  pen.strokeStyle = tone('#3d434d')
  pen.lineWidth = 0.044
  pen.beginPath()
  pen.arc(0, 0, radius, 0, Math.PI * 2)
  pen.stroke()
  pen.strokeStyle = withAlpha('#aab4c2', 0.8)
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.arc(0, 0, radius + 0.012, Math.PI * 1.1, Math.PI * 1.9)
  pen.stroke()
  fillRoundRect(pen, tone('#22262e'), -radius, -0.03, radius * 2, 0.06, 0.02)
  fillEllipse(pen, tone('#2b3038'), 0, 0, 0.085)
  for (const way of [-1, 1] as const) {
    const angle = -Math.PI / 2 + way * 0.95
    const [handX, handY] = [Math.cos(angle) * radius, Math.sin(angle) * radius]
    fillPolygon(pen, tone(SLEEVE), [
      [handX + way * 0.02, handY + 0.05],
      [handX + way * 0.12, handY + 0.02],
      [handX + way * 0.3, handY + 0.3],
      [handX + way * 0.14, handY + 0.34],
    ])
    fillEllipse(pen, tone(SKIN), handX + way * 0.03, handY + 0.012, 0.055, 0.042, way * 0.6)
    for (let finger = 0; finger < 4; finger += 1)
      fillEllipse(
        pen,
        tone(darken(SKIN, 0.06)),
        handX - way * 0.014 + way * finger * 0.016,
        handY - 0.026 + finger * 0.017,
        0.017,
        0.011,
        way * 0.5,
      )
  }
  pen.restore()
}

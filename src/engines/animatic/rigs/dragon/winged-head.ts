import { darken, lighten, mix } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { drawEye, type Hide } from '../dinosaur/parts.ts'
import { gradientDown } from '../parts.ts'
import type { Pose } from '../rig.ts'
import { breathesFire, drawFire } from './fire.ts'

export function drawNeckAndHead(pen: Pen, hide: Hide, pose: Pose): void {
  const sway = Math.sin(pose.time * 1.2) * 2
  const head: Point = [58 + sway, -92 + Math.cos(pose.time * 1.2)]
  for (let spike = 0; spike < 4; spike += 1) {
    const along = (spike + 0.6) / 4
    const x = lerp(22, head[0] - 8, along ** 1.4)
    const y = lerp(-64, head[1] - 4, along)
    fillPolygon(pen, hide.mark, [
      [x - 1, y + 5],
      [x - 9, y - 4],
      [x + 4, y - 2],
    ])
  }
  pen.fillStyle = gradientDown(pen, head[1], -40, lighten(hide.back, 0.16), hide.back)
  pen.beginPath()
  pen.moveTo(16, -62)
  pen.bezierCurveTo(34, -68, 30, -86, head[0] - 8, head[1] - 6)
  pen.lineTo(head[0] + 2, head[1] + 8)
  pen.bezierCurveTo(48, -72, 52, -54, 38, -43)
  pen.quadraticCurveTo(24, -38, 16, -62)
  pen.fill()
  pen.fillStyle = hide.belly
  pen.beginPath()
  pen.moveTo(head[0] + 1, head[1] + 8)
  pen.bezierCurveTo(48, -72, 52, -54, 38, -43)
  pen.bezierCurveTo(44, -54, 41, -70, head[0] - 4, head[1] + 6)
  pen.fill()
  pen.save()
  pen.translate(head[0], head[1])
  pen.rotate(pose.look * 0.5 + 0.08 + Math.sin(pose.time * 1.5) * 0.03)
  drawDragonHead(pen, hide, pose)
  pen.restore()
}

function drawLid(pen: Pen, hide: Hide): void {
  pen.strokeStyle = darken(hide.back, 0.45)
  pen.lineWidth = 1.2
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(2.6, -5.6)
  pen.quadraticCurveTo(6, -3, 9.4, -5)
  pen.stroke()
}

function drawDragonHead(pen: Pen, hide: Hide, pose: Pose): void {
  const fire = breathesFire(pose)
  const jaw = Math.max(Math.min(1, pose.mouth) * 0.45, Math.min(1, fire) * 0.4)
  if (fire > 0) drawFire(pen, 30, 3, fire, pose.time)
  pen.save()
  pen.rotate(jaw)
  fillBlob(pen, mix(hide.back, hide.belly, 0.45), [
    [-6, 3],
    [16, 4],
    [31, 4],
    [30, 9],
    [12, 11],
    [-6, 9],
  ])
  pen.restore()
  for (let tooth = 0; tooth < 4; tooth += 1) {
    fillPolygon(pen, '#fffaf0', [
      [12 + tooth * 5, 3],
      [15 + tooth * 5, 3],
      [13.5 + tooth * 5, 7],
    ])
  }
  for (const [length, tone] of [
    [24, darken('#e8d9b0', 0.2)],
    [28, '#f0e4c4'],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    pen.moveTo(-3, -9)
    pen.quadraticCurveTo(-12, -17, -length, -15)
    pen.quadraticCurveTo(-12, -9, -7, -4)
    pen.fill()
  }
  fillBlob(pen, gradientDown(pen, -12, 6, lighten(hide.back, 0.2), hide.back), [
    [-12, 5],
    [-11, -8],
    [2, -13],
    [14, -8],
    [24, -8],
    [35, -4],
    [35, 4],
    [14, 6],
  ])
  fillPolygon(pen, hide.mark, [
    [-9, 0],
    [-22, 3],
    [-9, 7],
  ])
  if (pose.action === 'sleep') drawLid(pen, hide)
  else drawEye(pen, 6, -5.4, 3, '#ffd23f', pose.time)
  pen.strokeStyle = darken(hide.back, 0.4)
  pen.lineWidth = 1.5
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(2, -9.6)
  pen.lineTo(10.4, -8)
  pen.stroke()
  fillEllipse(pen, darken(hide.back, 0.45), 31, -4, 1.3, 0.9)
}

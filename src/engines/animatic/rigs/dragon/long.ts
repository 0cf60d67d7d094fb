import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { drawEye, hideOf, shaded, type Hide } from '../dinosaur/parts.ts'
import { gradientDown } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { coilOf } from './coil.ts'
import { breathesFire, drawFire } from './fire.ts'

const EASTERN: Hide = { back: '#2f9e5f', belly: '#f6dc8c', mark: '#e8a32e' }

/** The long dragon: a body that runs in waves, a mane, antlers, whiskers, four clawed feet. */
export function drawLong(pen: Pen, look: RigLook, pose: Pose): void {
  const hide = hideOf(look, EASTERN)
  const rings = 44
  const spine = Array.from({ length: rings + 1 }, (_, ring) => {
    const along = ring / rings
    const [x, y] = coilOf(along, pose.time)
    return {
      x: x * 100,
      y: y * 100,
      radius: along < 0.12 ? lerp(7.6, 10.4, along / 0.12) : lerp(10.4, 2, ((along - 0.12) / 0.88) ** 1.4),
    }
  })
  for (const at of [12, 30]) drawLongLeg(pen, spine[at]!, hide, pose.time + at, true)
  drawSpineFin(pen, spine, hide, pose.time)
  drawTailTuft(pen, spine[rings]!, hide, pose.time)
  drawCoils(pen, spine, hide)
  for (const at of [9, 27]) drawLongLeg(pen, spine[at]!, hide, pose.time + at + 1.4, false)
  const neck = spine[0]!
  pen.save()
  pen.translate(neck.x + 3, neck.y - 3)
  pen.rotate(Math.sin(pose.time * 1.4) * 0.08 + pose.look * 0.4)
  drawLongHead(pen, hide, pose)
  pen.restore()
}

interface Ring {
  readonly x: number
  readonly y: number
  readonly radius: number
}

function drawCoils(pen: Pen, spine: readonly Ring[], hide: Hide): void {
  pen.fillStyle = hide.belly
  pen.beginPath()
  for (const ring of spine) pen.lineTo(ring.x, ring.y - ring.radius * 0.2)
  for (const ring of spine.toReversed()) pen.lineTo(ring.x, ring.y + ring.radius)
  pen.fill()
  pen.fillStyle = gradientDown(pen, -86, -26, lighten(hide.back, 0.22), hide.back, darken(hide.back, 0.16))
  pen.beginPath()
  for (const ring of spine) pen.lineTo(ring.x, ring.y - ring.radius)
  for (const ring of spine.toReversed()) pen.lineTo(ring.x, ring.y + ring.radius * 0.42)
  pen.fill()
  pen.strokeStyle = withAlpha(lighten(hide.back, 0.45), 0.5)
  pen.lineWidth = 0.8
  pen.beginPath()
  for (const [index, ring] of spine.entries()) {
    if (index % 2 === 1) continue
    for (const row of [-0.55, 0]) {
      pen.moveTo(ring.x + 2, ring.y + ring.radius * row - ring.radius * 0.26)
      pen.quadraticCurveTo(
        ring.x - 2,
        ring.y + ring.radius * row,
        ring.x + 2,
        ring.y + ring.radius * row + ring.radius * 0.26,
      )
    }
  }
  pen.stroke()
  pen.strokeStyle = withAlpha(darken(hide.belly, 0.35), 0.5)
  pen.beginPath()
  for (const ring of spine) {
    pen.moveTo(ring.x, ring.y + ring.radius * 0.46)
    pen.lineTo(ring.x - 0.6, ring.y + ring.radius * 0.96)
  }
  pen.stroke()
}

function drawSpineFin(pen: Pen, spine: readonly Ring[], hide: Hide, time: number): void {
  pen.fillStyle = hide.mark
  pen.beginPath()
  for (const [index, ring] of spine.entries()) {
    if (index % 2 === 1 || index > 40) continue
    const height = ring.radius * 0.9 + 1.5
    pen.moveTo(ring.x + 3, ring.y - ring.radius * 0.8)
    pen.quadraticCurveTo(
      ring.x,
      ring.y - ring.radius - height,
      ring.x - 4 + Math.sin(time * 5 + index) * 0.8,
      ring.y - ring.radius - height,
    )
    pen.lineTo(ring.x - 3, ring.y - ring.radius * 0.8)
  }
  pen.fill()
}

function drawTailTuft(pen: Pen, end: Ring, hide: Hide, time: number): void {
  for (const turn of [-0.5, -0.15, 0.2, 0.5]) {
    pen.fillStyle = turn < 0 ? hide.mark : lighten(hide.mark, 0.2)
    pen.save()
    pen.translate(end.x, end.y)
    pen.rotate(Math.PI + turn + Math.sin(time * 3 + turn * 4) * 0.14)
    pen.beginPath()
    pen.moveTo(-3, -2)
    pen.quadraticCurveTo(9, -4, 18, 0)
    pen.quadraticCurveTo(9, 4, -3, 2)
    pen.fill()
    pen.restore()
  }
}

function drawLongLeg(pen: Pen, ring: Ring, hide: Hide, time: number, far: boolean): void {
  const colour = shaded(hide.back, far)
  pen.save()
  pen.translate(ring.x + (far ? 4 : 0), ring.y + ring.radius * 0.5)
  pen.rotate(Math.sin(time * 2.2) * 0.24 + 0.3)
  pen.strokeStyle = colour
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.lineWidth = 5
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.lineTo(-4, 10)
  pen.lineTo(5, 16)
  pen.stroke()
  pen.strokeStyle = '#f4e8c8'
  pen.lineWidth = 1.5
  pen.beginPath()
  for (const turn of [-0.5, 0.1, 0.7, 1.3]) {
    pen.moveTo(6, 17)
    pen.lineTo(6 + Math.cos(turn) * 6, 17 + Math.sin(turn) * 6)
  }
  pen.stroke()
  pen.restore()
}

function drawLongHead(pen: Pen, hide: Hide, pose: Pose): void {
  const time = pose.time
  for (let lock = 0; lock < 8; lock += 1) {
    const turn = Math.PI * (0.62 + lock * 0.11) + Math.sin(time * 2.6 + lock) * 0.1
    pen.fillStyle = lock % 2 === 0 ? hide.mark : lighten(hide.mark, 0.24)
    pen.save()
    pen.rotate(turn)
    pen.beginPath()
    pen.moveTo(0, -4)
    pen.quadraticCurveTo(14, -5, 23, 0)
    pen.quadraticCurveTo(12, 4, 0, 4)
    pen.fill()
    pen.restore()
  }
  pen.strokeStyle = '#d9b36a'
  pen.lineWidth = 2.4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const x of [-1, 4]) {
    pen.beginPath()
    pen.moveTo(x, -9)
    pen.lineTo(x - 7, -20)
    pen.lineTo(x - 4, -28)
    pen.moveTo(x - 7, -20)
    pen.lineTo(x - 14, -23)
    pen.stroke()
  }
  const fire = breathesFire(pose)
  const jaw = 0.1 + Math.min(1, pose.mouth) * 0.4 + Math.min(1, fire) * 0.2
  if (fire > 0) drawFire(pen, 26, 4, fire, pose.time)
  pen.save()
  pen.rotate(jaw)
  fillBlob(pen, mix(hide.back, hide.belly, 0.4), [
    [-6, 3],
    [12, 5],
    [27, 4],
    [26, 10],
    [8, 12],
    [-6, 9],
  ])
  fillPolygon(pen, '#e2523a', [
    [4, 5],
    [24, 5],
    [20, 7],
  ])
  pen.restore()
  fillBlob(pen, gradientDown(pen, -13, 6, lighten(hide.back, 0.24), hide.back), [
    [-12, 4],
    [-10, -9],
    [3, -13],
    [13, -7],
    [22, -9],
    [31, -6],
    [31, 3],
    [12, 6],
  ])
  fillEllipse(pen, lighten(hide.back, 0.3), 27, -6, 4.4, 3.6)
  fillEllipse(pen, darken(hide.back, 0.45), 29, -6, 1.2, 0.9)
  for (let tooth = 0; tooth < 3; tooth += 1) {
    fillPolygon(pen, '#fffaf0', [
      [13 + tooth * 5, 3.6],
      [16 + tooth * 5, 3.6],
      [14.5 + tooth * 5, 7],
    ])
  }
  drawEye(pen, 7, -6, 3.3, '#ffd23f', time)
  fillBlob(pen, hide.mark, [
    [0, -11],
    [10, -12],
    [13, -9],
    [3, -8.6],
  ])
  pen.strokeStyle = lighten(hide.mark, 0.3)
  pen.lineWidth = 1.1
  pen.beginPath()
  for (const dip of [0, 3]) {
    pen.moveTo(28, -3 + dip)
    pen.bezierCurveTo(
      38,
      -2 + dip + Math.sin(time * 3) * 3,
      30,
      14 + dip,
      40,
      17 + dip + Math.sin(time * 3 + 1) * 3,
    )
  }
  pen.stroke()
  fillBlob(pen, hide.mark, [
    [2, 11],
    [10, 12],
    [4, 22],
    [-2, 19],
  ])
}

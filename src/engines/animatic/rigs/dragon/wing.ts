import { darken, lighten, mix } from '../../draw/colour.ts'
import { fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { shaded, type Hide } from '../dinosaur/parts.ts'
import { gradientDown } from '../parts.ts'

/** A wing of skin between four fingers; `lift` -1 (down) .. 1 (up). */
export function drawWing(pen: Pen, hide: Hide, lift: number, curl: number, far: boolean, bob: number): void {
  const shoulder: Point = [far ? 14 : 6, -60 - bob]
  const reach = 58
  const angle = lift * 1.1
  const elbow: Point = [
    shoulder[0] - 6,
    shoulder[1] - Math.sin(angle) * reach * 0.62 - (1 - Math.abs(lift)) * 6,
  ]
  const tips: Point[] = [0, 1, 2, 3].map((finger) => {
    const turn = angle + curl * 0.3 - finger * 0.34
    const length = reach * (1.06 - finger * 0.13)
    return [elbow[0] - Math.cos(turn) * length * 0.9, elbow[1] - Math.sin(turn) * length * 0.72 + finger * 7]
  })
  const skin = shaded(mix(hide.back, hide.belly, 0.34), far)
  const first = tips[0]!
  pen.fillStyle = gradientDown(
    pen,
    Math.min(elbow[1], first[1]),
    shoulder[1] + 24,
    lighten(skin, 0.18),
    darken(skin, 0.12),
  )
  pen.beginPath()
  pen.moveTo(shoulder[0] + 6, shoulder[1] + 4)
  pen.lineTo(elbow[0], elbow[1])
  pen.lineTo(first[0], first[1])
  for (let finger = 1; finger < tips.length; finger += 1) {
    const from = tips[finger - 1]!
    const to = tips[finger]!
    pen.quadraticCurveTo((from[0] + to[0]) / 2 + 8, (from[1] + to[1]) / 2, to[0], to[1])
  }
  pen.quadraticCurveTo(shoulder[0] - 20, shoulder[1] + 6, shoulder[0] - 18, shoulder[1] + 10)
  pen.closePath()
  pen.fill()
  pen.strokeStyle = shaded(darken(hide.back, 0.12), far)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.lineWidth = 3.4
  pen.beginPath()
  pen.moveTo(shoulder[0] + 2, shoulder[1] + 4)
  pen.lineTo(elbow[0], elbow[1])
  pen.lineTo(first[0], first[1])
  pen.stroke()
  pen.lineWidth = 1.6
  pen.beginPath()
  for (const tip of tips.slice(1)) {
    pen.moveTo(elbow[0], elbow[1])
    pen.quadraticCurveTo((elbow[0] + tip[0]) / 2, (elbow[1] + tip[1]) / 2 - 4, tip[0], tip[1])
  }
  pen.stroke()
  fillPolygon(pen, '#f4e8c8', [
    [elbow[0] - 2, elbow[1]],
    [elbow[0] + 4, elbow[1] - 8],
    [elbow[0] + 3, elbow[1] + 1],
  ])
}

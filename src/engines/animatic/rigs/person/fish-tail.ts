import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { fillBlob, type Pen, type Point } from '../../draw/shapes.ts'
import type { Limb, Skeleton } from './skeleton.ts'

/** A mermaid's: from the hips along where legs would be, scaled, with a wide fin that beats. */
export function drawFishTail(pen: Pen, skeleton: Skeleton, colour: Hex, time: number): void {
  const [hip, knee, ankle] = [middle(skeleton, 'root'), middle(skeleton, 'joint'), middle(skeleton, 'end')]
  const width = skeleton.figure.hipHalf * 1.25
  const beat = Math.sin(time * 2.3) * 0.05
  const end: Point = [ankle[0] + beat, ankle[1] - 0.01]
  const line = [hip, knee, end] as const
  const aim = Math.atan2(end[1] - knee[1], end[0] - knee[0])
  drawFin(pen, end, aim + beat * 2, colour)
  const side = (way: 1 | -1): Point[] =>
    line.map(([x, y], index) => {
      const next = line[Math.min(2, index + 1)] ?? end
      const last = line[Math.max(0, index - 1)] ?? hip
      const turn = Math.atan2(next[1] - last[1], next[0] - last[0]) + (Math.PI / 2) * way
      const half = [width, width * 0.78, width * 0.24][index] ?? 0
      return [x + Math.cos(turn) * half, y + Math.sin(turn) * half]
    })
  const shade = pen.createLinearGradient(hip[0] - width, 0, hip[0] + width, 0)
  shade.addColorStop(0, darken(colour, 0.2))
  shade.addColorStop(0.6, colour)
  shade.addColorStop(1, lighten(colour, 0.28))
  fillBlob(pen, shade, [[hip[0], hip[1] - width * 0.9], ...side(-1), ...side(1).toReversed()])
  drawScales(pen, hip, knee, width, colour)
}

function middle({ nearLeg, farLeg }: Skeleton, part: keyof Limb): Point {
  const [a, b] = [nearLeg[part], farLeg[part]]
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
}

function drawFin(pen: Pen, [x, y]: Point, aim: number, colour: Hex): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(aim)
  for (const way of [-1, 1] as const) {
    fillBlob(pen, way < 0 ? lighten(colour, 0.2) : darken(colour, 0.06), [
      [-0.05, 0],
      [0.03, way * 0.04],
      [0.13, way * 0.15],
      [0.15, way * 0.17],
      [0.1, way * 0.05],
      [0.04, 0],
    ])
  }
  pen.restore()
}

function drawScales(pen: Pen, hip: Point, knee: Point, width: number, colour: Hex): void {
  pen.strokeStyle = withAlpha(lighten(colour, 0.55), 0.6)
  pen.lineWidth = 0.006
  pen.beginPath()
  for (let row = 0; row < 5; row += 1) {
    const along = (row + 0.3) / 5
    const [x, y] = [hip[0] + (knee[0] - hip[0]) * along, hip[1] + (knee[1] - hip[1]) * along]
    for (let scale = -1; scale <= 1; scale += 1) {
      const cx = x + (scale + (row % 2) * 0.5 - 0.25) * width * 0.5
      pen.moveTo(cx - 0.018, y)
      pen.quadraticCurveTo(cx, y + 0.026, cx + 0.018, y)
    }
  }
  pen.stroke()
}

/** What a mermaid sits on. */
export function drawRock(pen: Pen, seatY: number): void {
  const stone = pen.createLinearGradient(0, seatY, 0, 0)
  stone.addColorStop(0, '#a8a49c')
  stone.addColorStop(1, '#5f5f66')
  fillBlob(pen, stone, [
    [-0.3, 0.02],
    [-0.28, seatY * 0.6],
    [-0.16, seatY * 1.04],
    [0.06, seatY * 1.06],
    [0.17, seatY * 0.7],
    [0.24, 0.02],
  ])
}

import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import type { Frame, SetContext } from '../set.ts'
import { type Backdrop } from './scenery.ts'

export const CAMP_Y = 0.785

interface Tent {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly cloth: Hex
  readonly kind: 'ridge' | 'dome'
  readonly flip: 1 | -1
}

export function tents(
  context: SetContext,
  [first, second]: readonly [Hex, Hex],
  isLeft: boolean,
): readonly (Backdrop | ((frame: Frame) => void))[] {
  const { stage, palette, seed } = context
  const at = (part: number): number => stage.aspect * (isLeft ? part : 1 - part)
  const flip = isLeft ? 1 : -1
  const pitched: readonly Tent[] = [
    { x: at(0.6), y: CAMP_Y - 0.03, size: 0.15, cloth: second, kind: 'dome', flip: -flip as 1 | -1 },
    {
      x: at(0.19),
      y: CAMP_Y + 0.02,
      size: 0.27,
      cloth: first,
      kind: seed % 2 === 0 ? 'ridge' : 'dome',
      flip,
    },
    {
      x: at(0.88),
      y: CAMP_Y + 0.015,
      size: 0.22,
      cloth: second,
      kind: seed % 2 === 0 ? 'dome' : 'ridge',
      flip: -flip as 1 | -1,
    },
  ]
  const level = lampLevel(palette)
  const lamps = Array.from({ length: 9 }, (_, index) => {
    const along = index / 8
    return {
      x: stage.aspect * (0.1 + 0.8 * along),
      y: 0.44 + 0.13 * Math.sin(along * Math.PI) - 0.02 * (index % 2),
    }
  })
  return [
    {
      key: 'camp-tents',
      parallax: 0.72,
      y0: 0.36,
      y1: CAMP_Y + 0.06,
      paint(pen) {
        for (const tent of pitched) paintTent(pen, context, tent, level)
        const random = createRandom(seed ^ 0xca)
        // A log to sit on, boxes, a pot.
        const wood = seen('#8a6644', palette, 0.02)
        const x = at(0.42)
        fillEllipse(pen, withAlpha(palette.shadow, 0.24), x, CAMP_Y + 0.028, 0.11, 0.01)
        pen.fillStyle = mix(darken(wood, 0.2), palette.shadow, 0.1)
        pen.beginPath()
        pen.roundRect(x - 0.1, CAMP_Y - 0.006, 0.2, 0.032, 0.015)
        pen.fill()
        fillEllipse(pen, lighten(wood, 0.2), x + 0.09, CAMP_Y + 0.01, 0.011, 0.016)
        for (const dx of [0.34, 0.385]) {
          const size = 0.034 + 0.012 * random()
          pen.fillStyle = seen(dx > 0.35 ? '#3f6f8a' : '#b8503c', palette, 0.03)
          pen.beginPath()
          pen.roundRect(at(dx) - size / 2, CAMP_Y + 0.018 - size, size, size, 0.005)
          pen.fill()
          pen.fillStyle = seen('#e8e0d0', palette, 0.03)
          pen.fillRect(at(dx) - size / 2, CAMP_Y + 0.018 - size * 0.78, size, size * 0.1)
        }
        pen.strokeStyle = withAlpha(mix(seen('#3a3430', palette, 0), palette.shadow, 0.3), 0.8)
        pen.lineWidth = 0.0022
        pen.beginPath()
        for (const lamp of lamps) pen.lineTo(lamp.x, lamp.y - 0.008)
        pen.stroke()
        for (const lamp of lamps)
          fillEllipse(pen, mix(seen('#f2e8d0', palette, 0), '#ffdf9a', level), lamp.x, lamp.y, 0.0075)
      },
    },
    (frame) => {
      if (level < 0.3) return
      stage.enter(frame.camera, 0.72)
      for (const { x, y, size, cloth } of pitched)
        stage.glow(
          x,
          y - size * 0.4,
          size * 1.1,
          mix(cloth, '#ffc46a', 0.6),
          level * (0.42 + 0.04 * Math.sin(frame.time * 3 + x * 9)),
        )
      for (const [index, { x, y }] of lamps.entries())
        stage.glow(x, y, 0.05, '#ffd890', level * (0.6 + 0.1 * Math.sin(frame.time * 2 + index)))
    },
  ]
}

function paintTent(
  pen: Pen,
  { palette }: SetContext,
  { x, y, size, cloth, kind, flip }: Tent,
  level: number,
): void {
  const tone = mix(seen(cloth, palette, 0.03), mix(cloth, '#ffb45a', 0.45), level * 0.62)
  const side = outdoorLight(palette).direction * flip
  const dark = mix(darken(tone, 0.24), palette.shadow, 0.12)
  const inside = mix(darken(tone, 0.55), '#ffd48a', level * 0.85)
  pen.save()
  pen.translate(x, y)
  pen.scale(size * flip, size)
  fillEllipse(pen, withAlpha(palette.shadow, 0.26), 0, 0.01, 0.86, 0.06)
  pen.strokeStyle = withAlpha(seen('#e8e0d0', palette, 0), 0.7)
  pen.lineWidth = 0.014
  pen.beginPath()
  pen.moveTo(-0.34, -0.7)
  pen.lineTo(-0.95, 0.01)
  pen.moveTo(0.5, -0.6)
  pen.lineTo(1, 0.01)
  pen.stroke()
  if (kind === 'ridge') {
    fillPolygon(pen, side > 0 ? tone : dark, [
      [-0.3, -0.82],
      [0.5, -0.74],
      [0.86, 0],
      [0.12, 0.02],
    ])
    fillPolygon(pen, side > 0 ? dark : tone, [
      [-0.3, -0.82],
      [0.12, 0.02],
      [-0.7, 0.02],
    ])
    fillPolygon(pen, inside, [
      [-0.3, -0.66],
      [-0.1, 0.02],
      [-0.46, 0.02],
    ])
    fillPolygon(pen, lighten(tone, 0.14), [
      [-0.3, -0.68],
      [-0.1, 0.02],
      [-0.01, 0.02],
    ])
  } else {
    const fill = pen.createLinearGradient(-0.7, 0, 0.7, 0)
    fill.addColorStop(side > 0 ? 0 : 1, dark)
    fill.addColorStop(side > 0 ? 0.8 : 0.2, lighten(tone, 0.06))
    pen.fillStyle = fill
    pen.beginPath()
    pen.moveTo(-0.76, 0.02)
    pen.bezierCurveTo(-0.66, -0.9, 0.66, -0.9, 0.76, 0.02)
    pen.fill()
    pen.fillStyle = inside
    pen.beginPath()
    pen.moveTo(-0.3, 0.02)
    pen.bezierCurveTo(-0.28, -0.62, 0.2, -0.62, 0.22, 0.02)
    pen.fill()
    pen.strokeStyle = darken(tone, 0.34)
    pen.lineWidth = 0.016
    pen.beginPath()
    pen.moveTo(-0.5, 0.02)
    pen.bezierCurveTo(-0.4, -0.6, 0.1, -0.82, 0.4, -0.52)
    pen.moveTo(0.5, 0.02)
    pen.bezierCurveTo(0.4, -0.6, -0.1, -0.82, -0.4, -0.52)
    pen.stroke()
  }
  pen.restore()
}

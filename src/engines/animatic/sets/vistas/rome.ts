import { darken, mix, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintColosseum, paintColumn } from '../landmarks/colosseum.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { seen } from '../parts/lighting.ts'
import { createStreet, STREET_PROPS_Y } from '../streets/street-set.ts'
import { drawFlowerBoxes } from '../streets/flower-boxes.ts'

const PALAZZI = {
  walls: ['#e0a860', '#d88a5a', '#e8c48a', '#c9785a', '#f0d8b0'],
  roofs: ['#b8603f', '#a8573a'],
  trim: '#f4e8d0',
  accents: ['#4a6a4f', '#6a4a34', '#8a3a34'],
  roofKinds: ['tiles'],
  windows: ['shutters', 'arched'],
  groundFloors: ['gate', 'shop', 'arcade'],
  widths: [0.26, 0.36],
  storeys: [2, 3],
  storeyHeight: 0.1,
} as const

/** A street of Rome: the Colosseum, umbrella pines, ochre houses, columns left standing. */
export const rome = createStreet((context, tone) => {
  const { stage, palette, random } = context
  const x = stage.aspect * (stage.portrait ? 0.5 : random() < 0.5 ? 0.36 : 0.64)
  return {
    facades: PALAZZI,
    opening: { x, half: stage.portrait ? 0.4 : 0.52 },
    paving: { kind: 'cobbles', colour: '#b0a498' },
    drawFar(frame) {
      drawFarLayer(stage, frame, { key: 'colosseum', parallax: 0.12, y0: 0.1, y1: 0.78 }, (pen) => {
        const stone = mix(seen('#dcbf94', palette, 0.18), '#ffc880', tone.lights * 0.16)
        for (const way of [-1.6, -1.25, 1.3, 1.62, 1.9])
          paintPine(pen, x + way * 0.42, 0.715, 0.26, palette.fog, seen('#4f7a4a', palette, 0.24))
        paintColosseum(pen, x, 0.72, stage.portrait ? 0.34 : 0.42, stone, tone.lights)
      })
    },
    paintBehindFronts(pen) {
      pen.fillStyle = seen('#8faa62', palette, 0.14)
      pen.fillRect(x - 0.8, 0.71, 1.6, 0.04)
      const stone = seen('#e4d4b8', palette, 0.1)
      for (const [index, way] of [-0.36, -0.26, 0.3, 0.4].entries())
        paintColumn(pen, x + way, 0.745, 0.2, stone, index % 3 === 1)
      pen.fillStyle = stone
      pen.fillRect(x + 0.27, 0.53, 0.16, 0.022)
    },
    paintProps(pen, period) {
      const iron = seen('#2c2a2a', palette, 0.03)
      for (const way of [0.14, 0.64])
        paintLampPost(pen, { x: way * period, footY: STREET_PROPS_Y, height: 0.3, iron, lit: tone.lights })
      paintScooter(pen, period * 0.9, seen('#4f9a9a', palette, 0.02))
    },
    drawFront: (frame) => drawFlowerBoxes(stage, palette, frame, ['#e05a4a', '#f2b04a', '#d86a9a']),
  }
})

/** A pine with a flat crown on a bare trunk. */
function paintPine(pen: Pen, x: number, footY: number, height: number, fog: Hex, leaf: Hex): void {
  pen.fillStyle = mix('#7a5a44', fog, 0.3)
  pen.fillRect(x - height * 0.018, footY - height * 0.8, height * 0.036, height * 0.8)
  for (const [dx, dy, wide] of [
    [-0.2, 0.8, 0.22],
    [0.2, 0.8, 0.22],
    [0, 0.88, 0.3],
  ] as const)
    fillEllipse(
      pen,
      dx === 0 ? leaf : darken(leaf, 0.1),
      x + dx * height,
      footY - dy * height,
      wide * height,
      height * 0.09,
    )
}

function paintScooter(pen: Pen, x: number, paint: Hex): void {
  const y = STREET_PROPS_Y
  for (const side of [-0.055, 0.06]) {
    fillEllipse(pen, '#26242c', x + side, y - 0.018, 0.02)
    fillEllipse(pen, '#c9ccd2', x + side, y - 0.018, 0.008)
  }
  fillRoundRect(pen, paint, x - 0.085, y - 0.062, 0.06, 0.036, 0.016)
  fillRoundRect(pen, paint, x - 0.04, y - 0.034, 0.08, 0.012, 0.004)
  fillRoundRect(pen, '#4a3428', x - 0.085, y - 0.074, 0.062, 0.015, 0.007)
  pen.strokeStyle = paint
  pen.lineWidth = 0.014
  pen.beginPath()
  pen.moveTo(x + 0.035, y - 0.03)
  pen.lineTo(x + 0.052, y - 0.1)
  pen.stroke()
  fillRoundRect(pen, darken(paint, 0.3), x + 0.032, y - 0.112, 0.032, 0.008, 0.003)
  fillEllipse(pen, '#fdf4d0', x + 0.062, y - 0.092, 0.008)
}

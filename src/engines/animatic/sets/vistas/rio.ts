import { lighten, mix, type Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { paintChrist } from '../landmarks/christ.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { acrossWater } from './across-water.ts'

/** Rio de Janeiro: Christ on his mountain above the bay, the Sugarloaf beside it. */
export const rio = acrossWater(({ stage }) => ({
  key: 'rio',
  towers: [0.03, 0.1],
  top: stage.portrait ? -0.04 : 0.02,
  paintBehind(pen, x, { palette }) {
    const way = x > stage.aspect / 2 ? -1 : 1
    const hill = ground(palette, '#4f7f56', 0.3, 0.34)
    paintHump(
      pen,
      x + way * (stage.portrait ? 0.24 : 0.74),
      0.2,
      0.3,
      mix(hill, seen('#8a8078', palette, 0.4), 0.4),
    )
    paintHump(pen, x + way * 1.1, 0.4, 0.16, mix(hill, palette.fog, 0.24))
    paintHump(pen, x - way * 0.62, 0.42, 0.18, mix(hill, palette.fog, 0.2))
  },
  paint(pen, x, { palette }) {
    const peak = stage.portrait ? 0.3 : 0.34
    const hill = ground(palette, '#3f7a48', 0.2, 0.16)
    paintHump(pen, x - 0.3, 0.42, 0.2, lighten(hill, 0.04))
    paintHump(pen, x, stage.portrait ? 0.34 : 0.4, 0.7 - peak, hill)
    paintHump(pen, x + 0.34, 0.36, 0.14, lighten(hill, 0.07))
    paintTown(pen, x, seen('#f4ece0', palette, 0.16))
    paintChrist(
      pen,
      x,
      peak + 0.014,
      stage.portrait ? 0.3 : 0.28,
      seen('#ece6da', palette, 0.08),
      outdoorLight(palette).direction,
    )
  },
}))

/** A steep mountain with a round head, its foot at the water. */
function paintHump(pen: Pen, x: number, half: number, height: number, colour: Hex): void {
  const footY = 0.705
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x - half, footY)
  pen.bezierCurveTo(
    x - half * 0.62,
    footY - height * 0.1,
    x - half * 0.44,
    footY - height,
    x - half * 0.04,
    footY - height,
  )
  pen.bezierCurveTo(x + half * 0.36, footY - height, x + half * 0.4, footY - height * 0.28, x + half, footY)
  pen.fill()
}

/** Houses along the shore. */
function paintTown(pen: Pen, x: number, wall: Hex): void {
  for (let house = -15; house <= 15; house += 1) {
    const tall = 0.016 + 0.022 * Math.abs(Math.sin(house * 5.3))
    pen.fillStyle =
      house % 3 === 0 ? mix(wall, '#d89a6a', 0.25) : house % 2 === 0 ? wall : mix(wall, '#8aa0b0', 0.2)
    pen.fillRect(x + house * 0.043, 0.706 - tall, 0.032, tall + 0.002)
  }
}

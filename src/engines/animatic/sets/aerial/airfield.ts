import { lighten, multiply, withAlpha } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { ground, lampLevel } from '../parts/lighting.ts'
import { paintBase } from './fields.ts'
import { paintBlock, paintBlockShadow } from './from-above.ts'
import { isSnowy, type TerrainContext, type TerrainPainter } from './terrain.ts'
import { fillBand, fillGround, plot } from './view.ts'

/** Runways, taxiways and aprons on mown grass; the hero's row is the runway. */
export const airfield: TerrainPainter = (context) => {
  const { view, palette } = context
  const width = 0.34
  return {
    kind: 'runway',
    paint(pen) {
      const grass = ground(palette, '#8fae5f', isSnowy(context) ? 0 : 0.35, 0)
      paintBase(pen, context, grass)
      for (let stripe = 0; stripe < 20; stripe += 1) {
        const away = view.nearest + (stripe / 20) * (view.farthest - view.nearest)
        if (stripe % 2 === 0)
          fillGround(
            pen,
            view,
            withAlpha(lighten(grass, 0.2), 0.35),
            plot(-4, away, 8, (view.farthest - view.nearest) / 20),
          )
      }
      const concrete = multiply('#b4b6b4', palette.ambient)
      const asphalt = multiply('#555a62', palette.ambient)
      fillGround(pen, view, concrete, plot(-4, 0.4, 8, 0.13))
      fillGround(pen, view, concrete, plot(-4, 0.62, 8, 2))
      for (const across of [-1.1, 0.55])
        fillBand(
          pen,
          view,
          concrete,
          [
            [across, 0],
            [across + 0.1, 0.3],
            [across + 0.3, 0.66],
          ],
          0.14,
        )
      fillGround(pen, view, multiply('#f2d04a', palette.ambient), plot(-4, 0.46, 8, 0.01))
      fillGround(pen, view, asphalt, plot(-4, -width / 2, 8, width))
      const paint = multiply('#f6f5ef', palette.ambient)
      for (const side of [-0.46, 0.44]) fillGround(pen, view, paint, plot(-4, side * width, 8, 0.009))
      for (let dash = -12; dash < 12; dash += 1)
        fillGround(pen, view, paint, plot(dash * 0.24, -0.006, 0.13, 0.012))
      for (let bar = -4; bar < 4; bar += 1)
        fillGround(pen, view, paint, plot(-1.02, bar * 0.036 + 0.006, 0.16, 0.022))
      paintTerminal(pen, context)
      paintRunwayLamps(pen, context, width)
    },
  }
}

function paintTerminal(pen: Pen, { view, palette }: TerrainContext): void {
  const wall = multiply('#cfd8df', palette.ambient)
  for (const [across, away, size, depth, height] of [
    [-1.6, 1.06, 2.9, 0.34, 0.16],
    [-1.1, 0.8, 0.16, 0.34, 0.1],
    [-0.2, 0.8, 0.16, 0.34, 0.1],
    [0.7, 0.8, 0.16, 0.34, 0.1],
    [1.05, 0.74, 0.16, 0.16, 0.5],
  ] as const) {
    const block = { across, away, width: size, depth, height, wall, roof: lighten(wall, 0.2) }
    paintBlockShadow(pen, view, palette, block)
    paintBlock(pen, view, palette, block)
  }
}

function paintRunwayLamps(pen: Pen, { view, palette }: TerrainContext, width: number): void {
  const lamps = lampLevel(palette)
  if (lamps < 0.3) return
  pen.fillStyle = withAlpha('#ffe9a8', lamps)
  pen.beginPath()
  for (let lamp = -16; lamp <= 16; lamp += 1) {
    for (const side of [-0.53, 0.53]) {
      const [x, y] = view.at(lamp * 0.15, side * width)
      pen.moveTo(x + 0.005, y)
      pen.arc(x, y, 0.005, 0, Math.PI * 2)
    }
  }
  pen.fill()
}

import { darken, mix, multiply, withAlpha } from '../../draw/colour.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'
import { paintBase } from './fields.ts'
import { paintTrees, plantTrees } from './growth.ts'
import { isSnowy, type TerrainContext, type TerrainPainter } from './terrain.ts'
import { fillDisc, fillGround, plot } from './view.ts'

/** A stadium like a bowl: striped pitch, stands full of dots, the town around. */
export const arena: TerrainPainter = (context) => {
  const { view, palette } = context
  const length = Math.min(0.6, context.stage.aspect * 0.43)
  const depth = length * 0.76
  const trees = plantTrees(context, {
    spacing: 0.14,
    radius: [0.04, 0.06],
    kindAt: () => 'round',
    density: (across, away) => 0.4 * Number(Math.hypot(across / (length * 1.75), away / (depth * 1.75)) > 1),
  })
  return {
    kind: 'ground',
    paint(pen) {
      paintBase(pen, context, multiply('#b9bdb8', mix(palette.ambient, '#ffffff', 0.05)))
      fillDisc(
        pen,
        view,
        withAlpha(palette.shadow, 0.3),
        [-view.light * 0.06, -0.06],
        length * 1.62,
        depth / length + 0.06,
      )
      paintTrees(pen, context, trees)
      for (let tier = 8; tier >= 0; tier -= 1) {
        const reach = 1.12 + tier * 0.052
        const tone = multiply(tier % 3 === 2 ? '#e8ebee' : '#4a5a78', palette.ambient)
        fillDisc(
          pen,
          view,
          tier === 8 ? multiply('#eef1f4', palette.ambient) : tone,
          [0, 0],
          length * reach,
          (depth * (reach - 0.02)) / (length * reach),
        )
      }
      paintCrowd(pen, context, length, depth)
      fillDisc(pen, view, multiply('#b5654a', palette.ambient), [0, 0], length * 1.1, depth / length)
      paintPitch(pen, context, length * 0.82, depth * 0.66)
    },
  }
}

function paintCrowd(pen: Pen, { view, palette }: TerrainContext, length: number, depth: number): void {
  const colours = ['#f2f2ea', '#e85a4f', '#f2c14a', '#4f8fd0', '#e8a07a']
  colours.forEach((colour, group) => {
    pen.fillStyle = multiply(colour, palette.ambient)
    pen.beginPath()
    for (let fan = 0; fan < 420; fan += 1) {
      const turn = slotChance(fan, group * 3 + 1) * Math.PI * 2
      const reach = 1.14 + slotChance(fan, group * 3 + 2) * 0.3
      const [x, y] = view.at(Math.cos(turn) * length * reach, Math.sin(turn) * depth * reach)
      pen.moveTo(x + 0.0042, y)
      pen.arc(x, y, 0.0042, 0, Math.PI * 2)
    }
    pen.fill()
  })
}

function paintPitch(pen: Pen, context: TerrainContext, half: number, deep: number): void {
  const { view, palette } = context
  const grass = multiply(isSnowy(context) ? '#dfeae4' : '#57a548', palette.ambient)
  for (let stripe = 0; stripe < 10; stripe += 1)
    fillGround(
      pen,
      view,
      stripe % 2 === 0 ? grass : darken(grass, 0.1),
      plot(-half + (stripe / 10) * half * 2, -deep, half / 5, deep * 2),
    )
  pen.strokeStyle = withAlpha('#ffffff', 0.85)
  pen.lineWidth = 0.004
  const outline = (points: readonly Point[]): void => {
    pen.beginPath()
    points.forEach(([u, w], index) => {
      const [x, y] = view.at(u, w)
      if (index === 0) pen.moveTo(x, y)
      else pen.lineTo(x, y)
    })
    pen.closePath()
    pen.stroke()
  }
  outline(plot(-half * 0.96, -deep * 0.94, half * 1.92, deep * 1.88))
  outline([
    [0, -deep * 0.94],
    [0, deep * 0.94],
  ])
  for (const side of [-1, 1])
    outline(plot(side > 0 ? half * 0.7 : -half * 0.96, -deep * 0.42, half * 0.26, deep * 0.84))
  outline(
    Array.from({ length: 40 }, (_, step): Point => [
      Math.cos(step * 0.157) * half * 0.2,
      Math.sin(step * 0.157) * half * 0.2,
    ]),
  )
}

import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Palette } from '../../draw/palette.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame } from '../set.ts'
import type { TerrainContext } from './terrain.ts'

/** The sea from above: deep, with the sky in it. */
export function waterColour(palette: Palette, shallow: number): Hex {
  const own = multiply(mix('#1f6fa8', '#4fc6c8', shallow), palette.ambient)
  // Seen from above it holds the sky overhead, and not its burning edge.
  return mix(
    own,
    palette.sky[palette.time === 'sunset' ? 0 : 1],
    {
      day: 0.12,
      dawn: 0.42,
      'golden-hour': 0.34,
      sunset: 0.45,
      'blue-hour': 0.36,
      night: 0.3,
      overcast: 0.4,
    }[palette.time],
  )
}

/** Crests all over the water; `isWater` says where it is. */
export function paintWaves(
  pen: Pen,
  { view }: TerrainContext,
  colour: Hex,
  isWater: (across: number, away: number) => boolean,
): void {
  const spacing = 0.085 * view.grain
  for (const [tone, alpha, salt] of [
    [darken(colour, 0.3), 0.26, 1],
    [lighten(colour, 0.42), 0.34, 2],
  ] as const) {
    pen.strokeStyle = withAlpha(tone, alpha)
    pen.lineCap = 'round'
    pen.lineWidth = 0.0044
    pen.beginPath()
    let row = 0
    for (let away = view.nearest; away < view.farthest; away += spacing) {
      row += 1
      const reach = view.reachAt(away)
      for (let across = -reach, slot = 0; across < reach; across += spacing * 1.9, slot += 1) {
        const chance = slotChance(slot * 7 + salt, row)
        const at: Point = [
          across + chance * spacing * 1.4,
          away + (slotChance(slot, row + 90 * salt) - 0.5) * spacing,
        ]
        if (chance < 0.25 || !isWater(at[0], at[1])) continue
        const length = spacing * (0.3 + 0.7 * chance)
        pen.moveTo(...view.at(at[0] - length, at[1]))
        pen.quadraticCurveTo(...view.at(at[0], at[1] + spacing * 0.34), ...view.at(at[0] + length, at[1]))
      }
    }
    pen.stroke()
  }
}

/** Two sheets of glints that slide over each other: the water is never still. */
export function drawGlints(
  context: TerrainContext,
  frame: Frame,
  isWater: (across: number, away: number) => boolean,
): void {
  const { stage, view, palette } = context
  const extent = { y0: stage.top - 0.3, y1: stage.bottom + 0.25, margin: 0.42 }
  const camera = {
    ...frame.camera,
    x: frame.camera.x + 0.012 * Math.sin(frame.time * 0.9),
    y: frame.camera.y + 0.008 * frame.time,
  }
  stage.layer('glints', camera, 1, extent, (pen) => {
    pen.fillStyle = withAlpha(mix('#ffffff', palette.key, 0.4), palette.time === 'overcast' ? 0.2 : 0.42)
    pen.beginPath()
    let row = 0
    for (let away = view.nearest; away < view.farthest; away += 0.1) {
      row += 1
      const reach = view.reachAt(away)
      for (let across = -reach, slot = 0; across < reach; across += 0.11, slot += 1) {
        const chance = slotChance(slot, row + 300)
        if (chance < 0.55 || !isWater(across, away)) continue
        const [x, y] = view.at(across + chance * 0.08, away + slotChance(slot, row + 400) * 0.09)
        const width = 0.014 * chance * view.scaleAt(away) * (0.6 + 0.4 * view.grain)
        pen.moveTo(x - width, y)
        pen.quadraticCurveTo(x, y - 0.004, x + width, y)
        pen.quadraticCurveTo(x, y + 0.0016, x - width, y)
      }
    }
    pen.fill()
  })
}

import { darken, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Point } from '../../draw/shapes.ts'
import { isAfloat } from './coast.ts'
import { paintBase } from './fields.ts'
import { paintBlock, paintBlockShadow, shadowOf } from './from-above.ts'
import type { TerrainPainter } from './terrain.ts'
import { fillBand, fillGround, plot } from './view.ts'
import { drawGlints, paintWaves, waterColour } from './water.ts'

/** How far the towers stand from the middle, as a part of the picture's width. */
const TOWER_AT = 0.3
const STONE = '#b9aa94'
const RED = '#b8452f'

/** A bridge over open water: of stone, with its piers, or hung from two red towers. */
export function crossing(kind: 'stone' | 'hung'): TerrainPainter {
  return (context) => {
    const { view, palette, stage, spec } = context
    const [hero] = spec.subjects
    // Boats are on the water before it.
    const isOnWater = hero !== undefined && isAfloat(hero)
    const middle = isOnWater ? 0.62 : 0
    const reach = Math.max(0.26, stage.aspect * TOWER_AT)
    const width = 0.3 * Math.max(0.85, view.grain)
    const water = waterColour(palette, 0.25)
    const paintOf = (colour: Hex): Hex => multiply(colour, palette.ambient)
    const line = (by: number): readonly Point[] =>
      Array.from({ length: 30 }, (_, step): Point => [-2.8 + (step / 29) * 5.6, middle + by])
    return {
      kind: isOnWater ? 'water' : 'road',
      wayAt: () => (isOnWater ? 0 : -width * 0.22),
      paint(pen) {
        paintBase(pen, context, water)
        paintWaves(pen, context, water, () => true)
        fillBand(pen, view, shadowOf(palette), line(-width * 1.1), width * 1.1)
        const own = paintOf(kind === 'stone' ? STONE : RED)
        if (kind === 'stone')
          for (let pier = -4; pier <= 4; pier += 1)
            fillGround(
              pen,
              view,
              darken(own, 0.2),
              plot(pier * 0.56 - 0.06, middle - width * 0.78, 0.12, width * 1.56),
            )
        fillBand(pen, view, own, line(0), width * 1.24)
        fillBand(pen, view, paintOf(kind === 'stone' ? '#8f8a84' : '#5f646c'), line(0), width)
        const white = paintOf('#f6f1e2')
        for (let dash = -2.8; dash < 2.8; dash += 0.2)
          fillGround(pen, view, withAlpha(white, 0.8), plot(dash, middle - 0.005, 0.09, 0.011))
        if (kind === 'stone') return
        for (const side of [-0.6, 0.6]) {
          for (const across of [-reach, reach]) {
            const block = {
              across: across - 0.05,
              away: middle + side * width - 0.035,
              width: 0.1,
              depth: 0.07,
              height: 0.5,
              wall: own,
              roof: mix(own, '#ffffff', 0.16),
            }
            paintBlockShadow(pen, view, palette, block)
            paintBlock(pen, view, palette, block)
          }
          pen.strokeStyle = own
          pen.lineWidth = 0.008
          pen.beginPath()
          for (let step = 0; step <= 60; step += 1) {
            const across = -2.8 + (step / 60) * 5.6
            const [x, y] = view.at(across, middle + side * width, cableAt(Math.abs(across) / reach))
            if (step === 0) pen.moveTo(x, y)
            else pen.lineTo(x, y)
          }
          pen.stroke()
        }
      },
      drawLive: (frame) =>
        drawGlints(context, frame, (_, away) => away - middle > width * 0.8 || away - middle < -width * 1.4),
    }
  }
}

/** Height of a cable, `part` of the way from the middle to a tower: it hangs between them, and runs down beyond. */
function cableAt(part: number): number {
  return 0.06 + 0.44 * (part > 1 ? Math.max(0, 2 - part) : part * part)
}

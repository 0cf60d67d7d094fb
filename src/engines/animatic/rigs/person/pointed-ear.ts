import { darken } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'

const SHAPES: Readonly<Record<'pointed' | 'long', readonly Point[]>> = {
  pointed: [
    [-34, -8],
    [-84, -46],
    [-56, 34],
    [-36, 34],
  ],
  long: [
    [-30, -14],
    [-168, -64],
    [-70, 44],
    [-30, 38],
  ],
}

/** In the units of a face: hundredths of half a head, looking right. */
export function drawPointedEar(pen: Pen, skin: Hex, kind: 'pointed' | 'long'): void {
  const outline = SHAPES[kind]
  fillPolygon(pen, darken(skin, 0.05), outline)
  pen.save()
  pen.translate(-50, 12)
  pen.scale(0.62, 0.62)
  pen.translate(46, -10)
  fillPolygon(pen, darken(skin, 0.2), outline)
  pen.restore()
}

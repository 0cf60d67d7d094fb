import { darken, lighten, type Hex } from '../../../draw/colour.ts'
import { fillRoundRect, type Pen } from '../../../draw/shapes.ts'

/** A kitchen's worktop with cupboards below, to work at standing. */
export function drawWorktop(pen: Pen, top: number, slab: Hex = '#e9dcc4'): void {
  fillRoundRect(pen, '#a9744a', 0.12, top + 0.02, 0.46, -top - 0.04, 0.008)
  for (const x of [0.135, 0.36]) {
    fillRoundRect(pen, '#bd8758', x, top + 0.045, 0.205, -top - 0.09, 0.008)
    fillRoundRect(pen, '#e3bc5c', x + (x < 0.2 ? 0.17 : 0.02), top + 0.12, 0.012, 0.05, 0.005)
  }
  fillRoundRect(pen, '#7a5231', 0.14, -0.025, 0.42, 0.025, 0.003)
  fillRoundRect(pen, darken(slab, 0.14), 0.09, top, 0.52, 0.03, 0.008)
  fillRoundRect(pen, slab, 0.09, top, 0.52, 0.018, 0.008)
  fillRoundRect(pen, lighten(slab, 0.4), 0.09, top, 0.52, 0.006, 0.003)
}

/** A plain table between two edges. */
export function drawPlainTable(pen: Pen, left: number, right: number, top: number, colour: Hex): void {
  for (const x of [left + 0.02, right - 0.045])
    fillRoundRect(pen, darken(colour, 0.25), x, top, 0.026, -top, 0.006)
  fillRoundRect(pen, darken(colour, 0.12), left + 0.012, top + 0.02, right - left - 0.024, 0.03, 0.006)
  fillRoundRect(pen, colour, left, top, right - left, 0.026, 0.008)
  fillRoundRect(pen, lighten(colour, 0.22), left, top, right - left, 0.009, 0.004)
}

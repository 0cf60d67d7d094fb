import { darken, lighten, luminance, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Pattern } from '../../scene-spec.ts'

/** Body units: the part of a garment that is seen; the pen is clipped to it. */
interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Prints a pattern on cloth, in a colour that stands out from it. */
export function paintPattern(pen: Pen, pattern: Pattern, cloth: Hex, area: Area): void {
  const isLight = luminance(cloth) > 0.6
  const ink = isLight ? INKS[pattern] : lighten(cloth, 0.72)
  pen.fillStyle = pattern === 'checks' ? withAlpha(isLight ? ink : darken(cloth, 0.5), 0.5) : ink
  PRINTS[pattern](pen, area)
}

/** On white and other light cloth. */
const INKS: Readonly<Record<Pattern, Hex>> = {
  stripes: '#3b5a8c',
  dots: '#c9404a',
  checks: '#b8383c',
  flowers: '#d85a86',
}

const PRINTS: Readonly<Record<Pattern, (pen: Pen, area: Area) => void>> = {
  stripes(pen, { left, top, right, bottom }) {
    for (let y = top; y < bottom; y += 0.048) pen.fillRect(left, y, right - left, 0.02)
  },
  checks(pen, { left, top, right, bottom }) {
    for (let y = top; y < bottom; y += 0.056) pen.fillRect(left, y, right - left, 0.02)
    for (let x = left; x < right; x += 0.05) pen.fillRect(x, top, 0.018, bottom - top)
  },
  dots: (pen, area) => {
    pen.beginPath()
    scatter(area, 0.048, (x, y) => circle(pen, x, y, 0.0105))
    pen.fill()
  },
  flowers: (pen, area) => {
    pen.beginPath()
    scatter(area, 0.07, (x, y) => {
      for (let petal = 0; petal < 5; petal += 1) {
        const turn = (petal / 5) * Math.PI * 2
        circle(pen, x + Math.cos(turn) * 0.0105, y + Math.sin(turn) * 0.0105, 0.0075)
      }
    })
    pen.fill()
  },
}

/** In staggered rows. */
function scatter(
  { left, top, right, bottom }: Area,
  step: number,
  put: (x: number, y: number) => void,
): void {
  let row = 0
  for (let y = top; y < bottom; y += step * 0.8, row += 1)
    for (let x = left + (row % 2) * step * 0.5; x < right; x += step) put(x, y)
}

function circle(pen: Pen, x: number, y: number, radius: number): void {
  pen.moveTo(x + radius, y)
  pen.arc(x, y, radius, 0, Math.PI * 2)
}

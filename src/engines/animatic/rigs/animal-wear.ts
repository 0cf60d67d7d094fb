import { darken, type Hex } from '../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../draw/shapes.ts'
import type { PropSpec } from '../scene-spec.ts'
import type { RigLook } from './rig.ts'

/** What animals have on their backs, whoever made it for people. */
const COATS =
  /^(?:suit|tuxedo|uniform|raincoat|coat|trench-coat|jacket|leather-jacket|sweater|hoodie|shirt|t-shirt|vest|waistcoat|lab-coat)$/
/** Of these one sees a shirt and a tie. */
const FORMAL = /^(?:suit|tuxedo)$/
const DYES: Readonly<Record<string, Hex>> = {
  suit: '#2c3350',
  tuxedo: '#20222c',
  raincoat: '#f2c23c',
  'trench-coat': '#b99a6a',
  'leather-jacket': '#3a2a26',
  'lab-coat': '#f4f4f6',
}

/** A coat and its colour. */
export interface Coat {
  readonly cloth: Hex
  readonly isFormal: boolean
}

/** The first thing worn that a pattern names. Undefined: none. */
export function wornOf({ props }: Pick<RigLook, 'props'>, words: RegExp): PropSpec | undefined {
  return props.find(({ concept, role }) => role === 'worn' && words.test(concept))
}

/** Undefined for who wears nothing on their back. */
export function coatOf(look: Pick<RigLook, 'props'>): Coat | undefined {
  const worn = wornOf(look, COATS)
  if (worn === undefined) return undefined
  return {
    cloth: worn.colour ?? DYES[worn.concept] ?? '#4a7fb5',
    isFormal: FORMAL.test(worn.concept),
  }
}

/** A tie or a bow tie with its knot at a point; `size` is the radius of the head above it. */
export function drawTie(pen: Pen, isBow: boolean, cloth: Hex, x: number, y: number, size: number): void {
  if (isBow) {
    fillPolygon(pen, cloth, [
      [x - size * 0.48, y - size * 0.34],
      [x + size * 0.48, y + size * 0.34],
      [x + size * 0.48, y - size * 0.34],
      [x - size * 0.48, y + size * 0.34],
    ])
    fillEllipse(pen, darken(cloth, 0.24), x, y, size * 0.15)
    return
  }
  fillPolygon(pen, cloth, [
    [x - size * 0.15, y - size * 0.1],
    [x + size * 0.15, y - size * 0.1],
    [x + size * 0.28, y + size * 1.1],
    [x, y + size * 1.4],
    [x - size * 0.28, y + size * 1.1],
  ])
}

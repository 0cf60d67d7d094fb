import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Crop } from './crops.ts'
import type { CropTones } from './paint-crops.ts'

export const HORIZON_Y = 0.61

/** Where the crop ends and the lane begins. */
export const LANE_Y = 0.852

export const MARGIN = 0.6

/** World units below the horizon at distance 1. */
const DROP = 0.36

/** World units from one stripe to the next at distance 1, if the crop does not say. */
export const STRIPE = 0.36

export interface Field {
  readonly crop: Crop
  readonly tops: readonly Hex[]
  readonly blooms: readonly Hex[]
  readonly seed: number
  readonly vanishX: number
  readonly snowy: boolean
}

export function tonesOf(
  palette: Palette,
  { crop, tops, blooms, snowy }: Field,
  row: number,
  haze: number,
): CropTones {
  const top = tops[((row % tops.length) + tops.length) % tops.length] ?? '#e8c060'
  const frost = (colour: Hex): Hex => (snowy ? mix(colour, '#eef3f8', 0.55) : colour)
  return {
    top: mix(seen(frost(top), palette, haze), palette.key, 0.1),
    leaf: seen(frost(crop.leaf), palette, haze),
    blooms: blooms.map((bloom) => seen(frost(bloom), palette, haze)),
  }
}

/** Far off a field is one colour, hazy at the horizon, in soft swells. */
export function paintBase(pen: Pen, stage: Stage, palette: Palette, field: Field): void {
  const far = tonesOf(palette, field, 0, 0.42)
  const near = tonesOf(palette, field, 0, 0.06)
  const gradient = pen.createLinearGradient(0, HORIZON_Y, 0, LANE_Y)
  gradient.addColorStop(0, far.top)
  gradient.addColorStop(0.4, mix(near.top, near.leaf, 0.35))
  gradient.addColorStop(1, mix(near.leaf, palette.shadow, 0.25))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(-MARGIN, 1)
  for (let x = -MARGIN; x <= stage.aspect + MARGIN; x += 0.04) {
    pen.lineTo(x, crestAt(field, x))
  }
  pen.lineTo(stage.aspect + MARGIN, 1)
  pen.fill()
  for (let band = 0; band < 9; band += 1) {
    const y = HORIZON_Y + 0.016 + band * 0.007
    const x = slotChance(band, field.seed) * stage.aspect
    fillEllipse(pen, withAlpha(band % 2 === 0 ? far.top : near.leaf, 0.3), x, y, 0.5, 0.004)
  }
}

/** The land swells, and the crop with it. */
function crestAt({ seed }: Field, x: number): number {
  return HORIZON_Y - 0.004 + 0.016 * Math.sin(x * 1.7 + (seed % 7)) + 0.006 * Math.sin(x * 4.1 + (seed % 5))
}

/** Stalk beside stalk, row before row, from distance `from` to distance `to`. */
export function paintRows(
  pen: Pen,
  stage: Stage,
  palette: Palette,
  field: Field,
  from: number,
  to: number,
): void {
  const { crop } = field
  for (let distance = from, row = 0; distance > to; distance *= 0.86, row += 1) {
    const size = (crop.height * 1.6) / distance
    const y = HORIZON_Y + DROP / distance + size * 0.3
    const haze = 0.3 * ((distance - 1.5) / 3)
    const tones = tonesOf(palette, field, row, Math.max(0, haze))
    shadeFoot(pen, stage, palette, y, size)
    const spacing = Math.max(0.024, size * crop.width * 0.5)
    const first = Math.floor(-MARGIN / spacing)
    const last = Math.ceil((stage.aspect + MARGIN) / spacing)
    for (let index = first; index <= last; index += 1) {
      const chance = slotChance(index, row + Math.round(from * 10))
      pen.save()
      const x = (index + chance * 0.6) * spacing
      const rise = ((crestAt(field, x) - HORIZON_Y) * (distance - 1.5)) / 3
      pen.translate(x, y + rise + (chance - 0.5) * size * 0.12)
      pen.scale(size * (0.85 + 0.15 * chance), size * (0.85 + 0.15 * chance))
      crop.paint(pen, tones, Math.floor(chance * 17))
      pen.restore()
    }
  }
}

/** Between two rows it is dark. */
function shadeFoot(pen: Pen, stage: Stage, palette: Palette, y: number, size: number): void {
  const shade = pen.createLinearGradient(0, y - size * 0.9, 0, y)
  shade.addColorStop(0, withAlpha(palette.shadow, 0))
  shade.addColorStop(1, withAlpha(palette.shadow, 0.2))
  pen.fillStyle = shade
  pen.fillRect(-MARGIN, y - size * 0.9, stage.aspect + 2 * MARGIN, size * 0.9)
}

/** Stripes that meet at the horizon; close by they are plants. */
export function paintStripes(pen: Pen, stage: Stage, palette: Palette, field: Field): void {
  const { crop, vanishX } = field
  const gap = crop.stripe ?? STRIPE
  // Narrow stripes are two plants wide.
  const parts = crop.stripe === undefined ? [-0.2, 0.2] : [0]
  const half = crop.stripe === undefined ? 0.4 : 0.16
  const soil = pen.createLinearGradient(0, HORIZON_Y, 0, LANE_Y)
  soil.addColorStop(0, seen(mix(crop.soil, crop.leaf, 0.5), palette, 0.5))
  soil.addColorStop(1, mix(seen(mix(crop.soil, crop.leaf, 0.2), palette, 0), palette.shadow, 0.2))
  pen.fillStyle = soil
  pen.fillRect(-MARGIN, HORIZON_Y, stage.aspect + 2 * MARGIN, 1 - HORIZON_Y)
  const reach = 34
  const edge = (index: number, side: number): number => vanishX + (index + side) * gap * 1.5
  const footY = HORIZON_Y + DROP * 1.5
  for (let index = -reach; index <= reach; index += 1) {
    const tones = tonesOf(palette, field, index, 0.08)
    const fill = pen.createLinearGradient(0, HORIZON_Y, 0, LANE_Y)
    fill.addColorStop(0, mix(tonesOf(palette, field, index, 0.5).top, palette.fog, 0.2))
    fill.addColorStop(0.5, mix(tones.top, tones.leaf, 0.3))
    fill.addColorStop(1, mix(tones.top, tones.leaf, 0.7))
    pen.fillStyle = fill
    pen.beginPath()
    pen.moveTo(vanishX, HORIZON_Y - 0.004)
    pen.lineTo(edge(index, -half), footY)
    pen.lineTo(edge(index, half), footY)
    pen.fill()
  }
  for (let distance = 6.4, row = 0; distance > 1.52; distance *= 0.88, row += 1) {
    const haze = Math.max(0, (0.42 * (distance - 1.5)) / 4)
    for (let index = -reach; index <= reach; index += 1) {
      for (const part of parts) {
        const chance = slotChance(index * 2 + (part > 0 ? 1 : 0), row)
        const x = vanishX + ((index + part + (chance - 0.5) * 0.1) * gap) / distance
        if (x < -0.45 || x > stage.aspect + 0.45) continue
        const size = ((crop.height * 1.6) / distance) * (0.85 + 0.3 * chance)
        pen.save()
        pen.translate(x, HORIZON_Y + DROP / distance + size * 0.12 * chance)
        pen.scale(size, size)
        crop.paint(pen, tonesOf(palette, field, index, haze), Math.floor(chance * 17))
        pen.restore()
      }
    }
  }
}

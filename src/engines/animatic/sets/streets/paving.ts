import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'

export type PavingKind = 'cobbles' | 'slabs' | 'asphalt' | 'sand' | 'earth' | 'bricks'

export interface Paving {
  readonly kind: PavingKind
  /** Under a white light. */
  readonly colour: Hex
  readonly topY: number
  readonly bottomY: number
  readonly period: number
  readonly isSnowy: boolean
  readonly isWet: boolean
}

/** One period of a street's ground, from the foot of the houses to the lens. */
export function paintPaving(pen: Pen, palette: Palette, paving: Paving): void {
  const { kind, topY, bottomY, period, isSnowy, isWet } = paving
  const dry = seen(paving.colour, palette, 0)
  const base = mix(
    isWet ? mix(darken(dry, 0.22), palette.sky[1], 0.14) : dry,
    palette.ground,
    isSnowy ? 0.75 : 0,
  )
  const ground = pen.createLinearGradient(0, topY, 0, bottomY)
  ground.addColorStop(0, mix(base, palette.fog, 0.26))
  ground.addColorStop(0.35, base)
  ground.addColorStop(1, mix(darken(base, 0.3), palette.shadow, 0.22))
  pen.fillStyle = ground
  pen.fillRect(0, topY, period + 0.001, bottomY - topY)
  switch (kind) {
    case 'cobbles':
    case 'bricks':
      paintStones(pen, paving, base, palette.shadow, isSnowy ? 0.35 : 1)
      return
    case 'slabs':
      paintJoints(pen, paving, palette.shadow)
      return
    case 'asphalt':
      pen.fillStyle = withAlpha(lighten(base, 0.7), 0.6)
      for (let x = 0; x < period - 0.1; x += 0.31) pen.fillRect(x, topY + 0.11, 0.17, 0.006)
      return
    case 'sand':
    case 'earth':
      paintGrains(pen, paving, base)
  }
}

/** Rows of stones that grow towards the lens. */
function paintStones(
  pen: Pen,
  { kind, topY, bottomY, period }: Paving,
  base: Hex,
  shade: Hex,
  strength: number,
): void {
  let y = topY + 0.004
  for (let row = 0; y < bottomY; row += 1) {
    const height = 0.008 + (y - topY) * 0.075
    const count = Math.max(8, Math.round(period / (height * (kind === 'bricks' ? 3.4 : 2.1))))
    const pitch = period / count
    for (let stone = 0; stone < count; stone += 1) {
      const chance = slotChance(stone, row)
      pen.fillStyle = withAlpha(
        chance > 0.5 ? lighten(base, 0.35) : shade,
        strength * 0.13 * Math.abs(chance - 0.5) * 2,
      )
      pen.beginPath()
      pen.roundRect(
        stone * pitch + (row % 2) * pitch * 0.5 + pitch * 0.04,
        y,
        pitch * 0.9,
        height * 0.86,
        height * 0.3,
      )
      pen.fill()
    }
    pen.fillStyle = withAlpha(shade, 0.08 * strength)
    pen.fillRect(0, y + height * 0.9, period, height * 0.1)
    y += height
  }
}

function paintJoints(pen: Pen, { topY, bottomY, period }: Paving, shade: Hex): void {
  pen.strokeStyle = withAlpha(shade, 0.16)
  pen.lineWidth = 0.0018
  pen.beginPath()
  let y = topY + 0.02
  for (let row = 0; y < bottomY; row += 1) {
    const height = 0.02 + (y - topY) * 0.22
    const count = Math.max(4, Math.round(period / (height * 2.4)))
    pen.moveTo(0, y)
    pen.lineTo(period, y)
    for (let slab = 0; slab < count; slab += 1) {
      const x = ((slab + (row % 2) * 0.5) * period) / count
      pen.moveTo(x, y)
      pen.lineTo(x, Math.min(bottomY, y + height))
    }
    y += height
  }
  pen.stroke()
}

function paintGrains(pen: Pen, { kind, topY, bottomY, period }: Paving, base: Hex): void {
  for (let index = 0; index < 130; index += 1) {
    const depth = ((index * 0.754877) % 1) ** 1.4
    const size = 0.006 + depth * 0.03
    fillEllipse(
      pen,
      withAlpha(index % 2 === 0 ? lighten(base, 0.25) : darken(base, 0.35), 0.22),
      ((index * 0.618034) % 1) * period,
      topY + 0.01 + depth * (bottomY - topY),
      size,
      size * 0.16,
    )
  }
  if (kind !== 'earth') return
  pen.fillStyle = withAlpha(darken(base, 0.4), 0.16)
  for (const y of [0.075, 0.135]) pen.fillRect(0, topY + y, period, 0.012 + y * 0.05)
}

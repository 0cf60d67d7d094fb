import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, createRandom } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { cloudColours } from './sky-dome.ts'
import { eachSlot, slotChance, visibleSpan } from './span.ts'

const BANK = { width: 0.74, height: 0.34, crest: 0.2 } as const
const BANK_KINDS = 4

/** A row of banks of cloud, seen from above. */
export interface CloudRow {
  /** World units: where the crowns are. */
  readonly y: number
  readonly parallax: number
  readonly scale: number
  /** How far the row is lost in haze, 0..1. */
  readonly haze: number
}

/**
 * Rows of cloud banks as who is above them sees them; each hides all that is below it. `airstream`: world units per second
 * that they stream past by. Draws the row of that number.
 */
export function createCloudBanks(
  { stage, palette, seed }: { readonly stage: Stage; readonly palette: Palette; readonly seed: number },
  rows: readonly CloudRow[],
  airstream: number,
): (frame: Frame, index: number) => void {
  const banks = rows.map((row, index) => bakeBanks(stage, palette, row, index, seed))
  return (frame, index) => {
    const row = rows[index]
    if (row !== undefined)
      drawRow(stage, palette, { row, banks: banks[index] ?? [], airstream, index }, frame)
  }
}

/** Local colours of a row: crown, body, foot. */
function rowColours(
  palette: Palette,
  haze: number,
): { readonly crown: Hex; readonly lit: Hex; readonly foot: Hex } {
  const { crown, lit, shade } = cloudColours(palette)
  const far = mix(palette.sky[2], palette.fog, 0.4)
  return {
    crown: mix(crown, far, haze),
    lit: mix(lit, far, haze),
    foot: mix(mix(lit, shade, 0.6), far, haze * 0.8),
  }
}

function bakeBanks(
  stage: Stage,
  palette: Palette,
  row: CloudRow,
  index: number,
  seed: number,
): readonly Sprite[] {
  const side = palette.sun !== null && palette.sun.x < 0.5 ? -1 : 1
  const colours = rowColours(palette, row.haze)
  return Array.from({ length: BANK_KINDS }, (_, kind) => {
    const random = createRandom(seed + index * 31 + kind * 7 + 1)
    const { width, height, crest } = BANK
    const puffs = Array.from({ length: 15 }, (_, puff) => {
      const along = puff / 14
      const swell = Math.sin(along * Math.PI) ** 0.7
      const radius = between(random, 0.045, 0.085) * (0.5 + 0.7 * swell)
      return {
        x: (along - 0.5) * (width - 2 * radius),
        y: -swell * between(random, 0.01, 0.1),
        radius,
      }
    })
    const box = {
      width: width * row.scale,
      height: height * row.scale,
      anchorX: (width / 2) * row.scale,
      anchorY: crest * row.scale,
    }
    return stage.sprite(`sky-bank-${index}-${kind}`, box, (pen) => {
      pen.scale(row.scale, row.scale)
      paintBank(pen, puffs, colours, side)
    })
  })
}

function paintBank(
  pen: Pen,
  puffs: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  colours: { readonly crown: Hex; readonly lit: Hex; readonly foot: Hex },
  side: number,
): void {
  const body = pen.createLinearGradient(0, -0.17, 0, 0.13)
  body.addColorStop(0, colours.crown)
  body.addColorStop(0.45, colours.lit)
  body.addColorStop(1, colours.foot)
  const { width } = BANK
  pen.fillStyle = body
  pen.beginPath()
  for (const { x, y, radius } of puffs) {
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, Math.PI * 2)
  }
  pen.rect(-width * 0.42, -0.02, width * 0.84, 0.2)
  pen.fill()
  pen.globalCompositeOperation = 'source-atop'
  for (const { x, y, radius } of puffs) {
    const shine = pen.createRadialGradient(x + side * radius * 0.3, y - radius * 0.4, 0, x, y, radius)
    shine.addColorStop(0, withAlpha(colours.crown, 0.75))
    shine.addColorStop(0.7, withAlpha(colours.crown, 0.12))
    shine.addColorStop(1, withAlpha(colours.crown, 0))
    pen.fillStyle = shine
    pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  }
  // The foot melts into the layer of cloud that is filled below.
  pen.globalCompositeOperation = 'destination-out'
  const fade = pen.createLinearGradient(0, 0.06, 0, 0.135)
  fade.addColorStop(0, 'rgba(0,0,0,0)')
  fade.addColorStop(1, 'rgba(0,0,0,1)')
  pen.fillStyle = fade
  pen.fillRect(-width, 0.05, width * 2, 0.2)
}

interface Row {
  readonly row: CloudRow
  readonly banks: readonly Sprite[]
  readonly airstream: number
  readonly index: number
}

function drawRow(
  stage: Stage,
  palette: Palette,
  { row, banks, airstream, index }: Row,
  { camera, time }: Frame,
): void {
  const drift = time * airstream * row.parallax
  const span = visibleSpan(stage, camera, row.parallax, BANK.width * row.scale)
  const foot = rowColours(palette, row.haze).foot
  const fillTop = row.y + 0.05 * row.scale
  // The same all along the way, so it need not follow the camera sideways.
  const level = { ...camera, x: 0 }
  const extent = { y0: fillTop, y1: Math.max(stage.bottom, fillTop) + 0.3, margin: 0.1 }
  stage.layer(`sky-foot-${index}`, level, row.parallax, extent, (pen) => {
    const haze = pen.createLinearGradient(0, fillTop, 0, fillTop + 0.07 * row.scale)
    haze.addColorStop(0, withAlpha(foot, 0))
    haze.addColorStop(1, foot)
    pen.fillStyle = haze
    pen.fillRect(-1, fillTop, stage.aspect + 2, extent.y1 - fillTop)
  })
  stage.enter(camera, row.parallax)
  const spacing = BANK.width * row.scale * 0.56
  eachSlot({ left: span.left + drift, right: span.right + drift }, spacing, (slot, position) => {
    const chance = slotChance(position, index)
    const sprite = banks[Math.floor(chance * 991) % BANK_KINDS]
    if (sprite === undefined) return
    stage.put(sprite, slot - drift, row.y + (chance - 0.5) * 0.05 * row.scale, {
      scale: 0.85 + chance * 0.35,
    })
  })
}

import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, pick } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { ground, seen } from '../parts/lighting.ts'

export const FLOOR_Y = 0.745

const MARGIN = 0.6
const FALLEN: readonly Hex[] = ['#d08433', '#b8572a', '#d9b23f', '#a8452c']

export interface ForestFloor {
  paint(pen: Pen): void
}

export interface ForestFloorOptions {
  readonly snowy: boolean
  /** How thickly leaves cover the ground, 0..1. */
  readonly leaves: number
}

/** Moss and earth with a winding path, pools of light, a fallen log, mushrooms and stones. */
export function planForestFloor(
  random: Random,
  stage: Stage,
  palette: Palette,
  options: ForestFloorOptions,
): ForestFloor {
  const across = (): number => between(random, -MARGIN, stage.aspect + MARGIN)
  const leaves = Array.from({ length: options.snowy ? 0 : Math.round(260 * options.leaves) }, () => ({
    x: across(),
    depth: random(),
    turn: random() * 3,
    colour: pick(random, FALLEN),
  }))
  const stones = Array.from({ length: 9 }, () => ({
    x: across(),
    depth: random() ** 2,
    size: between(random, 0.02, 0.05),
  }))
  const pools = Array.from({ length: 9 }, () => ({
    x: across(),
    depth: random(),
    size: between(random, 0.09, 0.2),
  }))
  const logX = stage.aspect * (random() < 0.5 ? 0.16 : 0.84)
  const yAt = (depth: number): number => FLOOR_Y + 0.03 + depth * 0.3
  return {
    paint(pen) {
      paintEarth(pen, stage, palette, options)
      if (!options.snowy) paintPath(pen, stage, palette)
      for (const pool of pools) {
        fillEllipse(
          pen,
          withAlpha(palette.key, 0.13),
          pool.x,
          yAt(pool.depth),
          pool.size,
          0.008 + pool.depth * 0.014,
        )
      }
      for (const leaf of leaves) {
        const size = 0.006 + leaf.depth * 0.009
        fillEllipse(
          pen,
          seen(leaf.colour, palette, 0.06),
          leaf.x,
          yAt(leaf.depth),
          size,
          size * 0.42,
          leaf.turn,
        )
      }
      for (const stone of stones)
        paintStone(pen, palette, stone.x, yAt(stone.depth), stone.size, options.snowy)
      paintLog(pen, palette, logX, FLOOR_Y + 0.045, options.snowy)
    },
  }
}

function paintEarth(pen: Pen, stage: Stage, palette: Palette, { snowy }: ForestFloorOptions): void {
  const gradient = pen.createLinearGradient(0, FLOOR_Y, 0, 1.06)
  const moss = snowy ? '#e8eff6' : '#5d7a3c'
  gradient.addColorStop(0, ground(palette, moss, 0.55, 0.3))
  gradient.addColorStop(0.35, darken(ground(palette, moss, 0.6, 0.05), snowy ? 0.05 : 0.16))
  gradient.addColorStop(1, darken(ground(palette, snowy ? '#b9c8da' : '#3d4a2c', 0.6, 0), snowy ? 0.2 : 0.45))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(-MARGIN, stage.bottom + 0.3)
  for (let x = -MARGIN; x <= stage.aspect + MARGIN; x += 0.05) {
    pen.lineTo(x, FLOOR_Y + 0.008 * Math.sin(x * 5.3) + 0.005 * Math.sin(x * 13.1))
  }
  pen.lineTo(stage.aspect + MARGIN, stage.bottom + 0.3)
  pen.fill()
}

/** The path comes from the glade and widens towards the eye. */
function paintPath(pen: Pen, stage: Stage, palette: Palette): void {
  const middle = stage.aspect * 0.52
  const gradient = pen.createLinearGradient(0, FLOOR_Y, 0, 1.05)
  gradient.addColorStop(0, withAlpha(seen('#d8c295', palette, 0.3), 0.75))
  gradient.addColorStop(1, withAlpha(seen(darken('#a88a5e', 0.12), palette, 0), 0.75))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(middle - 0.03, FLOOR_Y + 0.008)
  pen.bezierCurveTo(
    middle + 0.12,
    FLOOR_Y + 0.06,
    middle - 0.34,
    FLOOR_Y + 0.1,
    middle - 0.62,
    stage.bottom + 0.3,
  )
  pen.lineTo(middle + 0.55, stage.bottom + 0.3)
  pen.bezierCurveTo(
    middle + 0.3,
    FLOOR_Y + 0.14,
    middle + 0.22,
    FLOOR_Y + 0.06,
    middle + 0.02,
    FLOOR_Y + 0.008,
  )
  pen.fill()
}

function paintStone(pen: Pen, palette: Palette, x: number, y: number, size: number, snowy: boolean): void {
  const stone = seen('#7c7f80', palette, 0.08)
  fillEllipse(pen, withAlpha(palette.shadow, 0.28), x, y + size * 0.1, size * 1.25, size * 0.22)
  pen.fillStyle = stone
  pen.beginPath()
  pen.moveTo(x - size, y + size * 0.1)
  pen.quadraticCurveTo(x - size * 0.9, y - size * 0.75, x - size * 0.1, y - size * 0.8)
  pen.quadraticCurveTo(x + size * 0.95, y - size * 0.6, x + size, y + size * 0.1)
  pen.fill()
  fillEllipse(
    pen,
    snowy ? seen('#f4f8fc', palette, 0.05) : withAlpha(lighten(mix(stone, '#6f9a4a', 0.55), 0.08), 0.85),
    x - size * 0.05,
    y - size * 0.62,
    size * 0.62,
    size * 0.2,
    -0.08,
  )
}

function paintLog(pen: Pen, palette: Palette, x: number, y: number, snowy: boolean): void {
  const bark = seen('#5f4636', palette, 0.1)
  fillEllipse(pen, withAlpha(palette.shadow, 0.32), x, y + 0.012, 0.19, 0.014)
  pen.fillStyle = bark
  pen.beginPath()
  pen.roundRect(x - 0.17, y - 0.058, 0.34, 0.068, 0.03)
  pen.fill()
  pen.fillStyle = snowy ? seen('#f4f8fc', palette, 0.05) : seen('#6f9a4a', palette, 0.1)
  pen.beginPath()
  pen.roundRect(x - 0.16, y - 0.064, 0.3, 0.022, 0.011)
  pen.fill()
  fillEllipse(pen, seen('#cfa878', palette, 0.08), x + 0.155, y - 0.024, 0.02, 0.033)
  fillEllipse(pen, seen('#a47c52', palette, 0.08), x + 0.155, y - 0.024, 0.011, 0.019)
  if (snowy) return
  for (const [offset, height] of [
    [-0.2, 0.036],
    [-0.172, 0.024],
    [0.215, 0.03],
  ] as const) {
    paintMushroom(pen, palette, x + offset, y + 0.016, height)
  }
}

function paintMushroom(pen: Pen, palette: Palette, x: number, y: number, height: number): void {
  pen.fillStyle = seen('#f2e8d6', palette, 0.05)
  pen.beginPath()
  pen.roundRect(x - height * 0.15, y - height * 0.8, height * 0.3, height * 0.8, height * 0.12)
  pen.fill()
  pen.fillStyle = seen('#c9402f', palette, 0.04)
  pen.beginPath()
  pen.ellipse(x, y - height * 0.62, height * 0.55, height * 0.5, 0, Math.PI, 0)
  pen.fill()
  for (const [dx, dy] of [
    [-0.25, -0.8],
    [0.05, -0.95],
    [0.3, -0.75],
  ] as const) {
    fillEllipse(pen, seen('#fbf4e8', palette, 0.04), x + dx * height, y + dy * height, height * 0.07)
  }
}

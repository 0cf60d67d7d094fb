import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, type Random } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Camera, Stage } from '../../draw/stage.ts'

/** A long flat cloud: bumps along a capsule. */
interface Bank {
  readonly x: number
  readonly y: number
  readonly halfWidth: number
  readonly thickness: number
  readonly bumps: readonly Bump[]
}

interface Bump {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Width against height. */
  readonly flat: number
}

interface Row {
  readonly banks: readonly Bank[]
  /** y range of the row's shading. */
  readonly y: number
  readonly thickness: number
  readonly colour: Hex
}

const ROWS = 4
const BANKS = 7
const MARGIN = 0.55
/** World units per second; over the longest shot it stays within the margin. */
const DRIFT = 0.014
const MOST_DRIFT = 0.4

/** A closed sky, for rain, storm, snow and grey days: long clouds from overhead down to the horizon. */
export function createCloudDeck(
  stage: Stage,
  palette: Palette,
  random: Random,
  floorY: number,
): (camera: Camera, parallax: number, time: number) => void {
  const rows = Array.from({ length: ROWS }, (_, index) => createRow(stage, palette, random, floorY, index))
  const extent = { y0: stage.top - 0.15, y1: floorY + 0.12, margin: MARGIN }
  return (camera, parallax, time) => {
    const drift = Math.min(MOST_DRIFT, time * DRIFT) / Math.max(0.01, parallax)
    stage.layer('cloud-deck', { ...camera, x: camera.x + drift }, parallax, extent, (pen) => {
      // Far rows first: the nearest hangs over them, at the top of the picture.
      for (const row of rows.toReversed()) paintRow(pen, row)
    })
  }
}

function createRow(stage: Stage, palette: Palette, random: Random, floorY: number, index: number): Row {
  const depth = index / (ROWS - 1)
  const size = 1 - depth * 0.66
  const top = stage.top * 0.95
  const y = top + 0.02 + (floorY - 0.02 - top) * depth ** 0.85
  const span = stage.aspect + 2 * MARGIN
  const [high, middle, low] = palette.sky
  const base = depth < 0.5 ? mix(high, middle, depth * 2) : mix(middle, low, depth * 2 - 1)
  return {
    y,
    thickness: 0.15 * size,
    colour: mix(darken(base, 0.14 * (1 - depth)), low, 0.1 + 0.2 * depth),
    banks: Array.from({ length: BANKS }, (_, bank) => {
      const x = -MARGIN + ((bank + random() * 0.8) / BANKS) * span
      return createBank(random, x, y + between(random, -0.1, 0.1) * size, size)
    }),
  }
}

function createBank(random: Random, x: number, y: number, size: number): Bank {
  const halfWidth = between(random, 0.2, 0.46) * (0.5 + 0.5 * size)
  const thickness = between(random, 0.075, 0.135) * size
  const count = 15
  return {
    x,
    y,
    halfWidth,
    thickness,
    bumps: Array.from({ length: count }, (_, bump) => {
      const along = ((bump + 0.5) / count - 0.5) * 2
      const swell = Math.sqrt(1 - along * along)
      // Crowns of all sizes pile up in the middle; below, the cloud hangs in low sags.
      const isCrown = bump % 3 !== 2
      return {
        x: along * halfWidth * 0.95,
        y: (isCrown ? -0.34 - 0.5 * swell * random() : 0.2 + 0.12 * random()) * thickness * swell,
        radius: thickness * (isCrown ? 0.16 + 0.44 * swell * random() : 0.2 + 0.16 * swell),
        flat: isCrown ? 1.12 : 2.1,
      }
    }),
  }
}

function paintRow(pen: Pen, { banks, y, thickness, colour }: Row): void {
  for (const [shift, tone] of [
    [0, lighten(colour, 0.16)],
    [0.12, lighten(colour, 0.09)],
    [0.26, lighten(colour, 0.03)],
    [0.42, darken(colour, 0.03)],
  ] as const) {
    const shade = pen.createLinearGradient(0, y - thickness, 0, y + thickness)
    shade.addColorStop(0, lighten(tone, 0.05))
    shade.addColorStop(1, darken(tone, 0.07))
    pen.fillStyle = shade
    pen.beginPath()
    for (const bank of banks) traceBank(pen, bank, shift)
    pen.fill()
  }
}

/** `shift` moves it down and makes it slimmer: the lit crown stays behind it. */
function traceBank(pen: Pen, bank: Bank, shift: number): void {
  const y = bank.y + shift * bank.thickness
  const slim = 1 - shift * 0.5
  const half = bank.thickness * 0.4 * slim
  const reach = bank.halfWidth * 0.98 * slim
  pen.moveTo(bank.x + reach, y)
  pen.ellipse(bank.x, y, reach, half, 0, 0, Math.PI * 2)
  for (const bump of bank.bumps) {
    const x = bank.x + bump.x * slim
    const radius = bump.radius * slim
    pen.moveTo(x + radius * bump.flat, y + bump.y * slim)
    pen.ellipse(x, y + bump.y * slim, radius * bump.flat, radius, 0, 0, Math.PI * 2)
  }
}

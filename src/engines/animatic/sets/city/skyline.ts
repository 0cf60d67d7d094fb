import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { CityTone } from './tone.ts'

export interface Tower {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly tone: number
  readonly crown: 'flat' | 'step' | 'spire' | 'dome' | 'slant'
  readonly seed: number
}

export interface SkylineOptions {
  readonly period: number
  readonly baseY: number
  readonly heights: readonly [number, number]
  readonly widths: readonly [number, number]
}

/** Towers side by side over one period. */
export function raiseTowers(
  random: Random,
  { period, baseY, heights, widths }: SkylineOptions,
): readonly Tower[] {
  const towers: Tower[] = []
  for (let x = 0; x < period - widths[0] * 0.5;) {
    const width = Math.min(between(random, ...widths), period - x)
    towers.push({
      x,
      width,
      top: baseY - between(random, ...heights),
      tone: random(),
      crown: pick(random, ['flat', 'flat', 'step', 'spire', 'dome', 'slant'] as const),
      seed: Math.floor(random() * 1000),
    })
    x += width + (random() < 0.3 ? between(random, 0.01, 0.05) : 0)
  }
  return towers
}

const FACES: readonly Hex[] = ['#8592a8', '#9a8f96', '#7486a0', '#a89c8c', '#6f7f92']

/** Far towers: silhouettes with fogged windows. */
export function paintTowers(
  pen: Pen,
  towers: readonly Tower[],
  baseY: number,
  tone: CityTone,
  haze: number,
  cell: number,
): void {
  for (const tower of towers) {
    const face = tone.wall(FACES[tower.seed % FACES.length] ?? '#8592a8', haze)
    const wall = pen.createLinearGradient(0, tower.top, 0, baseY)
    wall.addColorStop(0, darken(face, 0.06))
    wall.addColorStop(1, mix(face, tone.footGlow, tone.footAlpha))
    pen.fillStyle = wall
    paintCrown(pen, tower)
    pen.fillRect(tower.x, tower.top, tower.width + 0.001, baseY - tower.top + 0.06)
    pen.fillStyle = withAlpha(tone.shade, 0.16)
    pen.fillRect(tower.x, tower.top, tower.width * 0.28, baseY - tower.top + 0.06)
    paintGrid(pen, tower, baseY, tone, haze, cell)
  }
}

function paintCrown(pen: Pen, { x, width, top, crown }: Tower): void {
  const middle = x + width / 2
  pen.beginPath()
  switch (crown) {
    case 'flat':
      pen.rect(x + width * 0.3, top - 0.014, width * 0.3, 0.016)
      break
    case 'step':
      pen.rect(x + width * 0.18, top - 0.026, width * 0.64, 0.03)
      pen.rect(x + width * 0.34, top - 0.046, width * 0.32, 0.03)
      break
    case 'spire':
      pen.moveTo(x + width * 0.3, top + 0.001)
      pen.lineTo(middle - 0.002, top - 0.06)
      pen.lineTo(middle, top - 0.11)
      pen.lineTo(middle + 0.002, top - 0.06)
      pen.lineTo(x + width * 0.7, top + 0.001)
      break
    case 'dome':
      pen.ellipse(middle, top + 0.001, width * 0.36, width * 0.24, 0, Math.PI, 0)
      break
    case 'slant':
      pen.moveTo(x, top + 0.001)
      pen.lineTo(x + width, top - width * 0.3)
      pen.lineTo(x + width, top + 0.001)
  }
  pen.fill()
}

/** Windows of one colour are one path. */
function paintGrid(pen: Pen, tower: Tower, baseY: number, tone: CityTone, haze: number, cell: number): void {
  const columns = Math.max(2, Math.floor((tower.width - cell * 0.4) / cell))
  const rows = Math.floor((baseY - tower.top - cell * 0.6) / (cell * 1.15))
  const pitch = (tower.width - cell * 0.4) / columns
  const share = 0.16 + tone.lights * 0.3
  const groups = [...tone.litWindows, tone.darkWindow]
  groups.forEach((colour, group) => {
    const lit = group < tone.litWindows.length
    pen.fillStyle = withAlpha(colour, (lit ? 0.75 : tone.lights > 0.5 ? 0.3 : 0.5) * (1 - haze * 0.7))
    pen.beginPath()
    for (let index = 0; index < columns * rows; index += 1) {
      const chance = hash(index, tower.seed)
      const shines = chance < share * (tone.lights > 0.1 ? 1 : 0)
      if (lit !== shines) continue
      if (lit && Math.floor(chance * 997) % tone.litWindows.length !== group) continue
      if (!lit && tone.lights > 0.5 && chance > 0.75) continue
      pen.rect(
        tower.x + cell * 0.2 + (index % columns) * pitch + pitch * 0.22,
        tower.top + cell * 0.5 + Math.floor(index / columns) * cell * 1.15,
        pitch * 0.54,
        cell * 0.62,
      )
    }
    pen.fill()
  })
}

function hash(index: number, seed: number): number {
  const value = Math.sin(index * 12.9898 + seed * 78.233) * 43758.5453
  return value - Math.floor(value)
}

/** A lattice tower with a lit crown: every great city has one. */
export function paintLandmark(
  pen: Pen,
  x: number,
  baseY: number,
  height: number,
  colour: Hex,
  lights: number,
): void {
  const top = baseY - height
  pen.strokeStyle = colour
  pen.lineCap = 'butt'
  pen.lineWidth = height * 0.012
  pen.beginPath()
  for (const side of [-1, 1]) {
    pen.moveTo(x + side * height * 0.2, baseY)
    pen.quadraticCurveTo(
      x + side * height * 0.05,
      baseY - height * 0.4,
      x + side * height * 0.012,
      top + height * 0.16,
    )
  }
  for (let brace = 0; brace < 9; brace += 1) {
    const y = baseY - height * (0.08 + brace * 0.085)
    const half = height * 0.2 * (1 - (0.08 + brace * 0.085) / 0.9) ** 1.7 + height * 0.012
    pen.moveTo(x - half, y)
    pen.lineTo(x + half, y)
    pen.moveTo(x - half, y)
    pen.lineTo(x + half * 0.82, y - height * 0.085)
    pen.moveTo(x + half, y)
    pen.lineTo(x - half * 0.82, y - height * 0.085)
  }
  pen.moveTo(x, top + height * 0.18)
  pen.lineTo(x, top)
  pen.stroke()
  pen.fillStyle = lighten(colour, 0.3)
  pen.fillRect(x - height * 0.055, baseY - height * 0.42, height * 0.11, height * 0.03)
  pen.fillRect(x - height * 0.032, baseY - height * 0.7, height * 0.064, height * 0.026)
  if (lights > 0.3) {
    fillEllipse(pen, withAlpha(colour, 0.18), x, baseY - height * 0.45, height * 0.22, height * 0.44)
    fillEllipse(pen, '#ff5a4a', x, top, height * 0.012)
  }
}

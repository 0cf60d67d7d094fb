import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { CityTone } from '../city/tone.ts'
import type { Fire } from '../set.ts'
import { paintGroundFloor, type GroundFloor } from './ground-floor.ts'
import { paintRoof, type RoofKind } from './roofs.ts'

export type WindowKind = 'sash' | 'shutters' | 'arched' | 'french' | 'lattice' | 'holes'

/** How the houses of a street are built. */
export interface FacadeStyle {
  readonly walls: readonly Hex[]
  readonly roofs: readonly Hex[]
  readonly trim: Hex
  readonly accents: readonly Hex[]
  readonly roofKinds: readonly RoofKind[]
  readonly windows: readonly WindowKind[]
  readonly groundFloors: readonly GroundFloor[]
  readonly widths: readonly [number, number]
  readonly storeys: readonly [number, number]
  /** World units. */
  readonly storeyHeight: number
  /** Beams in the walls. Default false. */
  readonly isTimbered?: boolean
  /** How often a gap is left between two houses. Default 0. */
  readonly gaps?: number
}

export interface Facade {
  readonly x: number
  readonly width: number
  readonly storeys: number
  readonly wall: Hex
  readonly roof: Hex
  readonly accent: Hex
  readonly roofKind: RoofKind
  readonly windows: WindowKind
  readonly ground: GroundFloor
  readonly seed: number
}

/** One period of a street front. */
export function planFacades(random: Random, style: FacadeStyle, period: number): readonly Facade[] {
  const facades: Facade[] = []
  for (let x = 0; x < period - 0.08;) {
    const width = Math.min(between(random, ...style.widths), period - x)
    facades.push({
      x,
      width: period - x - width < style.widths[0] * 0.6 ? period - x : width,
      storeys: Math.round(between(random, ...style.storeys)),
      wall: pick(random, style.walls),
      roof: pick(random, style.roofs),
      accent: pick(random, style.accents),
      roofKind: pick(random, style.roofKinds),
      windows: pick(random, style.windows),
      ground: pick(random, style.groundFloors),
      seed: Math.floor(random() * 1000),
    })
    x += facades.at(-1)?.width ?? width
    if (random() < (style.gaps ?? 0)) x += between(random, 0.06, 0.16)
  }
  return facades
}

/** Where it burns: out of some of its windows, and above the eaves. */
export function firesOfFacade(facade: Facade, style: FacadeStyle, footY: number): readonly Fire[] {
  const { x, width, storeys, seed } = facade
  const columns = Math.max(1, Math.round(width / 0.105))
  const top = eavesOf(facade, style, footY)
  const fires: Fire[] = []
  for (let storey = 1; storey < storeys; storey += 1) {
    const column = (seed + storey) % columns
    fires.push({
      x: x + ((column + 0.5) * width) / columns,
      y: footY - storey * style.storeyHeight - style.storeyHeight * 0.2,
      size: style.storeyHeight * 0.95,
    })
  }
  const roof = style.storeyHeight * 1.5
  fires.push({ x: x + width * 0.34, y: top + 0.012, size: roof })
  if (width > 0.24) fires.push({ x: x + width * 0.7, y: top + 0.012, size: roof * 0.8 })
  return fires
}

/** y of the eaves. */
export function eavesOf({ storeys }: Facade, style: FacadeStyle, footY: number): number {
  return footY - storeys * style.storeyHeight - style.storeyHeight * 0.25
}

/** A house front, from the pavement at `footY` to its ridge, `haze` (0..1) away. */
export function paintFacade(
  pen: Pen,
  facade: Facade,
  style: FacadeStyle,
  footY: number,
  tone: CityTone,
  haze: number,
): void {
  const { x, width } = facade
  const top = eavesOf(facade, style, footY)
  const face = tone.wall(facade.wall, haze)
  paintRoof(pen, {
    x,
    width,
    eavesY: top,
    kind: facade.roofKind,
    tile: tone.wall(facade.roof, haze),
    wall: face,
    seed: facade.seed,
  })
  const wall = pen.createLinearGradient(0, top, 0, footY)
  wall.addColorStop(0, face)
  wall.addColorStop(1, mix(darken(face, 0.07), tone.footGlow, tone.footAlpha))
  pen.fillStyle = wall
  pen.fillRect(x, top, width + 0.001, footY - top)
  if (style.isTimbered === true) paintBeams(pen, facade, style, top, footY, tone.wall('#4a3226', haze))
  pen.fillStyle = withAlpha(tone.shade, 0.2)
  pen.fillRect(x, top, 0.012, footY - top)
  pen.fillRect(x, top, width, 0.012)
  const columns = Math.max(1, Math.round(width / 0.105))
  for (let storey = 1; storey < facade.storeys; storey += 1)
    for (let column = 0; column < columns; column += 1)
      paintWindow(pen, facade, style, {
        x: x + ((column + 0.5) * width) / columns,
        footY: footY - storey * style.storeyHeight - style.storeyHeight * 0.18,
        index: storey * columns + column,
        face,
        tone,
        haze,
      })
  paintGroundFloor(pen, facade.ground, {
    x,
    width,
    footY,
    height: style.storeyHeight,
    wall: face,
    accent: tone.wall(facade.accent, haze * 0.7),
    trim: tone.wall(style.trim, haze),
    tone,
    seed: facade.seed,
  })
}

interface Opening {
  readonly x: number
  readonly footY: number
  readonly index: number
  readonly face: Hex
  readonly tone: CityTone
  readonly haze: number
}

function paintWindow(pen: Pen, facade: Facade, style: FacadeStyle, at: Opening): void {
  const { x, footY, index, face, tone, haze } = at
  const tall = style.storeyHeight * (facade.windows === 'french' ? 0.68 : 0.56)
  const half = Math.min(0.024, tall * 0.34)
  const top = footY - tall
  const glass = glassOf(facade.seed, index, tone)
  const frame = tone.wall(style.trim, haze)
  pen.fillStyle = facade.windows === 'holes' ? darken(face, 0.1) : frame
  if (facade.windows === 'arched') archPath(pen, x, footY, half + 0.005, tall + 0.005)
  else {
    pen.beginPath()
    pen.rect(x - half - 0.005, top - 0.005, half * 2 + 0.01, tall + 0.01)
  }
  pen.fill()
  pen.fillStyle = facade.windows === 'holes' ? mix(darken(face, 0.62), tone.shade, 0.3) : glass
  if (facade.windows === 'arched') archPath(pen, x, footY, half, tall)
  else {
    pen.beginPath()
    pen.rect(x - half, top, half * 2, tall)
  }
  pen.fill()
  if (facade.windows === 'holes') return
  pen.fillStyle = frame
  pen.fillRect(x - 0.0015, top, 0.003, tall)
  pen.fillRect(x - half, top + tall * 0.44, half * 2, 0.003)
  if (facade.windows === 'lattice')
    for (const way of [0.22, 0.7]) pen.fillRect(x - half, top + tall * way, half * 2, 0.002)
  if (facade.windows === 'shutters') {
    const shutter = tone.wall(facade.accent, haze)
    for (const side of [-1, 1]) {
      pen.fillStyle = shutter
      pen.fillRect(side < 0 ? x - half * 1.85 - 0.004 : x + half * 0.95 + 0.005, top, half * 0.9, tall)
      pen.fillStyle = withAlpha(tone.shade, 0.2)
      for (let slat = 1; slat < 6; slat += 1)
        pen.fillRect(
          side < 0 ? x - half * 1.85 - 0.004 : x + half * 0.95 + 0.005,
          top + (tall * slat) / 6,
          half * 0.9,
          0.0014,
        )
    }
  }
  if (facade.windows === 'french') paintRailing(pen, x, footY, half, tone.wall('#2c2f38', haze))
  pen.fillStyle = lighten(frame, 0.1)
  pen.fillRect(x - half - 0.009, footY + 0.004, half * 2 + 0.018, 0.005)
  if (facade.windows !== 'french' && (index * 7 + facade.seed) % 5 === 0)
    for (let bloom = 0; bloom < 5; bloom += 1)
      fillRoundRect(
        pen,
        tone.wall(bloom % 2 === 0 ? '#d8505a' : '#5f9a4a', haze),
        x - half + bloom * half * 0.42,
        footY - 0.004,
        half * 0.4,
        0.009,
        0.004,
      )
}

function archPath(pen: Pen, x: number, footY: number, half: number, tall: number): void {
  pen.beginPath()
  pen.moveTo(x - half, footY)
  pen.lineTo(x - half, footY - tall + half)
  pen.arc(x, footY - tall + half, half, Math.PI, 0)
  pen.lineTo(x + half, footY)
  pen.closePath()
}

function paintRailing(pen: Pen, x: number, footY: number, half: number, iron: Hex): void {
  pen.strokeStyle = iron
  pen.lineWidth = 0.0022
  pen.beginPath()
  for (let bar = -4; bar <= 4; bar += 1) {
    pen.moveTo(x + (bar / 4) * (half + 0.008), footY - 0.022)
    pen.lineTo(x + (bar / 4) * (half + 0.008), footY + 0.004)
  }
  pen.moveTo(x - half - 0.008, footY - 0.022)
  pen.lineTo(x + half + 0.008, footY - 0.022)
  pen.stroke()
}

function glassOf(seed: number, index: number, tone: CityTone): Hex {
  const value = Math.sin(index * 12.9898 + seed * 78.233) * 43758.5453
  const chance = value - Math.floor(value)
  if (chance > tone.lights * 0.7) return tone.darkWindow
  return tone.litWindows[Math.floor(chance * 999) % tone.litWindows.length] ?? tone.darkWindow
}

/** Posts, rails and braces between the storeys. */
function paintBeams(
  pen: Pen,
  facade: Facade,
  style: FacadeStyle,
  top: number,
  footY: number,
  beam: Hex,
): void {
  const { x, width } = facade
  pen.fillStyle = beam
  for (let storey = 1; storey <= facade.storeys; storey += 1)
    pen.fillRect(x, footY - storey * style.storeyHeight - 0.006, width, 0.011)
  const bays = Math.max(2, Math.round(width / 0.075))
  for (let bay = 0; bay <= bays; bay += 1)
    pen.fillRect(x + (bay * (width - 0.009)) / bays, top, 0.009, footY - top - style.storeyHeight)
  for (const side of [0, 1]) {
    const edge = x + side * width
    const inward = (side === 0 ? 1 : -1) * (width / bays)
    const low = footY - style.storeyHeight
    fillPolygon(pen, beam, [
      [edge, low],
      [edge + inward, low - style.storeyHeight * 0.9],
      [edge + inward, low - style.storeyHeight * 0.9 + 0.013],
      [edge, low + 0.001],
    ])
  }
}

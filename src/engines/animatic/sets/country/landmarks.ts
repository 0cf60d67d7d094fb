import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { lampLevel, seen } from '../parts/lighting.ts'

/** Where something stands, how high, and how far away it is (haze 0..1). */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly haze: number
  /** Where the light comes from. */
  readonly side: 1 | -1
}

type Toned = (colour: Hex) => Hex

function tonesOf(palette: Palette, { haze }: Spot): Toned {
  return (colour) => seen(colour, palette, haze)
}

function at(pen: Pen, { x, y, height, side }: Spot, paint: () => void): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(height * side, height)
  paint()
  pen.restore()
}

function windowColour(palette: Palette, tone: Toned): Hex {
  return mix(tone('#5a6b78'), '#ffd27a', lampLevel(palette) * 0.9)
}

/** A barn with a gambrel roof, its gable to the light. */
export function paintBarn(pen: Pen, palette: Palette, spot: Spot, wall: Hex): void {
  const tone = tonesOf(palette, spot)
  at(pen, spot, () => {
    const gable = [
      [0, 0],
      [0, -0.46],
      [0.07, -0.74],
      [0.3, -1],
      [0.53, -0.74],
      [0.6, -0.46],
      [0.6, 0],
    ] as const
    fillPolygon(pen, mix(tone(darken(wall, 0.22)), palette.shadow, 0.14), [
      [-0.95, 0],
      [-0.95, -0.46],
      [0, -0.46],
      [0, 0],
    ])
    fillPolygon(pen, tone('#7a6a66'), [
      [-1, -0.44],
      [-0.9, -0.72],
      [-0.68, -1],
      [0.3, -1],
      [0.06, -0.73],
      [0, -0.46],
    ])
    fillPolygon(pen, tone('#9a8a84'), [
      [-0.9, -0.72],
      [-0.68, -1],
      [0.3, -1],
      [0.06, -0.73],
    ])
    fillPolygon(pen, tone(wall), gable)
    pen.strokeStyle = tone('#f2ece0')
    pen.lineWidth = 0.028
    pen.beginPath()
    for (const [x, y] of gable) pen.lineTo(x, y)
    pen.moveTo(0.16, 0)
    pen.lineTo(0.16, -0.38)
    pen.lineTo(0.44, -0.38)
    pen.lineTo(0.44, 0)
    pen.moveTo(0.16, 0)
    pen.lineTo(0.44, -0.38)
    pen.moveTo(0.44, 0)
    pen.lineTo(0.16, -0.38)
    pen.stroke()
    pen.fillStyle = windowColour(palette, tone)
    pen.fillRect(0.24, -0.72, 0.12, 0.14)
    for (const x of [-0.78, -0.5, -0.22]) pen.fillRect(x, -0.3, 0.1, 0.12)
    pen.strokeRect(0.24, -0.72, 0.12, 0.14)
  })
}

/** A grain silo with a dome of tin. */
export function paintSilo(pen: Pen, palette: Palette, spot: Spot): void {
  const tone = tonesOf(palette, spot)
  at(pen, spot, () => {
    const body = pen.createLinearGradient(-0.17, 0, 0.17, 0)
    body.addColorStop(0, mix(tone('#8f959a'), palette.shadow, 0.22))
    body.addColorStop(0.65, tone('#d3d8da'))
    body.addColorStop(1, tone('#b9bfc2'))
    pen.fillStyle = body
    pen.fillRect(-0.17, -0.84, 0.34, 0.84)
    pen.beginPath()
    pen.ellipse(0, -0.84, 0.17, 0.16, 0, Math.PI, 0)
    pen.fill()
    pen.fillStyle = tone('#8a9094')
    for (let ring = 1; ring < 8; ring += 1) pen.fillRect(-0.17, -0.84 + ring * 0.105, 0.34, 0.008)
  })
}

/** A house of stone with a low roof of tiles. */
export function paintFarmhouse(pen: Pen, palette: Palette, spot: Spot, wall: Hex, roof: Hex): void {
  const tone = tonesOf(palette, spot)
  at(pen, spot, () => {
    fillPolygon(pen, mix(tone(darken(wall, 0.16)), palette.shadow, 0.12), [
      [-1.05, 0],
      [-1.05, -0.58],
      [0.1, -0.58],
      [0.1, 0],
    ])
    fillPolygon(pen, tone(wall), [
      [0.1, 0],
      [0.1, -0.58],
      [0.42, -0.92],
      [0.74, -0.58],
      [0.74, 0],
    ])
    fillPolygon(pen, tone(roof), [
      [-1.12, -0.54],
      [-0.82, -0.94],
      [0.44, -0.94],
      [0.1, -0.54],
    ])
    fillPolygon(pen, tone(darken(roof, 0.2)), [
      [0.06, -0.54],
      [0.4, -0.95],
      [0.8, -0.54],
      [0.74, -0.5],
      [0.42, -0.85],
      [0.12, -0.5],
    ])
    pen.fillStyle = tone(darken(wall, 0.2))
    pen.fillRect(-0.62, -1.08, 0.14, 0.26)
    pen.fillStyle = windowColour(palette, tone)
    for (const x of [-0.9, -0.6, -0.14]) pen.fillRect(x, -0.4, 0.13, 0.18)
    pen.fillRect(0.36, -0.62, 0.13, 0.16)
    pen.fillStyle = tone('#6f4a38')
    pen.fillRect(-0.36, -0.34, 0.14, 0.34)
    pen.fillRect(0.35, -0.3, 0.15, 0.3)
  })
}

/** A slim dark tree of the south. */
export function paintCypress(pen: Pen, palette: Palette, spot: Spot, leaf: Hex = '#4a6a45'): void {
  const tone = tonesOf(palette, spot)
  at(pen, spot, () => {
    pen.fillStyle = tone('#6a5040')
    pen.fillRect(-0.018, -0.08, 0.036, 0.08)
    for (const [colour, half, shift] of [
      [mix(tone(darken(leaf, 0.18)), palette.shadow, 0.16), 0.11, 0],
      [tone(leaf), 0.075, 0.03],
    ] as const) {
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(shift, -0.04)
      pen.bezierCurveTo(shift - half * 1.4, -0.12, shift - half * 0.9, -0.7, shift * 0.5, -1)
      pen.bezierCurveTo(shift + half * 0.9, -0.7, shift + half * 1.4, -0.12, shift, -0.04)
      pen.fill()
    }
  })
}

/** The tower of a windmill without its sails; their hub is at `SAIL_HUB` times its height above the foot. */
export function paintMillTower(pen: Pen, palette: Palette, spot: Spot, brick: Hex): void {
  const tone = tonesOf(palette, spot)
  at(pen, spot, () => {
    const body = pen.createLinearGradient(-0.26, 0, 0.26, 0)
    body.addColorStop(0, mix(tone(darken(brick, 0.26)), palette.shadow, 0.16))
    body.addColorStop(0.7, tone(brick))
    body.addColorStop(1, tone(lighten(brick, 0.12)))
    fillPolygon(pen, body, [
      [-0.27, 0],
      [-0.17, -0.78],
      [0.17, -0.78],
      [0.27, 0],
    ])
    pen.fillStyle = tone('#f0e8da')
    pen.fillRect(-0.225, -0.36, 0.45, 0.022)
    pen.fillStyle = tone('#5a4638')
    pen.beginPath()
    pen.moveTo(-0.2, -0.77)
    pen.quadraticCurveTo(-0.17, -1.02, 0.02, -1.03)
    pen.quadraticCurveTo(0.18, -0.98, 0.2, -0.77)
    pen.fill()
    // The gallery that the miller walks on.
    pen.fillStyle = tone('#7a5f48')
    pen.fillRect(-0.31, -0.33, 0.62, 0.026)
    for (let post = -6; post <= 6; post += 1) pen.fillRect(post * 0.05 - 0.005, -0.4, 0.01, 0.08)
    pen.fillRect(-0.31, -0.405, 0.62, 0.012)
    pen.fillStyle = windowColour(palette, tone)
    pen.fillRect(-0.04, -0.62, 0.08, 0.11)
    pen.fillStyle = tone('#4a382e')
    pen.fillRect(-0.055, -0.2, 0.11, 0.2)
  })
}

export const SAIL_HUB = 0.86
/** Length of a sail to the tower's height. */
export const SAIL_REACH = 0.72

/** The four sails of a mill of height 1 around the origin. */
export function paintSails(pen: Pen, palette: Palette, haze: number): void {
  const tone = (colour: Hex): Hex => seen(colour, palette, haze)
  for (let sail = 0; sail < 4; sail += 1) {
    pen.save()
    pen.rotate((sail * Math.PI) / 2)
    pen.fillStyle = tone('#f4ecdc')
    pen.fillRect(0.012, -SAIL_REACH, 0.1, SAIL_REACH * 0.78)
    pen.strokeStyle = tone('#6a523e')
    pen.lineWidth = 0.014
    pen.beginPath()
    for (let slat = 0; slat <= 8; slat += 1) {
      const y = -SAIL_REACH + slat * SAIL_REACH * 0.0975
      pen.moveTo(0.005, y)
      pen.lineTo(0.112, y)
    }
    pen.moveTo(0.112, -SAIL_REACH)
    pen.lineTo(0.112, -SAIL_REACH * 0.22)
    pen.stroke()
    pen.lineWidth = 0.03
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.lineTo(0, -SAIL_REACH)
    pen.stroke()
    pen.restore()
  }
  fillEllipse(pen, tone('#4a382e'), 0, 0, 0.035)
}

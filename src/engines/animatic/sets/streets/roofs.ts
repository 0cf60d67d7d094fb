import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillPolygon, type Pen } from '../../draw/shapes.ts'

export type RoofKind =
  | 'flat'
  | 'gable'
  | 'hip'
  | 'mansard'
  | 'steps'
  | 'false-front'
  | 'tiles'
  | 'broken'
  | 'none'

export interface Roof {
  readonly x: number
  readonly width: number
  readonly eavesY: number
  readonly kind: RoofKind
  readonly tile: Hex
  readonly wall: Hex
  readonly seed: number
}

/** What a house ends in. */
export function paintRoof(pen: Pen, roof: Roof): void {
  const { x, width, eavesY, kind, tile, wall, seed } = roof
  const right = x + width
  const middle = x + width / 2
  switch (kind) {
    case 'none':
      return
    case 'flat':
      pen.fillStyle = darken(wall, 0.2)
      pen.fillRect(x - 0.004, eavesY - 0.014, width + 0.008, 0.016)
      pen.fillStyle = lighten(wall, 0.12)
      pen.fillRect(x - 0.008, eavesY - 0.02, width + 0.016, 0.008)
      return
    case 'gable': {
      const rise = Math.min(0.17, width * 0.62)
      fillPolygon(pen, wall, [
        [x, eavesY + 0.001],
        [middle, eavesY - rise],
        [right, eavesY + 0.001],
      ])
      pen.strokeStyle = tile
      pen.lineWidth = 0.016
      pen.lineJoin = 'miter'
      pen.beginPath()
      pen.moveTo(x - 0.012, eavesY + 0.006)
      pen.lineTo(middle, eavesY - rise)
      pen.lineTo(right + 0.012, eavesY + 0.006)
      pen.stroke()
      return
    }
    case 'hip':
    case 'tiles': {
      const rise = kind === 'hip' ? 0.085 : 0.045
      const inset = kind === 'hip' ? Math.min(0.06, width * 0.2) : 0.012
      const slope = pen.createLinearGradient(0, eavesY - rise, 0, eavesY)
      slope.addColorStop(0, lighten(tile, 0.1))
      slope.addColorStop(1, darken(tile, 0.12))
      fillPolygon(pen, slope, [
        [x - 0.012, eavesY + 0.004],
        [x + inset, eavesY - rise],
        [right - inset, eavesY - rise],
        [right + 0.012, eavesY + 0.004],
      ])
      paintTiles(pen, roof, rise, inset)
      paintChimney(pen, x + width * (0.2 + 0.1 * (seed % 6)), eavesY - rise, wall)
      return
    }
    case 'mansard': {
      const rise = 0.078
      const slate = pen.createLinearGradient(0, eavesY - rise, 0, eavesY)
      slate.addColorStop(0, lighten(tile, 0.14))
      slate.addColorStop(1, darken(tile, 0.1))
      fillPolygon(pen, slate, [
        [x - 0.004, eavesY + 0.002],
        [x + 0.016, eavesY - rise],
        [right - 0.016, eavesY - rise],
        [right + 0.004, eavesY + 0.002],
      ])
      pen.fillStyle = lighten(tile, 0.22)
      pen.fillRect(x + 0.012, eavesY - rise - 0.006, width - 0.024, 0.008)
      const dormers = Math.max(1, Math.round(width / 0.11))
      for (let index = 0; index < dormers; index += 1) {
        const at = x + ((index + 0.5) * width) / dormers
        fillPolygon(pen, wall, [
          [at - 0.018, eavesY - 0.004],
          [at - 0.018, eavesY - 0.046],
          [at, eavesY - 0.062],
          [at + 0.018, eavesY - 0.046],
          [at + 0.018, eavesY - 0.004],
        ])
        pen.fillStyle = darken(wall, 0.55)
        pen.fillRect(at - 0.01, eavesY - 0.04, 0.02, 0.033)
      }
      for (const at of [0.12, 0.82]) {
        pen.fillStyle = darken(wall, 0.1)
        pen.fillRect(x + width * at, eavesY - rise - 0.045, 0.034, 0.048)
        pen.fillStyle = '#b06a4c'
        for (let pot = 0; pot < 3; pot += 1)
          pen.fillRect(x + width * at + 0.003 + pot * 0.011, eavesY - rise - 0.058, 0.007, 0.014)
      }
      return
    }
    case 'steps': {
      const steps = 4
      pen.fillStyle = wall
      for (let step = 0; step < steps; step += 1)
        pen.fillRect(
          x + (width * step) / (steps * 2),
          eavesY - 0.03 * (step + 1),
          width * (1 - step / steps),
          0.0305,
        )
      pen.fillStyle = lighten(wall, 0.2)
      for (let step = 0; step < steps; step += 1) {
        pen.fillRect(
          x + (width * step) / (steps * 2),
          eavesY - 0.03 * (step + 1) - 0.003,
          width / (steps * 2),
          0.005,
        )
        pen.fillRect(
          right - (width * (step + 1)) / (steps * 2),
          eavesY - 0.03 * (step + 1) - 0.003,
          width / (steps * 2),
          0.005,
        )
      }
      return
    }
    case 'false-front': {
      const rise = 0.06 + (seed % 4) * 0.014
      pen.fillStyle = wall
      pen.fillRect(x, eavesY - rise, width, rise + 0.002)
      if (seed % 3 === 0) {
        pen.fillRect(x + width * 0.2, eavesY - rise - 0.026, width * 0.6, 0.028)
        pen.fillStyle = darken(wall, 0.25)
        pen.fillRect(x + width * 0.18, eavesY - rise - 0.032, width * 0.64, 0.008)
      }
      pen.fillStyle = darken(wall, 0.25)
      pen.fillRect(x - 0.006, eavesY - rise - 0.006, width + 0.012, 0.01)
      return
    }
    case 'broken': {
      pen.fillStyle = wall
      pen.beginPath()
      pen.moveTo(x, eavesY + 0.002)
      for (let step = 0; step <= 9; step += 1) {
        const jag = Math.abs(Math.sin((seed + step * 3) * 12.9898)) * 0.09
        pen.lineTo(x + (width * step) / 9, eavesY - jag)
        if (step < 9) pen.lineTo(x + (width * (step + 0.6)) / 9, eavesY - jag)
      }
      pen.lineTo(right, eavesY + 0.002)
      pen.fill()
      pen.strokeStyle = mix(darken(wall, 0.4), '#7a4a34', 0.4)
      pen.lineWidth = 0.0022
      pen.beginPath()
      for (let rod = 0; rod < 4; rod += 1) {
        const at = x + width * (0.15 + rod * 0.22)
        pen.moveTo(at, eavesY)
        pen.lineTo(at + Math.sin(seed + rod) * 0.02, eavesY - 0.1 - Math.abs(Math.sin(seed * rod)) * 0.05)
      }
      pen.stroke()
    }
  }
}

function paintTiles(pen: Pen, { x, width, eavesY, tile }: Roof, rise: number, inset: number): void {
  pen.strokeStyle = withAlpha(darken(tile, 0.5), 0.25)
  pen.lineWidth = 0.0018
  pen.beginPath()
  for (let row = 1; row < 5; row += 1) {
    const share = row / 5
    pen.moveTo(x - 0.01 + inset * share, eavesY - rise * share)
    pen.lineTo(x + width + 0.01 - inset * share, eavesY - rise * share)
  }
  pen.stroke()
}

function paintChimney(pen: Pen, x: number, y: number, wall: Hex): void {
  pen.fillStyle = darken(wall, 0.24)
  pen.fillRect(x, y - 0.04, 0.028, 0.06)
  pen.fillStyle = darken(wall, 0.4)
  pen.fillRect(x - 0.003, y - 0.044, 0.034, 0.008)
}

import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { slotChance } from '../../sets/parts/span.ts'
import type { Ramp } from './ramps.ts'

/** Where a body lies, in its own units: x to both sides of 0, y from -height to 0. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/** Paints a texture over what is drawn; the pen keeps it within its outline. */
export type PaintGrain = (pen: Pen, extent: Extent, base: Hex, ramp: Ramp, time: number) => void

/** Long growth rings that part around knots. */
const wood: PaintGrain = (pen, { width, height }, base) => {
  const step = 0.034
  pen.lineCap = 'round'
  for (const [tone, alpha, thickness, shift] of [
    [darken(base, 0.5), 0.5, 0.008, 0],
    [lighten(base, 0.3), 0.34, 0.006, 0.4],
  ] as const) {
    pen.strokeStyle = withAlpha(tone, alpha)
    pen.lineWidth = thickness
    pen.beginPath()
    for (let row = 0; row * step < height + 0.2; row += 1) {
      const y = 0.1 - (row + shift) * step
      pen.moveTo(-width / 2, y + slotChance(row, 1) * 0.02)
      for (let x = -width / 2; x < width / 2; x += 0.12) {
        const bend = Math.sin(x * 5.3 + row * 0.5) * 0.016 + Math.sin(x * 11 + row * 1.7) * 0.006
        pen.quadraticCurveTo(x + 0.06, y + bend * 1.6, x + 0.12, y + bend)
      }
    }
    pen.stroke()
  }
  pen.strokeStyle = withAlpha(darken(base, 0.6), 0.5)
  pen.lineWidth = 0.007
  pen.beginPath()
  for (let knot = 0; knot < 6; knot += 1) {
    const [x, y] = [(slotChance(knot, 3) - 0.5) * width * 0.8, -slotChance(knot, 4) * height]
    for (const ring of [0.012, 0.026]) {
      pen.moveTo(x + ring * 1.5, y)
      pen.ellipse(x, y, ring * 1.5, ring, 0.2, 0, Math.PI * 2)
    }
  }
  pen.stroke()
}

const flecks: PaintGrain = (pen, { width, height }, base) => {
  const count = Math.round(width * height * 420)
  for (const [tone, alpha, salt] of [
    [darken(base, 0.5), 0.42, 1],
    [lighten(base, 0.6), 0.5, 2],
  ] as const) {
    pen.fillStyle = withAlpha(tone, alpha)
    pen.beginPath()
    for (let fleck = 0; fleck < count; fleck += 1) {
      const [x, y] = [
        (slotChance(fleck, salt) - 0.5) * width,
        0.1 - slotChance(fleck, salt + 5) * (height + 0.1),
      ]
      const size = 0.004 + 0.007 * slotChance(fleck, salt + 9)
      pen.rect(x, y, size * 1.5, size)
    }
    pen.fill()
  }
  cracks(pen, { width, height }, withAlpha(darken(base, 0.6), 0.55), 0.006, 4)
}

const veins: PaintGrain = (pen, extent, base) => {
  cracks(pen, extent, withAlpha(darken(base, 0.34), 0.4), 0.01, 7)
  cracks(pen, extent, withAlpha(darken(base, 0.5), 0.3), 0.004, 11)
}

/** Lines that wander and fork. */
function cracks(pen: Pen, { width, height }: Extent, style: string, thickness: number, count: number): void {
  pen.strokeStyle = style
  pen.lineWidth = thickness
  pen.lineJoin = 'round'
  pen.beginPath()
  for (let crack = 0; crack < count; crack += 1) {
    let [x, y] = [(slotChance(crack, count) - 0.5) * width, -slotChance(crack, count + 1) * height]
    const aim = 0.5 + slotChance(crack, count + 2) * 2
    pen.moveTo(x, y)
    for (let step = 0; step < 6; step += 1) {
      const turn = aim + (slotChance(crack * 7 + step, count + 3) - 0.5) * 1.5
      x += Math.cos(turn) * 0.075
      y += Math.sin(turn) * 0.075
      pen.lineTo(x, y)
    }
  }
  pen.stroke()
}

/** Flat cut faces, each turned another way. */
function faces(pen: Pen, { width, height }: Extent, size: number, light: string, dark: string): void {
  for (const [tone, salt] of [
    [light, 0],
    [dark, 1],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    for (let row = 0; row * size < height + 0.2; row += 1) {
      for (let column = 0; column * size < width + size; column += 1) {
        const chance = slotChance(row * 31 + column, 5)
        if (chance < 0.4 !== (salt === 0) || (chance > 0.4 && chance < 0.62)) continue
        const [x, y] = [column * size - width / 2 - (row % 2) * size * 0.5, 0.1 - row * size]
        const lean = (slotChance(row * 17 + column, 6) - 0.5) * size
        pen.moveTo(x, y)
        pen.lineTo(x + size, y + lean * 0.5)
        pen.lineTo(x + (chance < 0.5 ? size * 0.9 : size * 0.1) + lean * 0.3, y - size)
        pen.closePath()
      }
    }
    pen.fill()
  }
}

const facets: PaintGrain = (pen, extent, base) => {
  faces(pen, extent, 0.13, withAlpha('#ffffff', 0.5), withAlpha(darken(base, 0.35), 0.3))
  cracks(pen, extent, withAlpha('#ffffff', 0.8), 0.005, 8)
}

const folds: PaintGrain = (pen, extent, base) => {
  faces(pen, extent, 0.2, withAlpha('#ffffff', 0.55), withAlpha(darken(base, 0.3), 0.3))
  pen.strokeStyle = withAlpha(darken(base, 0.4), 0.34)
  pen.lineWidth = 0.005
  pen.beginPath()
  const { width, height } = extent
  for (let fold = 0; fold < 7; fold += 1) {
    const x = (slotChance(fold, 21) - 0.5) * width
    pen.moveTo(x, 0.1)
    pen.lineTo(x + (slotChance(fold, 22) - 0.5) * 0.8, -height)
  }
  pen.stroke()
}

/** Rows of knitted stitches, each a small v. */
const stitches: PaintGrain = (pen, { width, height }, base) => {
  const size = 0.042
  pen.lineJoin = 'miter'
  pen.lineCap = 'butt'
  pen.lineWidth = 0.01
  for (const [tone, shift] of [
    [darken(base, 0.55), 0],
    [lighten(base, 0.55), 0.3],
  ] as const) {
    pen.strokeStyle = withAlpha(tone, 0.32)
    pen.beginPath()
    // One zigzag a row: far cheaper than as many strokes as there are stitches.
    for (let y = 0.1 + shift * size; y > -height; y -= size * 0.9) {
      pen.moveTo(-width / 2, y - size * 0.55)
      for (let x = -width / 2; x < width / 2; x += size) {
        pen.lineTo(x + size / 2, y)
        pen.lineTo(x + size, y - size * 0.55)
      }
    }
    pen.stroke()
  }
}

/** Bands of bright and dark, as polished metal mirrors sky and ground, and a gleam that wanders over it. */
const sheen: PaintGrain = (pen, { width, height }, _base, ramp, time) => {
  const mirror = pen.createLinearGradient(-width * 0.1, -height, width * 0.1, 0.05)
  for (const [at, tone, alpha] of [
    [0, ramp.light, 0.7],
    [0.16, ramp.light, 0.1],
    [0.34, ramp.dark, 0.34],
    [0.46, ramp.light, 0.55],
    [0.56, ramp.light, 0.06],
    [0.8, ramp.dark, 0.5],
    [0.92, ramp.light, 0.3],
    [1, ramp.dark, 0.6],
  ] as const)
    mirror.addColorStop(at, withAlpha(tone, alpha))
  pen.fillStyle = mirror
  pen.fillRect(-width / 2 - 0.2, -height - 0.2, width + 0.4, height + 0.4)
  const sweep = ((time * 0.34) % 1.6) - 0.3
  const x = -width / 2 + sweep * width
  const gleam = pen.createLinearGradient(x - 0.14, 0, x + 0.14, 0.05)
  gleam.addColorStop(0, withAlpha('#ffffff', 0))
  gleam.addColorStop(0.5, withAlpha('#ffffff', 0.6))
  gleam.addColorStop(1, withAlpha('#ffffff', 0))
  pen.fillStyle = gleam
  pen.fillRect(x - 0.14, -height - 0.2, 0.28, height + 0.4)
  sparkle(pen, { width, height }, time)
}

/** Four-pointed stars that flash in turn. */
function sparkle(pen: Pen, { width, height }: Extent, time: number): void {
  pen.fillStyle = 'rgba(255,255,255,0.95)'
  pen.beginPath()
  for (let star = 0; star < 9; star += 1) {
    const beat = Math.sin(time * 2.4 + star * 2.1)
    if (beat < 0.1) continue
    const [x, y] = [(slotChance(star, 41) - 0.5) * width * 0.8, -(0.12 + 0.8 * slotChance(star, 42)) * height]
    const size = 0.055 * beat
    for (let point = 0; point < 8; point += 1) {
      const turn = (point / 8) * Math.PI * 2
      const reach = point % 2 === 0 ? size : size * 0.2
      const [px, py] = [x + Math.cos(turn) * reach, y + Math.sin(turn) * reach]
      if (point === 0) pen.moveTo(px, py)
      else pen.lineTo(px, py)
    }
    pen.closePath()
  }
  pen.fill()
}

/** Bright edges and a window's reflection. */
const glass: PaintGrain = (pen, { width, height }) => {
  const edge = pen.createLinearGradient(-width / 2, 0, width / 2, 0)
  edge.addColorStop(0, withAlpha('#ffffff', 0.55))
  edge.addColorStop(0.2, withAlpha('#ffffff', 0))
  edge.addColorStop(0.8, withAlpha('#2f7f9f', 0))
  edge.addColorStop(1, withAlpha('#2f7f9f', 0.45))
  pen.fillStyle = edge
  pen.fillRect(-width / 2, -height - 0.2, width, height + 0.4)
  pen.fillStyle = withAlpha('#ffffff', 0.62)
  pen.beginPath()
  for (const [at, thickness] of [
    [-0.22, 0.1],
    [-0.08, 0.035],
    [0.26, 0.05],
  ] as const) {
    const x = at * width
    pen.moveTo(x, 0.1)
    pen.lineTo(x + thickness * width, 0.1)
    pen.lineTo(x + (thickness + 0.2) * width, -height)
    pen.lineTo(x + 0.2 * width, -height)
    pen.closePath()
  }
  pen.fill()
}

export const GRAINS: Readonly<Record<Ramp['grain'], PaintGrain>> = {
  wood,
  flecks,
  veins,
  facets,
  folds,
  stitches,
  sheen,
  glass,
}

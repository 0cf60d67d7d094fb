import { darken, lighten } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { between, pick } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { StrokeBox } from '../../draw/frame-surface.ts'
import type { Pen } from '../../draw/shapes.ts'

export type FlowerKind = 'daisy' | 'tulip' | 'spike' | 'rose'
const KINDS: readonly FlowerKind[] = ['daisy', 'tulip', 'spike', 'rose']

export interface Flower {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly colour: Hex
  readonly kind: FlowerKind
  readonly phase: number
}

/** Flowers spread over a strip of ground; nearer ones are larger. */
export function plantFlowers(
  random: Random,
  count: number,
  strip: { readonly left: number; readonly right: number; readonly farY: number; readonly nearY: number },
  heights: readonly [far: number, near: number],
  colours: readonly Hex[],
): Flower[] {
  return Array.from({ length: count }, () => {
    const depth = random()
    return {
      x: between(random, strip.left, strip.right),
      y: strip.farY + (strip.nearY - strip.farY) * depth,
      height: (heights[0] + (heights[1] - heights[0]) * depth) * between(random, 0.8, 1.2),
      colour: pick(random, colours),
      kind: pick(random, KINDS),
      phase: random() * 6,
    }
  }).toSorted((a, b) => a.y - b.y)
}

/** A flower of height 1 with its foot at the origin. */
export function paintFlower(pen: Pen, kind: FlowerKind, colour: Hex, stem: Hex): void {
  pen.strokeStyle = stem
  pen.lineWidth = 0.07
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.quadraticCurveTo(0.08, -0.5, 0, -1)
  pen.stroke()
  fillEllipse(pen, lighten(stem, 0.12), 0.16, -0.42, 0.17, 0.06, -0.6)
  fillEllipse(pen, lighten(stem, 0.04), -0.13, -0.28, 0.15, 0.055, 0.65)
  pen.save()
  pen.translate(0, -1)
  paintBloom(pen, kind, colour)
  pen.restore()
}

/** How far the top of a flower is bent to the side. */
export function swayOf({ height, phase }: Flower, time: number): number {
  return Math.sin(time * 1.2 + phase) * 0.12 * height
}

/** Room for any bloom of height 1, its stem's end at the origin. */
export const BLOOM_BOX = { width: 0.96, height: 1, anchorX: 0.48, anchorY: 0.68 } as const

/** Draws stems with their leaves, bent as they sway; a fill for all of them, which is far cheaper than one for each. */
export function drawStems(pen: Pen, flowers: readonly Flower[], stem: Hex, time: number): void {
  pen.fillStyle = stem
  pen.beginPath()
  for (const flower of flowers) traceStem(pen, flower, swayOf(flower, time))
  pen.fill()
  pen.fillStyle = lighten(stem, 0.12)
  pen.beginPath()
  for (const flower of flowers) traceLeaf(pen, flower, swayOf(flower, time), [0.16, -0.42, 0.17, 0.06, -0.6])
  pen.fill()
  pen.fillStyle = lighten(stem, 0.04)
  pen.beginPath()
  for (const flower of flowers)
    traceLeaf(pen, flower, swayOf(flower, time), [-0.13, -0.28, 0.15, 0.055, 0.65])
  pen.fill()
}

function traceStem(pen: Pen, { x, y, height }: Flower, sway: number): void {
  const half = 0.035 * height
  const middle = x + 0.08 * height + sway * 0.25
  pen.moveTo(x - half, y)
  pen.quadraticCurveTo(middle - half, y - height / 2, x + sway - half, y - height)
  pen.lineTo(x + sway + half, y - height)
  pen.quadraticCurveTo(middle + half, y - height / 2, x + half, y)
}

type Leaf = readonly [x: number, y: number, radiusX: number, radiusY: number, rotation: number]

function traceLeaf(
  pen: Pen,
  { x, y, height }: Flower,
  sway: number,
  [leafX, leafY, radiusX, radiusY, rotation]: Leaf,
): void {
  // A stem bends the more the higher up.
  const atX = x + leafX * height + sway * leafY ** 2
  const atY = y + leafY * height
  const [long, short] = [radiusX * height, radiusY * height]
  pen.moveTo(atX + long * Math.cos(rotation), atY + long * Math.sin(rotation))
  pen.ellipse(atX, atY, long, short, rotation, 0, Math.PI * 2)
}

/** A bloom of a flower of height 1, the end of its stem at the origin. */
export function paintBloom(pen: Pen, kind: FlowerKind, colour: Hex): void {
  switch (kind) {
    case 'daisy':
      for (let petal = 0; petal < 8; petal += 1) {
        pen.rotate(Math.PI / 4)
        fillEllipse(pen, petal % 2 === 0 ? colour : darken(colour, 0.08), 0.21, 0, 0.2, 0.095)
      }
      fillEllipse(pen, '#e8a93c', 0.01, 0.015, 0.12)
      fillEllipse(pen, '#ffd75e', -0.01, -0.01, 0.1)
      return
    case 'tulip':
      pen.fillStyle = darken(colour, 0.14)
      pen.beginPath()
      pen.ellipse(0, -0.14, 0.13, 0.24, 0, 0, Math.PI * 2)
      pen.fill()
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(-0.2, -0.32)
      pen.quadraticCurveTo(-0.08, -0.2, 0, 0.1)
      pen.quadraticCurveTo(-0.3, 0.06, -0.2, -0.32)
      pen.fill()
      pen.fillStyle = lighten(colour, 0.14)
      pen.beginPath()
      pen.moveTo(0.2, -0.32)
      pen.quadraticCurveTo(0.06, -0.2, -0.02, 0.1)
      pen.quadraticCurveTo(0.3, 0.06, 0.2, -0.32)
      pen.fill()
      return
    case 'rose':
      fillEllipse(pen, darken(colour, 0.2), 0, -0.06, 0.25, 0.22)
      fillEllipse(pen, darken(colour, 0.06), -0.1, -0.03, 0.16, 0.17, 0.3)
      fillEllipse(pen, colour, 0.1, -0.03, 0.16, 0.17, -0.3)
      fillEllipse(pen, lighten(colour, 0.1), 0, -0.12, 0.14, 0.12)
      fillEllipse(pen, darken(colour, 0.12), 0.015, -0.13, 0.09, 0.075)
      fillEllipse(pen, lighten(colour, 0.2), -0.01, -0.14, 0.055, 0.045)
      return
    case 'spike':
      for (let bell = 0; bell < 7; bell += 1) {
        const bloom = bell % 2 === 0 ? colour : lighten(colour, 0.12)
        const side = bell % 2 === 0 ? 1 : -1
        fillEllipse(pen, bloom, side * 0.055 * (1 - bell / 8), 0.1 - bell * 0.09, 0.12 - 0.012 * bell, 0.075)
      }
  }
}

export interface Blade {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly lean: number
  readonly width: number
  readonly colour: Hex
}

/** Grass blades over a strip of ground. */
export function plantGrass(
  random: Random,
  count: number,
  strip: { readonly left: number; readonly right: number; readonly farY: number; readonly nearY: number },
  height: number,
  width: number,
  colours: readonly Hex[],
): Blade[] {
  return Array.from({ length: count }, () => ({
    x: between(random, strip.left, strip.right),
    y: between(random, strip.farY, strip.nearY),
    height: height * between(random, 0.6, 1.4),
    lean: (random() - 0.5) * height * 0.5,
    width,
    colour: pick(random, colours),
  }))
}

/** The box that blades keep within as they sway. */
export function grassBox(blades: readonly Blade[]): StrokeBox {
  const xs = blades.map(({ x }) => x)
  const ys = blades.map(({ y }) => y)
  const reach = Math.max(0, ...blades.map(({ height, width }) => height + width))
  return {
    left: Math.min(...xs) - reach,
    top: Math.min(...ys) - reach,
    right: Math.max(...xs) + reach,
    bottom: Math.max(...ys) + 0.002,
  }
}

/** Draws blades that sway; one filled path per colour, which is far cheaper than strokes. */
export function drawGrass(pen: Pen, blades: readonly Blade[], time: number): void {
  for (const colour of new Set(blades.map((blade) => blade.colour))) {
    pen.fillStyle = colour
    pen.beginPath()
    for (const blade of blades) {
      if (blade.colour !== colour) continue
      const { x, y, height, lean } = blade
      const sway = Math.sin(time * 1.6 + x * 5) * 0.25 * height
      const half = blade.width * 0.6
      pen.moveTo(x - half, y)
      pen.quadraticCurveTo(x + lean * 0.3 - half * 0.6, y - height * 0.6, x + lean + sway, y - height)
      pen.quadraticCurveTo(x + lean * 0.3 + half * 0.8, y - height * 0.55, x + half, y)
    }
    pen.fill()
  }
}

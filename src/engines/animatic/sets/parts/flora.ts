import { lighten } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { between, pick } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { StrokeBox } from '../../draw/frame-surface.ts'
import type { Pen } from '../../draw/shapes.ts'

export type FlowerKind = 'daisy' | 'tulip' | 'spike'
const KINDS: readonly FlowerKind[] = ['daisy', 'tulip', 'spike']

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
  fillEllipse(pen, lighten(stem, 0.1), 0.16, -0.42, 0.16, 0.06, -0.6)
  pen.save()
  pen.translate(0, -1)
  paintBloom(pen, kind, colour)
  pen.restore()
}

function paintBloom(pen: Pen, kind: FlowerKind, colour: Hex): void {
  switch (kind) {
    case 'daisy':
      for (let petal = 0; petal < 6; petal += 1) {
        pen.rotate(Math.PI / 3)
        fillEllipse(pen, colour, 0.2, 0, 0.19, 0.11)
      }
      fillEllipse(pen, '#ffd75e', 0, 0, 0.11)
      return
    case 'tulip':
      pen.fillStyle = colour
      pen.beginPath()
      pen.moveTo(-0.2, -0.3)
      pen.lineTo(-0.1, -0.12)
      pen.lineTo(0, -0.34)
      pen.lineTo(0.1, -0.12)
      pen.lineTo(0.2, -0.3)
      pen.quadraticCurveTo(0.26, 0.08, 0, 0.1)
      pen.quadraticCurveTo(-0.26, 0.08, -0.2, -0.3)
      pen.fill()
      return
    case 'spike':
      for (let bell = 0; bell < 5; bell += 1) {
        fillEllipse(pen, colour, Math.sin(bell * 2.4) * 0.07, -bell * 0.1, 0.13 - 0.015 * bell, 0.09)
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

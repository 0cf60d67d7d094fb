import { mix, withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import { seen } from '../parts/lighting.ts'

/** Where the ice begins and ends, in world units from the top. Who stands at 0.9 stands well within it. */
export const ICE = { farY: 0.772, nearY: 0.975 } as const

export interface FrozenLake {
  /** Of the far shore and the near one. */
  readonly phases: readonly [far: number, near: number]
  /** What blades have left: arcs from one x to another, as far away as y, bent by `bow`. */
  readonly tracks: readonly {
    readonly from: number
    readonly to: number
    readonly y: number
    readonly bow: number
  }[]
  readonly cracks: readonly { readonly x: number; readonly y: number; readonly turns: readonly number[] }[]
}

export function planFrozenLake(random: Random, left: number, right: number): FrozenLake {
  const depth = (): number => ICE.farY + 0.025 + random() ** 1.4 * (ICE.nearY - ICE.farY - 0.05)
  return {
    phases: [random() * 6, random() * 6],
    tracks: Array.from({ length: 34 }, () => {
      const y = depth()
      const from = between(random, left, right)
      const length = between(random, 0.25, 0.6) * nearness(y)
      return { from, to: from + length, y, bow: (random() - 0.5) * 0.05 * nearness(y) }
    }),
    cracks: Array.from({ length: 7 }, () => ({
      x: between(random, left, right),
      y: depth(),
      turns: Array.from({ length: 5 }, () => random() - 0.5),
    })),
  }
}

/** 0.4 at the far shore, 1 at the near one. */
function nearness(y: number): number {
  return 0.4 + (0.6 * (y - ICE.farY)) / (ICE.nearY - ICE.farY)
}

/** A sheet of ice that the sky shines in, between banks of snow; `bank`: the colour of their shade. */
export function paintFrozenLake(
  pen: Pen,
  { phases: [farPhase, nearPhase], tracks, cracks }: FrozenLake,
  palette: Palette,
  bank: Hex,
  left: number,
  right: number,
): void {
  const farAt = (x: number): number => ICE.farY + 0.006 * Math.sin(x * 3.1 + farPhase)
  const nearAt = (x: number): number => ICE.nearY + 0.012 * Math.sin(x * 2.3 + nearPhase)
  const traceSheet = (far: number, near: number): void => {
    pen.beginPath()
    for (let x = left; x <= right; x += 0.05) pen.lineTo(x, farAt(x) + far)
    for (let x = right; x >= left; x -= 0.05) pen.lineTo(x, nearAt(x) + near)
    pen.closePath()
  }
  pen.fillStyle = bank
  traceSheet(-0.006, 0.004)
  pen.fill()
  const ice = pen.createLinearGradient(0, ICE.farY, 0, ICE.nearY)
  ice.addColorStop(0, mix(seen('#d8ebf6', palette, 0.12), palette.sky[2], 0.35))
  ice.addColorStop(0.45, mix(seen('#a9d0ea', palette, 0.04), palette.sky[1], 0.25))
  ice.addColorStop(1, mix(seen('#86b6dc', palette, 0), palette.sky[0], 0.25))
  pen.fillStyle = ice
  traceSheet(0, 0)
  pen.fill()
  pen.save()
  traceSheet(0, 0)
  pen.clip()
  paintSheen(pen, palette, left, right)
  pen.lineCap = 'round'
  for (const { from, to, y, bow } of tracks) {
    pen.strokeStyle = withAlpha(seen('#ffffff', palette, 0), 0.5)
    pen.lineWidth = 0.0022 * nearness(y)
    pen.beginPath()
    pen.moveTo(from, y)
    pen.quadraticCurveTo((from + to) / 2, y + bow, to, y + bow * 0.3)
    pen.stroke()
  }
  for (const { x, y, turns } of cracks) paintCrack(pen, palette, x, y, turns)
  pen.restore()
}

/** The light of the sky lies on it in broad slanted bands. */
function paintSheen(pen: Pen, palette: Palette, left: number, right: number): void {
  pen.fillStyle = withAlpha(mix(seen('#ffffff', palette, 0), palette.key, 0.2), 0.2)
  pen.beginPath()
  for (let x = left; x < right; x += 0.62) {
    const width = 0.08 + 0.07 * Math.sin(x * 5) ** 2
    pen.moveTo(x, ICE.nearY + 0.02)
    pen.lineTo(x + width, ICE.nearY + 0.02)
    pen.lineTo(x + width + 0.26, ICE.farY - 0.01)
    pen.lineTo(x + 0.26 + width * 0.4, ICE.farY - 0.01)
    pen.closePath()
  }
  pen.fill()
}

function paintCrack(pen: Pen, palette: Palette, x: number, y: number, turns: readonly number[]): void {
  const scale = nearness(y)
  pen.strokeStyle = withAlpha(seen('#f4fbff', palette, 0), 0.75)
  pen.lineWidth = 0.003 * scale
  pen.beginPath()
  pen.moveTo(x, y)
  turns.forEach((turn, index) => {
    pen.lineTo(x + (index + 1) * 0.045 * scale, y + turn * 0.026 * scale)
  })
  pen.stroke()
}

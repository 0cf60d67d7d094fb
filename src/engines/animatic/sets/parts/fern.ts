import { between } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'

export interface Fern {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly shape: number
  readonly phase: number
}

const SHAPES = 3
const LEAFLETS = 9

/** Ferns over a strip of ground; nearer ones stand in front. */
export function plantFerns(
  random: Random,
  count: number,
  strip: { readonly left: number; readonly right: number; readonly farY: number; readonly nearY: number },
  size: number,
): Fern[] {
  return Array.from({ length: count }, (_, index) => ({
    x: strip.left + ((index + random()) / count) * (strip.right - strip.left),
    y: between(random, strip.farY, strip.nearY),
    size: size * between(random, 0.75, 1.25),
    shape: Math.floor(random() * SHAPES),
    phase: random() * 6.28,
  })).toSorted((a, b) => a.y - b.y)
}

/** A fern that does not move, for a baked layer. */
export function paintFern(pen: Pen, { x, y, size, shape }: Fern, colour: Hex): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(size, size)
  tracePlant(pen, colour, shape)
  pen.restore()
}

/** Ferns that nod from their roots: baked once per shape, and turned. Call `stage.enter` first. */
export function createFernRow(
  stage: Stage,
  key: string,
  ferns: readonly Fern[],
  colour: Hex,
): (time: number) => void {
  const size = Math.max(...ferns.map((fern) => fern.size), 0.01)
  const box = { width: size * 2.2, height: size * 1.15, anchorX: size * 1.1, anchorY: size * 1.08 }
  const sprites: readonly Sprite[] = Array.from({ length: SHAPES }, (_, shape) =>
    stage.sprite(`${key}-${shape}`, box, (pen) => {
      pen.scale(size, size)
      tracePlant(pen, colour, shape)
    }),
  )
  return (time) => {
    for (const fern of ferns) {
      const sprite = sprites[fern.shape]
      if (sprite === undefined) continue
      const rotation = Math.sin(time * 1.1 + fern.phase) * 0.035
      stage.put(sprite, fern.x, fern.y, { rotation, scale: fern.size / size })
    }
  }
}

/** A plant of size 1 with its root at the origin: arched fronds with paired leaflets. */
function tracePlant(pen: Pen, colour: Hex, shape: number): void {
  const fronds = 6 + shape
  pen.fillStyle = colour
  pen.beginPath()
  for (let frond = 0; frond < fronds; frond += 1) {
    const spread = ((frond + 0.15 * Math.sin(frond * 3 + shape * 2)) / (fronds - 1)) * 2 - 1
    traceFrond(pen, spread, 1 - 0.12 * ((frond + shape) % 3))
  }
  pen.fill()
}

/** `spread` -1..1 is how far to the side the frond arches. */
function traceFrond(pen: Pen, spread: number, length: number): void {
  const side = spread < 0 ? -1 : 1
  const bendX = spread * 0.5 * length
  const bendY = -(1.05 - 0.25 * Math.abs(spread)) * length
  const tipX = spread * 1.02 * length
  const tipY = -(0.9 - 0.72 * Math.abs(spread)) * length
  pen.moveTo(0.012, 0)
  pen.quadraticCurveTo(bendX + 0.012, bendY, tipX, tipY)
  pen.quadraticCurveTo(bendX - 0.012, bendY, -0.012, 0)
  for (let leaflet = 0; leaflet < LEAFLETS; leaflet += 1) {
    const along = 0.25 + (0.72 * leaflet) / LEAFLETS
    const rest = 1 - along
    const x = 2 * rest * along * bendX + along * along * tipX
    const y = 2 * rest * along * bendY + along * along * tipY
    const heading = Math.atan2(rest * bendY + along * (tipY - bendY), rest * bendX + along * (tipX - bendX))
    const reach = 0.2 * Math.sin(Math.PI * (0.2 + 0.78 * (leaflet / LEAFLETS))) * length
    for (const turn of [0.95, -0.95]) traceLeaflet(pen, x, y, heading + turn * side, reach)
  }
}

function traceLeaflet(pen: Pen, x: number, y: number, angle: number, reach: number): void {
  const dx = Math.cos(angle) * reach
  const dy = Math.sin(angle) * reach
  const half = 0.2
  pen.moveTo(x, y)
  pen.quadraticCurveTo(x + dx * 0.45 - dy * half, y + dy * 0.45 + dx * half, x + dx, y + dy)
  pen.quadraticCurveTo(x + dx * 0.45 + dy * half, y + dy * 0.45 - dx * half, x, y)
}

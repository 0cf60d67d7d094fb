import { darken, mix, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { SetContext } from '../set.ts'
import { REACH } from './scenery.ts'

interface Stand {
  readonly key: number
  readonly y: number
  readonly height: number
  readonly spacing: number
  readonly haze: number
  readonly moss: Hex
}

/** Trees whose feet spread in the water, few leaves, and moss that hangs from every bough. */
export function paintTrees(pen: Pen, { stage, palette, seed }: SetContext, stand: Stand): void {
  const random = createRandom(seed ^ (stand.key * 7717))
  const bark = mix(seen('#5f5546', palette, stand.haze), palette.shadow, 0.22 * (1 - stand.haze))
  const hair = seen(stand.moss, palette, stand.haze)
  for (let x = -REACH; x < stage.aspect + REACH; x += stand.spacing * between(random, 0.6, 1.4)) {
    const height = stand.height * between(random, 0.75, 1.1)
    const lean = between(random, -0.08, 0.08)
    pen.save()
    pen.translate(x, stand.y)
    pen.scale(height, height)
    pen.fillStyle = bark
    pen.beginPath()
    pen.moveTo(-0.15, 0.01)
    pen.quadraticCurveTo(-0.045, -0.04, -0.042, -0.24)
    pen.quadraticCurveTo(-0.03, -0.6, lean - 0.018, -1)
    pen.lineTo(lean + 0.018, -1)
    pen.quadraticCurveTo(0.035, -0.6, 0.042, -0.24)
    pen.quadraticCurveTo(0.05, -0.04, 0.15, 0.01)
    pen.quadraticCurveTo(0.07, -0.02, 0.055, 0.012)
    pen.quadraticCurveTo(0.02, -0.05, -0.01, 0.012)
    pen.quadraticCurveTo(-0.06, -0.04, -0.075, 0.012)
    pen.fill()
    for (let bough = 0; bough < 6; bough += 1) {
      const side = (bough + stand.key) % 2 === 0 ? 1 : -1
      const up = 0.42 + bough * 0.095
      const reach = side * between(random, 0.16, 0.3)
      const from = lean * up
      const tip = [from + reach, -up - between(random, 0.02, 0.1)] as const
      pen.strokeStyle = bark
      pen.lineWidth = 0.024 - bough * 0.0026
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(from, -up)
      pen.quadraticCurveTo(from + reach * 0.5, -up - 0.1, tip[0], tip[1])
      pen.stroke()
      paintBeard(pen, hair, from, -up, tip, bough + stand.key * 7)
    }
    fillEllipse(pen, mix(hair, bark, 0.35), lean, -0.99, 0.17, 0.05)
    fillEllipse(pen, mix(hair, bark, 0.15), lean - 0.05, -0.965, 0.13, 0.04)
    pen.restore()
  }
}

function paintBeard(
  pen: Pen,
  hair: Hex,
  x: number,
  y: number,
  tip: readonly [number, number],
  key: number,
): void {
  pen.fillStyle = key % 2 === 0 ? hair : darken(hair, 0.1)
  pen.beginPath()
  for (let strand = 0; strand < 7; strand += 1) {
    const along = 0.25 + strand * 0.12
    const sx = x + (tip[0] - x) * along
    const sy = y - 0.1 * 4 * along * (1 - along) * 0.6 + (tip[1] - y) * along
    const long = 0.05 + 0.15 * slotChance(strand, key)
    pen.moveTo(sx - 0.014, sy)
    pen.quadraticCurveTo(sx - 0.008, sy + long * 0.6, sx + 0.004, sy + long)
    pen.quadraticCurveTo(sx + 0.014, sy + long * 0.5, sx + 0.016, sy)
  }
  pen.fill()
}

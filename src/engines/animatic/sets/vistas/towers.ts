import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'

/** A town of towers on a round base; world units. */
export interface Towers {
  readonly x: number
  readonly footY: number
  /** Half its width, and the height of the tallest tower. */
  readonly half: number
  readonly height: number
  readonly seed: number
}

export interface TowersTone {
  readonly wall: Hex
  readonly roof: Hex
  readonly glass: Hex
  /** 0 (day) .. 1 (night): how many windows are lit. */
  readonly lit: number
  /** Side that the light comes from. */
  readonly side: 1 | -1
}

/** Slender towers, domes and spires, the tallest in the middle, the nearer ones lower. */
export function paintTowers(pen: Pen, { x, footY, half, height, seed }: Towers, tone: TowersTone): void {
  const random = createRandom(seed ^ 0x7035)
  for (const [row, count, reach, tall] of [
    [0, 7, 0.74, 1],
    [1, 9, 0.9, 0.72],
    [2, 11, 0.96, 0.42],
  ] as const) {
    const wide = ((half * 2 * reach) / count) * 0.78
    for (let index = 0; index < count; index += 1) {
      const across = ((index + 0.5) / count - 0.5) * 2 * reach
      const rise = height * tall * (1 - 0.72 * across * across) * between(random, 0.66, 1)
      const down = footY + half * 0.1 * (row - 1) * Math.sqrt(Math.max(0, 1 - across * across))
      const wall =
        row === 0 ? mix(tone.wall, tone.glass, 0.3) : row === 1 ? tone.wall : lighten(tone.wall, 0.06)
      paintTower(pen, x + across * half, down, wide * between(random, 0.72, 1.06), rise, wall, tone, random)
    }
  }
}

function paintTower(
  pen: Pen,
  x: number,
  footY: number,
  wide: number,
  rise: number,
  wall: Hex,
  tone: TowersTone,
  random: () => number,
): void {
  const left = x - wide / 2
  const fill = pen.createLinearGradient(x - (wide / 2) * tone.side, 0, x + (wide / 2) * tone.side, 0)
  fill.addColorStop(0, darken(wall, 0.24))
  fill.addColorStop(0.6, wall)
  fill.addColorStop(1, lighten(wall, 0.16))
  pen.fillStyle = fill
  pen.fillRect(left, footY - rise, wide, rise)
  const kind = Math.floor(random() * 4)
  const top = footY - rise
  pen.fillStyle = kind === 3 ? fill : tone.roof
  pen.beginPath()
  if (kind === 0) {
    pen.moveTo(left - wide * 0.06, top)
    pen.lineTo(x, top - wide * 1.5)
    pen.lineTo(left + wide * 1.06, top)
  } else if (kind === 1) pen.ellipse(x, top, wide * 0.54, wide * 0.6, 0, Math.PI, 0)
  else if (kind === 2) {
    pen.moveTo(left, top)
    pen.lineTo(left, top - wide * 0.7)
    pen.lineTo(left + wide, top)
  } else pen.rect(left - wide * 0.08, top - wide * 0.16, wide * 1.16, wide * 0.2)
  pen.fill()
  pen.fillStyle = tone.roof
  if (kind !== 2) pen.fillRect(x - wide * 0.03, top - wide * (kind === 0 ? 2 : 1.1), wide * 0.06, wide * 1.1)
  const columns = wide > 0.03 ? 3 : 2
  const pane = (wide * 0.56) / columns
  const step = Math.max(0.012, wide * 0.34)
  for (let y = top + step * 0.5; y < footY - step; y += step)
    for (let column = 0; column < columns; column += 1) {
      const isLit = random() < 0.18 + 0.62 * tone.lit
      pen.fillStyle = isLit && tone.lit > 0.1 ? '#ffe6a0' : withAlpha(tone.glass, 0.85)
      pen.fillRect(left + wide * 0.14 + (column * wide * 0.74) / columns, y, pane, step * 0.5)
    }
}

/** The glass over a town: a dome with its ribs, on a ring. Painted over what stands in it. */
export function paintDome(pen: Pen, { x, footY, half, height }: Omit<Towers, 'seed'>, lit: number): void {
  const glass = pen.createLinearGradient(x - half, footY - height, x + half, footY)
  glass.addColorStop(0, withAlpha('#ffffff', 0.36))
  glass.addColorStop(0.35, withAlpha('#dff2fb', 0.1))
  glass.addColorStop(0.7, withAlpha('#bfe4f4', 0.14))
  glass.addColorStop(1, withAlpha('#ffffff', 0.26))
  pen.fillStyle = glass
  pen.beginPath()
  pen.ellipse(x, footY, half, height, 0, Math.PI, 0)
  pen.ellipse(x, footY, half, half * 0.13, 0, 0, Math.PI)
  pen.fill()
  pen.strokeStyle = withAlpha('#f4fbff', 0.5)
  pen.lineWidth = half * 0.008
  pen.beginPath()
  for (const part of [0.28, 0.66]) {
    pen.moveTo(x - half * part, footY + half * 0.12)
    pen.ellipse(x, footY + half * 0.1, half * part, height * 1.02, 0, Math.PI, 0)
  }
  for (const up of [0.34, 0.66]) {
    const reach = half * Math.sqrt(1 - up * up)
    pen.moveTo(x + reach, footY - height * up)
    pen.ellipse(x, footY - height * up, reach, reach * 0.12, 0, 0, Math.PI)
  }
  pen.stroke()
  pen.strokeStyle = withAlpha('#ffffff', 0.8)
  pen.lineWidth = half * 0.012
  pen.beginPath()
  pen.ellipse(x, footY, half, height, 0, Math.PI, 0)
  pen.stroke()
  pen.strokeStyle = withAlpha('#ffffff', 0.75)
  pen.lineWidth = half * 0.03
  pen.lineCap = 'round'
  pen.beginPath()
  pen.ellipse(x, footY, half * 0.86, height * 0.86, 0, Math.PI * 1.16, Math.PI * 1.34)
  pen.stroke()
  pen.strokeStyle = mix('#aebccc', '#6ad8ff', lit * 0.5)
  pen.lineWidth = half * 0.035
  pen.beginPath()
  pen.ellipse(x, footY, half, half * 0.13, 0, 0, Math.PI)
  pen.stroke()
  for (let lamp = 0; lamp <= 8; lamp += 1) {
    const turn = (lamp / 8) * Math.PI
    fillEllipse(pen, '#fff2b8', x + Math.cos(turn) * half, footY + Math.sin(turn) * half * 0.13, half * 0.013)
  }
}

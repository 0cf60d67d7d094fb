import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { slotChance } from '../parts/span.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'

/** Colours of a plant as it is seen at its distance. */
export interface CropTones {
  readonly top: Hex
  readonly leaf: Hex
  /** Of the flowers between the blades, where there are some. */
  readonly blooms: readonly Hex[]
}

/** Stalks lean apart from one foot; `tipAt` gives each one's head. */
export function stalks(
  pen: Pen,
  colour: Hex,
  tips: readonly (readonly [x: number, y: number])[],
  width: number,
): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (const [x, y] of tips) {
    const foot = x * 0.45
    pen.moveTo(foot - width, 0)
    pen.quadraticCurveTo(foot - width * 0.6, y * 0.6, x, y)
    pen.quadraticCurveTo(foot + width * 0.8, y * 0.6, foot + width, 0)
  }
  pen.fill()
}

function tipsOf(shape: number, count: number, spread: number, low: number): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, index) => {
    const side = ((index + 0.5) / count - 0.5) * 2
    const x = side * spread + (slotChance(index, shape + 70) - 0.5) * 0.1
    return [x, -low - (1 - low) * slotChance(index, shape + 90)] as const
  })
}

export function paintWheat(pen: Pen, { top, leaf }: CropTones, shape: number): void {
  const tips = tipsOf(shape, 8, 0.46, 0.66)
  stalks(pen, leaf, tips, 0.014)
  for (const [index, [x, y]] of tips.entries()) {
    const lean = x * 0.7 + 0.12
    const tone = index % 3 === 0 ? lighten(top, 0.2) : index % 3 === 1 ? top : darken(top, 0.1)
    fillEllipse(pen, tone, x + lean * 0.08, y + 0.02, 0.042, 0.13, lean)
    pen.strokeStyle = tone
    pen.lineWidth = 0.009
    pen.beginPath()
    for (const awn of [-0.22, 0, 0.22]) {
      pen.moveTo(x + lean * 0.1, y - 0.04)
      pen.lineTo(x + Math.sin(lean + awn) * 0.28, y - Math.cos(lean + awn) * 0.22)
    }
    pen.stroke()
  }
}

export function paintMeadow(pen: Pen, { top, leaf, blooms }: CropTones, shape: number): void {
  stalks(pen, darken(leaf, 0.08), tipsOf(shape, 9, 0.52, 0.4), 0.03)
  stalks(pen, top, tipsOf(shape + 4, 7, 0.5, 0.34), 0.026)
  for (let flower = 0; flower < 3; flower += 1) {
    const bloom = blooms[Math.floor(slotChance(flower, shape + 12) * blooms.length)]
    if (bloom === undefined || slotChance(flower, shape + 31) < 0.34) continue
    const x = (flower - 1) * 0.32 + (slotChance(flower, shape) - 0.5) * 0.2
    const y = -0.55 - 0.42 * slotChance(flower, shape + 2)
    stalks(pen, leaf, [[x, y]], 0.014)
    pen.fillStyle = bloom
    pen.beginPath()
    for (let petal = 0; petal < 5; petal += 1) {
      const angle = (petal / 5) * Math.PI * 2 + shape
      const [px, py] = [x + Math.cos(angle) * 0.065, y + Math.sin(angle) * 0.055]
      pen.moveTo(px + 0.06, py)
      pen.ellipse(px, py, 0.06, 0.052, 0, 0, Math.PI * 2)
    }
    pen.fill()
    fillEllipse(pen, '#f2b832', x, y, 0.042)
  }
}

export function paintPumpkin(pen: Pen, { top, leaf }: CropTones, shape: number): void {
  for (const [x, y, size] of [
    [-0.62, -0.2, 0.3],
    [0.62, -0.24, 0.34],
    [0.4, -0.08, 0.24],
    [-0.42, -0.06, 0.22],
  ] as const) {
    fillEllipse(
      pen,
      (shape + Math.round(x * 9)) % 2 === 0 ? leaf : darken(leaf, 0.12),
      x,
      y,
      size,
      size * 0.62,
      x * 0.5,
    )
  }
  if (shape % 4 === 3) return
  const size = 0.72 + 0.28 * slotChance(shape, 3)
  pen.fillStyle = darken(top, 0.2)
  pen.beginPath()
  pen.ellipse(0, -0.4 * size, 0.56 * size, 0.42 * size, 0, 0, Math.PI * 2)
  pen.fill()
  for (const [x, wide, tone] of [
    [-0.32, 0.2, darken(top, 0.08)],
    [0.32, 0.2, darken(top, 0.04)],
    [-0.16, 0.2, top],
    [0.17, 0.2, lighten(top, 0.06)],
    [0, 0.15, lighten(top, 0.12)],
  ] as const) {
    fillEllipse(pen, tone, x * size, -0.4 * size, wide * size, 0.4 * size)
  }
  pen.strokeStyle = darken(leaf, 0.2)
  pen.lineWidth = 0.1 * size
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(0, -0.76 * size)
  pen.quadraticCurveTo(0.01, -0.9 * size, 0.1, -0.98 * size)
  pen.stroke()
}

export function paintReeds(pen: Pen, { top, leaf }: CropTones, shape: number): void {
  const blades = tipsOf(shape + 5, 9, 0.44, 0.4)
  stalks(pen, darken(leaf, 0.1), blades, 0.02)
  const tips = tipsOf(shape, 4, 0.3, 0.72)
  stalks(pen, leaf, tips, 0.012)
  for (const [index, [x, y]] of tips.entries()) {
    const side = x < 0 ? -1 : 1
    pen.strokeStyle = index % 2 === 0 ? top : lighten(top, 0.16)
    pen.lineCap = 'round'
    pen.lineWidth = 0.02
    // The strands of a plume nod to its side.
    pen.beginPath()
    for (let strand = 0; strand < 6; strand += 1) {
      const rise = y + 0.15 - strand * 0.035
      const reach = side * (0.05 + strand * 0.03)
      pen.moveTo(x, rise)
      pen.quadraticCurveTo(x + reach * 0.2, rise - 0.13, x + reach, rise - 0.09 + strand * 0.012)
    }
    pen.stroke()
  }
}

export function paintCorn(pen: Pen, { top, leaf }: CropTones, shape: number): void {
  const side = shape % 2 === 0 ? 1 : -1
  stalks(pen, darken(leaf, 0.12), [[0.01, -0.96]], 0.022)
  for (let index = 0; index < 7; index += 1) {
    const y = -0.1 - index * 0.115
    const turn = (index % 2 === 0 ? 1 : -1) * side
    const reach = 0.3 - index * 0.012
    pen.fillStyle = index % 3 === 0 ? lighten(leaf, 0.12) : index % 3 === 1 ? leaf : darken(leaf, 0.12)
    pen.beginPath()
    pen.moveTo(0, y)
    pen.quadraticCurveTo(turn * reach * 0.5, y - 0.26, turn * reach, y + 0.02)
    pen.quadraticCurveTo(turn * reach * 0.42, y - 0.13, 0, y + 0.05)
    pen.fill()
  }
  // The ear in its husk, with silk at the tip.
  fillEllipse(pen, mix(leaf, '#d8dc8a', 0.4), side * 0.055, -0.5, 0.042, 0.105, side * 0.35)
  fillEllipse(pen, '#c98a4a', side * 0.095, -0.605, 0.018, 0.03, side * 0.35)
  pen.strokeStyle = top
  pen.lineWidth = 0.02
  pen.lineCap = 'round'
  pen.beginPath()
  for (const lean of [-0.13, -0.05, 0.05, 0.13]) {
    pen.moveTo(0.005, -0.86)
    pen.quadraticCurveTo(lean * 0.4, -0.96, lean, -1)
  }
  pen.stroke()
}

export function paintSunflower(pen: Pen, { top, leaf }: CropTones, shape: number): void {
  const lean = (slotChance(shape, 3) - 0.5) * 0.12
  stalks(pen, darken(leaf, 0.14), [[lean, -0.78]], 0.02)
  for (const [side, y] of [
    [-1, -0.2],
    [1, -0.3],
    [-1, -0.44],
    [1, -0.52],
  ] as const) {
    pen.fillStyle = side < 0 ? darken(leaf, 0.08) : leaf
    pen.beginPath()
    pen.moveTo(0, y)
    pen.quadraticCurveTo(side * 0.1, y - 0.16, side * 0.27, y + 0.02)
    pen.quadraticCurveTo(side * 0.1, y + 0.08, 0, y)
    pen.fill()
  }
  const y = -0.8
  pen.fillStyle = darken(top, 0.14)
  petals(pen, lean, y, 0.21, 0.13)
  pen.fillStyle = top
  petals(pen, lean, y, 0.2, 0)
  fillEllipse(pen, '#6b4226', lean, y, 0.1, 0.098)
  fillEllipse(pen, '#4a2c18', lean, y, 0.06)
}

function petals(pen: Pen, x: number, y: number, reach: number, turn: number): void {
  pen.beginPath()
  for (let petal = 0; petal < 13; petal += 1) {
    const angle = (petal / 13) * Math.PI * 2 + turn
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
    pen.moveTo(x, y)
    pen.quadraticCurveTo(x + dx * 0.12 - dy * 0.06, y + dy * 0.12 + dx * 0.06, x + dx * reach, y + dy * reach)
    pen.quadraticCurveTo(x + dx * 0.12 + dy * 0.06, y + dy * 0.12 - dx * 0.06, x, y)
  }
  pen.fill()
}

export function paintTulips(pen: Pen, { top, leaf }: CropTones, shape: number): void {
  const tips = tipsOf(shape, 3, 0.3, 0.7)
  stalks(pen, leaf, tips, 0.02)
  pen.fillStyle = lighten(leaf, 0.08)
  pen.beginPath()
  for (const x of [-0.36, -0.12, 0.14, 0.38]) {
    pen.moveTo(x * 0.5 - 0.05, 0)
    pen.quadraticCurveTo(x * 0.7 - 0.07, -0.3, x, -0.56)
    pen.quadraticCurveTo(x * 0.7 + 0.07, -0.3, x * 0.5 + 0.05, 0)
  }
  pen.fill()
  for (const [index, [x, y]] of tips.entries()) {
    pen.fillStyle = index === 1 ? lighten(top, 0.14) : top
    pen.beginPath()
    pen.moveTo(x - 0.12, y - 0.04)
    pen.lineTo(x - 0.06, y + 0.05)
    pen.lineTo(x, y - 0.07)
    pen.lineTo(x + 0.06, y + 0.05)
    pen.lineTo(x + 0.12, y - 0.04)
    pen.quadraticCurveTo(x + 0.16, y + 0.22, x, y + 0.25)
    pen.quadraticCurveTo(x - 0.16, y + 0.22, x - 0.12, y - 0.04)
    pen.fill()
  }
}

export function paintVine(pen: Pen, { top, leaf }: CropTones, shape: number): void {
  pen.fillStyle = '#5f4632'
  pen.fillRect(-0.04, -0.5, 0.06, 0.5)
  pen.fillRect(0.4, -0.86, 0.035, 0.86)
  for (let puff = 0; puff < 9; puff += 1) {
    const x = (puff / 8 - 0.5) * 1.06
    const y = -0.52 - 0.4 * slotChance(puff, shape + 8)
    const tone = puff % 3 === 0 ? darken(leaf, 0.16) : puff % 3 === 1 ? leaf : lighten(leaf, 0.1)
    fillEllipse(pen, tone, x, y, 0.16, 0.14, x)
  }
  // Grapes hang below the leaves.
  pen.fillStyle = top
  pen.beginPath()
  for (const [dx, dy] of [
    [-0.28, -0.42],
    [0.2, -0.4],
  ] as const) {
    pen.moveTo(dx - 0.09, dy - 0.02)
    pen.quadraticCurveTo(dx, dy - 0.1, dx + 0.09, dy - 0.02)
    pen.quadraticCurveTo(dx + 0.07, dy + 0.1, dx, dy + 0.17)
    pen.quadraticCurveTo(dx - 0.07, dy + 0.1, dx - 0.09, dy - 0.02)
  }
  pen.fill()
}

export function paintLavender(pen: Pen, { top, leaf }: CropTones, shape: number): void {
  fillEllipse(pen, leaf, 0, -0.14, 0.6, 0.26)
  const tips = tipsOf(shape, 15, 0.66, 0.55).map(([x, y]) => [x, y * (1.02 - x * x * 0.5)] as const)
  stalks(pen, mix(leaf, top, 0.35), tips, 0.012)
  for (const [index, [x, y]] of tips.entries()) {
    const tone = index % 3 === 0 ? lighten(top, 0.18) : index % 3 === 1 ? top : darken(top, 0.14)
    fillEllipse(pen, tone, x, y + 0.1, 0.042, 0.17, x * 0.6)
  }
}

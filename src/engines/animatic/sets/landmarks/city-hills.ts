import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { captionFont } from '../../draw/fonts.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { sketch, type PaintSight } from './sketch.ts'

/** Cape Town: the flat mountain over the town at the water. */
export const paintTableMountain: PaintSight = (pen, x, footY, height, light) => {
  const { tone, polygon, box, disc } = sketch(pen, x, footY, height, light)
  const rock = tone('#7f8aa0')
  polygon(rock, [
    [-2.3, 0],
    [-1.6, 0.3],
    [-1.42, 0.62],
    [-1.2, 0.5],
    [-0.98, 0.66],
    [-0.86, 0.92],
    [0.8, 0.94],
    [0.92, 0.7],
    [1.16, 0.44],
    [1.34, 0.66],
    [1.5, 0.52],
    [1.9, 0.2],
    [2.3, 0],
  ])
  for (let cleft = -0.7; cleft < 0.8; cleft += 0.24)
    polygon(darken(rock, 0.14), [
      [cleft, 0.92],
      [cleft + 0.05, 0.6],
      [cleft - 0.06, 0.34],
      [cleft - 0.04, 0.7],
    ])
  polygon(mix(rock, tone('#6f9a68'), 0.6), [
    [-2.1, 0],
    [-1.2, 0.28],
    [-0.3, 0.34],
    [0.6, 0.3],
    [1.4, 0.24],
    [2.1, 0],
  ])
  for (const [at, wide] of [
    [-0.5, 0.34],
    [-0.1, 0.4],
    [0.36, 0.36],
  ] as const)
    fillEllipse(
      pen,
      withAlpha(lighten(rock, 0.8), 0.8),
      ...sketch(pen, x, footY, height, light).at(at, 0.95),
      wide * height,
      0.035 * height,
    )
  for (let house = -1.7; house < 1.7; house += 0.11) {
    const tall = 0.05 + 0.09 * Math.abs(Math.sin(house * 13)) * (1 - Math.abs(house) / 2)
    box(
      tone(['#f4efe4', '#e8c8a8', '#b8c8d0', '#e0d4c0'][Math.abs(Math.round(house * 31)) % 4] ?? '#f4efe4'),
      house,
      0,
      0.085,
      tall,
    )
  }
  if (light.lit > 0.4)
    for (let lamp = -1.6; lamp < 1.6; lamp += 0.09)
      disc('#ffdf98', lamp, 0.03 + 0.05 * Math.abs(Math.sin(lamp * 9)), 0.006)
}

const LETTERS = ['H', 'O', 'L', 'L', 'Y', 'W', 'O', 'O', 'D']

/** The hills over Los Angeles with nine white letters. */
export const paintHollywoodHills: PaintSight = (pen, x, footY, height, light) => {
  const { tone, polygon, at } = sketch(pen, x, footY, height, light)
  const hill = tone('#a89a68')
  polygon(hill, [
    [-2.4, 0],
    [-1.7, 0.5],
    [-1.1, 0.62],
    [-0.5, 0.9],
    [0.1, 1],
    [0.7, 0.84],
    [1.3, 0.7],
    [1.9, 0.4],
    [2.4, 0],
  ])
  polygon(darken(hill, 0.12), [
    [0.1, 1],
    [0.3, 0.6],
    [0.1, 0.3],
    [0.8, 0.2],
    [1.9, 0.4],
    [1.3, 0.7],
    [0.7, 0.84],
  ])
  for (const [px, py] of [
    [-1.3, 0.4],
    [-0.9, 0.3],
    [-0.2, 0.4],
    [0.5, 0.44],
    [1.1, 0.42],
    [-0.6, 0.5],
  ] as const)
    fillEllipse(pen, tone('#6f7f4a'), ...at(px, py), 0.14 * height, 0.05 * height)
  pen.fillStyle = light.lit > 0.4 ? '#fff4d8' : tone('#fbfaf6')
  pen.font = captionFont(LETTERS.join(''), 100)
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  for (const [index, letter] of LETTERS.entries()) {
    pen.save()
    pen.translate(...at((index - 4) * 0.165 - 0.1, 0.62 + (index % 3 === 1 ? 0.014 : 0)))
    pen.scale(height * 0.002, height * 0.002)
    pen.fillText(letter, 0, 0)
    pen.restore()
  }
}

/** San Francisco's red bridge over its strait, hills and fog behind. */
export const paintGoldenGate: PaintSight = (pen, x, footY, height, light) => {
  const { tone, polygon, box, line, at } = sketch(pen, x, footY, height, light)
  polygon(tone('#8a9a70'), [
    [-3, 0.02],
    [-2.2, 0.4],
    [-1.6, 0.3],
    [-1.1, 0.46],
    [-0.5, 0.02],
  ])
  polygon(tone('#9aa47a'), [
    [1.3, 0.02],
    [1.9, 0.3],
    [2.6, 0.42],
    [3.2, 0.02],
  ])
  const red = tone('#d2492f')
  const deck = 0.22
  const cable = (from: number, to: number, high: number, low: number): void => {
    const points = Array.from({ length: 21 }, (_, step): readonly [number, number] => {
      const part = step / 20
      return [from + (to - from) * part, low + (high - low) * (2 * part - 1) ** 2]
    })
    line(red, 0.014, points)
    for (const [px, py] of points)
      line(red, 0.005, [
        [px, py],
        [px, deck],
      ])
  }
  cable(-0.85, 0.85, 0.92, 0.3)
  for (const way of [-1, 1]) {
    line(red, 0.014, [
      [way * 0.85, 0.92],
      [way * 1.9, deck + 0.02],
    ])
    for (let hanger = 0.95; hanger < 1.85; hanger += 0.085)
      line(red, 0.005, [
        [way * hanger, 0.92 - ((hanger - 0.85) / 1.05) * 0.68],
        [way * hanger, deck],
      ])
    for (const leg of [-0.045, 0.045]) box(red, way * 0.85 + leg, 0, 0.04, 0.96)
    for (const up of [0.34, 0.5, 0.66, 0.82, 0.92]) box(red, way * 0.85, up, 0.12, 0.04)
    box(tone('#b8a894'), way * 0.85, -0.02, 0.2, 0.06)
  }
  box(red, 0, deck, 5, 0.028)
  box(darken(red, 0.24), 0, deck - 0.02, 5, 0.02)
  const fog = pen.createLinearGradient(0, at(0, 0.36)[1], 0, at(0, 0)[1])
  fog.addColorStop(0, withAlpha('#ffffff', 0))
  fog.addColorStop(1, withAlpha(tone('#f4f6f8'), 0.5))
  pen.fillStyle = fog
  pen.fillRect(...at(-3, 0.36), 6 * height, 0.36 * height)
}

/** Seoul: the tower on its wooded hill. */
export const paintNamsan: PaintSight = (pen, x, footY, height, light) => {
  const { tone, polygon, box, disc, panes } = sketch(pen, x, footY, height, light)
  polygon(tone('#5f8f62'), [
    [-1.6, 0],
    [-0.9, 0.3],
    [-0.3, 0.48],
    [0.2, 0.5],
    [0.9, 0.28],
    [1.6, 0],
  ])
  box(tone('#d8dce0'), 0, 0.48, 0.05, 0.22)
  disc(tone('#e8ecf0'), 0, 0.7, 0.07, 0.04)
  panes(0, 0.69, 0.12, 0.03, 9, 1)
  box(tone('#e8ecf0'), 0, 0.73, 0.07, 0.04)
  box(tone('#d8dce0'), 0, 0.77, 0.016, 0.14)
  box(tone('#d8463c'), 0, 0.9, 0.008, 0.1)
}

/** Lisbon: pastel houses up the hill to the castle. */
export const paintLisbonHill: PaintSight = (pen, x, footY, height, light) => {
  const { tone, polygon, box, panes } = sketch(pen, x, footY, height, light)
  polygon(tone('#7f9a5f'), [
    [-1.5, 0],
    [-0.8, 0.5],
    [-0.1, 0.74],
    [0.5, 0.7],
    [1.5, 0],
  ])
  box(tone('#b8a48a'), 0.1, 0.7, 0.7, 0.14)
  for (const tower of [-0.22, 0.02, 0.24, 0.42]) {
    box(tone('#c8b498'), tower, 0.68, 0.12, 0.24)
    for (const merlon of [-0.04, 0, 0.04]) box(tone('#c8b498'), tower + merlon, 0.92, 0.02, 0.03)
  }
  const walls = ['#f4ead8', '#f2c8b0', '#f4dc9a', '#c8dce0', '#f0b8a0']
  for (let row = 4; row >= 0; row -= 1)
    for (let house = -6; house <= 6; house += 1) {
      const px = house * 0.19 + (row % 2) * 0.09
      const py = row * 0.115 * (1 - Math.abs(px) * 0.36)
      if (Math.abs(px) > 1.35 - row * 0.16) continue
      const wall = tone(walls[(house * 3 + row * 2 + 24) % 5] ?? '#f4ead8')
      box(wall, px, py, 0.18, 0.15)
      panes(px, py + 0.03, 0.13, 0.09, 3, 2)
      polygon(tone('#c8643f'), [
        [px - 0.1, py + 0.15],
        [px - 0.06, py + 0.19],
        [px + 0.06, py + 0.19],
        [px + 0.1, py + 0.15],
      ])
    }
}

/** Las Vegas: hotels in lights, a wheel, a tower, a fountain's pyramid. */
export const paintVegas: PaintSight = (pen, x, footY, height, light) => {
  const { tone, polygon, box, panes, disc, at, line } = sketch(pen, x, footY, height, light)
  const glow = (night: string, day: string): string => (light.lit > 0.4 ? night : tone(day))
  box(glow('#3a2a6a', '#c8b08a'), -0.86, 0, 0.4, 0.62)
  panes(-0.86, 0.04, 0.36, 0.54, 9, 14)
  polygon(glow('#1f2a44', '#6a7484'), [
    [-0.64, 0],
    [-0.32, 0.42],
    [0, 0],
  ])
  line(glow('#7fe8ff', '#9aa4b0'), 0.01, [
    [-0.64, 0],
    [-0.32, 0.42],
    [0, 0],
  ])
  box(glow('#6a2a5a', '#d8b890'), 0.2, 0, 0.34, 0.74)
  panes(0.2, 0.04, 0.3, 0.62, 8, 16)
  box(glow('#ff4fa0', '#c85a5a'), 0.2, 0.74, 0.38, 0.05)
  box(tone('#c8c4c0'), 0.62, 0, 0.04, 0.8)
  polygon(glow('#ffb84a', '#d8d4cc'), [
    [0.54, 0.8],
    [0.58, 0.88],
    [0.66, 0.88],
    [0.7, 0.8],
  ])
  box(tone('#c8c4c0'), 0.62, 0.88, 0.014, 0.12)
  const [wheelX, wheelY] = at(1.06, 0.36)
  pen.strokeStyle = glow('#ff5fb0', '#d8707a')
  pen.lineWidth = 0.022 * height
  pen.beginPath()
  pen.arc(wheelX, wheelY, 0.31 * height, 0, Math.PI * 2)
  for (let spoke = 0; spoke < 8; spoke += 1) {
    const turn = (spoke * Math.PI) / 4
    pen.moveTo(wheelX, wheelY)
    pen.lineTo(wheelX + Math.cos(turn) * 0.31 * height, wheelY + Math.sin(turn) * 0.31 * height)
  }
  pen.stroke()
  for (let cabin = 0; cabin < 12; cabin += 1)
    disc(
      glow('#fff2b8', '#f4f0e4'),
      1.06 + Math.cos((cabin * Math.PI) / 6) * 0.31,
      0.36 + Math.sin((cabin * Math.PI) / 6) * 0.31,
      0.022,
    )
  box(tone('#8a8f98'), 1.06, 0, 0.05, 0.36)
}

/** Seattle's mountain, far behind its towers. */
export const paintRainier: PaintSight = (pen, x, footY, height, light) => {
  const { tone, polygon } = sketch(pen, x, footY, height, light)
  polygon(tone('#8fa4bc'), [
    [-1.3, 0],
    [-0.5, 0.6],
    [-0.16, 0.94],
    [0.1, 1],
    [0.4, 0.76],
    [1.4, 0],
  ])
  polygon(tone('#f6f9fc'), [
    [-0.5, 0.6],
    [-0.16, 0.94],
    [0.1, 1],
    [0.4, 0.76],
    [0.3, 0.62],
    [0.12, 0.72],
    [-0.06, 0.54],
    [-0.24, 0.68],
  ])
}

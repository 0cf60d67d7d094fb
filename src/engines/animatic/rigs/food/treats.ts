import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, gradientDown, inside, livery, shape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'

const CONE = shape('M-21-50L21-50L2-1C1 1-1 1-2-1Z')

/** Two scoops in a waffle cone; a drop runs down now and then. */
export function drawIceCream(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#ff9ab8', '#fff2d0')
  fillShape(pen, gradientAcross(pen, -21, 21, '#b8783c', '#e0a860', '#d09048'), CONE)
  inside(pen, CONE, () => {
    pen.strokeStyle = withAlpha('#7d4a1c', 0.5)
    pen.lineWidth = 1
    pen.beginPath()
    for (let line = -6; line < 12; line += 1) {
      pen.moveTo(-30 + line * 7, -54)
      pen.lineTo(-4 + line * 7, 2)
      pen.moveTo(30 - line * 7, -54)
      pen.lineTo(4 - line * 7, 2)
    }
    pen.stroke()
  })
  scoop(pen, 0, -51, 25, main)
  scoop(pen, 0, -78, 20, accent)
  const drip = (pose.time * 0.28) % 1
  fillBlob(pen, main, [
    [-15, -50],
    [-12, -46 + drip * 17],
    [-9, -50],
  ])
  fillEllipse(pen, '#d8283c', 2, -100, 5)
  fillEllipse(pen, '#ff9aa8', 0.4, -103, 1.4)
  pen.strokeStyle = '#5a7f3a'
  pen.lineWidth = 1
  pen.beginPath()
  pen.moveTo(3, -105)
  pen.quadraticCurveTo(6, -109, 11, -109)
  pen.stroke()
  for (const [x, y, colour] of [
    [-9, -88, '#ff5a7a'],
    [6, -92, '#5fb4e8'],
    [11, -82, '#8fd67a'],
    [-4, -78, '#ffcf3f'],
    [-13, -78, '#b06fe0'],
  ] as const) {
    fillRoundRect(pen, colour, x, y, 4, 1.4, 0.7)
  }
}

function scoop(pen: Pen, x: number, y: number, radius: number, colour: Hex): void {
  const shine = pen.createRadialGradient(
    x + radius * 0.3,
    y - radius * 0.5,
    2,
    x,
    y - radius * 0.2,
    radius * 1.2,
  )
  shine.addColorStop(0, lighten(colour, 0.5))
  shine.addColorStop(0.5, colour)
  shine.addColorStop(1, darken(colour, 0.16))
  pen.fillStyle = shine
  pen.beginPath()
  pen.arc(x, y - radius * 0.2, radius, Math.PI * 0.96, Math.PI * 2.04)
  const frills = 7
  for (let frill = 0; frill < frills; frill += 1) {
    const from = x + radius - (frill / frills) * radius * 2
    const to = x + radius - ((frill + 1) / frills) * radius * 2
    pen.quadraticCurveTo((from + to) / 2, y + radius * (frill % 2 === 0 ? 0.3 : 0.16), to, y - radius * 0.08)
  }
  pen.fill()
}

/** A ring with icing and sprinkles. */
export function drawDonut(pen: Pen, look: RigLook): void {
  const { main } = livery(look, '#ff8ac0', '#ff8ac0')
  fillEllipse(pen, gradientDown(pen, -92, -4, '#f0bd7a', '#c98a44'), 0, -47, 47, 45)
  fillBlob(pen, gradientDown(pen, -90, -14, lighten(main, 0.24), main), [
    [-43, -48],
    [-33, -80],
    [0, -91],
    [33, -80],
    [43, -48],
    [36, -28],
    [24, -16],
    [10, -20],
    [-4, -11],
    [-20, -20],
    [-36, -24],
  ])
  for (let sprinkle = 0; sprinkle < 22; sprinkle += 1) {
    const angle = sprinkle * 2.39996
    const reach = 24 + ((sprinkle * 0.5698) % 1) * 14
    pen.save()
    pen.translate(Math.cos(angle) * reach, -50 + Math.sin(angle) * reach * 0.92)
    pen.rotate(angle * 3)
    fillRoundRect(
      pen,
      ['#ffffff', '#ffd23f', '#5fb4e8', '#8fd67a'][sprinkle % 4] ?? '#ffffff',
      -3,
      -0.9,
      6,
      1.8,
      0.9,
    )
    pen.restore()
  }
  fillEllipse(pen, '#a86a30', 0, -48, 15, 14)
  fillEllipse(pen, '#8a5424', 0, -46, 13, 11)
  fillEllipse(pen, withAlpha('#ffffff', 0.35), -20, -76, 12, 4, -0.5)
}

/** An apple, a banana, an orange and grapes in a bowl. */
export function drawFruit(pen: Pen, look: RigLook): void {
  const { main } = livery(look, '#e9eef4', '#e9eef4')
  fillBlob(pen, gradientDown(pen, -84, -34, '#ffe06a', '#e8b52e'), [
    [-46, -44],
    [-36, -34],
    [-6, -40],
    [24, -66],
    [29, -82],
    [22, -80],
    [2, -62],
    [-26, -50],
  ])
  for (let grape = 0; grape < 11; grape += 1) {
    const x = 20 + (grape % 4) * 7.4 - Math.floor(grape / 4) * 1.8
    const y = -62 + Math.floor(grape / 4) * 7.6
    fillEllipse(pen, grape % 2 === 0 ? '#7a4fb0' : '#8f63c4', x, y, 4.6)
    fillEllipse(pen, withAlpha('#ffffff', 0.5), x - 1.4, y - 1.6, 1.1)
  }
  drawRound(pen, 8, -44, 19, '#f7902e')
  drawApple(pen, -20, -48, 21)
  pen.fillStyle = gradientDown(pen, -38, 0, lighten(main, 0.4), mix(main, '#7f90b4', 0.5))
  pen.beginPath()
  pen.moveTo(-50, -38)
  pen.bezierCurveTo(-46, -12, -26, -3, -14, -2)
  pen.lineTo(14, -2)
  pen.bezierCurveTo(26, -3, 46, -12, 50, -38)
  pen.quadraticCurveTo(0, -28, -50, -38)
  pen.fill()
  fillRoundRect(pen, mix(main, '#7f90b4', 0.4), -16, -3, 32, 3, 1.4)
}

function drawRound(pen: Pen, x: number, y: number, radius: number, colour: Hex): void {
  const shine = pen.createRadialGradient(x - radius * 0.35, y - radius * 0.4, 1, x, y, radius)
  shine.addColorStop(0, lighten(colour, 0.5))
  shine.addColorStop(0.5, colour)
  shine.addColorStop(1, darken(colour, 0.22))
  fillEllipse(pen, shine, x, y, radius)
}

/** Red where no colour is given. */
function drawApple(pen: Pen, x: number, y: number, radius: number, skin: Hex = '#e2362e'): void {
  pen.save()
  pen.translate(x, y)
  const shine = pen.createRadialGradient(-radius * 0.35, -radius * 0.4, 1, 0, 0, radius * 1.15)
  shine.addColorStop(0, lighten(skin, 0.45))
  shine.addColorStop(0.4, skin)
  shine.addColorStop(1, darken(skin, 0.3))
  fillBlob(pen, shine, [
    [0, -radius * 0.86],
    [radius * 0.7, -radius * 1.08],
    [radius * 1.12, -radius * 0.2],
    [radius * 0.66, radius * 0.94],
    [0, radius * 0.86],
    [-radius * 0.66, radius * 0.94],
    [-radius * 1.12, -radius * 0.2],
    [-radius * 0.7, -radius * 1.08],
  ])
  pen.strokeStyle = '#6b4527'
  pen.lineWidth = radius * 0.1
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(0, -radius * 0.8)
  pen.quadraticCurveTo(radius * 0.06, -radius * 1.1, radius * 0.2, -radius * 1.26)
  pen.stroke()
  fillBlob(pen, '#6fae4a', [
    [radius * 0.14, -radius * 1.1],
    [radius * 0.5, -radius * 1.42],
    [radius * 0.86, -radius * 1.24],
    [radius * 0.5, -radius * 1.04],
  ])
  fillEllipse(
    pen,
    withAlpha('#ffffff', 0.5),
    -radius * 0.45,
    -radius * 0.46,
    radius * 0.14,
    radius * 0.26,
    0.5,
  )
  pen.restore()
}

/** A single apple. */
export function drawSingleApple(pen: Pen, { colours }: RigLook): void {
  drawApple(pen, 0, -40, 40, colours[0])
}

/** Sushi on a board: salmon, egg, and rolls. */
export function drawSushi(pen: Pen): void {
  fillRoundRect(pen, gradientDown(pen, -12, 0, '#b5814a', '#7d5530'), -60, -12, 120, 9, 2)
  for (const x of [-48, 42]) fillRoundRect(pen, '#6b4527', x, -4, 8, 4, 1)
  nigiri(pen, -38, '#ff8f5e')
  nigiri(pen, -4, '#ffd24a')
  for (const x of [25, 46]) {
    fillRoundRect(pen, '#1f2f2a', x - 10, -33, 20, 22, 4)
    fillEllipse(pen, '#2b3f38', x, -32, 10, 4)
    fillEllipse(pen, '#fdfbf4', x, -32.4, 8.4, 3.3)
    fillEllipse(pen, x === 25 ? '#e8604a' : '#6fae4a', x, -32.6, 3.4, 1.5)
  }
}

function nigiri(pen: Pen, x: number, topping: Hex): void {
  fillRoundRect(pen, gradientDown(pen, -28, -11, '#ffffff', '#e6e2d4'), x - 15, -27, 30, 16, 7)
  fillBlob(pen, gradientDown(pen, -40, -22, lighten(topping, 0.24), topping), [
    [x - 18, -24],
    [x - 12, -36],
    [x + 12, -36],
    [x + 18, -24],
    [x, -27],
  ])
  pen.strokeStyle = withAlpha('#ffffff', 0.65)
  pen.lineWidth = 1.2
  pen.beginPath()
  for (const line of [-8, 0, 8]) {
    pen.moveTo(x + line - 3, -34)
    pen.lineTo(x + line + 2, -27)
  }
  pen.stroke()
}

/** A loaf with three cuts. */
export function drawBread(pen: Pen, { colours: [crust = '#c98a40'] }: RigLook): void {
  fillBlob(pen, gradientDown(pen, -54, 0, lighten(crust, 0.25), crust, darken(crust, 0.25)), [
    [-56, -20],
    [-44, -48],
    [0, -56],
    [44, -48],
    [56, -20],
    [44, -2],
    [-44, -2],
  ])
  for (const x of [-26, 0, 26]) {
    fillBlob(pen, '#fbe0ac', [
      [x - 9, -32],
      [x - 2, -49],
      [x + 7, -50],
      [x + 2, -33],
      [x - 5, -24],
    ])
  }
  fillPolygon(pen, withAlpha('#ffffff', 0.12), [
    [-40, -44],
    [20, -52],
    [18, -48],
    [-38, -38],
  ])
}

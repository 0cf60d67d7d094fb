import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, gradientDown, inside, livery, shape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawSteam } from './steam.ts'

const CUP = shape('M-32-52L32-52C32-30 27-14 18-8L-18-8C-27-14-32-30-32-52Z')

/** A cup of coffee on a saucer, with a leaf in the foam; `tea` is amber and plain. */
export function drawCup(pen: Pen, look: RigLook, pose: Pose): void {
  const { main } = livery(look, '#f7f4ee', '#f7f4ee')
  const tea = look.variant === 'tea'
  drawSteam(pen, 0, -58, 40, 40, pose.time)
  fillEllipse(pen, mix(main, '#8fa0bf', 0.3), 0, -4, 50, 7)
  fillEllipse(pen, gradientDown(pen, -10, 0, lighten(main, 0.5), mix(main, '#8fa0bf', 0.12)), 0, -6, 49, 6.4)
  fillEllipse(pen, withAlpha('#2a2c48', 0.2), 2, -6.4, 27, 3.6)
  pen.strokeStyle = mix(main, '#8fa0bf', 0.16)
  pen.lineWidth = 6
  pen.beginPath()
  pen.ellipse(35, -34, 11, 12, 0, -1.7, 1.9)
  pen.stroke()
  fillShape(
    pen,
    gradientAcross(
      pen,
      -32,
      32,
      mix(main, '#6b7ba0', 0.42),
      main,
      lighten(main, 0.6),
      mix(main, '#8fa0bf', 0.12),
    ),
    CUP,
  )
  fillEllipse(pen, mix(main, '#8fa0bf', 0.2), 0, -52, 32, 8)
  fillEllipse(pen, lighten(main, 0.4), 0, -52.6, 31, 7.4)
  fillEllipse(pen, tea ? '#c9772e' : '#5a3520', 0, -51.6, 28, 6.2)
  if (tea) {
    fillEllipse(pen, withAlpha('#ffd98a', 0.5), -6, -52.6, 14, 2.6)
    return
  }
  fillEllipse(pen, '#c08a54', 0, -51.8, 25, 5.2)
  for (let leaf = 0; leaf < 4; leaf += 1) {
    fillEllipse(pen, withAlpha('#fff2dc', 0.9), -9 + leaf * 6, -51.8, 4.6 - leaf * 0.5, 3.4 - leaf * 0.6, 0.3)
  }
}

const BOWL = shape('M-47-46L47-46C46-24 32-6 14-3L14 0L-14 0L-14-3C-32-6-46-24-47-46Z')

/** Noodle soup with egg, greens, and chopsticks that lift a strand now and then. */
export function drawNoodles(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#c8342c', '#f7e6c4')
  drawSteam(pen, -6, -56, 58, 42, pose.time)
  fillShape(
    pen,
    gradientAcross(pen, -47, 47, darken(main, 0.3), main, lighten(main, 0.24), darken(main, 0.08)),
    BOWL,
  )
  inside(pen, BOWL, () => {
    pen.fillStyle = accent
    pen.fillRect(-60, -31, 120, 2.6)
    for (let motif = 0; motif < 9; motif += 1) {
      pen.strokeStyle = accent
      pen.lineWidth = 1.4
      pen.strokeRect(-46 + motif * 11, -24, 5, 5)
    }
  })
  fillEllipse(pen, lighten(main, 0.16), 0, -46, 47, 10)
  fillEllipse(pen, '#c98640', 0, -45.6, 43, 8.4)
  drawStrands(pen, pose.time)
  fillEllipse(pen, '#fffaf0', -19, -48, 9, 4.6, -0.1)
  fillEllipse(pen, '#f6a832', -19, -48.4, 4.8, 2.7, -0.1)
  for (const [x, y] of [
    [10, -50],
    [16, -47],
    [6, -45],
    [22, -50],
  ] as const) {
    fillEllipse(pen, '#4f9a45', x, y, 3.6, 1.6, x * 0.2)
  }
  for (const x of [24, 31]) {
    fillEllipse(pen, '#e8958f', x, -45 - (x - 24) * 0.2, 6.6, 3.6, 0.2)
    fillEllipse(pen, '#fbd0c8', x + 1, -45.4, 3.4, 1.6, 0.2)
  }
  drawChopsticks(pen, pose.time)
}

function drawStrands(pen: Pen, time: number): void {
  pen.lineCap = 'round'
  pen.lineWidth = 2
  for (let strand = 0; strand < 9; strand += 1) {
    pen.strokeStyle = strand % 2 === 0 ? '#f6dc94' : '#e9c873'
    const y = -47 + (strand % 5) * 1.3
    pen.beginPath()
    pen.moveTo(-34 + strand * 3, y)
    pen.bezierCurveTo(
      -18 + strand * 3,
      y - 5 + Math.sin(time + strand) * 0.8,
      -4 + strand * 3,
      y + 4,
      12 + strand * 2,
      y - 1,
    )
    pen.stroke()
  }
}

function drawChopsticks(pen: Pen, time: number): void {
  const lift = Math.max(0, Math.sin(time * 1.1)) * 11
  pen.lineCap = 'round'
  if (lift > 0.5) {
    pen.strokeStyle = '#f6dc94'
    pen.lineWidth = 1.9
    for (const x of [-3, 0, 3]) {
      pen.beginPath()
      pen.moveTo(x, -46)
      pen.quadraticCurveTo(x + Math.sin(time * 3 + x) * 2, -50 - lift * 0.5, 2, -52 - lift)
      pen.stroke()
    }
  }
  for (const spread of [0, 5]) {
    pen.strokeStyle = spread === 0 ? '#6b3a22' : '#834a2c'
    pen.lineWidth = 2.6
    pen.beginPath()
    pen.moveTo(1, -51 - lift)
    pen.lineTo(46 + spread, -86 - lift * 0.6 + spread)
    pen.stroke()
  }
}

/** A layer cake with candles that flicker. */
export function drawCake(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f7b8c8', '#fff6ea')
  fillEllipse(pen, '#dfe5ee', 0, -3, 50, 6)
  fillEllipse(pen, '#ffffff', 0, -4.4, 49, 5.4)
  for (const [top, half, height, tone] of [
    [-34, 40, 29, main],
    [-58, 29, 25, lighten(main, 0.16)],
  ] as const) {
    const bottom = top + height
    pen.fillStyle = gradientAcross(
      pen,
      -half,
      half,
      darken(tone, 0.18),
      tone,
      lighten(tone, 0.3),
      darken(tone, 0.06),
    )
    pen.beginPath()
    pen.moveTo(-half, top)
    pen.lineTo(-half, bottom)
    pen.ellipse(0, bottom, half, half * 0.12, 0, Math.PI, 0, true)
    pen.lineTo(half, top)
    pen.fill()
    drawIcing(pen, top, half, accent)
  }
  for (let cherry = 0; cherry < 6; cherry += 1) {
    const x = -33 + cherry * 13.2
    fillEllipse(pen, '#d8283c', x, -37 - Math.cos(x * 0.04) * 1.6, 3.2)
    fillEllipse(pen, '#ff8a9a', x - 1, -38.6, 0.9)
  }
  for (const [x, colour] of [
    [-15, '#5fb4e8'],
    [0, '#ffcf3f'],
    [15, '#8fd67a'],
  ] as const) {
    drawCandle(pen, x, -60, colour, pose.time)
  }
}

function drawIcing(pen: Pen, top: number, half: number, accent: Hex): void {
  pen.fillStyle = accent
  pen.beginPath()
  pen.moveTo(-half - 0.5, top)
  const drips = 9
  for (let drip = 0; drip < drips; drip += 1) {
    const x = -half + ((drip + 1) / drips) * half * 2
    const long = drip % 3 === 0 ? 11 : drip % 3 === 1 ? 6 : 8.6
    pen.bezierCurveTo(x - (half * 2) / drips, top + long, x, top + long, x, top + 2)
  }
  pen.lineTo(half + 0.5, top)
  pen.ellipse(0, top, half + 0.5, half * 0.13, 0, 0, Math.PI, true)
  pen.fill()
  fillEllipse(pen, lighten(accent, 0.4), 0, top, half, half * 0.12)
}

function drawCandle(pen: Pen, x: number, y: number, colour: Hex, time: number): void {
  fillRoundRect(
    pen,
    gradientAcross(pen, x - 1.8, x + 1.8, darken(colour, 0.14), lighten(colour, 0.3)),
    x - 1.7,
    y - 17,
    3.4,
    18,
    0.8,
  )
  pen.fillStyle = '#3a2a22'
  pen.fillRect(x - 0.3, y - 19, 0.6, 2.2)
  const flicker = 1 + Math.sin(time * 17 + x) * 0.14
  fillEllipse(pen, withAlpha('#ffb02e', 0.35), x, y - 22, 5 * flicker, 6.4 * flicker)
  fillBlob(pen, '#ff9a2e', [
    [x - 1.9, y - 19.4],
    [x - 1.4, y - 23],
    [x + Math.sin(time * 9 + x) * 0.7, y - 27 * (0.97 + 0.03 * flicker)],
    [x + 1.4, y - 23],
    [x + 1.9, y - 19.4],
  ])
  fillEllipse(pen, '#fff3c4', x, y - 20.8, 0.9, 1.9)
}

const BUN_TOP = shape('M-42-50C-42-80-20-88 0-88C20-88 42-80 42-50C20-46-20-46-42-50Z')
const BUN_BOTTOM = shape('M-40-16L40-16C41-6 36-1 28-1L-28-1C-36-1-41-6-40-16Z')

export function drawBurger(pen: Pen): void {
  fillShape(pen, gradientDown(pen, -16, -1, '#f0b662', '#c98336'), BUN_BOTTOM)
  fillRoundRect(pen, gradientDown(pen, -30, -15, '#8a5230', '#5c331c'), -43, -29, 86, 15, 7)
  fillPolygon(pen, '#ffc83d', [
    [-43, -32],
    [43, -32],
    [36, -26],
    [24, -29],
    [10, -20],
    [-2, -29],
    [-20, -27],
    [-32, -21],
  ])
  fillRoundRect(pen, '#e0463a', -40, -39, 80, 7.4, 3.4)
  pen.fillStyle = '#6fb84a'
  pen.beginPath()
  pen.moveTo(-46, -44)
  for (let wave = 0; wave < 8; wave += 1) {
    const x = -46 + (wave + 1) * 11.5
    pen.quadraticCurveTo(x - 5.7, wave % 2 === 0 ? -34 : -40, x, -43)
  }
  pen.quadraticCurveTo(0, -52, -46, -44)
  pen.fill()
  pen.translate(0, 4)
  fillShape(pen, gradientDown(pen, -88, -46, '#f6c274', '#e0983f', '#b8702a'), BUN_TOP)
  for (let seed = 0; seed < 16; seed += 1) {
    const x = -30 + ((seed * 0.7549) % 1) * 60
    const y = -82 + ((seed * 0.5698) % 1) * 22 + x * x * 0.008
    fillEllipse(pen, '#fff0cf', x, y, 2, 1.2, x * 0.03)
  }
  fillEllipse(pen, withAlpha('#ffffff', 0.25), -14, -78, 15, 4, -0.25)
}

/** A pizza seen from above at a slant; one slice is drawn out on strings of cheese. */
export function drawPizza(pen: Pen, _look: RigLook, pose: Pose): void {
  const pull = (0.5 + 0.5 * Math.sin(pose.time * 0.9)) * 12
  drawSteam(pen, 0, -42, 60, 34, pose.time)
  fillEllipse(pen, '#a8703f', 0, -19, 58, 19)
  fillEllipse(pen, '#c08a54', 0, -21, 57, 18)
  const wedge = (from: number, to: number, dx: number, dy: number): void => {
    const centreY = -25 + dy
    pen.fillStyle = gradientDown(pen, -42, -6, '#e8b062', '#c9823a')
    pen.beginPath()
    pen.moveTo(dx, centreY)
    pen.ellipse(dx, centreY, 52, 17, 0, from, to)
    pen.fill()
    pen.fillStyle = '#f7cf5e'
    pen.beginPath()
    pen.moveTo(dx, centreY)
    pen.ellipse(dx, centreY, 46, 14.4, 0, from, to)
    pen.fill()
  }
  wedge(0.62, Math.PI * 2, 0, 0)
  if (pull > 2) {
    pen.strokeStyle = withAlpha('#fbe08a', 0.95)
    pen.lineWidth = 1.6
    pen.beginPath()
    for (const along of [0.35, 0.6, 0.85]) {
      pen.moveTo(46 * along * Math.cos(0.62), -25 + 14.4 * along * Math.sin(0.62))
      pen.quadraticCurveTo(46 * along, -14 + pull * 0.3, 46 * along * 0.9 + pull, -22 + pull * 0.5)
    }
    pen.stroke()
  }
  drawToppings(pen, 0, 0, 0.75, 6.1, 15)
  wedge(0, 0.6, pull, pull * 0.5)
  drawToppings(pen, pull, pull * 0.5, 0.12, 0.5, 3)
}

function drawToppings(pen: Pen, dx: number, dy: number, from: number, to: number, count: number): void {
  for (let topping = 0; topping < count; topping += 1) {
    const angle = from + ((topping * 0.618034) % 1) * (to - from)
    const reach = 0.3 + ((topping * 0.7549) % 1) * 0.55
    const x = dx + Math.cos(angle) * 44 * reach
    const y = -25 + dy + Math.sin(angle) * 13.6 * reach
    if (topping % 3 === 2) {
      fillEllipse(pen, '#4f9a45', x, y, 4, 1.7, angle)
      continue
    }
    fillEllipse(pen, '#a82f26', x, y + 0.5, 5.6, 2.5)
    fillEllipse(pen, '#d8483a', x, y, 5.2, 2.2)
  }
}

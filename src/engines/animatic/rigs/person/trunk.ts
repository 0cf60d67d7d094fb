import { paintPattern } from './cloth-pattern.ts'
import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import { drawHang } from './folds.ts'
import type { Outfit } from './outfit.ts'
import type { Skeleton } from './skeleton.ts'

/** Measures of a trunk in its own space: origin at the hip, y up to -height at the shoulders. */
interface Measures {
  readonly height: number
  readonly shoulder: number
  readonly chest: number
  readonly waist: number
  readonly hip: number
  readonly bust: number
}

function measure(skeleton: Skeleton, ease: number): Measures {
  const { figure, stance, trunk } = skeleton
  const narrow = 1 - 0.3 * stance.turn
  return {
    height: trunk,
    shoulder: figure.shoulderHalf * narrow * (1 + ease * 0.4),
    chest: figure.chestHalf * (1 - 0.2 * stance.turn) * (1 + ease),
    waist: figure.waistHalf * (1 - 0.08 * stance.turn) * (1 + ease),
    hip: figure.hipHalf * (1 - 0.1 * stance.turn) * (1 + ease * 0.8),
    bust: figure.face === 'woman' ? 0.014 : 0.004,
  }
}

function trunkPath(pen: Pen, { height, shoulder, chest, waist, hip, bust }: Measures, hem = 0.012): void {
  const neck = shoulder * 0.42
  pen.beginPath()
  pen.moveTo(-neck, -height - 0.016)
  pen.quadraticCurveTo(-shoulder * 0.8, -height - 0.006, -shoulder, -height + 0.034)
  pen.bezierCurveTo(-shoulder - 0.004, -height * 0.82, -chest, -height * 0.78, -chest, -height * 0.66)
  pen.bezierCurveTo(-chest, -height * 0.5, -waist, -height * 0.46, -waist, -height * 0.32)
  pen.bezierCurveTo(-waist, -height * 0.18, -hip, -height * 0.14, -hip, hem)
  pen.quadraticCurveTo(-hip * 0.8, hem + 0.03, 0, hem + 0.032)
  pen.quadraticCurveTo(hip * 0.8, hem + 0.03, hip, hem)
  pen.bezierCurveTo(hip, -height * 0.14, waist, -height * 0.18, waist, -height * 0.32)
  pen.bezierCurveTo(waist, -height * 0.46, chest + bust, -height * 0.5, chest + bust, -height * 0.66)
  pen.bezierCurveTo(chest + bust, -height * 0.78, shoulder + 0.004, -height * 0.82, shoulder, -height + 0.034)
  pen.quadraticCurveTo(shoulder * 0.8, -height - 0.006, neck, -height - 0.016)
  pen.closePath()
}

/** Trunk, what decorates it, and what is worn over it. */
export function drawTrunk(pen: Pen, skeleton: Skeleton, outfit: Outfit): void {
  const { stance } = skeleton
  pen.save()
  pen.translate(stance.hip[0], stance.hip[1])
  pen.rotate(stance.lean)
  const loose = outfit.top.decor === 'space' ? 0.22 : outfit.top.decor === 'plates' ? 0.1 : 0
  const measures = measure(skeleton, loose)
  trunkPath(pen, measures)
  pen.fillStyle = sideShade(pen, measures.chest, outfit.top.colour)
  pen.fill()
  pen.save()
  pen.clip()
  const { pattern, colour } = outfit.top
  if (pattern !== undefined)
    paintPattern(pen, pattern, colour, {
      left: -0.26,
      top: -measures.height - 0.06,
      right: 0.26,
      bottom: 0.08,
    })
  drawDecor(pen, measures, outfit)
  if (HANGING.has(outfit.top.decor)) drawHang(pen, measures, colour)
  pen.restore()
  if (outfit.over !== null) drawOver(pen, skeleton, outfit.over)
  pen.restore()
}

/** Tops of soft cloth; armour, belts and space suits have no creases. */
const HANGING: ReadonlySet<Outfit['top']['decor']> = new Set([
  'plain',
  'shirt',
  'stripes',
  'hoodie',
  'flowers',
  'suit',
])

function sideShade(pen: Pen, half: number, colour: Hex): Pen['fillStyle'] {
  const gradient = pen.createLinearGradient(-half * 1.1, 0, half * 1.1, 0)
  gradient.addColorStop(0, darken(colour, 0.16))
  gradient.addColorStop(0.55, colour)
  gradient.addColorStop(1, lighten(colour, 0.1))
  return gradient
}

/** Fraction of the shoulder width at which the front's middle line runs, for a body turned half to the right. */
const FRONT = 0.28

function drawDecor(pen: Pen, m: Measures, outfit: Outfit): void {
  const { accent, colour, decor } = outfit.top
  const front = m.chest * FRONT
  switch (decor) {
    case 'plain':
      return drawNeckline(pen, m, outfit.skin)
    case 'shirt':
      drawNeckline(pen, m, outfit.skin)
      return drawCollar(pen, m, lighten(colour, 0.18), front)
    case 'suit':
      fillPolygon(pen, '#f7f5f0', [
        [front - m.chest * 0.42, -m.height - 0.03],
        [front + m.chest * 0.44, -m.height - 0.03],
        [front + 0.004, -m.height * 0.45],
      ])
      fillPolygon(pen, accent, [
        [front - 0.012, -m.height + 0.006],
        [front + 0.014, -m.height + 0.006],
        [front + 0.016, -m.height * 0.56],
        [front + 0.002, -m.height * 0.48],
        [front - 0.012, -m.height * 0.56],
      ])
      drawLapels(pen, m, colour, front)
      return drawButtons(pen, front, [-m.height * 0.34, -m.height * 0.2], darken(colour, 0.4))
    case 'double-buttons':
      drawLine(pen, m, colour, [front + 0.016, -m.height * 0.96], [front + 0.012, 0.04])
      drawButtons(
        pen,
        front - 0.022,
        [-0.8, -0.62, -0.44, -0.26].map((y) => y * m.height),
        accent,
      )
      return drawButtons(
        pen,
        front + 0.034,
        [-0.8, -0.62, -0.44, -0.26].map((y) => y * m.height),
        accent,
      )
    case 'stripes':
      drawNeckline(pen, m, outfit.skin)
      pen.fillStyle = accent
      for (let y = 0.12; y < 1.05; y += 0.19) pen.fillRect(-0.2, -m.height * y, 0.4, m.height * 0.085)
      return
    case 'uniform':
      drawCollar(pen, m, darken(colour, 0.15), front)
      drawLine(pen, m, colour, [front, -m.height * 0.9], [front, 0.04])
      fillRoundRect(pen, accent, front - m.chest * 0.72, -m.height * 0.7, 0.026, 0.024, 0.006)
      return drawBelt(pen, m, darken(colour, 0.45), '#d9b64c')
    case 'plates':
      return drawPlates(pen, m, colour, accent)
    case 'space':
      return drawSpacePack(pen, m, accent)
    case 'star':
      drawNeckline(pen, m, colour)
      fillPolygon(pen, accent, [
        [front - 0.034, -m.height * 0.8],
        [front + 0.036, -m.height * 0.8],
        [front + 0.044, -m.height * 0.68],
        [front, -m.height * 0.5],
        [front - 0.042, -m.height * 0.68],
      ])
      return drawBelt(pen, m, accent, lighten(accent, 0.3))
    case 'hoodie':
      drawNeckline(pen, m, darken(colour, 0.25))
      fillRoundRect(pen, darken(colour, 0.1), front - 0.05, -m.height * 0.34, 0.1, m.height * 0.24, 0.02)
      return drawLine(
        pen,
        m,
        lighten(colour, 0.5),
        [front - 0.01, -m.height * 0.9],
        [front - 0.014, -m.height * 0.7],
      )
    case 'flowers':
      drawNeckline(pen, m, outfit.skin)
      for (const [x, y] of FLOWER_SPOTS) {
        fillEllipse(pen, accent, x * m.chest, y * m.height, 0.013)
        fillEllipse(pen, lighten(accent, 0.6), x * m.chest, y * m.height, 0.005)
      }
      return
    case 'sash':
      return fillPolygon(pen, accent, [
        [-m.chest, -m.height * 0.98],
        [-m.chest * 0.5, -m.height * 1.04],
        [m.waist * 1.3, -m.height * 0.2],
        [m.waist * 1.3, -m.height * 0.02],
      ])
    case 'overlap':
      return drawOverlap(pen, m, outfit, front)
    case 'belted':
      fillPolygon(pen, outfit.skin, [
        [front - m.shoulder * 0.36, -m.height - 0.03],
        [front + m.shoulder * 0.36, -m.height - 0.03],
        [front + 0.006, -m.height * 0.7],
      ])
      drawLine(
        pen,
        m,
        colour,
        [front - m.shoulder * 0.4, -m.height],
        [front + m.waist * 0.5, -m.height * 0.3],
      )
      drawLine(pen, m, colour, [front + m.shoulder * 0.4, -m.height], [front + 0.008, -m.height * 0.66])
      return fillRoundRect(pen, accent, -0.2, -m.height * 0.2, 0.4, m.height * 0.13, 0)
    case 'mawashi':
      fillRoundRect(pen, accent, -0.3, -m.height * 0.2, 0.6, m.height * 0.5, 0)
      return drawLine(pen, m, accent, [-0.3, -m.height * 0.06], [0.3, -m.height * 0.06])
    case 'lacing':
      drawNeckline(pen, m, outfit.skin)
      return fillPolygon(pen, accent, [
        [front - m.waist * 0.7, -m.height * 0.62],
        [front + m.waist * 0.7, -m.height * 0.62],
        [front + m.waist * 0.5, -m.height * 0.1],
        [front - m.waist * 0.5, -m.height * 0.1],
      ])
    case 'hi-vis':
      drawNeckline(pen, m, darken(colour, 0.3))
      pen.fillStyle = accent
      pen.fillRect(-0.2, -m.height * 0.48, 0.4, m.height * 0.09)
      pen.fillRect(-0.2, -m.height * 0.24, 0.4, m.height * 0.09)
      pen.fillRect(-m.chest * 0.7, -m.height, 0.022, m.height)
      pen.fillRect(m.chest * 0.66, -m.height, 0.02, m.height)
      return
    case 'jersey':
      drawNeckline(pen, m, accent)
      pen.fillStyle = accent
      pen.fillRect(front - 0.02, -m.height * 0.66, 0.012, m.height * 0.26)
      pen.fillRect(front + 0.006, -m.height * 0.66, 0.03, m.height * 0.045)
      pen.fillRect(front + 0.024, -m.height * 0.66, 0.012, m.height * 0.26)
      pen.fillRect(-0.2, 0.004, 0.4, 0.03)
  }
}

const FLOWER_SPOTS = [
  [-0.7, -0.76],
  [0.1, -0.6],
  [0.66, -0.8],
  [-0.3, -0.4],
  [0.5, -0.3],
  [-0.66, -0.16],
  [0.2, -0.06],
] as const

function drawNeckline(pen: Pen, m: Measures, colour: Hex): void {
  fillEllipse(pen, colour, m.shoulder * 0.16, -m.height - 0.01, m.shoulder * 0.46, 0.034)
}

function drawCollar(pen: Pen, m: Measures, colour: Hex, front: number): void {
  for (const side of [-1, 1]) {
    fillPolygon(pen, colour, [
      [front + side * m.shoulder * 0.5, -m.height - 0.022],
      [front + side * 0.004, -m.height + 0.03],
      [front + side * m.shoulder * 0.36, -m.height + 0.05],
      [front + side * m.shoulder * 0.62, -m.height],
    ])
  }
}

function drawLapels(pen: Pen, m: Measures, colour: Hex, front: number): void {
  for (const side of [-1, 1]) {
    fillPolygon(pen, side < 0 ? darken(colour, 0.22) : lighten(colour, 0.1), [
      [front + side * m.shoulder * 0.46, -m.height - 0.03],
      [front + side * m.shoulder * 0.72, -m.height * 0.74],
      [front + side * 0.002, -m.height * 0.42],
      [front + side * m.shoulder * 0.3, -m.height * 0.78],
    ])
  }
}

function drawButtons(pen: Pen, x: number, ys: readonly number[], colour: Hex): void {
  for (const y of ys) fillEllipse(pen, colour, x, y, 0.0062)
}

function drawLine(pen: Pen, m: Measures, colour: Hex, from: Point, to: Point): void {
  pen.strokeStyle = withAlpha(darken(colour, 0.45), 0.45)
  pen.lineWidth = m.height * 0.014
  pen.beginPath()
  pen.moveTo(from[0], from[1])
  pen.lineTo(to[0], to[1])
  pen.stroke()
}

function drawBelt(pen: Pen, m: Measures, colour: Hex, buckle: Hex): void {
  pen.fillStyle = colour
  pen.fillRect(-0.2, -m.height * 0.2, 0.4, m.height * 0.09)
  fillRoundRect(pen, buckle, m.waist * FRONT - 0.014, -m.height * 0.205, 0.03, m.height * 0.1, 0.005)
}

function drawPlates(pen: Pen, m: Measures, colour: Hex, accent: Hex): void {
  fillEllipse(pen, lighten(colour, 0.22), m.chest * 0.3, -m.height * 0.72, m.chest * 0.82, m.height * 0.3)
  pen.strokeStyle = withAlpha(darken(colour, 0.55), 0.5)
  pen.lineWidth = 0.006
  pen.beginPath()
  for (const y of [0.42, 0.27, 0.12]) {
    pen.moveTo(-0.2, -m.height * y)
    pen.quadraticCurveTo(0, -m.height * (y - 0.06), 0.2, -m.height * y)
  }
  pen.moveTo(m.chest * 0.3, -m.height)
  pen.lineTo(m.chest * 0.34, -m.height * 0.44)
  pen.stroke()
  drawBelt(pen, m, darken(accent, 0.5), '#d9b64c')
}

function drawSpacePack(pen: Pen, m: Measures, accent: Hex): void {
  fillRoundRect(pen, '#c9d0da', m.chest * 0.28 - 0.05, -m.height * 0.72, 0.1, m.height * 0.34, 0.012)
  fillEllipse(pen, '#e8453c', m.chest * 0.28 - 0.024, -m.height * 0.62, 0.01)
  fillEllipse(pen, '#3fae6a', m.chest * 0.28 + 0.006, -m.height * 0.62, 0.01)
  fillRoundRect(pen, '#5b87c9', m.chest * 0.28 - 0.034, -m.height * 0.52, 0.066, 0.024, 0.005)
  pen.fillStyle = accent
  pen.fillRect(-0.2, -m.height * 0.2, 0.4, 0.022)
}

/** Two crossed fronts and a broad belt. */
function drawOverlap(pen: Pen, m: Measures, outfit: Outfit, front: number): void {
  const { colour, accent } = outfit.top
  fillPolygon(pen, '#fdfaf2', [
    [front - m.shoulder * 0.5, -m.height - 0.03],
    [front + m.shoulder * 0.5, -m.height - 0.03],
    [front + 0.006, -m.height * 0.66],
  ])
  fillEllipse(pen, outfit.skin, front * 0.9, -m.height - 0.012, m.shoulder * 0.3, 0.032)
  pen.strokeStyle = darken(colour, 0.24)
  pen.lineWidth = 0.017
  pen.beginPath()
  pen.moveTo(front - m.shoulder * 0.56, -m.height - 0.02)
  pen.lineTo(front + m.waist * 0.55, -m.height * 0.42)
  pen.moveTo(front + m.shoulder * 0.56, -m.height - 0.02)
  pen.lineTo(front + 0.008, -m.height * 0.64)
  pen.stroke()
  fillRoundRect(pen, accent, -0.2, -m.height * 0.5, 0.4, m.height * 0.36, 0)
  pen.fillStyle = withAlpha('#ffffff', 0.5)
  pen.fillRect(-0.2, -m.height * 0.35, 0.4, m.height * 0.045)
}

/** Jackets, vests, aprons, overalls: in trunk space. Long coats add their skirt in `skirts.ts`. */
function drawOver(pen: Pen, skeleton: Skeleton, over: NonNullable<Outfit['over']>): void {
  const m = measure(skeleton, 0.09)
  switch (over.kind) {
    case 'jacket':
    case 'coat':
    case 'vest':
      return drawJacket(pen, m, over)
    case 'apron':
      return drawApron(pen, m, over.colour)
    case 'overalls':
      return drawOveralls(pen, m, over.colour)
  }
}

function drawJacket(pen: Pen, m: Measures, over: NonNullable<Outfit['over']>): void {
  const hem = over.kind === 'vest' ? 0.004 : 0.016 + Math.min(0.05, over.length * 0.3)
  const gap = over.open ? m.chest * 0.46 : 0.004
  const front = m.chest * (over.open ? 0.5 : FRONT)
  pen.save()
  trunkPath(pen, m, hem)
  pen.clip()
  pen.fillStyle = sideShade(pen, m.chest, over.colour)
  pen.beginPath()
  pen.moveTo(-0.25, -m.height - 0.06)
  pen.lineTo(front - gap * 0.55, -m.height - 0.06)
  pen.bezierCurveTo(front - gap, -m.height * 0.7, front - gap * 0.9, -m.height * 0.3, front - gap * 1.1, 0.2)
  pen.lineTo(-0.25, 0.2)
  pen.moveTo(0.25, -m.height - 0.06)
  pen.lineTo(front + gap * 0.5, -m.height - 0.06)
  pen.bezierCurveTo(front + gap, -m.height * 0.7, front + gap * 0.9, -m.height * 0.3, front + gap * 0.9, 0.2)
  pen.lineTo(0.25, 0.2)
  pen.fill()
  pen.strokeStyle = withAlpha(lighten(over.colour, 0.6), 0.28)
  pen.lineWidth = 0.005
  pen.beginPath()
  pen.moveTo(front - gap * 0.6, -m.height)
  pen.bezierCurveTo(front - gap, -m.height * 0.7, front - gap * 0.9, -m.height * 0.3, front - gap * 1.1, 0.06)
  pen.moveTo(-m.waist * 0.7, -m.height * 0.28)
  pen.lineTo(-m.waist * 0.1, -m.height * 0.22)
  pen.stroke()
  if (over.kind !== 'vest') drawJacketLapel(pen, m, over.colour, front - gap * 0.7)
  if (!over.open)
    drawButtons(
      pen,
      front + 0.016,
      [-0.72, -0.5, -0.28, -0.06].map((y) => y * m.height),
      darken(over.colour, 0.45),
    )
  pen.restore()
}

function drawJacketLapel(pen: Pen, m: Measures, colour: Hex, x: number): void {
  fillPolygon(pen, lighten(colour, 0.14), [
    [x - m.shoulder * 0.26, -m.height - 0.03],
    [x + m.shoulder * 0.1, -m.height - 0.02],
    [x - m.shoulder * 0.02, -m.height * 0.66],
    [x - m.shoulder * 0.4, -m.height * 0.8],
  ])
}

function drawApron(pen: Pen, m: Measures, colour: Hex): void {
  pen.save()
  trunkPath(pen, m, 0.03)
  pen.clip()
  fillRoundRect(
    pen,
    colour,
    m.chest * FRONT - m.chest * 0.66,
    -m.height * 0.74,
    m.chest * 1.4,
    m.height * 0.5,
    0.012,
  )
  pen.fillStyle = colour
  pen.fillRect(-0.2, -m.height * 0.32, 0.4, m.height * 0.6)
  pen.strokeStyle = darken(colour, 0.2)
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.moveTo(-0.2, -m.height * 0.3)
  pen.lineTo(0.2, -m.height * 0.3)
  pen.moveTo(m.chest * -0.2, -m.height * 0.74)
  pen.lineTo(-m.shoulder * 0.1, -m.height - 0.02)
  pen.moveTo(m.chest * 0.8, -m.height * 0.74)
  pen.lineTo(m.shoulder * 0.5, -m.height - 0.02)
  pen.stroke()
  pen.restore()
}

function drawOveralls(pen: Pen, m: Measures, colour: Hex): void {
  pen.save()
  trunkPath(pen, m, 0.02)
  pen.clip()
  pen.fillStyle = colour
  pen.fillRect(-0.2, -m.height * 0.3, 0.4, m.height * 0.6)
  fillRoundRect(
    pen,
    colour,
    m.chest * FRONT - m.chest * 0.62,
    -m.height * 0.68,
    m.chest * 1.3,
    m.height * 0.5,
    0.01,
  )
  fillRoundRect(
    pen,
    darken(colour, 0.16),
    m.chest * FRONT - m.chest * 0.3,
    -m.height * 0.58,
    m.chest * 0.66,
    m.height * 0.17,
    0.01,
  )
  pen.strokeStyle = colour
  pen.lineWidth = 0.019
  pen.beginPath()
  pen.moveTo(-m.chest * 0.2, -m.height * 0.64)
  pen.lineTo(-m.shoulder * 0.5, -m.height - 0.02)
  pen.moveTo(m.chest * 0.8, -m.height * 0.64)
  pen.lineTo(m.shoulder * 0.66, -m.height - 0.02)
  pen.stroke()
  drawButtons(pen, -m.chest * 0.2, [-m.height * 0.64], '#e6c25a')
  drawButtons(pen, m.chest * 0.8, [-m.height * 0.64], '#e6c25a')
  pen.restore()
}

export function drawNeck(pen: Pen, skeleton: Skeleton, outfit: Outfit): void {
  const { head, neck, figure } = skeleton
  const half = figure.headHalf * (figure.face === 'child' ? 0.3 : figure.face === 'woman' ? 0.28 : 0.38)
  pen.strokeStyle = darken(outfit.skin, 0.13)
  pen.lineWidth = half * 2
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(neck[0] + 0.004, neck[1] + 0.012)
  pen.lineTo(head[0], head[1] + figure.headHalf * 0.4)
  pen.stroke()
}

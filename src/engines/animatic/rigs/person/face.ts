import { darken, lighten, luminance, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, inside, shape, strokeShape } from '../parts.ts'
import type { Figure } from './figure.ts'
import type { Beard, Eyewear } from './outfit.ts'

/** Drawn in hundredths of half a head, looking right: the middle line of the face is at x = 34. */
export interface FacePaint {
  readonly pen: Pen
  readonly kind: Figure['face']
  readonly skin: Hex
  /** No features. */
  readonly isBlank: boolean
  readonly brow: Hex
  readonly beard: Beard
  readonly beardColour: Hex
  readonly lips: Hex | null
  readonly eyewear: Eyewear
  readonly eyewearColour: Hex
  /** 0 shut .. 1 open. */
  readonly eyes: number
  /** 0 closed .. 1 wide. */
  readonly mouth: number
  /** -1 grim .. 1 beaming. */
  readonly smile: number
  /** The brows of the sad rise where those of the grim sink. */
  readonly isSad: boolean
  /** Where they look, -1 (behind them) .. 1 (ahead). */
  readonly glance: number
}

const HEADS: Readonly<Record<Figure['face'], ReturnType<typeof shape>>> = {
  woman: shape(
    'M-66-22C-70-78-32-100 10-100C56-100 80-66 80-20C80-6 85 6 83 20C80 46 66 72 46 87C34 96 22 99 12 97C-18 92-46 66-58 34C-64 14-65-4-66-22Z',
  ),
  man: shape(
    'M-66-22C-70-78-32-100 10-100C56-100 80-66 81-20C81-6 86 8 85 24C84 44 81 62 72 77C62 93 40 101 20 100C-8 98-34 82-48 58C-60 36-65-2-66-22Z',
  ),
  child: shape(
    'M-76-14C-80-74-38-100 8-100C58-100 86-64 87-12C90 22 88 52 66 74C48 91 22 98 4 96C-32 92-62 72-70 36C-75 18-75 0-76-14Z',
  ),
  elder: shape(
    'M-66-22C-70-78-32-100 10-100C56-100 80-66 81-20C81-6 85 8 84 24C84 46 80 62 70 77C60 93 38 100 18 99C-10 97-38 80-50 56C-60 34-65-2-66-22Z',
  ),
}
const NOSE = shape('M39 14C46 24 53 33 40 36')
const NOSE_SMALL = shape('M40 27C45 31 45 35 38 35')
const EAR_FOLD = shape('M-45 4C-36 4-35 18-43 24')
const WRINKLES = shape('M-4 24C2 30 4 36 2 42M66 26C62 32 62 36 64 42M12-36C30-40 46-40 60-36')
const BEARD_SHORT = shape(
  'M-50 24C-46 66-14 104 22 103C60 102 82 72 86 26C78 44 70 50 60 48C52 40 22 40 10 48C-14 56-30 46-40 22Z',
)
const BEARD_FULL = shape(
  'M-54 16C-56 72-34 126 24 130C72 130 94 82 86 22C80 42 70 48 60 46C52 38 22 38 10 46C-14 54-32 42-42 14Z',
)
const BEARD_LONG = shape(
  'M-54 16C-58 70-40 130-8 186C8 216 26 238 40 250C50 226 76 160 86 100C92 70 90 44 86 22C80 42 70 48 60 46C52 38 22 38 10 46C-14 54-32 42-42 14Z',
)
const MOUSTACHE = shape('M36 40C22 34 6 42-2 54C12 56 26 54 36 48C46 54 58 56 70 52C64 40 50 34 36 40Z')

/** How far the features go when the head turns, in hundredths of its half height. */
const TURN = { x: 9, y: 1.5 } as const

export function drawFace(face: FacePaint): void {
  const { pen, skin, kind } = face
  const head = HEADS[kind]
  if (face.isBlank) {
    fillShape(pen, skin, head)
    inside(pen, head, () => fillEllipse(pen, withAlpha(darken(skin, 0.35), 0.16), -70, 40, 66, 90))
    drawEyewear(face)
    return
  }
  fillEllipse(pen, darken(skin, 0.07), -44, 12, 14, 21)
  strokeShape(pen, withAlpha(darken(skin, 0.45), 0.5), 4, EAR_FOLD)
  fillShape(pen, skin, head)
  inside(pen, head, () => {
    fillEllipse(pen, withAlpha(darken(skin, 0.35), 0.16), -70, 40, 66, 90)
    fillEllipse(pen, withAlpha(lighten(skin, 0.5), 0.2), 46, -40, 44, 46)
    if (face.beard === 'short') fillShape(pen, withAlpha(face.beardColour, 0.9), BEARD_SHORT)
  })
  if (face.beard === 'full') fillShape(pen, face.beardColour, BEARD_FULL)
  if (face.beard === 'long') fillShape(pen, face.beardColour, BEARD_LONG)
  // The features turn before the hair and the ears do.
  pen.save()
  pen.translate(face.glance * TURN.x, Math.abs(face.glance) * TURN.y)
  drawCheeks(face)
  drawEyes(face)
  strokeShape(
    pen,
    withAlpha(darken(skin, 0.48), 0.75),
    5.5,
    kind === 'child' || kind === 'woman' ? NOSE_SMALL : NOSE,
  )
  if (kind === 'elder') strokeShape(pen, withAlpha(darken(skin, 0.5), 0.3), 3.6, WRINKLES)
  drawMouth(face)
  if (face.beard !== 'none') fillShape(pen, darken(face.beardColour, 0.06), MOUSTACHE)
  drawEyewear(face)
  pen.restore()
}

function drawCheeks({ pen, kind }: FacePaint): void {
  const blush = withAlpha('#f0525a', kind === 'man' ? 0.08 : 0.15)
  // Twice, so that it has no edge.
  for (const size of [1, 0.62]) {
    fillEllipse(pen, blush, -6, 38, 18 * size, 12 * size)
    fillEllipse(pen, blush, 70, 36, 12 * size, 11 * size)
  }
}

/** Fair people have light eyes, dark ones brown. */
function irisOf(brow: Hex): Hex {
  return luminance(brow) > 0.34 ? '#5f93ad' : '#8a5a34'
}

function drawEyes({ pen, kind, eyes, brow, smile, isSad }: FacePaint): void {
  const big = kind === 'child' ? 1.32 : kind === 'woman' ? 1.1 : 0.94
  const y = kind === 'child' ? 12 : 4
  for (const [x, width] of [
    [8, 9.6],
    [58, 8.2],
  ] as const) {
    if (eyes < 0.25) drawShutEye(pen, x, y + 3, width * big)
    else drawOpenEye(pen, x, y, width * big, 15 * big * Math.min(1, eyes), kind === 'woman', irisOf(brow))
  }
  const lift = y - 26 * big - (smile > 0.8 ? 3 : 0)
  const frown = isSad ? -7 : smile < 0 ? 7 : 0
  pen.strokeStyle = withAlpha(brow, 0.92)
  pen.lineWidth = kind === 'man' || kind === 'elder' ? 7 : 5
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(-6, lift + 4 - frown)
  pen.quadraticCurveTo(8, lift - 6 + frown, 22, lift + frown)
  pen.moveTo(48, lift + frown)
  pen.quadraticCurveTo(60, lift - 6 + frown, 70, lift + 3 - frown)
  pen.stroke()
}

function drawOpenEye(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  lashes: boolean,
  iris: Hex,
): void {
  fillEllipse(pen, '#241a20', x, y, width, height)
  // Light gathers in the lower half of the iris.
  fillEllipse(pen, iris, x + width * 0.05, y + height * 0.46, width * 0.66, height * 0.4)
  fillEllipse(pen, '#241a20', x + width * 0.05, y + height * 0.16, width * 0.5, height * 0.42)
  fillEllipse(
    pen,
    withAlpha('#ffffff', 0.6),
    x - width * 0.28,
    y + height * 0.52,
    width * 0.17,
    height * 0.13,
  )
  fillEllipse(
    pen,
    withAlpha('#ffffff', 0.92),
    x + width * 0.25,
    y - height * 0.38,
    width * 0.36,
    height * 0.28,
  )
  if (!lashes) return
  pen.strokeStyle = '#241a20'
  pen.lineWidth = 4.4
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x + width * 0.9, y - height * 0.7)
  pen.quadraticCurveTo(x - width * 0.3, y - height * 1.3, x - width * 1.7, y - height * 0.55)
  pen.stroke()
}

function drawShutEye(pen: Pen, x: number, y: number, width: number): void {
  pen.strokeStyle = '#241a20'
  pen.lineWidth = 5
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - width * 1.3, y)
  pen.quadraticCurveTo(x, y + 11, x + width * 1.3, y)
  pen.stroke()
}

const TEAR = shape('M0-12C5-4 8 1 8 6C8 10 4 13 0 13C-4 13-8 10-8 6C-8 1-5-4 0-12Z')
/** Under which eye, and when in its cycle a tear falls. */
const TEARS = [
  [8, 0],
  [58, 0.45],
  [10, 0.7],
] as const
const TEARS_PER_SECOND = 0.9

/** Tears that run down the cheeks; the same units as the face. */
export function drawTears(pen: Pen, time: number): void {
  for (const [x, start] of TEARS) {
    const fallen = (time * TEARS_PER_SECOND + start) % 1
    pen.save()
    pen.translate(x - fallen * 6, 22 + fallen * fallen * 92)
    fillShape(pen, withAlpha('#8fd0f2', 0.95 * (1 - fallen * fallen)), TEAR)
    pen.restore()
  }
}

function drawMouth({ pen, skin, lips, mouth, smile, kind }: FacePaint): void {
  const y = kind === 'child' ? 58 : 56
  const half = 15 + Math.max(0, smile) * 4
  const colour = lips ?? mix(darken(skin, 0.5), '#a8323c', 0.5)
  if (mouth > 0.08) {
    const open = 5 + mouth * 20
    pen.fillStyle = '#6d1f2a'
    pen.beginPath()
    pen.moveTo(36 - half, y - 2)
    pen.quadraticCurveTo(36, y - 2 - open * 0.2, 36 + half, y - 2)
    pen.quadraticCurveTo(36 + half * 0.7, y + open, 36, y + open)
    pen.quadraticCurveTo(36 - half * 0.7, y + open, 36 - half, y - 2)
    pen.fill()
    fillEllipse(pen, '#e0707a', 36, y + open * 0.72, half * 0.5, open * 0.24)
    if (lips === null) return
  }
  pen.strokeStyle = colour
  pen.lineWidth = lips === null ? 5.5 : 8
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(36 - half, y - smile * 4)
  pen.quadraticCurveTo(38, y + smile * 10, 36 + half, y - smile * 4)
  pen.stroke()
}

function drawEyewear({ pen, eyewear, eyewearColour, kind }: FacePaint): void {
  const y = kind === 'child' ? 12 : 4
  switch (eyewear) {
    case 'none':
      return
    case 'sunglasses':
      pen.fillStyle = eyewearColour
      pen.fillRect(-46, y - 9, 46, 6)
      fillRoundRect(pen, eyewearColour, -14, y - 17, 44, 33, 13)
      fillRoundRect(pen, eyewearColour, 40, y - 17, 38, 33, 13)
      pen.fillRect(28, y - 12, 14, 6)
      pen.fillStyle = withAlpha('#ffffff', 0.26)
      pen.beginPath()
      pen.moveTo(-6, y + 10)
      pen.lineTo(8, y - 13)
      pen.lineTo(17, y - 13)
      pen.lineTo(2, y + 12)
      pen.moveTo(48, y + 10)
      pen.lineTo(60, y - 13)
      pen.lineTo(66, y - 13)
      pen.lineTo(54, y + 12)
      pen.fill()
      return
    case 'glasses':
      pen.strokeStyle = eyewearColour
      pen.lineWidth = 5
      pen.beginPath()
      pen.ellipse(8, y, 22, 21, 0, 0, Math.PI * 2)
      pen.moveTo(78, y)
      pen.ellipse(59, y, 19, 21, 0, 0, Math.PI * 2)
      pen.moveTo(30, y - 4)
      pen.lineTo(40, y - 4)
      pen.moveTo(-14, y - 4)
      pen.lineTo(-44, y - 6)
      pen.stroke()
      return
    case 'goggles':
      fillRoundRect(pen, darken(eyewearColour, 0.3), -68, y - 10, 150, 16, 6)
      fillRoundRect(pen, eyewearColour, -18, y - 24, 104, 46, 20)
      fillRoundRect(pen, '#57b7d9', -10, y - 17, 88, 32, 15)
      fillRoundRect(pen, withAlpha('#ffffff', 0.5), 0, y - 13, 26, 8, 4)
      return
    case 'patch':
      fillEllipse(pen, '#16131a', 58, y, 17, 18)
      strokeShape(pen, '#16131a', 5, PATCH_BAND)
      return
    case 'mask':
      fillRoundRect(pen, eyewearColour, -26, y - 20, 112, 38, 18)
      for (const x of [8, 58]) {
        fillEllipse(pen, '#ffffff', x, y, 13, 11)
        fillEllipse(pen, '#20181e', x + 2, y, 6, 9)
      }
  }
}

const PATCH_BAND = shape('M-50-44C-10-34 30-22 62-2')

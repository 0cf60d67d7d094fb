import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { fillShape, shape, strokeShape } from '../parts.ts'

export const HAIR_STYLES = [
  'short',
  'side-part',
  'crew',
  'spiky',
  'curly',
  'afro',
  'bob',
  'long',
  'wavy',
  'ponytail',
  'bun',
  'pigtails',
  'braid',
  'pixie',
  'topknot',
  'balding',
  'bald',
  'wisp',
] as const
export type HairStyle = (typeof HAIR_STYLES)[number]

/**
 * Hair is drawn in hundredths of half a head: (0, 0) is the middle of the head, the face looks right.
 * `sway` moves loose ends, -1..1; `fall` is 0 when the head is upright and 1 when the body lies flat.
 */
export interface HairPaint {
  readonly pen: Pen
  readonly style: HairStyle
  readonly colour: Hex
  readonly sway: number
}

const CAP_SHORT = shape(
  'M-74 22C-92-44-70-112 6-118C62-122 98-84 87-28C82-42 76-54 68-60C40-46 4-48-16-58C-32-44-34-16-38 2C-44 10-50 20-54 34C-64 34-71 30-74 22Z',
)
const CAP_SIDE = shape(
  'M-72 24C-94-40-74-110-2-120C40-134 100-104 88-26C84-40 80-52 74-60C46-56 22-70 2-80C-8-62-30-46-36-10C-40 6-50 20-52 36C-62 36-69 32-72 24Z',
)
const CAP_CREW = shape(
  'M-72 10C-84-52-58-110 10-112C62-112 92-78 85-34C80-46 74-56 66-60C40-66 0-66-22-58C-34-44-36-20-40-2C-46 4-50 10-54 20C-64 20-70 18-72 10Z',
)
const CAP_SPIKY = shape(
  'M-72 26C-86-6-92-40-84-66L-98-84L-70-86L-74-118L-44-102L-32-136L-8-108L16-140L32-110L66-126L66-98L98-96L84-72C90-58 90-42 86-26C82-40 74-52 66-56L52-40L38-58L18-40L2-60L-16-42L-26-54C-34-30-36-8-40 4L-54 36C-62 36-68 34-72 26Z',
)
const CAP_FRINGE = shape(
  'M-72 30C-96-30-84-108 4-120C72-124 102-70 88 2C84-10 83-20 80-30C52-24 6-24-26-34C-36-14-42 6-52 38C-62 40-69 38-72 30Z',
)
const CAP_PARTED = shape(
  'M-66 46C-98-8-90-104 4-120C76-126 106-72 92 16C88-10 80-40 56-66C42-40 2-30-28-22C-40-2-46 20-56 48C-60 50-64 50-66 46Z',
)
const CAP_SWEPT = shape(
  'M-66 30C-92-30-76-106 4-116C64-120 96-84 87-26C82-44 76-56 66-64C44-72 6-66-14-58C-32-46-42-18-54 24C-58 32-62 34-66 30Z',
)
const CAP_PIXIE = shape(
  'M-74 30C-94-36-76-112 4-120C66-126 104-86 90-18C84-32 78-42 70-48C60-36 40-34 20-44C0-34-18-36-28-46C-36-20-40 4-50 34C-58 44-70 42-74 30Z',
)
const FRINGE_SIDES = shape(
  'M-78 30C-90-10-84-44-66-60C-54-56-44-40-40-14C-42 8-48 26-56 40C-66 42-74 40-78 30ZM80-46C88-38 88-26 85-14C82-24 79-34 74-42Z',
)
const GLOSS = shape('M-50-70C-30-104 20-112 56-96C26-98-14-92-50-70Z')
const STRANDS = shape('M-50-40C-40-76-6-98 34-104M-58-6C-58-46-36-84 2-104')

/** What hangs behind neck and shoulders; drawn before the head. */
export function drawHairBehind({ pen, style, colour, sway }: HairPaint): void {
  const deep = darken(colour, 0.16)
  switch (style) {
    case 'long':
      return drawMane(pen, deep, sway, 205, false)
    case 'wavy':
      return drawMane(pen, deep, sway, 178, true)
    case 'bob':
      return drawMane(pen, deep, sway * 0.5, 92, false)
    case 'ponytail':
      return drawTail(pen, deep, colour, sway, -66, -52, 170)
    case 'braid':
      return drawBraid(pen, colour, sway)
    case 'pigtails':
      return drawTail(pen, deep, colour, sway, -58, 30, 110)
    case 'bun':
      fillEllipse(pen, deep, -64, -74, 40, 38)
      return fillEllipse(pen, colour, -66, -78, 33, 31)
    case 'topknot':
      fillEllipse(pen, deep, -8, -124, 26, 22)
      return fillEllipse(pen, darken('#b0332e', 0.1), -6, -110, 18, 8)
    case 'afro':
      return fillCurls(pen, deep, 132, 14)
    case 'curly':
      return fillCurls(pen, deep, 104, 12)
    default:
  }
}

/** What frames the face; drawn after it. */
export function drawHairAround({ pen, style, colour, sway }: HairPaint): void {
  const cap = CAPS[style]
  if (style === 'balding') return fillShape(pen, colour, FRINGE_SIDES)
  if (style === 'wisp') return strokeShape(pen, colour, 9, WISP)
  if (cap === undefined) return
  fillShape(pen, colour, cap)
  if (style === 'afro' || style === 'curly') fillCurls(pen, colour, style === 'afro' ? 120 : 96, 9, true)
  if (style === 'pigtails') drawTail(pen, colour, colour, -sway, 62, 34, 96)
  fillShape(pen, withAlpha(lighten(colour, 0.55), 0.2), GLOSS)
  strokeShape(pen, withAlpha(darken(colour, 0.5), 0.25), 3.4, STRANDS)
}

const WISP = shape('M6-98C-4-124 18-134 26-122C34-112 22-104 16-112')

const CAPS: Partial<Record<HairStyle, ReturnType<typeof shape>>> = {
  short: CAP_SHORT,
  'side-part': CAP_SIDE,
  crew: CAP_CREW,
  spiky: CAP_SPIKY,
  curly: CAP_CREW,
  afro: CAP_CREW,
  bob: CAP_FRINGE,
  long: CAP_PARTED,
  wavy: CAP_PARTED,
  ponytail: CAP_SWEPT,
  bun: CAP_SWEPT,
  pigtails: CAP_FRINGE,
  braid: CAP_SWEPT,
  pixie: CAP_PIXIE,
  topknot: CAP_SWEPT,
}

function drawMane(pen: Pen, colour: Hex, sway: number, length: number, wavy: boolean): void {
  const swing = sway * 16
  const wave = wavy ? 16 : 0
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(30, -108)
  pen.bezierCurveTo(-60, -132, -104, -70, -98, 4)
  pen.bezierCurveTo(
    -94 - wave,
    length * 0.4,
    -112 - wave + swing * 0.4,
    length * 0.66,
    -98 + swing,
    length * 0.95,
  )
  pen.bezierCurveTo(-76 + swing, length * 1.08, -34 + swing, length * 1.06, -14 + swing, length * 0.9)
  pen.bezierCurveTo(-24 + wave + swing * 0.4, length * 0.62, -26 - wave, length * 0.4, -14, 40)
  pen.lineTo(60, 0)
  pen.closePath()
  pen.fill()
}

function drawTail(
  pen: Pen,
  colour: Hex,
  band: Hex,
  sway: number,
  x: number,
  y: number,
  length: number,
): void {
  const swing = sway * 26
  const side = x < 0 ? -1 : 1
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x, y - 16)
  pen.bezierCurveTo(
    x + side * 54,
    y - 26,
    x + side * 62 + swing * 0.5,
    y + length * 0.4,
    x + side * 34 + swing,
    y + length,
  )
  pen.bezierCurveTo(
    x + side * 10 + swing,
    y + length * 0.86,
    x + side * 2,
    y + length * 0.5,
    x - side * 4,
    y + 14,
  )
  pen.closePath()
  pen.fill()
  fillEllipse(pen, lighten(band, 0.3), x + side * 4, y, 10, 14)
}

function drawBraid(pen: Pen, colour: Hex, sway: number): void {
  for (let knot = 0; knot < 6; knot += 1) {
    const x = -70 - Math.sin(knot * 0.5) * 12 + sway * knot * 4
    fillEllipse(
      pen,
      knot % 2 === 0 ? colour : darken(colour, 0.14),
      x,
      -20 + knot * 32,
      24 - knot * 2,
      22,
      0.4,
    )
  }
  fillEllipse(pen, '#d9516b', -74 + sway * 24, 166, 13, 10)
}

function fillCurls(pen: Pen, colour: Hex, reach: number, count: number, crown = false): void {
  pen.fillStyle = colour
  pen.beginPath()
  const start = crown ? Math.PI * 1.02 : Math.PI * 0.72
  const end = crown ? Math.PI * 1.94 : Math.PI * 2.1
  for (let curl = 0; curl < count; curl += 1) {
    const angle = start + ((end - start) * curl) / (count - 1)
    const radius = reach * (crown ? 0.27 : 0.32)
    const x = 4 + Math.cos(angle) * (reach - radius) * 0.98
    const y = -12 + Math.sin(angle) * (reach - radius)
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, Math.PI * 2)
  }
  pen.fill()
  if (!crown) fillEllipse(pen, colour, 0, -12, reach * 0.8, reach * 0.8)
}

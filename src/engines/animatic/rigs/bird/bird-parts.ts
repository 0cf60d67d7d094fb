import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { blobPath, fillBlob, fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'
import type { Species } from './species.ts'

function outlineOf(half: number, high: number): Point[] {
  return [
    [-half, -high * 0.15],
    [-half * 0.5, -high * 0.85],
    [half * 0.25, -high * 1.12],
    [half * 0.95, -high * 0.75],
    [half * 1.08, high * 0.15],
    [half * 0.6, high * 1.05],
    [-half * 0.1, high * 1.1],
    [-half * 0.72, high * 0.55],
  ]
}

/** Of who stands upright, in hundredths of its height. */
export const UPRIGHT_BODY: readonly Point[] = [
  [-25, -40],
  [-20, -66],
  [0, -76],
  [20, -66],
  [26, -38],
  [18, -4],
  [-18, -4],
]

/** Leaves the trunk's outline on the pen. */
export function traceTrunk(pen: Pen, { length, height }: Species): void {
  blobPath(pen, outlineOf(length / 2, height / 2))
}

/** The trunk about the origin, breast to the right. */
export function drawTrunk(pen: Pen, bird: Species): void {
  const half = bird.length / 2
  const high = bird.height / 2
  fillBlob(
    pen,
    gradientDown(pen, -high, high, lighten(bird.body, 0.14), bird.body, mix(bird.body, bird.belly, 0.6)),
    outlineOf(half, high),
  )
  pen.save()
  pen.clip()
  fillEllipse(pen, bird.belly, half * 0.36, high * 0.86, half * 0.86, high * 0.78, -0.12)
  fillEllipse(
    pen,
    withAlpha(darken(bird.belly, 0.3), 0.16),
    -half * 0.2,
    high * 1.24,
    half * 0.9,
    high * 0.42,
  )
  pen.restore()
}

/** Tail feathers at the back end of the trunk. */
export function drawTail(pen: Pen, bird: Species, spread: number): void {
  const root = -bird.length * 0.4
  const long = bird.length
  switch (bird.tail) {
    case 'wedge':
      feather(pen, bird.wing, root, -2, long * 0.5, 8, Math.PI - 0.06 + spread * 0.1)
      feather(pen, bird.wingTip, root, 0, long * 0.46, 7, Math.PI - 0.2 + spread * 0.05)
      return
    case 'fan':
      for (let index = 4; index >= 0; index -= 1) {
        feather(
          pen,
          index % 2 === 0 ? bird.head : darken(bird.head, 0.1),
          root,
          0,
          long * 0.44,
          6,
          Math.PI - 0.36 + index * 0.16,
        )
      }
      return
    case 'long':
      feather(pen, bird.wing, root, 0, long * 1.02, 6, Math.PI - 0.1)
      feather(pen, bird.body, root, -1, long * 0.9, 6, Math.PI + 0.04)
      feather(pen, bird.accent ?? bird.body, root, 1, long * 0.66, 5, Math.PI - 0.18)
      return
    case 'cock':
      for (let index = 0; index < 4; index += 1)
        feather(
          pen,
          index % 2 === 0 ? bird.wing : bird.wingTip,
          root,
          -4,
          long * 0.38,
          6,
          Math.PI + 0.35 + index * 0.2,
        )
      return
    case 'train':
      drawTrain(pen, bird, root)
      return
    case 'stub':
      feather(pen, bird.wing, root, -3, long * 0.26, 7, Math.PI + 0.22)
  }
}

function feather(
  pen: Pen,
  colour: Hex,
  x: number,
  y: number,
  length: number,
  half: number,
  angle: number,
): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(angle)
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(0, -half * 0.7)
  pen.quadraticCurveTo(length * 0.7, -half, length, 0)
  pen.quadraticCurveTo(length * 0.7, half, 0, half * 0.7)
  pen.fill()
  pen.restore()
}

/** Arching cock's feathers, or the long eyed train of a peacock. */
function drawTrain(pen: Pen, bird: Species, root: number): void {
  const peacock = bird.crest === 'crown'
  pen.lineCap = 'round'
  for (let index = 0; index < 6; index += 1) {
    const along = index / 5
    const reach = peacock ? lerp(58, 74, along) : lerp(26, 40, along)
    const rise = peacock ? lerp(-6, 26, along) : lerp(-30, 4, along)
    pen.strokeStyle = index % 2 === 0 ? bird.wingTip : mix(bird.wingTip, '#2fae8a', 0.4)
    pen.lineWidth = peacock ? 4.5 : 5.5
    pen.beginPath()
    pen.moveTo(root, -2)
    pen.quadraticCurveTo(root - reach * 0.5, -26 + rise * 0.3, root - reach, rise)
    pen.stroke()
    if (!peacock) continue
    fillEllipse(pen, '#caa53c', root - reach, rise, 4.6, 3.8)
    fillEllipse(pen, '#2a8fc0', root - reach, rise, 3, 2.5)
    fillEllipse(pen, '#1c2f6a', root - reach + 0.4, rise, 1.6, 1.4)
  }
}

/** The wing folded along the trunk. */
export function drawFoldedWing(pen: Pen, bird: Species): void {
  const half = bird.length / 2
  const high = bird.height / 2
  const wing = (scale: number, colour: Pen['fillStyle'], dy: number): void =>
    fillBlob(pen, colour, [
      [half * 0.5 * scale, -high * 0.5 + dy],
      [half * 0.3 * scale, high * 0.42 * scale + dy],
      [-half * 0.5 * scale, high * 0.36 * scale + dy],
      [-half * 1.2 * scale, -high * 0.12 + dy],
      [-half * 0.6 * scale, -high * 0.62 + dy],
      [half * 0.2 * scale, -high * 0.86 * scale + dy],
    ])
  wing(1, bird.wingTip, 1.5)
  wing(0.93, gradientDown(pen, -high, high * 0.5, lighten(bird.wing, 0.16), darken(bird.wing, 0.06)), 0)
  wing(0.58, withAlpha(lighten(bird.wing, 0.3), 0.5), -high * 0.06)
}

/** A beating wing rooted at the shoulder; `lift` -1 (down) .. 1 (up), `curl` bends the hand against it. */
export function drawBeatingWing(pen: Pen, bird: Species, lift: number, curl: number, far: boolean): void {
  const { span } = bird
  const shade = (colour: Hex): Hex => (far ? mix(colour, '#2a2c48', 0.24) : colour)
  // Seen a little from above: the near wing hangs lower, the far wing stands higher and further ahead.
  const raised = lift + (far ? 0.28 : -0.1)
  const shoulder: Point = [bird.length * (far ? 0.3 : 0.22), -bird.height * (far ? 0.36 : 0.24)]
  const rear: Point = [shoulder[0] - bird.length * 0.56, shoulder[1] + bird.height * 0.12]
  const arm = raised * 1.15
  const wrist: Point = [
    shoulder[0] - span * 0.1 * Math.cos(arm) + span * 0.05,
    shoulder[1] - Math.sin(arm) * span * 0.46,
  ]
  const hand = raised * 1.2 + curl * 0.6
  drawPrimaries(pen, shade(bird.wingTip), wrist, hand, span)
  const mid: Point = [wrist[0] - span * 0.32, wrist[1] - Math.sin(hand) * span * 0.12]
  const top = Math.min(wrist[1], shoulder[1])
  const bottom = Math.max(wrist[1], shoulder[1]) + bird.height * 0.3
  const inner = shade(bird.wing)
  const membrane = (inset: number): void => {
    pen.beginPath()
    pen.moveTo(shoulder[0] + 2 - inset, shoulder[1] + 2)
    pen.quadraticCurveTo(
      shoulder[0] + span * 0.09 - inset,
      lerp(shoulder[1], wrist[1], 0.6),
      wrist[0] + 2 - inset,
      wrist[1],
    )
    pen.quadraticCurveTo(
      lerp(wrist[0], mid[0], 0.5),
      lerp(wrist[1], mid[1], 0.5) - Math.sin(hand) * 5,
      mid[0] + inset * 2,
      mid[1],
    )
    pen.quadraticCurveTo(
      lerp(mid[0], rear[0], 0.45) - span * 0.03 + inset * 2,
      lerp(mid[1], rear[1], 0.55),
      rear[0] + inset * 2,
      rear[1],
    )
    pen.closePath()
  }
  pen.fillStyle = gradientDown(pen, top, bottom, lighten(inner, 0.2), inner)
  membrane(0)
  pen.fill()
  pen.fillStyle = withAlpha(lighten(inner, 0.4), 0.34)
  membrane(span * 0.035)
  pen.fill()
}

/** Finger feathers that spread from the wrist. */
function drawPrimaries(pen: Pen, colour: Hex, wrist: Point, hand: number, span: number): void {
  for (let index = 5; index >= 0; index -= 1) {
    const back = index / 5
    const direction = Math.PI + hand * (1 - back * 0.42)
    const length = span * lerp(0.6, 0.4, back)
    const x = wrist[0] - back * span * 0.16
    feather(
      pen,
      index % 2 === 0 ? colour : lighten(colour, 0.07),
      x,
      wrist[1] + back * 1.5,
      length,
      span * 0.058,
      direction,
    )
  }
}

/** A fan of blur for wings that beat too fast to see. */
export function drawWingBlur(pen: Pen, bird: Species, time: number): void {
  const angle = Math.sin(time * 47) * 0.25
  for (const [turn, alpha] of [
    [-0.5, 0.3],
    [0.1, 0.4],
    [0.7, 0.28],
  ] as const) {
    pen.save()
    pen.translate(bird.length * 0.05, -bird.height * 0.3)
    pen.rotate(-Math.PI * 0.62 + turn + angle)
    fillEllipse(pen, withAlpha(bird.wing, alpha), bird.span * 0.5, 0, bird.span * 0.52, bird.span * 0.13)
    pen.restore()
  }
}

/** Beak, eye, crest and cheek about the head's centre. */
export function drawHead(pen: Pen, bird: Species, blink: boolean, mouth: number): void {
  const r = bird.headRadius
  if (bird.crest !== undefined) drawCrest(pen, bird)
  drawBeak(pen, bird, mouth)
  fillEllipse(
    pen,
    gradientDown(pen, -r, r, lighten(bird.head, 0.14), bird.head, darken(bird.head, 0.06)),
    0,
    0,
    r * 1.02,
    r,
  )
  if (bird.wattle !== undefined) fillEllipse(pen, bird.wattle, r * 0.75, r * 0.95, r * 0.26, r * 0.5)
  if (bird.cheek !== undefined) fillEllipse(pen, bird.cheek, r * 0.42, r * 0.22, r * 0.46, r * 0.48)
  drawEye(pen, r * 0.42, -r * 0.16, Math.max(r * 0.17, 1), bird.eye, blink)
}

function drawEye(pen: Pen, x: number, y: number, radius: number, colour: Hex, blink: boolean): void {
  if (blink) {
    pen.strokeStyle = '#22262e'
    pen.lineWidth = radius * 0.5
    pen.beginPath()
    pen.moveTo(x - radius, y)
    pen.lineTo(x + radius, y)
    pen.stroke()
    return
  }
  fillEllipse(pen, colour, x, y, radius)
  fillEllipse(pen, '#14161c', x + radius * 0.15, y, radius * 0.68)
  fillEllipse(pen, '#ffffff', x + radius * 0.4, y - radius * 0.4, radius * 0.34)
}

function drawBeak(pen: Pen, bird: Species, mouth: number): void {
  const r = bird.headRadius
  const long = bird.beakLength
  const from = r * 0.72
  const gape = mouth * r * 0.4
  const lower = darken(bird.beakColour, 0.18)
  switch (bird.beak) {
    case 'flat':
      fillBlob(pen, lower, [
        [from, r * 0.2],
        [from + long, r * 0.42 + gape],
        [from + long * 0.8, r * 0.62 + gape],
        [from, r * 0.6],
      ])
      fillBlob(pen, bird.beakColour, [
        [from - 2, -r * 0.2],
        [from + long * 0.5, r * 0.1],
        [from + long * 1.12, r * 0.24],
        [from + long, r * 0.48],
        [from - 2, r * 0.46],
      ])
      return
    case 'hook':
      fillPolygon(pen, lower, [
        [from, r * 0.2],
        [from + long * 0.6, r * 0.4 + gape],
        [from, r * 0.6],
      ])
      pen.fillStyle = bird.beakColour
      pen.beginPath()
      pen.moveTo(from - 2, -r * 0.42)
      pen.quadraticCurveTo(from + long * 1.1, -r * 0.4, from + long * 0.86, r * 0.72)
      pen.quadraticCurveTo(from + long * 0.6, r * 0.2, from - 2, r * 0.34)
      pen.fill()
      return
    case 'bent':
      pen.fillStyle = bird.beakColour
      pen.beginPath()
      pen.moveTo(from - 1, -r * 0.4)
      pen.quadraticCurveTo(from + long, -r * 0.2, from + long * 0.9, r * 1.5)
      pen.quadraticCurveTo(from + long * 0.4, r * 0.9, from - 1, r * 0.5)
      pen.fill()
      fillEllipse(pen, '#26222a', from + long * 0.82, r * 1.05, long * 0.18, r * 0.55, -0.2)
      return
    case 'needle':
      fillPolygon(pen, bird.beakColour, [
        [from, -r * 0.12],
        [from + long, r * 0.1],
        [from, r * 0.2],
      ])
      return
    default: {
      const high = bird.beak === 'cone' ? 0.36 : 0.26
      fillPolygon(pen, lower, [
        [from - 1, r * 0.06],
        [from + long * 0.88, r * 0.14 + gape],
        [from - 1, r * 0.44],
      ])
      fillPolygon(pen, bird.beakColour, [
        [from - 1, -r * high],
        [from + long * 0.7, -r * 0.06],
        [from + long, r * 0.2],
        [from - 1, r * 0.2],
      ])
      if (bird.beak === 'gull') fillEllipse(pen, '#e2452f', from + long * 0.7, r * 0.22, r * 0.1)
    }
  }
}

function drawCrest(pen: Pen, bird: Species): void {
  const r = bird.headRadius
  switch (bird.crest) {
    case 'comb':
      pen.fillStyle = bird.wattle ?? '#d8342c'
      pen.beginPath()
      for (const [x, size] of [
        [-0.42, 0.3],
        [0.02, 0.4],
        [0.46, 0.3],
      ] as const) {
        pen.moveTo(x * r + size * r, -r * 0.98)
        pen.arc(x * r, -r * 0.98, size * r, 0, Math.PI * 2)
      }
      pen.fill()
      return
    case 'crown':
      pen.strokeStyle = bird.head
      pen.lineWidth = r * 0.12
      for (const x of [-0.5, 0, 0.5]) {
        pen.beginPath()
        pen.moveTo(0, -r * 0.8)
        pen.lineTo(x * r, -r * 1.9)
        pen.stroke()
        fillEllipse(pen, '#2fae8a', x * r, -r * 1.9, r * 0.22)
      }
      return
    case 'lace':
      drawLace(pen, bird, r)
      return
    default:
      for (const side of [-1, 1]) {
        fillPolygon(pen, bird.wing, [
          [side * r * 0.3, -r * 0.82],
          [side * r * 0.86, -r * 1.34],
          [side * r * 0.9, -r * 0.4],
        ])
      }
  }
}

/** A fan of feathers like lace, white at their tips. */
function drawLace(pen: Pen, bird: Species, r: number): void {
  pen.lineCap = 'round'
  for (let plume = 0; plume < 11; plume += 1) {
    const angle = -2.75 + plume * 0.19
    const long = r * (1.5 + 0.5 * Math.sin((plume / 10) * Math.PI))
    const x = Math.cos(angle) * long
    const y = Math.sin(angle) * long
    pen.strokeStyle = plume % 2 === 0 ? bird.head : lighten(bird.head, 0.2)
    pen.lineWidth = r * 0.1
    pen.beginPath()
    pen.moveTo(Math.cos(angle) * r * 0.7, Math.sin(angle) * r * 0.7)
    pen.lineTo(x, y)
    pen.stroke()
    fillEllipse(pen, lighten(bird.head, 0.12), x * 0.94, y * 0.94, r * 0.3, r * 0.15, angle)
    fillEllipse(pen, '#eef5fb', x * 1.06, y * 1.06, r * 0.13, r * 0.09, angle)
  }
}

/** An owl's face: two discs with great eyes, a small beak between them. */
export function drawFrontalFace(pen: Pen, bird: Species, turn: number, blink: boolean): void {
  const r = bird.headRadius
  if (bird.crest !== undefined) drawCrest(pen, bird)
  fillEllipse(
    pen,
    gradientDown(pen, -r, r, lighten(bird.head, 0.16), bird.head, darken(bird.head, 0.1)),
    0,
    0,
    r * 1.08,
    r * 0.94,
  )
  const shift = turn * r * 0.3
  for (const side of [-1, 1]) {
    const x = side * r * 0.42 + shift
    fillEllipse(pen, bird.belly, x, -r * 0.02, r * 0.46, r * 0.5)
    if (blink) {
      fillEllipse(pen, bird.head, x, -r * 0.04, r * 0.3, r * 0.32)
      continue
    }
    fillEllipse(pen, bird.eye, x, -r * 0.04, r * 0.3)
    fillEllipse(pen, '#17130f', x + turn * r * 0.06, -r * 0.04, r * 0.18)
    fillEllipse(pen, '#ffffff', x + r * 0.08, -r * 0.14, r * 0.07)
  }
  fillPolygon(pen, bird.beakColour, [
    [shift - r * 0.13, r * 0.08],
    [shift + r * 0.13, r * 0.08],
    [shift, r * 0.44],
  ])
}

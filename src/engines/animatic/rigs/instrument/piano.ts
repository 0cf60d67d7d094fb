import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, gradientDown, inside, shape, strokeShape } from '../parts.ts'
import type { Pose } from '../rig.ts'

/** Hundredths of a body unit; a player sits at the left and plays to the right. */
const CASE = shape('M-50-45L50-45C56-45 57.5-42 57-37C56-27 51-23 42-23L-41-23C-48-23-51-26-51-31Z')
const RIM = shape('M-50-45L51-45')
const LID = shape('M-35-45C-14-66 20-90 53-92C58-92.4 62-90 66-85C58-74 53-62 51-45Z')
const LID_INSIDE = shape('M-29-46C-8-66 22-86 52-88.6C57-88.6 60-86.6 62.6-84C55-72 50.4-60 48.6-46Z')
const LID_SHEEN = shape('M-22-48C2-68 26-82 55-86.6C30-78 10-64-6-47Z')
const PROP = shape('M18-46L30-76')
const PLATE = shape('M-27-46L-20-49.6L45-48.6L49-45Z')
const STRINGS = shape('M-22-46.6L46-46.2M-20-47.6L45-46.8M-18-48.6L45-47.4')
const KEYBED = shape(
  'M-69-34.4C-69-36-68-37-66-37L-46-37L-43-45L-50-45L-50-28.6L-66-28.6C-68.4-28.6-69-29.6-69-31Z',
)
const CHEEK = shape('M-50-45L-43-45L-44-36.4L-52-36.4Z')
const LEGS = [-41, 0, 41] as const
const SHEEN = shape('M-48-42L50-42C53-42 54-40 53-38L-48-38Z')
const PEDALS = shape('M-20-23L-18-7M-14-23L-16-7M-21-8L-13-8')

/** First and last key that a shot's piece uses, and where they lie. */
const KEYS = { low: 38, high: 86, left: -66.4, right: -48.6 } as const

/** Where a paw or finger touches the key of a MIDI note, in body units of the grand piano. */
export function grandPianoKey(midi: number): readonly [number, number] {
  const way = Math.min(1, Math.max(0, (midi - KEYS.low) / (KEYS.high - KEYS.low)))
  return [(KEYS.left + (KEYS.right - KEYS.left) * way) / 100, -0.385]
}

/** A concert grand from the side, lid open towards the house. */
export function drawGrandPiano(pen: Pen, colour: Hex, pose: Pose): void {
  fillShape(
    pen,
    gradientAcross(pen, -30, 66, darken(colour, 0.15), lighten(colour, 0.1), darken(colour, 0.3)),
    LID,
  )
  fillShape(
    pen,
    gradientAcross(pen, -30, 60, lighten(colour, 0.05), lighten(colour, 0.2), darken(colour, 0.2)),
    LID_INSIDE,
  )
  fillShape(pen, withAlpha('#c9b0e0', 0.24), LID_SHEEN)
  strokeShape(pen, lighten(colour, 0.3), 1.5, PROP)
  fillShape(pen, gradientAcross(pen, -27, 49, '#b98634', '#f0c566', '#a8742a'), PLATE)
  strokeShape(pen, withAlpha('#6a4410', 0.5), 0.35, STRINGS)
  drawLegs(pen, colour)
  strokeShape(pen, '#b48b3c', 1.1, PEDALS)
  fillShape(
    pen,
    gradientDown(pen, -45, -23, lighten(colour, 0.24), lighten(colour, 0.04), darken(colour, 0.45)),
    CASE,
  )
  fillShape(pen, withAlpha('#ffffff', 0.1), SHEEN)
  strokeShape(pen, withAlpha(lighten(colour, 0.7), 0.55), 0.9, RIM)
  drawKeyboard(pen, colour, pose)
  drawSheet(pen)
}

function drawLegs(pen: Pen, colour: Hex): void {
  for (const x of LEGS) {
    pen.fillStyle = gradientAcross(pen, x - 4, x + 4, lighten(colour, 0.12), darken(colour, 0.35))
    pen.beginPath()
    pen.moveTo(x - 3.4, -24)
    pen.lineTo(x + 3.4, -24)
    pen.lineTo(x + 1.7, -3)
    pen.lineTo(x - 1.7, -3)
    pen.fill()
    fillRoundRect(pen, darken(colour, 0.2), x - 2.6, -20.4, 5.2, 2, 0.8)
    fillEllipse(pen, '#c49a46', x, -1.9, 2.1, 1.9)
  }
}

function drawKeyboard(pen: Pen, colour: Hex, pose: Pose): void {
  fillShape(pen, gradientDown(pen, -45, -28, lighten(colour, 0.16), darken(colour, 0.3)), KEYBED)
  fillRoundRect(pen, '#fbf6ea', -67.4, -38.8, 20, 2.6, 0.5)
  pen.fillStyle = withAlpha('#8a7a68', 0.35)
  for (let key = 1; key < 14; key += 1) pen.fillRect(-67.4 + key * 1.43, -38.8, 0.25, 2.6)
  for (const [x, y] of pose.reach) {
    const down = Math.max(0, Math.min(1, (y * 100 + 40.6) / 2))
    if (down > 0.4) fillRoundRect(pen, withAlpha('#c9a24a', 0.85 * down), x * 100 - 1.1, -38.6, 2.2, 2.4, 0.3)
  }
  pen.fillStyle = '#17131c'
  for (let key = 0; key < 13; key += 1) {
    if (key % 7 !== 2 && key % 7 !== 6) pen.fillRect(-66.4 + key * 1.43, -39.6, 0.9, 1.6)
  }
  fillShape(pen, gradientDown(pen, -45, -36, lighten(colour, 0.2), colour), CHEEK)
}

function drawSheet(pen: Pen): void {
  pen.save()
  pen.translate(-40, -45)
  pen.rotate(-0.16)
  fillRoundRect(pen, '#2a2230', -0.6, -17, 1.4, 17, 0.4)
  fillRoundRect(pen, '#e9dcc0', 0.6, -17.6, 2.6, 17.6, 0.5)
  fillRoundRect(pen, '#fbf3de', 1.4, -17, 2.2, 16.6, 0.4)
  pen.restore()
}

const UPRIGHT = shape('M-34-86L34-86L34-50L40-46L40-38L34-36L34 0L-34 0L-34-36L-40-38L-40-46L-34-50Z')

/** An upright seen from the player's side, for rooms. */
export function drawUprightPiano(pen: Pen, colour: Hex): void {
  fillShape(pen, gradientDown(pen, -86, 0, lighten(colour, 0.2), colour, darken(colour, 0.3)), UPRIGHT)
  fillRoundRect(pen, lighten(colour, 0.26), -37, -90, 74, 5, 1.4)
  fillRoundRect(pen, withAlpha('#000000', 0.18), -28, -32, 56, 26, 2)
  fillRoundRect(pen, withAlpha('#ffffff', 0.09), -28, -80, 56, 20, 2)
  fillRoundRect(pen, '#fbf6ea', -36, -46, 72, 5, 0.6)
  pen.fillStyle = '#17131c'
  for (let key = 0; key < 35; key += 1) {
    if (key % 7 !== 2 && key % 7 !== 6) pen.fillRect(-34.6 + key * 2.02, -46, 1.2, 2.8)
  }
  fillRoundRect(pen, darken(colour, 0.25), -40, -41, 80, 3.4, 1)
  inside(pen, UPRIGHT, () => {
    pen.fillStyle = withAlpha('#ffffff', 0.07)
    pen.fillRect(-34, -86, 12, 86)
  })
  for (const x of [-11, 1]) {
    fillRoundRect(pen, '#fbf3de', x, -75, 10, 14, 0.6)
    pen.fillStyle = withAlpha('#5a5060', 0.5)
    for (let line = 0; line < 4; line += 1) pen.fillRect(x + 1.4, -72 + line * 3, 7, 0.7)
  }
  for (const x of [-4, 0, 4]) fillEllipse(pen, '#c49a46', x, -3, 1.4, 0.9)
}

const KEYBOARD_LEGS = shape('M-28-36L24 0M24-36L-28 0')

/** An electric keyboard on a folding stand. */
export function drawElectricKeyboard(pen: Pen, colour: Hex): void {
  strokeShape(pen, '#3a3f4a', 2, KEYBOARD_LEGS)
  fillRoundRect(
    pen,
    gradientDown(pen, -44, -36, lighten(colour, 0.2), darken(colour, 0.2)),
    -42,
    -44,
    84,
    8,
    2,
  )
  fillRoundRect(pen, '#fbf6ea', -39, -45, 62, 2.6, 0.4)
  pen.fillStyle = '#17131c'
  for (let key = 0; key < 30; key += 1)
    if (key % 7 !== 2 && key % 7 !== 6) pen.fillRect(-38 + key * 2, -45, 1.1, 1.6)
  for (const [x, tone] of [
    [27, '#ff6b5a'],
    [31, '#ffd166'],
    [35, '#5ad1ff'],
  ] as const) {
    fillEllipse(pen, mix(tone, '#ffffff', 0.2), x, -42, 1.1)
  }
}

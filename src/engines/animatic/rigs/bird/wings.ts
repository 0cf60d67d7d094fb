import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { fillBlob, fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'
import { drawFeather } from './feather.ts'
import type { Species } from './stock.ts'

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
    drawFeather(
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

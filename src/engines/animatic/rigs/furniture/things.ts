import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'

/** A floor lamp, lit in dark rooms. */
export function drawLamp(pen: Pen, colour: Hex, _pose: Pose, look: RigLook): void {
  const lit = Math.max(0.35, look.lights ?? 0)
  fillEllipse(pen, '#3a3230', 0, -1.6, 14, 2.4)
  fillRoundRect(pen, '#5a4a3c', -1.3, -76, 2.6, 75, 1)
  fillShape(pen, withAlpha('#fff0c0', 0.22 * lit), shape('M-18-70L-30-30L30-30L18-70Z'))
  fillShape(
    pen,
    gradientDown(pen, -100, -70, mix(colour, '#fff6d8', 0.4 + lit * 0.4), colour),
    shape('M-11-100L11-100L20-70L-20-70Z'),
  )
  fillRoundRect(pen, darken(colour, 0.2), -20, -71.4, 40, 2, 0.8)
}

/** A paper lantern on a pole. */
export function drawLantern(pen: Pen, colour: Hex, pose: Pose): void {
  pen.save()
  pen.translate(0, -100)
  pen.rotate(Math.sin(pose.time * 1.3) * 0.04)
  strokeShape(pen, '#5a4030', 1.4, shape('M0 0L0 18'))
  fillEllipse(pen, withAlpha('#ffcf7a', 0.25), 0, 50, 36)
  fillEllipse(
    pen,
    gradientAcross(pen, -26, 26, darken(colour, 0.15), lighten(colour, 0.25), darken(colour, 0.1)),
    0,
    50,
    25,
    30,
  )
  strokeShape(
    pen,
    withAlpha(darken(colour, 0.5), 0.4),
    1,
    shape('M-20 32C-8 36 8 36 20 32M-25 50C-8 54 8 54 25 50M-20 68C-8 72 8 72 20 68'),
  )
  fillRoundRect(pen, '#3a2620', -11, 17, 22, 5, 1.6)
  fillRoundRect(pen, '#3a2620', -11, 78, 22, 5, 1.6)
  strokeShape(pen, '#e6bd4c', 1.2, shape('M0 83L0 98M-3 84L-3 94M3 84L3 94'))
  pen.restore()
}

/** A grandfather clock; its pendulum beats seconds. */
export function drawClock(pen: Pen, colour: Hex, pose: Pose): void {
  fillShape(
    pen,
    gradientAcross(pen, -20, 20, darken(colour, 0.2), lighten(colour, 0.14), darken(colour, 0.14)),
    shape('M-18 0L-18-6L-14-8L-14-62L-19-66L-19-88C-19-100 19-100 19-88L19-66L14-62L14-8L18-6L18 0Z'),
  )
  fillEllipse(pen, '#f8f0dc', 0, -79, 13.4)
  pen.strokeStyle = '#2a2024'
  pen.lineWidth = 1.2
  pen.beginPath()
  for (const [angle, length] of [
    [pose.time * 0.105, 10],
    [2.1, 6.6],
  ] as const) {
    pen.moveTo(0, -79)
    pen.lineTo(Math.sin(angle) * length, -79 - Math.cos(angle) * length)
  }
  pen.stroke()
  fillRoundRect(pen, '#241a1c', -9, -56, 18, 42, 3)
  const swing = Math.sin(pose.time * Math.PI) * 0.16
  pen.save()
  pen.translate(0, -55)
  pen.rotate(swing)
  fillRoundRect(pen, '#d9b64c', -0.6, 0, 1.2, 30, 0.4)
  fillEllipse(pen, '#f0cf68', 0, 31, 4.4)
  pen.restore()
}

export function drawMirror(pen: Pen, colour: Hex): void {
  strokeShape(pen, darken(colour, 0.3), 3, shape('M-16 0L-8-30M16 0L8-30'))
  fillEllipse(pen, colour, 0, -56, 26, 44)
  fillEllipse(pen, gradientDown(pen, -96, -16, '#e6f2fa', '#9fc0d4'), 0, -56, 22, 39.6)
  strokeShape(pen, withAlpha('#ffffff', 0.8), 4, shape('M-10-72L4-88M-12-56L12-82'))
}

/** A television on its cabinet; the picture flickers. */
export function drawTelevision(pen: Pen, colour: Hex, pose: Pose): void {
  fillRoundRect(pen, '#8a6240', -62, -22, 124, 22, 3)
  fillRoundRect(pen, darken('#8a6240', 0.2), -58, -18, 56, 14, 2)
  fillRoundRect(pen, darken('#8a6240', 0.2), 2, -18, 56, 14, 2)
  fillRoundRect(pen, colour, -3, -28, 6, 8, 1)
  fillRoundRect(pen, colour, -68, -100, 136, 74, 4)
  const flicker = 0.5 + 0.5 * Math.sin(pose.time * 5)
  fillRoundRect(
    pen,
    gradientDown(pen, -96, -32, mix('#5fa8e0', '#8fd0f0', flicker), '#3f7fc0'),
    -64,
    -96,
    128,
    66,
    2,
  )
  fillEllipse(pen, '#ffe6a0', 30, -80, 9)
  fillShape(pen, '#3f8f5a', shape('M-64-46C-30-66-6-40 20-52C40-60 54-50 64-44L64-30L-64-30Z'))
  fillShape(pen, lighten('#3f8f5a', 0.2), shape('M-64-38C-40-50 0-36 64-40L64-30L-64-30Z'))
}

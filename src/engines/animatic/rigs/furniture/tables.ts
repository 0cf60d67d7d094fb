import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'

export function drawTable(pen: Pen, colour: Hex): void {
  for (const x of [-70, 62]) fillRoundRect(pen, darken(colour, 0.2), x, -70, 8, 70, 2)
  fillRoundRect(pen, darken(colour, 0.12), -72, -66, 144, 10, 2)
  fillRoundRect(pen, gradientDown(pen, -76, -66, lighten(colour, 0.2), colour), -82, -76, 164, 10, 3)
}

/** A laid table with a cloth. */
export function drawDinnerTable(pen: Pen, colour: Hex, pose: Pose): void {
  for (const x of [-66, 60]) fillRoundRect(pen, '#6a4a32', x, -30, 7, 30, 2)
  fillShape(pen, colour, shape('M-86-70L86-70L82-26C60-20 46-30 24-24C4-20-14-30-36-24C-56-20-68-28-82-26Z'))
  fillShape(
    pen,
    withAlpha('#8a94a8', 0.22),
    shape('M-60-68L-64-26L-54-24L-52-68ZM0-68L-2-25L8-24L8-68ZM58-68L62-26L70-25L66-68Z'),
  )
  fillEllipse(pen, lighten(colour, 0.3), 0, -71, 88, 5)
  fillEllipse(pen, '#dfe4ee', -46, -73, 17, 3.4)
  fillEllipse(pen, '#dfe4ee', 46, -73, 17, 3.4)
  fillShape(
    pen,
    withAlpha('#d8e8f4', 0.9),
    shape('M-24-74L-24-80L-27-92L-15-92L-18-80L-18-74L-14-73L-28-73Z'),
  )
  fillShape(pen, withAlpha('#a8283a', 0.85), shape('M-26.4-88L-15.6-88L-18-80L-24-80Z'))
  fillRoundRect(pen, '#f4ead2', -1.6, -92, 3.2, 20, 0.6)
  fillEllipse(pen, withAlpha('#ffc15a', 0.35), 0, -97, 10)
  fillEllipse(pen, '#ffd668', Math.sin(pose.time * 9) * 0.3, -96.4, 1.8, 4.4)
}

/** A desk with a computer, a lamp and papers. */
export function drawDesk(pen: Pen, colour: Hex, _pose: Pose, look: RigLook): void {
  for (const x of [-78, 36]) fillRoundRect(pen, darken(colour, 0.14), x, -58, 42, 58, 2)
  for (const y of [-52, -35, -18]) {
    fillRoundRect(pen, lighten(colour, 0.1), 40, y, 34, 14, 1.6)
    fillEllipse(pen, '#d9b64c', 57, y + 7, 1.8)
  }
  fillRoundRect(pen, gradientDown(pen, -64, -56, lighten(colour, 0.22), colour), -86, -64, 172, 8, 2.4)
  fillRoundRect(pen, '#2a2e3a', -8, -70, 26, 3, 1)
  fillRoundRect(pen, '#3a3f4c', 2, -78, 6, 10, 1)
  fillRoundRect(pen, '#20242e', -24, -108, 58, 34, 2.4)
  fillRoundRect(pen, '#7fc4ea', -21.6, -105.6, 53.2, 29, 1)
  pen.fillStyle = withAlpha('#ffffff', 0.75)
  for (let line = 0; line < 5; line += 1)
    pen.fillRect(-18, -101 + line * 4.6, [30, 22, 36, 18, 28][line] ?? 20, 1.8)
  strokeShape(pen, '#33363f', 2, shape('M-66-65L-60-84L-48-96'))
  fillShape(pen, '#d8423c', shape('M-52-101L-38-93L-44-86L-57-93Z'))
  const glow = 0.2 + (look.lights ?? 0) * 0.4
  fillShape(pen, withAlpha('#ffe6a0', glow), shape('M-42-88L-22-64L-66-64L-54-94Z'))
  fillRoundRect(pen, '#fbf7ec', 48, -67.6, 26, 3.6, 0.6)
  fillShape(pen, '#f4efe4', shape('M70-65L70-74L78-74L78-65Z'))
}

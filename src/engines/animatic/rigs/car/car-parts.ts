import type { Path2D } from '@napi-rs/canvas'
import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { drawWheel, fillShape, gradientDown, inside } from '../parts.ts'
import { drawOccupant, type Occupant } from '../occupant.ts'
import type { Pose, RigLook } from '../rig.ts'

/** Dark arch and turning wheel; a wheel touches the ground at y = 0. */
export function drawRoadWheels(
  pen: Pen,
  positions: readonly number[],
  radius: number,
  pose: Pose,
  rim: Hex = '#cdd4dd',
): void {
  for (const x of positions) {
    pen.fillStyle = '#171a21'
    pen.beginPath()
    pen.arc(x, -radius, radius * 1.2, Math.PI * 0.98, Math.PI * 2.02)
    pen.fill()
  }
  for (const x of positions) drawWheel(pen, x, -radius, radius, pose.phase, rim)
}

/** Metal that mirrors the sky above and the road below. */
export function paintwork(pen: Pen, top: number, bottom: number, colour: Hex): Pen['fillStyle'] {
  return gradientDown(
    pen,
    top,
    bottom,
    lighten(colour, 0.34),
    lighten(colour, 0.1),
    colour,
    mix(darken(colour, 0.2), '#2c3458', 0.22),
  )
}

/** Whoever is at the wheel where nobody in particular is drawn there; nobody where the car is empty. */
export function driverOf(
  { isTaken, seed }: RigLook,
  [x, y]: readonly [number, number],
  size: number,
): Occupant | null {
  return isTaken === true ? null : { x, y, size, seed }
}

/** Glass with the sky in it, someone at the wheel, and a slanting reflection. */
export function drawGlass(
  pen: Pen,
  glass: Path2D,
  span: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  lights: number,
  driver: Occupant | null,
): void {
  const { left, right, top, bottom } = span
  fillShape(
    pen,
    gradientDown(
      pen,
      top,
      bottom,
      mix('#8fb6d2', '#26304a', lights * 0.6),
      mix('#3a5270', '#191f33', lights * 0.6),
    ),
    glass,
  )
  inside(pen, glass, () => {
    if (driver !== null) drawOccupant(pen, driver)
    pen.fillStyle = withAlpha('#ffffff', 0.17)
    const width = right - left
    for (const at of [0.18, 0.62]) {
      const x = left + width * at
      pen.beginPath()
      pen.moveTo(x, bottom)
      pen.lineTo(x + width * 0.12, top)
      pen.lineTo(x + width * 0.24, top)
      pen.lineTo(x + width * 0.12, bottom)
      pen.fill()
    }
  })
}

/** A lamp that shines when it is dark. */
export function drawLamp(
  pen: Pen,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: Hex,
  lights: number,
): void {
  fillEllipse(
    pen,
    mix(mix(colour, '#5b6270', 0.35), lighten(colour, 0.5), Math.min(1, lights * 1.3)),
    x,
    y,
    radiusX,
    radiusY,
  )
  fillEllipse(
    pen,
    withAlpha('#ffffff', 0.35 + lights * 0.5),
    x,
    y - radiusY * 0.25,
    radiusX * 0.5,
    radiusY * 0.5,
  )
}

/** Two flashing lamps on a bar. */
export function drawBeacon(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  time: number,
  left: Hex,
  right: Hex,
): void {
  const flash = Math.sin(time * 12) > 0
  fillRoundRect(pen, '#2c323e', x - width / 2, y - 0.7, width, 1.2, 0.4)
  fillRoundRect(
    pen,
    flash ? lighten(left, 0.35) : darken(left, 0.3),
    x - width / 2 + 0.3,
    y - 3,
    width * 0.44,
    2.6,
    1,
  )
  fillRoundRect(
    pen,
    flash ? darken(right, 0.3) : lighten(right, 0.35),
    x + width * 0.05,
    y - 3,
    width * 0.44,
    2.6,
    1,
  )
}

/** Springs at work: hundredths of a body length, up is negative. */
export function suspension(pose: Pose): number {
  const moving = pose.action === 'drive' || pose.action === 'ride' || pose.action === 'run'
  return moving ? Math.sin(pose.time * 11) * 0.22 + Math.sin(pose.time * 5.3) * 0.2 : 0
}

export function drawSeams(pen: Pen, colour: string, width: number, paths: Path2D): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.lineCap = 'round'
  pen.stroke(paths)
}

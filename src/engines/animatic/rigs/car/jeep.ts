import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { drawWheel, fillShape, inside, livery, shape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import {
  drawGlass,
  drawLamp,
  drawRoadWheels,
  drawSeams,
  driverOf,
  paintwork,
  suspension,
} from './car-parts.ts'

const JEEP_BODY = shape(
  'M-46-12L-46-28C-46-29.4-45-30-44-30L16-30L19-30L45-27.6C47.4-27.2 48.4-25.6 48.4-23.6L48.4-11L-46-11Z',
)
const JEEP_TOP = shape('M-45-30L-42-47C-41.6-48.6-40.6-49.4-39-49.4L9-49.4C11-49.4 12-48.8 13-47L19-30Z')
const JEEP_GLASS = shape(
  'M-38.4-46L-26-46L-26-31L-40.6-31ZM-22-46L-6-46L-6-31L-22-31ZM-2.6-46L8.6-46L14.6-31L-2.6-31Z',
)
const JEEP_SEAMS = shape('M-4.4-30L-4.4-13M14-29C16-22 15.6-17 13-13M-24-30L-24-13')
const JEEP_FENDERS = shape('M-41-11L-38-21L-21-21L-17-11ZM20-11L23.4-21L42-21L46-11Z')
const PICKUP_BODY = shape(
  'M-49-13L-49-26C-49-27.2-48-28-47-28L-10-28C-8-35-5-40.4 1-40.4L12-40.4C17-40.4 20-35 24-28.4L42-26.4C46.6-25.6 48.8-23.4 49-20L49.4-10C49.4-8.6 48.6-8 47.4-8L-47-8C-48.6-8-49-10-49-13Z',
)
const PICKUP_GLASS = shape(
  'M-4.6-28.4C-3-34-1-37.8 2-37.8L4.4-37.8L4.4-28.4ZM6.8-37.8L11-37.8C14.6-37.6 17-33 19.6-28.4L6.8-28.4Z',
)
const PICKUP_SEAMS = shape('M-8-28L-8-11M18-28C20-21 19.6-16 17.4-11M-8.4-27.6L-8.4-40M-47-25L-10-25')

/** High, square, with a spare wheel at the back. */
export function drawJeep(pen: Pen, look: RigLook, pose: Pose): void {
  const { main } = livery(look, '#5f7a45', '#20242c')
  const lights = look.lights ?? 0
  pen.save()
  pen.translate(0, suspension(pose) * 1.6)
  drawWheel(pen, -47.6, -24, 8, 0, '#4a5364', 0)
  fillShape(pen, paintwork(pen, -50, -30, mix(main, '#2d3340', 0.25)), JEEP_TOP)
  drawGlass(
    pen,
    JEEP_GLASS,
    { left: -40, right: 14, top: -46, bottom: -31 },
    lights,
    driverOf(look, [1.6, -38.6], 4),
  )
  fillShape(pen, paintwork(pen, -30, -11, main), JEEP_BODY)
  drawSeams(pen, withAlpha(darken(main, 0.6), 0.5), 0.45, JEEP_SEAMS)
  fillShape(pen, mix(darken(main, 0.5), '#23262f', 0.5), JEEP_FENDERS)
  fillRoundRect(pen, '#2a2f3a', 42, -13.4, 9, 3, 1)
  drawLamp(pen, 46.6, -22, 2, 2.6, '#fff3cf', lights)
  drawLamp(pen, -45.4, -17, 1.2, 1.9, '#ff3b30', lights)
  fillRoundRect(pen, withAlpha('#ffffff', 0.6), -10.4, -24.6, 4, 1, 0.5)
  fillRoundRect(pen, withAlpha('#ffffff', 0.6), 9, -24.6, 4, 1, 0.5)
  pen.restore()
  drawRoadWheels(pen, [-29, 32.6], 10.4, pose, '#9aa5b4')
}

/** An open load bed behind a cab. */
export function drawPickup(pen: Pen, look: RigLook, pose: Pose): void {
  const { main } = livery(look, '#3f74b5', '#20242c')
  const lights = look.lights ?? 0
  pen.save()
  pen.translate(0, suspension(pose))
  fillShape(pen, paintwork(pen, -40.4, -8, main), PICKUP_BODY)
  inside(pen, PICKUP_BODY, () => {
    pen.fillStyle = withAlpha('#141a30', 0.34)
    pen.fillRect(-60, -11.4, 120, 5)
  })
  drawGlass(
    pen,
    PICKUP_GLASS,
    { left: -5, right: 20, top: -38, bottom: -28 },
    lights,
    driverOf(look, [9.4, -33], 3.2),
  )
  drawSeams(pen, withAlpha(darken(main, 0.6), 0.5), 0.45, PICKUP_SEAMS)
  drawLamp(pen, 46.4, -20, 2.4, 2.4, '#fff3cf', lights)
  drawLamp(pen, -48, -21, 1.2, 3, '#ff3b30', lights)
  fillRoundRect(pen, '#c4ccd6', 43, -12, 7.4, 3.4, 1)
  fillEllipse(pen, lighten(main, 0.1), 20.4, -28, 2, 1.6)
  pen.restore()
  drawRoadWheels(pen, [-30, 31], 9.6, pose)
}

import { darken, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, inside, livery, shape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import {
  drawBeacon,
  drawGlass,
  drawLamp,
  drawRoadWheels,
  drawSeams,
  driverOf,
  paintwork,
  suspension,
} from './car-parts.ts'

const BODY = shape(
  'M-49-10L-49-41C-49-43-48-44-46-44L14-44C19-44 22-42 25-38L34.6-25.6C42-24.6 47-22.6 48.6-18.6C49.8-15.6 50-11 49.4-8.4C49-7 48.2-6.4 47-6.4L-46.4-6.4C-48.4-6.4-49-7.6-49-10Z',
)
const CAB_GLASS = shape('M12-39.6L17.6-39.6C20.2-39.6 21.6-38.6 23-36.8L31-26L12-26Z')
const CAMPER_GLASS = shape('M-42-39L-28-39L-28-29L-42-29ZM-24-39L-8-39L-8-29L-24-29Z')
const SEAMS = shape('M9.4-42.6L9.4-9M31.4-25C33-19 32.6-13.6 29.6-9.6M-20-42.6L-20-9M-47.6-23L9-23')
const BUMPER = shape('M41-11.4L50-12C50.4-9.6 50-7.4 48.8-6.2L41-6.2Z')
const STRIPE_WEDGE = shape('M-60-22L9-22L36-22L44-18.4L-60-18.4Z')

/** Delivery van, camper and ambulance. */
export function drawVan(pen: Pen, look: RigLook, pose: Pose): void {
  const kind = look.variant
  const own: Hex = kind === 'ambulance' ? '#fafbfd' : kind === 'camper' ? '#4fa8a0' : '#f2f2ee'
  const { main, accent } = livery(
    look,
    own,
    kind === 'ambulance' ? '#e03a32' : kind === 'camper' ? '#fbf4e2' : '#2f78c4',
  )
  const lights = look.lights ?? 0
  pen.save()
  pen.translate(0, suspension(pose))
  fillShape(pen, paintwork(pen, -44, -6.4, main), BODY)
  inside(pen, BODY, () => {
    drawLivery(pen, kind, accent)
    pen.fillStyle = withAlpha('#1a2038', 0.3)
    pen.fillRect(-60, -9.6, 120, 5)
  })
  drawGlass(
    pen,
    CAB_GLASS,
    { left: 12, right: 31, top: -40, bottom: -26 },
    lights,
    driverOf(look, [18.6, -32.6], 3.4),
  )
  if (kind === 'camper') {
    drawGlass(pen, CAMPER_GLASS, { left: -42, right: -8, top: -39, bottom: -29 }, lights * 0.2, null)
  }
  drawSeams(pen, withAlpha(darken(main, 0.6), 0.34), 0.4, SEAMS)
  fillShape(pen, '#2c323f', BUMPER)
  drawLamp(pen, 46, -17.4, 2.6, 2.3, '#fff3cf', lights)
  drawLamp(pen, -48.2, -19, 1.2, 3.2, '#ff3b30', lights)
  fillRoundRect(pen, withAlpha('#39445a', 0.6), 11.6, -21.4, 3.6, 1, 0.5)
  fillEllipse(pen, '#2c323f', 31.4, -27.6, 1.5, 2.4)
  if (kind === 'ambulance') drawBeacon(pen, 2, -44, 15, pose.time, '#4a7dff', '#4a7dff')
  pen.restore()
  drawRoadWheels(pen, [-30, 30.6], 8.8, pose)
}

function drawLivery(pen: Pen, kind: string, accent: Hex): void {
  if (kind === 'camper') {
    pen.fillStyle = accent
    pen.fillRect(-60, -46, 120, 18.4)
    return
  }
  fillShape(pen, accent, STRIPE_WEDGE)
  if (kind !== 'ambulance') return
  pen.fillStyle = mix(accent, '#ffd23f', 0.72)
  for (let square = 0; square < 12; square += 1) pen.fillRect(-50 + square * 8, -16.6, 4, 3.2)
  pen.fillStyle = accent
  pen.fillRect(-37.2, -40, 4, 12)
  pen.fillRect(-41.2, -36, 12, 4)
}

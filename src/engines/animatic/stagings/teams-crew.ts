import type { Pen } from '../draw/shapes.ts'
import type { DrawnVehicle } from '../rigs/drawn/vehicles.ts'
import { rigFor } from '../rigs/index.ts'
import type { Pose, RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { toLook } from './to-look.ts'

/** Where the person rig keeps its hips when riding, in its own body heights. */
const RIDING_HIP = [-0.05, -0.31] as const

/** Of who sits close to the ground, in its own body heights from where it would stand: the knees come up. */
const HANDS_AHEAD = [
  [0.3, -0.42],
  [0.28, -0.4],
] as const
const FEET_AHEAD = [
  [0.33, -0.27],
  [0.29, -0.28],
] as const

/** Who drives sits or stands before the others. */
export function drawCrew(
  pen: Pen,
  who: SubjectSpec,
  { seats, stands, isLow }: DrawnVehicle,
  index: number,
  look: RigLook,
  pose: Pose,
): void {
  const rig = rigFor(who.rig)
  const seat = seats[index]
  if (rig === undefined || seat === undefined) return
  const own = toLook(
    { ...who, props: who.props.filter(({ role }) => role === 'worn') },
    look.seed + index * 13,
  )
  const scale =
    who.rig === 'person' ? rig.naturalSize(own) * 0.98 : Math.min(0.7, Math.max(0.5, rig.naturalSize(own)))
  pen.save()
  pen.translate(seat[0], seat[1])
  pen.scale(scale, scale)
  const isRiding = who.rig === 'person' && !stands
  if (isRiding) pen.translate(-RIDING_HIP[0], -RIDING_HIP[1])
  const reach =
    isRiding || stands
      ? ([
          [0.32, -0.5 - (stands ? 0.1 : 0)],
          [0.3, -0.48 - (stands ? 0.1 : 0)],
        ] as const)
      : []
  rig.draw(pen, own, {
    ...pose,
    action: isRiding ? 'ride' : stands ? 'stand' : 'sit',
    reach: isRiding && isLow === true ? [...HANDS_AHEAD, ...FEET_AHEAD] : index === 0 ? reach : [],
  })
  pen.restore()
}

/** Who looks out of a window of a coach. */
export function drawInside(
  pen: Pen,
  who: SubjectSpec,
  window: readonly [x: number, y: number, width: number, height: number] | undefined,
  look: RigLook,
  pose: Pose,
): void {
  const rig = rigFor(who.rig)
  if (rig === undefined || window === undefined) return
  const [x, y, width, height] = window
  const own = toLook(who, look.seed)
  const scale = who.rig === 'person' ? 0.92 : 0.5
  pen.save()
  pen.beginPath()
  pen.roundRect(x, y, width, height, 0.06)
  pen.clip()
  pen.translate(x + width * 0.45, y + height * 0.1 + scale * rig.box(own).height * 0.94)
  pen.scale(scale, scale)
  rig.draw(pen, own, { ...pose, action: 'stand' })
  pen.restore()
}

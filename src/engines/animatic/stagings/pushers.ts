import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import type { Frame } from '../sets/set.ts'
import { bystanders } from './bystanders.ts'
import { membersOf } from './together/members.ts'
import { toLook } from './to-look.ts'

const ADULT = { landscape: 0.52, portrait: 0.42 }
/** The longest a car is, as a part of the picture's width. */
const LONGEST = { landscape: 0.46, portrait: 0.62 }
/** From the middle of who pushes to where their hands are; and of a wheelchair to its handles, grown-ups' heights. */
const ARM = 0.28
const ARM_TO_CAR = 0.2
const HANDLES = 0.3
/** Hands on the handles of a wheelchair. */
const ON_HANDLES = [
  [0.27, -0.67],
  [0.29, -0.66],
] as const
/** How far they get, as a part of the picture's width. */
const WAY = 0.22
/** Radius of a car's wheels, in its lengths; of a wheelchair's, in the heights of who sits in it. */
const CAR_WHEEL = 0.086
const CHAIR_WHEEL = 0.2

/** Somebody behind a car or a wheelchair, both hands on it: step by step it rolls. */
export function stagePushers(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set, seed } = context
  const pusher = spec.subjects.find(({ activity }) => activity === 'push')
  const pushed = spec.subjects.find(
    ({ rig, action }) => (rig === 'car' && action === 'drive') || action === 'ride',
  )
  const rig = pushed === undefined ? undefined : rigOf(pushed)
  if (pusher === undefined || pushed === undefined || rig === undefined || set.floor.kind === 'water')
    return undefined
  const format = stage.portrait ? 'portrait' : 'landscape'
  const adult = ADULT[format]
  const isCar = pushed.rig === 'car'
  const look = { ...toLook(pushed, seed), isTaken: isCar }
  const box = rig.box(look, 'stand')
  const scale = isCar
    ? Math.min(clamp(adult * rig.naturalSize(look), 0.5, stage.aspect * LONGEST[format]), 0.5 / box.height)
    : adult * clamp(rig.naturalSize(look), 0.5, 1.1)
  const behind = isCar ? (box.width / 2) * scale : HANDLES * scale
  const whole = behind * 2 + adult * 0.6
  const middle = stage.aspect / 2 + whole / 2 - behind
  const along = ({ time, seconds }: Frame): number => lerp(-0.5, 0.5, time / seconds) * WAY * stage.aspect
  const { y, parallax } = set.floor
  const radius = (isCar ? CAR_WHEEL : CHAIR_WHEEL) * scale
  const thing: Actor = {
    rig,
    look,
    place: (frame) => ({
      x: middle + along(frame),
      y: y - 0.006,
      scale,
      parallax,
      ...(isCar ? { shadowWidth: box.width * 0.5 } : {}),
    }),
    pose: (frame) => ({
      ...REST,
      action: isCar ? 'stand' : 'sit',
      time: frame.time,
      // A wheelchair's wheels turn by less than its phase.
      phase: along(frame) / radius / (isCar ? 1 : 0.6),
    }),
  }
  const hands = membersOf({ ...context, spec: { ...spec, subjects: [pusher] } }, pusher.count)
  const others = spec.subjects.filter((one) => one !== pusher && one !== pushed)
  return {
    actors: [
      thing,
      ...hands.map((member, index): Actor => {
        const own = adult * member.size
        const stride = Math.max(0.1, (member.rig.stride?.(member.look, 'walk') ?? 0.6) * own * 0.6)
        return {
          rig: member.rig,
          look: member.look,
          place: (frame) => ({
            x: middle - behind - ((isCar ? ARM_TO_CAR : ARM) + index * 0.16) * own + along(frame),
            y: y + 0.006 - index * 0.014,
            scale: own,
            parallax,
          }),
          pose: (frame) => ({
            ...REST,
            action: 'walk',
            time: frame.time,
            phase: (along(frame) / stride) * Math.PI * 2 + index * 1.1,
            energy: 0.6,
            reach: isCar ? [] : ON_HANDLES,
          }),
        }
      }),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { bystanders } from './bystanders.ts'
import { membersOf } from './together/members.ts'
import { toLook } from './to-look.ts'

const ADULT = { landscape: 0.52, portrait: 0.42 }
/** The longest a thing is, as a part of the picture's width, and the highest, in grown-ups' heights. */
const LONGEST = { landscape: 0.36, portrait: 0.46 }
const HIGHEST = 0.95
/** How high hands are under it, and how far before a body, in heights of who carries. */
const HANDS = 0.36
const ARM = 0.17
/** How far they get, as a part of the picture's width. */
const WAY = 0.16
/** It is carried lying, as is what is as much higher than wide. */
const LONG = /^(?:ladder|plank|log|surfboard)$/
const TALL = 1.7
/** Where the hands of a robot are. */
const HOLD = [
  [0.2, -0.4],
  [0.24, -0.38],
] as const

/** Two who have one end each of something large, face to face: the one goes forward, and the other backward. */
export function stageCarriers(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set, seed } = context
  const carriers = spec.subjects.filter(({ activity }) => activity === 'carry-together')
  const thing = spec.subjects.find((one) => one.rig !== 'person' && one.rig !== 'robot')
  const rig = thing === undefined ? undefined : rigOf(thing)
  if (thing === undefined || rig === undefined || carriers.length === 0 || set.floor.kind === 'water')
    return undefined
  const format = stage.portrait ? 'portrait' : 'landscape'
  const adult = ADULT[format]
  const look = toLook(thing, seed)
  const box = rig.box(look, 'stand')
  const isLying = LONG.test(thing.variant) || box.height > box.width * TALL
  const [long, high] = isLying ? [box.height, box.width] : [box.width, box.height]
  const scale = Math.min(
    adult * clamp(rig.naturalSize(look), 0.45, 1.4),
    (stage.aspect * LONGEST[format]) / long,
    (adult * HIGHEST) / high,
  )
  const along = ({ time, seconds }: Frame): number => lerp(-0.5, 0.5, time / seconds) * WAY * stage.aspect
  const middle = stage.aspect / 2
  const half = (long * scale) / 2
  const { y, parallax } = set.floor
  const members = membersOf({ ...context, spec: { ...spec, subjects: carriers } }, 2)
  const least = Math.min(...members.map(({ size }) => size))
  const phaseAt = (frame: Frame, stride: number): number => (along(frame) / stride) * Math.PI * 2
  const carried: Actor = {
    rig,
    look,
    place(frame) {
      // It rises and falls with the steps.
      const lift = adult * least * HANDS + 0.005 * Math.abs(Math.sin(phaseAt(frame, 0.3)))
      return {
        x: middle + along(frame) - (isLying ? half : 0),
        y: y - 0.004,
        scale,
        parallax,
        lift: lift + (isLying ? (box.width * scale) / 2 : 0),
        ...(isLying ? { rotation: Math.PI / 2 } : {}),
        shadowWidth: 0,
      }
    },
    pose: ({ time }) => ({ ...REST, time }),
  }
  const rest = restOf(spec.subjects, carriers, thing)
  return {
    actors: [
      carried,
      ...members.map((member, index): Actor => {
        const side = index === 0 ? -1 : 1
        const own = adult * member.size
        const stride = Math.max(0.1, (member.rig.stride?.(member.look, 'walk') ?? 0.6) * own * 0.6)
        return {
          rig: member.rig,
          look: member.look,
          place: (frame) => ({
            x: middle + side * (half + ARM * own) + along(frame),
            y: y + 0.006,
            scale: own,
            parallax,
            flip: side === 1,
          }),
          pose: (frame) => ({
            ...REST,
            action: 'walk',
            time: frame.time,
            phase: -side * phaseAt(frame, stride) + index * 1.3,
            energy: 0.6,
            stepLength: 0.6,
            reach: member.subject.rig === 'robot' ? HOLD : [],
          }),
        }
      }),
      ...(rest.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: rest } }, adult)),
    ],
  }
}

/** Who has no end of it goes along. */
function restOf(
  subjects: readonly SubjectSpec[],
  carriers: readonly SubjectSpec[],
  thing: SubjectSpec,
): readonly SubjectSpec[] {
  let hands = 2
  return subjects.flatMap((subject) => {
    if (subject === thing) return []
    if (!carriers.includes(subject)) return [subject]
    const { activity: _, ...idle } = subject
    const count = subject.count - Math.min(hands, subject.count)
    hands -= subject.count - count
    return count === 0 ? [] : [{ ...idle, action: 'stand' as const, count }]
  })
}

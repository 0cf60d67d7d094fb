import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { withAlpha } from '../draw/colour.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { headOf } from '../rigs/head.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { Action, ActivityName, SettingName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { physiqueOf } from './to-look.ts'

const STILL: readonly Action[] = ['stand', 'look', 'talk', 'wave', 'eat', 'drink', 'sit']
/** Half the height of a head in the picture, one face and two. */
const HEAD = { one: 0.185, two: 0.15, twoInPortrait: 0.122 } as const
/** y of the middle of the face: a little above the middle, as portraits have it. */
const EYE_LEVEL = 0.42
/** Places that lie right behind whoever is in front: there is no air between. */
const NEAR_WALLS: readonly SettingName[] = [
  'interior',
  'kitchen',
  'office',
  'stage',
  'abstract',
  'space',
  'underwater',
]

interface Portrait {
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  /** Of the feet. */
  readonly x: number
  readonly y: number
  readonly flip: boolean
}

/** What is done with the face is seen from nearby. */
export const IN_THE_FACE: ActivityName = 'cry'

/** Faces: one in the golden section, or two that look at each other. Bodies run out of the picture at its bottom. */
export function stageCloseUp(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  if (spec.framing !== 'close') return undefined
  const faces = spec.subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  if (faces.length === 0 || faces.length > 2) return undefined
  const portraits = faces.flatMap((subject, index) => sit(context, subject, index, faces.length) ?? [])
  if (portraits.length < faces.length) return undefined
  // Side by side in a narrow picture those with their feet in it would be small.
  if (stage.portrait && faces.length > 1 && portraits.some(({ y }) => y <= stage.bottom)) return undefined
  return {
    actors: portraits.map((portrait) => toActor(portrait, context)),
    camera: (time, seconds) =>
      breathe({ x: 0, y: 0, zoom: lerp(1.08, 1.17, smoothstep(0, 1, clamp(time / seconds))) }, time),
    ...(NEAR_WALLS.includes(spec.setting)
      ? {}
      : { drawBehind: (frame) => drawAir(context, set.floor.parallax, frame) }),
  }
}

function sit(
  context: StagingContext,
  subject: SubjectSpec,
  index: number,
  total: number,
): Portrait | undefined {
  const { stage, set, seed } = context
  const rig = rigOf(subject)
  const { variant, colours, props } = subject
  const look = {
    variant,
    colours,
    props,
    seed: (seed + index * 7919) % 2 ** 31,
    ...physiqueOf(subject),
    ...(subject.activity === IN_THE_FACE ? { activity: IN_THE_FACE } : {}),
  }
  const head = headOf(subject.rig, look)
  if (rig === undefined || head === undefined || !STILL.includes(subject.action)) return undefined
  const side = total === 1 ? (stage.portrait ? 0 : -0.09) : index === 0 ? -0.24 : 0.24
  const one = { subject, rig, look, flip: index === 1 }
  const size = total === 1 ? HEAD.one : stage.portrait ? HEAD.twoInPortrait : HEAD.two
  const scale = size / head.radius
  const y = EYE_LEVEL - head.y * scale
  if (y > stage.bottom + 0.04) {
    return { ...one, scale, y, x: stage.aspect * (0.5 + side) - head.x * scale * (one.flip ? -1 : 1) }
  }
  // Small animals have their feet in the picture: they stand on the ground and fill the frame.
  const box = rig.box(look, subject.action)
  const large = Math.min(
    (set.floor.y - 0.08) / box.height,
    (stage.aspect * (total === 1 ? 0.94 : 0.5)) / box.width,
  )
  return { ...one, scale: large, y: set.floor.y, x: stage.aspect * (total === 1 ? 0.5 : 0.5 + side) }
}

function toActor({ subject, rig, look, scale, x, y, flip }: Portrait, context: StagingContext): Actor {
  const { set, stage, spec, seed, seconds } = context
  const mouth = createMouth(subject, spec, seed, seconds)
  const bust = y > stage.bottom
  const action = bust && (subject.action === 'sit' || subject.action === 'look') ? 'stand' : subject.action
  return {
    rig,
    look,
    // A face must be read before it is lit, and its rim is as wide as it is near.
    light: {
      tintAlpha: set.light.tintAlpha * 0.45,
      shadowAlpha: set.light.shadowAlpha * 0.8,
      ...(y > stage.bottom ? { rimAlpha: set.light.rimAlpha * 0.35 } : {}),
    },
    place: () => ({
      x,
      y,
      scale,
      parallax: set.floor.parallax,
      flip,
      ...(bust ? { shadowWidth: 0 } : {}),
    }),
    pose: ({ time }) => ({
      ...REST,
      action,
      time: time + (flip ? 1.3 : 0),
      mouth: mouth(time),
      look: 0.03 * Math.sin(time * 0.9 + (flip ? 2 : 0)),
    }),
  }
}

/** Air between the face and the world behind it. */
function drawAir({ stage, palette, spec }: StagingContext, parallax: number, frame: Frame): void {
  const pen = stage.enter(frame.camera, parallax)
  pen.fillStyle = withAlpha(palette.fog, spec.weather === 'fog' ? 0.5 : 0.24)
  pen.fillRect(-1, stage.top - 1, stage.aspect + 2, stage.bottom - stage.top + 2)
}

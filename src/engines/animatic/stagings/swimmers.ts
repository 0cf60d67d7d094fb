import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { between } from '../draw/random.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { RigName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { aloft } from './aloft.ts'
import { distanceAt, mayTravel } from './journey.ts'
import { toLook, varied } from './to-look.ts'

const SWIMMERS: readonly RigName[] = ['fish', 'whale', 'boat']
const MAX_SWIMMERS = 8
const MARGIN = 0.06
/** World units a second that fish go along the reef, and the camera beside them. */
const CRUISE = 0.2

interface Swimmer {
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  readonly x: number
  readonly y: number
  readonly offset: number
  readonly way: Way
  /** World units a second that it and the camera go. */
  readonly speed: number
}

/** Along, up and down on the spot, or over the sea bed. */
type Way = 'cruise' | 'hover' | 'crawl' | 'rest'

/** Whatever swims under water: fish cruise, jellyfish pulse up and down, crabs keep to the ground. */
export function stageSwimmers(context: StagingContext): StagedScene | undefined {
  const { spec } = context
  if (spec.setting !== 'underwater' || spec.subjects.length === 0) return undefined
  if (!spec.subjects.every(({ rig }) => SWIMMERS.includes(rig))) return undefined
  const swimmers = release(context)
  if (swimmers.length === 0) return undefined
  const speed = mayTravel(context) && swimmers.every(({ way }) => way === 'cruise') ? CRUISE : 0
  return {
    ...(speed === 0 ? {} : { travelled: (time: number) => distanceAt(context, speed, time) }),
    actors: swimmers.map((swimmer) => toActor({ ...swimmer, speed }, context)),
    camera: (time, seconds) => {
      const way = smoothstep(0, seconds, time)
      const zoom = spec.framing === 'close' ? 1.15 : lerp(1.02, 1.09, way)
      return breathe({ x: lerp(-0.06, 0.07, way), y: 0, zoom }, time)
    },
  }
}

function release(context: StagingContext): Swimmer[] {
  const { spec, random, stage, set } = context
  const shoal = spec.subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const total = Math.min(shoal.length, MAX_SWIMMERS)
  return shoal.slice(0, total).flatMap((subject, index) => {
    const body = rigOf(subject)
    if (body === undefined) return []
    const rig = aloft(body, MARGIN)
    const look: RigLook = {
      ...varied(toLook(subject, Math.floor(between(random, 0, 1000))), index, total),
      lights: subject.rig === 'boat' ? 0.7 : 0,
    }
    const way = wayOf(subject)
    const scale =
      scaleOf(context, rig, look, subject, total) * (index === 0 ? 1 : between(random, 0.72, 0.98))
    // Golden-ratio steps spread a shoal evenly; the first one takes the middle.
    const turn = index * 2.39996
    const reach = total === 1 ? 0 : Math.sqrt((index + 0.4) / total)
    const middleY = lerp(stage.top, 1, 0.56) - 0.02
    return [
      {
        rig,
        look,
        scale,
        x: stage.aspect * (0.5 + Math.cos(turn) * reach * 0.34),
        y:
          way === 'crawl' || way === 'rest'
            ? set.floor.y + 0.1
            : middleY + Math.sin(turn) * reach * 0.26 + scale * 0.36,
        offset: index * 1.9,
        way,
        speed: 0,
      },
    ]
  })
}

function wayOf(subject: SubjectSpec): Way {
  if (subject.variant === 'octopus' && (subject.action === 'sit' || subject.action === 'sleep')) return 'rest'
  if (subject.variant === 'crab') return 'crawl'
  return ['jellyfish', 'octopus', 'seahorse'].includes(subject.variant) ? 'hover' : 'cruise'
}

/** Small fish are shown larger than life, whales smaller. */
function scaleOf(
  { stage, spec }: StagingContext,
  rig: Rig,
  look: RigLook,
  subject: SubjectSpec,
  total: number,
): number {
  const box = rig.box(look)
  const words = { tiny: 0.42, small: 0.68, normal: 1, large: 1.25, huge: 1.5 }[subject.size]
  const natural = clamp(0.36 + 0.1 * Math.log(rig.naturalSize(look) / 0.3), 0.28, 0.7)
  const crowd = total === 1 ? 1 : total === 2 ? 0.74 : total < 5 ? 0.6 : 0.46
  const framing = spec.framing === 'close' ? 1.15 : 1
  const width = stage.aspect * Math.min(0.9, natural * (stage.portrait ? 1.4 : 1) * words * crowd * framing)
  return Math.min(width / box.width, (stage.portrait ? 0.85 : 0.64) / box.height)
}

interface Stroke {
  readonly x: number
  readonly y: number
  readonly pitch: number
}

function strokeAt(swimmer: Swimmer, context: StagingContext, frame: Frame): Stroke {
  const { stage } = context
  const { x, y, offset, way, scale } = swimmer
  const fraction = frame.time / frame.seconds - 0.5
  const beat = frame.time * 0.9 + offset
  switch (way) {
    case 'hover':
      return {
        x: x + Math.sin(beat * 0.6) * 0.03 + fraction * 0.05,
        y: y + Math.sin(beat * 1.3) * 0.035,
        pitch: Math.sin(beat * 0.6) * 0.06,
      }
    case 'rest':
      return { x, y, pitch: 0 }
    case 'crawl':
      return { x: x + fraction * stage.aspect * 0.4, y, pitch: 0 }
    case 'cruise': {
      const wave = Math.max(0.012, 0.03 - scale * 0.02)
      return {
        x: x + fraction * stage.aspect * 0.3 + distanceAt(context, swimmer.speed, frame.time),
        y: y + Math.sin(beat) * wave,
        pitch: Math.cos(beat) * 0.07,
      }
    }
  }
}

function toActor(swimmer: Swimmer, context: StagingContext): Actor {
  const { rig, look, scale, offset, way } = swimmer
  return {
    rig,
    look,
    place(frame) {
      const stroke = strokeAt(swimmer, context, frame)
      return {
        x: stroke.x,
        y: stroke.y,
        scale,
        parallax: context.set.floor.parallax,
        lift: -MARGIN * scale,
        shadowWidth: way === 'crawl' ? 0.34 : 0,
      }
    },
    pose: (frame) => ({
      ...REST,
      action: way === 'crawl' ? 'walk' : 'swim',
      time: frame.time + offset,
      phase: frame.time * 5,
      look: strokeAt(swimmer, context, frame).pitch,
    }),
  }
}

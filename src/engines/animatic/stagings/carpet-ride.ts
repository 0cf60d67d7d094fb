import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { lerp } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { toLook } from './to-look.ts'

/** Of the carpet, as a part of the picture's width. */
const WIDTH = { landscape: 0.46, portrait: 0.8 }
/** How high riders sit or stand, as a part of the carpet's width. */
const SEATED = 0.44
const MOST = 3
const RIDERS: readonly SubjectSpec['rig'][] = ['person', 'quadruped', 'bird', 'robot']
/** Whoever sits on its edge needs no chair of their own. */
const ITS_EDGE = { concept: 'bench', colour: null, role: 'ridden' } as const

/** Whoever is named with a flying carpet sits on it, and it carries them across the sky. */
export function stageCarpetRide(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set, seed } = context
  const carpet = spec.subjects.find(({ variant }) => variant === 'flying-carpet')
  const riders = spec.subjects
    .filter(({ rig }) => RIDERS.includes(rig))
    .flatMap((subject) => Array.from({ length: subject.count }, () => subject))
    .slice(0, MOST)
  const rig = carpet === undefined ? undefined : rigOf(carpet)
  if (carpet === undefined || rig === undefined || riders.length === 0 || spec.framing === 'aerial')
    return undefined
  const look = toLook(carpet, seed)
  const { parallax } = set.floor
  const wide = stage.aspect * WIDTH[stage.portrait ? 'portrait' : 'landscape']
  const scale = wide / rig.box(look, 'fly').width
  const ground = Math.max(set.floor.kind === 'air' ? 0 : set.floor.farY, 0.5)
  const height = Math.min(0.56, stage.top + 0.12 + wide * SEATED * 1.3)
  const way = ({ time, seconds }: Frame): { x: number; y: number; turn: number } => ({
    x: lerp(0.42, 0.58, time / seconds) * stage.aspect,
    y: height + 0.012 * Math.sin(time * 1.9),
    turn: 0.03 * Math.sin(time * 1.9 + 1),
  })
  const flown: Actor = {
    rig,
    look,
    place: (frame) => {
      const { x, y, turn } = way(frame)
      return { x, y: ground, scale, parallax, lift: ground - y, rotation: turn, shadowWidth: 0 }
    },
    pose: ({ time }) => ({ ...REST, action: 'stand', time }),
  }
  const actors = riders.flatMap((subject, index) => {
    const across = ((index + 0.5) / riders.length - 0.5) * wide * 0.66
    return riderAt(subject, context, { across, ground, wide, way, index })
  })
  return {
    // The carpet's fringe lies over nobody: it is drawn first.
    actors: [flown, ...actors],
    camera: (time, seconds) => breathe({ x: lerp(-0.06, 0.08, time / seconds), y: 0, zoom: 1.05 }, time),
  }
}

interface Place {
  /** From the middle of the carpet. */
  readonly across: number
  readonly ground: number
  readonly wide: number
  readonly way: (frame: Frame) => { readonly x: number; readonly y: number; readonly turn: number }
  readonly index: number
}

function riderAt(
  subject: SubjectSpec,
  { set, seed }: StagingContext,
  { across, ground, wide, way, index }: Place,
): Actor[] {
  const rig = rigOf(subject)
  if (rig === undefined) return []
  const bare = toLook(subject, seed + index * 13)
  const look = { ...bare, props: [...bare.props, ITS_EDGE] }
  const box = rig.box(look, 'sit')
  const scale = Math.min((wide * SEATED) / box.height, wide * 0.5)
  const isHanging = subject.rig === 'person' || subject.rig === 'robot'
  return [
    {
      rig,
      look,
      place: (frame) => {
        const { x, y, turn } = way(frame)
        const foot = y - wide * 0.075 + across * turn + (isHanging ? scale * 0.2 : 0)
        return {
          x: x + across,
          // In front of the carpet, which is at the same distance.
          y: ground + 0.002 * (index + 1),
          scale,
          parallax: set.floor.parallax,
          lift: ground + 0.002 * (index + 1) - foot,
          rotation: turn,
          shadowWidth: 0,
        }
      },
      pose: ({ time }) => ({
        ...REST,
        action: 'sit',
        time: time + index * 1.3,
        look: 0.08 * Math.sin(time * 0.8 + index),
      }),
    },
  ]
}

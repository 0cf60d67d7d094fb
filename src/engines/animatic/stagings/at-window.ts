import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { personFromBehind } from '../rigs/person/from-behind.ts'
import { quadrupedFromBehind } from '../rigs/quadruped/from-behind.ts'
import { SPECIES } from '../rigs/quadruped/species.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { toLook, varied } from './to-look.ts'

/** So many have room side by side before the sill, and on it; more would be a wall of heads. */
const MOST = 16
/** A grown person is this high before the sill, in world units: the picture ends below their hips. */
const ADULT = 1.12
/** The lower edge of what is seen of somebody who stands before the sill. */
const FEET = 1.3
const SITTING = 0.46
/** A mouse on a sill must still be seen beside a cat. */
const SOFTENING = 0.3
/** What flies out there. */
const FAR_OFF = 0.1

export interface Looker {
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
}

/** Whoever looks out of a window is seen from behind: the window is what they face. */
export function stageAtWindow(context: StagingContext): StagedScene | undefined {
  const { spec, seed } = context
  if (spec.place !== 'windowsill') return undefined
  // Who sits there with birds about watches them.
  const watches = ({ action }: SubjectSpec): boolean =>
    action === 'look' || (action === 'sit' && spec.subjects.some(isOutside))
  const lookers = spec.subjects.filter(watches).flatMap((subject) => turned(subject, seed))
  if (lookers.length === 0) return undefined
  const others = spec.subjects.filter((subject) => turned(subject, seed).length === 0)
  return {
    actors: [
      ...others.flatMap((subject) => flyOutside(context, subject)),
      ...lookers.slice(0, MOST).map((looker, index, all) => stand(context, looker, index, all)),
    ],
  }
}

function isOutside({ rig }: SubjectSpec): boolean {
  return rig === 'bird' || rig === 'insect'
}

/** Those of a subject who can be drawn from behind, one by one; nobody where that is not known. */
export function turned(subject: SubjectSpec, seed: number): readonly Looker[] {
  const rig =
    subject.rig === 'person'
      ? personFromBehind
      : subject.rig === 'quadruped' && SPECIES[subject.variant] !== undefined
        ? quadrupedFromBehind
        : undefined
  if (rig === undefined) return []
  return Array.from({ length: subject.count }, (_, index) => ({
    subject,
    rig,
    look: varied(toLook(subject, seed + index * 31), index, subject.count),
  }))
}

function stand(
  { stage, set }: StagingContext,
  { subject, rig, look }: Looker,
  index: number,
  lookers: readonly Looker[],
): Actor {
  const total = lookers.length
  const isPerson = subject.rig === 'person'
  const box = rig.box(look)
  const natural = rig.naturalSize(look)
  const tallest = isPerson
    ? ADULT * lerp(1, natural, 0.55)
    : (SITTING * clamp(natural / 0.3, 0.3, 2.4) ** SOFTENING * (stage.portrait ? 1.1 : 1)) / box.height
  const scale = Math.min(tallest, (stage.aspect * (isPerson ? 1.1 : 0.8)) / total / box.width)
  const hasOthers = lookers.some((looker) => (looker.subject.rig === 'person') !== isPerson)
  const spread = Math.min(0.5, (isPerson ? 0.36 : 0.42) / stage.aspect, 0.86 / total)
  const x = stage.aspect * (0.5 + (index - (total - 1) / 2) * spread + (total === 1 ? 0.04 : 0))
  return {
    rig,
    look,
    place: () => ({
      x,
      y: isPerson ? FEET + (hasOthers ? 0 : 0.0001 * index) : set.floor.y,
      scale,
      parallax: set.floor.parallax,
      ...(isPerson ? { shadowWidth: 0 } : {}),
      flip: index % 2 === 1,
    }),
    pose: ({ time }) => ({ ...REST, action: subject.action, time: time + index * 1.7 }),
  }
}

/** Birds and the like that are watched fly by, small, before the view. */
function flyOutside({ stage, set, seed }: StagingContext, subject: SubjectSpec): readonly Actor[] {
  const rig = rigOf(subject)
  if (rig === undefined || !isOutside(subject)) return []
  return Array.from({ length: Math.min(subject.count, MOST) }, (_, index) => {
    const look = toLook(subject, seed + index * 17)
    const scale = FAR_OFF / rig.box(look, 'fly').height
    return {
      rig,
      look,
      place: ({ time, seconds }) => ({
        x: stage.aspect * (0.26 + ((index * 0.21 + (time / seconds) * 0.3) % 0.5)),
        y: 0.36 + (index % 3) * 0.09 + 0.02 * Math.sin(time * 1.7 + index * 2),
        scale,
        parallax: set.floor.parallax * 0.6,
        shadowWidth: 0,
      }),
      pose: ({ time }) => ({ ...REST, action: 'fly', time: time + index * 0.37 }),
    }
  })
}

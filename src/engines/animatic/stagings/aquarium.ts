import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { clamp } from '../draw/easing.ts'
import type { Light } from '../draw/stage.ts'
import { personFromBehind } from '../rigs/person/from-behind.ts'
import { quadrupedFromBehind } from '../rigs/quadruped/from-behind.ts'
import { REST, type Rig } from '../rigs/rig.ts'
import type { RigName, SubjectSpec } from '../scene-spec.ts'
import { stageSwimmers } from './swimmers.ts'
import { toLook } from './to-look.ts'

const MOST = 16
const FEET_Y = 0.965
const ADULT = 0.46
/** A cat beside a person is small. */
const SOFTENING = 0.6
/** Before the lit glass they are nearly shadows. */
const SHADE: Partial<Light> = { tint: '#0a1c38', tintAlpha: 0.66, keyAlpha: 0.06, rimAlpha: 0.9 }
const WATCHERS: Readonly<Partial<Record<RigName, Rig>>> = {
  person: personFromBehind,
  quadruped: quadrupedFromBehind,
}

/** What swims is in the tank; people and their pets stand before it. */
export function stageAquarium(context: StagingContext): StagedScene | undefined {
  const { spec } = context
  if (spec.place !== 'aquarium') return undefined
  const watchers = spec.subjects.filter(isWatcher)
  const swimmers = spec.subjects.filter((subject) => !isWatcher(subject))
  const swum = stageSwimmers({ ...context, spec: { ...spec, subjects: swimmers } })
  if (swimmers.length > 0 && swum === undefined) return undefined
  const crowd = watchers
    .flatMap((subject) => Array.from({ length: subject.count }, () => subject))
    .slice(0, MOST)
  return {
    ...swum,
    actors: [
      ...(swum?.actors ?? []),
      ...crowd.flatMap((subject, index) => stand(context, subject, index, crowd.length)),
    ],
  }
}

function isWatcher({ rig, action, variant }: SubjectSpec): boolean {
  return WATCHERS[rig] !== undefined && action !== 'swim' && !/^(?:diver|mermaid)$/.test(variant)
}

function stand(
  { stage, set, seed }: StagingContext,
  subject: SubjectSpec,
  index: number,
  total: number,
): readonly Actor[] {
  const rig = WATCHERS[subject.rig]
  if (rig === undefined) return []
  const look = toLook(subject, seed + index * 31)
  const scale = (ADULT * clamp(rig.naturalSize(look), 0.2, 1.6) ** SOFTENING) / (stage.portrait ? 1.2 : 1)
  const spread = Math.min(0.24 * stage.aspect, (stage.aspect * (total > 6 ? 0.94 : 0.7)) / total)
  // More than stand abreast stand in two rows.
  const back = total > 6 ? index % 2 : 0
  const x = stage.aspect * 0.5 + (index - (total - 1) / 2) * spread
  return [
    {
      rig,
      look,
      light: SHADE,
      place: () => ({
        x,
        y: FEET_Y - back * 0.05,
        scale: scale * (1 - back * 0.12),
        parallax: set.floor.parallax,
        flip: index % 2 === 1,
      }),
      pose: ({ time }) => ({ ...REST, action: 'look', time: time + index * 1.4 }),
    },
  ]
}

import type { StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { lerp, smoothstep } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { toLook, varied } from './to-look.ts'

const MOST = 7

/** World height of the nearest one, and of one that is looked at from close by. */
const HEIGHT = 0.17
const NEAR_HEIGHT = 0.36

/** Flowers of the water lie on it, the farther ones smaller; undefined for all other scenes. */
export function stageWaterFlowers(context: StagingContext): StagedScene | undefined {
  const { spec, set, stage, seed } = context
  const { water } = set.floor
  if (water === undefined || spec.subjects.length === 0 || !spec.subjects.every(isOfWater)) return undefined
  const asked = spec.subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const flowers = asked.slice(0, MOST)
  const isNear = spec.framing === 'close'
  const actors = flowers.flatMap((subject, index) => {
    const rig = rigOf(subject)
    if (rig === undefined) return []
    const look = varied(toLook(subject, seed % 997), index, flowers.length)
    const row = flowers.length === 1 ? 0 : index / (flowers.length - 1)
    const across = flowers.length === 1 ? 0.5 : 0.5 + 0.42 * (((index * 0.618034 + 0.5) % 1) * 2 - 1)
    const words = { tiny: 0.6, small: 0.8, normal: 1, large: 1.25, huge: 1.6 }[subject.size]
    const tall = (isNear ? NEAR_HEIGHT : HEIGHT) * (flowers.length === 1 ? 1.35 : 1) * words
    return [
      {
        rig,
        look,
        place: () => ({
          x: stage.aspect * across,
          y: lerp(water.y + 0.015, water.farY + 0.03, row),
          scale: (tall * lerp(1, 0.5, row)) / rig.box(look).height,
          parallax: water.parallax,
          shadowWidth: 0,
        }),
        pose: ({ time, seconds }: { readonly time: number; readonly seconds: number }) => ({
          ...REST,
          action: subject.action === 'grow' ? ('grow' as const) : ('float' as const),
          progress: subject.action === 'grow' ? time / seconds : 0,
          time: time + index * 1.7,
        }),
      },
    ]
  })
  return {
    actors,
    camera: (time, seconds) =>
      breathe({ x: 0, y: 0.02, zoom: lerp(1.05, 1.14, smoothstep(0, seconds, time)) }, time),
  }
}

function isOfWater({ rig, variant, at }: SubjectSpec): boolean {
  return rig === 'plant' && variant === 'lotus' && at === undefined
}

import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import type { PlaceName, SubjectSpec } from '../scene-spec.ts'
import { ballOf } from '../sets/vessels/glass.ts'
import { toLook } from './to-look.ts'

const GLASS: ReadonlySet<PlaceName> = new Set<PlaceName>(['glass-globe', 'snow-globe', 'terrarium'])
const ABREAST = 4
/** A mouse beside a man is small, but must still be seen in there. */
const SOFTENING = 0.36

/** Whoever lives in a ball of glass, on the ground in there. */
export function stageInGlass(context: StagingContext): StagedScene | undefined {
  const { spec, stage } = context
  if (spec.place === undefined || !GLASS.has(spec.place)) return undefined
  const inmates = spec.subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  return {
    actors: inmates.flatMap((subject, index) => settle(context, subject, index, inmates.length) ?? []),
    camera: (time, seconds) => {
      const near = smoothstep(0, 1, clamp(time / seconds))
      return breathe(
        { x: lerp(-0.012, 0.012, near), y: 0, zoom: lerp(1, stage.portrait ? 1.04 : 1.12, near) },
        time,
      )
    },
  }
}

function settle(
  { stage, set, seed }: StagingContext,
  subject: SubjectSpec,
  index: number,
  total: number,
): Actor | undefined {
  const rig = rigOf(subject)
  if (rig === undefined) return undefined
  const look = toLook(subject, seed + index * 31)
  const box = rig.box(look, subject.action)
  const { x, radius } = ballOf(stage)
  const tall = radius * 0.66 * clamp(rig.naturalSize(look), 0.12, 1.4) ** SOFTENING
  // More than have room abreast stand in rows, and are smaller.
  const abreast = total <= ABREAST ? total : Math.max(ABREAST, Math.ceil(Math.sqrt(total * 2)))
  const scale = Math.min(tall / box.height, (radius * 1.1) / abreast / box.width)
  const spread = total === 1 ? 0.06 : (index + 0.5) / total - 0.5
  const isMoving = subject.action === 'walk' || subject.action === 'run'
  const depth = total <= ABREAST ? index % 2 : 1 - ((index * 0.618) % 1)
  const stride = radius * 0.12
  const turn = (time: number): number => Math.sin(time * 0.8 + index * 2)
  return {
    rig,
    look,
    place: ({ time }) => ({
      x: x + spread * radius * 1.2 + (isMoving ? turn(time) * stride : 0),
      y: lerp(set.floor.y, set.floor.farY, 0.35 + depth * 0.4),
      scale,
      parallax: set.floor.parallax,
      flip: isMoving ? Math.cos(time * 0.8 + index * 2) < 0 : index % 2 === 1,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: subject.action,
      time: time + index * 1.3,
      phase: time * 7 + index,
      look: 0.04 * Math.sin(time + index),
    }),
  }
}

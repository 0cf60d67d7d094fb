import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { clamp } from '../draw/easing.ts'
import { approachSeconds, approachSteps } from '../opening-cues.ts'
import { REST, type Pose, type Rig } from '../rigs/rig.ts'
import { generic } from './generic.ts'
import { stagePerforming } from './performing.ts'

/** "walks to the window and opens it": on foot to where it is done, which is there from the beginning. */
export function stageApproach(context: StagingContext): StagedScene | undefined {
  const { spec, seconds } = context
  const hero = spec.subjects.find(({ approaches }) => approaches !== undefined)
  const way = hero?.approaches
  if (hero === undefined || way === undefined) return undefined
  // Some work at a bench that is drawn with them.
  const scene = stagePerforming(context) ?? (spec.subjects.length === 1 ? generic(context) : undefined)
  if (scene === undefined || hero.action !== 'work') return undefined
  const until = approachSeconds(way, seconds)
  return {
    ...scene,
    actors: scene.actors.map((actor) =>
      actor.look.activity === hero.activity && actor.look.variant === hero.variant
        ? comes(actor, way, until, approachSteps(way, seconds).length)
        : actor,
    ),
  }
}

/** `steps`: so many are heard. */
function comes(actor: Actor, way: 'walk' | 'run', until: number, steps: number): Actor {
  const { rig, look } = actor
  const { activity: _, ...walking } = look
  const { width, height } = rig.box(look, 'work')
  /** How long the way is, in their heights. */
  const length = ((rig.stride?.(walking, way) ?? 1) / 2) * steps
  /** How far they still have to go, in their heights. */
  const left = (time: number): number => length * (1 - clamp(time / until))
  const both: Rig = {
    ...rig,
    // Room for the way, on either side: a box has its middle where the feet are.
    box: () => ({ width: Math.max(width, 2 * length + 0.9), height }),
    draw(pen, own, pose) {
      if (pose.progress === 0) return rig.draw(pen, own, pose)
      rig.draw(pen, { ...own, isAway: true }, { ...pose, time: 0 })
      pen.save()
      pen.translate(-pose.progress, 0)
      rig.draw(pen, walking, { ...pose, action: way, progress: 0 })
      pen.restore()
    },
  }
  return {
    ...actor,
    rig: both,
    pose(frame): Pose {
      const there = actor.pose(frame)
      const ahead = left(frame.time)
      if (ahead === 0) return { ...there, time: frame.time - until }
      const phase = Math.PI * steps * (1 - ahead / length)
      return { ...REST, action: there.action, time: frame.time, progress: ahead, phase }
    },
  }
}

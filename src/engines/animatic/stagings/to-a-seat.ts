import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { sequelSeconds } from '../cues.ts'
import { clamp, easeInOut, lerp } from '../draw/easing.ts'
import { gaitOf } from '../gaits.ts'
import type { Pose, Rig, RigLook } from '../rigs/rig.ts'
import type { Action, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { isSeat, stageSeated } from './seated.ts'
import { phaseOver } from './strides.ts'

/** Seconds in which somebody sits down or gets up. */
const BEND_SECONDS = 0.7
/** They pass before the seat. World units. */
const BEFORE = 0.004

/** "walks to a bench and sits down", "gets up from the sofa and leaves": on foot to the seat, or away from it. */
export function stageToSeat(context: StagingContext): StagedScene | undefined {
  const { subjects } = context.spec
  const hero = subjects.find(({ afterwards }) => afterwards !== undefined)
  if (hero?.rig !== 'person' || hero.count !== 1 || !subjects.some(isSeat)) return undefined
  const { afterwards, ...rest } = hero
  const onFoot = isOnFoot(hero.action) && afterwards === 'sit' ? hero.action : undefined
  const leaves = hero.action === 'sit' && isOnFoot(afterwards) ? afterwards : undefined
  const way = onFoot ?? leaves
  if (way === undefined) return undefined
  const { activity: _, at: __, ...plain } = rest
  const sitting = subjects.map((subject) =>
    subject === hero ? { ...plain, action: 'sit' as const } : subject,
  )
  const seated = stageSeated({ ...context, spec: { ...context.spec, subjects: sitting } })
  if (seated === undefined) return undefined
  const actors = seated.actors.map((actor) =>
    actor.look.index === hero.index && actor.look.variant === hero.variant
      ? goes(actor, context, { hero, way, leaves: leaves !== undefined })
      : actor,
  )
  return { ...seated, actors, hasSequel: true }
}

function isOnFoot(action: Action | undefined): action is 'walk' | 'run' {
  return action === 'walk' || action === 'run'
}

interface Going {
  readonly hero: SubjectSpec
  readonly way: 'walk' | 'run'
  readonly leaves: boolean
}

/** Who sits, with the way there before it or the way from there after it: no foot slips. */
function goes(actor: Actor, { seconds }: StagingContext, { hero, way, leaves }: Going): Actor {
  const turn = sequelSeconds(seconds)
  // There is time to sit: who leaves has the rest of the shot for the way.
  const [bendFrom, bendUntil] = leaves
    ? [turn - BEND_SECONDS / 2, turn + BEND_SECONDS / 2]
    : [turn, turn + BEND_SECONDS]
  const standing: RigLook = { ...actor.look, props: hero.props }
  const gait = gaitOf({ ...hero, action: way })
  const speedOf = (scale: number): number =>
    (actor.rig.stride?.(standing, way) ?? 0) * scale * (gait?.cyclesPerSecond ?? 0)
  /** Seconds on foot at that time: of a way to the seat those that are still to come, below 0. */
  const afoot = (time: number): number =>
    leaves ? Math.max(0, time - bendUntil) : Math.min(0, time - bendFrom)
  /** How far somebody is seated, 0..1. */
  const seatedAt = (time: number): number => {
    const bent = easeInOut(clamp((time - bendFrom) / (bendUntil - bendFrom)))
    return leaves ? 1 - bent : bent
  }
  const sitAt = (frame: Frame): ReturnType<Actor['place']> => actor.place(frame)
  const rig: Rig = {
    ...actor.rig,
    box: (look, action) => actor.rig.box(action === 'sit' ? look : standing, action),
    draw: (pen, look, pose) => actor.rig.draw(pen, pose.action === 'sit' ? look : standing, pose),
  }
  return {
    ...actor,
    rig,
    place(frame) {
      const { lift = 0, flip: _, ...seat } = sitAt(frame)
      const isSeated = seatedAt(frame.time)
      const isBending = isSeated > 0 && isSeated < 1
      return {
        ...seat,
        x: seat.x + speedOf(seat.scale) * afoot(frame.time),
        y: seat.y + BEFORE,
        lift: lift * isSeated,
        ...(isSeated < 1 ? { shadowWidth: lerp(0.42, 0.1, isSeated) } : {}),
        ...(isBending ? { boxWidth: 1.3, boxHeight: 1.15 } : {}),
      }
    },
    pose(frame): Pose {
      const sat = actor.pose(frame)
      const isSeated = seatedAt(frame.time)
      const { scale } = sitAt(frame)
      const phase = phaseOver(
        { rig: actor.rig, look: standing, scale },
        way,
        speedOf(scale) * afoot(frame.time),
      )
      if (afoot(frame.time) !== 0) return { ...sat, action: way, phase, reach: [] }
      if (isSeated >= 1) return sat
      if (isSeated <= 0) return { ...sat, action: leaves ? 'stand' : way, phase: 0, reach: [] }
      return leaves
        ? { ...sat, action: 'stand', phase: 0, from: { action: 'sit', phase: 0, way: 1 - isSeated } }
        : { ...sat, from: { action: way, phase: 0, way: isSeated } }
    },
  }
}

import { clamp, easeInOut, smoothstep } from '../draw/easing.ts'
import { sequelSeconds } from '../cues.ts'
import { gaitOf } from '../gaits.ts'
import type { Rig, RigLook } from '../rigs/rig.ts'
import type { Action, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import type { Actor, StagedScene } from './staging.ts'

/** Body units that somebody fills who is on their way from one posture to another. */
const WIDEST = 1.3
/** Seconds in which somebody comes to a stop. */
const STOP_SECONDS = 0.36

/** Has those who do something else in the end stop where they are by then, and do it; whoever goes with them stops, too. */
export function followUp(scene: StagedScene, subjects: readonly SubjectSpec[], seconds: number): StagedScene {
  const sequels = subjects.filter(({ afterwards }) => afterwards !== undefined)
  if (sequels.length === 0 || scene.hasSequel === true) return scene
  const from = sequelSeconds(seconds)
  const { travelled } = scene
  return {
    ...scene,
    actors: scene.actors.map((actor) => {
      const subject = sequels.find(({ variant }) => variant === actor.look.variant)
      return subject?.afterwards === undefined ? actor : withSequel(actor, subject, subject.afterwards, from)
    }),
    ...(travelled === undefined ? {} : { travelled: (time: number) => travelled(stopping(time, from)) }),
  }
}

/** The time of somebody who comes to a stop at `from`. */
function stopping(time: number, from: number): number {
  const way = clamp((time - from) / STOP_SECONDS)
  return Math.min(time, from) + (STOP_SECONDS / 2) * (1 - (1 - way) ** 2)
}

/** Seconds in which a body goes over from one posture to the next. */
const TURN_SECONDS = 0.6
/** Bodies that do not bend on the way duck before it and rise after it: seconds, and by how much. */
const DUCK = { before: 0.2, after: 0.34, depth: 0.2, stretch: 0.05 } as const

/** How much lower a body is that is so many seconds past the change of what it does; below 0 it is stretched. */
function duckAt(since: number): number {
  if (since < 0) return DUCK.depth * smoothstep(-DUCK.before, 0, since)
  if (since >= DUCK.after) return 0
  const way = since / DUCK.after
  return DUCK.depth * (1 - way) ** 2 - DUCK.stretch * Math.sin(Math.PI * way) * way
}

/** Seconds within which who jumps is on the ground once. */
const LONGEST_JUMP = 1.7

function withSequel(actor: Actor, subject: SubjectSpec, last: Action, from: number): Actor {
  const { action, rig } = subject
  const bends = rig === 'person'
  const changed = from + STOP_SECONDS
  // Who jumps comes down again, on the ground or whatever they stand on.
  const landed = (frame: Frame): number =>
    Math.min(
      ...Array.from({ length: 18 }, (_, step) => {
        const time = from + (step / 17) * LONGEST_JUMP
        return actor.place({ ...frame, time }).lift ?? 0
      }),
    )
  // Who leaves goes where they look, as far as their feet come.
  const gait = last === 'walk' || last === 'run' ? gaitOf({ ...subject, action: last }) : null
  const cyclesAt = (time: number): number =>
    gait === null ? 0 : Math.max(0, time - changed - TURN_SECONDS / 2) * gait.cyclesPerSecond
  const goneTo = (time: number, { scale, flip = false }: ReturnType<Actor['place']>): number =>
    (actor.rig.stride?.(actor.look, last) ?? 0) * scale * cyclesAt(time) * (flip ? -1 : 1)
  const stopped = (frame: Frame): Frame => ({ ...frame, time: stopping(frame.time, from) })
  const isOver = ({ time }: Frame): boolean => time >= changed
  return {
    ...actor,
    rig: atRest(actor.rig, last),
    place(frame) {
      const placement = actor.place(stopped(frame))
      if (!isOver(frame)) return placement
      // It is as large as what it does now, and on its way there as what it did.
      const { boxWidth: _width, boxHeight: _height, ...there } = placement
      const rest = { ...there, x: there.x + goneTo(frame.time, there) }
      const isOnWay = bends && frame.time < changed + TURN_SECONDS
      const wide = isOnWay ? { boxWidth: WIDEST } : {}
      return action === 'jump' ? { ...rest, ...wide, lift: landed(frame), rotation: 0 } : { ...rest, ...wide }
    },
    pose(frame) {
      const pose = actor.pose(stopped(frame))
      const since = frame.time - changed
      if (!isOver(frame)) return bends ? pose : { ...pose, duck: duckAt(since) }
      const now = {
        ...pose,
        action: last,
        time: frame.time,
        phase: cyclesAt(frame.time) * Math.PI * 2,
        progress: 0,
        reach: [],
        energy: 1,
      }
      if (!bends) return { ...now, duck: duckAt(since) }
      const way = easeInOut(since / TURN_SECONDS)
      return way >= 1 ? now : { ...now, from: { action: pose.action, phase: pose.phase, way } }
    },
  }
}

/** Who does something else in the end no longer does what they did in particular. */
function atRest(rig: Rig, last: Action): Rig {
  const lookFor = ({ activity: _activity, ...look }: RigLook): RigLook => look
  return {
    ...rig,
    box: (look, action) => rig.box(action === last ? lookFor(look) : look, action),
    draw(pen, look, pose) {
      const { duck = 0 } = pose
      pen.save()
      if (duck !== 0) pen.scale(1 + duck * 0.5, 1 - duck)
      rig.draw(pen, pose.action === last ? lookFor(look) : look, pose)
      pen.restore()
    },
  }
}

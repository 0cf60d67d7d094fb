import { clamp } from '../draw/easing.ts'
import { sequelSeconds } from '../cues.ts'
import type { Rig, RigLook } from '../rigs/rig.ts'
import type { Action, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import type { Actor, StagedScene } from './staging.ts'

/** Seconds in which somebody comes to a stop. */
const STOP_SECONDS = 0.36

/** Has those who do something else in the end stop where they are by then, and do it; whoever goes with them stops, too. */
export function followUp(scene: StagedScene, subjects: readonly SubjectSpec[], seconds: number): StagedScene {
  const sequels = subjects.filter(({ afterwards }) => afterwards !== undefined)
  if (sequels.length === 0) return scene
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

/** Seconds within which who jumps is on the ground once. */
const LONGEST_JUMP = 1.7

function withSequel(actor: Actor, { action }: SubjectSpec, last: Action, from: number): Actor {
  // Who jumps comes down again, on the ground or whatever they stand on.
  const landed = (frame: Frame): number =>
    Math.min(
      ...Array.from({ length: 18 }, (_, step) => {
        const time = from + (step / 17) * LONGEST_JUMP
        return actor.place({ ...frame, time }).lift ?? 0
      }),
    )
  const stopped = (frame: Frame): Frame => ({ ...frame, time: stopping(frame.time, from) })
  const isOver = ({ time }: Frame): boolean => time >= from + STOP_SECONDS
  return {
    ...actor,
    rig: atRest(actor.rig, last),
    place(frame) {
      const placement = actor.place(stopped(frame))
      if (!isOver(frame)) return placement
      // It is as large as what it does now.
      const { boxWidth: _width, boxHeight: _height, ...rest } = placement
      return action === 'jump' ? { ...rest, lift: landed(frame), rotation: 0 } : rest
    },
    pose(frame) {
      const pose = actor.pose(stopped(frame))
      return isOver(frame)
        ? { ...pose, action: last, time: frame.time, phase: 0, progress: 0, reach: [], energy: 1 }
        : pose
    },
  }
}

/** Who does something else in the end no longer does what they did in particular. */
function atRest(rig: Rig, last: Action): Rig {
  const lookFor = ({ activity: _activity, ...look }: RigLook): RigLook => look
  return {
    ...rig,
    box: (look, action) => rig.box(action === last ? lookFor(look) : look, action),
    draw: (pen, look, pose) => rig.draw(pen, pose.action === last ? lookFor(look) : look, pose),
  }
}

import type { Actor, StagedScene } from '../compose/staging.ts'
import { mix } from '../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import type { RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { litVariant } from './resolve-subjects.ts'

type Size = SubjectSpec['size']

/** Parts of a shot between which something turns. */
const FROM = 0.12
const UNTIL = 0.86
/** A colour goes over into the next in so many steps: rigs keep what they make of each. */
const STEPS = 32

/** How large something is that turns from one size into another, against its usual size. More than where it is so all the time. */
const SIZES: Readonly<Record<Size, number>> = { tiny: 0.22, small: 0.4, normal: 1, large: 1.25, huge: 1.6 }

/** Whoever grows or shrinks is staged as large as they ever are. */
export function asLarge(subject: SubjectSpec): SubjectSpec {
  const size = subject.turnsTo?.size
  return size === undefined ? subject : { ...subject, size: larger(subject.size, size) }
}

function larger(one: Size, other: Size): Size {
  return SIZES[one] > SIZES[other] ? one : other
}

/** Has things go over into another colour or size, wherever they are staged. */
export function turnThings(scene: StagedScene, subjects: readonly SubjectSpec[]): StagedScene {
  if (subjects.every(({ turnsTo }) => turnsTo === undefined)) return scene
  return {
    ...scene,
    actors: scene.actors.map((actor) => {
      const subject = subjects[actor.look.index ?? -1]
      return subject?.turnsTo === undefined ? actor : resized(recoloured(actor, subject), subject)
    }),
  }
}

function partAt(time: number, seconds: number): number {
  return smoothstep(FROM, UNTIL, time / seconds)
}

function resized(actor: Actor, { size, turnsTo }: SubjectSpec): Actor {
  const last = turnsTo?.size
  if (last === undefined) return actor
  const most = SIZES[larger(size, last)]
  return {
    ...actor,
    place(frame) {
      const placement = actor.place(frame)
      const part = lerp(SIZES[size] / most, SIZES[last] / most, partAt(frame.time, frame.seconds))
      return { ...placement, scale: placement.scale * part }
    },
  }
}

function recoloured(actor: Actor, { turnsTo }: SubjectSpec): Actor {
  const stops = turnsTo?.colours ?? []
  if (stops.length === 0) return actor
  const [own] = actor.look.colours
  let part = 0
  return {
    ...actor,
    place(frame) {
      part = Math.round(partAt(frame.time, frame.seconds) * STEPS) / STEPS
      return actor.place(frame)
    },
    rig: {
      ...actor.rig,
      draw(pen, look, pose) {
        const drawIn = (colour: string | undefined): void =>
          actor.rig.draw(pen, colour === undefined ? look : inColour(look, colour), pose)
        const way = part * stops.length
        const at = Math.min(stops.length - 1, Math.floor(way))
        const before = at === 0 ? own : stops[at - 1]
        const next = stops[at]
        const share = clamp(way - at)
        const isLamp = litVariant(look.variant, next) !== undefined
        if (before !== undefined && next !== undefined && !isLamp) return drawIn(mix(before, next, share))
        // Its own colours are many, and known to its rig alone: the new one comes over them.
        drawIn(before)
        if (share <= 0) return
        pen.save()
        pen.globalAlpha *= share
        drawIn(next)
        pen.restore()
      },
    },
  }
}

/** Of a traffic light it is the lamp that is lit. */
function inColour(look: RigLook, colour: string): RigLook {
  const lamp = litVariant(look.variant, colour)
  if (lamp !== undefined) return { ...look, variant: lamp, colours: [] }
  return { ...look, colours: [colour, ...look.colours.slice(1)] }
}

import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import type { Rig } from '../rigs/rig.ts'
import { SPRITE_ART } from '../rigs/sprite/table.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { generic } from './generic.ts'

/** Radians to both sides: flat drawings would vanish if they were seen from their edge. */
const REACH = 1.12
/** Radians per second of the swing. */
const PACE = 1.25
/** World units above the pedestal. */
const HOVER = 0.1

/** "a smartphone rotating in mid-air": in a studio the thing turns and hovers where it is, and flies nowhere. */
export function stageExhibit(context: StagingContext): StagedScene | undefined {
  const { subjects, setting, place, camera } = context.spec
  const [subject, second] = subjects
  if (setting !== 'abstract' || place !== undefined || second !== undefined) return undefined
  if (subject === undefined || subject.count > 1 || !isThing(subject)) return undefined
  const isAloft = /^(?:fly|float|jump)$/.test(subject.action)
  const turns = camera === 'orbit'
  if (!isAloft && !turns) return undefined
  const shown: SubjectSpec = isAloft ? { ...subject, action: 'stand' } : subject
  const scene = generic({ ...context, spec: { ...context.spec, subjects: [shown] } })
  return {
    ...scene,
    actors: scene.actors.map((actor) => {
      const turned = turns ? { ...actor, rig: turning(actor.rig) } : actor
      return isAloft ? hovering(turned) : turned
    }),
  }
}

function isThing({ rig, variant }: SubjectSpec): boolean {
  return rig === 'food' || (rig === 'sprite' && SPRITE_ART.get(variant)?.life === 'thing')
}

function hovering(actor: Actor): Actor {
  return {
    ...actor,
    place(frame) {
      const placement = actor.place(frame)
      const lift = HOVER + 0.018 * Math.sin(frame.time * 1.4)
      return { ...placement, lift, rotation: 0.05 * Math.sin(frame.time * 0.9) }
    },
  }
}

function turning(rig: Rig): Rig {
  return {
    ...rig,
    draw(pen, look, pose) {
      pen.save()
      pen.scale(Math.cos(REACH * Math.sin(pose.time * PACE)), 1)
      rig.draw(pen, look, pose)
      pen.restore()
    },
  }
}

import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { lerp } from '../draw/easing.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { membersOf, type Member } from './together/members.ts'

/** World units of a grown-up: players, and the one who conducts them. */
const ADULT = { player: { landscape: 0.42, portrait: 0.27 }, conductor: { landscape: 0.5, portrait: 0.34 } }
const MOST = 8
/** Fewer than these are no orchestra. */
const FEWEST = 3
/** World units by which the middle of the half ring is farther than its ends. */
const DEPTH = 0.075

/** An orchestra in a half ring, turned to whoever conducts it. */
export function stageOrchestra(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const conductor = spec.subjects.find(({ activity }) => activity === 'conduct')
  const players = spec.subjects.filter((subject) => subject !== conductor && plays(subject))
  if (conductor === undefined || set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const members = membersOf({ ...context, spec: { ...spec, subjects: players } }, MOST)
  const [leader] = membersOf({ ...context, spec: { ...spec, subjects: [conductor] } }, 1)
  if (members.length < FEWEST || leader === undefined) return undefined
  const shape = stage.portrait ? 'portrait' : 'landscape'
  const ring = members.map((member, index) => playerOf(context, member, index, members.length))
  return {
    actors: [
      ...ring,
      {
        rig: leader.rig,
        look: leader.look,
        place: () => ({
          x: stage.aspect / 2,
          y: set.floor.y + 0.035,
          scale: ADULT.conductor[shape] * leader.size,
          parallax: set.floor.parallax,
        }),
        pose: ({ time }) => ({ ...REST, action: leader.subject.action, time }),
      },
    ],
  }
}

function plays({ rig, props }: SubjectSpec): boolean {
  return (rig === 'person' || rig === 'robot') && props.some(({ role }) => role === 'played')
}

function playerOf({ stage, set }: StagingContext, member: Member, index: number, count: number): Actor {
  const shape = stage.portrait ? 'portrait' : 'landscape'
  const across = index / (count - 1)
  const isRight = across > 0.5
  // Nobody is right behind the one who conducts.
  const beside = lerp(0.09, 0.91, across) + (isRight ? 0.02 : across < 0.5 ? -0.02 : 0)
  const back = Math.sin(across * Math.PI) * DEPTH
  return {
    rig: member.rig,
    look: member.look,
    place: () => ({
      x: stage.aspect * beside,
      y: set.floor.y - 0.01 - back,
      scale: ADULT.player[shape] * member.size * (1 - back * 1.6),
      parallax: set.floor.parallax,
      flip: isRight,
    }),
    pose: ({ time }) => ({ ...REST, action: 'play-instrument', time: time + index * 0.37 }),
  }
}

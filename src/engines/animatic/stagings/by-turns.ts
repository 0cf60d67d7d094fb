import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { REST } from '../rigs/rig.ts'
import type { ActivityName } from '../scene-spec.ts'
import { membersOf, type Member } from './together/members.ts'

const MOST = 9
const ADULT = { landscape: 0.5, portrait: 0.4 }
/** Where whoever has their turn stands, in parts of the picture's width: there is room before them for what they aim at. */
const AT: Readonly<Partial<Record<ActivityName, number>>> = { bowl: 0.36, darts: 0.42 }
/** From one who waits to the next, in grown-ups' heights. */
const SPACING = 0.4
/** All who wait, in grown-ups' heights. */
const WAITING = 1.3

/** Bowling and darts: one after the other, while those whose turn it is not look on from behind. */
export function stageByTurns(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const activity = spec.subjects[0]?.activity
  const at = activity === undefined ? undefined : AT[activity]
  if (at === undefined || set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  if (spec.subjects.some((subject) => subject.activity !== activity)) return undefined
  const members = membersOf(context, MOST + 1)
  if (members.length > MOST) return undefined
  const adult = (stage.portrait ? ADULT.portrait : ADULT.landscape) * (spec.framing === 'wide' ? 0.85 : 1)
  const x = stage.aspect * (stage.portrait ? 0.3 : at)
  return {
    actors: members.map((member, index) =>
      toActor(context, member, index, { adult, x, total: members.length }),
    ),
  }
}

function toActor(
  { set, spec, seed, seconds }: StagingContext,
  member: Member,
  index: number,
  { adult, x, total }: { readonly adult: number; readonly x: number; readonly total: number },
): Actor {
  const waits = index > 0
  const { activity: _, ...idle } = member.look
  const mouth = member.leads ? createMouth(member.subject, spec, seed, seconds) : () => 0
  const away = waits ? 0.22 + index * Math.min(SPACING, WAITING / (total - 1)) : 0
  return {
    rig: member.rig,
    look: waits ? idle : member.look,
    place: () => ({
      x: x - away * adult,
      y: set.floor.y - (waits ? 0.03 + (index % 2) * 0.02 : 0),
      scale: adult * member.size * (waits ? 0.92 : 1),
      parallax: set.floor.parallax,
      shadowWidth: 0.42,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: waits ? 'stand' : member.subject.action,
      time: time + index * 0.7,
      mouth: mouth(time),
    }),
  }
}

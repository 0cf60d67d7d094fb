import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { createMouth } from '../../cues.ts'
import { lerp } from '../../draw/easing.ts'
import { REST } from '../../rigs/rig.ts'
import { bystanders } from '../bystanders.ts'
import { membersOf, type Member } from './members.ts'

const MOST = 24
/** World units of a grown-up. */
const ADULT = { landscape: 0.46, portrait: 0.38 }
/** As many stand in one line; a longer one doubles back behind it. */
const IN_LINE = { landscape: 12, portrait: 6 }
/** From one to the next, in grown-ups' heights: at most, and at least. */
const STEP = { most: 0.36, least: 0.24 }
/** Size of those in the next line behind. */
const BEHIND = 0.88
/** Where the lines are: 0 near, 1 as far as anybody stands. */
const FIRST_LINE = 0.1
const NEXT_LINE = 0.45

/** People in a queue: one behind the other, all turned to where it leads. */
export function stageQueue(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const queuing = spec.subjects.filter(({ activity }) => activity === 'queue')
  if (queuing.length === 0 || set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const members = membersOf({ ...context, spec: { ...spec, subjects: queuing } }, MOST)
  if (members.length < 2) return undefined
  const format = stage.portrait ? 'portrait' : 'landscape'
  const inLine = Math.min(members.length, IN_LINE[format])
  const room = stage.aspect * 0.84
  const adult = Math.min(ADULT[format], room / ((inLine - 1) * STEP.least))
  const step = Math.min(STEP.most * adult, room / (inLine - 1))
  const others = spec.subjects.filter((subject) => !queuing.includes(subject))
  return {
    actors: [
      ...members.map((member, index) => toActor(context, member, index, { adult, step, inLine })),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

function toActor(
  { stage, set, spec, seed, seconds }: StagingContext,
  member: Member,
  index: number,
  { adult, step, inLine }: { readonly adult: number; readonly step: number; readonly inLine: number },
): Actor {
  const { floor } = set
  const line = Math.floor(index / inLine)
  const isTurned = line % 2 === 1
  const place = index % inLine
  // The first is at the right; where the line turns, the next stands at the left and looks that way.
  const across = isTurned ? inLine - 1 - place : place
  const x = stage.aspect / 2 + ((inLine - 1) / 2 - across) * step
  const y = lerp(floor.y, floor.farY, FIRST_LINE + line * NEXT_LINE) - 0.004 * (index % 2)
  const mouth = member.leads ? createMouth(member.subject, spec, seed, seconds) : () => 0
  const { activity: _, ...look } = member.look
  return {
    rig: member.rig,
    look,
    place: () => ({
      x,
      y,
      scale: adult * member.size * BEHIND ** line,
      parallax: floor.parallax,
      flip: isTurned,
      shadowWidth: 0.3,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: index % 4 === 2 ? 'look' : 'stand',
      time: time + index * 1.3,
      mouth: mouth(time),
    }),
  }
}

import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { createMouth } from '../../cues.ts'
import { furniture } from '../../rigs/furniture.ts'
import { SEAT_HEIGHT } from '../../rigs/person/manner.ts'
import { REST } from '../../rigs/rig.ts'
import type { SubjectSpec } from '../../scene-spec.ts'
import { bystanders } from '../bystanders.ts'
import { membersOf, type Member } from './members.ts'

/** World units of a grown-up. */
const ADULT = 0.62
/** As many sit on one sofa. */
const ON_SOFA = 4
/** The others stand behind it. */
const MOST = 10
/** Of the sofa in its own units: its seat, half of its width, and how far apart the outermost sit. */
const SOFA = { seat: 0.42, half: 1.08, span: 1.22 } as const
/** Height of the television against a grown-up, and half of its width against that. */
const SCREEN = { height: 0.7, half: 0.7 } as const
const GAP = 0.12
/** The middle of a person's seat lies behind its origin. */
const BEHIND = 0.07
/** World units from the sofa to who stands behind it. */
const BEHIND_SOFA = 0.05

/** A sofa and a television across from it: whoever watches sits and looks there. */
export function stageTelevision(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  if (!spec.subjects.some(isWatching)) return undefined
  if (set.floor.kind !== 'ground') return undefined
  const members = membersOf(context, MOST + 1)
  if (members.length === 0 || members.length > MOST) return undefined
  const sofaScale = SEAT_HEIGHT / SOFA.seat
  const wide = 2 * SOFA.half * sofaScale + GAP + 2 * SCREEN.half * SCREEN.height
  const adult = Math.min(ADULT, (stage.aspect * 0.97) / wide)
  const left = stage.aspect / 2 - (wide / 2) * adult
  const sofaX = left + SOFA.half * sofaScale * adult
  const screenX = stage.aspect - left - SCREEN.half * SCREEN.height * adult
  const piece = (variant: string, x: number, scale: number, back: number): Actor => ({
    rig: furniture,
    look: { variant, colours: [], props: [], seed: 0 },
    place: () => ({ x, y: set.floor.y - back, scale, parallax: set.floor.parallax }),
    pose: ({ time }) => ({ ...REST, time }),
  })
  const others = spec.subjects.filter(({ rig }) => rig !== 'person' && rig !== 'robot')
  return {
    actors: [
      piece('television', screenX, SCREEN.height * adult, 0.012),
      piece('sofa', sofaX, sofaScale * adult, 0),
      ...members.map((member, index) =>
        watcher(context, member, { index, count: members.length, adult, sofaX, sofaScale }),
      ),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

/** Whoever eats at it has the television among what they do it with. */
function isWatching({ activity, props }: SubjectSpec): boolean {
  return (
    activity === 'watch-tv' || (activity === 'snack' && props.some(({ concept }) => concept === 'television'))
  )
}

function watcher(
  { set, spec, seed, seconds }: StagingContext,
  member: Member,
  {
    index,
    count,
    adult,
    sofaX,
    sofaScale,
  }: {
    readonly index: number
    readonly count: number
    readonly adult: number
    readonly sofaX: number
    readonly sofaScale: number
  },
): Actor {
  const own = adult * member.size
  const isBehind = index >= ON_SOFA
  const inRow = isBehind ? count - ON_SOFA : Math.min(count, ON_SOFA)
  const place = isBehind ? index - ON_SOFA : index
  const across = inRow === 1 ? 0 : (place / (inRow - 1) - 0.5) * (inRow === 2 ? SOFA.span * 0.66 : SOFA.span)
  const mouth = member.leads ? createMouth(member.subject, spec, seed, seconds) : () => 0
  if (isBehind) {
    const x = sofaX + across * 1.2 * sofaScale * adult
    return {
      rig: member.rig,
      look: member.look,
      place: () => ({
        x,
        y: set.floor.y - BEHIND_SOFA - 0.0005 * index,
        scale: own,
        parallax: set.floor.parallax,
        shadowWidth: 0,
      }),
      pose: ({ time }) => ({ ...REST, action: 'look', time: time + index * 1.3, mouth: mouth(time) }),
    }
  }
  return {
    rig: member.rig,
    look: {
      ...member.look,
      props: [...member.look.props, { concept: 'sofa', colour: null, role: 'ridden' }],
    },
    place: () => ({
      x: sofaX + across * sofaScale * adult + BEHIND * own - 0.04 * adult,
      y: set.floor.y + 0.0005 * (index + 1),
      scale: own,
      parallax: set.floor.parallax,
      shadowWidth: 0,
      lift: Math.max(0, SEAT_HEIGHT * (adult - own)),
    }),
    pose: ({ time }) => ({
      ...REST,
      action: 'sit',
      time: time + index * 1.3,
      look: 0.02,
      mouth: mouth(time),
    }),
  }
}

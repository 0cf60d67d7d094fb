import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { clamp } from '../draw/easing.ts'
import { REST } from '../rigs/rig.ts'
import { FLIGHT_PARALLAX, flightOf, treadAt } from '../sets/halls/flight-of-stairs.ts'
import { membersOf, type Member } from './together/members.ts'

const MOST = 5
/** World units of a grown-up; steps in a second; between two of them, in steps. */
const ADULT = { landscape: 0.42, portrait: 0.44 }
const PACE = 1.5
const APART = 1.7
/** Of a step's time, in which the body sinks onto the next. */
const SINKS = 0.45

/** Down a flight of stairs, step by step, one behind the other; who climbs goes up. Who only stands does so halfway. */
export function stageOnStairs(context: StagingContext): StagedScene | undefined {
  const { spec, stage, seed, seconds } = context
  if (spec.place !== 'staircase') return undefined
  const members = membersOf(context, MOST + 1)
  const isWhole = spec.subjects.every(({ rig }) => rig === 'person' || rig === 'robot')
  if (members.length === 0 || members.length > MOST || !isWhole) return undefined
  const flight = flightOf(stage)
  const tread = (flight.right - flight.left) / flight.steps
  const actors = members.map((member, index): Actor => {
    const isUp = member.subject.activity === 'climb'
    const moves = isUp || WALKS.has(member.subject.action)
    const adult = stage.portrait ? ADULT.portrait : ADULT.landscape
    const mouth = member.leads ? createMouth(member.subject, spec, seed, seconds) : () => 0
    const walked = (time: number): number => stepsAt(member, time) - index * APART
    return {
      rig: member.rig,
      look: member.look,
      place({ time }) {
        const steps = moves ? walked(time) : flight.steps * 0.45 - index * APART
        const across = isUp ? flight.steps - 0.5 - steps : steps - 0.5
        const x = flight.left + across * tread
        const from = treadAt(flight, x - tread * (isUp ? -1 : 1))
        const sink = clamp((across - Math.floor(across)) / SINKS)
        const to = treadAt(flight, x)
        return {
          x,
          y: moves ? from + (to - from) * sink : to,
          scale: adult * member.size,
          parallax: FLIGHT_PARALLAX,
          flip: isUp,
          shadowWidth: 0.2,
        }
      },
      pose: ({ time }) => ({
        ...REST,
        action: moves ? 'walk' : member.subject.action,
        time: time + index * 0.4,
        phase: moves ? stepsAt(member, time) * Math.PI + index : 0,
        mouth: mouth(time),
      }),
    }
  })
  return { actors }
}

const WALKS: ReadonlySet<string> = new Set(['walk', 'run', 'land', 'fly', 'jump'])

/** Steps that have been taken; who runs takes twice as many. */
function stepsAt({ subject }: Member, time: number): number {
  return 1.2 + time * PACE * (subject.action === 'run' ? 2 : 1)
}

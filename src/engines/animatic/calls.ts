/** When animals call, seen and heard. Pure functions of seed and time, as everything of the shared clock. */
import { between, createRandom } from './draw/random.ts'

export interface Call {
  readonly timeSeconds: number
  readonly lengthSeconds: number
}

/** When an animal calls (meow, bark, moo, roar …): the first time within 0.9 s, then now and again. */
export function animalCalls(seed: number, seconds: number): readonly Call[] {
  const random = createRandom(seed ^ 0x3c11)
  const calls: Call[] = []
  let timeSeconds = between(random, 0.4, 0.9)
  while (timeSeconds + 0.9 < seconds) {
    calls.push({ timeSeconds, lengthSeconds: between(random, 0.5, 0.8) })
    timeSeconds += between(random, 2.2, 3.8)
  }
  return calls
}

/** `Pose.mouth` of an animal with these calls, 0..1. */
export function mouthAt(calls: readonly Call[], timeSeconds: number): number {
  for (const call of calls) {
    const way = (timeSeconds - call.timeSeconds) / call.lengthSeconds
    if (way > 0 && way < 1) return Math.sin(way * Math.PI)
  }
  return 0
}

/** A call that is what the shot is about is held: the mouth stays wide open for most of so many times its length. */
export const HELD = { times: 1.7, wide: 1.6 } as const
/** How fast a bird that sings opens and shuts its beak, radians a second. */
const TRILL = 13

/** `Pose.mouth` of an animal of which nothing is told but that it calls. */
export function callingAt(held: readonly Call[], timeSeconds: number, isBird: boolean): number {
  const open = Math.min(1, mouthAt(held, timeSeconds) * HELD.wide)
  return isBird ? open * (0.35 + 0.65 * Math.sin(timeSeconds * TRILL) ** 2) : open
}

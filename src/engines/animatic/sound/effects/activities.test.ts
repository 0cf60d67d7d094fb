import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BLOWS, hammerAt, RUBS } from '../../cues.ts'
import { createRandom } from '../../draw/random.ts'
import { parsePrompt } from '../../parse/index.ts'
import { FLIGHTS, hoopsCues, momentsOf, ROUNDS } from '../../rounds.ts'
import type { ActivityName } from '../../scene-spec.ts'
import { STROKES } from '../../strokes.ts'
import { ACTIVITIES } from '../../vocabulary/actors.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import { soundOfActivity } from './activities.ts'

const SECONDS = 6
/** Of the envelope that is looked at. */
const WINDOW_SECONDS = 0.02

function renderedOf(activity: ActivityName): { readonly left: Float32Array; readonly length: number } {
  const sound = soundOfActivity(activity)
  assert.ok(sound !== undefined, `${activity} is heard`)
  const length = SECONDS * SAMPLE_RATE
  const track = { left: new Float32Array(length), right: new Float32Array(length) }
  const spec = parsePrompt('A man in a field')
  sound.render(track, { seconds: SECONDS, seed: 3, spec }, createRandom(3))
  return { left: track.left, length }
}

/** Loudness of an activity in windows, root mean square. */
function envelopeOf(activity: ActivityName): number[] {
  const { left, length } = renderedOf(activity)
  const step = Math.round(WINDOW_SECONDS * SAMPLE_RATE)
  return Array.from({ length: Math.floor(length / step) }, (_, index) => {
    const part = left.subarray(index * step, (index + 1) * step)
    return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / step)
  })
}

/** Mean loudness about these moments. */
function around(envelope: readonly number[], moments: readonly number[], within: number): number {
  const near = moments.flatMap((moment) =>
    envelope.filter((_, index) => Math.abs((index + 0.5) * WINDOW_SECONDS - moment) < within),
  )
  return near.reduce((sum, value) => sum + value, 0) / near.length
}

test('what is rubbed to and fro is heard where the hand is fastest, and hardly where it turns', () => {
  for (const activity of ['saw', 'rake', 'mop', 'scrub', 'sweep', 'iron'] as const) {
    const envelope = envelopeOf(activity)
    const half = Math.PI / RUBS[activity]
    const moments = Array.from({ length: Math.floor(SECONDS / half) - 2 }, (_, index) => (index + 1) * half)
    const fast = around(envelope, moments, half * 0.1)
    const turning = around(
      envelope,
      moments.map((moment) => moment + half / 2),
      half * 0.1,
    )
    assert.ok(fast > turning * 2, `${activity}: ${fast} against ${turning}`)
  }
})

test('games and crafts are heard when the ball, the rope or the weight is there', () => {
  const cases: readonly (readonly [ActivityName, readonly number[]])[] = [
    ['basketball', hoopsCues(SECONDS).bounces],
    ['bowl', momentsOf({ ...ROUNDS.bowl, first: ROUNDS.bowl.first + FLIGHTS.bowl }, SECONDS)],
    ['box', momentsOf(ROUNDS.fight, SECONDS)],
    [
      'darts',
      [ROUNDS.darts.first + FLIGHTS.darts, ROUNDS.darts.first + ROUNDS.darts.seconds + FLIGHTS.darts],
    ],
    ['golf', momentsOf(ROUNDS.golf, SECONDS)],
    ['lift-weights', momentsOf(ROUNDS['lift-weights'], SECONDS)],
    ['save', momentsOf(ROUNDS.save, SECONDS)],
    ['skip-rope', momentsOf(ROUNDS['skip-rope'], SECONDS)],
    ['tennis', momentsOf(STROKES.tennis, SECONDS)],
    ['toast', momentsOf(ROUNDS.toast, SECONDS)],
    ['treadmill', momentsOf(ROUNDS.treadmill, SECONDS)],
  ]
  for (const [activity, moments] of cases) {
    const envelope = envelopeOf(activity)
    const on = moments.map((at) => at + WINDOW_SECONDS)
    const before = moments.map((at) => at - 3 * WINDOW_SECONDS)
    const [there, early] = [around(envelope, on, 0.03), around(envelope, before, 0.03)]
    assert.ok(there > early * 1.8, `${activity}: ${there} against ${early}`)
  }
})

test('no sound of an activity begins or goes on with a click', () => {
  for (const activity of ACTIVITIES) {
    const sound = soundOfActivity(activity)
    if (sound === undefined) continue
    const { left } = renderedOf(activity)
    const peak = left.reduce((highest, value) => Math.max(highest, Math.abs(value)), 1e-9)
    const first = left.findIndex((value) => value !== 0)
    // What is there from the first sample on is faded in by the mixer.
    if (first > 64) assert.ok(Math.abs(left[first] ?? 0) < peak * 0.1, `${activity} begins at once`)
    assert.ok(left.every(Number.isFinite), activity)
  }
})

test('a hammer is heard when it is down', () => {
  const { first, seconds } = BLOWS.hammer
  for (const activity of ['nail', 'sculpt', 'forge', 'gavel'] as const) {
    const envelope = envelopeOf(activity)
    const loudest = envelope.indexOf(Math.max(...envelope.slice(0, Math.round(seconds / WINDOW_SECONDS))))
    assert.ok(Math.abs(loudest * WINDOW_SECONDS - first) < 0.04, activity)
  }
  assert.ok(hammerAt(first) > 0.99 && hammerAt(first + seconds / 2) === 0)
})

test('water, motors and pans go on as long as they are seen', () => {
  for (const activity of ['shower', 'vacuum', 'stir', 'flip-pancake', 'laundry'] as const) {
    const envelope = envelopeOf(activity)
    const thirds = [0, 1, 2].map((third) => around(envelope, [1 + third * 2], 0.9))
    assert.ok(Math.min(...thirds) > Math.max(...thirds) * 0.3 && Math.min(...thirds) > 1e-4, activity)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BLOWS, hammerAt, RUBS } from '../../cues.ts'
import { createRandom } from '../../draw/random.ts'
import type { ActivityName } from '../../scene-spec.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import { soundOfActivity } from './activities.ts'

const SECONDS = 6
/** Of the envelope that is looked at. */
const WINDOW_SECONDS = 0.02

/** Loudness of an activity in windows, root mean square. */
function envelopeOf(activity: ActivityName): number[] {
  const sound = soundOfActivity(activity)
  assert.ok(sound !== undefined, `${activity} is heard`)
  const length = SECONDS * SAMPLE_RATE
  const track = { left: new Float32Array(length), right: new Float32Array(length) }
  sound.render(track, { seconds: SECONDS, seed: 3 } as Parameters<typeof sound.render>[1], createRandom(3))
  const step = Math.round(WINDOW_SECONDS * SAMPLE_RATE)
  return Array.from({ length: Math.floor(length / step) }, (_, index) => {
    const part = track.left.subarray(index * step, (index + 1) * step)
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

test('a hammer is heard when it is down', () => {
  const { first, seconds } = BLOWS.hammer
  for (const activity of ['nail', 'sculpt'] as const) {
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

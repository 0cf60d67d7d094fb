import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../../parse/index.ts'
import { createRandom } from '../../draw/random.ts'
import { approachSeconds, approachSteps } from '../../opening-cues.ts'
import { createTrack, toSamples } from '../dsp.ts'
import { stepsOfApproach, surfaceOf } from './footsteps.ts'

test('steps sound like the ground of their place', () => {
  for (const [prompt, surface] of [
    ['a man walks through the snow', 'snow'],
    ['a woman walks in a park', 'gravel'],
    ['a woman walks in a park while snow falls', 'snow'],
    ['a monk walks through a church', 'stone'],
    ['a man walks in a living room', 'wood'],
    ['a girl walks on the beach', 'sand'],
    ['a man walks in a city in the rain', 'wet'],
    ['a priest walks through a church in a storm', 'stone'],
  ] as const)
    assert.equal(surfaceOf(parsePrompt(prompt)), surface, prompt)
})

test('who comes to something is heard with every step on the way, and then no more', () => {
  const seconds = 4
  const track = createTrack(toSamples(seconds))
  const shot = { spec: parsePrompt('a man walks to the window and opens it'), seconds, seed: 5 }
  stepsOfApproach('walk', 'shoe', 'stone')(track, shot, createRandom(5))
  const loudness = (from: number, until: number): number =>
    track.left.subarray(toSamples(from), toSamples(until)).reduce((sum, sample) => sum + sample ** 2, 0)
  const steps = approachSteps('walk', seconds)
  assert.equal(steps.length, 4)
  for (const step of steps.slice(1))
    assert.ok(loudness(step, step + 0.05) > 5 * loudness(step - 0.05, step), `${step} s`)
  assert.equal(loudness(approachSeconds('walk', seconds) + 0.5, seconds), 0)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPeaks, ringModes, sumTones } from './process-samples.ts'
import { SINE } from './synthesis/tone.ts'

/** More than a few chunks, and no multiple of anything. */
const SAMPLES = 20_001

/** Largest difference of what is given chunk by chunk from what it should be. */
function largestError(
  give: (take: (samples: Float32Array, start: number) => void) => void,
  expected: (at: number) => number,
): { readonly error: number; readonly count: number } {
  let error = 0
  let count = 0
  give((samples, start) => {
    assert.equal(start, count)
    samples.forEach((value, index) => {
      error = Math.max(error, Math.abs(value - expected(start + index)))
    })
    count += samples.length
  })
  return { error, count }
}

test('rings as decaying sines do, from the first sample to the last', () => {
  const modes = [
    { angle: 0.0065, radius: 0.99998, gain: 1, samples: SAMPLES },
    // Sixteen samples are a whole number of its half periods.
    { angle: Math.PI / 16, radius: 0.9999, gain: -0.5, samples: SAMPLES },
    { angle: 1.3, radius: 0.9995, gain: 0.25, samples: SAMPLES },
  ]
  const { error, count } = largestError(
    (take) => ringModes(modes, take),
    (at) =>
      modes.reduce(
        (sum, { angle, radius, gain }) => sum + gain * radius ** (at + 1) * Math.sin((at + 1) * angle),
        0,
      ),
  )
  assert.equal(count, SAMPLES)
  // 80 dB below the sound.
  assert.ok(error < 1e-4, `${error}`)
})

test('a mode that is not heard any more stops within a chunk', () => {
  const short = { angle: 0.5, radius: 1 - 1e-9, gain: 1, samples: 100 }
  const long = { angle: 0.1, radius: 0.9999, gain: 0, samples: 20_000 }
  let last = 1
  ringModes([short, long], (samples) => {
    last = samples.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0)
  })
  assert.equal(last, 0)
})

test('nothing rings without modes', () => {
  ringModes([], () => assert.fail('there is nothing to take'))
})

test('sums tones without losing their pitch', () => {
  const periods = [440 / 48_000, 1234.5 / 48_000]
  const { error, count } = largestError(
    (take) => sumTones(SINE, periods, SAMPLES, take),
    (at) => periods.reduce((sum, period) => sum + Math.sin(2 * Math.PI * period * at), 0),
  )
  assert.equal(count, SAMPLES)
  assert.ok(error < 1e-3, `${error}`)
})

test('finds the peak between samples wherever it lies, also at the seams', () => {
  for (const at of [0, 1, 4094, 4095, 4096, 8190, 9998, 9999]) {
    const channel = new Float32Array(10_000)
    // Twelve kilohertz at 45°: the crest lies between two equal samples.
    for (let index = -9; index < 10; index += 1) {
      const place = at + index
      if (place >= 0 && place < channel.length)
        channel[place] = Math.sin((index * Math.PI) / 2 + Math.PI / 4) * 0.5
    }
    let highest = 0
    findPeaks(channel, 0.1, (peaks) => {
      highest = peaks.reduce((most, value) => Math.max(most, value), highest)
    })
    const hasRoom = at > 8 && at < 9990
    assert.ok(highest >= (hasRoom ? 0.48 : 0.35) && highest < 0.56, `${highest} at ${at}`)
  }
})

test('looks for no peaks where all is soft', () => {
  const channel = Float32Array.from({ length: 5000 }, (_, index) => 0.3 * Math.sin(index))
  findPeaks(channel, 0.5, (peaks, start) => {
    peaks.forEach((value, index) => assert.equal(value, Math.abs(channel[start + index] ?? 0)))
  })
})

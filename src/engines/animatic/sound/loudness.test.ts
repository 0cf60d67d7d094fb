import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../draw/random.ts'
import { createTrack, SAMPLE_RATE } from './dsp.ts'
import type { Track } from './dsp.ts'
import { master, measureLoudness, measureTruePeak } from './loudness.ts'

function sine(hertz: number, amplitude: number, seconds: number, phase = 0): Track {
  const track = createTrack(seconds * SAMPLE_RATE)
  for (let at = 0; at < track.left.length; at += 1) {
    const value = amplitude * Math.sin((2 * Math.PI * hertz * at) / SAMPLE_RATE + phase)
    track.left[at] = value
    track.right[at] = value
  }
  return track
}

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not within ${tolerance} of ${expected}`)
}

test('a 1 kHz tone at -23 dBFS in both channels measures -23 LUFS, as EBU Tech 3341 asks', () => {
  near(measureLoudness(sine(1000, 10 ** (-23 / 20), 10)), -23, 0.1)
})

test('quiet passages 10 LU below the rest do not count', () => {
  const track = sine(1000, 10 ** (-23 / 20), 20)
  for (let at = 10 * SAMPLE_RATE; at < track.left.length; at += 1) {
    track.left[at] = (track.left[at] ?? 0) * 0.1
    track.right[at] = (track.right[at] ?? 0) * 0.1
  }
  near(measureLoudness(track), -23, 0.2)
})

test('silence measures -100 and stays silent in mastering', () => {
  const silence = createTrack(SAMPLE_RATE)
  assert.equal(measureLoudness(silence), -100)
  assert.ok(master(silence, { lufs: -18, peak: -1 }).left.every((value) => value === 0))
})

test('the true peak between samples is found', () => {
  // At a quarter of the sample rate and 45°, every sample is 3 dB below the crest of the wave.
  near(measureTruePeak(sine(12_000, 0.5, 1, Math.PI / 4)), -6.02, 0.4)
})

test('mastering reaches the loudness and keeps peaks below the ceiling when the material is spiky', () => {
  const random = createRandom(5)
  const track = sine(220, 0.01, 6)
  for (let hit = 0; hit < 40; hit += 1) {
    const at = Math.floor(random() * (track.left.length - 200))
    for (let index = 0; index < 200; index += 1) {
      const value = (random() * 2 - 1) * Math.exp(-index / 40)
      track.left[at + index] = value
      track.right[at + index] = -value
    }
  }
  const mastered = master(track, { lufs: -18, peak: -1 })
  near(measureLoudness(mastered), -18, 1)
  assert.ok(measureTruePeak(mastered) <= -1)
})

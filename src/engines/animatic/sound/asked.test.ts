import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { NOISES, SCORES } from '../scene-spec.ts'
import type { HeardSpec, ShotPlan } from '../scene-spec.ts'
import { ambienceOf } from './ambience/index.ts'
import { renderSound } from './index.ts'
import type { Sound } from './index.ts'
import { measureLoudness, measureTruePeak } from './loudness.ts'
import { musicOf } from './music/index.ts'

const BASE = parsePrompt('a meadow')

function planOf(heard: HeardSpec): ShotPlan {
  return { spec: { ...BASE, heard }, seconds: 3, frameCount: 90, seed: 3 }
}

/** Energy at a frequency, as Goertzel has it. */
function energyAt({ left }: Sound, hertz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / 48_000)
  let [one, two] = [0, 0]
  for (const sample of left) [one, two] = [sample + turn * one - two, one]
  return one * one + two * two - turn * one * two
}

function energyOf(sound: Sound, from: number, to: number): number {
  let sum = 0
  for (let step = 0; step < 40; step += 1) sum += energyAt(sound, from * (to / from) ** (step / 40))
  return sum
}

test('whatever is asked for is as loud as any video, and sound', () => {
  for (const heard of [
    ...SCORES.map((score) => ({ score })),
    ...NOISES.map((name) => ({ noises: [name] })),
  ]) {
    const sound = renderSound([planOf(heard)])
    const loudness = measureLoudness(sound)
    assert.ok(Math.abs(loudness + 18) <= 1, `${JSON.stringify(heard)} ${loudness} LUFS`)
    assert.ok(measureTruePeak(sound) <= -1, JSON.stringify(heard))
  }
})

test('no two scores have the same players at the same level', () => {
  const bands = SCORES.map((score) =>
    musicOf({ ...BASE, heard: { score } }, 3)
      .map(({ name, level }) => `${name} ${level}`)
      .join(),
  )
  // A harp is picked as a guitar is, but its bells are its own.
  assert.equal(new Set(bands).size, SCORES.length)
  assert.ok(bands.every((band) => band !== ''))
})

test('drums and bass are low, a music box is high', () => {
  const [electronic, box] = [
    renderSound([planOf({ score: 'electronic' })]),
    renderSound([planOf({ score: 'music-box' })]),
  ]
  assert.ok(energyOf(electronic, 40, 150) > 10 * energyOf(box, 40, 150))
  assert.ok(energyOf(box, 1000, 2500) > 3 * energyOf(electronic, 1000, 2500))
})

test('a heart beats low and a phone rings high', () => {
  const quiet = renderSound([planOf({ score: null })])
  const heart = renderSound([planOf({ score: null, noises: ['heartbeat'] })])
  const bells = renderSound([planOf({ score: null, noises: ['bells'] })])
  assert.ok(energyOf(heart, 40, 100) > 5 * energyOf(quiet, 40, 100))
  assert.ok(energyOf(bells, 350, 950) > 5 * energyOf(heart, 350, 950))
})

test('asked for silence there is none of anything', () => {
  const { left, right } = renderSound([planOf({ isMute: true })])
  assert.ok(left.every((sample) => sample === 0) && right.every((sample) => sample === 0))
})

test('no music is no music, and leaves the birds', () => {
  const spec = { ...BASE, heard: { score: null } }
  assert.deepEqual(musicOf(spec, 3), [])
  assert.deepEqual(
    ambienceOf(spec).map(({ name }) => name),
    ambienceOf(BASE).map(({ name }) => name),
  )
})

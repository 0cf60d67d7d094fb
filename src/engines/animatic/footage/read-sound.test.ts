import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { SAMPLE_RATE } from '../sound/dsp.ts'
import type { Soundtrack } from '../sound/soundtrack.ts'
import { layBeds } from './lay-beds.ts'
import { readSound } from './read-sound.ts'

const COUNT = SAMPLE_RATE / 2
const SOUND: Soundtrack = {
  sampleRate: SAMPLE_RATE,
  left: new Float32Array(COUNT),
  right: new Float32Array(COUNT),
  warnings: [],
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`../../../media/testing/${name}`, import.meta.url))
}

/** How strongly a tone of `frequency` is in the samples, 0..1. */
function strengthAt(samples: Float32Array, frequency: number): number {
  let [real, imaginary] = [0, 0]
  for (const [at, value] of samples.entries()) {
    const turn = (2 * Math.PI * frequency * at) / SAMPLE_RATE
    real += value * Math.cos(turn)
    imaginary += value * Math.sin(turn)
  }
  return (2 * Math.hypot(real, imaginary)) / samples.length
}

test('hears the Dolby sound of films and cameras', async () => {
  for (const name of ['sound-ac3.mp4', 'sound-eac3.mp4']) {
    const sound = await readSound(fileOf(name), 0, COUNT)
    assert.ok(typeof sound === 'object' && 'left' in sound, name)
    assert.ok(strengthAt(sound.left, 440) > 0.08, `${name}: ${strengthAt(sound.left, 440)}`)
    assert.ok(strengthAt(sound.left, 700) < 0.01, name)
  }
})

test('tells which sound it can not read, and says so in the warning', async () => {
  const path = fileOf('sound-alac.mp4')
  assert.deepEqual(await readSound(path, 0, COUNT), { codec: 'Apple Lossless' })
  const bed = { path, sourceFrame: 0, firstFrame: 0, frameCount: 15, sceneLevel: 0 }
  const { warnings } = await layBeds(SOUND, [bed, bed])
  assert.deepEqual(warnings, [
    "The source's sound (Apple Lossless) could not be read, so this part of the video is silent.",
  ])
})

test('tells which package would read it', async () => {
  const load = (): Promise<never> => Promise.reject(new Error('not installed'))
  const sound = await readSound(fileOf('sound-ac3.mp4'), 0, COUNT, load)
  assert.deepEqual(sound, { codec: 'AC-3', missing: '@mediabunny/ac3' })
})

test('is silent for a video without sound', async () => {
  assert.equal(await readSound(fileOf('motion-jpeg.mov'), 0, COUNT), 'silent')
})

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { dialogueSpan, pianoBeats } from './cues.ts'
import { decodePictures, decodeSound } from './encode/testing/decode.ts'
import { lumaPsnr } from './encode/testing/pictures.ts'
import { renderSound } from './sound/index.ts'
import { SAMPLE_RATE } from './sound/dsp.ts'
import { assertImages, findCuts, judgeMovie, lagOf } from './testing/judge-movie.ts'
import { createMovieMaker } from './testing/movie-maker.ts'
import type { Movie, MovieMaker } from './testing/movie-maker.ts'

/** Files as clients get them, read again: what was drawn and what was meant is known to other tests. */

const SMALL = { size: '256x256' }
const PIANO = 'A calico cat playing a piano on stage'

let folder: string
let maker: MovieMaker
let piano: Movie
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-finished-'))
  maker = await createMovieMaker(folder)
  piano = await maker.make({ ...SMALL, prompt: PIANO, seconds: '4' })
})
after(async () => {
  await maker.close()
  await rm(folder, { recursive: true, force: true })
})

test('a clip is as long and as loud as promised, and plays while it loads', async () => {
  await judgeMovie(piano)
  await assertImages(piano)
})

test('the sound of the file is the sound of the scene, on its sample', async () => {
  const { sound } = await judgeMovie(piano)
  const made = renderSound(piano.parts.map(({ plan }) => plan))
  for (const seconds of [0.5, 2, 3]) {
    const from = seconds * SAMPLE_RATE
    assert.equal(lagOf(sound.left, made.left, from, 0.2 * SAMPLE_RATE), 0, `at ${seconds} s`)
  }
})

test('piano notes are heard in the file when the paws are on the keys', async () => {
  const { sound } = await judgeMovie(piano)
  const [part] = piano.parts
  const times = new Set(pianoBeats(part?.plan.seed ?? 0, 4).map(({ timeSeconds }) => timeSeconds))
  const struck = [...times].filter((time) => time > 0.5 && time < 3.6)
  const heard = struck.filter(
    (time) => steepest(sound.left, time, time + 0.04) > 1.1 * steepest(sound.left, time - 0.045, time - 0.01),
  )
  assert.ok(struck.length > 6 && heard.length > struck.length * 0.8, `${heard.length} of ${struck.length}`)
})

test('a voice begins when its caption and its mouth do', async () => {
  const said = 'a man in a library says'
  const silent = await maker.make({ ...SMALL, prompt: `${said} nothing`, seconds: '3', seed: 5 })
  const speaking = await maker.make({ ...SMALL, prompt: `${said} "Good evening"`, seconds: '3', seed: 5 })
  assert.deepEqual(speaking.warnings, [])
  const { startSeconds, endSeconds } = dialogueSpan('Good evening', 3)
  const { sound } = await judgeMovie(speaking)
  const { sound: without } = await judgeMovie(silent)
  const gain = (from: number, to: number): number =>
    energy(sound.left, from, to) / energy(without.left, from, to)
  assert.ok(gain(startSeconds, startSeconds + 0.1) > 3 * gain(startSeconds - 0.1, startSeconds - 0.02))
  assert.ok(gain(startSeconds, endSeconds) > 10 * gain(endSeconds + 0.3, 3))
})

/** Storyboards, and the frames at which a viewer sees them cut. */
const BOARDS: readonly (readonly [prompt: string, cuts: readonly number[]])[] = [
  ['Shot 1:\nduration: 1.2sec\nScene: A cat on a stage', []],
  [
    'Shot 1:\nduration: 0.75sec\nScene: A red car on a road at night\n\nShot 2:\nduration: 1.1sec\nScene: A desert at noon',
    [23],
  ],
  ['paper-cut [0.6s]A snowy village [0.55s]A jungle at night [0.7s]A desert at sunset', [18, 35]],
  [
    [
      'A snowy village',
      'A jungle at night',
      'A desert',
      'A night street',
      'The sea',
      'Space',
      'A yellow kitchen',
    ]
      .map((scene, index) => `Shot ${index + 1}:\nduration: 0.37sec\nScene: ${scene}`)
      .join('\n\n'),
    [11, 22, 33, 44, 56, 67],
  ],
]

for (const [prompt, cuts] of BOARDS) {
  test(`a storyboard of ${cuts.length + 1} is cut on its frames and does not click`, async () => {
    const board = await maker.make({ ...SMALL, prompt })
    assert.deepEqual(await findCuts(board), cuts)
    await judgeMovie(board)
    await assertImages(board)
  })
}

test('a storyboard that is scaled is cut at the scaled times', async () => {
  const prompt = '[1s]A snowy village [2s]A jungle at night [1s]A desert'
  const board = await maker.make({ ...SMALL, prompt, seconds: '2' })
  assert.deepEqual(await findCuts(board), [15, 45])
})

test('an extension does not click where it goes on, and shows what its images say', async () => {
  const longer = await maker.make(
    { operation: 'extend', prompt: 'the cat wears a red hat', seconds: '1' },
    { movie: piano },
  )
  await judgeMovie(longer)
  await assertImages(longer)
  assert.deepEqual(await findCuts(longer), [])
})

for (const name of ['red-figure.mov', 'red-figure.webm']) {
  test(`${name} is edited with its pictures and its sound`, async () => {
    const path = fileURLToPath(new URL(`../../media/testing/${name}`, import.meta.url))
    const size = { width: 160, height: 128 }
    const upload: Movie = { ...piano, path, size, seconds: 1, parts: [], watermark: null }
    const edit = await maker.make(
      { operation: 'edit', prompt: 'as it is' },
      { movie: upload, isUpload: true },
    )
    assert.deepEqual(edit.warnings, [])
    const sound = await decodeSound(edit.path)
    const share = shareOf(sound.left.subarray(12_000, 36_000), 500)
    assert.ok(share > 0.98, `${share} of what is heard is the tone of 500 Hz`)
    const [source, pictures] = [await decodePictures(path), await decodePictures(edit.path)]
    assert.ok(lumaPsnr(source[15] ?? new Uint8Array(), pictures[15] ?? new Uint8Array(), size) > 30)
  })
}

test('the fallback encoder keeps the same promises', async () => {
  const other = await createMovieMaker(folder, 'wasm')
  try {
    const storm = await other.make({ ...SMALL, prompt: 'A storm over the harbour, lightning', seconds: '2' })
    await judgeMovie(storm)
    await assertImages(storm)
  } finally {
    await other.close()
  }
})

/** How much of a sound's energy a sine of this frequency is. */
function shareOf(samples: Float32Array, frequency: number): number {
  let [real, imaginary, all] = [0, 0, 0]
  for (const [at, value] of samples.entries()) {
    const angle = (2 * Math.PI * frequency * at) / SAMPLE_RATE
    real += value * Math.cos(angle)
    imaginary += value * Math.sin(angle)
    all += value * value
  }
  return (2 * (real ** 2 + imaginary ** 2)) / (samples.length * all)
}

function steepest(channel: Float32Array, from: number, to: number): number {
  let highest = 0
  for (let at = Math.round(from * SAMPLE_RATE); at < Math.round(to * SAMPLE_RATE); at += 1) {
    highest = Math.max(highest, Math.abs((channel[at + 1] ?? 0) - (channel[at] ?? 0)))
  }
  return highest
}

/** Mean square. */
function energy(channel: Float32Array, from: number, to: number): number {
  const piece = channel.subarray(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE))
  return piece.reduce((sum, value) => sum + value * value, 0) / piece.length
}

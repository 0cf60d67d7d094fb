import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  BLOWS,
  drumHits,
  fireworkBursts,
  KNOCKS,
  lightningStrikes,
  pianoBeats,
  RAIL_JOINT_SECONDS,
} from './cues.ts'
import { animalCalls } from './calls.ts'
import { footfalls, gaitOf } from './gaits.ts'
import { decodePictures, decodeSound } from './encode/testing/decode.ts'
import { parsePrompt } from './parse/index.ts'
import { hoopsCues, momentsOf, ROUNDS } from './rounds.ts'
import { FRAME_RATE } from './scene-spec.ts'
import type { SceneSpec } from './scene-spec.ts'
import { renderSound } from './sound/index.ts'
import { SAMPLE_RATE } from './sound/dsp.ts'
import { findLag } from './testing/find-lag.ts'
import type { Heard } from './testing/find-lag.ts'
import { createMovieMaker } from './testing/movie-maker.ts'
import type { Movie, MovieMaker } from './testing/movie-maker.ts'

/** Finished files, decoded: what is seen to happen is heard when it happens. */

const SECONDS = 4
const SMALL = { size: '256x256', seconds: String(SECONDS), seed: 5 }
/** Nobody notices less; a cue that is three frames off is found. */
const MAX_LAG_SECONDS = 1 / FRAME_RATE
const MOVED_SECONDS = 3 / FRAME_RATE
/** As the sound of fireworks has it: it takes its time. */
const BOOM_DELAY_SECONDS = 0.22

let folder: string
let maker: MovieMaker
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-on-time-'))
  maker = await createMovieMaker(folder)
})
after(async () => {
  await maker.close()
  await rm(folder, { recursive: true, force: true })
})

function planOf({ parts }: Movie): { readonly spec: SceneSpec; readonly seed: number } {
  const [part] = parts
  assert.ok(part !== undefined)
  return part.plan
}

const steps = ({ subjects: [walker] }: SceneSpec): readonly number[] => {
  const gait = walker === undefined ? null : gaitOf(walker)
  assert.ok(gait !== null, 'somebody walks')
  return footfalls(gait, SECONDS).map(({ timeSeconds }) => timeSeconds)
}
const calls = (_: SceneSpec, seed: number): readonly number[] =>
  animalCalls(seed, SECONDS).map(({ timeSeconds }) => timeSeconds)

const CASES: readonly (readonly [what: string, prompt: string, cues: typeof calls, heard?: Heard])[] = [
  ['steps on boards', 'A man walks on a wooden stage', steps],
  ['steps in snow', 'A man runs through the snow', steps],
  ['heels on stone', 'A woman walks down a city street at night', steps],
  ['hooves', 'A brown horse gallops along a country road', steps],
  ['barks', 'A dog barks in a living room', calls],
  [
    'knocks',
    'A man knocks on a door',
    () =>
      [0, 1].flatMap((round) =>
        Array.from(
          { length: KNOCKS.count },
          (_, knock) => BLOWS.knock.first + round * BLOWS.knock.seconds + knock * KNOCKS.apart,
        ),
      ),
  ],
  [
    'claps',
    'A woman claps her hands on stage',
    () =>
      Array.from(
        { length: Math.floor((SECONDS - BLOWS.clap.first) / BLOWS.clap.seconds) },
        (_, clap) => BLOWS.clap.first + clap * BLOWS.clap.seconds,
      ),
  ],
  ['bounces of a ball', 'A man dribbles a basketball', () => hoopsCues(SECONDS).bounces],
  ['steps on a treadmill', 'A man runs on a treadmill', () => momentsOf(ROUNDS.treadmill, SECONDS)],
  ['clashes of swords', 'Two knights fight with swords', () => momentsOf(ROUNDS.fight, SECONDS)],
  [
    'drums',
    'A drummer plays the drums on stage',
    ({ mood }) => drumHits(mood, SECONDS).map((hit) => hit.timeSeconds),
  ],
  [
    'piano notes',
    'A man plays the piano on stage',
    (_, seed) => pianoBeats(seed, SECONDS).map((note) => note.timeSeconds),
  ],
  [
    'fireworks',
    'Fireworks over the desert at night',
    (_, seed) => fireworkBursts(seed, SECONDS).map((burst) => burst.timeSeconds + BOOM_DELAY_SECONDS),
    'all',
  ],
  [
    'thunder',
    'A storm over the desert',
    (_, seed) => lightningStrikes(seed, SECONDS).map((strike) => strike.thunderSeconds),
  ],
  [
    'wheels over rail joints',
    'A steam train crosses the mountains',
    () =>
      Array.from(
        { length: Math.floor(SECONDS / RAIL_JOINT_SECONDS) },
        (_, joint) => joint * RAIL_JOINT_SECONDS,
      ),
  ],
]

for (const [what, prompt, cuesOf, heard] of CASES) {
  test(`a file has its ${what} on their frames`, async () => {
    const movie = await maker.make({ ...SMALL, prompt })
    const { spec, seed } = planOf(movie)
    const cues = cuesOf(spec, seed).filter((cue) => cue > 0.1 && cue < SECONDS - 0.1)
    assert.ok(cues.length > 0, 'something happens')
    const sound = await decodeSound(movie.path)
    const { seconds, clearness } = findLag(sound, cues, heard)
    assert.ok(Math.abs(seconds) < MAX_LAG_SECONDS, `${seconds} s late`)
    assert.ok(clearness > 2, `${clearness} times as clear as at other times`)
    for (const moved of [-MOVED_SECONDS, MOVED_SECONDS]) {
      const shifted = findLag(
        sound,
        cues.map((cue) => cue + moved),
        heard,
      )
      assert.ok(
        Math.abs(shifted.seconds) > 1.5 * MAX_LAG_SECONDS,
        `cues that are ${moved} s off are found out`,
      )
    }
  })
}

test('lightning lights up the picture on its frame, before its thunder', async () => {
  const movie = await maker.make({ ...SMALL, prompt: 'A storm over the desert' })
  const strikes = lightningStrikes(planOf(movie).seed, SECONDS)
  const pictures = await decodePictures(movie.path)
  const brightness = pictures.map((picture) => {
    let sum = 0
    for (let at = 0; at < 256 * 256; at += 1) sum += picture[at] ?? 0
    return sum / (256 * 256)
  })
  assert.ok(strikes.length > 0)
  for (const { timeSeconds, thunderSeconds } of strikes) {
    const frame = Math.ceil(timeSeconds * FRAME_RATE)
    const rises = [-2, -1, 0, 1, 2].map(
      (step) => (brightness[frame + step] ?? 0) - (brightness[frame + step - 1] ?? 0),
    )
    const at = rises.indexOf(Math.max(...rises)) - 2
    assert.ok(Math.abs(at) <= 1 && Math.max(...rises) > 5, `the flash is ${at} frames off`)
    assert.ok(thunderSeconds > timeSeconds)
  }
})

/** Places without clocks, keys and crackling fires: whatever bends their sound sharply is a fault. */
const QUIET = [
  'The sea at a beach',
  'Rain over a forest',
  'A city street',
  'A garden in spring',
  'The desert, wind',
]

test('the sound of a place goes on without clicks', () => {
  for (const prompt of QUIET) {
    const spec = parsePrompt(prompt)
    const sound = renderSound([{ spec, seconds: 12, frameCount: 12 * FRAME_RATE, seed: 9 }])
    for (const channel of [sound.left, sound.right]) {
      const { ratio, seconds } = sharpestBend(channel)
      assert.ok(
        ratio < 4.5,
        `${prompt}: a click ${ratio.toFixed(1)} times as sharp as what is around it, at ${seconds} s`,
      )
    }
  }
})

/** The third difference that stands out most of what is heard within a quarter of a second. */
function sharpestBend(channel: Float32Array): { readonly ratio: number; readonly seconds: number } {
  const span = SAMPLE_RATE / 4
  let worst = { ratio: 0, seconds: 0 }
  for (let from = 0; from + span < channel.length; from += span / 2) {
    const bends = Float32Array.from({ length: span }, (_, index) => {
      const [a = 0, b = 0, c = 0, d = 0] = channel.subarray(from + index, from + index + 4)
      return Math.abs(d - 3 * c + 3 * b - a)
    })
    const sorted = bends.toSorted()
    const usual = sorted[Math.floor(span * 0.995)] ?? 0
    const sharpest = sorted.at(-1) ?? 0
    const ratio = sharpest / (usual + 1e-4)
    if (ratio > worst.ratio) worst = { ratio, seconds: (from + bends.indexOf(sharpest)) / SAMPLE_RATE }
  }
  return worst
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lightningStrikes, pianoBeats, TOUCHDOWN_FRACTION } from '../cues.ts'
import { footfalls, gaitOf } from '../gaits.ts'
import { ACTIONS, MOODS, RIGS, SETTINGS, TIMES, WEATHERS } from '../scene-spec.ts'
import type { RigName, SceneSpec, ShotPlan, SubjectSpec } from '../scene-spec.ts'
import { SAMPLE_RATE } from './dsp.ts'
import { renderSound } from './index.ts'
import type { Sound } from './index.ts'
import { measureLoudness, measureTruePeak } from './loudness.ts'

const BASE: SceneSpec = {
  setting: 'garden',
  time: 'day',
  weather: 'clear',
  season: null,
  mood: 'neutral',
  subjects: [],
  camera: 'push',
  framing: 'medium',
  look: 'flat',
  dialogue: null,
  language: 'en',
}

function subject(rig: RigName, concept: string, more: Partial<SubjectSpec> = {}): SubjectSpec {
  return {
    concept,
    rig,
    variant: concept,
    colours: [],
    count: 1,
    size: 'normal',
    action: 'stand',
    props: [],
    ...more,
  }
}

function plan(spec: Partial<SceneSpec>, seconds = 3, seed = 7): ShotPlan {
  return { spec: { ...BASE, ...spec }, seconds, frameCount: Math.round(seconds * 30), seed }
}

const played = (concept: string): Partial<SubjectSpec> => ({
  action: 'play-instrument',
  props: [{ concept, colour: null, role: 'played' }],
})

const HEROES: readonly SubjectSpec[] = [
  subject('aircraft', 'airliner', { action: 'take-off' }),
  subject('aircraft', 'biplane', { action: 'fly' }),
  subject('train', 'train', { variant: 'steam', action: 'drive' }),
  subject('car', 'police-car', { action: 'drive' }),
  subject('boat', 'ship', { action: 'sail' }),
  subject('quadruped', 'horse', { action: 'run' }),
  subject('quadruped', 'dog', { action: 'walk', count: 3 }),
  subject('bird', 'rooster'),
  subject('insect', 'bee', { action: 'fly' }),
  subject('person', 'woman', { action: 'walk' }),
  subject('person', 'man', played('guitar')),
  subject('person', 'man', played('drums')),
  subject('person', 'girl', played('violin')),
  subject('robot', 'robot', { action: 'dance' }),
  subject('rocket', 'rocket', { action: 'take-off' }),
  subject('helicopter', 'helicopter', { action: 'fly' }),
  subject('bicycle', 'bicycle', { action: 'ride' }),
  subject('dragon', 'dragon', { action: 'fly' }),
  subject('whale', 'whale', { action: 'swim' }),
  subject('balloon', 'balloon', { action: 'float' }),
  subject('ufo', 'ufo', { action: 'fly' }),
  subject('food', 'cake'),
  subject('dinosaur', 'tyrannosaurus', { action: 'walk' }),
]

/** Mean square of both channels from `from` to `to` seconds. */
function energy(sound: Sound, from: number, to: number): number {
  let sum = 0
  const end = Math.round(to * SAMPLE_RATE)
  for (let at = Math.round(from * SAMPLE_RATE); at < end; at += 1) {
    sum += (sound.left[at] ?? 0) ** 2 + (sound.right[at] ?? 0) ** 2
  }
  return sum / ((to - from) * SAMPLE_RATE)
}

/** Highest value of the difference of neighbouring samples between two times: what a click looks like. */
function steepest(sound: Sound, from: number, to: number): number {
  let highest = 0
  for (let at = Math.round(from * SAMPLE_RATE); at < Math.round(to * SAMPLE_RATE); at += 1) {
    highest = Math.max(highest, Math.abs((sound.left[at + 1] ?? 0) - (sound.left[at] ?? 0)))
  }
  return highest
}

SETTINGS.forEach((setting, index) => {
  const hero = HEROES[index % HEROES.length]
  const spec: Partial<SceneSpec> = {
    setting,
    time: TIMES[index % TIMES.length],
    weather: WEATHERS[index % WEATHERS.length],
    mood: MOODS[index % MOODS.length],
    subjects: hero === undefined ? [] : [hero],
  }
  test(`${setting} with ${hero?.concept} is -18 LUFS, peaks below -1 dBTP and has no broken samples`, () => {
    const sound = renderSound([plan(spec)])
    assert.ok(sound.left.every(Number.isFinite) && sound.right.every(Number.isFinite))
    const loudness = measureLoudness(sound)
    assert.ok(Math.abs(loudness + 18) <= 1, `${loudness} LUFS`)
    const peak = measureTruePeak(sound)
    assert.ok(peak <= -1, `${peak} dBTP`)
  })
})

test('the sound is exactly as long as the frames, also when shots are odd or very short', () => {
  const plans = [plan({}, 1.43), plan({ setting: 'beach' }, 0.2), plan({ setting: 'space' }, 2.1)]
  const frames = plans.reduce((sum, { frameCount }) => sum + frameCount, 0)
  const sound = renderSound(plans)
  assert.equal(sound.sampleRate, 48_000)
  assert.equal(sound.left.length, (frames / 30) * 48_000)
  assert.equal(sound.right.length, sound.left.length)
})

test('one single frame still gives a sound', () => {
  const sound = renderSound([{ ...plan({ subjects: HEROES.slice(0, 1) }), seconds: 1 / 30, frameCount: 1 }])
  assert.equal(sound.left.length, 1600)
  assert.ok(sound.left.every(Number.isFinite))
})

test('the same plans give the same samples and another seed gives others', () => {
  const spec: Partial<SceneSpec> = { setting: 'forest', weather: 'rain', subjects: HEROES.slice(5, 6) }
  assert.deepEqual(renderSound([plan(spec, 1)]), renderSound([plan(spec, 1)]))
  assert.notDeepEqual(renderSound([plan(spec, 1)]).left, renderSound([plan(spec, 1, 8)]).left)
})

test('every rig with every action is heard without an error', () => {
  const plans = RIGS.flatMap((rig, index) => {
    const action = ACTIONS[index % ACTIONS.length]
    return action === undefined ? [] : [plan({ subjects: [subject(rig, rig, { action })] }, 0.4, index)]
  })
  assert.ok(renderSound(plans).left.every(Number.isFinite))
})

test('the tyres shriek at the touchdown, not before', () => {
  const seconds = 6
  const sound = renderSound([
    plan({ setting: 'airport', subjects: [subject('aircraft', 'airliner', { action: 'land' })] }, seconds),
  ])
  const touchdown = TOUCHDOWN_FRACTION * seconds
  const before = energy(sound, touchdown - 0.1, touchdown)
  assert.ok(energy(sound, touchdown, touchdown + 0.1) > before * 4)
})

test('piano notes sound when the keys are struck', () => {
  const spec: Partial<SceneSpec> = {
    setting: 'stage',
    subjects: [subject('quadruped', 'cat', played('piano'))],
  }
  const sound = renderSound([plan(spec, 6)])
  const times = pianoBeats(7, 6).map((note) => note.timeSeconds)
  const struck = [...new Set(times)].filter((time) => time > 0.5)
  const louder = struck.filter(
    (time) => steepest(sound, time, time + 0.02) > steepest(sound, time - 0.025, time - 0.005) * 1.1,
  )
  assert.ok(louder.length > struck.length * 0.85, `${louder.length} of ${struck.length}`)
})

test('hooves strike when they touch the ground', () => {
  const horse = subject('quadruped', 'horse', { action: 'walk' })
  const sound = renderSound([plan({ setting: 'city-day', subjects: [horse] }, 4)])
  const gait = gaitOf(horse)
  assert.ok(gait !== null)
  const falls = footfalls(gait, 4).filter((fall) => fall.timeSeconds > 0.3)
  const heard = falls.filter(
    ({ timeSeconds }) =>
      steepest(sound, timeSeconds, timeSeconds + 0.01) >
      steepest(sound, timeSeconds - 0.02, timeSeconds - 0.005),
  )
  assert.ok(heard.length > falls.length * 0.85, `${heard.length} of ${falls.length}`)
})

test('thunder rolls when the cue says so', () => {
  const seconds = 6
  const sound = renderSound([plan({ setting: 'sky', weather: 'storm' }, seconds)])
  const [strike] = lightningStrikes(7, seconds)
  assert.ok(strike !== undefined)
  const start = strike.thunderSeconds
  assert.ok(energy(sound, start + 0.05, start + 0.35) > 2 * energy(sound, start - 0.3, start))
})

test('a cut between unlike places does not click', () => {
  const sound = renderSound([
    plan({ setting: 'beach' }, 3),
    plan({ setting: 'city-night', time: 'night' }, 3),
  ])
  const usual = Math.max(steepest(sound, 2, 2.9), steepest(sound, 3.3, 4))
  assert.ok(steepest(sound, 2.95, 3.3) < usual * 1.5)
})

test('the first and the last sample are silent', () => {
  const sound = renderSound([plan({ setting: 'stadium' }, 2)])
  assert.ok(Math.abs(sound.left[0] ?? 1) < 1e-3)
  assert.ok(Math.abs(sound.left.at(-1) ?? 1) < 1e-3)
})

test('music goes on over a cut while the mood stays', () => {
  const joined = renderSound([
    plan({ setting: 'abstract', mood: 'epic' }, 2),
    plan({ setting: 'abstract', mood: 'epic' }, 2),
  ])
  assert.ok(energy(joined, 1.9, 2.1) > 0.3 * energy(joined, 0.5, 1.5))
})

test('rain that begins in a shot is heard when it does', () => {
  const hissOf = ({ left }: Sound, from: number, until: number): number => {
    const part = left.subarray(from * SAMPLE_RATE, until * SAMPLE_RATE)
    // Rain hisses, and wind does not.
    return Math.sqrt(part.reduce((sum, value, at) => sum + (value - (part[at - 1] ?? value)) ** 2, 0))
  }
  const still = renderSound([plan({ setting: 'desert' }, 4)])
  const rainy = renderSound([plan({ setting: 'desert', turns: { weather: 'rain' } }, 4)])
  const growth = (sound: Sound): number => hissOf(sound, 3, 3.4) / hissOf(sound, 0.1, 0.5)
  assert.ok(growth(rainy) > 3 * growth(still), `${growth(rainy)} ${growth(still)}`)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createMouth,
  dialogueSpan,
  drumHits,
  flashAt,
  handAt,
  lightningStrikes,
  pianoBeats,
  talkingAt,
} from './cues.ts'
import { animalCalls, mouthAt } from './calls.ts'
import { footfalls, gaitOf } from './gaits.ts'
import type { SubjectSpec } from './scene-spec.ts'

const horse: SubjectSpec = {
  concept: 'horse',
  rig: 'quadruped',
  variant: 'horse',
  colours: [],
  count: 1,
  size: 'normal',
  action: 'run',
  props: [],
}

test('the piano piece is the same for the same seed and another for another', () => {
  assert.deepEqual(pianoBeats(7, 8), pianoBeats(7, 8))
  assert.notDeepEqual(pianoBeats(7, 8), pianoBeats(8, 8))
})

test('a longer shot plays the same piece on', () => {
  const short = pianoBeats(3, 4)
  assert.deepEqual(pianoBeats(3, 12).slice(0, short.length), short)
})

test('each hand plays one key at a time, in order, within the shot', () => {
  for (const hand of [0, 1] as const) {
    const times = pianoBeats(11, 12)
      .filter((note) => note.hand === hand)
      .map((note) => note.timeSeconds)
    assert.ok(times.length > 12)
    times.forEach((time, index) => assert.ok(index === 0 || time > (times[index - 1] ?? time)))
    assert.ok((times.at(-1) ?? 99) < 12)
  }
})

test('a hand is down on its key when the note sounds and raised between notes', () => {
  const notes = pianoBeats(5, 4)
  const right = notes.filter((note) => note.hand === 1)
  for (const note of right) {
    const at = handAt(notes, 1, note.timeSeconds)
    assert.equal(at.midi, note.midi)
    assert.ok(at.lift < 1e-9)
  }
  const [first, second] = right
  assert.ok(first !== undefined && second !== undefined)
  assert.ok(handAt(notes, 1, (first.timeSeconds + second.timeSeconds) / 2).lift > 0.99)
})

test('a galloping horse strikes the ground four times a cycle, in order', () => {
  const gait = gaitOf(horse)
  assert.ok(gait !== null)
  const falls = footfalls(gait, 4)
  const cycles = 4 * gait.cyclesPerSecond
  assert.ok(Math.abs(falls.length - cycles * 4) <= 4)
  falls.forEach((fall, index) => assert.ok(fall.timeSeconds >= (falls[index - 1]?.timeSeconds ?? 0)))
})

test('what stands still makes no steps', () => {
  assert.equal(gaitOf({ ...horse, action: 'stand' }), null)
  assert.equal(gaitOf({ ...horse, rig: 'aircraft', action: 'take-off' }), null)
})

test('lightning comes before its thunder, and a far one is dimmer and later', () => {
  const strikes = lightningStrikes(9, 60)
  assert.ok(strikes.length > 10)
  for (const strike of strikes) assert.ok(strike.thunderSeconds > strike.timeSeconds)
  assert.ok((strikes[0]?.timeSeconds ?? 9) <= 1.2)
})

test('the sky flashes at the strike and is dark before and after it', () => {
  const [strike] = lightningStrikes(9, 10)
  assert.ok(strike !== undefined)
  assert.equal(flashAt([strike], strike.timeSeconds - 0.01), 0)
  assert.ok(flashAt([strike], strike.timeSeconds + 0.01) > 0.35)
  assert.equal(flashAt([strike], strike.timeSeconds + 0.6), 0)
})

test('a mouth opens while its animal calls', () => {
  const calls = animalCalls(4, 8)
  const [call] = calls
  assert.ok(call !== undefined)
  assert.equal(mouthAt(calls, call.timeSeconds - 0.01), 0)
  assert.ok(mouthAt(calls, call.timeSeconds + call.lengthSeconds / 2) > 0.99)
})

test('drums keep the tempo of the mood', () => {
  const kicks = drumHits('calm', 10).filter((hit) => hit.drum === 'kick')
  assert.ok(kicks.some((hit) => Math.abs(hit.timeSeconds - (60 / 72) * 2) < 1e-9))
})

test('dialogue is said at an easy pace, and faster when the shot is short', () => {
  const easy = dialogueSpan('Good morning, my friend!', 10)
  assert.ok(easy.endSeconds < 3)
  const hurried = dialogueSpan('Good morning, my friend! '.repeat(10), 4)
  assert.ok(hurried.endSeconds <= 3.8)
  assert.ok(hurried.startSeconds < hurried.endSeconds)
})

test('a talking mouth moves during the dialogue and rests after it', () => {
  const during = Array.from({ length: 30 }, (_, frame) => talkingAt('Good morning!', 0.3 + frame / 30, 6))
  assert.ok(Math.max(...during) > 0.5 && Math.min(...during) < 0.1)
  assert.equal(talkingAt('Good morning!', 5, 6), 0)
})

test('the mouth of the speaker follows the dialogue, that of another animal its calls', () => {
  const person: SubjectSpec = { ...horse, concept: 'woman', rig: 'person', variant: 'woman', action: 'talk' }
  const scene = { subjects: [horse, person], dialogue: 'Good morning!' }
  const speaker = createMouth(person, scene, 4, 6)
  assert.equal(speaker(0.5), talkingAt('Good morning!', 0.5, 6))
  const [call] = animalCalls(4, 6)
  assert.ok(call !== undefined)
  assert.ok(createMouth(horse, scene, 4, 6)(call.timeSeconds + call.lengthSeconds / 2) > 0.99)
  assert.equal(createMouth({ ...person, action: 'walk' }, { ...scene, dialogue: null }, 4, 6)(0.5), 0)
})

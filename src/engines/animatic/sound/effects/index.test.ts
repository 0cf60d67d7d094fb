import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../../parse/index.ts'
import type { SceneSpec, SubjectSpec } from '../../scene-spec.ts'
import { findVoice } from './animal-voices.ts'
import { effectsOf, hasPlayer } from './index.ts'

function subject(rig: SubjectSpec['rig'], concept: string, more: Partial<SubjectSpec> = {}): SubjectSpec {
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

function soundsOf(...subjects: SubjectSpec[]): readonly string[] {
  const spec: SceneSpec = {
    setting: 'garden',
    time: 'day',
    weather: 'clear',
    season: null,
    mood: 'neutral',
    subjects,
    camera: 'still',
    framing: 'wide',
    look: 'flat',
    dialogue: null,
    language: 'en',
  }
  return effectsOf(spec).map((layer) => layer.name)
}

test('a cat at the piano plays and does not meow', () => {
  const cat = subject('quadruped', 'cat', {
    action: 'play-instrument',
    props: [{ concept: 'grand-piano', colour: null, role: 'played' }],
  })
  assert.deepEqual(soundsOf(cat), ['0 cat piano'])
})

test('a guitar that is only carried does not sound', () => {
  const walker = subject('person', 'man', {
    action: 'walk',
    props: [{ concept: 'guitar', colour: null, role: 'held' }],
  })
  assert.deepEqual(soundsOf(walker), ['0 man steps'])
})

test('a rider is heard by the mount', () => {
  const rider = subject('person', 'woman', {
    action: 'ride',
    props: [{ concept: 'horse', colour: null, role: 'ridden' }],
  })
  assert.deepEqual(soundsOf(rider), ['0 woman voice', '0 woman steps'])
})

test('a sleeping dog is silent', () => {
  assert.deepEqual(soundsOf(subject('quadruped', 'dog', { action: 'sleep' })), [])
})

test('later subjects are softer and the fourth is not heard', () => {
  const dog = subject('quadruped', 'dog')
  const names = soundsOf(dog, dog, dog, dog)
  assert.deepEqual(names, ['0 dog voice', '1 dog voice', '2 dog voice'])
})

test('words that only contain the name of an animal give no voice', () => {
  for (const words of ['dandelion', 'bowl', 'cape', 'bullet train', 'seashore', 'driver']) {
    assert.equal(findVoice(words), null, words)
  }
})

test('a player in the picture replaces the music', () => {
  const spec = { subjects: [subject('instrument', 'violin', { action: 'play' })] } as Partial<SceneSpec>
  assert.equal(hasPlayer(spec as SceneSpec), true)
  assert.equal(hasPlayer({ ...spec, subjects: [subject('instrument', 'violin')] } as SceneSpec), false)
})

test('a board rolls and does not step', () => {
  const skater = (action: SubjectSpec['action']): SubjectSpec =>
    subject('person', 'boy', { action, props: [{ concept: 'skateboard', colour: null, role: 'ridden' }] })
  assert.deepEqual(soundsOf(skater('ride')), ['0 boy board'])
  assert.deepEqual(soundsOf(skater('jump')), ['0 boy board'])
})

test('a goal is cheered at where somebody looks on', () => {
  const spec = parsePrompt('Footballers score a goal in a stadium')
  assert.ok(effectsOf(spec).some(({ name }) => name === 'cheer'))
  assert.ok(!effectsOf({ ...spec, isDeserted: true }).some(({ name }) => name === 'cheer'))
})

test('a ball is heard when it is played, and not where it lies', () => {
  const names = (prompt: string): readonly string[] => effectsOf(parsePrompt(prompt)).map(({ name }) => name)
  assert.ok(names('Two boys kick a football in a park').includes('ball'))
  assert.deepEqual(names('A red ball in a garden'), [])
})

test('an axe is heard as it splits wood, and a watering can runs', () => {
  assert.deepEqual(soundsOf(subject('person', 'man', { action: 'work', activity: 'wood' })), ['0 man deed'])
  assert.deepEqual(
    soundsOf(subject('robot', 'robot', { action: 'work', activity: 'water-plants' })).at(-1),
    '0 robot deed',
  )
  assert.deepEqual(soundsOf(subject('person', 'woman', { action: 'sit', activity: 'knit' })), [])
})

test('who walks to something first is heard to walk', () => {
  const names = (prompt: string): readonly string[] => effectsOf(parsePrompt(prompt)).map(({ name }) => name)
  assert.ok(names('A woman walks to the stove and stirs the soup').includes('0 woman steps'))
  assert.ok(names('A man walks to a bench and sits down').includes('0 man steps'))
  assert.ok(!names('A woman stirs the soup').includes('0 woman steps'))
})

test('a car that explodes has no motor running', () => {
  assert.deepEqual(effectsOf(parsePrompt('A car explodes')), [])
})

test('who walks with the eyes of the camera is heard to walk', () => {
  const names = effectsOf(parsePrompt('I am walking through a forest')).map(({ name }) => name)
  assert.deepEqual(names, ['own steps'])
  assert.deepEqual(effectsOf(parsePrompt('A forest')), [])
})

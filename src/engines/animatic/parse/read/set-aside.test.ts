import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

function subjectsOf(prompt: string): string[] {
  return parsePrompt(prompt).subjects.map(({ concept }) => concept)
}

test('what a negative prompt lists is not drawn, to the end of its line', () => {
  assert.deepEqual(subjectsOf('A castle on a hill. Negative prompt: cars, people, dogs, text'), [])
  assert.deepEqual(subjectsOf('A swan on a lake\nnegative: boats, people\n'), ['swan'])
  assert.deepEqual(subjectsOf('湖上的天鹅。负面提示词：人，汽车，船'), ['swan'])
  assert.deepEqual(subjectsOf('A swan on a lake, avoid boats and people. A dog barks.'), ['swan', 'dog'])
})

test('of whom a picture takes its manner, and what it was filmed with, is not in it', () => {
  assert.deepEqual(subjectsOf('A fox in the snow, shot on iPhone, National Geographic style'), ['fox'])
  assert.deepEqual(subjectsOf('A robot serves tea. Clean, Apple commercial style, wildlife footage'), [
    'robot',
  ])
  assert.deepEqual(subjectsOf('An eagle flies, inspired by BBC Planet Earth documentaries'), ['eagle'])
  assert.equal(parsePrompt('A street, in the style of a comic book').look, 'comic')
})

test('a thing that is named for itself stays, whatever manner follows', () => {
  assert.deepEqual(subjectsOf('cat anime style'), ['cat'])
  assert.deepEqual(subjectsOf('a dog in anime style'), ['dog'])
})

test('where it is filmed from is not in the picture', () => {
  assert.deepEqual(subjectsOf('Two hikers on a ridge, wide shot from a helicopter'), ['hiker'])
  assert.deepEqual(subjectsOf('Soldiers jump from a helicopter'), ['soldier', 'helicopter'])
})

test('what is only heard is not seen', () => {
  assert.deepEqual(subjectsOf('A swan at sunset, the sound of cicadas and dogs'), ['swan'])
  assert.deepEqual(subjectsOf('A dog sleeps, gentle piano music'), ['dog'])
})

test('addresses, times, names of fields and JSON are no things', () => {
  assert.deepEqual(subjectsOf('https://example.com/cat?car=red a fox'), ['fox'])
  assert.deepEqual(subjectsOf('0-3s: a fox runs\n3-6s: the fox sleeps'), ['fox'])
  assert.deepEqual(subjectsOf('**Scene:** a lake at dawn. **Character:** an owl'), ['owl'])
  const spec = parsePrompt('{"prompt": "a panda in the snow", "seconds": 8, "negative_prompt": "cars"}')
  assert.deepEqual(
    spec.subjects.map(({ concept, count }) => `${count} ${concept}`),
    ['1 panda'],
  )
  assert.equal(spec.dialogue, null)
})

test('how a shot is lit and filmed puts nothing into it', () => {
  const prompt =
    'A woman dances on a rooftop.\nCinematography:\nLens: 40 mm\nLighting: golden key, tungsten bulbs\nActions:\n- a dog barks'
  assert.deepEqual(subjectsOf(prompt), ['woman', 'dog'])
  const sections =
    'Lenses & Filtration\n32 mm primes; glass reflections on train windows.\nLocation & Framing\nCommuter platform, dawn.'
  assert.deepEqual(parsePrompt(sections).place, 'station')
  assert.equal(parsePrompt(sections).inside, undefined)
})

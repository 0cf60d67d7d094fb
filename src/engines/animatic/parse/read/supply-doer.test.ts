import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

function castOf(prompt: string): readonly string[] {
  return parsePrompt(prompt).subjects.map(
    ({ variant, action, activity }) => `${variant} ${activity ?? action}`,
  )
}

test('a pronoun with nobody named before it is somebody who acts', () => {
  assert.deepEqual(castOf('She dances in the rain'), ['woman dance'])
  assert.deepEqual(castOf('He plays the guitar'), ['man play-instrument'])
})

test('a deed without a doer is done by somebody', () => {
  assert.deepEqual(castOf('Brushing teeth in the morning'), ['boy brush-teeth'])
})

test('whoever is dressed before the pronoun wears it', () => {
  const [woman] = parsePrompt('Wearing a red coat, she walks in the rain').subjects
  assert.equal(woman?.variant, 'woman')
  assert.deepEqual(
    woman?.props.map(({ concept }) => concept),
    ['coat'],
  )
})

test('a verb of people needs nobody named, unless it is of what comes next', () => {
  assert.equal(castOf('Dancing in the rain').length, 1)
  assert.deepEqual(castOf('Dancing lights in the sky'), [])
})

test('a pronoun of what was named before brings nobody else', () => {
  assert.deepEqual(castOf('Two pirate ships battle each other as they sail'), ['pirate-ship fight'])
})

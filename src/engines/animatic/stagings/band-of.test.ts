import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { bandOf } from './band-of.ts'

function lineUp(prompt: string): readonly string[] {
  return parsePrompt(prompt)
    .subjects.flatMap(bandOf)
    .map(({ count, props }) => `${count} ${props.map(({ concept }) => concept).join('+')}`)
}

test('each of a rock band and of a jazz band has an instrument of their own', () => {
  assert.deepEqual(lineUp('A rock band on stage'), [
    '1 electric-guitar',
    '1 microphone',
    '1 drums',
    '1 bass-guitar',
  ])
  assert.deepEqual(lineUp('A jazz band on stage'), ['1 saxophone', '1 double-bass', '1 drums', '1 trumpet'])
})

test('an orchestra all play what they play', () => {
  assert.deepEqual(lineUp('An orchestra on stage'), ['6 violin'])
})

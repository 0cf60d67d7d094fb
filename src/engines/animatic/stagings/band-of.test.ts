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

test('an orchestra, a quartet and a trio are of several instruments', () => {
  assert.deepEqual(lineUp('An orchestra on stage'), [
    '1 violin',
    '1 cello',
    '1 flute',
    '1 trumpet',
    '1 double-bass',
    '1 violin',
  ])
  assert.deepEqual(lineUp('A string quartet on stage'), ['1 violin', '1 violin', '1 violin', '1 cello'])
  assert.deepEqual(lineUp('A jazz trio on stage'), ['1 grand-piano', '1 double-bass', '1 drums'])
})

test('who is said to play something plays that', () => {
  assert.deepEqual(lineUp('Three violinists on stage'), ['3 violin'])
  assert.deepEqual(lineUp('A jazz trio with piano, double bass and drums'), [
    '1 grand-piano',
    '1 double-bass',
    '1 drums',
  ])
})

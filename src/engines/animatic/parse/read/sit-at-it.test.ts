import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

test('who sits and plays does not get up for it', () => {
  assert.equal(parsePrompt('A man sits on the beach playing the guitar').subjects[0]?.isSeated, true)
  assert.equal(parsePrompt('A man plays the guitar on the beach').subjects[0]?.isSeated, undefined)
})

test('nobody is seen to play behind a sail', () => {
  assert.equal(parsePrompt('A man sits in the boat, playing the guitar').subjects[0]?.variant, 'rowing-boat')
  assert.equal(parsePrompt('A man sits in the boat').subjects[0]?.variant, 'sailing-boat')
})

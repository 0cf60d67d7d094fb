import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

function deedOf(prompt: string): string | undefined {
  return parsePrompt(prompt).subjects.find(({ rig }) => rig === 'person')?.activity
}

test('what is fed decides how', () => {
  assert.equal(deedOf('A woman feeds her cat'), 'feed-animal')
  assert.equal(deedOf('A woman feeds the pigeons'), 'feed-birds')
})

test('nobody milks or brushes without an animal', () => {
  assert.equal(deedOf('A farmer milks a cow'), 'milk')
  assert.equal(deedOf('A farmer brushes the dust away'), undefined)
})

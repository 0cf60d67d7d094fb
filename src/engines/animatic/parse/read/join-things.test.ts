import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

test('a spider in its web is one drawing, and so is a bird at its nest', () => {
  const [spider, ...others] = parsePrompt('A spider in its web').subjects
  assert.equal(others.length, 0)
  assert.ok(spider?.props.some(({ concept }) => concept === 'web'))
  const bird = parsePrompt('A bird builds a nest').subjects.find(({ rig }) => rig === 'bird')
  assert.deepEqual(bird?.at, { spot: 'inside', by: 'nest' })
})

test('a surgeon operates unless they do something else', () => {
  const deedOf = (prompt: string): string | undefined => parsePrompt(prompt).subjects[0]?.activity
  assert.equal(deedOf('A surgeon in an operating room'), 'operate')
  assert.equal(deedOf('A surgeon talks to a nurse'), undefined)
})

test('a goalkeeper dives for the ball, and not into water', () => {
  const [keeper] = parsePrompt('A goalkeeper dives and saves the ball').subjects
  assert.deepEqual([keeper?.action, keeper?.activity], ['play', 'save'])
})

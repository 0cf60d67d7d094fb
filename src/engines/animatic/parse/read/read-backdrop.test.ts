import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

test('a studio is of the colour its background was asked in', () => {
  const red = parsePrompt('A soda can, red background, product shot')
  assert.equal(red.setting, 'abstract')
  assert.equal(red.backdrop, '#d33a3f')
  assert.deepEqual(red.subjects[0]?.colours, [])
  assert.equal(parsePrompt('A sneaker on a black background').backdrop, '#17181d')
  assert.equal(parsePrompt('Une danseuse, fond rouge').backdrop, '#d33a3f')
})

test('a background that is only out of focus builds no studio', () => {
  const spec = parsePrompt('A hummingbird at a flower, blurred green background')
  assert.equal(spec.setting, 'garden')
  assert.equal(spec.backdrop, undefined)
})

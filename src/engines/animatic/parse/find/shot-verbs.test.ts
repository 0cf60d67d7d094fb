import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt, parsePrompt } from '../index.ts'

function told(prompt: string): unknown[] {
  const { camera, subjects } = parsePrompt(prompt)
  return [camera, subjects[0]?.action]
}

test('what a shot or the camera does is done by nobody in the picture', () => {
  assert.deepEqual(told('Drone footage circling a lighthouse on a cliff'), ['orbit', 'stand'])
  assert.deepEqual(told('Tracking shot following a woman running through a street'), ['track', 'run'])
  assert.deepEqual(told('The camera descends slowly. A rowing boat on a lake'), ['crane-down', 'stand'])
})

test('what somebody in a shot does is theirs', () => {
  assert.equal(parsePrompt('Drone shot of an eagle circling a mountain').subjects[0]?.action, 'fly')
  assert.equal(parsePrompt('Wide shot, a dog following a boy').subjects[0]?.concept, 'dog')
})

test('figures of the trade are not called unknown', () => {
  const { ignored } = explainPrompt('two samurai wait, 60fps, 85mm lens, f/1.8, 4K')
  assert.deepEqual(ignored, [])
})

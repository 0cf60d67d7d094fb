import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stagePrompt } from './testing/stage-prompt.ts'

const SECONDS = 6

function poseAt(prompt: string, time: number): { readonly progress: number; readonly time: number } {
  const scene = stagePrompt(prompt, undefined, { seconds: SECONDS })
  const [hero] = scene.actors
  assert.ok(hero !== undefined)
  return hero.pose({ time, seconds: SECONDS, camera: { x: 0, y: 0, zoom: 1 } })
}

test('who walks to something is on the way at first, and then does it from its beginning', () => {
  for (const prompt of [
    'A man walks to the window and opens it',
    'A woman walks to the stove and stirs the soup',
  ]) {
    assert.ok(poseAt(prompt, 0.1).progress > 1, prompt)
    assert.ok(poseAt(prompt, 1).progress < poseAt(prompt, 0.5).progress, prompt)
    assert.equal(poseAt(prompt, 3).progress, 0, prompt)
    assert.ok(poseAt(prompt, 3).time < 1, prompt)
  }
})

test('who is at it from the beginning is not on the way', () => {
  assert.equal(poseAt('A man opens the window', 0.1).progress, 0)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Frame } from '../sets/set.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const frameAt = (time: number): Frame => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })

test('a glass that a cat knocks off the table falls to the floor and breaks', () => {
  const glass = stagePrompt('A cat knocks a glass off the table').actors.find(
    ({ look }) => look.variant === 'glass',
  )
  const lifts = [0, 1, 3].map((time) => glass?.place(frameAt(time)).lift ?? Number.NaN)
  assert.equal(lifts[0], lifts[1])
  assert.ok((lifts[0] ?? 0) > 0.2)
  assert.equal(lifts[2], 0)
  assert.equal(glass?.pose(frameAt(1)).progress, 0)
  assert.ok((glass?.pose(frameAt(3)).progress ?? 0) > 0)
})

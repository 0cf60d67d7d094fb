import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStage } from '../draw/create-stage.ts'
import { LANDSCAPE, PORTRAIT, stagePrompt } from './testing/stage-prompt.ts'

const FRAME = { time: 2, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } }

test('many dogs go before whoever walks them, all in the picture', () => {
  for (const size of [LANDSCAPE, PORTRAIT]) {
    const { aspect } = createStage(size)
    const { actors } = stagePrompt('A woman walks six dogs', size)
    assert.equal(actors.length, 7)
    const [walker = Infinity, ...dogs] = actors.map((actor) => actor.place(FRAME).x)
    for (const x of dogs) assert.ok(x > walker && x < aspect)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stagePrompt } from './testing/stage-prompt.ts'

test('whoever swims is half under water, a drawing from the store among them', () => {
  const heightOf = (prompt: string): number => {
    const [actor] = stagePrompt(prompt).actors
    assert.ok(actor !== undefined)
    return actor.rig.box(actor.look, 'swim').height
  }
  for (const swimmer of ['teddy bear', 'frog', 'dog'])
    assert.ok(heightOf(`a ${swimmer} swims in a lake`) < 0.8 * heightOf(`a ${swimmer} on a lawn`), swimmer)
})

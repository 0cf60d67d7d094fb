import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stagePrompt } from './testing/stage-prompt.ts'

test('water polo has a ball, synchronised swimming has none', () => {
  const balls = (prompt: string): number =>
    stagePrompt(prompt).actors.filter(({ look }) => look.variant === 'ball').length
  assert.equal(balls('A water polo match'), 1)
  assert.equal(balls('A synchronized swimming show'), 0)
})

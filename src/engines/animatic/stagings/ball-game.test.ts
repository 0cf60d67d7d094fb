import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stagePrompt } from './testing/stage-prompt.ts'

/** Variant and colours of the balls that are drawn. */
function ballsOf(prompt: string): readonly string[] {
  return stagePrompt(prompt)
    .actors.filter(({ look }) => look.variant.endsWith('ball'))
    .map(({ look }) => [look.variant, ...look.colours].join(' '))
}

test('a ball has the colour that was said', () => {
  assert.match(ballsOf('A dog plays with a red ball').join(), /^ball #[0-9a-f]{6}$/)
  assert.match(ballsOf('A man plays with a green basketball').join(), /^basketball #[0-9a-f]{6}$/)
  assert.notDeepEqual(ballsOf('A dog plays with a red ball'), ballsOf('A dog plays with a blue ball'))
})

test('a football of which no colour was said is a football', () => {
  assert.deepEqual(ballsOf('Two footballers play'), ['football'])
  assert.deepEqual(ballsOf('A dog plays with a ball'), ['football'])
})

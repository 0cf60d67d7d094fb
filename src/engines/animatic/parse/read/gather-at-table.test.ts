import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const activities = (prompt: string): readonly (string | undefined)[] =>
  parsePrompt(prompt).subjects.map(({ activity }) => activity)

test('several at a table, who do nothing else, sit there over a meal', () => {
  for (const prompt of [
    'friends laughing at a table in a restaurant',
    'Freunde sitzen an einem Tisch im Restaurant',
    '朋友们围着桌子笑',
    'друзья смеются за столом в ресторане',
  ])
    assert.deepEqual(activities(prompt), ['meal'], prompt)
})

test('at a table one may do something else', () => {
  assert.deepEqual(activities('a man and a woman sit at a table playing chess'), ['chess', 'chess'])
  assert.ok(!activities('friends work at a table in an office').includes('meal'))
  assert.ok(!activities('students sit at a table in a library reading books').includes('meal'))
})

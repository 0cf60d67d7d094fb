import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const whoIn = (prompt: string): readonly string[] =>
  parsePrompt(prompt).subjects.map(({ variant, count }) => (count === 1 ? variant : `${count} ${variant}`))

test('the sister of a woman is grown up, and of a girl a girl', () => {
  for (const [prompt, ...people] of [
    ['A woman and her sister drink tea', 'woman', 'woman'],
    ['Una mujer y su hermana', 'woman', 'woman'],
    ['A boy plays with his sister', 'boy', 'girl'],
    ['A girl plays with her little sister', 'girl', 'girl'],
    ['A boy and his little sister', 'boy', 'girl'],
    ['A woman with her little sister', 'woman', 'girl'],
  ])
    assert.deepEqual(whoIn(prompt ?? ''), people, prompt)
})

test('the friends of a girl are girls, and of a woman whoever', () => {
  assert.deepEqual(whoIn('A girl whispers to her friend'), ['girl', 'girl'])
  assert.deepEqual(whoIn('Ein Mädchen spielt mit seinen Freunden'), ['girl', '5 girl'])
  assert.deepEqual(whoIn('A woman talks to her friend'), ['woman', 'person'])
})

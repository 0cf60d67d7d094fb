import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const traitsOf = (prompt: string): readonly string[] => parsePrompt(prompt).subjects[0]?.traits ?? []

test('pronouns tell whether a doctor is a woman', () => {
  assert.deepEqual(traitsOf('A doctor checks her watch'), ['female'])
  assert.deepEqual(traitsOf('A vlogger walks through a market, stalls behind her'), ['female'])
  assert.deepEqual(traitsOf('一位医生走进房间，她微笑着'), ['female'])
  assert.deepEqual(traitsOf('Врач идёт по улице, она улыбается'), ['female'])
})

test('where it is not certain of whom they speak they tell nothing', () => {
  assert.deepEqual(traitsOf('A doctor and a nurse, she smiles'), [])
  assert.deepEqual(traitsOf('A doctor takes her dog to his house'), [])
  assert.deepEqual(traitsOf('A woman in her kitchen'), [])
  assert.deepEqual(traitsOf('宇航员弹吉他'), [])
})

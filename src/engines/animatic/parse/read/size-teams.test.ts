import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'
import { sizeOfTeams } from './size-teams.ts'

test('the size of two teams is read in many languages', () => {
  for (const text of [
    'two teams of five play tug of war',
    'zwei Mannschaften zu je fünf',
    'dos equipos de cinco',
    'deux équipes de 5',
    'две команды по пять',
    '两队各五人拔河',
    '5人ずつの綱引き',
    '다섯명씩 줄다리기',
  ])
    assert.equal(sizeOfTeams(text), 5, text)
  assert.equal(sizeOfTeams('two teams of rivals'), undefined)
})

test('two teams of five are ten on one rope', () => {
  assert.equal(parsePrompt('Two teams of five play tug of war').subjects[0]?.count, 10)
  assert.equal(parsePrompt('Two teams of four children play tug of war').subjects[0]?.count, 8)
  assert.equal(parsePrompt('Ten children play tug of war').subjects[0]?.count, 10)
})

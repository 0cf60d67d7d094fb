import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt, parsePrompt } from '../index.ts'

function traitsOf(prompt: string): readonly string[] {
  return parsePrompt(prompt).subjects.flatMap(({ variant, traits = [] }) => [variant, ...traits])
}

test('a calling tells the sex where its word does', () => {
  assert.deepEqual(traitsOf('a policeman and a policewoman'), ['police', 'male', 'police', 'female'])
  assert.deepEqual(traitsOf('a waitress'), ['waiter', 'female'])
  assert.deepEqual(traitsOf('una doctora'), ['doctor', 'female'])
  assert.deepEqual(traitsOf('учительница'), ['teacher', 'female'])
  assert.deepEqual(traitsOf('a human doctor'), ['doctor'])
  assert.deepEqual(traitsOf('a bride'), ['bride'], 'as everybody expects')
})

test('two nouns for one person are one person', () => {
  assert.deepEqual(traitsOf('a woman doctor'), ['doctor', 'female'])
  assert.deepEqual(traitsOf('a samurai girl'), ['samurai', 'female', 'child'])
  assert.deepEqual(traitsOf('una mujer astronauta'), ['astronaut', 'female'])
  assert.deepEqual(traitsOf('忍者少女'), ['ninja', 'female', 'child'])
  assert.deepEqual(traitsOf("the king's son"), ['boy'])
})

test('a colour is that of the skin, where clothes do not make the person', () => {
  assert.deepEqual(traitsOf('a black woman'), ['woman', 'dark-skinned', 'dark-haired'])
  assert.deepEqual(parsePrompt('a black woman').subjects[0]?.colours, [])
  assert.deepEqual(traitsOf('a white wizard'), ['wizard'])
  assert.deepEqual(parsePrompt('a white wizard').subjects[0]?.colours.length, 1)
  assert.deepEqual(traitsOf('a woman in black'), ['woman'])
})

test('hair stands before or after whose it is', () => {
  const worn = (prompt: string): string[] =>
    parsePrompt(prompt).subjects.flatMap(({ props }) => props.map(({ concept }) => concept))
  assert.deepEqual(worn('a bald bearded man'), ['bald', 'beard'])
  assert.deepEqual(worn('ein blondes Mädchen'), ['hair'])
  assert.deepEqual(worn('une femme blonde'), ['hair'])
  assert.deepEqual(worn('黑发女孩'), ['hair'])
  assert.deepEqual(worn('a bald eagle'), [])
})

test('what is said of things is reported as not drawn', () => {
  const { understood } = explainPrompt('an old table and an old sailor')
  assert.deepEqual(
    understood.filter(({ text }) => text === 'old').map(({ leftOut }) => leftOut),
    ['not drawn', null],
  )
})

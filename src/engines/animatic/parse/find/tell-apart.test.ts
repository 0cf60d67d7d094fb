import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt, parsePrompt } from '../index.ts'

function seen(prompt: string): string[] {
  return parsePrompt(prompt).subjects.flatMap(({ concept, props }) => [
    concept,
    ...props.map((prop) => prop.concept),
  ])
}

test('a word of two meanings has the one that the rest of the prompt tells', () => {
  assert.deepEqual(seen('a baseball player with a bat'), ['baseball-player', 'bat'])
  assert.deepEqual(seen('a bat hangs in a cave'), ['bat'])
  assert.equal(parsePrompt('Fußball fliegt ins Tor').setting, 'stadium')
  assert.deepEqual(seen('ein Strauß rennt durch die Savanne'), ['ostrich'])
  assert.deepEqual(seen('une pêche sur une table'), ['peach'])
  assert.deepEqual(seen('uma manga madura na mesa'), ['mango', 'table'])
  assert.deepEqual(seen('배를 먹는 아이'), ['child', 'pear'])
  assert.deepEqual(seen('एक आम आदमी सड़क पर'), ['man'])
  assert.deepEqual(seen('la llama de una vela'), ['candle'])
  assert.deepEqual(seen('una llama en los Andes'), ['llama'])
  assert.deepEqual(seen('красный шар'), ['balloon'])
})

test('who steals does not fly', () => {
  const [thing] = parsePrompt('un voleur vole un sac').subjects
  assert.equal(thing?.action, 'stand')
  assert.equal(parsePrompt('un pigeon vole').subjects[0]?.action, 'fly')
})

test('a few words are in the language in which they name something', () => {
  const first = (prompt: string): unknown => parsePrompt(prompt).subjects[0]?.concept
  assert.deepEqual(['100 chats noirs', 'chat noir', 'pan fresco', 'rock climbing'].map(first), [
    'black-cat',
    'black-cat',
    'bread',
    'hiker',
  ])
})

test('what an animal or a thing does is no other thing of that name', () => {
  assert.deepEqual(seen('A dog pants'), ['dog'])
  assert.deepEqual(seen('a dog and a pair of pants').includes('dog'), true)
  assert.deepEqual(seen('A hedgehog curls up'), ['hedgehog'])
  assert.deepEqual(seen('A bird nests'), ['bird'])
  assert.deepEqual(seen('two bird nests in a tree').includes('nest'), true)
  assert.deepEqual(seen('An egg rolls'), ['egg'])
  assert.deepEqual(seen('A domino falls'), [])
  assert.deepEqual(seen('A washing machine spins'), ['washing-machine'])
  assert.deepEqual(seen('Water drips'), [])
  assert.deepEqual(seen('A woman makes snow angels'), ['woman'])
  const [hawk] = parsePrompt('A hawk dives').subjects
  assert.equal(hawk?.action, 'fly')
  assert.deepEqual(parsePrompt('A leaf falls').sights, ['leaves'])
})

test('who leaves is no tree, and who waves is not at sea', () => {
  const deeds = (prompt: string): unknown[] =>
    parsePrompt(prompt).subjects.map(({ concept, action, afterwards }) => [concept, action, afterwards])
  assert.deepEqual(deeds('The woman leaves'), [['woman', 'walk', undefined]])
  assert.deepEqual(deeds('A cat jumps down and leaves'), [['cat', 'jump', 'walk']])
  assert.deepEqual(deeds('She waves and leaves'), [['woman', 'wave', 'walk']])
  assert.equal(parsePrompt('a man walks home and leaves fall').sights?.[0], 'leaves')
  assert.deepEqual(deeds('let the robot wave'), [['robot', 'wave', undefined]])
  assert.deepEqual(seen('A chef drops the pan'), ['chef', 'pan'])
})

test('a verb that is not drawn is told apart from its noun, and reported', () => {
  const { ignored } = explainPrompt('An egg rolls')
  assert.deepEqual(ignored, ['rolls'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import type { SceneSpec } from '../scene-spec.ts'
import { applyRoles, callKnown, castCharacters } from './cast-characters.ts'

function sceneOf(prompt: string, ...names: readonly string[]): SceneSpec {
  const { text, roles } = castCharacters(
    prompt,
    names.map((name) => ({ name, colours: ['#3a8a3a', '#c0a040', '#202020'] })),
  )
  return applyRoles(parsePrompt(text), roles)
}

/** Concept and action of everybody, and who they are. */
function who({ subjects }: SceneSpec): unknown[][] {
  return subjects.map(({ concept, action, identity }) => [concept, action, identity?.name])
}

test('somebody of whom nothing is known is a person, always the same one', () => {
  const scene = sceneOf('Mossy runs through a forest', 'Mossy')
  const [[concept, ...rest]] = who(scene) as [unknown[]]
  assert.ok(concept === 'woman' || concept === 'man')
  assert.deepEqual([scene.setting, rest], ['forest', ['run', 'Mossy']])
  const again = sceneOf('At night MOSSY dances on a beach', 'Mossy')
  assert.deepEqual(again.subjects[0]?.identity, scene.subjects[0]?.identity)
  assert.deepEqual(again.subjects[0]?.colours, ['#3a8a3a', '#c0a040'])
  assert.equal(again.subjects[0]?.concept, concept)
})

test('a name may be written as a mention', () => {
  const [first, second] = who(sceneOf('@{Mo} dances with @{ Bolt } on a stage', 'Mo', 'Bolt'))
  assert.deepEqual([first?.at(1), first?.at(2), second?.at(2)], ['dance', 'Mo', 'Bolt'])
})

test('pronouns tell who it is', () => {
  assert.deepEqual(who(sceneOf('Kim walks, her hat in the wind', 'Kim'))[0], ['woman', 'walk', 'Kim'])
  assert.equal(sceneOf('Kim takes his bag and walks', 'Kim').subjects[0]?.concept, 'man')
})

test('what follows the name says what it is', () => {
  const scene = sceneOf('Bolt, a small dog, runs on a beach', 'Bolt')
  assert.deepEqual(who(scene), [['dog', 'run', 'Bolt']])
})

test('what a name is may stand beside it in other ways', () => {
  for (const [prompt, name, concept, action] of [
    ['Sunny the fox jumps on a sunny day', 'Sunny', 'fox', 'jump'],
    ['Max is a dog who runs in a park', 'Max', 'dog', 'run'],
    ['My dog Max runs in a park', 'Max', 'dog', 'run'],
    ['A black cat named Luna sits on a wall', 'Luna', 'black-cat', 'sit'],
    ['Daisy the cow eats a daisy', 'Daisy', 'cow', 'eat'],
    ['Der Hund Bello schläft auf dem Sofa', 'Bello', 'dog', 'sleep'],
    ['le chien Milou court sur la plage', 'Milou', 'dog', 'run'],
    ['Кошка Мурка спит на диване', 'Мурка', 'cat', 'sleep'],
    ['小狗豆豆在公园跑', '豆豆', 'puppy', 'run'],
    ['一只叫小花的猫在睡觉', '小花', 'cat', 'sleep'],
    ['犬のポチが走る', 'ポチ', 'dog', 'run'],
    ['강아지 뽀삐가 달린다', '뽀삐', 'puppy', 'run'],
  ] as const) {
    const mine = who(sceneOf(prompt, name)).filter(([, , identity]) => identity === name)
    assert.deepEqual(mine, [[concept, action, name]], prompt)
  }
})

test('what somebody rides or leads is not who they are', () => {
  const rider = sceneOf('On a horse Luna rides through a field', 'Luna')
  assert.match(String(rider.subjects.find(({ identity }) => identity)?.concept), /^(wo)?man$/)
  const pilot = sceneOf('Will, a calico cat, will fly a plane', 'Will')
  assert.deepEqual(pilot.subjects[0]?.driver?.identity?.name, 'Will')
  assert.equal(pilot.subjects[0]?.identity, undefined)
})

test('a word that is a name with a capital stays a word without', () => {
  const garden = sceneOf('Rose gives a rose to her friend', 'Rose')
  assert.equal(garden.subjects.filter(({ identity }) => identity?.name === 'Rose').length, 1)
  const { text } = castCharacters('Sunny the fox jumps on a sunny day. Sunny sleeps', [
    { name: 'Sunny', colours: [] },
  ])
  assert.equal(text.trim(), 'the fox jumps on a sunny day. the fox sleeps')
})

test('a name may be a noun, but nobody is a flower', () => {
  assert.deepEqual(who(sceneOf('Captain Cat sleeps', 'Captain Cat')).length, 1)
  assert.match(String(sceneOf('Rose runs', 'Rose').subjects[0]?.concept), /^(wo)?man$/)
})

test('two characters are two people, and nobody else is one of them', () => {
  const scene = sceneOf('Ann and Bea dance in a garden', 'Ann', 'Bea')
  const concepts = scene.subjects.map(({ concept }) => concept)
  assert.equal(new Set(concepts).size, 2)
  assert.deepEqual(new Set(scene.subjects.map(({ identity }) => identity?.name)), new Set(['Ann', 'Bea']))
  const met = sceneOf('a man waves at Ann. He is old.', 'Ann')
  assert.equal(met.subjects.filter(({ identity }) => identity === undefined).length, 1)
})

test('names stand in every script, and only as words', () => {
  const [green] = sceneOf('小绿在森林里跑步', '小绿').subjects
  assert.deepEqual([green?.action, green?.identity?.name], ['run', '小绿'])
  assert.equal(sceneOf('Mossy在海边跑步', 'Mossy').subjects[0]?.identity?.name, 'Mossy')
  assert.deepEqual(
    sceneOf('Annabelle runs', 'Ann').subjects.filter(({ identity }) => identity),
    [],
  )
})

test('the colours of the prompt count', () => {
  const scene = sceneOf('Bolt, a white dog, runs', 'Bolt')
  assert.notDeepEqual(scene.subjects[0]?.colours, ['#3a8a3a', '#c0a040'])
})

test('a known character is called by what it is', () => {
  const { subjects } = sceneOf('Bolt, a small dog, runs on a beach', 'Bolt')
  assert.equal(callKnown('make Bolt jump', subjects), 'make the dog jump')
  assert.equal(callKnown('Boltless', subjects), 'Boltless')
})

test('a character at the wheel or in the arms is the character', () => {
  const drives = sceneOf('Kim drives a red car through the desert, her hair in the wind', 'Kim')
  assert.equal(drives.subjects[0]?.driver?.identity?.name, 'Kim')
  assert.equal(callKnown('Kim waves', drives.subjects), 'the woman waves')
})

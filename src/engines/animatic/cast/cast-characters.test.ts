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

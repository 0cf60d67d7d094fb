import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { parseChange } from '../parse/parse-change.ts'
import type { SceneSpec } from '../scene-spec.ts'
import { mergeScene } from './merge-scene.ts'

const PIANIST = 'A calico cat playing a piano on stage'

function merge(prompt: string, base: string | SceneSpec = PIANIST): SceneSpec {
  return mergeScene(typeof base === 'string' ? parsePrompt(base) : base, parseChange(prompt, null))
}

/** The hero in short: count, variant, colours, action, props. */
function heroOf({ subjects }: SceneSpec): unknown[] {
  const [hero] = subjects
  return hero === undefined
    ? []
    : [hero.count, hero.variant, hero.colours.length, hero.action, ...hero.props.map((prop) => prop.concept)]
}

const AT_THE_PIANO = [1, 'calico', 0, 'play-instrument', 'grand-piano']

test('what is not named stays', () => {
  const base = parsePrompt(PIANIST)
  assert.deepEqual(merge('make it night'), { ...base, time: 'night' })
  assert.deepEqual(merge('let it snow'), { ...base, weather: 'snow' })
  assert.deepEqual(merge('the camera pulls back'), { ...base, camera: 'pull' })
  assert.deepEqual(merge('in a forest'), { ...base, setting: 'forest' })
  assert.deepEqual(merge('something nice'), base)
})

test('another place is another place, and a word for none leaves it', () => {
  const base = parsePrompt('a woman reads in a library')
  assert.equal(base.place, 'library')
  assert.equal(merge('make it night', base).place, 'library')
  assert.equal(merge('in a bedroom', base).place, 'bedroom')
  assert.deepEqual(Object.keys(merge('in a forest', base)).includes('place'), false)
})

test('what only hints at a place is brought to where the scene is', () => {
  const base = parsePrompt('a woman reads in a library')
  for (const prompt of ['add a bench', 'a cat jumps on the table', 'put a palm beside her']) {
    assert.equal(merge(prompt, base).place, 'library', prompt)
  }
})

test('what another place has no room for stays behind', () => {
  const base = parsePrompt('A tornado approaches a farm')
  assert.deepEqual(base.sights, ['tornado'])
  assert.equal('sights' in merge('in a library', base), false)
  assert.deepEqual(merge('make it night', base).sights, ['tornado'])
  assert.deepEqual(merge('on a beach', base).sights, ['tornado'])
})

test('a word for the weather changes nothing but the weather', () => {
  const base = parsePrompt('a woman on a beach')
  for (const prompt of ['it snows', 'make it snow', '让它下雪']) {
    assert.deepEqual(merge(prompt, base), { ...base, weather: 'snow' }, prompt)
  }
})

test('the same in another language', () => {
  const base = parsePrompt(PIANIST)
  for (const prompt of ['变成夜晚', '深夜']) {
    assert.equal(merge(prompt).time, 'night', prompt)
    assert.deepEqual(merge(prompt).subjects, base.subjects, prompt)
  }
})

test('a style replaces the look', () => {
  const change = parseChange('make it night', 'anime')
  assert.equal(mergeScene(parsePrompt(PIANIST), change).look, 'anime')
})

test('the city changes its set with the hour', () => {
  assert.equal(merge('make it night', 'a car in the city by day').setting, 'city-night')
  assert.equal(merge('at noon', 'a car in a neon street').setting, 'city-day')
})

test('what is said of somebody who is there is said of them', () => {
  for (const prompt of ['the cat is orange', 'make the cat orange', 'turn the cat orange']) {
    assert.deepEqual(heroOf(merge(prompt)), [1, 'calico', 1, 'play-instrument', 'grand-piano'], prompt)
  }
  assert.deepEqual(heroOf(merge('the cat is orange')), [1, 'calico', 1, 'play-instrument', 'grand-piano'])
  assert.deepEqual(heroOf(merge('two cats')), [2, 'calico', 0, 'play-instrument', 'grand-piano'])
  assert.deepEqual(heroOf(merge('give the cat a red hat')), [...AT_THE_PIANO, 'hat'])
  assert.equal(merge('the cat is huge').subjects[0]?.size, 'huge')
})

test('what is said of nobody is said of the hero', () => {
  assert.equal(merge('make it jump').subjects[0]?.action, 'jump')
  assert.deepEqual(heroOf(merge('wearing sunglasses')), [...AT_THE_PIANO, 'sunglasses'])
  assert.equal(merge('make it orange').subjects[0]?.colours.length, 1)
  assert.deepEqual(merge('in a forest', parsePrompt('mountains')).subjects, [])
})

test('somebody new takes a place, and does there what was done before', () => {
  const atThePiano = [1, 'dog', 0, 'play-instrument', 'grand-piano']
  for (const prompt of ['Replace the cat with a dog', 'a dog instead of the cat', '把猫换成狗']) {
    assert.deepEqual(heroOf(merge(prompt)), atThePiano, prompt)
    assert.equal(merge(prompt).subjects.length, 1, prompt)
  }
  assert.deepEqual(heroOf(merge('the dog is running')), [1, 'dog', 0, 'run'])
  const road = merge('A red car on the road')
  assert.deepEqual([road.setting, heroOf(road)], ['road', [1, 'car', 1, 'stand']])
})

test('somebody new beside those who are named is an addition', () => {
  for (const prompt of ['add a bird', 'the cat and a bird']) {
    const { subjects } = merge(prompt)
    assert.deepEqual(
      subjects.map(({ rig }) => rig),
      ['quadruped', 'bird'],
      prompt,
    )
  }
})

test('what is to go goes', () => {
  assert.deepEqual(merge('remove the cat').subjects, [])
  assert.deepEqual(heroOf(merge('without the piano')), [1, 'calico', 0, 'stand'])
  assert.deepEqual(heroOf(merge('remove the piano')), [1, 'calico', 0, 'stand'])
})

test('new words are spoken in the language they are in', () => {
  const { dialogue, language, subjects } = merge('它说 “你好”')
  assert.deepEqual([dialogue, language], ['你好', 'zh'])
  assert.equal(subjects[0]?.action, 'play-instrument')
})

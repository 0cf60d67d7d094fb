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

/** Who is there in short: how many of what, with what. */
function castOf({ subjects }: SceneSpec): unknown[] {
  return subjects.map(({ count, variant, action, props }) =>
    [count, variant, action, ...props.map(({ concept }) => concept)].join(' '),
  )
}

test('one thing is put in place of another, whatever it is', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['A woman rides a bicycle in a forest', 'change the bicycle to a car', ['1 car drive']],
    ['A red car drives along a road', 'change the car to a bicycle', ['1 person ride bicycle']],
    ['A man plays guitar', 'ersetze die Gitarre durch eine Geige', ['1 man play-instrument violin']],
    ['A man plays guitar', 'make him a woman', ['1 woman play-instrument guitar']],
    ['桜の下で女性が本を読んでいる', '女性を男性に変えて', ['1 man sit book']],
    ['A chef cooks', 'the chef is a woman', ['1 chef work']],
    ['A cat sleeps on a sofa', 'replace the sofa with a bed', ['1 cat sleep', '1 bed stand']],
  ]
  for (const [source, prompt, cast] of cases) {
    assert.deepEqual(castOf(merge(prompt, parsePrompt(source))), cast, prompt)
  }
  const bed = merge('replace the sofa with a bed', 'A cat sleeps on a sofa')
  assert.equal(bed.subjects[0]?.at?.by, 'bed')
  const both = merge(
    'replace the park with a beach and the dog with a horse',
    'A woman walks her dog in a park',
  )
  assert.deepEqual(
    [both.setting, ...both.subjects.map(({ concept }) => concept)],
    ['beach', 'woman', 'horse'],
  )
  assert.deepEqual(castOf(merge('换成摩托车', '一辆红色跑车在行驶')), ['1 person ride motorbike'])
  assert.deepEqual(castOf(merge('replace the train with a plane', 'A train crosses a viaduct')), [
    '1 airliner fly',
  ])
  assert.equal(merge('replace the castle with a city', 'A dragon flies over a castle').setting, 'city-day')
  assert.equal(
    merge('change the coat to blue', 'A man in a red coat').subjects[0]?.props[0]?.colour,
    '#3b78c9',
  )
})

test('a number is said of those it is said of', () => {
  const cats = parsePrompt('Two cats play with a ball')
  assert.deepEqual(castOf(merge('the cats are white', cats)), ['2 cat play ball'])
  assert.deepEqual(castOf(merge('turn them into dogs', cats)), ['2 dog play ball'])
  assert.deepEqual(castOf(merge('remove one cat', cats)), ['1 cat play ball'])
  const family = merge('remove the children', 'A family has a picnic in a meadow')
  assert.deepEqual(
    family.subjects.slice(0, 2).map(({ concept }) => concept),
    ['man', 'woman'],
  )
})

test('scenery takes the place of nobody', () => {
  const riders = merge('make it sunset with palm trees', 'A woman rides a horse on the beach')
  assert.deepEqual(
    riders.subjects.map(({ concept }) => concept),
    ['woman', 'horse', 'palm'],
  )
})

test('another one of a kind comes besides', () => {
  for (const prompt of ['add a second dog', 'another dog', 'añade otro perro', '加一只狗']) {
    assert.deepEqual(castOf(merge(prompt, 'A dog runs on a beach')), ['2 dog run'], prompt)
  }
  assert.deepEqual(castOf(merge('add a woman', 'A man stands in a park')), ['1 man stand', '1 woman stand'])
  assert.deepEqual(castOf(merge('add a hat to the dog', 'A dog runs on a beach')), ['1 dog run hat'])
})

test('what is worn or held keeps its colour to itself', () => {
  const coat = merge('she wears a blue coat instead', 'A woman in a red coat')
  assert.deepEqual([coat.subjects[0]?.colours, coat.subjects[0]?.props[0]?.colour], [[], '#3b78c9'])
  assert.deepEqual(merge('give the cat a blue collar').subjects[0]?.colours, [])
  assert.deepEqual(merge('shift the color palette to teal and orange').subjects[0]?.colours, [])
  assert.deepEqual(merge('the cat has green eyes').subjects[0]?.colours, [])
})

test('weather and events can end, and nobody else need be about', () => {
  for (const prompt of ['no rain', 'remove the rain', 'sunny weather', 'ohne Regen']) {
    assert.equal(merge(prompt, 'A street in the rain').weather, 'clear', prompt)
  }
  assert.equal(merge('without the rainbow', 'A field with a rainbow').sights, undefined)
  const alone = merge('without other people', 'A woman walks in Paris')
  assert.equal(merge('remove the crowd', 'A woman walks in Paris').isDeserted, true)
  assert.deepEqual([alone.isDeserted, castOf(alone)], [true, ['1 woman walk']])
  assert.deepEqual(castOf(merge('remove the cat and add a dog', 'A cat in a park')), ['1 dog stand'])
})

test('nearer and larger are so against what is there', () => {
  assert.equal(merge('zoom in on her face', 'A woman in a park').framing, 'close')
  assert.equal(merge('zoom out', 'A woman in a park').framing, 'wide')
  assert.equal(merge('make the dragon bigger', 'A dragon').subjects[0]?.size, 'large')
  assert.equal(merge('make it bigger', 'A large dragon').subjects[0]?.size, 'huge')
})

test('the crew of a boat can be told apart from the boat', () => {
  const base = parsePrompt('An old fisherman in a small boat on a lake')
  assert.equal(base.subjects[0]?.driver?.concept, 'fisherman')
  const red = merge('the boat should be red', base)
  assert.deepEqual([red.subjects[0]?.variant, red.subjects[0]?.colours.length], ['rowing-boat', 1])
  assert.equal(red.subjects[0]?.driver?.concept, 'fisherman')
  assert.equal('driver' in (merge('remove the fisherman', base).subjects[0] ?? {}), false)
})

test('who played an instrument lays it down to do something else', () => {
  assert.deepEqual(castOf(merge('the cat sleeps')), ['1 calico sleep', '1 piano stand'])
  assert.deepEqual(castOf(merge('he dances', 'A man plays guitar')), ['1 man dance guitar'])
  assert.equal(merge('he dances', 'A man plays guitar').subjects[0]?.props[0]?.role, 'held')
})

test('rain that grows heavier is another rain, and snow is none of it', () => {
  const pouring = merge('a downpour', 'A street in the rain')
  assert.deepEqual([pouring.weather, pouring.weatherKind], ['rain', 'downpour'])
  const snowy = merge('let it snow', 'A street in a downpour')
  assert.deepEqual([snowy.weather, snowy.weatherKind], ['snow', undefined])
})

test('slower and faster are so against what is there', () => {
  assert.equal(merge('slow it down', 'A dog runs').pace, 'slow')
  for (const prompt of ['más despacio', 'помедленнее', '慢一点', 'ゆっくりにして', 'und langsamer'])
    assert.equal(merge(prompt, 'A dog runs').pace, 'slow', prompt)
  assert.equal(merge('speed it up', 'A dog runs').pace, 'fast')
  assert.equal(merge('faster', 'A dog runs in slow motion').pace, undefined)
  assert.equal(merge('make it night', 'A dog runs in slow motion').pace, 'slow')
})

test('whoever is there grows older and younger, and nobody new comes', () => {
  const traitsOf = (prompt: string, source: string): unknown[] =>
    merge(prompt, source).subjects.map(({ concept, traits = [] }) => [concept, ...traits].join(' '))
  assert.deepEqual(traitsOf('make her older', 'A woman walks'), ['woman old'])
  assert.deepEqual(traitsOf('deixe o menino mais velho', 'Um menino corre'), ['boy young'])
  assert.deepEqual(traitsOf('make him younger', 'An old man reads'), ['old-man young'])
  assert.deepEqual(traitsOf('make the man younger', 'A man and a woman'), ['man teen', 'woman'])
  assert.deepEqual(traitsOf('add an older man', 'A woman walks').length, 2)
  for (const prompt of [
    '让她老一点',
    '더 늙게 만들어줘',
    'сделай её старше',
    'plus vieille',
    'mach sie älter',
  ])
    assert.deepEqual(traitsOf(prompt, 'A woman walks'), ['woman old'], prompt)
})

test('what is said of her is not said of the dog', () => {
  const base = 'A dog runs beside a woman'
  const doings = (prompt: string): unknown[] =>
    merge(prompt, base).subjects.map(({ concept, action }) => `${concept} ${action}`)
  assert.deepEqual(doings('let her dance'), ['dog run', 'woman dance'])
  assert.deepEqual(doings('let it jump'), ['dog jump', 'woman stand'])
})

test('the people are those about, where one person is alone', () => {
  const alone = merge('remove the people', 'A woman walks her dog in a park')
  assert.deepEqual([castOf(alone), alone.isDeserted], [['1 woman walk', '1 dog walk'], true])
  assert.deepEqual(castOf(merge('remove the people', 'Three people in a park')), [])
})

test('what takes the place of nothing that is there takes nobody else’s', () => {
  const cast = castOf(merge('replace the trees with palm trees', 'A woman walks her dog in a park'))
  assert.deepEqual(cast, ['1 woman walk', '1 dog walk', '1 palm stand'])
  assert.deepEqual(castOf(merge('put a surfboard on the roof', 'A red car on a road')), ['1 car stand'])
  const driven = merge('make the driver an old man', 'A red car drives along a road')
  assert.equal(driven.subjects[0]?.driver?.concept, 'old-man')
})

test('so many more come to those who are there, and only one stays', () => {
  const dogs = (prompt: string): unknown => merge(prompt, 'A dog runs on a beach').subjects[0]?.count
  for (const prompt of [
    'two more dogs',
    'dos perros más',
    'altri due cani',
    'zwei Hunde mehr',
    'ещё две собаки',
  ])
    assert.equal(dogs(prompt), 3, prompt)
  assert.deepEqual(castOf(merge('only one dog', 'Two dogs run')), ['1 dog run'])
  assert.deepEqual(castOf(merge('make them cats', 'Two dogs run')), ['2 cat run'])
})

test('a place that has an hour of its own is a place, and one that is spoken of stays', () => {
  for (const prompt of [
    'put them on the moon',
    'ponlo en la luna',
    '月の上に置いて',
    'setze ihn auf den Mond',
  ])
    assert.equal(merge(prompt, 'A dog runs in a park').setting, 'planet', prompt)
  assert.equal(merge('make it a moonlit night', 'A dog runs on a beach').setting, 'beach')
  assert.equal(merge('make the road icy', 'A car on a coastal road').place, 'coast-road')
})

test('what is added lies beside an animal, which goes on with what it does', () => {
  const [dog, ball, ...others] = merge('add a red ball', 'A dog sits in a garden').subjects
  assert.deepEqual([dog?.action, dog?.props.length, ball?.concept, ball?.size], ['sit', 0, 'ball', 'small'])
  assert.equal(others.length, 0)
  assert.equal(merge('give it a ball', 'A dog sits in a garden').subjects[0]?.props[0]?.concept, 'ball')
  assert.equal(merge('add a red ball', 'A girl in a park').subjects[0]?.props[0]?.concept, 'ball')
})

test('a zoom at the end leaves the beginning as it was', () => {
  const { framing, camera } = merge('zoom in at the end', 'A dog sits in a garden')
  assert.deepEqual([framing, camera], ['medium', 'push-in'])
})

test('stripes come on the cloth that is there', () => {
  const [man] = merge('make his shirt striped', 'A man in a red shirt').subjects
  assert.deepEqual(
    man?.props.map(({ concept, colour, pattern }) => [concept, colour, pattern]),
    [['shirt', '#d33a3f', 'stripes']],
  )
})

test('whatever lives takes over what was done, in its own way', () => {
  assert.equal(merge('replace the dog with a fish', 'A dog runs').subjects[0]?.action, 'swim')
  assert.equal(merge('replace the fish with a dog', 'A fish swims').subjects[0]?.action, 'swim')
  assert.equal(merge('make them jump', 'Two fish swim').subjects[0]?.action, 'jump')
})

test('what nobody holds changes as a thing, and clothes on a dummy as clothes', () => {
  assert.deepEqual(castOf(merge('add a red umbrella', 'A beach')), ['1 umbrella stand'])
  assert.deepEqual(castOf(merge('replace the umbrella with a flag', 'A red umbrella')), ['1 flag stand'])
  const blue = merge('make it blue', 'A red beret').subjects[0]
  assert.deepEqual(
    [blue?.colours, blue?.props.map(({ concept, colour }) => [concept, colour])],
    [[], [['beret', '#3b78c9']]],
  )
  const held = merge('add a red umbrella', 'A woman in a park').subjects
  assert.deepEqual(
    held.map(({ variant, props }) => [variant, props.map(({ concept }) => concept)]),
    [['woman', ['umbrella']]],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SceneSpec } from '../scene-spec.ts'
import { planParts } from './plan-parts.ts'
import type { PlannedParts } from './plan-parts.ts'
import { beginStory, readNextShot, tellShot } from './story.ts'

function tell(...texts: readonly string[]): readonly SceneSpec[] {
  let story = beginStory(texts, null)
  return texts.map((text) => {
    const spec = readNextShot(story, text, null)
    story = tellShot(story, spec, text)
    return spec
  })
}

/** Who does what with what, and where. */
function scenesOf(...texts: readonly string[]): readonly string[] {
  return tell(...texts).map(({ subjects, setting, place = setting }) =>
    [
      ...subjects.map(({ variant, action, props }) =>
        [variant, action, ...props.map(({ concept }) => concept)].join(' '),
      ),
      place,
    ].join(', '),
  )
}

test('who is seen again wears what they wore, and pronouns are of them', () => {
  const scenes = scenesOf(
    'A woman in a red dress walks through Paris in the rain',
    'The woman sits in a café and drinks coffee',
    'She waves goodbye at the station',
  )
  assert.deepEqual(scenes, [
    'woman walk dress, paris',
    'woman sit coffee-cup dress, cafe',
    'woman wave dress, station',
  ])
  const [, , last] = tell('一个穿蓝色裙子的女孩在森林里走路', '女孩在河边看书', '她骑马')
  assert.deepEqual(
    last?.subjects[0]?.props.map(({ concept }) => concept),
    ['horse', 'dress'],
  )
})

test('what goes on without another place goes on where it was, at the same hour', () => {
  const scenes = tell('A calico cat plays the piano on stage', 'The audience claps', 'The cat bows')
  assert.deepEqual(
    scenes.map(({ setting }) => setting),
    ['stage', 'stage', 'stage'],
  )
  assert.equal(scenes[2]?.subjects[0]?.variant, 'calico')
  const [, bar, bed] = tell(
    'At night a man walks in the city',
    'The man sits in a bar',
    'At noon he sleeps in a bed',
  )
  assert.deepEqual([bar?.time, bed?.time], ['night', 'day'])
})

test('a shot of somebody else is a scene of its own, in the look of the first', () => {
  const [first, second] = tell('A snowy forest at night, anime style', 'A rocket takes off')
  assert.deepEqual([first?.look, second?.look], ['anime', 'anime'])
  assert.deepEqual([second?.weather, second?.subjects[0]?.variant], ['clear', 'rocket'])
  const [, restaurant] = tell(
    'A chef chops vegetables in a kitchen',
    'A waiter serves a couple in a restaurant',
  )
  assert.deepEqual(
    restaurant?.subjects.slice(1, 3).map(({ variant }) => variant),
    ['man', 'woman'],
  )
})

test('a shot that names nobody is of those who were there, and one of a place alone is empty', () => {
  assert.deepEqual(scenesOf('A woman in a park', 'Close-up of her face'), [
    'woman stand, park',
    'woman stand, park',
  ])
  assert.deepEqual(scenesOf('A woman in a park', 'The sea at sunset'), ['woman stand, park', 'beach'])
})

test('a character is who they were in the shot before, whatever that shot said of them', async () => {
  const { parts } = await planParts({
    kind: 'plan',
    shots: ['Mossy, a small dog, runs in a park', 'At night Mossy sleeps', 'Mossy jumps'].map((text) => ({
      text,
      seconds: 1,
      frameCount: 30,
    })),
    seed: 1,
    hasSeed: false,
    style: null,
    characters: [{ id: 'char_1', name: 'Mossy', colours: ['#3a8a3a'] }],
    hasPicture: false,
    rework: null,
  })
  const cast = parts.map(({ plan: { spec } }) => spec.subjects[0])
  assert.deepEqual(
    cast.map((subject) => [subject?.variant, subject?.action, subject?.identity?.name, subject?.colours]),
    ['run', 'sleep', 'jump'].map((action) => ['dog', action, 'Mossy', ['#3a8a3a']]),
  )
})

test('what comes to somebody moves nobody, and an hour lasts where it was', () => {
  const settings = (...texts: readonly string[]): unknown[] => tell(...texts).map(({ setting }) => setting)
  assert.deepEqual(settings('A boy finds a baby dragon in the forest', 'He feeds it an apple'), [
    'forest',
    'forest',
  ])
  assert.deepEqual(settings('A red car races along a coastal road', 'A police car chases it'), [
    'road',
    'road',
  ])
  const [, second] = tell('A knight in a castle at night', 'A dragon flies over the castle')
  assert.equal(second?.time, 'night')
})

test('whom something is done to is there, and so is who got off', () => {
  const scenes = scenesOf('A girl and a boy sit in a park', 'She hugs him')
  assert.match(scenes[1] ?? '', /girl .*boy/)
  const [, ashore] = scenesOf('A fisherman rows his boat on the sea', 'He returns to the harbour')
  assert.match(ashore ?? '', /fisherman/)
})

test('the red car is the one that was red', () => {
  const scenes = scenesOf('A red sports car on a road', 'A police car chases it', 'The red car jumps')
  assert.match(scenes[2] ?? '', /^sports-car jump/)
})

test('no two shots on end move alike, nor show one place from the same distance', () => {
  const scenes = tell('An astronaut stands on the moon', 'He plants a flag', 'He says "Hello, Earth!"')
  const cameras = scenes.map(({ camera }) => camera)
  assert.equal(new Set(cameras).size, 3)
  assert.deepEqual(
    scenes.map(({ framing }) => framing),
    ['medium', 'wide', 'close'],
  )
  const [, asked] = tell('A dog in a park', 'Close-up of the dog, static camera')
  assert.deepEqual([asked?.framing, asked?.camera], ['close', 'still'])
})

test('a first shot about what is no thing shows a scene for it and says so; a later one goes on', async () => {
  const planOf = async (...texts: readonly string[]): Promise<PlannedParts> =>
    await planParts({
      kind: 'plan',
      shots: texts.map((text) => ({ text, seconds: 1, frameCount: 30 })),
      seed: 1,
      hasSeed: false,
      style: null,
      characters: [],
      hasPicture: false,
      rework: null,
    })
  const seenIn = ({ parts }: PlannedParts): readonly string[] =>
    parts.map(({ plan: { spec } }) => spec.subjects.map(({ concept }) => concept).join())

  const alone = await planOf('an inspiring video about climate change, wide shot')
  assert.deepEqual(seenIn(alone), ['polar-bear'])
  assert.equal(alone.parts[0]?.plan.spec.framing, 'wide')
  assert.deepEqual(alone.warnings, [
    'No thing, so a scene stands for it: climate change ("a polar bear on an ice floe").',
  ])

  const later = await planOf('a cat sleeps on a sofa', 'climate change')
  assert.deepEqual(seenIn(later), ['cat,sofa', 'cat,sofa'])
  assert.deepEqual(
    later.warnings.filter((warning) => warning.startsWith('No thing')),
    [],
  )
})

test('a pronoun of a later shot tells whether somebody is a woman or a man from the first on', () => {
  const sexes = (...texts: readonly string[]): unknown =>
    tell(...texts).map(({ subjects }) => subjects[0]?.traits?.filter((one) => one.endsWith('male')))
  assert.deepEqual(sexes('A detective enters an office', 'She reads a map', 'The detective smiles'), [
    ['female'],
    ['female'],
    ['female'],
  ])
  assert.deepEqual(sexes('A detective enters an office', 'The detective smiles'), [undefined, undefined])
})

test('of two the pronoun means whose word tells it, and a person before an animal', () => {
  assert.equal(scenesOf('A soldier and his wife at a train station', 'She waves')[1], 'woman wave, station')
  assert.equal(
    scenesOf('A detective walks in the city', 'A cat watches him', 'He runs')[2],
    'detective run, city-night',
  )
  assert.equal(scenesOf('Three wolves run in the snow', 'A hunter watches them')[1]?.includes('wolf'), true)
})

test('what was done goes on, on what it was done, until something else is told', () => {
  assert.deepEqual(
    scenesOf('A cat sleeps on a sofa', 'A mouse peeks in', 'The cat opens one eye')[2],
    'cat sleep, sofa stand, living-room',
  )
  assert.equal(scenesOf('A man walks in a park', 'The man sits on a bench')[1]?.startsWith('man sit'), true)
})

test('who is in a boat stays in it, and a captain is on the deck of the ship', () => {
  assert.equal(
    scenesOf('An old fisherman rows his boat out', 'He casts his line and waits')[1]?.startsWith(
      'rowing-boat',
    ),
    true,
  )
  const [, captain, calm] = tell(
    'A pirate ship sails through a storm',
    'The captain shouts orders',
    'The sea calms and the sun rises',
  )
  assert.deepEqual([captain?.place, captain?.weather], ['ship-deck', 'storm'])
  assert.deepEqual([calm?.subjects[0]?.variant, calm?.weather], ['pirate-ship', 'clear'])
})

test('who goes out of a house is outside, and who goes in is in it', () => {
  assert.deepEqual(
    scenesOf('A robot wakes up in a factory', 'It walks outside into the sunlight').map((one) =>
      one.split(', ').at(-1),
    ),
    ['factory', 'city-day'],
  )
  assert.deepEqual(
    scenesOf('A hiker walks through a forest', 'Inside, he lights the fireplace')[1]?.split(', ').at(-1),
    'living-room',
  )
  assert.equal(scenesOf('A ufo lands in a cornfield', 'A small alien steps out')[1], 'alien walk, cornfield')
})

test('a thing that is his or hers is in their hands, where they were', () => {
  assert.equal(
    scenesOf('A wizard reads in his tower', 'Sparks fly from his wand')[1],
    'wizard stand wand, wizard-tower',
  )
  assert.equal(scenesOf('A woman sits at her desk typing', 'Her phone rings')[1], 'woman stand phone, office')
})

test('a sentence without anybody is of the one told of last', () => {
  assert.equal(scenesOf('Un niño camina por la playa', 'Corre hacia el faro')[1]?.startsWith('boy run'), true)
})

test('many who are named again are as many as before', () => {
  assert.equal(tell('Two kids build a sandcastle on the beach', 'They laugh')[1]?.subjects[0]?.count, 2)
})

test('where the story still is the weather stays, and the hour goes on elsewhere', () => {
  const [, boy, , train] = tell(
    'A fishing village in the morning mist',
    'A boy runs down to the harbor',
    'Night falls over the harbor',
    'A train crosses a bridge',
  )
  assert.equal(boy?.weather, 'fog')
  assert.equal(train?.time, 'night')
})

test('those who chase are behind whom they chase', () => {
  assert.equal(
    scenesOf('A red sports car races through the city', 'Police cars chase it')[1],
    'sports-car drive, police-car drive, city-day',
  )
})

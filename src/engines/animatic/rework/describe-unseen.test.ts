import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { parsePrompt } from '../parse/index.ts'
import { describeLeftOut, describeTopics, describeUnknown, describeUnseen } from './describe-unseen.ts'
import type { Part } from './part.ts'

async function warningsFor(...prompts: readonly string[]): Promise<readonly string[]> {
  return await describeUnseen(prompts.map(partOf), prompts, nextTurn)
}

function partOf(prompt: string): Part {
  const plan = { spec: parsePrompt(prompt), seconds: 4, frameCount: 120, seed: 5 }
  return { kind: 'shot', plan, firstFrame: 0, frameCount: 120, melt: null }
}

test('who is more than a picture has room for is named once, with both numbers, and nobody else', async () => {
  assert.deepEqual(
    await warningsFor('200 butterflies in a meadow', 'twelve ducks on a lake', '200 butterflies in a meadow'),
    [
      'Fewer are seen than were asked for: butterfly (40 of 200). Ask for no more than that, or for the others in another shot.',
    ],
  )
  assert.deepEqual(await warningsFor('forty sheep', 'a crowd of people'), [])
})

test('what a staging has no room for is named, too', async () => {
  assert.deepEqual(await warningsFor('eight rockets launching'), [
    'Fewer are seen than were asked for: launcher (5 of 8). Ask for no more than that, or for the others in another shot.',
  ])
})

test('who has no seat in a vehicle is named', () => {
  assert.deepEqual(describeLeftOut(['a convertible with nine men', 'a convertible with a man']), [
    'Fewer are seen than were asked for: men (no seat for all of them).',
  ])
})

test('what makes no difference is named with whose it is, in the words of the prompt', async () => {
  assert.deepEqual(await warningsFor('a robot with a red scarf'), [
    'Understood, but it makes no difference to the picture: scarf (robot).',
  ])
  assert.deepEqual(await warningsFor('a man with a red scarf'), [])
})

test('what there is no room or no drawing for is named with the reason', () => {
  assert.deepEqual(describeLeftOut(['a woman in a kitchen, a bus']), [
    'Understood, but not in the picture: bus (this place has no room for it).',
  ])
  assert.deepEqual(describeLeftOut(['a whale, a dog, a cat, a horse, a cow and a pig']), [
    'Understood, but not in the picture: pig (a picture has room for 5 kinds of things).',
  ])
  assert.deepEqual(describeLeftOut(['a woman dances on a stage. She jumps.']), [
    'Understood, but not in the picture: jumps (they do something else).',
  ])
  assert.deepEqual(describeLeftOut(['a girl by a window in a room', 'a dog without a cat']), [])
})

test('what a prompt is about is named when nobody knows it, and nothing else of what is unknown', () => {
  const named = (text: string): string | undefined =>
    /picture: (.*)\.$/.exec(describeUnknown([text], []).join(''))?.[1]
  assert.equal(named('A zorblax walks along the beach at sunset'), 'zorblax')
  assert.equal(named('Cinematic wide shot of a flumph in a rainy street'), 'flumph')
  assert.equal(named('A Rube Goldberg machine on a table, close-up'), 'Rube Goldberg machine')
  assert.equal(named('A flumph gleefully talks to a woman'), 'flumph')
  assert.equal(named('Un zorblax marche sur la plage'), 'zorblax')
  assert.equal(named('Ein Zorblax läuft am Strand'), 'Zorblax')
  assert.equal(named('Зорблакс идёт по пляжу'), 'Зорблакс')
  for (const good of [
    'A breathtaking view of Paris at night',
    'A gorgeously rendered papercraft world of a coral reef',
    'A rusty, frobnicated robot walks',
    'Two foxes gleefully frobnicate at night',
    'A sandstorm rolls over the dunes',
    'Frobnicating through the forest, a fox runs',
  ])
    assert.equal(named(good), undefined, good)
})

test('who is told of is named once, and a character never', () => {
  assert.deepEqual(describeUnknown(['Mossy runs through the forest'], ['Mossy']), [])
  assert.deepEqual(describeUnknown(['Mossy the dog sits in a park', 'Mossy runs'], []), [])
  assert.deepEqual(describeUnknown(['A zorblax walks', 'The zorblax runs'], []), [
    'Not understood, and not in the picture: zorblax.',
  ])
})

const MUCH =
  'An old bearded man in a red hat, a blue coat and green boots holding a yellow umbrella plays the violin then waves, ' +
  'a young blonde girl in a pink dress with a white bow eats an orange ice cream then dances, a fat golden dragon with a ' +
  'purple scarf sleeps on a brown table, a robot in a gray jacket with a red balloon paints a picture, an elderly woman ' +
  'with green glasses and a blue bag knits beside a marble lion wearing a golden crown, in the rain at night in a castle'

test('what is too much to be looked for is counted', async () => {
  const warnings = await warningsFor(MUCH)
  assert.match(warnings.join('\n'), /was not looked at for \d+ more of what was asked for\. Ask for less/)
  assert.doesNotMatch((await warningsFor('a man with a red scarf')).join('\n'), /looked at/)
})

test('small pictures are freed while the shots of a storyboard are looked through', async () => {
  await warningsFor(MUCH)
  const before = process.memoryUsage.rss()
  await warningsFor(...Array.from({ length: 6 }, () => MUCH))
  // Kept until the end they were 95 MB a shot.
  const grownBytes = process.memoryUsage.rss() - before
  assert.ok(grownBytes < 300e6, `${grownBytes / 1e6} MB`)
})

test('a place and a number that are not drawn as they were asked for are named', async () => {
  assert.deepEqual(describeLeftOut(['a man hiding behind a waterfall', 'a man in front of a waterfall']), [
    'Understood, but not in the picture: waterfall (nobody is drawn behind it).',
  ])
  assert.deepEqual(describeLeftOut(['a bar chart with five bars', 'a bar chart with bars']), [
    'Understood, but not in the picture: bars (a chart has eight bars).',
  ])
  assert.deepEqual(await warningsFor('a boy reading inside a hollow tree'), [
    'Understood, but it makes no difference to the picture: inside tree (boy).',
  ])
  assert.deepEqual(await warningsFor('200 rote Katzen'), [
    'Fewer are seen than were asked for: ginger-cat (40 of 200). Ask for no more than that, or for the others in another shot.',
  ])
})

test('a likeness that is not drawn is named', () => {
  assert.deepEqual(describeLeftOut(['a toy train runs around a Christmas tree']), [
    'Understood, but not in the picture: train (a likeness).',
  ])
})

test('a word of any length is named by its beginning', () => {
  const [message] = describeUnknown([`a ${'q'.repeat(20_000)}`], [])
  assert.match(message ?? '', /: q{60}…\.$/)
})

test('a topic is told of with what is shown for it, unless something else is shown', () => {
  const prompts = ['a video about climate change', 'a cat on a sofa']
  assert.deepEqual(describeTopics(prompts.map(partOf), prompts), [
    'No thing, so a scene stands for it: climate change ("a polar bear on an ice floe").',
  ])
  assert.deepEqual(describeTopics([partOf('a cat on a sofa')], ['a video about climate change']), [])
})

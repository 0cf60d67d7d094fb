import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainShots } from '../rework/explain-shots.ts'
import { explainPrompt } from './index.ts'

test('an explanation says what each word was taken for, and what was not known', () => {
  const { understood, ignored } = explainPrompt('Two red foxes gleefully frobnicate at night')
  assert.deepEqual(
    understood.map(({ text, as }) => [text, as]).filter(([text]) => text !== 'gleefully'),
    [
      ['Two', 'count 2'],
      ['red', 'colour #d33a3f'],
      ['foxes', 'quadruped fox'],
      ['at night', 'time night'],
    ],
  )
  assert.ok(ignored.includes('frobnicate'))
})

test('an explanation says why a known word is not in the picture', () => {
  const reasons = (prompt: string): (string | null)[] =>
    explainPrompt(prompt).understood.map(({ leftOut }) => leftOut)
  assert.ok(reasons('a beach without people').includes('negated'))
  assert.ok(reasons('she moves like a cat').includes('compared'))
  assert.ok(reasons('a painting of a lion').includes('a likeness'))
  assert.ok(reasons('a dog dressed as a lion').includes('a role'))
  assert.ok(!reasons('a girl dressed as a lion').includes('a role'))
  assert.deepEqual(reasons('a cat dressed as a pirate'), [null, null])
  assert.ok(reasons('a dog park').includes('part of another word'))
})

test('an explanation says that a room is shown without its stairs', () => {
  const reasonFor = (prompt: string, word: string): string | null | undefined =>
    explainPrompt(prompt).understood.find(({ text }) => text === word)?.leftOut
  assert.equal(reasonFor('a library with marble stairs', 'marble stairs'), 'not drawn')
  // Those that wind stand in the room by themselves.
  assert.equal(reasonFor('a library with spiral stairs', 'spiral stairs'), null)
  assert.equal(reasonFor('a woman on the stairs', 'on the stairs') ?? null, null)
})

test('an explanation says for whom there is no seat in a vehicle', () => {
  const reasonFor = (prompt: string, word: string): string | null | undefined =>
    explainPrompt(prompt).understood.find(({ text }) => text === word)?.leftOut
  assert.equal(reasonFor('twelve clowns in a car', 'clowns'), 'no seat for all of them')
  assert.equal(reasonFor('two clowns in a car', 'clowns'), null)
  assert.equal(explainPrompt('twelve clowns in a car').spec.subjects[0]?.passengers?.length, 3)
  assert.equal(reasonFor('a man and a woman with a dog in a tractor', 'dog'), 'no seat left')
})

test('a view from above is not applied where there is none, and the explanation says so', () => {
  const indoors = explainPrompt('aerial shot of a cat in a kitchen')
  assert.equal(indoors.spec.framing, 'medium')
  assert.equal(
    indoors.understood.find(({ text }) => text === 'aerial shot')?.leftOut,
    'not applied: this place has no view from above',
  )
  assert.equal(explainPrompt('aerial shot of a cat on the beach').spec.framing, 'aerial')
  assert.equal(explainPrompt('航拍城市夜景').spec.framing, 'aerial')
})

test('sights are seen from the side and from afar where a view from above is asked for, and the explanation says so', () => {
  const { spec, understood } = explainPrompt('drone shot of the pyramids at sunset')
  assert.equal(spec.framing, 'wide')
  assert.equal(
    understood.find(({ text }) => text === 'drone shot')?.leftOut,
    'not applied: this place has no view from above',
  )
})

test('what is quoted is said, not shown; what a sign reads is neither', () => {
  assert.equal(explainPrompt('A man says: "Look, a dragon!"').spec.dialogue, 'Look, a dragon!')
  assert.deepEqual(
    explainPrompt('A man says: "Look, a dragon!"').spec.subjects.map(({ concept }) => concept),
    ['man'],
  )
  assert.equal(explainPrompt('A sign that reads "NO DOGS" in a park').spec.dialogue, null)
  assert.equal(explainPrompt('少女说：「你好，世界」').spec.dialogue, '你好，世界')
})

test('the style of the request is the look, whatever the prompt says', () => {
  assert.equal(explainPrompt('a cat, watercolor', { style: 'anime' }).spec.look, 'anime')
  assert.equal(explainPrompt('a cat, watercolor').spec.look, 'watercolour')
})

test('each shot of a storyboard is explained for itself', async () => {
  const text = await explainShots('Shot 1: duration: 3sec Scene: a cat. Shot 2: duration: 4sec Scene: a dog.')
  assert.match(text, /shot 1, 3 s[^]*cat[^]*shot 2, 4 s[^]*dog/)
})

test('what befalls things is said to be missing where it befalls none', () => {
  const leftOutOf = (prompt: string, word: string): string | null | undefined =>
    explainPrompt(prompt).understood.find(({ text }) => text === word)?.leftOut
  assert.notEqual(leftOutOf('A man rings the doorbell', 'rings'), null)
  assert.equal(leftOutOf('A telephone rings', 'rings'), null)
  assert.equal(explainPrompt('Suena el teléfono').spec.subjects[0]?.activity, 'ring')
})

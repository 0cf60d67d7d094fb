import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHeard } from './heard.ts'
import { parsePrompt } from '../index.ts'

function subjectsOf(prompt: string): string[] {
  return parsePrompt(prompt).subjects.map(({ concept }) => concept)
}

test('instruments of the score are not seen', () => {
  for (const score of [
    'melancholic piano',
    'gentle piano',
    'thunder and war drums',
    'moody synth score',
    'delicate music box melody',
    'somber choir',
    'surf rock on the radio',
    'harmonica theme',
    'country guitar on the radio',
    'choir crescendo',
    'soft wind and distant woodpecker',
    'gentle waves and gulls',
  ])
    assert.deepEqual(
      subjectsOf(`A fox trots through the snow. 35mm lens, soft grain, ${score}.`),
      ['fox'],
      score,
    )
})

test('instruments that are there are seen', () => {
  assert.deepEqual(subjectsOf('A cat sits on a grand piano, 35mm film'), ['cat', 'grand-piano'])
  assert.deepEqual(subjectsOf('A girl, a guitar, a campfire'), ['girl', 'guitar', 'campfire'])
})

test('voices beside technical words are heard, alone they are seen', () => {
  assert.deepEqual(subjectsOf('A lighthouse. 2.39:1, moody, seagulls crying.'), ['lighthouse'])
  assert.deepEqual(subjectsOf('A cat beside a dog barking'), ['cat', 'dog'])
})

test('sirens are those of the town, unless the sea is there', () => {
  assert.deepEqual(subjectsOf('A firefighter at night, sirens in the background'), ['firefighter'])
})

test('places and deeds of what is heard are no places', () => {
  const spec = parsePrompt('A ballerina dances on stage, sound of her shoes on wood')
  assert.equal(spec.setting, 'stage')
})

test('what the camera does and flies from is not in the picture', () => {
  assert.deepEqual(subjectsOf('A train crosses a bridge. The camera flies backwards before it.'), ['train'])
  assert.deepEqual(subjectsOf('A car on a coast road. The camera follows from a helicopter.'), ['car'])
})

test('a text without spaces or stops is read in time that grows with its length alone', () => {
  const begun = performance.now()
  for (const unit of ['all开来', 'mountains海に', 'voice ', ', ', '.   '])
    findHeard(unit.repeat(32_000 / unit.length))
  // A quadratic pattern takes ten seconds and more, all of these together a tenth of one.
  assert.ok(performance.now() - begun < 3000)
})

test('a row of marks is read at once, though each might begin a list', () => {
  const begun = performance.now()
  parsePrompt(' ->'.repeat(10_000))
  assert.ok(performance.now() - begun < 3000)
})

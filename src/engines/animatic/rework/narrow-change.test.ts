import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { parseChange } from '../parse/parse-change.ts'
import { mergeScene } from './merge-scene.ts'
import { narrowChange } from './narrow-change.ts'

const SHOTS = ['A cat plays the piano on stage', 'A robot in a theatre', 'A dog sleeps beside a cat'].map(
  (text) => parsePrompt(text),
)

/** Who is in each shot after the change, with colours and things. */
function change(prompt: string): readonly string[] {
  const asked = parseChange(prompt, null)
  return SHOTS.map((scene) =>
    mergeScene(scene, narrowChange(asked, scene, SHOTS))
      .subjects.map(({ concept, colours, props }) =>
        [concept, ...colours.map(() => 'dyed'), ...props.map((prop) => prop.concept)].join(' '),
      )
      .join(', '),
  )
}

test('who is exchanged is so in the shots that show them, and nobody else', () => {
  assert.deepEqual(change('replace the cat with a fox'), ['fox grand-piano', 'robot', 'dog, fox'])
  assert.deepEqual(change('make it a fox'), ['fox grand-piano', 'robot', 'dog, fox'])
})

test('what is said of somebody is said where they are', () => {
  assert.deepEqual(change('the cat is blue'), ['cat dyed grand-piano', 'robot', 'dog, cat dyed'])
  assert.deepEqual(change('wearing a hat').at(1), 'robot')
})

test('what is said of the scene holds for all shots', () => {
  const asked = parseChange('make it snow', null)
  for (const scene of SHOTS)
    assert.equal(mergeScene(scene, narrowChange(asked, scene, SHOTS)).weather, 'snow')
})

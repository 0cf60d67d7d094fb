import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from './index.ts'
import { parseChange } from './parse-change.ts'

for (const [prompt, camera] of [
  ['slow orbit', 'orbit'],
  ['orbit around the product', 'orbit'],
  ['truck left past the shelf', 'pan-left'],
  ['カメラが右にパン', 'pan-right'],
] as const) {
  test(`'${prompt}' is a move of the camera, and nothing else`, () => {
    const { camera: move, setting, subjects } = parsePrompt(prompt)
    assert.equal(move, camera)
    assert.notEqual(setting, 'space')
    assert.ok(!subjects.some(({ concept }) => /truck|bread/.test(concept)))
  })
}

test('what flies in orbit is in space, and a truck is a truck', () => {
  assert.equal(parsePrompt('A satellite in orbit around Earth').setting, 'space')
  assert.equal(parsePrompt('A truck turns left').subjects[0]?.concept, 'truck')
})

test('that a scene goes on makes nobody walk', () => {
  for (const prompt of ['it goes on', 'The scene goes on.', 'the story goes on and on']) {
    assert.equal(parseChange(prompt, null).action, null, prompt)
  }
})

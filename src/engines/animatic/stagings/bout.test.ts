import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Frame } from '../sets/set.ts'
import { LANDSCAPE, PORTRAIT, stagePrompt } from './testing/stage-prompt.ts'

const FRAME = { time: 1.5, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } } as Frame

test('two who fight face each other within the picture', () => {
  for (const prompt of ['a samurai duel', 'a boxing match', 'a fencing match', 'two sumo wrestlers'])
    for (const size of [LANDSCAPE, PORTRAIT]) {
      const { actors } = stagePrompt(prompt, size)
      const [left, right, ...more] = actors.map((actor) => actor.place(FRAME))
      assert.ok(left !== undefined && right !== undefined, prompt)
      assert.deepEqual(more, [], prompt)
      assert.deepEqual([left.flip, right.flip], [false, true], prompt)
      assert.ok(0 < left.x && left.x < right.x && right.x < size.width / size.height + 0.36, prompt)
    }
})

test('two boxers are told apart by their shorts, unless a colour was asked for', () => {
  const coloursOf = (prompt: string): readonly string[] =>
    stagePrompt(prompt).actors.flatMap(({ look }) => look.colours)
  assert.equal(coloursOf('a boxing match').length, 1)
  assert.equal(new Set(coloursOf('two green boxers fight')).size, 1)
})

test('fencers stand farther apart than wrestlers', () => {
  const apart = (prompt: string): number => {
    const [left, right] = stagePrompt(prompt).actors.map((actor) => actor.place(FRAME))
    return ((right?.x ?? 0) - (left?.x ?? 0)) / (left?.scale ?? 1)
  }
  assert.ok(apart('a fencing match') > apart('judo') * 1.5)
})

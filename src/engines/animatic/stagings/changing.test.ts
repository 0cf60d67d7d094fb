import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Frame } from '../sets/set.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const frameAt = (time: number): Frame => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })

test('what melts, rises or gets built does so over the whole shot', () => {
  for (const prompt of ['An ice cube melting', 'Bread rising in the oven', 'A house being built']) {
    const [thing] = stagePrompt(prompt).actors
    const parts = [0, 1, 2, 3, 3.9].map((time) => thing?.pose(frameAt(time)).progress ?? -1)
    assert.deepEqual(
      parts,
      parts.toSorted((a, b) => a - b),
      prompt,
    )
    assert.equal(parts[0], 0)
    assert.equal(parts.at(-1), 1)
  }
})

test('what rings is drawn wider than it is, with the strokes about it; what does not ring is not', () => {
  const widthOf = (prompt: string): number => {
    const [thing] = stagePrompt(prompt).actors
    assert.ok(thing !== undefined)
    return thing.rig.box(thing.look).width
  }
  assert.ok(widthOf('An alarm clock goes off') > widthOf('An alarm clock') * 1.5)
})

test('a vehicle that explodes stays where it is, and its parts fly off', () => {
  for (const prompt of ['A car explodes', 'A truck explodes in the desert', 'Ein Auto explodiert']) {
    const [thing] = stagePrompt(prompt).actors
    assert.ok(thing !== undefined)
    const before = thing.place(frameAt(0))
    const after = thing.place(frameAt(3.9))
    assert.equal(before.x, after.x)
    assert.equal(thing.pose(frameAt(0.5)).progress, 0)
    assert.equal(thing.pose(frameAt(3)).progress, 1)
    assert.ok(thing.rig.box(thing.look).width > 3)
  }
})

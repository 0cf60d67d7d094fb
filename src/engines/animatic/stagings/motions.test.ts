import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stagePrompt } from './testing/stage-prompt.ts'

const SECONDS = 12
const RATE = 30

/** x of the first actor in every frame of a shot. */
function pathOf(prompt: string): number[] {
  const { actors } = stagePrompt(prompt, undefined, { seconds: SECONDS })
  return Array.from({ length: SECONDS * RATE }, (_, frame) => {
    const time = frame / RATE
    return actors[0]!.place({ time, seconds: SECONDS, camera: { x: 0, y: 0, zoom: 1 } }).x
  })
}

for (const prompt of [
  'a man walking in a corridor',
  'a robot running in a hallway',
  'a kitten playing in the living room',
  'a boy playing in the park',
]) {
  test(`keeps going for twelve seconds, without a jump and in the picture: ${prompt}`, () => {
    const path = pathOf(prompt)
    let gone = 0
    for (const [index, x] of path.entries()) {
      const step = Math.abs(x - (path[index - 1] ?? x))
      gone += step
      assert.ok(step < 0.06, `${step} in frame ${index}`)
      assert.ok(x > 0.25 && x < 1.55, `${x} in frame ${index}`)
    }
    assert.ok(gone > 1.5, `${gone}`)
  })
}

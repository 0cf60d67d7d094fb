import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choosePalette } from '../../compose/choose-palette.ts'
import { createStage } from '../../draw/create-stage.ts'
import { createRandom } from '../../draw/random.ts'
import { parsePrompt } from '../../parse/index.ts'
import { setFor } from '../index.ts'

const FRAME = { time: 1, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } }

/** How many sprites are put into a place: those of its people, and of what else moves. */
function putIn(prompt: string): number {
  const bare = createStage({ width: 320, height: 180 })
  let count = 0
  const stage: typeof bare = {
    ...bare,
    put(...what) {
      count += 1
      bare.put(...what)
    },
  }
  const spec = parsePrompt(prompt)
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage, spec, palette, seed: 3, random: createRandom(3) })
  set.drawBack(FRAME)
  return count
}

test('more people are about where a place is said to be crowded, and fewer where it is nearly empty', () => {
  for (const [usual, busy, packed] of [
    ['a beach', 'a busy beach', 'a crowded beach'],
    ['a city street', 'a busy city street', 'a crowded city street'],
    ['a train station', 'a busy train station', 'a packed train station'],
    ['a restaurant', 'a busy restaurant', 'a packed restaurant'],
    ['a market', 'a bustling market', 'a market full of people'],
  ] as const) {
    assert.ok(putIn(busy) > putIn(usual), busy)
    assert.ok(putIn(packed) > putIn(busy) + 3, packed)
  }
  assert.ok(putIn('an almost empty train station') < putIn('a train station'))
  assert.ok(putIn('a lonely city street') < putIn('a city street'))
})

test('nobody strolls over a court or through a glass globe', () => {
  assert.equal(putIn('a packed basketball court'), putIn('a basketball court'))
})

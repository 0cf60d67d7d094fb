import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choosePalette } from '../../compose/choose-palette.ts'
import type { StagedScene } from '../../compose/staging.ts'
import { createStage } from '../../draw/create-stage.ts'
import { createRandom } from '../../draw/random.ts'
import { parsePrompt } from '../../parse/index.ts'
import { setFor } from '../../sets/index.ts'
import type { Frame } from '../../sets/set.ts'
import { stageGathering } from './gatherings.ts'

const FRAME = { time: 1.5, seconds: 4 } as Frame

function gathered(prompt: string, size = { width: 320, height: 180 }): StagedScene | undefined {
  const stage = createStage(size)
  const spec = parsePrompt(prompt)
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage, spec, palette, seed: 1, random: createRandom(1) })
  return stageGathering({
    stage,
    spec,
    palette,
    set,
    seed: 1,
    random: createRandom(2),
    seconds: 4,
    horizon: 4,
  })
}

const placesOf = (scene: StagedScene | undefined) => scene?.actors.map((actor) => actor.place(FRAME)) ?? []

test('fighters go at each other two and two', () => {
  const [a, b, c, d] = placesOf(gathered('Four knights fight'))
  assert.ok(a !== undefined && b !== undefined && c !== undefined && d !== undefined)
  for (const [left, right] of [
    [a, b],
    [c, d],
  ] as const) {
    assert.ok(left.x < right.x)
    assert.deepEqual([left.flip, right.flip], [false, true])
  }
  assert.ok(c.x > b.x, 'pairs stand apart')
})

test('who hugs or toasts is turned to the middle, in portrait too', () => {
  for (const prompt of ['Five friends hug', 'Three friends toast with wine', 'A family hugs'])
    for (const size of [
      { width: 320, height: 180 },
      { width: 180, height: 320 },
    ]) {
      const places = placesOf(gathered(prompt, size))
      assert.ok(places.length >= 3, prompt)
      assert.equal(places[0]?.flip, false)
      assert.equal(places.at(-1)?.flip, true)
      const aspect = size.width / size.height
      for (const { x } of places) assert.ok(x > 0 && x < Math.max(aspect, 0.92), `${prompt}: ${x}`)
    }
})

test('couples dance with each other', () => {
  const scene = gathered('Three couples dance a waltz')
  const kinds = scene?.actors.map(({ look }) => look.variant)
  assert.deepEqual(kinds, ['man', 'woman', 'man', 'woman', 'man', 'woman'])
})

test('two, and animals, are staged elsewhere', () => {
  assert.equal(gathered('Two knights fight'), undefined)
  assert.equal(gathered('Four dogs fight'), undefined)
})

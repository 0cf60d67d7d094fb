import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashText } from '../draw/random.ts'
import { createStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import { choosePalette } from '../compose/choose-palette.ts'
import { parsePrompt } from '../parse/index.ts'
import { setFor } from '../sets/index.ts'
import { stageCarpetRide } from './carpet-ride.ts'

function rideOf(prompt: string): ReturnType<typeof stageCarpetRide> {
  const spec = parsePrompt(prompt)
  const seed = hashText(prompt)
  const stage = createStage({ width: 320, height: 180 })
  const palette = choosePalette(spec, seed)
  const random = createRandom(seed)
  const set = setFor(spec).build({
    stage,
    spec,
    palette,
    seed,
    random,
    heavens: { draw() {}, drawOnWater() {} },
  })
  return stageCarpetRide({ stage, spec, palette, set, seed, random, seconds: 4, horizon: 4 })
}

test('riders sit on the carpet, beside each other, and rise and sink with it', () => {
  const ride = rideOf('A boy and a girl ride a flying carpet over a desert')
  assert.deepEqual(
    ride?.actors.map(({ look }) => look.variant),
    ['flying-carpet', 'boy', 'girl'],
  )
  const camera = { x: 0, y: 0, zoom: 1 }
  const feet = (time: number): number[] =>
    ride?.actors.map((actor) => {
      const { y, lift = 0 } = actor.place({ time, seconds: 4, camera })
      return y - lift
    }) ?? []
  const [before, after] = [feet(0), feet(0.8)]
  const risen = before.map((foot, index) => foot - (after[index] ?? 0))
  assert.ok(risen.every((rise) => Math.abs(rise - (risen[0] ?? 0)) < 0.02 && rise !== 0))
})

test('a carpet alone, and people without one, are staged by others', () => {
  assert.equal(rideOf('A flying carpet over a desert'), undefined)
  assert.equal(rideOf('A boy and a girl in a desert'), undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PALETTES } from '../draw/palette.ts'
import { TIMES } from '../scene-spec.ts'
import { varyHour } from './vary-hour.ts'

const SEEDS = Array.from({ length: 60 }, (_, index) => index * 7919)

test('a seed has its sky, and different seeds have different ones', () => {
  for (const time of TIMES) {
    const skies = SEEDS.map((seed) => varyHour(PALETTES[time], seed))
    assert.deepEqual(skies[7], varyHour(PALETTES[time], SEEDS[7] ?? 0))
    assert.ok(new Set(skies.map(({ sky }) => sky.join())).size >= 3, time)
  }
})

test('whatever the sky, the hour stays what it is and the sun is in the picture', () => {
  for (const time of TIMES) {
    const usual = PALETTES[time]
    for (const seed of SEEDS) {
      const { sun, stars, time: hour } = varyHour(usual, seed)
      assert.equal(hour, time)
      assert.equal(stars, usual.stars)
      assert.equal(sun === null, usual.sun === null)
      if (sun === null) continue
      assert.equal(sun.moon, usual.sun?.moon)
      assert.ok(sun.x > 0.1 && sun.x < 0.9 && sun.y > 0.1 && sun.y < 0.68)
    }
  }
})

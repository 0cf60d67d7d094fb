import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStage } from '../../draw/create-stage.ts'
import { PALETTES } from '../../draw/palette.ts'
import { createRandom, type Random } from '../../draw/random.ts'
import { createSteadyRandom } from './apart.ts'
import { createSkyDome } from './sky-dome.ts'

/** The number that the first house of a place would get. */
function afterSky(time: 'day' | 'night' | 'overcast', random: Random): number {
  const stage = createStage({ width: 96, height: 54 })
  createSkyDome(stage, PALETTES[time], random, { horizonY: 0.6, cloudCount: 4 })
  stage.close()
  return random()
}

test('what stands below a sky is planned alike in every light, if that is asked for', () => {
  const steady = (['day', 'night', 'overcast'] as const).map((time) => afterSky(time, createSteadyRandom(7)))
  assert.equal(new Set(steady).size, 1)
  // Stars and clouds take numbers that are then missing.
  const usual = (['day', 'night', 'overcast'] as const).map((time) => afterSky(time, createRandom(7)))
  assert.equal(new Set(usual).size, 3)
})

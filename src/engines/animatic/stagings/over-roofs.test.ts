import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setUpShot } from '../compose/set-up-shot.ts'
import { openStage } from '../compose/tilt-stage.ts'
import { parsePrompt } from '../parse/index.ts'

function looksUp(prompt: string): number {
  const stage = openStage({ width: 320, height: 180 })
  const { scene } = setUpShot({ spec: parsePrompt(prompt), seed: 3, seconds: 4, frameCount: 120 }, stage)
  stage.close()
  return scene.looksUp ?? 0
}

test('the camera looks up at what flies over roofs, and not where there are none', () => {
  assert.ok(looksUp('a dragon in the sky over a castle') > 0.1)
  assert.ok(looksUp('a hot air balloon above a village') > 0.1)
  assert.ok(looksUp('a superhero flies over the city') > 0.1)
  assert.equal(looksUp('a hot air balloon above the desert'), 0)
  assert.equal(looksUp('a superhero flies over the desert'), 0)
  assert.equal(looksUp('a dog in a village'), 0)
})

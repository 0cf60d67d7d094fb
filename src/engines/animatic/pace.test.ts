import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { effectsOf } from './sound/effects/index.ts'
import { parsePrompt } from './parse/index.ts'
import { paceFactor, sceneSeconds } from './pace.ts'
import { PACES } from './scene-spec.ts'
import type { Pace, SceneSpec } from './scene-spec.ts'
import { openShot } from './compose/open-shot.ts'

const SIZE = { width: 320, height: 180 }
const SPEC = parsePrompt('a horse gallops along a beach in the rain, static shot')

function paced(pace: Pace | undefined): SceneSpec {
  return pace === undefined ? SPEC : { ...SPEC, pace }
}

function hashes(pace: Pace | undefined, frames: readonly number[]): string[] {
  const shot = openShot({ spec: paced(pace), seconds: 4, frameCount: 120, seed: 3 }, SIZE)
  const drawn = frames.map((frame) => {
    shot.draw(frame)
    return createHash('sha1').update(shot.pixels()).digest('hex')
  })
  shot.close()
  return drawn
}

test('each pace is another video, and the same one again', () => {
  const all = [undefined, ...PACES].map((pace) => hashes(pace, [60])[0])
  assert.equal(new Set(all).size, all.length)
  assert.deepEqual(hashes('slow', [60, 30]), hashes('slow', [60, 30]))
})

test('slow motion shows the beginning of what happens, slower; what is sped up lasts longer', () => {
  assert.equal(sceneSeconds(paced('slow'), 4), 4)
  assert.ok(paceFactor(paced('slow')) < 1)
  assert.equal(sceneSeconds(paced('fast'), 4), 4 * paceFactor(paced('fast')))
  assert.equal(sceneSeconds(paced(undefined), 4), 4)
})

test('steps are not heard at another pace than their own', () => {
  assert.ok(effectsOf(SPEC).length > 0)
  for (const pace of PACES) assert.deepEqual(effectsOf(paced(pace)), [])
})

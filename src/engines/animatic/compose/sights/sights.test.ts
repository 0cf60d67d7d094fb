import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FRAME_RATE, SIGHTS } from '../../scene-spec.ts'
import type { SceneSpec, SightName } from '../../scene-spec.ts'
import { openShot } from '../open-shot.ts'

const SIZE = { width: 160, height: 90 }
const SECONDS = 3
/** Somewhere in between each of them is in the picture: bolts and explosions only last a moment. */
const FRAMES = Array.from({ length: 15 }, (_, index) => index * 6)

/** Drawn by the place itself, or by a staging. */
const ELSEWHERE: ReadonlySet<SightName> = new Set(['waterfall', 'bough'])

/** Nowhere but on water. */
const AFLOAT: ReadonlySet<SightName> = new Set(['water-lanterns'])

function picturesOf(
  sights: readonly SightName[],
  setting: SceneSpec['setting'] = 'village',
): readonly string[] {
  const spec: SceneSpec = {
    setting,
    time: 'night',
    weather: 'clear',
    season: null,
    mood: 'neutral',
    subjects: [],
    camera: 'still',
    framing: 'medium',
    look: 'flat',
    dialogue: null,
    language: 'en',
    sights,
  }
  const shot = openShot({ spec, seconds: SECONDS, frameCount: SECONDS * FRAME_RATE, seed: 11 }, SIZE)
  const pictures = FRAMES.map((frame) => {
    shot.draw(frame)
    return Buffer.from(shot.pixels()).toString('latin1')
  })
  shot.close()
  return pictures
}

/** How many pixels differ in the frame that differs most. */
function mostChanged(one: readonly string[], other: readonly string[]): number {
  return Math.max(
    ...one.map((picture, at) => {
      const second = other[at] ?? ''
      let changed = 0
      for (let byte = 0; byte < picture.length; byte += 4) if (picture[byte] !== second[byte]) changed += 1
      return changed
    }),
  )
}

test('every event and everything that drifts is to be seen', () => {
  const bare = picturesOf([])
  for (const sight of SIGHTS.filter((name) => !ELSEWHERE.has(name))) {
    const changed = AFLOAT.has(sight)
      ? mostChanged(picturesOf([], 'harbour'), picturesOf([sight], 'harbour'))
      : mostChanged(bare, picturesOf([sight]))
    assert.ok(changed > 60, `${sight} changes ${changed} pixels`)
  }
})

test('a scene without sights is as it was', () => {
  assert.deepEqual(picturesOf([]), picturesOf([]))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../../parse/index.ts'
import { hasRoomFor } from '../../parse/read/read-sights.ts'
import { FRAME_RATE, PLACES, SETTINGS, SIGHTS } from '../../scene-spec.ts'
import type { PlaceName, SceneSpec, SightName } from '../../scene-spec.ts'
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

test('mountains are behind a place, wherever it has room for them', () => {
  const places = (Object.keys(PLACES) as PlaceName[]).filter((_, at) => at % 8 === 0)
  const wheres = [
    ...SETTINGS.map((setting) => ({ setting })),
    ...places.map((place) => ({ setting: PLACES[place], place })),
  ]
  for (const where of wheres.filter((one) => hasRoomFor('far-mountains', one))) {
    const [bare, backed] = [undefined, ['far-mountains'] as const].map((sights) => {
      const spec = { ...parsePrompt(''), ...where, subjects: [], ...(sights === undefined ? {} : { sights }) }
      const shot = openShot({ spec, seconds: 1, frameCount: FRAME_RATE, seed: 11 }, SIZE)
      shot.draw(10)
      const picture = Buffer.from(shot.pixels()).toString('latin1')
      shot.close()
      return [picture]
    })
    const changed = mostChanged(bare ?? [], backed ?? [])
    assert.ok(changed > 40, `${JSON.stringify(where)}: ${changed} pixels`)
    assert.ok(changed < (SIZE.width * SIZE.height) / 2, `${JSON.stringify(where)}: ${changed} pixels`)
  }
})

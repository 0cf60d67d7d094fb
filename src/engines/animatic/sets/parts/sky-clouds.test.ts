import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openShot } from '../../compose/open-shot.ts'
import { parsePrompt } from '../../parse/index.ts'
import { hasClouds } from '../../parse/read/read-clouds.ts'
import { PLACES, SETTINGS } from '../../scene-spec.ts'
import type { Cloudiness, PlaceName, SceneSpec } from '../../scene-spec.ts'

const SIZE = { width: 160, height: 90 }
const ROWS_OF_SKY = 34

function pictureOf(spec: SceneSpec): Uint8Array {
  const shot = openShot({ spec, seconds: 1, frameCount: 30, seed: 7 }, SIZE)
  shot.draw(12)
  const pixels = Uint8Array.from(shot.pixels())
  shot.close()
  return pixels
}

function sky(place: string, clouds?: Cloudiness): SceneSpec {
  const spec = parsePrompt(place)
  return clouds === undefined ? spec : { ...spec, clouds }
}

/** Pixels of a picture's upper part that are of another colour than in the other one. */
function changedInSky(one: Uint8Array, other: Uint8Array): number {
  let count = 0
  for (let at = 0; at < SIZE.width * ROWS_OF_SKY * 4; at += 4)
    if (Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > 12) count += 1
  return count
}

for (const place of ['the sea', 'a desert', 'a meadow', 'a street in Paris']) {
  test(`${place}: few clouds are more than none, and many more than few`, () => {
    const none = pictureOf(sky(place, 'none'))
    const counts = (['few', 'many'] as const).map((clouds) =>
      changedInSky(none, pictureOf(sky(place, clouds))),
    )
    const [few = 0, many = 0] = counts
    assert.ok(few > 20, `few: ${few} pixels`)
    assert.ok(many > few * 1.5, `few: ${few} pixels, many: ${many}`)
  })
}

test('of another number of clouds nothing below the sky becomes another', () => {
  const [usual, many] = [pictureOf(sky('a meadow')), pictureOf(sky('a meadow', 'many'))]
  const foot = SIZE.width * 70 * 4
  assert.deepEqual(many.subarray(foot), usual.subarray(foot))
})

test('clouds are to be seen wherever they are said to be', () => {
  const bare: SceneSpec = { ...parsePrompt(''), subjects: [] }
  const places = Object.keys(PLACES).filter((_, at) => at % 9 === 0) as PlaceName[]
  const everywhere = [
    ...SETTINGS.map((setting) => ({ setting })),
    ...places.map((place) => ({ setting: PLACES[place], place })),
  ]
  for (const where of everywhere.filter(hasClouds)) {
    const [none, many] = (['none', 'many'] as const).map((clouds) => pictureOf({ ...bare, ...where, clouds }))
    assert.ok(none !== undefined && many !== undefined)
    assert.ok(Buffer.compare(none, many) !== 0, JSON.stringify(where))
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAMERA_MOVES, type CameraMove } from '../scene-spec.ts'
import { GAITS_ON_FOOT } from '../gaits.ts'
import { panOver, smearAt, whipAhead, wordsCamera } from './words-camera.ts'

const SECONDS = 4
const pathOf = (camera: CameraMove) => wordsCamera({ camera, framing: 'medium' })

test('every move that is named can be told from the others by where it begins and ends', () => {
  const [left, right] = [pathOf('pan-left'), pathOf('pan-right')]
  assert.ok(left(0, SECONDS).x - left(SECONDS, SECONDS).x > 0.35)
  assert.ok(right(SECONDS, SECONDS).x - right(0, SECONDS).x > 0.35)
  assert.ok(pathOf('crane-up')(0, SECONDS).y - pathOf('crane-up')(SECONDS, SECONDS).y > 0.18)
  assert.ok(pathOf('pull')(0, SECONDS).zoom - pathOf('pull')(SECONDS, SECONDS).zoom > 0.2)
})

test('no move shows what is beyond the sides that sets paint', () => {
  for (const move of CAMERA_MOVES) {
    for (let time = 0; time <= SECONDS; time += 0.1) {
      const { x, y, zoom } = pathOf(move)(time, SECONDS)
      const seen = 0.89 / zoom
      assert.ok(Math.abs(x) + seen < 0.89 + 0.24, `${move} at ${time}`)
      assert.ok(Math.abs(y) + 0.5 / zoom < 0.53, `${move} at ${time}`)
    }
  }
})

test('a pan crosses a place where nobody is, and begins and ends slowly', () => {
  const pan = panOver({ camera: 'pan-right', subjects: [] }, SECONDS)!
  assert.ok(pan(SECONDS) - pan(0) > 0.8)
  assert.ok(pan(0.1) - pan(0) < (pan(2.05) - pan(1.95)) / 10)
  assert.equal(panOver({ camera: 'orbit', subjects: [] }, SECONDS), undefined)
})

test('a whip pan is over in no time, shoots past, and stands', () => {
  assert.equal(whipAhead(0.2), 1)
  assert.ok(whipAhead(0.68) < 0)
  assert.ok(Math.abs(whipAhead(1.6)) < 0.001)
  assert.equal(smearAt({ camera: 'whip-pan' }, 0.2), 0)
  assert.ok(smearAt({ camera: 'whip-pan' }, 0.49) > 0.8)
  assert.equal(smearAt({ camera: 'pan-left' }, 0.49), 0)
})

test('eyes on foot are lowest when a foot comes down, and come nearer to what is before them', () => {
  const seconds = 4
  const path = wordsCamera({ camera: 'walk', framing: 'medium' })
  assert.ok(path(seconds, seconds).zoom > path(0, seconds).zoom + 0.2)
  const step = 1 / (2 * GAITS_ON_FOOT.walk.cyclesPerSecond)
  for (const at of [2, 3, 4]) {
    const between = path((at - 0.5) * step, seconds).y + path((at + 0.5) * step, seconds).y
    assert.ok(path(at * step, seconds).y > between / 2 + 0.004)
  }
})

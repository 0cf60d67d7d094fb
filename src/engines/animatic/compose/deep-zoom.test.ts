import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStage } from '../draw/create-stage.ts'
import { createDeepStage, type DeepCamera } from './deep-zoom.ts'
import { createWideStage } from './wide-stage.ts'

const RAW = createStage({ width: 320, height: 180 })

test('a dolly zoom enlarges what is far more than what is near, and a usual camera nothing', () => {
  const stage = createDeepStage(RAW)
  const scaleAt = (camera: DeepCamera, parallax: number) => stage.enter(camera, parallax).getTransform().a
  const usual = { x: 0, y: 0, zoom: 1.1 }
  for (const parallax of [0, 0.4, 1]) {
    const raw = RAW.enter(usual, parallax).getTransform().a
    assert.equal(scaleAt(usual, parallax), raw)
    assert.ok(scaleAt({ ...usual, deep: 0.7 }, parallax) > 1.1 * raw)
  }
  assert.ok(scaleAt({ ...usual, deep: 0.7 }, 0) > 1.15 * scaleAt({ ...usual, deep: 0.7 }, 1))
})

test('who is farther off is smaller where they stand, with all that is drawn about them', () => {
  const wide = createWideStage(RAW)
  wide.open(0.75, 0.9)
  wide.about(3)
  const camera = { x: 3, y: 0.02, zoom: 1.1 }
  const rig = { box: () => ({ width: 1, height: 1 }) }
  const place = () => ({ x: RAW.aspect / 2 + 3.2, y: 0.9, scale: 0.5, parallax: 1, lift: 0.2 })
  // Only its place is asked for.
  const seen = wide.seen({ rig, place } as never).place({ time: 0, seconds: 1, camera })
  const own = wide.stage.enter(camera, 1).getTransform()
  const raw = RAW.enter(camera, 1).getTransform()
  const { x, y, lift = 0, scale } = seen
  const isNear = (one: number, other: number) => Math.abs(one - other) < 1e-3
  assert.ok(isNear(x * raw.a + raw.e, place().x * own.a + own.e))
  assert.ok(isNear((y - lift) * raw.d + raw.f, (place().y - place().lift) * own.d + own.f))
  assert.ok(isNear(scale * raw.a, place().scale * own.a))
  assert.equal(y, 0.9)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAMERA_MOVES } from '../scene-spec.ts'
import type { CameraMove } from '../scene-spec.ts'
import { BEYOND, createPictureMove } from './picture-move.ts'

const MIDDLE = { x: 0.5, y: 0.5 }
const CORNERS = [0, 1].flatMap((x) => [0, 1].map((y) => ({ x, y })))

for (const camera of CAMERA_MOVES) {
  test(`shows no more than there is, however long it goes on (${camera})`, () => {
    for (const focus of [MIDDLE, { x: 0.36, y: 0.64 }]) {
      const move = createPictureMove({ camera, seconds: 4, seed: 9, focus })
      for (let time = 0; time < 60; time += 0.1) {
        for (const { x, y } of CORNERS.flatMap((corner) =>
          [0, 0.5, 1].map((depth) => move(time)(corner, depth)),
        )) {
          const beyond = camera === 'pull' ? BEYOND : 1e-9
          const isInside = Math.min(x, y) >= -beyond && Math.max(x, y) <= 1 + beyond
          assert.ok(isInside, `${x}, ${y} at ${time} s`)
        }
      }
    }
  })

  test(`starts with everything in its place and never jumps (${camera})`, () => {
    const move = createPictureMove({ camera, seconds: 4, seed: 9, focus: MIDDLE })
    for (const corner of CORNERS) assert.deepEqual(move(0)(corner, 0.8), corner)
    for (let frame = 1; frame < 240; frame += 1) {
      const [before, after] = [move((frame - 1) / 30), move(frame / 30)]
      for (const corner of CORNERS) {
        const [from, to] = [before(corner, 1), after(corner, 1)]
        assert.ok(Math.hypot(to.x - from.x, to.y - from.y) < 0.009, `frame ${frame}`)
      }
    }
  })
}

test('moves as far as its camera word says', () => {
  const place = (camera: CameraMove, depth = 0.5): { x: number; y: number } =>
    createPictureMove({ camera, seconds: 5, seed: 9, focus: MIDDLE })(5)(MIDDLE, depth)
  assert.ok(place('pan-left').x < 0.46)
  assert.ok(place('pan-right').x > 0.54)
  assert.ok(place('crane-up').y < 0.46)
  assert.ok(place('crane-down').y > 0.54)
  assert.ok(place('orbit', 1).x - place('orbit', 0).x > 0.05)
  assert.ok(place('track', 1).x - place('track', 0).x > 0.05)
})

test('comes nearer in a push and goes back in a pull', () => {
  const zoomAt = (camera: CameraMove, time: number): number => {
    const view = createPictureMove({ camera, seconds: 5, seed: 9, focus: MIDDLE })(time)
    return 1 / (view({ x: 1, y: 0.5 }, 0.5).x - view({ x: 0, y: 0.5 }, 0.5).x)
  }
  assert.ok(zoomAt('push', 5) > 1.18)
  assert.ok(zoomAt('push', 2.5) < zoomAt('push', 5))
  for (let time = 0.2; time < 5; time += 0.2)
    assert.ok(zoomAt('pull', time) < zoomAt('pull', time - 0.2), `it goes back at ${time} s, and never near`)
  assert.ok(zoomAt('pull', 5) < 0.9)
})

test('an orbit turns the picture as a plane, and keeps its lines straight', () => {
  const view = createPictureMove({ camera: 'orbit', seconds: 5, seed: 9, focus: MIDDLE })(5)
  const heights = [0.1, 0.9].map((x) => view({ x, y: 1 }, 0.5).y - view({ x, y: 0 }, 0.5).y)
  assert.ok(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0)) > 0.03, 'one side is nearer')
  for (const line of [0.1, 0.5, 0.9]) {
    const [from, middle, to] = [0, 0.5, 1].map((x) => view({ x, y: line }, 0.5))
    assert.ok(from !== undefined && middle !== undefined && to !== undefined)
    const share = (middle.x - from.x) / (to.x - from.x)
    assert.ok(Math.abs(middle.y - (from.y + (to.y - from.y) * share)) < 1e-6, `the line at ${line}`)
  }
})

test('a push goes to where the eye goes', () => {
  const focus = { x: 0.4, y: 0.6 }
  const view = createPictureMove({ camera: 'push', seconds: 5, seed: 9, focus })(5)
  const { x, y } = view(focus, 0.5)
  assert.ok(Math.hypot(x - focus.x, y - focus.y) < 0.01)
})

test('the hand shakes a handheld camera more than others', () => {
  const wayOf = (camera: CameraMove): number => {
    const move = createPictureMove({ camera, seconds: 5, seed: 9, focus: MIDDLE })
    let way = 0
    for (let frame = 30; frame < 150; frame += 1) {
      const [from, to] = [move(frame / 30)(MIDDLE, 0.5), move((frame + 1) / 30)(MIDDLE, 0.5)]
      way += Math.hypot(to.x - from.x, to.y - from.y)
    }
    return way
  }
  assert.ok(wayOf('handheld') > 3 * wayOf('push'))
})

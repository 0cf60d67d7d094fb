import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countFrames, planSegments, spritesheetFrames, tileSize } from './schedule.ts'

test('cuts shots on the frames nearest to their times', () => {
  assert.deepEqual(countFrames([{ seconds: 7.5 }, { seconds: 7.5 }]), [225, 225])
  assert.deepEqual(countFrames([{ seconds: 0.99 }, { seconds: 0.01 }, { seconds: 1 }]), [30, 0, 30])
})

test('never loses or wins a frame over many shots', () => {
  const anyShots = fc.array(fc.double({ min: 0.01, max: 20, noNaN: true }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(anyShots, (lengths) => {
      const counts = countFrames(lengths.map((seconds) => ({ seconds })))
      const total = lengths.reduce((sum, seconds) => sum + seconds, 0)
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        Math.round(total * 30),
      )
      assert.ok(counts.every((count) => count >= 0))
    }),
  )
})

test('covers every frame of every shot once, in segments of one to four seconds where the shot allows', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1800 }), { minLength: 1, maxLength: 10 }), (counts) => {
      const segments = planSegments(counts)
      for (const [shot, count] of counts.entries()) {
        let next = 0
        for (const segment of segments.filter((candidate) => candidate.shot === shot)) {
          assert.equal(segment.firstFrame, next)
          assert.ok(segment.frameCount >= Math.min(count, 30) && segment.frameCount <= 120)
          next += segment.frameCount
        }
        assert.equal(next, count)
      }
    }),
  )
})

test('makes the first segment of a shot the longest', () => {
  assert.deepEqual(
    planSegments([120]).map((segment) => segment.frameCount),
    [67, 53],
  )
})

test('shows twenty moments that lie within the video', () => {
  const frames = spritesheetFrames(120)
  assert.equal(frames.length, 20)
  assert.deepEqual([frames[0], frames[1], frames[19]], [3, 9, 117])
  assert.ok(spritesheetFrames(30).every((frame) => frame >= 0 && frame < 30))
})

test('keeps the shape of the video in its tiles', () => {
  assert.deepEqual(tileSize({ width: 1280, height: 720 }), { width: 256, height: 144 })
  assert.deepEqual(tileSize({ width: 720, height: 1280 }), { width: 144, height: 256 })
  assert.deepEqual(tileSize({ width: 256, height: 256 }), { width: 256, height: 256 })
})

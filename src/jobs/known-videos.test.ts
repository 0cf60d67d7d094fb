import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createKnownVideos } from './known-videos.ts'
import { createSampleVideo } from './testing/sample-video.ts'

const video = createSampleVideo()
const [first, second, third] = ['video_1', 'video_2', 'video_3'].map((id) => ({ ...video, id }))
assert.ok(first !== undefined && second !== undefined && third !== undefined)

describe('the known videos', () => {
  it('are the very objects that were added, at their version alone', () => {
    const known = createKnownVideos({ videos: 10, length: 100 })
    known.add(first, 1)
    assert.equal(known.get(first.id, 0), first)
    assert.equal(known.get(first.id, 1), undefined)
    assert.equal(known.get(second.id, 0), undefined)
  })

  it('are replaced by a newer version', () => {
    const known = createKnownVideos({ videos: 10, length: 10 })
    const newer = { ...first, version: 1 }
    known.add(first, 8)
    known.add(newer, 8)
    assert.equal(known.get(first.id, 0), undefined)
    assert.equal(known.get(first.id, 1), newer)
  })

  it('are so many at most, and those used longest ago make room', () => {
    const known = createKnownVideos({ videos: 2, length: 100 })
    known.add(first, 1)
    known.add(second, 1)
    assert.equal(known.get(first.id, 0), first)
    known.add(third, 1)
    assert.equal(known.get(second.id, 0), undefined)
    assert.equal(known.get(first.id, 0), first)
    assert.equal(known.get(third.id, 0), third)
  })

  it('are so long at most together, however few they are', () => {
    const known = createKnownVideos({ videos: 10, length: 10 })
    known.add(first, 6)
    known.add(second, 5)
    assert.equal(known.get(first.id, 0), undefined)
    assert.equal(known.get(second.id, 0), second)
    known.add(third, 11)
    assert.equal(known.get(second.id, 0), undefined)
    assert.equal(known.get(third.id, 0), undefined)
    known.add(first, 10)
    assert.equal(known.get(first.id, 0), first)
  })

  it('leave their length behind when they are forgotten', () => {
    const known = createKnownVideos({ videos: 10, length: 10 })
    known.add(first, 10)
    known.forget(first.id)
    known.forget(first.id)
    assert.equal(known.get(first.id, 0), undefined)
    known.add(second, 5)
    known.add(third, 5)
    assert.equal(known.get(second.id, 0), second)
    assert.equal(known.get(third.id, 0), third)
  })
})

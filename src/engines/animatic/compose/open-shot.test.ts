import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { FRAME_RATE } from '../scene-spec.ts'
import { parsePrompt } from '../parse/index.ts'
import { openShot } from './open-shot.ts'

const FULL_HD = { width: 1080, height: 1920 }
const RANGE = { firstFrame: 120, frameCount: 60 }
/** Letters and edges are rasterised a little differently on a layer that begins elsewhere. */
const MAX_SHARE_OF_OTHERS = 0.01

describe('an open shot', () => {
  it('is good for one range only where the camera shows too much to bake it all', () => {
    assert.deepEqual(open('A woman walks down a Tokyo street at night', 20, RANGE).covers, RANGE)
    assert.equal(open('A woman walks down a Tokyo street at night', 2, RANGE).covers, undefined)
    assert.equal(open('A calico cat playing a piano on stage', 20, RANGE).covers, undefined)
  })

  it('shows the same of a range as of the whole', () => {
    const prompt = 'A woman walks down a Tokyo street at night'
    const frame = 150
    const [whole, part] = [open(prompt, 20), open(prompt, 20, RANGE)].map((shot) => {
      shot.draw(frame)
      return shot.pixels().slice()
    })
    const others = whole?.filter((channel, index) => channel !== part?.[index]).length ?? Infinity
    assert.ok(others < MAX_SHARE_OF_OTHERS * (whole?.length ?? 0), `${others} channels differ`)
  })
})

function open(prompt: string, seconds: number, range?: typeof RANGE): ReturnType<typeof openShot> {
  const plan = { spec: parsePrompt(prompt), seconds, frameCount: seconds * FRAME_RATE, seed: 1 }
  return openShot(plan, FULL_HD, range)
}

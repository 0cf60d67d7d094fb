import { strict as assert } from 'node:assert'
import { it } from 'node:test'
import { choosePalette } from '../compose/choose-palette.ts'
import { createStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import { parsePrompt } from '../parse/index.ts'
import { setFor } from '../sets/index.ts'
import { stageKites } from './kites.ts'

/** Of the holder's height: from the middle of the face to where the balloons begin. */
const FREE = 0.03

for (const size of [
  { width: 320, height: 180 },
  { width: 180, height: 320 },
]) {
  it(`holds a bunch of balloons beside the face, not before it, at ${size.width} by ${size.height}`, () => {
    const spec = parsePrompt('a clown with balloons')
    const stage = createStage(size)
    const palette = choosePalette(spec)
    const set = setFor(spec).build({ stage, spec, palette, seed: 7, random: createRandom(7) })
    const random = createRandom(8)
    const scene = stageKites({ stage, spec, palette, set, seed: 7, random, seconds: 4, horizon: 4 })
    const [clown, bunch] = scene?.actors ?? []
    assert.ok(clown !== undefined && bunch !== undefined)
    for (const time of [0, 1, 2, 3]) {
      const frame = { time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } }
      const [holder, held] = [clown.place(frame), bunch.place(frame)]
      const away = Math.abs(held.x - holder.x) - (bunch.rig.box(bunch.look).width * held.scale) / 2
      assert.ok(away > FREE * holder.scale, `${away} at ${time}`)
    }
  })
}

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { choosePalette } from '../compose/choose-palette.ts'
import { createStage } from '../draw/create-stage.ts'
import { createRandom } from '../draw/random.ts'
import { parsePrompt } from '../parse/index.ts'
import { setFor } from '../sets/index.ts'
import { stagingFor } from './index.ts'

const SIZES = [
  { width: 320, height: 180 },
  { width: 180, height: 320 },
]
/** In the middle of a shot the camera is where it would be without going along. */
const FRAME = { time: 2, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } }

/** Where those stand who are in the picture: true actors, and those who are drawn as one of many. */
function seenAt(prompt: string, size: (typeof SIZES)[number]): readonly number[] {
  const bare = createStage(size)
  const xs: number[] = []
  const stage: typeof bare = {
    ...bare,
    put(sprite, x, y, options) {
      xs.push(x)
      bare.put(sprite, x, y, options)
    },
  }
  const spec = parsePrompt(prompt)
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage, spec, palette, seed: 3, random: createRandom(3) })
  const random = createRandom(2)
  const scene = stagingFor({ stage, spec, palette, set, seed: 3, random, seconds: 4, horizon: 4 })
  xs.length = 0
  scene.drawBehind?.(FRAME)
  scene.drawOver?.(FRAME)
  xs.push(...scene.actors.map((actor) => actor.place(FRAME).x))
  // Of those who walk one may be on the way out at one side and in at the other.
  return xs.filter((x) => x > -0.1 && x < stage.aspect + 0.1)
}

describe('how many are seen', () => {
  const counted: readonly (readonly [string, number])[] = [
    ['twelve ducks swimming on a pond', 12],
    ['ten geese flying over a lake', 10],
    ['fourteen fish in the ocean', 14],
    ['eleven butterflies in a meadow', 11],
    ['nine sailing boats on the sea', 9],
    ['thirteen penguins on the ice', 13],
    ['fifteen sheep in a meadow', 15],
    ['a choir of twenty children singing on a stage', 20],
    ['six women and three men dancing', 9],
    ['ten cars driving down a road', 10],
    ['seven cyclists riding on a road', 7],
    ['eight men riding horses', 8],
    ['nine people swimming in the sea', 9],
    ['seven surfers on the waves', 7],
    ['twenty candles', 20],
  ]
  for (const [prompt, count] of counted)
    for (const size of SIZES)
      it(`${prompt}: all ${count} of them, ${size.width}x${size.height}`, () => {
        const seen = seenAt(prompt, size)
        assert.ok(seen.length >= count, `${seen.length} are seen`)
      })

  it('hides nobody behind somebody else', () => {
    const xs = seenAt('twelve soldiers marching', SIZES[0]!).toSorted((a, b) => a - b)
    const closest = Math.min(...xs.slice(1).map((x, index) => x - xs[index]!))
    assert.ok(closest > 0.004, `${closest} apart`)
  })

  it('gives each its own colour where several are staged and none was said', () => {
    const { width, height } = SIZES[0]!
    const spec = parsePrompt('five balloons in the sky')
    const stage = createStage({ width, height })
    const palette = choosePalette(spec)
    const set = setFor(spec).build({ stage, spec, palette, seed: 1, random: createRandom(1) })
    const scene = stagingFor({
      stage,
      spec,
      palette,
      set,
      seed: 1,
      random: createRandom(2),
      seconds: 4,
      horizon: 4,
    })
    assert.equal(new Set(scene.actors.map(({ look }) => look.colours[0])).size, 5)
  })
})

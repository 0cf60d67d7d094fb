import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { stagePrompt } from '../stagings/testing/stage-prompt.ts'
import { createStage } from '../draw/create-stage.ts'
import type { CameraMove } from '../scene-spec.ts'
import { aimOf, shotCamera } from './shot-camera.ts'
import type { TiltCamera } from './tilt-stage.ts'

const SECONDS = 4
const STAGE = createStage({ width: 320, height: 180 })

/** One of each family of stagings: those that have a camera of their own above all. */
const FAMILIES = [
  'A fish swims in a glass bowl',
  'Friends sit around a campfire at night',
  'Two women play tennis',
  'A ufo abducts a cow',
  'A boy rides a flying carpet',
  'Huskies pull a sled',
  'A skateboarder does a trick',
  'A knight rides a horse',
  'A mechanic repairs a car',
  'People swim in a pool',
  'A woman walks through Tokyo at night',
  'An airliner takes off from a runway',
  'A bird flies over the sea',
  'A dolphin leaps out of the sea',
  'A boy rides a bicycle',
  'A rocket launches',
  'A surfer rides a wave',
  'A whale swims underwater',
  'A kitten plays in the garden',
  'A train crosses a viaduct',
  'Cable cars over mountains',
  'A red car drives along a road',
  'A sailboat on the sea',
  'A dog runs through a meadow',
  'Aerial view of a car on a road',
]

interface Travel {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly tilt: number
}

/** What the camera does from the beginning to the end, beyond what it does when the words name no move. */
function moved(prompt: string, words: string): Travel {
  const of = (asked: string): Travel => {
    const spec = parsePrompt(asked)
    const scene = stagePrompt(asked, undefined, { goesOn: true })
    const cameraAt = shotCamera(spec, scene, aimOf(scene, spec, STAGE, SECONDS))
    const at = (time: number) => cameraAt({ shown: time, videoSeconds: SECONDS, time, seconds: SECONDS })
    const [first, last] = [at(0), at(SECONDS)]
    const tilt = tiltOf(last) - tiltOf(first)
    return { x: last.x - first.x, y: last.y - first.y, zoom: last.zoom / first.zoom, tilt }
  }
  const named = of(`${prompt}, ${words}`)
  if (!stagePrompt(prompt).follows) return named
  const own = of(prompt)
  return {
    x: named.x - own.x,
    y: named.y - own.y,
    zoom: named.zoom / own.zoom,
    tilt: named.tilt - own.tilt,
  }
}

function tiltOf({ tilt = 0 }: TiltCamera): number {
  return tilt
}

const MOVES: readonly (readonly [CameraMove, string, (travel: Travel) => boolean])[] = [
  ['push-in', 'slow zoom in', ({ zoom }) => zoom > 1.25],
  ['pull', 'pull back', ({ zoom }) => zoom < 0.8],
  ['pan-left', 'pan left', ({ x }) => x < -0.3],
  ['pan-right', 'pan right', ({ x }) => x > 0.3],
  ['crane-up', 'crane up', ({ y }) => y < -0.15],
  ['crane-down', 'crane down', ({ y }) => y > 0.15],
  ['tilt-up', 'tilt up', ({ tilt }) => tilt < -0.25],
  ['tilt-down', 'tilt down', ({ tilt }) => tilt > 0.25],
  ['orbit', 'orbit shot', ({ x }) => x > 0.3],
  ['whip-pan', 'whip pan', ({ x }) => x > 0.25],
]

for (const [move, words, isIt] of MOVES) {
  test(`'${words}' is seen whatever is staged`, () => {
    for (const prompt of FAMILIES) {
      assert.equal(parsePrompt(`${prompt}, ${words}`).camera, move, prompt)
      const travel = moved(prompt, words)
      assert.ok(isIt(travel), `${prompt}: ${JSON.stringify(travel)}`)
    }
  })
}

test('a camera that is locked does not move at all, unless it would lose somebody', () => {
  for (const prompt of FAMILIES) {
    const asked = `${prompt}, static shot`
    const spec = parsePrompt(asked)
    assert.equal(spec.camera, 'still', prompt)
    const scene = stagePrompt(asked)
    if (scene.follows === true) continue
    const cameraAt = shotCamera(spec, scene, aimOf(scene, spec, STAGE, SECONDS))
    const at = (time: number) => cameraAt({ shown: time, videoSeconds: SECONDS, time, seconds: SECONDS })
    assert.deepEqual(at(0), at(3), prompt)
  }
})

test('a push goes to who is on the left, and keeps their head in the picture', () => {
  const aim = { x: -0.5, y: -0.3, top: 0.1, half: 0.89 }
  const cameraAt = shotCamera({ camera: 'push-in', framing: 'medium' }, {}, aim)
  const { x, y, zoom } = cameraAt({ shown: 4, videoSeconds: 4, time: 4, seconds: 4 })
  assert.ok(x < -0.2)
  assert.ok(0.5 + y - 0.5 / zoom < 0.1)
})

test('no move that is named loses whom it is about', () => {
  for (const prompt of FAMILIES) {
    for (const words of [
      'pan left',
      'pan right',
      'static shot',
      'tracking shot',
      'orbit shot',
      'slow zoom in',
    ]) {
      const asked = `${prompt}, ${words}`
      const spec = parsePrompt(asked)
      const scene = stagePrompt(asked, undefined, { goesOn: true })
      const cameraAt = shotCamera(spec, scene, aimOf(scene, spec, STAGE, SECONDS))
      const isSeen = scene.actors.some((actor) =>
        [1, 2, 3].some((time) => {
          const camera = cameraAt({ shown: time, videoSeconds: SECONDS, time, seconds: SECONDS })
          const { x, parallax } = actor.place({ time, seconds: SECONDS, camera })
          const seen = x - camera.x * parallax - (scene.travelled?.(time) ?? 0)
          return seen > 0 && seen < STAGE.aspect
        }),
      )
      assert.ok(isSeen, asked)
      const middle = cameraAt({ shown: 1, videoSeconds: SECONDS, time: 1, seconds: SECONDS })
      const [hero] = scene.actors
      const { x, parallax } = hero?.place({ time: 1, seconds: SECONDS, camera: middle }) ?? {
        x: 0,
        parallax: 1,
      }
      const off = x - middle.x * parallax - (scene.travelled?.(1) ?? 0)
      assert.ok(off > -0.4 && off < STAGE.aspect + 0.4, `${asked}: ${off}`)
    }
  }
})

test('those of one kind are looked at together, unless they are too wide for it', () => {
  const isTogether = (prompt: string): boolean => {
    const { subjects } = parsePrompt(prompt)
    const scene = stagePrompt(prompt)
    const all = aimOf(scene, { subjects }, STAGE, SECONDS)
    const first = aimOf(scene, { subjects: subjects.slice(0, 1) }, STAGE, SECONDS)
    return Math.abs((all?.x ?? 0) - (first?.x ?? 0)) > 0.02
  }
  assert.ok(isTogether('A man and a woman stand in a park'))
  assert.ok(isTogether('A dolphin and an orca swim underwater'))
  assert.ok(!isTogether('A tyrannosaurus and a triceratops walk in a jungle'))
})

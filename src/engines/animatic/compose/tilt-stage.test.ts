import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage, seenFrom, type TiltCamera } from './tilt-stage.ts'

const SIZE = { width: 320, height: 180 }
const LEVEL: TiltCamera = { x: 0, y: 0, zoom: 1.2 }

/** Pixels by which what is at y 0.5 of the world is seen higher than by a level camera. */
function raised(camera: TiltCamera, parallax: number): number {
  const stage = openStage(SIZE)
  const yOf = (one: TiltCamera): number => {
    const { d, f } = stage.enter(one, parallax).getTransform()
    return 0.5 * d + f
  }
  const before = yOf({ ...LEVEL, zoom: camera.zoom })
  const after = yOf(camera)
  stage.close()
  return before - after
}

test('a tilt moves near and far alike, and a crane what is near', () => {
  const tilted = [0, 0.04, 0.5, 1, 1.3].map((parallax) => raised({ ...LEVEL, tilt: 0.1 }, parallax))
  for (const by of tilted) assert.ok(Math.abs(by - 18) < 0.1, `${by}`)
  const craned = [0.04, 0.5, 1].map((parallax) => raised({ ...LEVEL, y: 0.1 }, parallax))
  assert.ok((craned[0] ?? 9) < 1 && (craned[2] ?? 0) > 2 * (craned[1] ?? 9))
})

test('from low down the horizon sinks, from high up it rises, and who is near stays where they are', () => {
  const [low, high] = [seenFrom(LEVEL, 'low'), seenFrom(LEVEL, 'high')]
  assert.ok(Math.abs(raised(low, 1)) < 0.1 && Math.abs(raised(high, 1)) < 0.1)
  assert.ok(raised(low, 0.04) < -11 && raised(high, 0.04) > 15)
})

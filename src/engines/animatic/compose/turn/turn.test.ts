import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../../parse/index.ts'
import { phasesOf } from '../../turn-phases.ts'
import type { ShotPlan } from '../../scene-spec.ts'
import { openShot } from '../open-shot.ts'
import { mixBytes } from './mix-bytes.ts'
import { sunWay } from './sun-way.ts'
import { choosePalette } from '../choose-palette.ts'

const SIZE = { width: 96, height: 54 }
const FRAMES = 60

function planOf(prompt: string): ShotPlan {
  return { spec: parsePrompt(prompt), seconds: 2, frameCount: FRAMES, seed: 7 }
}

/** Pictures of a shot, in the order of the frames that are asked for. */
function picturesOf(plan: ShotPlan, frames: readonly number[]): readonly Uint8Array[] {
  const shot = openShot(plan, SIZE)
  const pictures = frames.map((frame) => {
    shot.draw(frame)
    return Uint8Array.from(shot.pixels())
  })
  shot.close()
  return pictures
}

/** Steps of light, 0..255, by which two pictures differ on average. */
function difference(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length
}

function lightOf(picture: Uint8Array): number {
  return picture.reduce((sum, value) => sum + value, 0) / picture.length
}

test('day turns to night by and by, and the frames do not depend on their order', () => {
  const plan = planOf('day turns to night over a village')
  const frames = [0, 10, 20, 30, 40, 50, 59]
  const pictures = picturesOf(plan, frames)
  const lights = pictures.map(lightOf)
  for (const [at, light] of lights.entries()) {
    const before = lights[at - 1]
    if (before !== undefined) assert.ok(light <= before + 1, `darker at ${frames[at]}: ${lights.join(', ')}`)
  }
  assert.ok((lights[0] ?? 0) - (lights.at(-1) ?? 0) > 60)
  const backwards = picturesOf(plan, frames.toReversed()).toReversed()
  for (const [at, picture] of pictures.entries()) assert.deepEqual(picture, backwards[at])
})

test('a shot begins and ends as the states it names', () => {
  const plan = planOf('a village where it starts to snow')
  const [first, last] = picturesOf(plan, [0, FRAMES - 1])
  const { turns, ...still } = plan.spec
  assert.equal(turns?.weather, 'snow')
  const [clear] = picturesOf({ ...plan, spec: still }, [0])
  assert.ok(difference(first!, clear!) < 12)
  assert.ok(difference(first!, last!) > 15)
})

test('the sun goes down without a jump, and comes up where dawn has it', () => {
  const wayOf = (prompt: string): NonNullable<ReturnType<typeof sunWay>> => {
    const phases = phasesOf(parsePrompt(prompt))
    const way = sunWay(
      phases,
      phases.map(({ spec }) => choosePalette(spec)),
    )
    assert.ok(way !== undefined)
    return way
  }
  const parts = Array.from({ length: 41 }, (_, step) => step / 40)
  const down = parts.map((part) => wayOf('from day to night over the sea')(part).y)
  for (const [at, y] of down.entries()) {
    if (at > 0) assert.ok(y >= (down[at - 1] ?? 0) && y - (down[at - 1] ?? 0) < 0.1)
  }
  assert.ok((down[0] ?? 1) < 0.3 && (down.at(-1) ?? 0) > 0.72)
  const up = parts.map((part) => wayOf('dawn breaks over the mountains')(part).y)
  assert.ok((up[0] ?? 0) > 0.74 && (up.at(-1) ?? 1) < 0.7)
})

test('bytes are mixed alike in words and one by one', () => {
  const from = Uint8Array.from({ length: 23 }, (_, at) => (at * 37) & 255)
  const to = Uint8Array.from({ length: 23 }, (_, at) => (at * 91 + 5) & 255)
  for (const share of [0, 0.3, 0.5, 1]) {
    const words = new Uint8Array(23)
    mixBytes(from, to, share, words)
    const room = new Uint8Array(24).subarray(1)
    mixBytes(from, to, share, room)
    assert.deepEqual(words, Uint8Array.from(room))
    for (const [at, value] of words.entries()) {
      const exact = (from[at] ?? 0) * (1 - share) + (to[at] ?? 0) * share
      assert.ok(Math.abs(value - exact) < 2)
    }
  }
})

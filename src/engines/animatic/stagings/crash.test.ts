import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, StagedScene } from '../compose/staging.ts'
import { crashSeconds } from '../cues.ts'
import type { Frame } from '../sets/set.ts'
import { LANDSCAPE, PORTRAIT, stagePrompt } from './testing/stage-prompt.ts'

const at = (time: number): Frame => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })
const STRUCK = crashSeconds(4)

/** World x of its front. */
function frontAt(actor: Actor, time: number): number {
  const { x, scale, flip } = actor.place(at(time))
  return x + (flip === true ? -0.5 : 0.5) * scale
}

function variantsOf({ actors }: StagedScene): readonly string[] {
  return actors.map(({ look }) => look.variant)
}

test('two that collide come from both sides and meet at the same moment', () => {
  for (const size of [LANDSCAPE, PORTRAIT]) {
    const [left, right] = stagePrompt('Two cars collide at an intersection', size).actors
    assert.ok(left !== undefined && right !== undefined)
    assert.notEqual(left.place(at(0)).flip, right.place(at(0)).flip)
    for (let time = 0; time < STRUCK; time += 0.1)
      assert.ok(frontAt(left, time) < frontAt(right, time), `at ${time}`)
    assert.ok(Math.abs(frontAt(left, STRUCK) - frontAt(right, STRUCK)) < 1e-6)
  }
})

test('a wall stands in the way where nothing is named, or else what is', () => {
  assert.deepEqual(variantsOf(stagePrompt('A car crashes into a wall', LANDSCAPE)), ['car', 'brick-wall'])
  assert.deepEqual(variantsOf(stagePrompt('A bus crashes into a tree', LANDSCAPE)), ['bus', 'tree'])
  assert.deepEqual(variantsOf(stagePrompt('A red truck crashes into a blue car', LANDSCAPE)), [
    'truck',
    'car',
  ])
})

test('the front gives way once it strikes, and stays so', () => {
  const [car] = stagePrompt('A car crashes into a wall', LANDSCAPE).actors
  assert.ok(car !== undefined)
  assert.equal(car.pose(at(STRUCK - 0.1)).progress, 0)
  assert.equal(car.pose(at(STRUCK + 0.3)).progress, 1)
  assert.ok(Math.abs(car.place(at(STRUCK + 1)).x - car.place(at(3.9)).x) < 0.01)
})

test('nobody is run over', () => {
  const scene = stagePrompt('A car crashes into a man', LANDSCAPE)
  assert.ok(scene.actors.every((actor) => actor.pose(at(3.9)).progress === 0))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Frame } from '../sets/set.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const frameAt = (time: number): Frame => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })

test('a sofa stays between the two who carry it, above the ground, all the way', () => {
  const { actors } = stagePrompt('Two men carry a sofa')
  const sofa = actors.find(({ look }) => look.variant === 'sofa')
  const [left, right, ...others] = actors.filter(({ look }) => look.variant === 'man')
  assert.ok(sofa !== undefined && left !== undefined && right !== undefined && others.length === 0)
  for (const time of [0, 1, 2.5, 4]) {
    const [at, one, other] = [sofa, left, right].map((actor) => actor.place(frameAt(time)))
    assert.ok(at !== undefined && one !== undefined && other !== undefined)
    assert.ok((at.lift ?? 0) > 0.1)
    assert.ok(one.x < at.x && at.x < other.x)
    assert.ok(Math.abs(at.x - one.x - (other.x - at.x)) < 0.05)
    assert.ok(one.flip !== true && other.flip === true)
  }
  assert.ok(sofa.place(frameAt(4)).x > sofa.place(frameAt(0)).x + 0.1)
})

test('of three who carry, one goes along', () => {
  const { actors } = stagePrompt('Three workers carry a sofa')
  const workers = actors.filter(({ look }) => look.variant === 'worker')
  assert.equal(workers.length, 3)
  assert.equal(workers.filter(({ look }) => look.activity === 'carry-together').length, 2)
})

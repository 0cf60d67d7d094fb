import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stagePrompt } from './testing/stage-prompt.ts'

const SECONDS = 4
const frameAt = (time: number) => ({ time, seconds: SECONDS, camera: { x: 0, y: 0, zoom: 1 } })

test('who walks to a bench and sits down sits on it in the end', () => {
  const { actors } = stagePrompt('a woman walks to a bench and sits down', undefined, { seconds: SECONDS })
  const woman = actors.find(({ look }) => look.variant === 'woman')
  const bench = actors.find(({ look }) => look.variant === 'bench')
  assert.ok(woman !== undefined && bench !== undefined)
  assert.equal(woman.pose(frameAt(0.5)).action, 'walk')
  assert.equal(woman.pose(frameAt(3.8)).action, 'sit')
  const [first, last] = [woman.place(frameAt(0)), woman.place(frameAt(SECONDS))]
  const seat = bench.place(frameAt(0)).x
  assert.ok(seat - first.x > 0.3 && Math.abs(seat - last.x) < 0.2)
})

test('who gets up from it and leaves is gone from it in the end', () => {
  const { actors } = stagePrompt('a man sits on a bench, then gets up and walks away', undefined, {
    seconds: SECONDS,
  })
  const man = actors.find(({ look }) => look.variant === 'man')
  assert.ok(man !== undefined)
  assert.equal(man.pose(frameAt(0.5)).action, 'sit')
  assert.equal(man.pose(frameAt(3.8)).action, 'walk')
  assert.ok(man.place(frameAt(SECONDS)).x - man.place(frameAt(1)).x > 0.3)
  assert.equal(man.place(frameAt(SECONDS)).lift, 0)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../compose/staging.ts'
import type { Frame } from '../sets/set.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const frameAt = (time: number): Frame => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })

/** Who is to be seen at a time: those who are not there are drawn too small for it. */
function seenAt(actors: readonly Actor[], time: number): readonly string[] {
  return actors.filter((actor) => actor.place(frameAt(time)).scale > 0.05).map(({ look }) => look.variant)
}

test('shows what something was in the first half, and what it became in the second', () => {
  const { actors } = stagePrompt('A frog turns into a prince')
  assert.deepEqual(seenAt(actors, 0.5), ['frog'])
  assert.deepEqual(seenAt(actors, 3.5), ['prince'])
})

test('keeps a car that becomes something else in the picture until then', () => {
  const { actors } = stagePrompt('A car turns into a robot')
  const car = actors.find(({ look }) => look.variant === 'car')
  assert.equal(car?.place(frameAt(0)).x, car?.place(frameAt(1.5)).x)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hopAt, hopOf } from './hops.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

test('feet stay where they are on the ground, and get on in the air', () => {
  const hop = hopOf({ variant: 'rabbit', action: 'jump' })!
  const xAt = (time: number): number => (time / hop.seconds) * hop.reach + hopAt(hop, time).ahead
  for (let time = 0; time < 3; time += 0.02) {
    const step = xAt(time + 0.02) - xAt(time)
    const isGrounded = hopAt(hop, time).lift === 0 && hopAt(hop, time + 0.02).lift === 0
    if (isGrounded) assert.ok(Math.abs(step) < 1e-9, `${step} at ${time}`)
    assert.ok(step > -1e-9)
  }
})

test('a rabbit hops through a meadow, a dog jumps on the spot', () => {
  const goesOn = { goesOn: true }
  assert.ok(stagePrompt('a rabbit hopping through a meadow', undefined, goesOn).travelled !== undefined)
  assert.equal(stagePrompt('a dog jumping in the snow', undefined, goesOn).travelled, undefined)
})

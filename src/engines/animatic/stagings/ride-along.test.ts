import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Frame } from '../sets/set.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const frameAt = (time: number): Frame => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })

test('who runs beside a bicycle is as fast as it', () => {
  const [bicycle, father] = stagePrompt('A father teaches his daughter to ride a bike').actors
  const apart = [0, 2, 4].map((time) => {
    const [one, other] = [bicycle, father].map((actor) => actor?.place(frameAt(time)).x ?? Number.NaN)
    return Math.round(((one ?? 0) - (other ?? 0)) * 1e6)
  })
  assert.equal(new Set(apart).size, 1)
  assert.ok((apart[0] ?? 0) > 0, 'the father runs behind')
  assert.equal(father?.look.variant, 'man')
})

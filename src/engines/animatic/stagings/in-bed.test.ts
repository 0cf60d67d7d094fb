import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Frame } from '../sets/set.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const frameAt = (time: number): Frame => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })
const variantsOf = (prompt: string): readonly string[] =>
  stagePrompt(prompt).actors.map(({ look }) => look.variant)

test('who reads in bed sits in it, under a blanket', () => {
  const { actors } = stagePrompt('A girl reading a book in bed')
  assert.deepEqual(
    actors.map(({ look }) => look.variant),
    ['bed', 'girl', 'bed-cover'],
  )
  assert.equal(actors[1]?.pose(frameAt(1)).action, 'sit')
})

test('breakfast in bed stands on a tray', () => {
  assert.ok(variantsOf('A couple having breakfast in bed').includes('bed-tray'))
})

test('children who jump on a bed come down on its mattress', () => {
  const [, child] = stagePrompt('Two kids jumping on the bed').actors
  const lifts = Array.from({ length: 40 }, (_, step) => child?.place(frameAt(step / 10)).lift ?? 0)
  assert.ok(Math.min(...lifts) > 0.1)
  assert.ok(Math.max(...lifts) > Math.min(...lifts) + 0.05)
})

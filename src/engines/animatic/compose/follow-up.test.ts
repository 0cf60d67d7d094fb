import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import { stagePrompt } from '../stagings/testing/stage-prompt.ts'
import { followUp } from './follow-up.ts'

const frameAt = (time: number) => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })

test('a dog runs, comes to a stop in the picture, and sits there', () => {
  const prompt = 'A dog runs through a meadow, then it sits down'
  const staged = stagePrompt(prompt, undefined, { goesOn: true })
  const { actors, travelled } = followUp(staged, parsePrompt(prompt).subjects, 4)
  const [dog] = actors
  assert.ok(dog !== undefined && travelled !== undefined)
  assert.equal(dog.pose(frameAt(1)).action, 'run')
  assert.equal(dog.pose(frameAt(3)).action, 'sit')
  assert.equal(dog.place(frameAt(3)).x, dog.place(frameAt(3.9)).x)
  assert.equal(travelled(3), travelled(3.9))
  for (let time = 0; time < 4; time += 1 / 30) {
    const step = dog.place(frameAt(time + 1 / 30)).x - dog.place(frameAt(time)).x
    assert.ok(step >= 0 && step < 0.08, `${step} at ${time}`)
  }
})

test('who jumped onto something stays up there', () => {
  const prompt = 'A cat jumps onto a table and then falls asleep'
  const staged = stagePrompt(prompt)
  const [cat] = followUp(staged, parsePrompt(prompt).subjects, 4).actors.filter(
    ({ look }) => look.variant === 'cat' || look.variant === 'ginger-cat',
  )
  const [before] = staged.actors.filter(({ rig }) => rig === cat?.rig || rig.variants === cat?.rig.variants)
  assert.ok(cat !== undefined && before !== undefined)
  assert.equal(cat.pose(frameAt(3)).action, 'sleep')
  const lifts = Array.from({ length: 40 }, (_, step) => before.place(frameAt(step / 10)).lift ?? 0)
  assert.ok(Math.abs((cat.place(frameAt(3)).lift ?? 0) - Math.min(...lifts)) < 0.02)
})

test('nobody is cut from one posture to the next: people bend on the way, animals duck and rise', () => {
  const sequelOf = (prompt: string) => {
    const [actor] = followUp(stagePrompt(prompt), parsePrompt(prompt).subjects, 4).actors
    assert.ok(actor !== undefined)
    return actor
  }
  const [boy, dog] = [sequelOf('A boy runs, then sits down'), sequelOf('A dog runs, then it sits down')]
  const ways = Array.from({ length: 120 }, (_, frame) => boy.pose(frameAt(frame / 30)).from?.way ?? 0)
  assert.ok(ways.filter((way) => way > 0 && way < 1).length > 10)
  for (const [frame, way] of ways.entries()) assert.ok(way === 0 || way - (ways[frame - 1] ?? 0) < 0.2)
  const ducks = Array.from({ length: 120 }, (_, frame) => dog.pose(frameAt(frame / 30)).duck ?? 0)
  assert.ok(Math.max(...ducks) > 0.15)
  for (const [frame, duck] of ducks.entries()) assert.ok(Math.abs(duck - (ducks[frame - 1] ?? 0)) < 0.07)
  assert.equal(dog.pose(frameAt(3.5)).duck ?? 0, 0)
})

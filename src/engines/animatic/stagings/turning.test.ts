import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import type { Actor } from '../compose/staging.ts'
import type { Frame } from '../sets/set.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const frameAt = (time: number): Frame => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })

function actorOf(prompt: string): Actor {
  const actor = stagePrompt(prompt).actors.find(({ look }) => look.index === 0)
  assert.ok(actor !== undefined)
  return actor
}

/** Parts of red, green and blue of all that is drawn, 0..1. */
function tintAt(actor: Actor, time: number): readonly number[] {
  const canvas = createCanvas(160, 160)
  const pen = canvas.getContext('2d')
  pen.translate(80, 120)
  pen.scale(70, 70)
  actor.place(frameAt(time))
  actor.rig.draw(pen, actor.look, actor.pose(frameAt(time)))
  const { data } = pen.getImageData(0, 0, 160, 160)
  const sums = [0, 0, 0]
  for (let at = 0; at < data.length; at += 4)
    for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (data[at + channel] ?? 0)
  const all = sums.reduce((sum, one) => sum + one, 0)
  return sums.map((sum) => sum / all)
}

test('a car goes over from one colour into another', () => {
  const car = actorOf('A car changes from white to red')
  const reds = [0, 1.5, 2.5, 4].map((time) => tintAt(car, time)[0] ?? 0)
  for (const [at, red] of reds.entries()) assert.ok(at === 0 || red > (reds[at - 1] ?? 1) + 0.01, reds.join())
})

test('what has colours of its own goes over into the named one, and through several', () => {
  const butterfly = actorOf('A butterfly turns blue')
  const [before, after] = [0, 4].map((time) => tintAt(butterfly, time))
  assert.ok((before?.[0] ?? 0) > (before?.[2] ?? 1) && (after?.[2] ?? 0) > (after?.[0] ?? 1))
  const chameleon = actorOf('A chameleon changes color from green to blue to red')
  const [green, blue, red] = [0.1, 2, 3.9].map((time) => tintAt(chameleon, time))
  assert.ok((green?.[1] ?? 0) > Math.max(blue?.[1] ?? 1, red?.[1] ?? 1))
  assert.ok((blue?.[2] ?? 0) > Math.max(green?.[2] ?? 1, red?.[2] ?? 1))
  assert.ok((red?.[0] ?? 0) > Math.max(green?.[0] ?? 1, blue?.[0] ?? 1))
})

test('who grows or shrinks keeps their feet where they are', () => {
  const [dog, puppy] = [actorOf('A dog grows bigger and bigger'), actorOf('A puppy shrinks')]
  for (const [actor, least, most] of [
    [dog, 2, 4],
    [puppy, 0.15, 0.4],
  ] as const) {
    const [first, last] = [actor.place(frameAt(0)), actor.place(frameAt(4))]
    assert.equal(first.y, last.y)
    const times = last.scale / first.scale
    assert.ok(times > least && times < most, `${times}`)
  }
})

test('who does not change is as large and as coloured from first to last', () => {
  const car = actorOf('A white car')
  assert.deepEqual(tintAt(car, 0), tintAt(car, 0))
  assert.equal(car.place(frameAt(0)).scale, car.place(frameAt(3)).scale)
})

test('of a traffic light the lamps change, and not the post', () => {
  const light = actorOf('A traffic light changes from green to red')
  for (const [time, lit] of [
    [0, 'A green traffic light'],
    [4, 'A red traffic light'],
  ] as const) {
    const still = tintAt(actorOf(lit), 0)
    const away = tintAt(light, time).map((tint, at) => Math.abs(tint - (still[at] ?? 0)))
    assert.ok(Math.max(...away) < 0.004, `${lit}: ${away.join()}`)
  }
})

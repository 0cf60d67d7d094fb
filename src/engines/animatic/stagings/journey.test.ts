import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gaitOf } from '../gaits.ts'
import { parsePrompt } from '../parse/index.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const frameAt = (time: number) => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })

for (const prompt of [
  'a man walking in a meadow',
  'a wolf running through the forest',
  'a dinosaur walking in the jungle',
  'a chicken walking on a farm',
]) {
  test(`no foot slips: ${prompt}`, () => {
    const { actors, travelled } = stagePrompt(prompt, undefined, { goesOn: true })
    const [actor] = actors
    const [subject] = parsePrompt(prompt).subjects
    assert.ok(actor !== undefined && subject !== undefined && travelled !== undefined)
    const [from, to] = [actor.place(frameAt(1)), actor.place(frameAt(3))]
    const cycles = (actor.pose(frameAt(3)).phase - actor.pose(frameAt(1)).phase) / (2 * Math.PI)
    const stride = actor.rig.stride?.(actor.look, subject.action) ?? 0
    assert.ok(stride > 0)
    assert.ok(Math.abs(to.x - from.x - cycles * stride * from.scale) < 1e-9)
    // The steps are those that are heard.
    assert.ok(Math.abs(cycles - 2 * (gaitOf(subject)?.cyclesPerSecond ?? 0)) < 1e-9)
  })
}

test('the camera keeps those in the picture who travel, however long the shot is', () => {
  const { actors, travelled } = stagePrompt('a horse galloping across the desert', undefined, {
    goesOn: true,
    seconds: 20,
  })
  for (let time = 0; time <= 20; time += 1) {
    const x = actors[0]!.place({ ...frameAt(time), seconds: 20 }).x - travelled!(time)
    assert.ok(x > 0.5 && x < 1.3, `${x} at ${time} s`)
  }
})

test('those who stay keep the camera where it is', () => {
  for (const prompt of [
    'a man walking past a sleeping dog in a meadow',
    'static shot of a man walking in a meadow',
  ])
    assert.equal(stagePrompt(prompt, undefined, { goesOn: true }).travelled, undefined, prompt)
})

for (const prompt of [
  'an eagle flying over the mountains',
  'a dragon flying above a castle',
  'a cowboy riding a horse through the desert',
  'a fish swimming in a coral reef',
  'a sailing boat at sea',
]) {
  test(`is followed through what goes by, and stays in the picture: ${prompt}`, () => {
    const { actors, travelled } = stagePrompt(prompt, undefined, { goesOn: true, seconds: 20 })
    assert.ok(travelled !== undefined)
    assert.ok(travelled(20) - travelled(0) > 1)
    for (let time = 0; time <= 20; time += 1) {
      const x = actors[0]!.place({ ...frameAt(time), seconds: 20 }).x - travelled(time)
      assert.ok(x > 0.3 && x < 1.5, `${x} at ${time} s`)
    }
  })
}

test('those who take off or land are not followed', () => {
  for (const prompt of ['a helicopter taking off in a meadow', 'an eagle landing in the mountains'])
    assert.equal(stagePrompt(prompt, undefined, { goesOn: true }).travelled, undefined, prompt)
})

test('a mare goes where her foal goes, and first', () => {
  const { actors, travelled } = stagePrompt('a horse and her foal walking in a meadow', undefined, {
    goesOn: true,
  })
  assert.ok(travelled !== undefined)
  const [mare, foal] = actors
  assert.ok(mare!.place(frameAt(1)).x > foal!.place(frameAt(1)).x)
  assert.equal(mare!.pose(frameAt(1)).action, 'walk')
})

for (const prompt of ['a dog chases a car', 'a tyrannosaurus chases a jeep through the jungle']) {
  test(`who is chased on wheels keeps ahead: ${prompt}`, () => {
    const { actors, travelled } = stagePrompt(prompt, undefined, { goesOn: true })
    const [chaser, chased] = actors
    assert.ok(chaser !== undefined && chased !== undefined && travelled !== undefined)
    const gaps = [0, 2, 4].map((time) => chased.place(frameAt(time)).x - chaser.place(frameAt(time)).x)
    for (const gap of gaps) assert.ok(gap > 0.4 && Math.abs(gap - gaps[0]!) < 0.02, `${gap}`)
    assert.ok(chased.pose(frameAt(3)).phase - chased.pose(frameAt(1)).phase > 2 * Math.PI)
  })
}

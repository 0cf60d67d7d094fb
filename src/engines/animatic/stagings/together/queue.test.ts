import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStage } from '../../draw/create-stage.ts'
import { LANDSCAPE, PORTRAIT, stagePrompt } from '../testing/stage-prompt.ts'

const FRAME = { time: 1, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } }

test('who queues stands one behind the other, and a long queue doubles back', () => {
  for (const [size, inLine] of [
    [LANDSCAPE, 12],
    [PORTRAIT, 6],
  ] as const) {
    const places = stagePrompt('fifteen people waiting in line outside a shop', size).actors.map((actor) =>
      actor.place(FRAME),
    )
    assert.equal(places.length, 15)
    const line = places.slice(0, inLine)
    assert.ok(
      line.every(({ x }, index) => index === 0 || x < line[index - 1]!.x - 0.02),
      'each behind the one before',
    )
    assert.ok(line.every(({ flip }) => flip === false))
    assert.ok(places.slice(inLine, inLine * 2).every(({ y }) => y < line[0]!.y))
    assert.ok(places.every(({ x }) => x > 0 && x < createStage(size).aspect))
  }
})

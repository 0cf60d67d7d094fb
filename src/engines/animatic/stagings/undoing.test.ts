import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import type { Frame } from '../sets/set.ts'
import { stagePrompt } from './testing/stage-prompt.ts'

const SECONDS = 4
const SIDE = 200

function inkAt(prompt: string, time: number): { readonly above: number; readonly all: number } {
  const [actor] = stagePrompt(prompt).actors
  assert.ok(actor !== undefined, prompt)
  const canvas = createCanvas(SIDE, SIDE)
  const pen = canvas.getContext('2d')
  pen.translate(SIDE / 2, SIDE * 0.7)
  pen.scale(SIDE / 4, SIDE / 4)
  const frame: Frame = { time, seconds: SECONDS, camera: { x: 0, y: 0, zoom: 1 } }
  actor.rig.draw(pen, actor.look, actor.pose(frame))
  const { data } = pen.getImageData(0, 0, SIDE, SIDE)
  let above = 0
  let all = 0
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 0) < 40) continue
    all += 1
    if (Math.floor(at / 4 / SIDE) < SIDE * 0.62) above += 1
  }
  return { above, all }
}

test('what sinks, pops or collapses is hardly there in the end', () => {
  for (const prompt of ['A ship sinks', 'A balloon pops', 'A house collapses']) {
    const [before, after] = [inkAt(prompt, 0.1), inkAt(prompt, 3.95)]
    assert.ok(before.all > 100, prompt)
    assert.ok(after.above < before.above * 0.2, `${prompt}: ${before.above} to ${after.above}`)
  }
})

test('what hangs, turns over or is opened stays, and looks otherwise', () => {
  for (const prompt of ['A tulip wilts', 'A sailing boat capsizes', 'An egg hatches']) {
    const [before, after] = [inkAt(prompt, 0.1), inkAt(prompt, 3.95)]
    assert.ok(after.all > before.all * 0.1 && after.all !== before.all, prompt)
  }
})

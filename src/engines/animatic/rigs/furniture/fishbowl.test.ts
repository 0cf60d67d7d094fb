import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { parsePrompt } from '../../parse/index.ts'
import { REST } from '../rig.ts'
import { drawFishbowl } from './fishbowl.ts'

function drawn(fish: number): Buffer {
  const canvas = createCanvas(160, 160)
  const pen = canvas.getContext('2d')
  pen.translate(80, 140)
  const colours = Array.from({ length: fish }, () => '#f58a2b')
  drawFishbowl(pen, '#f58a2b', REST, { variant: 'fishbowl', colours, props: [], seed: 2 })
  return Buffer.from(canvas.data())
}

test('a bowl holds as many fish as were asked for', () => {
  const [bowl] = parsePrompt('six goldfish in a fish bowl').subjects
  assert.equal(bowl?.colours.length, 6)
  for (const count of [3, 4, 6]) assert.notDeepEqual(drawn(count), drawn(count - 1), `${count}`)
})

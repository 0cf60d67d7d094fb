import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { personFromBehind } from '../person/from-behind.ts'
import { REST, type Rig } from '../rig.ts'
import { quadrupedFromBehind } from './from-behind.ts'

const SIZE = 240

/** Rows and columns of body units that hold anything. */
function reachOf(rig: Rig, variant: string): { readonly half: number; readonly up: number } {
  const unit = SIZE * 0.34
  const pen = createCanvas(SIZE, SIZE).getContext('2d')
  pen.setTransform(unit, 0, 0, unit, SIZE / 2, SIZE * 0.96)
  rig.draw(pen, { variant, colours: [], props: [], seed: 3 }, { ...REST, action: 'look', time: 1.2 })
  const { data } = pen.getImageData(0, 0, SIZE, SIZE)
  let [half, up] = [0, 0]
  for (let y = 0; y < SIZE; y += 1)
    for (let x = 0; x < SIZE; x += 1) {
      if ((data[(y * SIZE + x) * 4 + 3] ?? 0) < 16) continue
      half = Math.max(half, Math.abs(x - SIZE / 2) / unit)
      up = Math.max(up, (SIZE * 0.96 - y) / unit)
    }
  return { half, up }
}

test('who is seen from behind stays in the box', () => {
  for (const [rig, variants] of [
    [quadrupedFromBehind, ['cat', 'calico', 'dog', 'husky', 'rabbit', 'fox', 'raccoon', 'bear', 'hamster']],
    [personFromBehind, ['woman', 'old-man', 'girl', 'boy', 'wizard']],
  ] as const)
    for (const variant of variants) {
      const box = rig.box({ variant, colours: [], props: [], seed: 3 })
      const { half, up } = reachOf(rig, variant)
      assert.ok(half > 0.1 && half <= box.width / 2 + 0.02, `${variant}: ${half} of ${box.width / 2}`)
      assert.ok(up > 0.5 && up <= box.height + 0.02, `${variant}: ${up} of ${box.height}`)
    }
})

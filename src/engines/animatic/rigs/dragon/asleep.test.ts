import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { dragon } from '../dragon.ts'
import { REST } from '../rig.ts'
import type { Pose } from '../rig.ts'

const PIXELS = 100
const GROUND = 180

/** How far above and below the ground something is drawn, in body units. */
function extentOf(
  variant: string,
  action: Pose['action'],
): { readonly above: number; readonly below: number } {
  const canvas = createCanvas(400, 220)
  const pen = canvas.getContext('2d')
  pen.translate(200, GROUND)
  pen.scale(PIXELS, PIXELS)
  dragon.draw(pen, { variant, colours: [], props: [], seed: 3 }, { ...REST, action, time: 1 })
  const { data } = pen.getImageData(0, 0, 400, 220)
  const rows = Array.from({ length: 220 }, (_, y) => y).filter((y) =>
    data.subarray(y * 1600, (y + 1) * 1600).some((value, at) => at % 4 === 3 && value > 128),
  )
  return { above: (GROUND - (rows[0] ?? 0)) / PIXELS, below: ((rows.at(-1) ?? 0) + 1 - GROUND) / PIXELS }
}

test('a dragon that sleeps lies on the ground', () => {
  for (const variant of ['dragon', 'hydra']) {
    const [asleep, awake] = [extentOf(variant, 'sleep'), extentOf(variant, 'stand')]
    assert.ok(asleep.above < awake.above * 0.75, `${variant}: ${asleep.above} of ${awake.above}`)
    assert.ok(Math.abs(asleep.below) < 0.06, `${variant}: ${asleep.below}`)
  }
})

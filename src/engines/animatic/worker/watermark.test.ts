import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWatermark } from './watermark.ts'

for (const grey of [16, 120, 235]) {
  test(`marks the lower right corner of a picture of luma ${grey}, and nothing else`, () => {
    const size = { width: 1280, height: 720 }
    const planes = new Uint8Array((1280 * 720 * 3) / 2).fill(grey, 0, 1280 * 720).fill(90, 1280 * 720)
    const before = planes.slice()
    createWatermark(size)(planes)
    const changed = [...planes.subarray(0, 1280 * 720).keys()].filter((at) => planes[at] !== before[at])
    assert.ok(changed.length > 300)
    assert.ok(changed.every((at) => at % 1280 > 1280 * 0.8 && at / 1280 > 720 * 0.9))
    const largest = Math.max(...changed.map((at) => Math.abs((planes[at] ?? 0) - grey)))
    assert.ok(largest > 40, 'it can be read')
  })
}

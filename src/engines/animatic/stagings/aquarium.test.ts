import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openShot } from '../compose/open-shot.ts'
import { parsePrompt } from '../parse/index.ts'

const SIZE = { width: 160, height: 90 }

function pixelsOf(prompt: string): Buffer {
  const shot = openShot({ spec: parsePrompt(prompt), seconds: 2, frameCount: 60, seed: 7 }, SIZE)
  shot.draw(30)
  return Buffer.from(shot.pixels())
}

test('an aquarium is a hall with a tank, and no open reef', () => {
  const [hall, reef] = [pixelsOf('a shark in an aquarium'), pixelsOf('a shark on a coral reef')]
  /** Brightness of the middle of a row. */
  const at = (pixels: Buffer, row: number): number => {
    const start = (row * SIZE.width + SIZE.width / 2) * 4
    return (pixels[start] ?? 0) + (pixels[start + 1] ?? 0) + (pixels[start + 2] ?? 0)
  }
  assert.ok(at(hall, 2) < at(reef, 2) / 2)
})

test('visitors of an aquarium stand before the tank', () => {
  const { place, subjects } = parsePrompt('two children looking at a shark in a huge aquarium')
  assert.equal(place, 'aquarium')
  assert.deepEqual(
    subjects.map(({ concept, action }) => `${concept} ${action}`),
    ['child look', 'shark stand'],
  )
})

test('an aquarium without anybody has no visitors', () => {
  assert.notDeepEqual(pixelsOf('an empty aquarium, no people'), pixelsOf('an aquarium'))
})

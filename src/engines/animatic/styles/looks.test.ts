import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openShot } from '../compose/open-shot.ts'
import { parsePrompt } from '../parse/index.ts'
import { LOOKS } from '../scene-spec.ts'
import type { LookName } from '../scene-spec.ts'
import { lookOf } from './index.ts'

const SIZE = { width: 240, height: 136 }
/** Mean difference of two pictures, of 255, below which a stranger would take one for the other. */
const ALIKE = 4

function draw(look: LookName, frame: number): Uint8Array {
  const spec = { ...parsePrompt('A woman walks her dog in the park'), look }
  const shot = openShot({ spec, seed: 5, seconds: 2, frameCount: 60 }, SIZE)
  shot.draw(frame)
  const pixels = Uint8Array.from(shot.pixels())
  shot.close()
  return pixels
}

function difference(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length
}

test('no two looks could be taken for each other', () => {
  const pictures = LOOKS.map((look) => ({ look, pixels: draw(look, 30) }))
  for (const [index, one] of pictures.entries()) {
    for (const other of pictures.slice(index + 1))
      assert.ok(difference(one.pixels, other.pixels) > ALIKE, `${one.look} is like ${other.look}`)
  }
})

test('a look that holds its pictures stands still between them, on even numbers of frames', () => {
  for (const look of LOOKS) {
    const { hold = 1 } = lookOf(look)
    if (hold === 1) continue
    assert.equal(hold % 2, 0)
    assert.equal(difference(draw(look, 24), draw(look, 24 + hold - 1)), 0)
    assert.notEqual(difference(draw(look, 24), draw(look, 24 + hold)), 0)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { parsePrompt } from '../parse/index.ts'
import { plant } from '../rigs/plant.ts'
import { REST } from '../rigs/rig.ts'

const NAMED = 'rose tulip sunflower poppy daisy lily orchid lavender lotus dandelion hydrangea peony'.split(
  ' ',
)
const SIZE = 48

function silhouetteOf(variant: string): Uint8ClampedArray {
  const pen = createCanvas(SIZE, SIZE).getContext('2d')
  pen.translate(SIZE / 2, SIZE - 2)
  pen.scale(SIZE * 0.6, SIZE * 0.6)
  // All of one colour: what is told apart then is told apart by its shape.
  plant.draw(pen, { variant, colours: ['#ffffff'], props: [], seed: 1 }, REST)
  return pen.getImageData(0, 0, SIZE, SIZE).data
}

test('flowers that are named do not look alike, even in one colour', () => {
  const drawn = NAMED.map(silhouetteOf)
  for (const [at, one] of drawn.entries())
    for (const other of drawn.slice(at + 1)) {
      let apart = 0
      for (let pixel = 3; pixel < one.length; pixel += 4)
        if (Math.abs((one[pixel] ?? 0) - (other[pixel] ?? 0)) > 60) apart += 1
      assert.ok(apart > 40, `${NAMED[at]}: ${apart}`)
    }
})

test('each flower that is named is drawn as itself, alone and in a vase', () => {
  for (const name of NAMED) {
    assert.equal(parsePrompt(`close-up of a ${name}`).subjects[0]?.variant, name)
    assert.equal(parsePrompt(`a ${name} in a vase`).subjects[0]?.variant, `vase-${name}`)
    assert.ok(plant.variants.includes(`vase-${name}`))
  }
})

test('nobody counts the flowers of a meadow, and those that are counted stay so many', () => {
  assert.ok((parsePrompt('a meadow of daisies').subjects[0]?.count ?? 0) > 20)
  assert.equal(parsePrompt('two daisies in a meadow').subjects[0]?.count, 2)
})

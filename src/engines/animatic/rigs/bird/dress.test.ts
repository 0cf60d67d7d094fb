import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import type { PropSpec } from '../../scene-spec.ts'
import { bird } from '../bird.ts'
import { REST } from '../rig.ts'

const SIZE = 200

function drawn(variant: string, worn: readonly string[]): Buffer {
  const canvas = createCanvas(SIZE, SIZE)
  const pen = canvas.getContext('2d')
  pen.translate(SIZE / 2, SIZE * 0.9)
  pen.scale(SIZE * 0.5, SIZE * 0.5)
  const props = worn.map((concept): PropSpec => ({ concept, colour: null, role: 'worn' }))
  bird.draw(pen, { variant, colours: [], props, seed: 1 }, REST)
  return Buffer.from(canvas.data())
}

test('what a bird wears is seen on it', () => {
  for (const variant of ['penguin', 'duck', 'owl', 'flamingo']) {
    const bare = drawn(variant, [])
    for (const thing of ['top-hat', 'scarf', 'sunglasses', 'glasses', 'bow-tie', 'suit', 'space-helmet'])
      assert.notDeepEqual(drawn(variant, [thing]), bare, `${variant}, ${thing}`)
  }
})

test('a hat takes the place of a crest, and needs room above it', () => {
  assert.notDeepEqual(drawn('rooster', ['top-hat']), drawn('rooster', []))
  const look = { variant: 'penguin', colours: [], seed: 1 } as const
  const hat: PropSpec = { concept: 'top-hat', colour: null, role: 'worn' }
  const [bare, hatted] = [bird.box({ ...look, props: [] }), bird.box({ ...look, props: [hat] })]
  assert.ok(hatted.height > bare.height + 0.1)
})

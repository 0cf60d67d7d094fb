import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dress } from './wardrobe.ts'
import type { PropSpec } from '../../scene-spec.ts'

test('a pattern is on the garment it was said of, and on no other', () => {
  const shirt: PropSpec = { concept: 'shirt', colour: '#d33a3f', role: 'worn', pattern: 'stripes' }
  const skirt: PropSpec = { concept: 'skirt', colour: '#3b78c9', role: 'worn' }
  const { outfit } = dress({ variant: 'girl', colours: [], props: [shirt, skirt], seed: 3 })
  assert.equal(outfit.top.pattern, 'stripes')
  assert.equal(outfit.skirt?.pattern, undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speciesOf } from './species.ts'

const look = (variant: string, ...props: readonly (readonly [string, string | null])[]) => ({
  variant,
  colours: [],
  props: props.map(([concept, colour]) => ({ concept, colour, role: 'worn' as const })),
})

test('who is said to have spots or stripes has them, in the colour that was said', () => {
  assert.equal(speciesOf(look('horse')).spots, null)
  assert.equal(speciesOf(look('horse', ['spots', '#ffffff'])).spots, '#ffffff')
  assert.notEqual(speciesOf(look('horse', ['stripes', null])).stripes, null)
})

test('a cat that has spots has no stripes, and one that is called striped has darker ones', () => {
  const own = speciesOf(look('cat')).stripes
  assert.notEqual(own, null)
  assert.equal(speciesOf(look('cat', ['spots', null])).stripes, null)
  assert.notEqual(speciesOf(look('cat', ['stripes', null])).stripes, own)
})

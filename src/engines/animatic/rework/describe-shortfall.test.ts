import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeShortfall } from './describe-shortfall.ts'

test('who is more than a picture has room for is named once, and nobody else', () => {
  assert.deepEqual(describeShortfall(['hundreds of butterflies in a meadow', 'twelve ducks on a lake']), [
    'Fewer are seen than were asked for: butterflies (no room for more than 40 of them).',
  ])
  assert.deepEqual(describeShortfall(['forty sheep', 'a crowd of people']), [])
})

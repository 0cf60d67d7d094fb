import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { luminance } from '../../draw/colour.ts'
import { parsePrompt } from '../../parse/index.ts'
import { airOver } from './lighting.ts'

test('whoever passes by is black against the light, and keeps the colours of the day otherwise', () => {
  const backlit = airOver(parsePrompt('cars in a city, silhouette style'), '#8a8fa8', 0.24)
  assert.ok(luminance(backlit.shade) < 0.1 && backlit.shadeAlpha > 0.9)
  const usual = airOver(parsePrompt('cars in a city'), '#8a8fa8', 0.24)
  assert.deepEqual(usual, { shade: '#8a8fa8', shadeAlpha: 0.24 })
})

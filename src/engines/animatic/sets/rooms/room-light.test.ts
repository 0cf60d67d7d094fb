import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choosePalette } from '../../compose/choose-palette.ts'
import { luminance } from '../../draw/colour.ts'
import { parsePrompt } from '../../parse/index.ts'
import type { LampPalette } from '../parts/lighting.ts'
import { roomLight } from './room-light.ts'

/** How light a white wall is in a room at an hour, 0..1. */
function wallAt(hour: string, lamps?: number): number {
  const own: LampPalette = choosePalette(parsePrompt(`an empty bedroom ${hour}`), 1)
  const palette: LampPalette = lamps === undefined ? own : { ...own, lamps }
  return luminance(roomLight(palette).tone('#ffffff'))
}

test('a room whose lamps go out after dark is darker, step by step', () => {
  for (const hour of ['at night', 'at blue hour']) {
    const steps = [1, 0.65, 0.3, 0].map((lamps) => wallAt(hour, lamps))
    for (const [at, step] of steps.entries())
      assert.ok(at === 0 || step < (steps[at - 1] ?? 0) - 0.02, `${hour}: ${steps.join()}`)
  }
})

test('a room by day is as light as the day, whatever its lamps do', () => {
  assert.ok(Math.abs(wallAt('at noon', 0) - wallAt('at noon', 1)) < 0.02)
  assert.ok(wallAt('at noon') > wallAt('at night') + 0.1)
})

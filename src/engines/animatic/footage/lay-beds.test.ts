import assert from 'node:assert/strict'
import { test } from 'node:test'
import { easeIn } from './lay-beds.ts'

const SECOND = 48_000

/** Five seconds that alternate at one level up to a second, and at another from there. */
function soundOf(before: number, after: number) {
  const side = (): Float32Array =>
    Float32Array.from(
      { length: 5 * SECOND },
      (_, at) => (at % 2 === 0 ? 1 : -1) * (at < SECOND ? before : after),
    )
  return { left: side(), right: side() }
}

test('what sets in after softer sound gets louder little by little, up to what it is', () => {
  const sound = soundOf(0.02, 0.2)
  easeIn(sound, SECOND)
  assert.ok(Math.abs(Math.abs(sound.left[SECOND] ?? 0) - 0.02) < 0.001)
  for (const side of [sound.left, sound.right]) {
    for (let at = SECOND; at < 3.5 * SECOND; at += 4800) {
      const growth = Math.abs(side[at + 4800] ?? 0) / Math.abs(side[at] ?? 1)
      assert.ok(growth >= 0.999 && growth < 1.12, `${growth} at ${at}`)
    }
    assert.ok(Math.abs(Math.abs(side[4 * SECOND] ?? 0) - 0.2) < 1e-6)
    assert.ok(Math.abs(Math.abs(side[SECOND - 1] ?? 0) - 0.02) < 1e-6)
  }
})

test('after silence it begins all but unheard, after louder sound as it is', () => {
  const quiet = soundOf(0, 0.2)
  easeIn(quiet, SECOND)
  assert.ok(Math.abs(quiet.left[SECOND] ?? 1) < 0.02)
  const loud = soundOf(0.5, 0.2)
  easeIn(loud, SECOND)
  assert.ok(Math.abs(Math.abs(loud.left[SECOND] ?? 0) - 0.2) < 1e-6)
})

test('silence, and an end without anything after it, stay what they are', () => {
  const silent = soundOf(0.1, 0)
  easeIn(silent, SECOND)
  easeIn(silent, 5 * SECOND)
  assert.equal(silent.left[2 * SECOND], 0)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Grade } from '../rework/part.ts'
import { createGrader } from './grade.ts'

/** What becomes of one pixel. */
function graded(grade: Grade, pixel: readonly [number, number, number]): number[] {
  const pixels = Uint8Array.from([...pixel, 255])
  createGrader(grade)?.(pixels)
  return [...pixels]
}

const ORANGE = [220, 140, 60] as const

function light([r = 0, g = 0, b = 0]: readonly number[]): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

test('nothing named leaves footage alone', () => {
  assert.equal(createGrader({}), undefined)
  assert.equal(createGrader({ weather: 'clear', look: 'flat', mood: 'neutral' }), undefined)
  assert.equal(createGrader({ season: null }), undefined)
})

test('night is darker and bluer, sunset warmer', () => {
  const night = graded({ time: 'night' }, ORANGE)
  assert.ok(light(night) < light(ORANGE) * 0.5)
  const [r = 0, , b = 0] = graded({ time: 'night' }, [128, 128, 128])
  assert.ok(b > r)
  const [warm = 0, , cold = 0] = graded({ time: 'sunset' }, [128, 128, 128])
  assert.ok(warm > cold)
})

test('noir takes the colours', () => {
  const [r, g, b, alpha] = graded({ look: 'noir' }, ORANGE)
  assert.deepEqual([r, g, alpha], [g, b, 255])
})

test('changes add up, and stay within what a byte holds', () => {
  const both = graded({ time: 'night', weather: 'storm' }, ORANGE)
  assert.ok(light(both) < light(graded({ time: 'night' }, ORANGE)))
  for (const pixel of [
    [0, 0, 0],
    [255, 255, 255],
    [255, 0, 255],
  ] as const) {
    for (const value of graded({ mood: 'epic', look: 'comic', season: 'summer' }, pixel)) {
      assert.ok(value >= 0 && value <= 255)
    }
  }
  const fog = graded({ weather: 'fog' }, [0, 0, 0])
  assert.ok(light(fog) > 30, 'fog veils the blacks')
})

test('a comic has few lights, and no colour that was not there', () => {
  const lights = new Set<number>()
  for (let value = 0; value < 256; value += 1) {
    const grey = graded({ look: 'comic' }, [value, value, value])
    const [r = 0, g = 0, b = 0] = grey
    assert.ok(Math.max(r, g, b) - Math.min(r, g, b) <= 1, `grey ${value} stays grey: ${grey.join(' ')}`)
    lights.add(Math.round(light(grey) / 8))
    const [red = 0, green = 0, blue = 0] = graded({ look: 'comic' }, [value, value * 0.9, value * 0.8])
    assert.ok(red + 1 >= green && green + 1 >= blue, `${red} ${green} ${blue}`)
  }
  assert.ok(lights.size <= 10, `${lights.size}`)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { after } from './awaitable.ts'

test('goes on at once with what is there, and later with what is not', async () => {
  const double = (value: number): number => value * 2
  assert.equal(after(2, double), 4)
  const later = after(Promise.resolve(2), double)
  assert.ok(later instanceof Promise)
  assert.equal(await later, 4)
  assert.equal(await after(2, async (value) => double(value)), 4)
})

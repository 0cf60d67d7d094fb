import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzzApp } from './fuzz-app.ts'

test('the whole program answers two thousand strange requests, in time and without a fault', async () => {
  const { statuses } = await fuzzApp(2000, 20_261_122)
  // The generator is worth something only while it reaches deep and shallow answers alike.
  for (const status of [200, 400, 404, 405, 415]) {
    assert.ok((statuses.get(status) ?? 0) > 0, `no request was answered ${status}`)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fuzzApp } from './fuzz-app.ts'

/** A build that has other things to do may ask for fewer. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 200_000)
/** The client of the suite, the generator and the caches of the server together. */
const MAX_GROWTH_BYTES = 48 * 1024 * 1024

test('the whole program answers 200,000 strange requests, and keeps its memory', async (context) => {
  const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  context.diagnostic(`FUZZ_SEED=${seed}`)
  const { statuses, heapBytes } = await fuzzApp(REQUESTS, seed)
  const total = [...statuses.values()].reduce((sum, count) => sum + count, 0)
  context.diagnostic(`${total} answers: ${JSON.stringify(Object.fromEntries(statuses))}`)
  context.diagnostic(`heap after a tenth and at the end: ${heapBytes.map(toMebibytes).join(', ')} MiB`)
  assert.ok(total >= REQUESTS)
  assert.ok(heapBytes[1] - heapBytes[0] < MAX_GROWTH_BYTES, 'the heap grew with the number of requests')
})

function toMebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}

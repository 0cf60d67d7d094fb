import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computeSettlement } from './webhook-retries.ts'

const HOUR_MS = 3_600_000
const CREATED_AT = 1_800_000_000_000
const REFUSAL = { statusCode: 500, retryAfterSeconds: undefined }
const middle = (): number => 0.5

test('any 2xx is a delivery, and nothing else is', () => {
  const judge = (statusCode: number): string =>
    computeSettlement(
      { createdAt: CREATED_AT, attempts: 0 },
      { statusCode, retryAfterSeconds: undefined },
      CREATED_AT,
      middle,
    ).status
  assert.deepEqual([200, 202, 204, 299].map(judge), Array(4).fill('delivered'))
  assert.deepEqual([199, 301, 302, 400, 404, 429, 500].map(judge), Array(7).fill('pending'))
  assert.equal(judge(410), 'failed')
})

test('pauses double up to six hours and end after 72 hours', () => {
  let now = CREATED_AT
  const pauses: number[] = []
  for (let attempts = 0; ; attempts += 1) {
    const next = computeSettlement({ createdAt: CREATED_AT, attempts }, REFUSAL, now, middle)
    if (next.status === 'failed') break
    pauses.push(next.nextAttemptAt - now)
    now = next.nextAttemptAt
  }
  assert.deepEqual(pauses.slice(0, 5), [5_000, 10_000, 20_000, 40_000, 80_000])
  assert.equal(Math.max(...pauses), 6 * HOUR_MS)
  assert.equal(now, CREATED_AT + 72 * HOUR_MS)
  assert.ok(pauses.length > 15 && pauses.length < 40, String(pauses.length))
})

test('what failed together does not come back together', () => {
  const at = (random: number): number =>
    computeSettlement({ createdAt: CREATED_AT, attempts: 0 }, REFUSAL, CREATED_AT, () => random)
      .nextAttemptAt - CREATED_AT
  assert.equal(at(0), 3_750)
  assert.equal(at(1), 6_250)
})

test('a longer pause that the endpoint names is kept, up to six hours', () => {
  const at = (retryAfterSeconds: number): number =>
    computeSettlement(
      { createdAt: CREATED_AT, attempts: 0 },
      { statusCode: 429, retryAfterSeconds },
      CREATED_AT,
      middle,
    ).nextAttemptAt - CREATED_AT
  assert.equal(at(1), 5_000)
  assert.equal(at(600), 600_000)
  assert.equal(at(86_400), 6 * HOUR_MS)
})

test('says why', () => {
  const delivery = { createdAt: CREATED_AT, attempts: 0 }
  assert.equal(computeSettlement(delivery, REFUSAL, CREATED_AT, middle).error, 'it answered 500')
  const silent = { statusCode: null, reason: 'the connection failed' } as const
  assert.equal(computeSettlement(delivery, silent, CREATED_AT, middle).error, 'the connection failed')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from './errors.ts'
import { parseJson } from './parse-json.ts'

const parse = (text: string): unknown => parseJson(Buffer.from(text))

function reason(bytes: Buffer): unknown {
  try {
    parseJson(bytes)
  } catch (error) {
    if (error instanceof AppError && error.key === 'invalid_json') return error.details['reason']
    throw error
  }
  throw new Error('the text was not refused')
}

test('parses JSON, with or without a byte order mark', () => {
  assert.deepEqual(parse('{"prompt":"猫"}'), { prompt: '猫' })
  assert.deepEqual(parse('\ufeff[1]'), [1])
})

test('allows thirty-two levels and refuses a hundred thousand without building them', () => {
  assert.ok(parse('['.repeat(32) + ']'.repeat(32)))
  assert.equal(reason(Buffer.from('['.repeat(33) + ']'.repeat(33))), 'it is nested more than 32 levels deep.')
  assert.equal(reason(Buffer.from('{"a":'.repeat(100_000))), 'it is nested more than 32 levels deep.')
})

test('does not count brackets in strings', () => {
  assert.deepEqual(parse(JSON.stringify({ prompt: `"${'['.repeat(100)}\\` })), {
    prompt: `"${'['.repeat(100)}\\`,
  })
})

test('refuses broken text and bytes that are not UTF-8', () => {
  assert.equal(reason(Buffer.from([0x22, 0xff, 0x22])), 'it is not valid UTF-8.')
  assert.match(String(reason(Buffer.from('{"a":'))), /JSON/)
  assert.ok(String(reason(Buffer.from(`{"a":${'x'.repeat(10_000)}`))).length <= 200)
})

test('makes a field of __proto__', () => {
  const value = parse('{"__proto__":{"polluted":true}}') as object
  assert.deepEqual(Object.keys(value), ['__proto__'])
  assert.equal(({} as { polluted?: boolean }).polluted, undefined)
})

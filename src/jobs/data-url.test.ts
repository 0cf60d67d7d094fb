import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AppError } from '#core/errors.ts'
import { decodeDataUrl } from './data-url.ts'

const MIB = 1024 * 1024

describe('decodeDataUrl', () => {
  for (const length of [1, 2, 3, 1000]) {
    it(`decodes ${length} bytes`, () => {
      const bytes = Buffer.alloc(length, 7)
      const url = `data:image/png;name=a;base64,${bytes.toString('base64')}`
      assert.deepEqual(decodeDataUrl(url, 'input_reference'), bytes)
    })
  }

  it('decodes the largest picture that is allowed and refuses one byte more', () => {
    const encode = (length: number): string => `data:;base64,${Buffer.alloc(length).toString('base64')}`
    assert.equal(decodeDataUrl(encode(20 * MIB), 'input_reference').length, 20 * MIB)
    for (const length of [20 * MIB + 1, 21 * MIB]) {
      assert.throws(() => decodeDataUrl(encode(length), 'input_reference'), /more than 20 MiB/)
    }
  })

  for (const url of [
    '',
    'data:',
    'data:image/png,abcd',
    'data:image/png;base64',
    'data:image/png;base64,',
    'data:image/png;base64,abc',
    'data:image/png;base64,ab*d',
    'data:image/png;base64,abcd efg',
    'data:image/png;base64,ab=dabcd',
    'data:image/png;base64,====',
    `data:image/png;${'x'.repeat(300)};base64,abcd`,
    'https://example.com/a,b;base64,abcd',
  ]) {
    it(`refuses ${url.slice(0, 40) || 'nothing'}`, () => {
      assert.throws(
        () => decodeDataUrl(url, 'input_reference'),
        (error) =>
          error instanceof AppError && error.key === 'invalid_image' && error.param === 'input_reference',
      )
    })
  }
})

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { WireBody } from '#core/dialect.ts'
import { AppError } from '#core/errors.ts'
import type { BodyLimits } from './body.ts'
import { readForm } from './multipart.ts'
import { createSpool } from './spool.ts'
import { readWholeForm } from './whole-form.ts'

const LIMITS: BodyLimits = { maxFileBytes: 1000, maxTextBytes: 1000 }
const BOUNDARY = 'B"x'
const FIELD = 'Content-Disposition: form-data; name='

/** What became of a body: the form, or why it was refused. */
type Outcome = WireBody | readonly [key: string, reason: unknown]

/** The pieces of which forms are made, and some that spoil them. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('a', '"b[c]"', '"ü"', '', '"a\\"b"', 'x'.repeat(250)),
        fc.constantFrom('', '; charset=utf-8', '; charset=utf-16le', '; charset=latin1', '; charset=none'),
        fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', '\r\n', '\r\n--B', '﻿x')),
      )
      .map(([name, charset, content]) => {
        const type = charset === '' ? '' : `\r\nContent-Type: text/plain${charset}`
        return Buffer.from(`${FIELD}${name}${type}\r\n\r\n${content}\r\n--${BOUNDARY}\r\n`)
      }),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        `\r\n--${BOUNDARY}`,
        `\r\n--${BOUNDARY} \t\r\n`,
        `\r\n--${BOUNDARY}--`,
        '\r\n\r\n',
        '\r\n',
        '--',
        `${FIELD}a; filename=f\r\n\r\nbytes\r\n--${BOUNDARY}\r\n`,
        `${FIELD}a\r\nContent-Type: image/png\r\n\r\nbytes\r\n--${BOUNDARY}\r\n`,
        `X: ${'y'.repeat(8190)}`,
        'Content-Transfer-Encoding: base64\r\n',
      )
      .map((text) => Buffer.from(text)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)) },
)
const body = fc
  .tuple(
    fc.constantFrom(`--${BOUNDARY}\r\n`, `preamble\r\n--${BOUNDARY}\r\n`, ''),
    fc.array(piece, { maxLength: 6 }),
    fc.constantFrom(`${FIELD}z\r\n\r\nlast\r\n--${BOUNDARY}--\r\n`, ''),
    fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(400) }),
  )
  .map(([start, pieces, end, cutAt]) =>
    Buffer.concat([Buffer.from(start), ...pieces, Buffer.from(end)]).subarray(0, cutAt),
  )

describe('a form that is here as a whole', () => {
  let root = ''
  before(async () => (root = await mkdtemp(join(tmpdir(), 'filmgate-form-'))))
  after(() => rm(root, { recursive: true }))

  it('is read, or refused, as one that arrives in pieces', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 })
    const maxTextBytes = fc.constantFrom(1000, 40, 0)
    const counts = { read: 0, refused: 0, left: 0 }
    await fc.assert(
      fc.asyncProperty(body, lengths, maxTextBytes, async (bytes, cuts, max) => {
        const limits = { ...LIMITS, maxTextBytes: max }
        const whole = await settle(() => readWholeForm(bytes, BOUNDARY, limits))
        const folder = createSpool(root).open('request')
        const pieces = await settle(() => readForm(cut(bytes, cuts), BOUNDARY, limits, folder))
        await folder.clear()
        if (whole === undefined) {
          counts.left++
          assert.match(bytes.toString('latin1'), /filename|image\/png/)
          return
        }
        counts[Array.isArray(whole) ? 'refused' : 'read']++
        assert.deepEqual(whole, pieces)
      }),
      { numRuns: 1000, seed: 11 },
    )
    // Else the property would say little.
    for (const count of Object.values(counts)) assert.ok(count > 30, JSON.stringify(counts))
  })

  it('is refused alike wherever it is cut off, and however much text it may have', async () => {
    const whole = Buffer.from(`--B\r\n${FIELD}a\r\n\r\n12345\r\n--B--`)
    const folder = createSpool(root).open('request')
    for (let length = 0; length <= whole.length; length++) {
      const bytes = whole.subarray(0, length)
      for (let maxTextBytes = 0; maxTextBytes < 8; maxTextBytes++) {
        const limits = { ...LIMITS, maxTextBytes }
        assert.deepEqual(
          await settle(() => readWholeForm(bytes, 'B', limits)),
          await settle(() => readForm(cut(bytes, [7]), 'B', limits, folder)),
          `${length} bytes, at most ${maxTextBytes} of text`,
        )
      }
    }
  })

  it('has at most so many fields, and text', () => {
    const form = (count: number): Buffer =>
      Buffer.from(`--B\r\n${`${FIELD}a\r\n\r\nx\r\n--B\r\n`.repeat(count)}${FIELD}a\r\n\r\nx\r\n--B--`)
    const read = readWholeForm(form(63), 'B', LIMITS)
    assert.ok(read?.kind === 'form' && read.fields.length === 64)
    const refusal = (reason: string) => (error: unknown) =>
      error instanceof AppError && error.key === 'payload_too_large' && error.details['reason'] === reason
    assert.throws(() => readWholeForm(form(64), 'B', LIMITS), refusal('a form has at most 64 fields.'))
    assert.throws(
      () => readWholeForm(form(3), 'B', { ...LIMITS, maxTextBytes: 3 }),
      refusal('the text fields together have at most 3 bytes.'),
    )
  })

  it('leaves files to the reader that can put them on the disk', () => {
    const file = `--B\r\n${FIELD}a; filename=x\r\n\r\nx\r\n--B--`
    assert.equal(readWholeForm(Buffer.from(file), 'B', LIMITS), undefined)
  })
})

async function settle(read: () => WireBody | undefined | Promise<WireBody>): Promise<Outcome | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return [error.key, error.details['reason']]
  }
}

async function* cut(bytes: Buffer, lengths: readonly number[]): AsyncGenerator<Buffer> {
  let start = 0
  for (let index = 0; start < bytes.length; index += 1) {
    const length = lengths[index % lengths.length] ?? bytes.length
    yield bytes.subarray(start, start + length)
    start += length
  }
}

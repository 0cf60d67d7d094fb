import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { MAX_BATCH_LINES, MAX_LINE_BYTES, readInput } from './batch-input.ts'
import type { InputSummary } from './batch-input.ts'
import type { LinePlace } from './batch-lines.ts'

interface Reading {
  readonly places: readonly LinePlace[]
  readonly summary: InputSummary
}

async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function read(text: string | Buffer, pieceLength = 7, pageLength = 3): Promise<Reading> {
  const places: LinePlace[] = []
  const take = async (page: readonly LinePlace[]): Promise<void> => {
    assert.ok(page.length > 0 && page.length <= pageLength)
    places.push(...page)
  }
  const summary = await readInput(inPieces(Buffer.from(text), pieceLength), take, pageLength)
  return { places, summary }
}

function line(customId: unknown, change: object = {}): string {
  return JSON.stringify({
    custom_id: customId,
    method: 'POST',
    url: '/v1/videos',
    body: { prompt: 'a cat' },
    ...change,
  })
}

async function codesOf(
  text: string | Buffer,
): Promise<readonly (readonly [number | null, string, string | null])[]> {
  const { summary } = await read(text)
  return summary.errors.map((error) => [error.line, error.code, error.param] as const)
}

describe('the input of a batch', () => {
  it('tells where each line is, whatever the pieces it comes in', async () => {
    const lines = [line('a'), '', line('猫'), '  \t', line('c')]
    const bytes = Buffer.from(lines.join('\r\n'))
    for (const length of [1, 2, 64, 10_000]) {
      const { places, summary } = await read(bytes, length)
      assert.deepEqual(summary, { total: 3, model: 'sora-2', errors: [] })
      assert.deepEqual(
        places.map((place) => [place.line, place.customId]),
        [
          [1, 'a'],
          [3, '猫'],
          [5, 'c'],
        ],
      )
      for (const { start, length: size, customId } of places) {
        const own = JSON.parse(bytes.toString('utf8', start, start + size)) as { custom_id: string }
        assert.equal(own.custom_id, customId)
      }
    }
  })

  it('reads a file with a byte order mark and a last line without an end', async () => {
    const { summary } = await read(`\ufeff${line('a')}\n${line('b')}`)
    assert.deepEqual(summary, { total: 2, model: 'sora-2', errors: [] })
  })

  it('names the line and the field of each fault', async () => {
    const cases: readonly (readonly [string, string, string | null])[] = [
      ['{', 'invalid_json_line', null],
      ['[]', 'invalid_json_line', null],
      ['['.repeat(100_000), 'invalid_json_line', null],
      [line(undefined), 'missing_required_parameter', 'custom_id'],
      [line(''), 'missing_required_parameter', 'custom_id'],
      [line(7), 'invalid_type', 'custom_id'],
      [line('x'.repeat(513)), 'string_above_max_length', 'custom_id'],
      [line('b', { method: 'GET' }), 'invalid_method', 'method'],
      [line('b', { url: '/v1/chat/completions' }), 'invalid_url', 'url'],
      [line('b', { body: 'x' }), 'invalid_type', 'body'],
      [line('b', { body: { model: 7 } }), 'invalid_type', 'body.model'],
      [line('b', { body: { model: 'sora-2-pro' } }), 'mismatched_model', 'body.model'],
      [line('b', { more: 1 }), 'unknown_parameter', 'more'],
      [line('a'), 'duplicate_custom_id', 'custom_id'],
    ]
    for (const [text, code, param] of cases) {
      assert.deepEqual(await codesOf(`${line('a')}\n\n${text}\n`), [[3, code, param]], text.slice(0, 100))
    }
  })

  it('takes an absent model for the default one', async () => {
    const { summary } = await read(`${line('a')}\n${line('b', { body: { model: 'sora-2' } })}`)
    assert.deepEqual(summary.errors, [])
    const other = await read(line('a', { body: { model: 'animatic-1' } }))
    assert.equal(other.summary.model, 'animatic-1')
  })

  it('refuses an empty file and one of too many lines', async () => {
    for (const text of ['', '\n\n', ' \r\n\t'])
      assert.deepEqual(await codesOf(text), [[null, 'empty_file', null]])
    const many = Array.from({ length: MAX_BATCH_LINES + 1 }, (_, index) => line(String(index))).join('\n')
    const { summary } = await read(many, 65_536, 1000)
    assert.deepEqual(
      summary.errors.map(({ code }) => code),
      ['too_many_lines'],
    )
  })

  it('tells at most a hundred faults and reads no further', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        given += 1
        yield Buffer.from('{\n')
      }
    }
    const { errors } = await readInput(endless(), async () => undefined, 10)
    assert.equal(errors.length, 100)
    assert.equal(given, 100)
  })

  it('refuses a line that is too long, and goes on with the next', async () => {
    const piece = Buffer.alloc(1024 * 1024, 0x61)
    async function* huge(): AsyncGenerator<Buffer> {
      for (let sentBytes = 0; sentBytes <= MAX_LINE_BYTES; sentBytes += piece.length) yield piece
      yield Buffer.from(`\n${line('b')}`)
    }
    const places: LinePlace[] = []
    const { errors, total } = await readInput(huge(), async (page) => void places.push(...page), 10)
    assert.deepEqual([errors.map(({ code }) => code), total], [['line_too_long'], 2])
    assert.deepEqual(
      places.map((place) => [place.line, place.start]),
      [[2, 25 * piece.length + 1]],
    )
  })

  it('answers any bytes with places or faults, never by throwing', async () => {
    const text = fc.oneof(
      fc.json().map((json) => Buffer.from(json)),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc
        .record(
          {
            custom_id: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
            method: fc.constantFrom('POST', 'GET', 7, null),
            url: fc.constantFrom('/v1/videos', '/v1/files', '', null),
            body: fc.oneof(fc.object(), fc.record({ model: fc.anything() }), fc.anything()),
            __proto__: fc.anything(),
          },
          { requiredKeys: [] },
        )
        .map((value) => Buffer.from(JSON.stringify(value) ?? '')),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        async (lines, piece) => {
          const bytes = Buffer.concat(lines.flatMap((one) => [one, Buffer.from('\n')]))
          const { places, summary } = await read(bytes, piece)
          assert.ok(places.length <= summary.total)
          assert.ok(summary.errors.length > 0 || places.length === summary.total)
          for (const { start, length } of places) assert.ok(start + length <= bytes.length)
          for (const { message } of summary.errors) assert.ok(message.length < 500)
        },
      ),
      { numRuns: 500 },
    )
  })
})

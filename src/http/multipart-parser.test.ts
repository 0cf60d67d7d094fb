import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { AppError } from '#core/errors.ts'
import { openParts } from './multipart-parser.ts'
import type { Part } from './multipart-parser.ts'

interface ReadPart {
  readonly name: string
  readonly filename: string | undefined
  readonly content: Buffer
}

/** Cuts a body into pieces of the given lengths, the last of which goes on for ever. */
async function* cut(body: Buffer, lengths: readonly number[]): AsyncGenerator<Buffer> {
  let start = 0
  for (let index = 0; start < body.length; index += 1) {
    const length = lengths[index % Math.max(1, lengths.length)] ?? body.length
    yield body.subarray(start, start + length)
    start += length
  }
}

async function readAll(
  body: Buffer | string,
  boundary = 'B',
  lengths: readonly number[] = [],
): Promise<ReadPart[]> {
  const parts: ReadPart[] = []
  const nextPart = openParts(cut(Buffer.from(body), lengths), boundary)
  for (let part = await nextPart(); part !== undefined; part = await nextPart()) {
    const { name, filename } = part.header
    parts.push({ name, filename, content: await readContent(part) })
  }
  return parts
}

/** Texts as a whole, files as they arrive: what the server does. */
async function readContent({ header, read, stream }: Part): Promise<Buffer> {
  if (header.filename === undefined) return read(Number.POSITIVE_INFINITY, () => assert.fail())
  const chunks: Buffer[] = []
  for await (const chunk of stream()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const FIELD = 'Content-Disposition: form-data; name="a"\r\n\r\n'

async function refusal(body: string): Promise<string> {
  try {
    await readAll(body)
  } catch (error) {
    if (error instanceof AppError && error.key === 'invalid_multipart') return String(error.details['reason'])
    throw error
  }
  throw new Error('the body was not refused')
}

test('reads what undici writes, whatever the cuts', async () => {
  const name = fc.stringMatching(/^[\w[\]-]{1,30}$/)
  const text = fc.string({ unit: 'grapheme', maxLength: 200 })
  const content = fc.uint8Array({ maxLength: 400 })
  const entry = fc.oneof(
    fc.record({ name, value: text }),
    fc.record({ name, bytes: content, filename: fc.stringMatching(/^[\w .-]{1,20}$/) }),
  )
  const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 8 }), lengths, async (entries, cuts) => {
      const form = new FormData()
      for (const one of entries) {
        if ('value' in one) form.append(one.name, one.value)
        else form.append(one.name, new File([new Uint8Array(one.bytes)], one.filename))
      }
      const request = new Request('http://x', { method: 'POST', body: form })
      const boundary = /boundary=(.+)$/.exec(request.headers.get('content-type') ?? '')?.[1] ?? ''
      const parts = await readAll(Buffer.from(await request.arrayBuffer()), boundary, cuts)
      assert.deepEqual(
        parts.map(({ name, filename, content }) => [name, filename, content.toString('base64')]),
        entries.map((one) =>
          'value' in one
            ? // The form algorithm of browsers makes every line end CRLF.
              [one.name, undefined, Buffer.from(one.value.replace(/\r\n?|\n/g, '\r\n')).toString('base64')]
            : [one.name, one.filename.replace(/^\.{1,2}$/, '_'), Buffer.from(one.bytes).toString('base64')],
        ),
      )
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('leaves near-boundaries in the content alone', async () => {
  const content = '\r\n--\r\n-B\r\n\r--B --B\r\n--A'
  for (const lengths of [[], [1], [2], [3, 1]]) {
    const [part] = await readAll(`--B\r\n${FIELD}${content}\r\n--B--\r\n`, 'B', lengths)
    assert.equal(part?.content.toString(), content)
  }
})

test('skips preamble, padding and epilogue', async () => {
  const parts = await readAll(
    `for readers without MIME\r\n--B \t\r\n${FIELD}x\r\n--B-- \r\nepilogue\r\n--B\r\n`,
  )
  assert.deepEqual(
    parts.map(({ content }) => content.toString()),
    ['x'],
  )
})

test('reads empty contents and forms without parts', async () => {
  const [part] = await readAll(`--B\r\n${FIELD}\r\n--B--`)
  assert.equal(part?.content.length, 0)
  assert.deepEqual(await readAll('--B--'), [])
})

test('refuses what is cut off or malformed, and says what it is', async () => {
  const cases = [
    ['', 'it has no boundary line.'],
    ['hello', 'it has no boundary line.'],
    ['--B', 'it ends after a boundary.'],
    ['--Bx\r\n', 'a boundary line is followed by something else.'],
    [
      '--B\nContent-Disposition: form-data; name="a"\n\nx\n--B--',
      'a boundary line is followed by something else.',
    ],
    ['--B\r\nContent-Dis', 'it ends in the header of a part.'],
    [`--B\r\n${FIELD}x`, "it ends in the middle of 'a'."],
    [`--B\r\n${FIELD}x\r\n--B`, 'it ends after a boundary.'],
    [`--B\r\nX: y\r\n\r\nx\r\n--B--`, 'a part has no Content-Disposition.'],
    [`--B\r\nX: ${'y'.repeat(9000)}`, 'the header of a part has more than 8192 bytes.'],
  ] as const
  for (const [body, reason] of cases) assert.equal(await refusal(body), reason)
})

test('refuses more of a text than it may have, whatever the cuts', async () => {
  const body = Buffer.from(`--B\r\n${FIELD}12345\r\n--B--`)
  for (const lengths of [[], [1], [60]]) {
    for (const [maxBytes, expected] of [
      [5, '12345'],
      [4, 'refused'],
    ] as const) {
      const part = await openParts(cut(body, lengths), 'B')()
      const refuse = (): AppError => new AppError('payload_too_large', { reason: 'refused' })
      const answer = Promise.try(async () => String(await part?.read(maxBytes, refuse)))
      assert.equal(await answer.catch((error: AppError) => error.details['reason']), expected)
    }
  }
})

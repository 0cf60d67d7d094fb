import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import OpenAI, { toFile } from 'openai'
import { startServer } from '../support/server-process.ts'

const LINES = 50_000
const LINE_BYTES = 2000
/** A fifth of the file: what is held does not grow with it. */
const MAX_GROWTH_BYTES = 60 * 1024 * 1024

test('reads a batch of fifty thousand lines and 100 MB without holding it', async () => {
  // A small nursery: garbage that nobody has collected yet is not to be taken for what is held.
  await using server = await startServer({ environment: { NODE_OPTIONS: '--max-semi-space-size=4' } })
  const client = new OpenAI({ apiKey: 'x', baseURL: `${server.url}/v1`, maxRetries: 0 })
  const run = async (lines: Buffer): Promise<OpenAI.Batch> => {
    const file = await client.files.create({ file: await toFile(lines, 'in.jsonl'), purpose: 'batch' })
    const { id } = await client.batches.create({
      input_file_id: file.id,
      endpoint: '/v1/videos',
      completion_window: '24h',
    })
    for (;;) {
      const batch = await client.batches.retrieve(id)
      heaviest = Math.max(heaviest, await server.rssBytes())
      if (batch.status === 'failed') return batch
      await delay(20)
    }
  }
  let heaviest = 0
  await run(createLines(100))
  await run(createLines(1000))
  const before = heaviest
  const batch = await run(createLines(LINES))
  // The last line is at fault, so that nothing is drawn.
  assert.deepEqual(
    batch.errors?.data?.map(({ code, line }) => [code, line]),
    [['invalid_method', LINES]],
  )
  const growth = heaviest - before
  assert.ok(growth < MAX_GROWTH_BYTES, `it grew by ${Math.round(growth / 1024 / 1024)} MB`)
})

function createLines(count: number): Buffer {
  const lines = Array.from({ length: count }, (_, index) => {
    const method = index === count - 1 ? 'GET' : 'POST'
    const line = { custom_id: `line ${index}`, method, url: '/v1/videos', body: { prompt: '' } }
    const rest = LINE_BYTES - JSON.stringify(line).length - 1
    return JSON.stringify({ ...line, body: { prompt: 'x'.repeat(rest) } })
  })
  return Buffer.from(`${lines.join('\n')}\n`)
}

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import OpenAI, { toFile } from 'openai'
import OpenAI62 from 'openai-6.2'
import OpenAI627 from 'openai-6.27'
import OpenAI649 from 'openai-6.49'
import sharp from 'sharp'
import { startAppServer } from '../support/app-server.ts'

/** Files as the official client uses them, on the whole program. */
const app = await startAppServer(
  { FILMGATE_API_KEYS: 'a:secret-of-a,b:secret-of-b', FILMGATE_MAX_UPLOAD_BYTES: '2000000' },
  () => 'completed',
)
after(() => app[Symbol.asyncDispose]())

const PNG = await sharp({ create: { width: 720, height: 1280, channels: 3, background: '#406080' } })
  .png()
  .toBuffer()

function connect(project: string, prefix = '/v1', Client: typeof OpenAI = OpenAI): OpenAI {
  return new Client({ apiKey: `secret-of-${project}`, baseURL: app.url + prefix, maxRetries: 0 })
}

function isStatus(status: number, message = /./): (error: unknown) => boolean {
  return (error) =>
    error instanceof Error && 'status' in error && error.status === status && message.test(error.message)
}

/** Everything that can be asked of one file. */
function asksOf({ files }: OpenAI): readonly ((id: string) => Promise<unknown>)[] {
  return [(id) => files.retrieve(id), (id) => files.delete(id), (id) => files.content(id)]
}

const CLIENTS = [
  ['/v1', OpenAI],
  ['/openai/v1', OpenAI],
  ['/v1', OpenAI62 as unknown as typeof OpenAI],
  ['/v1', OpenAI627 as unknown as typeof OpenAI],
  ['/openai/v1', OpenAI649 as unknown as typeof OpenAI],
] as const

for (const [index, [prefix, Client]] of CLIENTS.entries()) {
  test(`${prefix}, client ${index}: uploads, retrieves, downloads and deletes`, async () => {
    const client = connect('a', prefix, Client)
    const made = await client.files.create({ file: await toFile(PNG, 'a cat.png'), purpose: 'vision' })
    assert.match(made.id, /^file-[0-9a-f]{48}$/)
    assert.deepEqual(
      [made.object, made.bytes, made.filename, made.purpose, made.expires_at, made.status],
      ['file', PNG.length, 'a cat.png', 'vision', null, 'processed'],
    )
    assert.deepEqual({ ...(await client.files.retrieve(made.id)) }, { ...made })
    const content = await client.files.content(made.id)
    assert.ok(Buffer.from(await content.arrayBuffer()).equals(PNG))
    assert.equal(content.headers.get('content-type'), 'application/octet-stream')
    assert.equal(content.headers.get('content-disposition'), 'attachment; filename="a cat.png"')
    const deleted = await client.files.delete(made.id)
    assert.deepEqual({ ...deleted }, { id: made.id, object: 'file', deleted: true })
    for (const ask of asksOf(client)) {
      await assert.rejects(ask(made.id), isStatus(404, /No such File object: file-/))
    }
  })
}

test('iterates over a list, a page at a time', async () => {
  const client = connect('a')
  const ids: string[] = []
  for (const purpose of ['evals', 'evals', 'fine-tune', 'evals'] as const) {
    const { id } = await client.files.create({ file: await toFile(Buffer.from('x'), 'x.txt'), purpose })
    ids.unshift(id)
  }
  const seen: string[] = []
  for await (const { id } of client.files.list({ limit: 1, purpose: 'evals' })) seen.push(id)
  assert.equal(seen.length, 3)
  assert.deepEqual(new Set(seen), new Set(ids.filter((_, index) => index !== 1)))
  await assert.rejects(
    client.files.list({ after: 'file-none' }),
    isStatus(400, /no file with id 'file-none'/),
  )
})

test('keeps a file as long as it was asked to, and the lines of a batch for 30 days', async () => {
  const client = connect('a')
  const file = (): Promise<File> => toFile(Buffer.from('{}'), 'x.jsonl')
  const brief = await client.files.create({
    file: await file(),
    purpose: 'user_data',
    expires_after: { anchor: 'created_at', seconds: 3600 },
  })
  assert.equal(brief.expires_at, brief.created_at + 3600)
  const batch = await client.files.create({ file: await file(), purpose: 'batch' })
  assert.equal(batch.expires_at, batch.created_at + 30 * 24 * 3600)
})

test('makes one file of a request that was sent twice', async () => {
  const client = connect('a')
  const send = async (purpose: 'vision' | 'evals'): Promise<OpenAI.FileObject> =>
    client.files.create(
      { file: await toFile(PNG, 'a.png'), purpose },
      { headers: { 'Idempotency-Key': 'f1' } },
    )
  const sent = await Promise.all([send('vision'), send('vision'), send('vision')])
  assert.equal(new Set(sent.map(({ id }) => id)).size, 1)
  await assert.rejects(send('evals'), isStatus(400, /Idempotency-Key/))
})

test('serves ranges of a file, and its headers alone', async () => {
  const client = connect('a')
  const { id } = await client.files.create({
    file: await toFile(Buffer.from('0123456789'), 'naïve 猫.txt'),
    purpose: 'user_data',
  })
  const url = `${app.url}/v1/files/${id}/content`
  const headers = { authorization: 'Bearer secret-of-a' }
  const part = await fetch(url, { headers: { ...headers, range: 'bytes=2-4' } })
  assert.deepEqual([part.status, await part.text()], [206, '234'])
  assert.equal(part.headers.get('content-range'), 'bytes 2-4/10')
  const head = await fetch(url, { method: 'HEAD', headers })
  assert.equal(head.headers.get('content-length'), '10')
  assert.match(
    head.headers.get('content-disposition') ?? '',
    /^attachment; filename="na_ve _\.txt"; filename\*=UTF-8''na%C3%AFve%20%E7%8C%AB\.txt$/,
  )
  const etag = head.headers.get('etag') ?? ''
  const known = await fetch(url, { headers: { ...headers, 'if-none-match': etag } })
  assert.equal(known.status, 304)
})

test('refuses empty files and those beyond the limit', async () => {
  const client = connect('a')
  const send = async (bytes: Buffer): Promise<OpenAI.FileObject> =>
    client.files.create({ file: await toFile(bytes, 'x'), purpose: 'vision' })
  await assert.rejects(send(Buffer.alloc(0)), isStatus(400, /empty/))
  await assert.rejects(send(Buffer.alloc(2_000_001)), isStatus(413, /2000000 bytes/))
})

test('hides the files of another project', async () => {
  const { id } = await connect('a').files.create({ file: await toFile(PNG, 'a.png'), purpose: 'vision' })
  const stranger = connect('b')
  for (const ask of asksOf(stranger)) await assert.rejects(ask(id), isStatus(404))
  assert.deepEqual((await stranger.files.list()).data, [])
  await assert.rejects(
    stranger.videos.create({ prompt: 'a cat', input_reference: { file_id: id } }),
    isStatus(404, /No such File object/),
  )
})

for (const prefix of ['/v1', '/openai/v1']) {
  test(`${prefix}: a file is the first picture of a video, which goes on when it is deleted`, async () => {
    const client = connect('a', prefix)
    const { id } = await client.files.create({ file: await toFile(PNG, 'a.png'), purpose: 'vision' })
    const form = await client.videos.create({ prompt: 'a cat', input_reference: { file_id: id } })
    const json = await client.post<OpenAI.Video>('/videos', {
      body: { prompt: 'a cat', input_reference: { file_id: id } },
    })
    await client.files.delete(id)
    for (const video of [form, json]) {
      let now = video
      while (now.status === 'queued' || now.status === 'in_progress') {
        await delay(5)
        now = await client.videos.retrieve(video.id)
      }
      assert.equal(now.status, 'completed', JSON.stringify(now.error))
    }
    await assert.rejects(
      client.videos.create({ prompt: 'a cat', input_reference: { file_id: id } }),
      isStatus(404, /No such File object/),
    )
  })
}

test('says why a file is no first picture', async () => {
  const client = connect('a')
  const upload = async (bytes: Buffer, purpose: OpenAI.FilePurpose): Promise<string> =>
    (await client.files.create({ file: await toFile(bytes, 'a.png'), purpose })).id
  const create = (id: string): Promise<unknown> =>
    client.videos.create({ prompt: 'a cat', input_reference: { file_id: id } })
  await assert.rejects(create(await upload(PNG, 'batch')), isStatus(400, /purpose 'vision'/))
  await assert.rejects(create(await upload(Buffer.from('text'), 'vision')), isStatus(400, /not a PNG/))
  const small = await sharp(PNG).resize(64, 64).png().toBuffer()
  await assert.rejects(create(await upload(small, 'assistants')), isStatus(400, /width and height/))
  await assert.rejects(create('../../etc/passwd'), isStatus(404, /No such File object/))
})

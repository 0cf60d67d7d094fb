import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import type { CreateCommand } from '#core/command.ts'
import { eventually, startHttp } from '../support/http-server.ts'
import { multipart, part, rawPost, sendRaw } from '../support/raw-http.ts'
import type { RawAnswer } from '../support/raw-http.ts'

const server = await startHttp()
after(() => server[Symbol.asyncDispose]())

const FORM = { 'Content-Type': 'multipart/form-data; boundary=B' }
const JSON_TYPE = { 'Content-Type': 'application/json' }
const field = (name: string, value: string | Buffer): Buffer =>
  part(`Content-Disposition: form-data; name="${name}"`, value)
const file = (name: string, content: Buffer): Buffer =>
  part(
    [`Content-Disposition: form-data; name="${name}"; filename="p.png"`, 'Content-Type: image/png'],
    content,
  )

async function post(body: Buffer | string, headers: Record<string, string> = FORM): Promise<RawAnswer> {
  return sendRaw(server.port, rawPost('/v1/videos', body, headers))
}

/** The command that the last accepted request led to. */
function lastCommand(): CreateCommand {
  const last = server.fake.creates.at(-1)
  if (last === undefined) throw new Error('nothing was created')
  return last.command
}

function errorOf(answer: RawAnswer): { message: string; type: string; param: string | null; code: string } {
  return (JSON.parse(answer.body) as { error: ReturnType<typeof errorOf> }).error
}

async function assertRefused(answer: RawAnswer, status: number, message: RegExp): Promise<void> {
  assert.equal(answer.status, status, answer.body)
  assert.match(errorOf(answer).message, message)
  await assertNothingSpooled()
}

/** Cleaning up is under way when the answer arrives. */
async function assertNothingSpooled(): Promise<void> {
  await eventually(async () => (await server.spooled()).length === 0, 'the upload folder is empty')
}

test('reads a form, whatever the order, and keeps its UTF-8', async () => {
  const prompt = '一只可爱的小猫在花园里玩耍 🐈 \r\n"quoted"'
  const answer = await post(multipart('B', [field('seconds', '8'), field('prompt', prompt)]))
  assert.equal(answer.status, 200)
  assert.deepEqual([lastCommand().prompt, lastCommand().seconds], [prompt, '8'])
})

test("reads the form that curl sends under a JSON content type, as OpenAI's own example does", async () => {
  const boundary = '------------------------d74496d66958873e'
  const body = multipart(boundary, [part('Content-Disposition: attachment; name="prompt"', 'x')])
  const headers = { 'Content-Type': `application/json; boundary=${boundary}` }
  assert.equal((await post(body, headers)).status, 200)
  assert.equal(lastCommand().prompt, 'x')
  const plain = multipart(boundary, [field('prompt', 'y')])
  assert.equal((await post(plain, headers)).status, 200)
  assert.equal(lastCommand().prompt, 'y')
})

test('runs the documented curl line with a real curl', { skip: !hasCurl() }, async () => {
  const answer = await curl(['-H', 'Content-Type: application/json', '-F', 'prompt=from curl'])
  assert.equal(answer.status, 200, answer.body)
  assert.equal(lastCommand().prompt, 'from curl')
  const quoted = await curl([
    '--form',
    'model="sora-2"',
    '--form',
    'prompt="quoted"',
    '--form',
    'watermark="false"',
  ])
  assert.equal(quoted.status, 200, quoted.body)
  assert.deepEqual(
    [lastCommand().model, lastCommand().prompt, lastCommand().watermark],
    ['sora-2', 'quoted', false],
  )
  const explicit = await curl(['-H', 'Content-Type: multipart/form-data', '--form', 'prompt=x'])
  assert.equal(explicit.status, 200, explicit.body)
})

test('reads attachment parts of an ordinary form too', async () => {
  const body = multipart('B', [part('Content-Disposition: attachment; name="prompt"', 'x')])
  assert.equal((await post(body)).status, 200)
  assert.equal(lastCommand().prompt, 'x')
})

test('takes JSON under a content type that names a boundary for JSON', async () => {
  const headers = { 'Content-Type': 'application/json; charset=utf-8; boundary=B' }
  assert.equal((await post('{"prompt":"x"}', headers)).status, 200)
  assert.equal((await post('{}', headers)).status, 400)
})

test('reads chunked bodies that arrive byte by byte', async () => {
  const chunked = (type: string, body: Buffer): Promise<RawAnswer> => {
    const head = `POST /v1/videos HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`
    const chunks = [...body].map((byte) => Buffer.from([0x31, 13, 10, byte, 13, 10]))
    return sendRaw(server.port, [head, ...chunks, '0\r\n\r\n'])
  }
  const prompt = '慢'
  const bodies = [
    [
      'multipart/form-data; boundary=B',
      multipart('B', [field('prompt', prompt), file('other', Buffer.from('x'))]),
    ],
    [
      'application/json; boundary=B',
      multipart('B', [part('Content-Disposition: attachment; name="prompt"', prompt)]),
    ],
    ['application/json', Buffer.from(JSON.stringify({ prompt }))],
  ] as const
  for (const [type, body] of bodies) {
    const answer = await chunked(type, body)
    assert.equal(answer.status, 200, `${type}: ${answer.body}`)
    assert.equal(lastCommand().prompt, prompt)
  }
})

test('reads urlencoded forms', async () => {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const answer = await post('prompt=a+b&input_reference%5Bimage_url%5D=https%3A%2F%2Fa%2Fb.png', headers)
  assert.equal(answer.status, 200)
  assert.deepEqual(
    [lastCommand().prompt, lastCommand().image],
    ['a b', { kind: 'url', url: 'https://a/b.png' }],
  )
  await assertRefused(await post(`prompt=x&${'a[]=1&'.repeat(100_000)}`, headers), 413, /at most 64 fields/)
})

test('spools files under names of its own and clears them away', async () => {
  const image = tinyPng()
  let seen = ''
  let bytes = Buffer.alloc(0)
  const { create } = server.fake.service
  server.fake.service.create = async (project, profile, command) => {
    if (command.image?.kind === 'upload') {
      seen = command.image.file.path
      bytes = await readFile(seen)
      assert.equal(command.image.file.filename, 'passwd')
    }
    return create(project, profile, { ...command, image: undefined })
  }
  const evil = part(
    [
      'Content-Disposition: form-data; name="input_reference"; filename="../../../etc/passwd"',
      'Content-Type: image/png',
    ],
    image,
  )
  const answer = await post(multipart('B', [field('prompt', 'x'), evil]))
  server.fake.service.create = create
  assert.equal(answer.status, 200, answer.body)
  assert.match(seen, /\/req_[0-9a-f]{48}\/1$/)
  assert.ok(bytes.equals(image))
  await assertNothingSpooled()
})

test('treats the empty file of an untouched form field as absent', async () => {
  const untouched = part(
    [
      'Content-Disposition: form-data; name="input_reference"; filename=""',
      'Content-Type: application/octet-stream',
    ],
    '',
  )
  assert.equal((await post(multipart('B', [field('prompt', 'x'), untouched]))).status, 200)
  assert.equal(lastCommand().image, undefined)
})

test('reads texts in the charset they name', async () => {
  const latin = part(
    ['Content-Disposition: form-data; name="prompt"', 'Content-Type: text/plain; charset=iso-8859-1'],
    Buffer.from('Käse', 'latin1'),
  )
  assert.equal((await post(multipart('B', [latin]))).status, 200)
  assert.equal(lastCommand().prompt, 'Käse')
  const broken = multipart('B', [field('prompt', Buffer.from([0xff, 0xfe]))])
  await assertRefused(await post(broken), 400, /'prompt' is not valid utf-8/)
  const unknown = part(
    ['Content-Disposition: form-data; name="prompt"', 'Content-Type: text/plain; charset=klingon'],
    'x',
  )
  await assertRefused(await post(multipart('B', [unknown])), 400, /unknown charset 'klingon'/)
})

test('refuses broken forms with a sentence', async () => {
  const cases: [string | Buffer, Record<string, string>, RegExp][] = [
    ['', FORM, /no boundary line/],
    ['hello', FORM, /no boundary line/],
    ['x', { 'Content-Type': 'multipart/form-data' }, /names no boundary/],
    ['--B\r\nContent-Disposition: form-data; name="prompt"\r\n\r\nx', FORM, /ends in the middle of 'prompt'/],
    [multipart('C', [field('prompt', 'x')]), FORM, /no boundary line/],
    [multipart('B', [part('Content-Disposition: form-data', 'x')]), FORM, /a part has no name/],
    [multipart('B', [part('X: y', 'x')]), FORM, /no Content-Disposition/],
    [multipart('B', [field('n'.repeat(300), 'x')]), FORM, /name of a part is longer/],
  ]
  for (const [body, headers, message] of cases) await assertRefused(await post(body, headers), 400, message)
})

test('survives a file that is cut off, and clears it away', async () => {
  const whole = multipart('B', [field('prompt', 'x'), file('input_reference', Buffer.alloc(100_000))])
  for (const length of [whole.length - 6, whole.length - 20, 400]) {
    await assertRefused(await post(whole.subarray(0, length)), 400, /ends/)
  }
  assert.equal((await post(multipart('B', [field('prompt', 'still here')]))).status, 200)
})

test('clears away the files of a client that hangs up', async () => {
  const socket = connect(server.port, '127.0.0.1')
  const body = multipart('B', [file('input_reference', Buffer.alloc(300_000))])
  const head = `POST /v1/videos HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: ${FORM['Content-Type']}\r\nContent-Length: ${body.length}\r\n\r\n`
  socket.write(Buffer.concat([Buffer.from(head), body.subarray(0, 200_000)]))
  await eventually(async () => (await server.spooled()).length === 1, 'the file is being written')
  socket.destroy()
  await once(socket, 'close')
  await assertNothingSpooled()
  assert.deepEqual(server.complaints, [])
})

test('holds every limit of a form', async () => {
  const many = (count: number, make: (index: number) => Buffer): Buffer =>
    multipart(
      'B',
      Array.from({ length: count }, (_, index) => make(index)),
    )
  await assertRefused(await post(many(65, (index) => field(`f${index}`, 'x'))), 413, /at most 64 fields/)
  await assertRefused(
    await post(many(5, (index) => file(`f${index}`, Buffer.from('x')))),
    413,
    /at most 4 files/,
  )
  await assertRefused(await post(many(2, () => field('a', 'x'.repeat(600_000)))), 413, /text fields together/)
  const big = multipart('B', [file('input_reference', Buffer.alloc(2_200_000))])
  await assertRefused(await post(big), 413, /'input_reference' is a file of more than 2097152 bytes/)
  const files = many(3, (index) => file(`f${index}`, Buffer.alloc(1_200_000)))
  await assertRefused(await post(files), 413, /its body has/)
})

test('refuses an announced excess before it is sent', async () => {
  const head = (type: string, length: number): string =>
    `POST /v1/videos HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`
  for (const type of ['multipart/form-data; boundary=B', 'application/json']) {
    const answer = await sendRaw(
      server.port,
      head(type, 99_999_999_999).replace('Host: a', 'Host: 127.0.0.1'),
    )
    await assertRefused(answer, 413, /at most \d+ are accepted/)
    assert.equal(answer.headers['connection'], 'close')
  }
})

test('stops reading a chunked body without end, and says why', async () => {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => {})
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  socket.write(
    'POST /v1/videos HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
  )
  const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 0x20), Buffer.from('\r\n')])
  const pump = setInterval(() => socket.writable && socket.write(chunk), 1)
  await eventually(() => answer.includes('\r\n\r\n'), 'the client has its answer')
  assert.match(answer, /^HTTP\/1\.1 413 /)
  await once(socket, 'close')
  clearInterval(pump)
})

test('lets a client that sends everything before it reads have its answer', async () => {
  for (const sizeBytes of [3_000_000, 30_000_000]) {
    const form = new FormData()
    form.set('prompt', 'x')
    form.set('input_reference', new File([Buffer.alloc(sizeBytes)], 'p.png', { type: 'image/png' }))
    const response = await fetch(`${server.url}/v1/videos`, { method: 'POST', body: form })
    assert.equal(response.status, 413)
    assert.equal(((await response.json()) as { error: { code: string } }).error.code, 'payload_too_large')
  }
})

test('a long answer arrives whole, though the connection ends and a body is still on its way', async () => {
  const body = 'x'.repeat(3_000_000)
  await using server = await startHttp({
    metricsPage: { needsKey: false, read: async () => ({ type: 'text/plain', body }) },
  })
  const head = 'GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 80\r\nConnection: close\r\n\r\n'
  const answer = await sendRaw(server.port, [head, 'y'.repeat(40), 'y'.repeat(40)])
  assert.equal(answer.body.length, body.length)
})

test('keeps the connection after a small refused body', async () => {
  const answers: string[] = []
  const socket = connect(server.port, '127.0.0.1')
  socket.on('data', (chunk: Buffer) => answers.push(chunk.toString()))
  socket.write(rawPost('/v1/videos', '{"prompt":', JSON_TYPE))
  await eventually(() => answers.join('').includes('invalid_json'), 'the first answer is there')
  socket.write(rawPost('/v1/videos', '{"prompt":"x"}', JSON_TYPE))
  await eventually(() => answers.join('').includes('HTTP/1.1 200'), 'the second answer is there')
  socket.destroy()
})

test('refuses broken, deep and oversized JSON', async () => {
  const cases: [string | Buffer, number, string][] = [
    ['{"prompt":', 400, 'invalid_json'],
    ['   ', 400, 'invalid_json'],
    ['['.repeat(100_000), 400, 'invalid_json'],
    [Buffer.from([0x22, 0xff, 0x22]), 400, 'invalid_json'],
    ['[]', 400, 'invalid_type'],
    ['"x"', 400, 'invalid_type'],
    ['null', 400, 'invalid_type'],
    ['', 400, 'missing_required_parameter'],
    [JSON.stringify({ prompt: 'x'.repeat(40_000) }), 400, 'string_above_max_length'],
    [JSON.stringify({ prompt: 'x'.repeat(2_000_000) }), 413, 'payload_too_large'],
    [JSON.stringify({ prompt: 'a\0b' }), 400, 'invalid_value'],
    ['{"prompt":"\\ud800"}', 400, 'invalid_value'],
    [
      `{"prompt":"x",${Array.from({ length: 70 }, (_, index) => `"k${index}":1`).join()}}`,
      400,
      'invalid_value',
    ],
  ]
  for (const [body, status, code] of cases) {
    const answer = await post(body, JSON_TYPE)
    assert.deepEqual([answer.status, errorOf(answer).code], [status, code])
  }
})

test('keeps prototype names harmless', async () => {
  const json = '{"prompt":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
  assert.equal((await post(json, JSON_TYPE)).status, 200)
  assert.deepEqual(Object.keys(lastCommand().unknown), ['__proto__', 'constructor'])
  const names = ['__proto__', '__proto__[polluted]', 'a[__proto__][polluted]', 'toString', 'hasOwnProperty']
  const form = multipart('B', [field('prompt', 'x'), ...names.slice(1).map((name) => field(name, '1'))])
  assert.equal((await post(form)).status, 200)
  assert.equal(({} as { polluted?: unknown }).polluted, undefined)
})

test('refuses types and encodings it does not read', async () => {
  const cases: Record<string, string>[] = [
    {},
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'multipart/mixed; boundary=B' },
  ]
  for (const headers of cases) {
    const answer = await post('{"prompt":"x"}', headers)
    assert.deepEqual([answer.status, errorOf(answer).code], [415, 'unsupported_media_type'])
  }
  const zipped = await post('x', { ...JSON_TYPE, 'Content-Encoding': 'gzip' })
  await assertRefused(zipped, 415, /Unsupported Content-Encoding 'gzip'/)
})

test('answers 100-continue, and ignores other expectations', async () => {
  for (const expectation of ['100-continue', 'miracles']) {
    const head = rawPost('/v1/videos', '{"prompt":"x"}', { ...JSON_TYPE, Expect: expectation })
    assert.equal((await sendRaw(server.port, head)).status, 200)
  }
})

test('ends a request that is too slow', async () => {
  await using slow = await startHttp({ timeouts: { headersMs: 100, requestMs: 200, checkEveryMs: 20 } })
  const body = await sendRaw(slow.port, [
    `POST /v1/videos HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: ${FORM['Content-Type']}\r\nContent-Length: 5000\r\n\r\n--B\r\n`,
  ])
  assert.equal(body.status, 408)
  assert.equal(errorOf(body).code, 'request_timeout')
  const header = await sendRaw(slow.port, 'POST /v1/videos HTTP/1.1\r\nHost: 127')
  assert.equal(header.status, 408)
  await eventually(async () => (await slow.spooled()).length === 0, 'the upload folder is empty')
  assert.deepEqual(slow.complaints, [])
})

test('starts with an empty upload folder after a crash', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-spool-'))
  await writeFile(join(folder, 'left-over'), 'x')
  const { createSpool } = await import('../../src/http/spool.ts')
  await using restarted = await startHttp({ spool: createSpool(folder) })
  assert.ok(restarted.url.length > 0)
  await assert.rejects(readFile(join(folder, 'left-over')), { code: 'ENOENT' })
  await rm(folder, { recursive: true })
})

function hasCurl(): boolean {
  return spawnSync('curl', ['--version']).status === 0
}

/** Not spawnSync: the server it talks to runs in this process. */
async function curl(args: readonly string[]): Promise<{ status: number; body: string }> {
  const options = ['-s', '-m', '5', '-w', '\n%{http_code}', `${server.url}/v1/videos`, ...args]
  const { stdout } = await promisify(execFile)('curl', options)
  const end = stdout.lastIndexOf('\n')
  return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) }
}

function tinyPng(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
}

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readlink, rm, truncate } from 'node:fs/promises'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createFsBlobStore } from '../../src/storage/fs.ts'
import { eventually, startHttp } from '../support/http-server.ts'

/** More than the buffers of the system take at once. */
const VIDEO = randomBytes(24_000_000)
const KEY = 'videos/x/video.mp4'

const root = await mkdtemp(join(tmpdir(), 'filmgate-pieces-'))
const blobs = createFsBlobStore({ root })
await blobs.put(KEY, { stream: Readable.from([VIDEO]) })
const server = await startHttp({ timeouts: { contentIdleMs: 5000 } })
server.fake.service.openAsset = (_asset, range) => blobs.open(KEY, range)
const id = await create()
const path = `/v1/videos/${id}/content`
// The double would hash all of it for each request.
const found = await server.fake.service.asset('default', id, 'video')
server.fake.service.asset = async () => found
after(async () => {
  await server[Symbol.asyncDispose]()
  await rm(root, { recursive: true })
})

async function create(): Promise<string> {
  const form = new FormData()
  form.set('prompt', 'cat')
  const response = await fetch(`${server.url}/v1/videos`, { method: 'POST', body: form })
  const created = (await response.json()) as { id: string }
  server.fake.complete(created.id, { video: VIDEO })
  return created.id
}

/** How often this process has the file open. */
async function countOpen(): Promise<number> {
  const names = await readdir('/proc/self/fd')
  const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))
  return targets.filter((target) => target === join(root, KEY)).length
}

function ask(times = 1): Socket {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`.repeat(times))
  return socket
}

async function isClosed(): Promise<void> {
  await eventually(async () => (await countOpen()) === 0, 'the file is closed')
}

test('sends a file from the disk, whole and in part, to many at a time', async () => {
  const ranges = [undefined, [0, 99], [200_000, 9_000_000], [23_999_999, 23_999_999]] as const
  const parts = Array.from({ length: 8 }, (_, index) => ranges[index % ranges.length])
  await Promise.all(
    parts.map(async (range) => {
      const headers: Record<string, string> =
        range === undefined ? {} : { range: `bytes=${range[0]}-${range[1]}` }
      const response = await fetch(server.url + path, { headers })
      const [start, end] = range ?? [0, VIDEO.length - 1]
      assert.equal(response.status, range === undefined ? 200 : 206)
      const body = Buffer.from(await response.arrayBuffer())
      assert.ok(body.equals(VIDEO.subarray(start, end + 1)))
    }),
  )
  await isClosed()
})

test('reads no further than the client takes, and goes on when it does', async () => {
  const stream = await blobs.open(KEY)
  const { eachPiece } = stream
  let pieces = 0
  server.fake.service.openAsset = async () =>
    Object.assign(stream, {
      eachPiece: (take: (piece: Uint8Array) => Promise<void>) =>
        eachPiece?.(async (piece) => {
          pieces += 1
          await take(piece)
        }),
    })
  const socket = ask()
  await once(socket, 'readable')
  let before = -1
  await eventually(async () => {
    const isStill = pieces === before
    before = pieces
    await delay(100)
    return isStill
  }, 'reading stops')
  assert.ok(pieces * 256 * 1024 < VIDEO.length, `${pieces} pieces were read`)
  let bytes = 0
  socket.on('data', (chunk: Buffer) => (bytes += chunk.length))
  await eventually(() => bytes > VIDEO.length, 'all of it arrives')
  socket.destroy()
  await isClosed()
  server.fake.service.openAsset = (_asset, range) => blobs.open(KEY, range)
})

test('closes the file when the client hangs up in the middle, and makes no fuss about it', async () => {
  for (let times = 0; times < 5; times += 1) {
    const socket = ask()
    await once(socket, 'data')
    assert.equal(await countOpen(), 1)
    socket.destroy()
    await isClosed()
  }
  assert.deepEqual(server.complaints, [])
})

test('never mixes two files, whoever hangs up beside a download', async () => {
  const letters = ['a', 'b', 'c']
  const sizeBytes = VIDEO.length
  for (const letter of letters) {
    await blobs.put(`videos/x/${letter}`, { stream: Readable.from([Buffer.alloc(sizeBytes, letter)]) })
  }
  let turn = 0
  server.fake.service.openAsset = () => blobs.open(`videos/x/${letters[turn++ % letters.length]}`)
  const hangUps = (async () => {
    for (let times = 0; times < 30; times += 1) {
      const sockets = [ask(), ask()]
      await Promise.all(sockets.map((socket) => once(socket, 'data')))
      for (const socket of sockets) socket.destroy()
    }
  })()
  for (let times = 0; times < 6; times += 1) {
    const body = Buffer.from(await (await fetch(server.url + path)).arrayBuffer())
    assert.equal(body.length, sizeBytes)
    assert.ok(body.equals(Buffer.alloc(sizeBytes, body.subarray(0, 1))))
  }
  await hangUps
  server.fake.service.openAsset = (_asset, range) => blobs.open(KEY, range)
})

test('opens the file once for requests that wait for each other on one connection', async () => {
  const socket = ask(20)
  await once(socket, 'data')
  socket.pause()
  await delay(50)
  assert.equal(await countOpen(), 1)
  socket.destroy()
  await isClosed()
  assert.deepEqual(server.complaints, [])
})

test('answers requests of one connection in their order, each whole', async () => {
  const socket = connect(server.port, '127.0.0.1')
  const lines = [0, 1, 2].map(
    (index) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nRange: bytes=${index}00000-${index}99999\r\n`,
  )
  socket.write(`${lines.join('\r\n')}Connection: close\r\n\r\n`)
  const answer = Buffer.concat(await socket.toArray())
  let at = 0
  for (const index of [0, 1, 2]) {
    at = answer.indexOf('\r\n\r\n', at) + 4
    const expected = VIDEO.subarray(index * 100_000, index * 100_000 + 100_000)
    assert.ok(answer.subarray(at, at + 100_000).equals(expected))
    at += 100_000
  }
  assert.equal(at, answer.length)
})

test('hangs up and logs when there are fewer bytes than on record, or more', async () => {
  const short = 'videos/x/short.mp4'
  await blobs.put(short, { stream: Readable.from([VIDEO]) })
  await truncate(join(root, short), 3_000_000)
  const long = 'videos/x/long.mp4'
  await blobs.put(long, { stream: Readable.from([VIDEO, Buffer.from('more')]) })
  for (const [key, reason] of [
    [short, /^There are 3000000 of the 24000000 bytes/],
    [long, /^There are more than the 24000000 bytes/],
  ] as const) {
    server.fake.service.openAsset = () => blobs.open(key)
    await assert.rejects(async () => (await fetch(server.url + path)).arrayBuffer())
    await eventually(() => server.complaints.length > 0, 'it is logged')
    const { fields, message } = server.complaints[0] ?? {}
    assert.equal(message, 'content broke off')
    assert.match((fields as { err: Error }).err.message, reason)
    server.complaints.length = 0
  }
  server.fake.service.openAsset = (_asset, range) => blobs.open(KEY, range)
})

test('hangs up and logs when a store that only streams breaks off early', async () => {
  server.fake.service.openAsset = async () => Readable.from([VIDEO.subarray(0, 1000)])
  await assert.rejects(async () => (await fetch(server.url + path)).arrayBuffer())
  await eventually(() => server.complaints.length > 0, 'it is logged')
  assert.equal(server.complaints[0]?.message, 'content broke off')
  server.complaints.length = 0
})

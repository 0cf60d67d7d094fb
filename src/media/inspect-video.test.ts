import assert from 'node:assert/strict'
import { copyFile, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { AppError } from '#core/errors.ts'
import { createVideoInspector } from './inspect-video.ts'

const LIMITS = { maxSeconds: 5, minSide: 64, maxSide: 400 }
const CLIP = new URL('testing/red-figure.mp4', import.meta.url)

/** 90 still pictures, which decode faster than a turn of the event loop. */
const MANY = new URL('testing/still-bottle.mp4', import.meta.url)

const inspect = createVideoInspector()
let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-inspect-'))
})
after(() => rm(folder, { recursive: true, force: true }))

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

function isRefusal(words: RegExp): (error: unknown) => boolean {
  return (error) =>
    error instanceof AppError &&
    error.key === 'invalid_video' &&
    error.param === 'video' &&
    words.test(error.message)
}

test('tells length, size and the colours of the figure', async () => {
  const path = join(folder, 'clip')
  await copyFile(CLIP, path)
  const { seconds, size, colours } = await inspect(path, LIMITS)
  assert.deepEqual([seconds, size], [1, { width: 160, height: 128 }])
  const [red = 0, green = 0, blue = 0] =
    (colours[0] ?? '').match(/[\da-f]{2}/g)?.map((hex) => Number.parseInt(hex, 16)) ?? []
  assert.ok(red > 180 && green < 80 && blue < 80, colours.join(' '))
})

test('reads QuickTime, WebM, odd sides and what was cut without encoding it again', async () => {
  const cases: readonly (readonly [name: string, mediaType: string, seconds: number, size: string])[] = [
    ['red-figure.mov', 'video/quicktime', 1, '160x128'],
    ['red-figure.webm', 'video/webm', 1, '160x128'],
    ['odd.webm', 'video/webm', 0.1, '159x127'],
    // The pictures before the cut are in the file, but not shown.
    ['trimmed.mp4', 'video/mp4', 0.6, '160x128'],
  ]
  for (const [name, mediaType, seconds, size] of cases) {
    const found = await inspect(fileURLToPath(new URL(`testing/${name}`, import.meta.url)), LIMITS)
    assert.equal(found.mediaType, mediaType, name)
    assert.ok(Math.abs(found.seconds - seconds) < 0.011, `${name}: ${found.seconds} s`)
    assert.equal(`${found.size.width}x${found.size.height}`, size, name)
  }
})

test('says which pictures can not be decoded, and which can', async () => {
  const inspectFixture = (name: string): Promise<unknown> =>
    inspect(fileURLToPath(new URL(`testing/${name}`, import.meta.url)), LIMITS)
  await assert.rejects(
    inspectFixture('ten-bit.mp4'),
    isRefusal(/are avc1\.6e\w+; they must be H\.264, H\.265, VP8, VP9 or AV1 with 8 bits/),
  )
  await assert.rejects(inspectFixture('transparent.webm'), isRefusal(/transparent/))
  // Of a kind that can be transparent: the kind is what is wrong with it.
  await assert.rejects(inspectFixture('prores.mov'), isRefusal(/are Apple ProRes; they must be H\.264/))
  await assert.rejects(inspectFixture('motion-jpeg.mov'), isRefusal(/are Motion JPEG; they must be H\.264/))
})

test('refuses what is no video, and says why', async () => {
  const clip = await readFile(CLIP)
  const cases: readonly (readonly [name: string, bytes: Uint8Array, words: RegExp])[] = [
    ['empty', new Uint8Array(), /not an MP4, QuickTime \(\.mov\), WebM or Matroska/],
    ['text', Buffer.from('hello'), /not an MP4/],
    ['png', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), /not an MP4/],
    ['cut', clip.subarray(0, 2000), /cut off/],
    ['head', Buffer.concat([clip.subarray(0, 40), Buffer.alloc(4000)]), /cut off/],
    [
      'webm',
      (await readFile(new URL('testing/red-figure.webm', import.meta.url))).subarray(0, 1500),
      /cut off/,
    ],
  ]
  for (const [name, bytes, words] of cases) {
    await assert.rejects(inspect(await fileOf(name, bytes), LIMITS), isRefusal(words), name)
  }
})

test('refuses a file whose tables are whole and whose pictures are not', async () => {
  const bytes = await readFile(CLIP)
  const tables = bytes.indexOf('moov')
  const pictures = bytes.indexOf('mdat')
  assert.ok(tables < pictures, 'the clip begins with its tables')
  const path = await fileOf('short', bytes.subarray(0, (pictures + bytes.length) / 2))
  await assert.rejects(inspect(path, LIMITS), isRefusal(/cut off/))
})

test('reads a clip of many pictures every time, however little of the core it gets', async () => {
  const path = join(folder, 'many')
  await copyFile(MANY, path)
  const results = await Promise.all(Array.from({ length: 6 }, () => inspect(path, LIMITS)))
  for (const { seconds } of results) assert.equal(seconds, 3)
})

test('refuses pictures that do not decode', async () => {
  const path = join(folder, 'garbled')
  await copyFile(CLIP, path)
  const bytes = await readFile(path)
  const mdat = bytes.indexOf('mdat')
  await using file = await open(path, 'r+')
  await file.write(Buffer.alloc(bytes.length - mdat - 4, 0x5a), 0, bytes.length - mdat - 4, mdat + 4)
  await assert.rejects(inspect(path, LIMITS), isRefusal(/can not be decoded/))
})

test('holds videos against the limits', async () => {
  const path = join(folder, 'limits')
  await copyFile(CLIP, path)
  await assert.rejects(
    inspect(path, { ...LIMITS, maxSeconds: 0.5 }),
    isRefusal(/lasts 1 seconds, and 0.5 are/),
  )
  await assert.rejects(inspect(path, { ...LIMITS, maxSide: 100 }), isRefusal(/160x128 pixels; .* 64 to 100/))
  await assert.rejects(inspect(path, { ...LIMITS, minSide: 130 }), isRefusal(/160x128/))
})

test('gives a file to another process when the first one stands still', async () => {
  const marker = await fileOf('was-there', Buffer.from(''))
  const once = await fileOf(
    'hang-once.mjs',
    Buffer.from(`
      import { readFileSync, writeFileSync } from 'node:fs'
      const isFirst = readFileSync(${JSON.stringify(marker)}, 'utf8') === ''
      writeFileSync(${JSON.stringify(marker)}, 'yes')
      if (isFirst) setInterval(() => {}, 1000)
      else process.send({ ok: true, seconds: 1 })
    `),
  )
  const inspect = createVideoInspector({ module: new URL(`file://${once}`), limitMs: 2000 })
  const path = await fileOf('any', Buffer.from('\0\0\0\u0018ftypisom'))
  assert.equal((await inspect(path, LIMITS)).ok, true)
})

test('survives a process that hangs or dies', async () => {
  const hanging = await fileOf('hang.mjs', Buffer.from('setInterval(() => {}, 1000)'))
  const dying = await fileOf('die.mjs', Buffer.from('process.kill(process.pid, "SIGKILL")'))
  const url = (path: string): URL => new URL(`file://${path}`)
  const slow = createVideoInspector({ module: url(hanging), limitMs: 300 })
  const path = await fileOf('any', Buffer.from('\0\0\0\u0018ftypisom'))
  await assert.rejects(slow(path, LIMITS), isRefusal(/takes too long/))
  const broken = createVideoInspector({ module: url(dying) })
  await assert.rejects(
    Promise.all([1, 2, 3].map(() => broken(path, LIMITS))),
    isRefusal(/can not be decoded/),
  )
})

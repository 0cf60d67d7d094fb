import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { AppError } from '#core/errors.ts'
import { inspectImage } from './image.ts'

describe('inspectImage', () => {
  let folder: string
  let count = 0
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'filmgate-image-'))
  })
  after(() => rm(folder, { recursive: true }))

  const save = async (bytes: Buffer): Promise<string> => {
    // The wrong extension on purpose: names count for nothing.
    const path = join(folder, `${count++}.svg`)
    await writeFile(path, bytes)
    return path
  }
  const isInvalid =
    (reason: RegExp) =>
    (error: unknown): boolean =>
      error instanceof AppError &&
      error.key === 'invalid_image' &&
      error.param === 'input_reference' &&
      reason.test(error.message)

  for (const [format, mediaType] of [
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
  ] as const) {
    it(`knows a ${format} by its bytes`, async () => {
      const path = await save(await createPicture(64, 48)[format]().toBuffer())
      assert.deepEqual(await inspectImage(path), { mediaType, size: { width: 64, height: 48 } })
    })

    for (const cut of [20, 200, 2_000]) {
      it(`refuses a ${format} that lacks its last ${cut} bytes`, async () => {
        const bytes = await createPicture(320, 240)[format]().toBuffer()
        await assert.rejects(inspectImage(await save(bytes.subarray(0, -cut))), isInvalid(/damaged/))
      })
    }

    it(`refuses a ${format} that is only its first bytes`, async () => {
      const bytes = await createPicture(64, 48)[format]().toBuffer()
      await assert.rejects(inspectImage(await save(bytes.subarray(0, 14))), isInvalid(/header is damaged/))
    })
  }

  for (const [name, picture] of Object.entries({
    'progressive JPEG': createPicture(320, 240).jpeg({ progressive: true }),
    'interlaced PNG': createPicture(320, 240).png({ progressive: true }),
    'lossless WebP': createPicture(320, 240).webp({ lossless: true }),
  })) {
    it(`takes a whole ${name} and refuses half of it`, async () => {
      const bytes = await picture.toBuffer()
      assert.deepEqual((await inspectImage(await save(bytes))).size, { width: 320, height: 240 })
      await assert.rejects(
        inspectImage(await save(bytes.subarray(0, bytes.length / 2))),
        isInvalid(/damaged/),
      )
    })
  }

  it('tells the size as the picture is to be seen', async () => {
    const bytes = await createPicture(64, 48).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    assert.deepEqual((await inspectImage(await save(bytes))).size, { width: 48, height: 64 })
  })

  it('refuses a picture of too many pixels before decoding it', async () => {
    const started = performance.now()
    await assert.rejects(
      inspectImage(await save(createBomb(60_000, 60_000))),
      isInvalid(/60000x60000 pixels; at most 25 million/),
    )
    assert.ok(performance.now() - started < 1_000)
  })

  it('refuses bytes that are corrupt in the middle', async () => {
    const bytes = await createPicture(320, 240).png().toBuffer()
    bytes.fill(0xaa, 50_000, 50_064)
    await assert.rejects(inspectImage(await save(bytes)), isInvalid(/damaged/))
  })

  for (const [name, bytes] of Object.entries({
    'an empty file': Buffer.alloc(0),
    text: Buffer.from('hello'),
    SVG: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    GIF: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
    'another RIFF': Buffer.from('RIFF\0\0\0\0WAVEfmt '),
  })) {
    it(`refuses ${name}`, async () => {
      await assert.rejects(inspectImage(await save(bytes)), isInvalid(/not a PNG, JPEG or WebP/))
    })
  }
})

function createPicture(width: number, height: number): Sharp {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
}

/** A small, valid PNG header that promises a huge picture. */
function createBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { probeMp4 } from '#media/probe-video.ts'
import { writeMovie } from './mux.ts'
import { writePackets } from './packet-file.ts'
import { encodeSound } from './sound-encoder.ts'
import { decodeLeftChannel, decodePictures } from './testing/decode.ts'
import { createTestPlanes, lumaPsnr } from './testing/pictures.ts'
import { createVideoEncoder } from './video-encoder.ts'
import type { EncodedSegment, EncoderKind, VideoEncoder } from './video-encoder.ts'

const SIZE = { width: 318, height: 256 }
const FRAMES = 12

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-encoder-'))
})
after(() => rm(folder, { recursive: true, force: true }))

for (const kind of ['native', 'wasm'] as const) {
  describe(`the ${kind} encoder`, () => {
    test('encodes a segment that starts with its only key frame', async () => {
      const segment = await encodeAll(kind, createTestPlanes(SIZE, FRAMES))
      assert.deepEqual(
        segment.frames.map((frame) => frame.isKey),
        Array.from({ length: FRAMES }, (_, index) => index === 0),
      )
    })

    test('gives the same bytes for the same pictures, whatever it encoded before', async () => {
      const planes = createTestPlanes(SIZE, FRAMES)
      const encoder = await createVideoEncoder(kind, SIZE)
      const first = await encodeWith(encoder, planes.toReversed())
      const second = await encodeWith(encoder, planes)
      const fresh = await encodeAll(kind, planes)
      assert.deepEqual(second, fresh)
      assert.deepEqual(first.description, fresh.description)
      encoder.close()
    })

    test('makes a movie of two segments that plays the pictures it was given', async () => {
      const planes = createTestPlanes(SIZE, FRAMES)
      const path = join(folder, `${kind}.mp4`)
      await makeMovie(kind, path, [planes.slice(0, 7), planes.slice(7)])
      const decoded = await decodePictures(path)
      assert.equal(decoded.length, FRAMES)
      for (const [index, picture] of decoded.entries()) {
        const psnr = lumaPsnr(picture, planes[index] ?? new Uint8Array(), SIZE)
        assert.ok(psnr > 38, `picture ${index}: ${psnr.toFixed(1)} dB`)
      }
    })

    test('puts exact times, colours and words into the movie', async () => {
      const path = join(folder, `${kind}-times.mp4`)
      const planes = createTestPlanes(SIZE, FRAMES)
      await makeMovie(kind, path, [planes.slice(0, 7), planes.slice(7)])
      const info = await probeMp4(path)
      assert.equal(info.durationSeconds, FRAMES / 30)
      assert.deepEqual(info.video?.size, SIZE)
      assert.equal(info.video?.codec, 'avc')
      assert.equal(info.video?.frameCount, FRAMES)
      assert.ok(Math.abs((info.video?.frameRate ?? 0) - 30) < 0.001)
      assert.deepEqual(info.video?.keyFrameSeconds, [0, 7 / 30])
      assert.equal(info.video?.isBt709, true)
      assert.equal(info.audio?.codec, 'aac')
      assert.equal(info.audio?.channels, 2)
      assert.equal(info.audio?.sampleRate, 48_000)
      assert.deepEqual(info.tags, { title: 'A test', comment: 'An animatic' })
    })

    test('keeps the sound on its frame', async () => {
      const path = join(folder, `${kind}-sound.mp4`)
      await makeMovie(kind, path, [createTestPlanes(SIZE, FRAMES)])
      const samples = await decodeLeftChannel(path)
      const loudest = samples.reduce(
        (best, value, at) => (Math.abs(value) > Math.abs(samples[best] ?? 0) ? at : best),
        0,
      )
      assert.ok(Math.abs(loudest - CLICK_AT) < 48, `the click is at sample ${loudest}`)
    })

    test('writes the same file again', async () => {
      const planes = createTestPlanes(SIZE, FRAMES)
      const files = [join(folder, `${kind}-a.mp4`), join(folder, `${kind}-b.mp4`)] as const
      await makeMovie(kind, files[0], [planes])
      await makeMovie(kind, files[1], [planes])
      assert.equal(await digestOf(files[0]), await digestOf(files[1]))
    })
  })
}

test('refuses to join segments that were encoded differently', async () => {
  const planes = createTestPlanes(SIZE, 2)
  const segments = [await encodeAll('native', planes), await encodeAll('wasm', planes)]
  await assert.rejects(muxAll(join(folder, 'mixed.mp4'), segments), { code: 'encoder_failed' })
})

const CLICK_AT = 9600

async function makeMovie(
  kind: EncoderKind,
  path: string,
  segments: readonly (readonly Uint8Array[])[],
): Promise<void> {
  const encoded: EncodedSegment[] = []
  for (const planes of segments) encoded.push(await encodeAll(kind, planes))
  await muxAll(path, encoded, kind)
}

async function muxAll(
  path: string,
  segments: readonly EncodedSegment[],
  kind: EncoderKind = 'native',
): Promise<void> {
  const left = new Float32Array(segments.reduce((sum, { frames }) => sum + frames.length, 0) * 1600)
  for (let at = 0; at < 24; at += 1) left[CLICK_AT + at] = 0.9 * Math.sin(at * 0.4)
  const sound = await encodeSound({ left, right: left }, kind)
  await writeMovie({
    path,
    size: SIZE,
    segments: await Promise.all(
      segments.map(async ({ description, frames }, index) => ({
        description,
        keys: frames.map((frame) => frame.isKey),
        packets: await writePackets(
          `${path}.${index}`,
          frames.map((frame) => frame.data),
        ),
      })),
    ),
    sound: { ...sound, packets: await writePackets(`${path}.sound`, sound.packets) },
    title: 'A test',
    comment: 'An animatic',
    createdAtSeconds: 1_800_000_000,
  })
}

async function encodeAll(kind: EncoderKind, planes: readonly Uint8Array[]): Promise<EncodedSegment> {
  const encoder = await createVideoEncoder(kind, SIZE)
  assert.equal(encoder.kind, kind)
  const segment = await encodeWith(encoder, planes)
  encoder.close()
  return segment
}

async function encodeWith(encoder: VideoEncoder, planes: readonly Uint8Array[]): Promise<EncodedSegment> {
  await encoder.begin()
  for (const picture of planes) await encoder.encode(picture)
  return await encoder.finish()
}

async function digestOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { Video } from '#core/video.ts'
import { createClips } from './clips.ts'
import { createScratch } from './scratch.ts'
import { createMemoryBlobStore } from './testing/blobs.ts'
import { createSampleVideo } from './testing/sample-video.ts'
import { createSilentLogger } from './testing/silent-logger.ts'

const ID = `video_${'0'.repeat(48)}`

async function setUp(context: TestContext, video?: Partial<Video>) {
  const root = await mkdtemp(join(tmpdir(), 'filmgate-clips-'))
  context.after(() => rm(root, { recursive: true, force: true }))
  return createClips({
    store: { get: async () => (video === undefined ? undefined : createSampleVideo(video)) } as never,
    blobs: createMemoryBlobStore(),
    scratch: createScratch({ root, logger: createSilentLogger() }),
    now: () => 1000,
    fetchClip: (url, path) => writeFile(path, url),
  })
}

test('a clip is fetched from its address, and gone afterwards', async (context) => {
  const useClip = await setUp(context)
  const url = 'https://example.com/cat.mp4'
  const seen = await useClip('a', { kind: 'url', url }, async (path) => {
    assert.equal(await readFile(path, 'utf8'), url)
    return path
  })
  assert.equal(existsSync(seen), false)
})

test('a video must be there, completed and not expired', async (context) => {
  const look = async (video?: Partial<Video>): Promise<unknown> =>
    (await setUp(context, video))('a', { kind: 'video-id', id: ID }, async () => 'seen')
  await assert.rejects(look(), { key: 'video_not_found' })
  await assert.rejects(look({ status: 'in_progress' }), { key: 'source_not_completed' })
  await assert.rejects(look({ status: 'completed', expiresAt: 1000 }), { key: 'content_expired' })
})

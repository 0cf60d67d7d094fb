import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { CreateMultipartUploadCommand, ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3'
import { createS3BlobStore } from '../s3.ts'
import type { S3BlobStore, S3Options } from '../s3.ts'

const MIB = 1024 * 1024
/** The second part of an upload begins here. */
const PART_BYTES = 5 * MIB

/** A bucket with nothing below the prefix of the options. */
export interface S3Fixture {
  readonly options: S3Options
  dispose(): Promise<void>
}

/**
 * What S3 adds to the contract of every blob store: uploads in parts. Called for each server that the store is tested
 * with.
 */
export function describeS3Store(
  name: string,
  createFixture: () => Promise<S3Fixture>,
  options: { readonly except?: readonly string[] } = {},
): void {
  const check: typeof it = ((title: string, run: () => Promise<void>) => {
    if (options.except?.includes(title) !== true) void it(title, run)
  }) as typeof it
  describe(`uploads in parts: ${name}`, () => {
    let fixture: S3Fixture
    let store: S3BlobStore
    beforeEach(async () => {
      fixture = await createFixture()
      store = await createS3BlobStore(fixture.options)
    })
    afterEach(async () => {
      for await (const { key } of store.list('')) await store.remove(key)
      store.close()
      await fixture.dispose()
    })

    check('takes what is still being made, and shows nothing of it before its end', async () => {
      const bytes = randomBytes(2 * PART_BYTES + 12_345)
      const source = new PassThrough()
      const putting = store.put('videos/long', { stream: source })
      for (let start = 0; start < bytes.length; start += MIB) {
        if (!source.write(bytes.subarray(start, start + MIB))) {
          await new Promise((resolve) => source.once('drain', resolve))
        }
      }
      assert.equal(await store.stat('videos/long'), undefined)
      source.end()
      const stored = await putting
      assert.equal(stored.sizeBytes, bytes.length)
      assert.equal(stored.digest, sha256(bytes))
      assert.deepEqual(await buffer(await store.open('videos/long')), bytes)
    })

    check('serves ranges across the border of two parts', async () => {
      const bytes = randomBytes(PART_BYTES + MIB)
      await store.put('videos/parts', { stream: Readable.from(toChunks(bytes)) })
      for (const [start, end] of [
        [PART_BYTES - 10, PART_BYTES + 9],
        [PART_BYTES, PART_BYTES],
        [bytes.length - 3, bytes.length - 1],
      ] as const) {
        const range = await buffer(await store.open('videos/parts', { start, end }))
        assert.deepEqual(range, bytes.subarray(start, end + 1), `${start}-${end}`)
      }
    })

    check('shows nothing of an upload that breaks after its first part', async () => {
      await assert.rejects(store.put('videos/torn', { stream: breakAfter(8) }), /the engine died/)
      assert.equal(await store.stat('videos/torn'), undefined)
    })

    check('takes back the parts of an upload that broke', async () => {
      await assert.rejects(store.put('videos/torn', { stream: breakAfter(8) }), /the engine died/)
      // The SDK does so after it has told the error; sweep() is for what it could not take back. A listing may lag
      // behind both the beginning of the upload and its end, so that one empty answer proves nothing.
      let seen: string[] = []
      for (let tries = 0, empty = 0; tries < 100 && empty < 5; tries += 1) {
        seen = await listUploads(fixture.options)
        empty = seen.length === 0 ? empty + 1 : 0
        await delay(100)
      }
      assert.deepEqual(seen, [])
    })

    check('sweeps the uploads of killed servers, and leaves those of others', async () => {
      const own = await beginUpload(fixture.options, 'videos/killed')
      const elsewhere = { ...fixture.options, prefix: `${fixture.options.prefix.slice(0, -1)}-other/` }
      await beginUpload(elsewhere, 'videos/other')
      await store.sweep?.(Date.now() - 3_600_000)
      assert.deepEqual(await listUploads(fixture.options), [own], 'it is young and may go on')
      await store.sweep?.(Date.now() + 60_000)
      assert.deepEqual(await listUploads(fixture.options), [])
      assert.equal((await listUploads(elsewhere)).length, 1)
      assert.equal(await store.stat('videos/killed'), undefined)
    })
  })
}

/** Begins an upload and forgets it, as a server does that is killed. Answers its id. */
async function beginUpload(options: S3Options, key: string): Promise<string> {
  return withClient(options, async (client) => {
    const command = new CreateMultipartUploadCommand({ Bucket: options.bucket, Key: options.prefix + key })
    const { UploadId } = await client.send(command)
    assert.ok(UploadId !== undefined)
    return UploadId
  })
}

/** Ids of the unfinished uploads below the prefix. */
async function listUploads(options: S3Options): Promise<string[]> {
  return withClient(options, async (client) => {
    const command = new ListMultipartUploadsCommand({ Bucket: options.bucket, Prefix: options.prefix })
    const { Uploads } = await client.send(command)
    return (Uploads ?? []).map((upload) => upload.UploadId ?? '')
  })
}

async function withClient<T>(options: S3Options, use: (client: S3Client) => Promise<T>): Promise<T> {
  const client = new S3Client({
    region: options.region,
    forcePathStyle: true,
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
  })
  try {
    return await use(client)
  } finally {
    client.destroy()
  }
}

/** A stream of so many MiB that ends with an error. */
function breakAfter(countMib: number): Readable {
  return Readable.from(
    (async function* () {
      for (let count = 0; count < countMib; count += 1) yield Buffer.alloc(MIB, 7)
      throw new Error('the engine died')
    })(),
  )
}

function toChunks(bytes: Buffer): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / MIB) }, (_, index) =>
    bytes.subarray(index * MIB, (index + 1) * MIB),
  )
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

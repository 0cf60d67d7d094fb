import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { before, describe, it } from 'node:test'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { describeBlobStore } from '../../src/storage/conformance.ts'
import { createS3BlobStore, parseS3Url } from '../../src/storage/s3.ts'
import { describeS3Store } from '../../src/storage/testing/s3-conformance.ts'

/**
 * The S3 store against a server that checks signatures and is no stand-in: `npm run test:s3` starts OpenStack Swift.
 * TEST_S3_URL may name any other, such as `s3://key:secret@bucket?endpoint=https://…`; what is below its prefix goes.
 */
const address = process.env['TEST_S3_URL']
if (address === undefined) throw new Error("These tests need an object store: 'npm run test:s3' brings one.")
const OPTIONS = parseS3Url(address)

before(async () => {
  const client = new S3Client({
    region: OPTIONS.region,
    forcePathStyle: true,
    ...(OPTIONS.endpoint === undefined ? {} : { endpoint: OPTIONS.endpoint }),
    ...(OPTIONS.credentials === undefined ? {} : { credentials: OPTIONS.credentials }),
  })
  await client.send(new CreateBucketCommand({ Bucket: OPTIONS.bucket })).catch((error: Error) => {
    if (!error.name.startsWith('BucketAlready')) throw error
  })
  client.destroy()
})

/** Nobody else's keys. */
const ownPrefix = (): string => `${OPTIONS.prefix}${randomBytes(8).toString('hex')}/`

describeBlobStore('s3 that checks signatures', async () => {
  const store = await createS3BlobStore({ ...OPTIONS, prefix: ownPrefix() })
  return {
    store,
    async dispose() {
      for await (const { key } of store.list('')) await store.remove(key)
      store.close()
    },
  }
})

describeS3Store('s3 that checks signatures', async () => ({
  options: { ...OPTIONS, prefix: ownPrefix() },
  dispose: async () => undefined,
}))

describe('s3 that checks signatures', () => {
  it('refuses whoever has not the secret, and says so', async (context) => {
    const credentials = {
      accessKeyId: OPTIONS.credentials?.accessKeyId ?? 'nobody',
      secretAccessKey: 'guessed',
    }
    const store = await createS3BlobStore({ ...OPTIONS, credentials, prefix: ownPrefix() })
    context.after(() => store.close())
    const refused = { name: 'StorageError', code: 'storage_failed', message: /SignatureDoesNotMatch/ }
    await assert.rejects(store.probe(), refused)
    await assert.rejects(store.put('a/b', { stream: Readable.from([Buffer.from('x')]) }), refused)
  })
})

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import S3rver from 's3rver'
import { describeBlobStore } from './conformance.ts'
import { createS3BlobStore, parseS3Url } from './s3.ts'
import { describeS3Store } from './testing/s3-conformance.ts'

const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

interface LocalServer {
  readonly endpoint: string
  stop(): Promise<void>
}

/** An S3 server in this process, on a free port. It does not check signatures; `npm run test:s3` has one that does. */
async function startS3(): Promise<LocalServer> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-s3-'))
  const server = new S3rver({ port: 0, silent: true, directory, configureBuckets: [{ name: 'films' }] })
  const { port } = (await server.run()) as { port: number }
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

function optionsFor(endpoint: string) {
  return { bucket: 'films', prefix: 'here/', endpoint, region: 'us-east-1', credentials: CREDENTIALS }
}

describeBlobStore(
  's3',
  async () => {
    const server = await startS3()
    const store = await createS3BlobStore(optionsFor(server.endpoint))
    return {
      store,
      async dispose() {
        store.close()
        await server.stop()
      },
    }
  },
  {
    // The stand-in reads `bytes=0-0` as no range, and breaks off readers of what is being replaced,
    // and keeps folders on disk that it removes under writers.
    except: [
      'serves a range with both ends included',
      'replaces what was under a key, while an open reader keeps the old bytes',
      'puts many blobs into one folder while others empty it',
    ],
  },
)

describeS3Store(
  's3',
  async () => {
    const server = await startS3()
    return { options: optionsFor(server.endpoint), dispose: () => server.stop() }
  },
  // The stand-in keeps no list of uploads.
  {
    except: [
      'takes back the parts of an upload that broke',
      'sweeps the uploads of killed servers, and leaves those of others',
    ],
  },
)

describe('s3 blob store', () => {
  it('serves a range within the object', async (context) => {
    const server = await startS3()
    const store = await createS3BlobStore(optionsFor(server.endpoint))
    context.after(() => server.stop())
    context.after(() => store.close())
    await store.put('a', { stream: Readable.from([Buffer.from('0123456789')]) })
    assert.equal((await buffer(await store.open('a', { start: 2, end: 5 }))).toString(), '2345')
  })

  it('says what is wrong when the bucket is not there', async (context) => {
    const server = await startS3()
    const store = await createS3BlobStore({ ...optionsFor(server.endpoint), bucket: 'nobody' })
    context.after(() => server.stop())
    context.after(() => store.close())
    await assert.rejects(store.probe(), {
      name: 'StorageError',
      code: 'storage_failed',
      message: /NoSuchBucket/,
    })
  })

  it('reads its address', () => {
    assert.deepEqual(parseS3Url('s3://films/a/b?endpoint=http://127.0.0.1:9000&region=eu-west-1'), {
      bucket: 'films',
      prefix: 'a/b/',
      endpoint: 'http://127.0.0.1:9000',
      region: 'eu-west-1',
      credentials: undefined,
    })
    assert.deepEqual(parseS3Url('s3://key:s%2Fcret@films').credentials, {
      accessKeyId: 'key',
      secretAccessKey: 's/cret',
    })
    assert.throws(() => parseS3Url('s3://films?regoin=x'), /unknown part regoin/)
    assert.throws(() => parseS3Url('http://films'), TypeError)
  })
})

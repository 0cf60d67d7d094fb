import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ListMultipartUploadsCommandOutput, S3Client, S3ClientConfig } from '@aws-sdk/client-s3'
import type { BlobStore, ByteRange, StoredBlob } from '#core/blob-store.ts'
import { StorageError, toError } from '#core/errors.ts'
import { checkKey, checkPrefix } from './key.ts'
import { openSource, readChunks } from './source.ts'

export interface S3Options {
  readonly bucket: string
  /** Put before every key; '' or ending with '/'. */
  readonly prefix: string
  /** Address of a server other than AWS; undefined: AWS in `region`. */
  readonly endpoint: string | undefined
  readonly region: string
  /** Undefined: the SDK's own chain (environment, profile, instance role). */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined
}

export interface S3BlobStore extends BlobStore {
  close(): void
}

type Sdk = typeof import('@aws-sdk/client-s3')

/** Smallest part that S3 allows, and so the memory of one upload times its queue. */
const PART_BYTES = 5 * 1024 * 1024
const PARTS_IN_FLIGHT = 2
/** Written and removed again to see that the store takes bytes. */
const PROBE_KEY = 'probe'

/**
 * Blobs as objects of one bucket. A put streams as parts and becomes visible as a whole when the last one is
 * acknowledged; what an interrupted put leaves behind is aborted by sweep(). Needs the packages `@aws-sdk/client-s3`
 * and `@aws-sdk/lib-storage`, which are loaded on first use.
 */
export async function createS3BlobStore(options: S3Options): Promise<S3BlobStore> {
  const sdk = await loadSdk()
  const client = new sdk.S3Client(toClientConfig(options))
  const bucket = options.bucket
  const toObjectKey = (key: string): string => {
    checkKey(key)
    return options.prefix + key
  }
  return {
    kind: 's3',
    put: async (key, source, signal) =>
      putObject(client, bucket, toObjectKey(key), key, openSource(source), signal),
    open: async (key, range) => openObject(sdk, client, bucket, toObjectKey(key), key, range),
    stat: async (key) => statObject(sdk, client, bucket, toObjectKey(key)),
    async remove(key) {
      // One by one: some servers refuse the bulk call with the checksums that the SDK sends.
      await guard(client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: toObjectKey(key) })))
    },
    list: (prefix) => listObjects(sdk, client, bucket, options.prefix, prefix),
    async probe() {
      const key = toObjectKey(PROBE_KEY)
      await guard(client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: 'ok' })))
      await guard(client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key })))
    },
    async sweep(before) {
      try {
        await abortStaleUploads(sdk, client, bucket, options.prefix, before)
      } catch (error) {
        // Some servers keep no list of unfinished uploads; those that charge for them do.
        if (!(error instanceof StorageError) || !isNamed(error.cause, 'NotImplemented')) throw error
      }
    },
    close: () => client.destroy(),
  }
}

async function loadSdk(): Promise<Sdk> {
  try {
    return await import('@aws-sdk/client-s3')
  } catch (error) {
    throw new StorageError(
      'storage_failed',
      'S3 storage needs two more packages: npm install @aws-sdk/client-s3 @aws-sdk/lib-storage',
      { cause: error },
    )
  }
}

function toClientConfig(options: S3Options): S3ClientConfig {
  return {
    region: options.region,
    // Servers other than AWS rarely have a host name per bucket, nor the checksums that newer SDKs send unasked.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
  }
}

async function putObject(
  client: S3Client,
  bucket: string,
  objectKey: string,
  key: string,
  stream: Readable,
  signal: AbortSignal | undefined,
): Promise<StoredBlob> {
  const { Upload } = await import('@aws-sdk/lib-storage')
  const meter = createMeter()
  const body = new PassThrough()
  const upload = new Upload({
    client,
    params: { Bucket: bucket, Key: objectKey, Body: body },
    partSize: PART_BYTES,
    queueSize: PARTS_IN_FLIGHT,
  })
  let sourceError: unknown
  const feeding = pipeline(meter.read(readChunks(stream, signal)), body).catch(async (error: unknown) => {
    sourceError ??= error
    // Without this the parts sent so far would be completed as if they were the whole.
    await upload.abort().catch(() => undefined)
  })
  try {
    await upload.done()
  } catch (error) {
    // Ends the feeding, whose own failure is then only the echo of this one.
    const wasSource = sourceError !== undefined
    sourceError ??= error
    body.destroy()
    await feeding
    throw wasSource ? sourceError : toStorageError(error)
  }
  await feeding
  if (sourceError !== undefined) throw sourceError
  return { key, ...meter.result() }
}

interface Meter {
  read(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer>
  result(): { readonly sizeBytes: number; readonly digest: string }
}

function createMeter(): Meter {
  const hash: Hash = createHash('sha256')
  let sizeBytes = 0
  return {
    async *read(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        sizeBytes += chunk.byteLength
        yield chunk
      }
    },
    result: () => ({ sizeBytes, digest: hash.digest('hex') }),
  }
}

async function openObject(
  sdk: Sdk,
  client: S3Client,
  bucket: string,
  objectKey: string,
  key: string,
  range: ByteRange | undefined,
): Promise<Readable> {
  try {
    const { Body } = await client.send(
      new sdk.GetObjectCommand({
        Bucket: bucket,
        Key: objectKey,
        ...(range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` }),
      }),
    )
    if (Body instanceof Readable) return Body
    throw new StorageError('storage_failed', `The object store sent no stream for '${key}'.`)
  } catch (error) {
    if (isAbsent(error))
      throw new StorageError('blob_not_found', `There is no blob '${key}'.`, { cause: error })
    throw toStorageError(error)
  }
}

async function statObject(
  sdk: Sdk,
  client: S3Client,
  bucket: string,
  objectKey: string,
): Promise<{ sizeBytes: number; modifiedAt: number } | undefined> {
  try {
    const head = await client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: objectKey }))
    return { sizeBytes: head.ContentLength ?? 0, modifiedAt: head.LastModified?.getTime() ?? 0 }
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw toStorageError(error)
  }
}

async function* listObjects(
  sdk: Sdk,
  client: S3Client,
  bucket: string,
  storePrefix: string,
  prefix: string,
): AsyncGenerator<{ key: string; modifiedAt: number }> {
  checkPrefix(prefix)
  let token: string | undefined
  do {
    const page = await guard(
      client.send(
        new sdk.ListObjectsV2Command({
          Bucket: bucket,
          Prefix: storePrefix + prefix,
          ContinuationToken: token,
        }),
      ),
    )
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key !== undefined)
        yield { key: Key.slice(storePrefix.length), modifiedAt: LastModified?.getTime() ?? 0 }
    }
    token = page.IsTruncated === true ? page.NextContinuationToken : undefined
  } while (token !== undefined)
}

async function abortStaleUploads(
  sdk: Sdk,
  client: S3Client,
  bucket: string,
  prefix: string,
  before: number,
): Promise<void> {
  let marker: { KeyMarker?: string; UploadIdMarker?: string } | undefined = {}
  while (marker !== undefined) {
    const page: ListMultipartUploadsCommandOutput = await guard(
      client.send(new sdk.ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix, ...marker })),
    )
    for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
      if (Initiated === undefined || Initiated.getTime() >= before) continue
      await guard(client.send(new sdk.AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId })))
    }
    marker =
      page.IsTruncated === true
        ? { KeyMarker: page.NextKeyMarker ?? '', UploadIdMarker: page.NextUploadIdMarker ?? '' }
        : undefined
  }
}

function isAbsent(error: unknown): boolean {
  return isNamed(error, 'NoSuchKey') || isNamed(error, 'NotFound')
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}

async function guard<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    throw toStorageError(error)
  }
}

function toStorageError(thrown: unknown): StorageError {
  if (thrown instanceof StorageError) return thrown
  const error = toError(thrown)
  const isFull = ['QuotaExceeded', 'EntityTooLarge', 'XMinioStorageFull'].includes(error.name)
  const message = `The object store failed: ${error.name}: ${error.message}`
  return new StorageError(isFull ? 'storage_full' : 'storage_failed', message, { cause: error })
}

/**
 * Reads `s3://bucket/prefix?endpoint=…&region=…`; credentials may stand before the bucket as `key:secret@`.
 * Throws TypeError for anything else.
 */
export function parseS3Url(text: string): S3Options {
  const url = new URL(text)
  if (url.protocol !== 's3:' || url.hostname === '')
    throw new TypeError(`'${text}' is not s3://bucket/prefix`)
  const known = new Set(['endpoint', 'region'])
  const unknown = [...url.searchParams.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new TypeError(`unknown part ${unknown.join(', ')}; known are endpoint and region`)
  const prefix = url.pathname.replace(/^\/+|\/+$/g, '')
  return {
    bucket: url.hostname,
    prefix: prefix === '' ? '' : `${prefix}/`,
    endpoint: url.searchParams.get('endpoint') ?? undefined,
    region: url.searchParams.get('region') ?? 'us-east-1',
    credentials:
      url.username === ''
        ? undefined
        : {
            accessKeyId: decodeURIComponent(url.username),
            secretAccessKey: decodeURIComponent(url.password),
          },
  }
}

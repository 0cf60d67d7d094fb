import { realpath, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { BlobStore, StoredBlob } from '#core/blob-store.ts'
import type { Logger } from '#core/engine.ts'
import { EngineError, StorageError } from '#core/errors.ts'
import { ASSET_ROLES } from '#core/video.ts'
import type { AssetRole, Video } from '#core/video.ts'
import type { Clock } from './clock.ts'
import type { JobSession } from './job-session.ts'
import type { ScratchFolder } from './scratch.ts'
import { untilStopped } from './until-stopped.ts'

/** A file that an engine or the derive hook has made, below a scratch folder. */
export interface ArtifactFile {
  readonly role: AssetRole
  readonly path: string
  readonly mediaType: string
}

/** Together a little over two minutes; after that the whole step is put off. */
const PUT_DELAYS_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000]

/** A gigabyte at two megabytes a second. */
const PUT_LIMIT_MS = 10 * 60_000

/** What artifacts are put away with. */
export interface CollectTools {
  readonly blobs: BlobStore
  readonly clock: Clock
  readonly logger: Logger
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** Puts a finished file into the blob store and records it. Throws EngineError `engine_fault` for a file it may not be. */
export async function collectArtifact(
  session: JobSession,
  file: ArtifactFile,
  scratch: ScratchFolder,
  tools: CollectTools,
): Promise<void> {
  const { role, mediaType } = file
  const path = await checkFile(file, scratch())
  const { key, sizeBytes, digest } = await putPatiently(
    toKey(session.video, file),
    path,
    session.signal,
    tools,
  )
  await session.collect({ videoId: session.video.id, role, key, sizeBytes, digest, mediaType })
}

/**
 * What has taken minutes to make is not thrown away because the store is full or gone for a moment. Throws the last
 * StorageError when it stays so, or what stopped the job.
 */
async function putPatiently(
  key: string,
  path: string,
  signal: AbortSignal,
  { blobs, clock, logger }: CollectTools,
): Promise<StoredBlob> {
  for (const delayMs of PUT_DELAYS_MS) {
    try {
      return await putOnce(key, path, signal, { blobs, clock })
    } catch (error) {
      if (!(error instanceof StorageError) || signal.aborted) throw error
      logger.warn({ err: error, key, delayMs }, 'A file could not be stored and will be tried again.')
    }
    await waitFor(delayMs, clock, signal)
  }
  return putOnce(key, path, signal, { blobs, clock })
}

/** A store that hangs must not hold the job for ever; nor count as an engine that takes too long. */
async function putOnce(
  key: string,
  path: string,
  signal: AbortSignal,
  { blobs, clock }: Pick<CollectTools, 'blobs' | 'clock'>,
): Promise<StoredBlob> {
  const limit = new AbortController()
  const minutes = PUT_LIMIT_MS / 60_000
  const cancelTimer = clock.setTimer(() => {
    limit.abort(new StorageError('storage_failed', `A file was not stored within ${minutes} minutes.`))
  }, PUT_LIMIT_MS)
  const both = AbortSignal.any([signal, limit.signal])
  try {
    return await untilStopped(blobs.put(key, { path }, both), both)
  } finally {
    cancelTimer()
  }
}

function waitFor(delayMs: number, clock: Clock, signal: AbortSignal): Promise<void> {
  let cancelTimer: (() => void) | undefined
  const waiting = new Promise<void>((resolve) => (cancelTimer = clock.setTimer(resolve, delayMs)))
  return untilStopped(waiting, signal).finally(cancelTimer)
}

/**
 * The version makes each key unique: nobody, not even a worker that has lost the job without knowing, writes over a
 * blob that is being served.
 */
function toKey(video: Video, file: ArtifactFile): string {
  const extension = EXTENSIONS[file.mediaType]
  if (extension === undefined) {
    throw new EngineError('engine_fault', `The engine made a file of the unknown type '${file.mediaType}'.`)
  }
  return `videos/${video.id}/${file.role}-${video.attempt}-${video.version}.${extension}`
}

/** Engines may run other people's programs: only a plain file that really is below the scratch folder is taken. */
async function checkFile(file: ArtifactFile, scratchDir: string): Promise<string> {
  if (!ASSET_ROLES.includes(file.role)) {
    throw new EngineError('engine_fault', `The engine made an artifact of the unknown role '${file.role}'.`)
  }
  const fault = (reason: string, cause?: unknown): EngineError =>
    new EngineError('engine_fault', `The engine's ${file.role} ${reason}.`, { retryable: true, cause })
  const path = await realpath(file.path).catch((error: unknown) => {
    throw fault('does not exist', error)
  })
  const below = relative(await realpath(scratchDir), path)
  if (below.startsWith(`..${sep}`) || below === '..') throw fault('is outside of its scratch folder')
  const found = await stat(path)
  if (!found.isFile() || found.size === 0) throw fault('is empty')
  return path
}

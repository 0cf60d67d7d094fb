import { realpath, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import type { BlobStore } from '#core/blob-store.ts'
import { EngineError } from '#core/errors.ts'
import { ASSET_ROLES } from '#core/video.ts'
import type { AssetRole, Video } from '#core/video.ts'
import type { JobSession } from './job-session.ts'

/** A file that an engine or the derive hook has made, below a scratch folder. */
export interface ArtifactFile {
  readonly role: AssetRole
  readonly path: string
  readonly mediaType: string
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
  scratchDir: string,
  blobs: BlobStore,
): Promise<void> {
  const { role, mediaType } = file
  const path = await checkFile(file, scratchDir)
  const { key, sizeBytes, digest } = await blobs.put(toKey(session.video, file), { path }, session.signal)
  await session.collect({ videoId: session.video.id, role, key, sizeBytes, digest, mediaType })
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

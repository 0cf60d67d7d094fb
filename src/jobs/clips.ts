import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MediaReference } from '#core/command.ts'
import { AppError } from '#core/errors.ts'
import type { Scratch } from './scratch.ts'
import { isExpired, openAsset } from './video-inputs.ts'
import type { InputTools } from './video-inputs.ts'
import { isPlausibleId } from './plausible-id.ts'

/** Runs `look` with the path of a clip that a request points at; the file may be gone afterwards. */
export type UseClip = <T>(
  project: string,
  reference: MediaReference,
  look: (path: string) => Promise<T>,
) => Promise<T>

/** Opens nothing but uploads. */
export const useUpload: UseClip = async (_project, reference, look) => {
  if (reference.kind !== 'upload') throw refuseClip()
  return look(reference.file.path)
}

export function refuseClip(): AppError {
  const message = "Invalid value: 'video' must be a file: MP4, QuickTime, WebM or Matroska."
  return new AppError('invalid_value', { param: 'video', message })
}

/** Opens clips however they are named: as an upload, by an address, or as a completed video of the project. */
export function createClips(options: {
  readonly store: InputTools['store']
  readonly blobs: InputTools['blobs']
  readonly scratch: Scratch
  readonly now: () => number
  /** Fetches a URL that a client chose into a file. Throws AppError `invalid_url`. Absent: URLs are refused. */
  readonly fetchClip?: ((url: string, path: string) => Promise<void>) | undefined
}): UseClip {
  return (project, reference, look) => {
    if (reference.kind === 'upload') return useUpload(project, reference, look)
    return options.scratch.use('clip', async (folder) => {
      const path = join(folder, 'clip')
      if (reference.kind === 'video-id') await copyVideo(project, reference.id, path)
      else if (reference.kind === 'url') await fetchClip(reference.url, path)
      else throw refuseClip()
      return look(path)
    })
  }

  async function copyVideo(project: string, id: string, path: string): Promise<void> {
    const { store, blobs, now } = options
    const video = isPlausibleId(id) ? await store.get(project, id) : undefined
    if (video === undefined) throw new AppError('video_not_found', { id: id.slice(0, 100) })
    if (video.status !== 'completed') {
      throw new AppError('source_not_completed', { id, status: video.status, operation: 'a character' })
    }
    const asset = isExpired(video, now()) ? undefined : await store.asset(id, 'video')
    if (asset === undefined) throw new AppError('content_expired', { id })
    await pipeline(await openAsset(asset, blobs), createWriteStream(path))
  }

  async function fetchClip(url: string, path: string): Promise<void> {
    if (options.fetchClip !== undefined) return options.fetchClip(url, path)
    const reason = 'this server does not fetch URLs.'
    throw new AppError('invalid_url', { param: 'url', reason })
  }
}

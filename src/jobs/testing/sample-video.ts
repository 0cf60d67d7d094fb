import { randomBytes } from 'node:crypto'
import { createId } from '#core/id.ts'
import { createSampleVideo as createNamedVideo } from '#core/testing/sample-video.ts'
import type { PublicVideo, Video } from '#core/video.ts'

export { createSampleRequest } from '#core/testing/sample-video.ts'

/** A freshly queued video, due at once, under an id of its own. */
export function createSampleVideo(change: Partial<Video> = {}): Video {
  const video = createNamedVideo(change)
  return { ...video, id: change.id ?? createId('video_', video.createdAt, randomBytes) }
}

const HIDDEN: readonly string[] = [
  'project',
  'profile',
  'step',
  'runAt',
  'attempt',
  'starts',
  'checkpoint',
  'cancelRequested',
  'priority',
] satisfies readonly Exclude<keyof Video, keyof PublicVideo>[]

/** What of a video clients may see. */
export function toPublic(video: Video): PublicVideo {
  const entries = Object.entries(video).filter(([name]) => !HIDDEN.includes(name))
  return Object.fromEntries(entries) as unknown as PublicVideo
}

import type { PublicVideo } from '#core/video.ts'

/**
 * Videos as they were read, for those who first ask the database at which version a row is. An unchanged row is the
 * same object each time, so that whoever makes something of it need not make it again.
 */
export interface KnownVideos {
  /** Undefined for a row that is not known at this version. */
  get(id: string, version: number): PublicVideo | undefined
  /** `length` is that of the row's texts; those used longest ago make room. */
  add(video: PublicVideo, length: number): void
  forget(id: string): void
}

/** How much is remembered. */
export interface KnownVideosLimits {
  readonly videos: number
  /** Characters of all rows together: a prompt may have 32 thousand. */
  readonly length: number
}

interface Entry {
  readonly video: PublicVideo
  readonly length: number
}

/** Knows nothing at first. Beyond either limit, those used longest ago are forgotten. */
export function createKnownVideos(limits: KnownVideosLimits): KnownVideos {
  /** In the order of use. */
  const entries = new Map<string, Entry>()
  let totalLength = 0

  function forget(id: string): void {
    const entry = entries.get(id)
    if (entry === undefined) return
    entries.delete(id)
    totalLength -= entry.length
  }

  function makeRoom(): void {
    for (const id of entries.keys()) {
      if (entries.size <= limits.videos && totalLength <= limits.length) return
      forget(id)
    }
  }

  return {
    get(id, version) {
      const entry = entries.get(id)
      if (entry === undefined || entry.video.version !== version) return undefined
      entries.delete(id)
      entries.set(id, entry)
      return entry.video
    },
    add(video, length) {
      forget(video.id)
      entries.set(video.id, { video, length })
      totalLength += length
      makeRoom()
    },
    forget,
  }
}

import type { Awaitable } from '#core/awaitable.ts'
import type { Logger } from '#core/engine.ts'
import type { VideoListener } from '#core/services.ts'
import { isTerminal } from '#core/video.ts'
import type { Video } from '#core/video.ts'
import type { Clock } from './clock.ts'
import type { Notifier } from './notifier.ts'

/** A lost message from another node is made up for by then. */
const RECHECK_MS = 10_000

/** Videos as they change, for any number of lookers-on. */
export interface VideoFeed {
  /**
   * Tells the video as it is, then each later state up to its end, as core/services.ts has it. Answers how to stop, or
   * undefined when there is no such video.
   */
  follow(project: string, id: string, listener: VideoListener): Promise<(() => void) | undefined>
}

interface Follower {
  readonly listener: VideoListener
  version: number
}

/** A video that somebody follows. However many they are, it is read once for each change. */
interface Followed {
  readonly project: string
  readonly id: string
  readonly followers: Set<Follower>
  readonly unwatch: () => void
  version: number
  isReading: boolean
  /** It changed while it was read. */
  isStale: boolean
}

export function createVideoFeed(options: {
  readonly read: (project: string, id: string) => Awaitable<Video | undefined>
  /** The versions of those of the videos that there are. */
  readonly versions: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** Tells of videos whose rows have changed. */
  readonly changes: Notifier
  readonly clock: Clock
  readonly logger: Logger
}): VideoFeed {
  const { read, changes, clock, logger } = options
  const followed = new Map<string, Followed>()
  let cancelTimer: (() => void) | undefined

  return {
    async follow(project, id, listener) {
      const follower: Follower = { listener, version: -1 }
      // Watching begins before the row is read, or a change in between would be lost.
      const entry = enter(project, id, follower)
      const leave = (): void => remove(entry, follower)
      try {
        const video = await read(project, id)
        if (video !== undefined) tell(entry, follower, video)
        if (video !== undefined && !isTerminal(video.status)) return leave
        leave()
        return video === undefined ? undefined : leave
      } catch (error) {
        leave()
        throw error
      }
    },
  }

  function enter(project: string, id: string, follower: Follower): Followed {
    const key = `${project}/${id}`
    const known = followed.get(key)
    if (known !== undefined) {
      known.followers.add(follower)
      return known
    }
    const unwatch = changes.watch(id, () => void refresh(entry))
    const followers = new Set([follower])
    const entry: Followed = { project, id, followers, unwatch, version: -1, isReading: false, isStale: false }
    followed.set(key, entry)
    cancelTimer ??= clock.setTimer(recheck, RECHECK_MS)
    return entry
  }

  function remove(entry: Followed, follower: Follower): void {
    if (!entry.followers.delete(follower) || entry.followers.size > 0) return
    entry.unwatch()
    followed.delete(`${entry.project}/${entry.id}`)
    if (followed.size > 0) return
    cancelTimer?.()
    cancelTimer = undefined
  }

  async function refresh(entry: Followed): Promise<void> {
    entry.isStale = true
    if (entry.isReading) return
    entry.isReading = true
    try {
      while (entry.isStale && entry.followers.size > 0) {
        entry.isStale = false
        const video = await read(entry.project, entry.id)
        for (const follower of entry.followers) tell(entry, follower, video)
      }
    } catch (error) {
      logger.warn({ err: error, videoId: entry.id }, 'A followed video could not be read; tried again later.')
    } finally {
      entry.isReading = false
    }
  }

  function tell(entry: Followed, follower: Follower, video: Video | undefined): void {
    if (video !== undefined) {
      entry.version = Math.max(entry.version, video.version)
      if (video.version <= follower.version) return
      follower.version = video.version
    }
    follower.listener(video)
    if (video === undefined || isTerminal(video.status)) remove(entry, follower)
  }

  /** One query for all that is followed. */
  function recheck(): void {
    cancelTimer = undefined
    readAgain()
      .catch((error: unknown) => logger.warn({ err: error }, 'Followed videos could not be looked up.'))
      .finally(() => {
        if (followed.size > 0) cancelTimer ??= clock.setTimer(recheck, RECHECK_MS)
      })
  }

  async function readAgain(): Promise<void> {
    const entries = [...followed.values()]
    const versions = await options.versions(entries.map(({ id }) => id))
    for (const entry of entries) if (versions.get(entry.id) !== entry.version) void refresh(entry)
  }
}

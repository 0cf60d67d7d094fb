import type { Awaitable } from '#core/awaitable.ts'
import type { VideoPage } from '#core/dialect.ts'
import type { JobEvent } from '#core/job.ts'
import { isTerminal } from '#core/video.ts'
import type { Asset, AssetRole, Video } from '#core/video.ts'
import type { LineClaim } from './batch-lines.ts'
import { addCleanup } from './cleanups.ts'
import { findMarked, forgetKeys } from './idempotency.ts'
import type { IdempotencyMark } from './idempotency.ts'
import { selectForUpdate } from './select-for-update.ts'
import { createVideoAssets } from './video-assets.ts'
import { createVideoInsert } from './video-insert.ts'
import type { ListQuery } from './video-list.ts'
import { createVideoReader } from './video-reader.ts'
import { createVideoTransitions } from './video-transitions.ts'
import type { TransitionOptions } from './video-transitions.ts'

/** What a video is made for, taken in the transaction that makes it: nothing gets two. */
export interface VideoClaims {
  readonly mark?: IdempotencyMark | undefined
  readonly line?: LineClaim | undefined
}

/** Videos, their jobs and their assets, as rows. Every write is durable when its promise resolves. */
export interface VideoStore {
  /** Throws KeyTakenError or LineTakenError when somebody else was faster. */
  insert(video: Video, claims?: VideoClaims): Promise<void>
  /** The video that an idempotency key already stands for. Throws AppError `idempotency_key_reused`. */
  findMarked(mark: IdempotencyMark): Promise<Video | undefined>
  /** Forgets the idempotency keys whose day is over. */
  forgetKeys(): Promise<void>
  get(project: string, id: string): Awaitable<Video | undefined>
  /** For workers, who act for every project. */
  find(id: string): Promise<Video | undefined>
  /** Undefined when `after` is not in the project. */
  list(project: string, query: ListQuery): Promise<VideoPage | undefined>
  /**
   * Applies an event to the video as the caller knows it and answers what became of it. Throws StorageError
   * `stale_version` when the row has changed since, or is gone.
   */
  transition(video: Video, event: JobEvent): Promise<Video>
  /** Records an artifact, in place of an earlier one of its role. Fenced as transition() is. */
  collect(video: Video, artifact: Asset): Promise<Video>
  /** What the engine has made so far; after a crash, too. */
  artifacts(id: string): Promise<readonly Asset[]>
  /** Publishes the assets and completes the video, both or neither. Fenced as transition() is. */
  publish(video: Video, assets: readonly Asset[], expiresAt: number | null): Promise<Video>
  asset(id: string, role: AssetRole): Promise<Asset | undefined>
  assets(id: string): Promise<readonly Asset[]>
  /** Fails a queued video, marks a running one, leaves a terminal one as it is. Undefined when there is none. */
  requestCancel(project: string, id: string): Promise<Video | undefined>
  /** Removes the row and leaves a cleanup for its blobs. A live job stays. */
  delete(project: string, id: string): Promise<'deleted' | 'absent' | 'live'>
  /** Forgets the expired assets of up to `limit` videos, leaves cleanups, and answers how many videos that were. */
  expire(limit: number): Promise<number>
  /** The versions of those of these ids that have a row. */
  versions(ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Which of these ids have a row. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>
}

/** The store over a database. The options are those of whatever changes the state of a job. */
export function createVideoStore(options: TransitionOptions): VideoStore {
  const { database, now, onChange } = options
  const { forget, ...reads } = createVideoReader(database)
  return {
    ...reads,
    ...createVideoAssets(database, now),
    ...createVideoTransitions(options),
    insert: createVideoInsert(options),
    async findMarked(mark) {
      const id = await findMarked(database, mark, now())
      return id === undefined ? undefined : reads.get(mark.project, id)
    },
    forgetKeys: () => forgetKeys(database, now()),
    async delete(project, id) {
      const result = await database.write(async (trx) => {
        const video = await selectForUpdate(trx, project, id)
        if (video === undefined) return 'absent'
        if (!isTerminal(video.status)) return 'live'
        await trx.deleteFrom('assets').where('video_id', '=', id).execute()
        await trx.deleteFrom('videos').where('id', '=', id).execute()
        await addCleanup(trx, id, now())
        return 'deleted'
      })
      if (result !== 'deleted') return result
      forget(id)
      onChange?.(id)
      return result
    },
  }
}

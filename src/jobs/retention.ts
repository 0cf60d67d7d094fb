import type { BlobStore } from '#core/blob-store.ts'
import type { Logger } from '#core/engine.ts'
import type { Clock } from './clock.ts'
import { createDueLoop } from './due-loop.ts'
import type { FileStore } from './file-store.ts'
import type { Scratch } from './scratch.ts'
import type { VideoStore } from './video-store.ts'

/** Expired content is refused at once; its bytes go within this time. */
const EXPIRY_INTERVAL_MS = 60_000
/** A walk over all blobs, so not often. */
const ORPHAN_INTERVAL_MS = 3_600_000
/** A blob is put before its row is written. An hour is longer than any upload may take. */
const ORPHAN_AGE_MS = 3_600_000
/** Longer than any single render may take. */
const SCRATCH_AGE_MS = 24 * 3_600_000
const BATCH = 100

/** Removes what is past its time. */
export interface Retention {
  start(): void
  stop(): Promise<void>
  /** Everything that is due, now: expired assets, orphaned blobs, scratch folders, unfinished writes. */
  sweep(): Promise<SweepReport>
}

interface SweepReport {
  readonly expiredVideos: number
  readonly expiredFiles: number
  readonly orphanedBlobs: number
}

/** Ends what has been kept long enough, with one timer however many videos there are. */
export function createRetention(options: {
  readonly store: VideoStore
  readonly files: Pick<FileStore, 'expire' | 'existing'>
  readonly blobs: BlobStore
  readonly scratch: Pick<Scratch, 'sweep'>
  readonly clock: Clock
  readonly logger: Logger
}): Retention {
  const { store, files, blobs, scratch, clock, logger } = options
  let orphansDueAt = -Infinity
  const loop = createDueLoop({
    clock,
    async pass(now) {
      await expire(store)
      await expire(files)
      await store.forgetKeys()
      if (now >= orphansDueAt) {
        orphansDueAt = now + ORPHAN_INTERVAL_MS
        await sweepLeftovers(now)
      }
      return now + EXPIRY_INTERVAL_MS
    },
    onError: (error) => logger.error({ err: error }, 'The retention sweep failed; it is tried again.'),
  })

  async function sweepLeftovers(now: number): Promise<number> {
    const orphanedBlobs = await removeOrphans(store, files, blobs, now - ORPHAN_AGE_MS)
    if (orphanedBlobs > 0) logger.info({ orphanedBlobs }, 'Blobs without a video or file were removed.')
    await blobs.sweep?.(now - ORPHAN_AGE_MS)
    await scratch.sweep(now - SCRATCH_AGE_MS)
    return orphanedBlobs
  }

  return {
    start: loop.start,
    stop: loop.stop,
    async sweep() {
      const expiredVideos = await expire(store)
      const expiredFiles = await expire(files)
      return { expiredVideos, expiredFiles, orphanedBlobs: await sweepLeftovers(clock.now()) }
    },
  }
}

async function expire(store: { expire(limit: number): Promise<number> }): Promise<number> {
  let total = 0
  for (;;) {
    const count = await store.expire(BATCH)
    total += count
    if (count < BATCH) return total
  }
}

/** Tells which of these ids have a row. */
type FindExisting = (ids: readonly string[]) => Promise<ReadonlySet<string>>

/** Removes blobs older than `before` of videos and files that have no row: their create was cut short. */
async function removeOrphans(
  store: VideoStore,
  files: Pick<FileStore, 'existing'>,
  blobs: BlobStore,
  before: number,
): Promise<number> {
  let removed = 0
  for (const folder of ['inputs/', 'videos/']) {
    removed += await removeOrphansOf(folder, store.existing, blobs, before)
  }
  return removed + (await removeOrphansOf('files/', files.existing, blobs, before))
}

async function removeOrphansOf(
  folder: string,
  findExisting: FindExisting,
  blobs: BlobStore,
  before: number,
): Promise<number> {
  let removed = 0
  const old = new Map<string, string[]>()
  const flush = async (): Promise<void> => {
    const existing = await findExisting([...old.keys()])
    for (const [id, keys] of old) {
      if (existing.has(id)) continue
      for (const key of keys) await blobs.remove(key)
      removed += keys.length
    }
    old.clear()
  }
  for await (const { key, modifiedAt } of blobs.list(folder)) {
    if (modifiedAt >= before) continue
    const [, id = ''] = key.split('/')
    old.set(id, [...(old.get(id) ?? []), key])
    if (old.size >= BATCH) await flush()
  }
  await flush()
  return removed
}

import type { Kysely } from 'kysely'
import type { BlobStore } from '#core/blob-store.ts'
import type { Logger } from '#core/engine.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { createDueLoop } from './due-loop.ts'
import type { Tables } from './tables.ts'

const BATCH = 50
const FIRST_DELAY_MS = 5_000
const MAX_DELAY_MS = 3_600_000

/** Removes blobs that no row names any more. */
export interface Cleaner {
  start(): void
  stop(): Promise<void>
}

interface Cleanup {
  readonly video_id: string
  readonly run_at: number
  readonly attempt: number
  readonly version: number
}

/**
 * Removes the blobs that ended, deleted and expired videos leave: inputs, artifacts of failed tries, bytes nobody may
 * fetch any more. What is to be tidied is a row, written with the change that made it so; a crash in between only
 * delays it.
 */
export function createCleaner(options: {
  readonly database: Database
  readonly blobs: BlobStore
  readonly clock: Clock
  readonly logger: Logger
}): Cleaner {
  const { database, blobs, clock, logger } = options
  const { read } = database
  let stopListening: (() => void) | undefined
  const loop = createDueLoop({
    clock,
    pass,
    onError: (error) => logger.error({ err: error }, 'Blobs could not be tidied.'),
  })
  const due = read.selectFrom('cleanups').selectAll().orderBy('run_at').limit(1).compile().sql

  return {
    start() {
      // Any commit may have left a cleanup.
      stopListening = database.onCommit(loop.wakeSoon)
      loop.start()
    },
    async stop() {
      stopListening?.()
      await loop.stop()
    },
  }

  async function pass(now: number): Promise<number | undefined> {
    const cleanups = await database.select<Cleanup>(due, [BATCH])
    for (const cleanup of cleanups) {
      if (cleanup.run_at > now) return cleanup.run_at
      await runCleanup(cleanup)
    }
    return cleanups.length === BATCH ? now : undefined
  }

  async function runCleanup(cleanup: Cleanup): Promise<void> {
    try {
      await removeUnnamed(cleanup.video_id)
      await settle(cleanup, undefined)
    } catch (error) {
      const delayMs = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** cleanup.attempt)
      logger.warn(
        { err: error, videoId: cleanup.video_id, delayMs },
        'Blobs could not be tidied; tried again later.',
      )
      await settle(cleanup, clock.now() + delayMs)
    }
  }

  /** Removes all blobs of a video that no asset names, or those of a file that is gone. */
  async function removeUnnamed(id: string): Promise<void> {
    const named = new Set(await listNamed(read, id))
    for (const prefix of prefixesOf(id)) {
      for await (const { key } of blobs.list(prefix)) {
        if (!named.has(key)) await blobs.remove(key)
      }
    }
  }

  /** Strikes a cleanup off, or puts it off; unless it was asked for anew meanwhile. */
  async function settle(cleanup: Cleanup, retryAt: number | undefined): Promise<void> {
    const { video_id: videoId, version, attempt } = cleanup
    await database.write(async (trx) => {
      if (retryAt === undefined) {
        await trx
          .deleteFrom('cleanups')
          .where('video_id', '=', videoId)
          .where('version', '=', version)
          .execute()
        return
      }
      await trx
        .updateTable('cleanups')
        .set({ run_at: retryAt, attempt: attempt + 1 })
        .where('video_id', '=', videoId)
        .where('version', '=', version)
        .execute()
    })
  }
}

function prefixesOf(id: string): readonly string[] {
  return id.startsWith('file-') ? [`files/${id}/`] : [`inputs/${id}/`, `videos/${id}/`]
}

async function listNamed(read: Kysely<Tables>, id: string): Promise<readonly string[]> {
  const assets = await read.selectFrom('assets').select('key').where('video_id', '=', id).execute()
  const files = await read.selectFrom('files').select('key').where('id', '=', id).execute()
  // A batch reads its input to the end, whatever becomes of the file meanwhile.
  const inputs = await read
    .selectFrom('batches')
    .select('input_key as key')
    .where('input_file_id', '=', id)
    .where('run_at', 'is not', null)
    .execute()
  return [...assets, ...files, ...inputs].map(({ key }) => key)
}

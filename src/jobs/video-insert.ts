import type { Kysely } from 'kysely'
import { after } from '#core/awaitable.ts'
import type { Awaitable } from '#core/awaitable.ts'
import type { Video } from '#core/video.ts'
import { claimLine } from './batch-lines.ts'
import type { Database, RunCompiled } from './database.ts'
import { takeKey } from './idempotency.ts'
import { toRow } from './rows.ts'
import type { Scheduler } from './scheduler.ts'
import type { Tables } from './tables.ts'
import type { VideoClaims, VideoStore } from './video-store.ts'

/** Makes rows of new videos and hands their jobs to the scheduler, both or neither. */
export function createVideoInsert(options: {
  readonly database: Database
  readonly scheduler: Pick<Scheduler, 'schedule'>
  readonly now: () => number
}): VideoStore['insert'] {
  const { database, scheduler, now } = options
  let insert: string | undefined

  function insertRow(trx: Kysely<Tables>, run: RunCompiled, video: Video): Awaitable<unknown> {
    const row = toRow(video)
    // Compiled once: building an insert of 28 columns anew takes longer than running it.
    insert ??= trx.insertInto('videos').values(row).compile().sql
    return run(insert, Object.values(row))
  }

  async function scheduleClaimed(trx: Kysely<Tables>, video: Video, claims: VideoClaims): Promise<void> {
    const { mark, line } = claims
    if (mark !== undefined) await takeKey(trx, mark, video.id, now())
    if (line !== undefined) await claimLine(trx, line, video.id)
    await scheduler.schedule(trx, video)
  }

  return (video, { mark, line } = {}) => {
    const claims = mark === undefined && line === undefined ? undefined : { mark, line }
    return database.write<void>(
      (trx, run) =>
        after(insertRow(trx, run, video), () =>
          claims === undefined ? scheduler.schedule(trx, video) : scheduleClaimed(trx, video, claims),
        ),
      { isSingle: claims === undefined && video.status === 'queued' },
    )
  }
}

import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Notes that the blobs of a video are to be tidied, in the transaction that makes some of them superfluous. */
export async function addCleanup(trx: Kysely<Tables>, videoId: string, runAt: number): Promise<void> {
  await trx
    .insertInto('cleanups')
    .values({ video_id: videoId, run_at: runAt, attempt: 0, version: 0 })
    .onConflict((conflict) =>
      conflict.column('video_id').doUpdateSet((where) => ({
        run_at: runAt,
        attempt: 0,
        version: where('cleanups.version', '+', 1),
      })),
    )
    .execute()
}

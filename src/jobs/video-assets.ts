import type { Kysely } from 'kysely'
import { addCleanup } from './cleanups.ts'
import type { Database } from './database.ts'
import { toAsset } from './rows.ts'
import type { Tables } from './tables.ts'
import type { VideoStore } from './video-store.ts'

/** What videos have been made into, and what of that is past its time. */
export function createVideoAssets(
  database: Database,
  now: () => number,
): Pick<VideoStore, 'artifacts' | 'asset' | 'assets' | 'expire'> {
  const { read } = database
  const byRole = read
    .selectFrom('assets')
    .selectAll()
    .where('video_id', '=', '')
    .where('role', '=', 'video')
    .compile().sql
  return {
    async artifacts(id) {
      const rows = await read.selectFrom('artifacts').selectAll().where('video_id', '=', id).execute()
      return rows.map(toAsset)
    },
    async asset(id, role) {
      const [row] = await database.select<Tables['assets']>(byRole, [id, role])
      return row === undefined ? undefined : toAsset(row)
    },
    async assets(id) {
      const rows = await read.selectFrom('assets').selectAll().where('video_id', '=', id).execute()
      return rows.map(toAsset)
    },
    expire: (limit) => database.write((trx) => expireAssets(trx, now(), limit)),
  }
}

async function expireAssets(trx: Kysely<Tables>, now: number, limit: number): Promise<number> {
  const rows = await trx
    .selectFrom('assets')
    .select('video_id')
    .distinct()
    .where('expires_at', '<=', now)
    .limit(limit)
    .execute()
  const ids = rows.map((row) => row.video_id)
  if (ids.length === 0) return 0
  await trx.deleteFrom('assets').where('video_id', 'in', ids).where('expires_at', '<=', now).execute()
  for (const id of ids) await addCleanup(trx, id, now)
  return ids.length
}

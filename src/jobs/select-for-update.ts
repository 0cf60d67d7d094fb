import type { Kysely } from 'kysely'
import type { Video } from '#core/video.ts'
import { toVideo } from './rows.ts'
import type { Tables } from './tables.ts'

/** A project's video as it is within a transaction; undefined when there is none. */
export async function selectForUpdate(
  trx: Kysely<Tables>,
  project: string,
  id: string,
): Promise<Video | undefined> {
  const row = await trx
    .selectFrom('videos')
    .selectAll()
    .where('id', '=', id)
    .where('project', '=', project)
    .executeTakeFirst()
  return row === undefined ? undefined : toVideo(row)
}

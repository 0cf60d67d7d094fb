import type { Kysely, SelectQueryBuilder, Selectable } from 'kysely'
import type { Video } from '#core/video.ts'
import { toVideo } from './rows.ts'
import type { Tables, VideosTable } from './tables.ts'

export interface ListQuery {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** Id of a video of the same project; it is not in the answer itself. */
  readonly after?: string
}

export interface VideoList {
  readonly videos: readonly Video[]
  readonly hasMore: boolean
}

type Cursor = Pick<Selectable<VideosTable>, 'created_at' | 'id'>

/** One page of a project's videos by age; undefined when `after` is not one of them. */
export async function listVideos(
  read: Kysely<Tables>,
  project: string,
  query: ListQuery,
): Promise<VideoList | undefined> {
  const { after } = query
  const cursor = after === undefined ? undefined : await findCursor(read, project, after)
  if (after !== undefined && cursor === undefined) return undefined
  const rows = await selectPage(read, project, query, cursor).execute()
  return { videos: rows.slice(0, query.limit).map(toVideo), hasMore: rows.length > query.limit }
}

/**
 * The query behind a page. It seeks to the cursor's place in an index instead of counting an offset, so page 1,000
 * costs what page 1 does. One row more than asked for tells whether there is more.
 */
export function selectPage(
  read: Kysely<Tables>,
  project: string,
  query: Pick<ListQuery, 'limit' | 'order'>,
  cursor: Cursor | undefined,
): SelectQueryBuilder<Tables, 'videos', Selectable<VideosTable>> {
  const page = read
    .selectFrom('videos')
    .selectAll()
    .where('project', '=', project)
    .orderBy('created_at', query.order)
    .orderBy('id', query.order)
    .limit(query.limit + 1)
  if (cursor === undefined) return page
  const beyond = query.order === 'desc' ? '<' : '>'
  return page.where((where) =>
    where(where.refTuple('created_at', 'id'), beyond, where.tuple(cursor.created_at, cursor.id)),
  )
}

async function findCursor(read: Kysely<Tables>, project: string, id: string): Promise<Cursor | undefined> {
  return read
    .selectFrom('videos')
    .select(['created_at', 'id'])
    .where('id', '=', id)
    .where('project', '=', project)
    .executeTakeFirst()
}

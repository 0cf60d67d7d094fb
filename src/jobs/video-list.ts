import type { Kysely, SelectQueryBuilder, Selectable } from 'kysely'
import type { Video } from '#core/video.ts'
import type { Database } from './database.ts'
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

type Row = Selectable<VideosTable>
type Cursor = Pick<Row, 'created_at' | 'id'>

/** One page of a project's videos by age; undefined when `after` is not one of them. */
export type ListVideos = (project: string, query: ListQuery) => Promise<VideoList | undefined>

export function createVideoList(database: Database): ListVideos {
  const { read } = database
  const findCursor = read
    .selectFrom('videos')
    .select(['created_at', 'id'])
    .where('id', '=', '')
    .where('project', '=', '')
    .compile().sql
  const compile = (order: ListQuery['order'], cursor?: Cursor): string =>
    selectPage(read, '', { limit: 1, order }, cursor).compile().sql
  const place = { created_at: 0, id: '' }
  const pages = {
    asc: { first: compile('asc'), later: compile('asc', place) },
    desc: { first: compile('desc'), later: compile('desc', place) },
  }
  return async (project, { limit, order, after }) => {
    const { first, later } = pages[order]
    const [cursor] = after === undefined ? [] : await database.select<Cursor>(findCursor, [after, project])
    if (after !== undefined && cursor === undefined) return undefined
    const rows =
      cursor === undefined
        ? await database.select<Row>(first, [project, limit + 1])
        : await database.select<Row>(later, [project, cursor.created_at, cursor.id, limit + 1])
    return { videos: rows.slice(0, limit).map(toVideo), hasMore: rows.length > limit }
  }
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

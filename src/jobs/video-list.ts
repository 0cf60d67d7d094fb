import type { Kysely, SelectQueryBuilder, Selectable } from 'kysely'
import type { Awaitable } from '#core/awaitable.ts'
import type { VideoPage } from '#core/dialect.ts'
import type { PublicVideo } from '#core/video.ts'
import type { Database } from './database.ts'
import type { KnownVideos } from './known-videos.ts'
import { PUBLIC_COLUMNS, toPublicVideo } from './rows.ts'
import type { PublicRow } from './rows.ts'
import type { Tables, VideosTable } from './tables.ts'

/** Which page of a list is asked for. */
export interface ListQuery {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** Id of a video of the same project; it is not in the answer itself. */
  readonly after?: string
}

type Row = Selectable<VideosTable>
type Version = readonly [id: string, version: number]
type Column = (typeof PUBLIC_COLUMNS)[number]

/** One page of a project's videos by age; undefined when `after` is not one of them. */
export type ListVideos = (project: string, query: ListQuery) => Promise<VideoPage | undefined>

/** Pages of which it is remembered that they were asked for. */
const MAX_ASKED = 500

/**
 * A page that is asked for again is asked for its ids and versions alone, which is a tenth of the work; only where a
 * row is not known at its version it is read whole, and then that reading is the answer: a page is of one moment. What
 * is asked for once, by whoever walks through all pages, is not worth keeping.
 */
export function createVideoList(database: Database, known: KnownVideos): ListVideos {
  const statements = compileStatements(database.read)
  const isAskedAgain = createDoorkeeper(MAX_ASKED)

  return async (project, query) => {
    const { limit, after } = query
    const isRemembered = isAskedAgain(JSON.stringify([project, query]))
    const page = isRemembered
      ? await recall(project, query)
      : toPage(await readRows(project, query), limit, toPublicVideo)
    if (page.videos.length === 0 && !page.hasMore && after !== undefined && !(await isListed(project, after)))
      return undefined
    return isRemembered ? { ...page, isRemembered } : page
  }

  function selectRows(
    what: 'versions' | 'rows',
    project: string,
    { limit, order, after }: ListQuery,
  ): Awaitable<readonly (readonly unknown[])[]> {
    const sql = statements[order][after === undefined ? 'first' : 'later'][what]
    const place = after === undefined ? [] : [after, project, after]
    return database.selectValues(sql, [project, ...place, limit + 1])
  }

  async function recall(project: string, query: ListQuery): Promise<VideoPage> {
    const versions = (await selectRows('versions', project, query)) as readonly Version[]
    const page = toPage(versions, query.limit, ([id, version]) => known.get(id, version))
    if (isKnown(page)) return page
    return toPage(await readRows(project, query), query.limit, learn)
  }

  async function readRows(project: string, query: ListQuery): Promise<readonly PublicRow[]> {
    return (await selectRows('rows', project, query)) as readonly PublicRow[]
  }

  async function isListed(project: string, id: string): Promise<boolean> {
    return (await database.select(statements.cursor, [id, project])).length > 0
  }

  function learn(row: PublicRow): PublicVideo {
    const video = toPublicVideo(row)
    const before = known.get(video.id, video.version)
    if (before !== undefined) return before
    known.add(video, countCharacters(row))
    return video
  }
}

/** Of so many rows, and one more if there is one. */
function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  read: (row: Row) => Item,
): { readonly videos: readonly Item[]; readonly hasMore: boolean } {
  return { videos: rows.slice(0, limit).map(read), hasMore: rows.length > limit }
}

function isKnown(page: {
  readonly videos: readonly (PublicVideo | undefined)[]
  readonly hasMore: boolean
}): page is VideoPage {
  return !page.videos.includes(undefined)
}

function countCharacters(row: PublicRow): number {
  let count = 0
  for (const value of row) if (typeof value === 'string') count += value.length
  return count
}

/** Whether something has come lately; what came longest ago is forgotten. */
function createDoorkeeper(size: number): (key: string) => boolean {
  const seen = new Set<string>()
  return (key) => {
    const isSeen = seen.delete(key)
    seen.add(key)
    const [oldest] = seen
    if (seen.size > size && oldest !== undefined) seen.delete(oldest)
    return isSeen
  }
}

function compileStatements(read: Kysely<Tables>) {
  const compile = (columns: readonly Column[], order: ListQuery['order'], after?: string): string =>
    selectPage(read, columns, '', { limit: 1, order, ...(after !== undefined && { after }) }).compile().sql
  const pages = (order: ListQuery['order'], after?: string) => ({
    versions: compile(['id', 'version'], order, after),
    rows: compile(PUBLIC_COLUMNS, order, after),
  })
  return {
    asc: { first: pages('asc'), later: pages('asc', '') },
    desc: { first: pages('desc'), later: pages('desc', '') },
    cursor: read.selectFrom('videos').select('id').where('id', '=', '').where('project', '=', '').compile()
      .sql,
  }
}

/**
 * The query behind a page. It seeks to the cursor's place in an index instead of counting an offset, so page 1,000
 * costs what page 1 does. One row more than asked for tells whether there is more. Empty for a cursor that is none.
 */
export function selectPage<Name extends Column>(
  read: Kysely<Tables>,
  columns: readonly Name[],
  project: string,
  { limit, order, after }: ListQuery,
): SelectQueryBuilder<Tables, 'videos', Pick<Row, Name>> {
  const page = read
    .selectFrom('videos')
    .select(columns)
    .where('project', '=', project)
    .orderBy('created_at', order)
    .orderBy('id', order)
    .limit(limit + 1) as unknown as SelectQueryBuilder<Tables, 'videos', Pick<Row, Name>>
  if (after === undefined) return page
  const createdAt = read
    .selectFrom('videos')
    .select('created_at')
    .where('id', '=', after)
    .where('project', '=', project)
  return page.where((where) =>
    where(where.refTuple('created_at', 'id'), order === 'desc' ? '<' : '>', where.tuple(createdAt, after)),
  )
}

import type { Kysely, SelectQueryBuilder, Selectable } from 'kysely'
import type { Video } from '#core/video.ts'
import type { Database } from './database.ts'
import type { KnownVideos } from './known-videos.ts'
import { toVideo, VIDEO_COLUMNS } from './rows.ts'
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
type Version = Pick<Row, 'id' | 'version'>
type Column = (typeof VIDEO_COLUMNS)[number]

/** One page of a project's videos by age; undefined when `after` is not one of them. */
export type ListVideos = (project: string, query: ListQuery) => Promise<VideoList | undefined>

/**
 * A page is asked for its ids and versions alone, which is a tenth of the work. Only where a row is not known at its
 * version the page is read whole, and then that reading is the answer: a page is of one moment.
 */
export function createVideoList(database: Database, known: KnownVideos): ListVideos {
  const statements = compileStatements(database.read)
  return async (project, { limit, order, after }) => {
    const { versions, rows } = statements[order][after === undefined ? 'first' : 'later']
    const parameters =
      after === undefined ? [project, limit + 1] : [project, after, project, after, limit + 1]
    const found = await database.select<Version>(versions, parameters)
    if (found.length === 0 && after !== undefined && !(await isListed(project, after))) return undefined
    const page = recall(found) ?? (await database.select<Row>(rows, parameters)).map(learn)
    return { videos: page.slice(0, limit), hasMore: page.length > limit }
  }

  async function isListed(project: string, id: string): Promise<boolean> {
    return (await database.select(statements.cursor, [id, project])).length > 0
  }

  function recall(versions: readonly Version[]): readonly Video[] | undefined {
    const videos: Video[] = []
    for (const { id, version } of versions) {
      const video = known.get(id, version)
      if (video === undefined) return undefined
      videos.push(video)
    }
    return videos
  }

  function learn(row: Row): Video {
    const before = known.get(row.id, row.version)
    if (before !== undefined) return before
    const video = toVideo(row)
    const { prompt, request, warnings, checkpoint } = row
    known.add(video, (prompt ?? '').length + request.length + warnings.length + checkpoint.length)
    return video
  }
}

function compileStatements(read: Kysely<Tables>) {
  const compile = (columns: readonly Column[], order: ListQuery['order'], after?: string): string =>
    selectPage(read, columns, '', { limit: 1, order, ...(after !== undefined && { after }) }).compile().sql
  const pages = (order: ListQuery['order'], after?: string) => ({
    versions: compile(['id', 'version'], order, after),
    rows: compile(VIDEO_COLUMNS, order, after),
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

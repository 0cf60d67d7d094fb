import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { after } from '#core/awaitable.ts'
import type { Awaitable } from '#core/awaitable.ts'
import type { Video } from '#core/video.ts'
import type { Database } from './database.ts'
import { gather } from './gather.ts'
import { createKnownVideos } from './known-videos.ts'
import { toVideo, VIDEO_COLUMNS } from './rows.ts'
import type { Tables, VideosTable } from './tables.ts'
import { createVideoList } from './video-list.ts'
import type { VideoStore } from './video-store.ts'

/** A hundred pages of usual rows: 3 MB with the texts made of them, 9 MB when all prompts are long. */
const LISTED_LIMITS = { videos: 2000, length: 4_000_000 }

/** The side of the store that answers polls and lists. */
export interface VideoReader extends Pick<VideoStore, 'get' | 'find' | 'list' | 'versions' | 'existing'> {
  /** Drops what is remembered of a video that was deleted. */
  forget(id: string): void
}

/** Reads videos. What is remembered of one is answered only when the database has just said that it is at that version. */
export function createVideoReader(database: Database): VideoReader {
  const { read } = database
  const statements = compileStatements(read)
  /** Videos that were read lately. What is answered is as durable as a read: the row's version is asked for each time. */
  const recent = new Map<string, Video>()
  /** Apart from those, so that somebody who walks through all pages does not push the polled ones out. */
  const listed = createKnownVideos(LISTED_LIMITS)

  function getVideo(project: string, id: string): Awaitable<Video | undefined> {
    const known = recent.get(id)
    if (known === undefined) return readVideo(project, id)
    return after(database.select<{ version: number }>(statements.version, [id, project]), ([row]) => {
      if (row === undefined) return undefined
      return row.version === known.version ? known : readVideo(project, id)
    })
  }

  async function readVideo(project: string, id: string): Promise<Video | undefined> {
    const video = await selectVideo(statements.get, [id, project])
    recent.delete(id)
    if (video !== undefined) remember(recent, video)
    return video
  }

  async function selectVideo(sql: string, parameters: readonly string[]): Promise<Video | undefined> {
    const [row] = await database.select<VideosTable>(sql, parameters)
    return row === undefined ? undefined : toVideo(row)
  }

  async function findAll(ids: readonly string[]): Promise<readonly (Video | undefined)[]> {
    const rows = await read
      .selectFrom('videos')
      .select(VIDEO_COLUMNS)
      .where('id', '=', sql<string>`any(${ids})`)
      .execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => {
      const row = byId.get(id)
      return row === undefined ? undefined : toVideo(row)
    })
  }

  return {
    get: getVideo,
    find: database.isRemote === true ? gather(findAll) : (id) => selectVideo(statements.find, [id]),
    list: createVideoList(database, listed),
    async versions(ids) {
      if (ids.length === 0) return new Map()
      const rows = await read.selectFrom('videos').select(['id', 'version']).where('id', 'in', ids).execute()
      return new Map(rows.map(({ id, version }) => [id, version]))
    },
    async existing(ids) {
      if (ids.length === 0) return new Set()
      const rows = await read.selectFrom('videos').select('id').where('id', 'in', ids).execute()
      return new Set(rows.map((row) => row.id))
    },
    forget(id) {
      recent.delete(id)
      listed.forget(id)
    },
  }
}

/** The statements of the hot routes, compiled once. Their parameters come in the order written here. */
function compileStatements(read: Kysely<Tables>) {
  const byId = read.selectFrom('videos').select(VIDEO_COLUMNS).where('id', '=', '')
  return {
    get: byId.where('project', '=', '').compile().sql,
    version: read
      .selectFrom('videos')
      .select('version')
      .where('id', '=', '')
      .where('project', '=', '')
      .compile().sql,
    find: byId.compile().sql,
  }
}

/** Enough for the videos that are being polled; each holds its row and prompt. */
const MAX_RECENT = 500

function remember(recent: Map<string, Video>, video: Video): void {
  const [oldest] = recent.keys()
  if (oldest !== undefined && recent.size >= MAX_RECENT) recent.delete(oldest)
  recent.set(video.id, video)
}

import { sql } from 'kysely'
import type { CompiledQuery, Kysely } from 'kysely'
import { after } from '#core/awaitable.ts'
import type { Awaitable } from '#core/awaitable.ts'
import type { VideoPage } from '#core/dialect.ts'
import { StorageError } from '#core/errors.ts'
import { computeTransition } from '#core/job.ts'
import type { JobEvent, VideoPatch } from '#core/job.ts'
import { isTerminal } from '#core/video.ts'
import type { Asset, AssetRole, Video } from '#core/video.ts'
import { claimLine, wakeBatchOf } from './batch-lines.ts'
import type { LineClaim } from './batch-lines.ts'
import { addCleanup } from './cleanups.ts'
import type { Database, RunCompiled } from './database.ts'
import { gather } from './gather.ts'
import { createKnownVideos } from './known-videos.ts'
import { toAsset, toAssetRow, toColumns, toPublishedRow, toRow, toVideo, VIDEO_COLUMNS } from './rows.ts'
import type { Scheduler } from './scheduler.ts'
import { findMarked, forgetKeys, takeKey } from './idempotency.ts'
import type { IdempotencyMark } from './idempotency.ts'
import type { Tables, VideosTable } from './tables.ts'
import { createVideoList } from './video-list.ts'
import type { ListQuery } from './video-list.ts'

/** Enough for any number of progress writes that one cancel may race with. */
const CANCEL_TRIES = 10

/** A hundred pages of usual rows: 3 MB with the texts made of them, 9 MB when all prompts are long. */
const LISTED_LIMITS = { videos: 2000, length: 4_000_000 }

/** What a video is made for, taken in the transaction that makes it: nothing gets two. */
export interface VideoClaims {
  readonly mark?: IdempotencyMark | undefined
  readonly line?: LineClaim | undefined
}

/** Videos, their jobs and their assets, as rows. Every write is durable when its promise resolves. */
export interface VideoStore {
  /** Throws KeyTakenError or LineTakenError when somebody else was faster. */
  insert(video: Video, claims?: VideoClaims): Promise<void>
  /** The video that an idempotency key already stands for. Throws AppError `idempotency_key_reused`. */
  findMarked(mark: IdempotencyMark): Promise<Video | undefined>
  /** Forgets the idempotency keys whose day is over. */
  forgetKeys(): Promise<void>
  get(project: string, id: string): Awaitable<Video | undefined>
  /** For workers, who act for every project. */
  find(id: string): Promise<Video | undefined>
  /** Undefined when `after` is not in the project. */
  list(project: string, query: ListQuery): Promise<VideoPage | undefined>
  /**
   * Applies an event to the video as the caller knows it and answers what became of it. Throws StorageError
   * `stale_version` when the row has changed since, or is gone.
   */
  transition(video: Video, event: JobEvent): Promise<Video>
  /** Records an artifact, in place of an earlier one of its role. Fenced as transition() is. */
  collect(video: Video, artifact: Asset): Promise<Video>
  /** What the engine has made so far; after a crash, too. */
  artifacts(id: string): Promise<readonly Asset[]>
  /** Publishes the assets and completes the video, both or neither. Fenced as transition() is. */
  publish(video: Video, assets: readonly Asset[], expiresAt: number | null): Promise<Video>
  asset(id: string, role: AssetRole): Promise<Asset | undefined>
  assets(id: string): Promise<readonly Asset[]>
  /** Fails a queued video, marks a running one, leaves a terminal one as it is. Undefined when there is none. */
  requestCancel(project: string, id: string): Promise<Video | undefined>
  /** Removes the row and leaves a cleanup for its blobs. A live job stays. */
  delete(project: string, id: string): Promise<'deleted' | 'absent' | 'live'>
  /** Forgets the expired assets of up to `limit` videos, leaves cleanups, and answers how many videos that were. */
  expire(limit: number): Promise<number>
  /** The versions of those of these ids that have a row. */
  versions(ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Which of these ids have a row. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>
}

export function createVideoStore(options: {
  readonly database: Database
  readonly scheduler: Pick<Scheduler, 'schedule' | 'park'>
  readonly now: () => number
  /** Writes down what else a job's end means, in the same transaction. */
  readonly recordEnd?: (trx: Kysely<Tables>, video: Video) => Promise<void>
  /** Called when a job's end is durable. */
  readonly onEnd?: (video: Video) => void
  /** Called when a change of a row, or its end, is durable. */
  readonly onChange?: (videoId: string) => void
}): VideoStore {
  const { database, scheduler, now, recordEnd, onEnd, onChange } = options
  const { read } = database
  const statements = compileStatements(read)
  let insert: string | undefined
  /** By the columns they set: there are few kinds of changes, and to build a statement takes longer than to run it. */
  const updates = new Map<string, CompiledQuery>()
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

  function computePatch(video: Video, event: JobEvent): VideoPatch {
    const patch = computeTransition(video, event, now())
    if (patch !== undefined) return patch
    throw new Error(
      `The event '${event.type}' is impossible for ${video.id}: ${video.status}, ${video.step}.`,
    )
  }

  async function park(video: Video, event: JobEvent, write: NonNullable<Scheduler['park']>): Promise<Video> {
    const next = { ...video, ...computePatch(video, event), version: video.version + 1 }
    const { attempt, starts, checkpoint } = next
    if (await write({ job: next, attempt, starts, checkpoint: JSON.stringify(checkpoint) })) return next
    throw staleVersion(video)
  }

  /** Applies an event within a transaction, with all that belongs to it. */
  async function apply(trx: Kysely<Tables>, video: Video, event: JobEvent): Promise<Video> {
    const patch = computePatch(video, event)
    const isHandedOver = handsOver(event, patch)
    await update(trx, updates, video, patch, isHandedOver)
    const next = { ...video, ...patch, version: video.version + 1 }
    if (isTerminal(next.status)) {
      await deleteArtifacts(trx, video.id)
      await addCleanup(trx, video.id, now())
      await wakeBatchOf(trx, video.id, now())
      await recordEnd?.(trx, next)
    } else if (beginsAnew(video, event)) {
      await deleteArtifacts(trx, video.id)
    } else if (isHandedOver) {
      await scheduler.schedule(trx, next)
    }
    return next
  }

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

  function report(video: Video): Video {
    onChange?.(video.id)
    if (isTerminal(video.status)) onEnd?.(video)
    return video
  }

  return {
    insert(video, { mark, line } = {}) {
      const claims = mark === undefined && line === undefined ? undefined : { mark, line }
      return database.write<void>(
        (trx, run) =>
          after(insertRow(trx, run, video), () =>
            claims === undefined ? scheduler.schedule(trx, video) : scheduleClaimed(trx, video, claims),
          ),
        { isSingle: claims === undefined && video.status === 'queued' },
      )
    },
    async findMarked(mark) {
      const id = await findMarked(database, mark, now())
      return id === undefined ? undefined : getVideo(mark.project, id)
    },
    forgetKeys: () => forgetKeys(database, now()),
    get: getVideo,
    find: database.isRemote === true ? gather(findAll) : (id) => selectVideo(statements.find, [id]),
    list: createVideoList(database, listed),
    transition: (video, event) =>
      event.type === 'parked' && scheduler.park !== undefined
        ? park(video, event, scheduler.park).then(report)
        : database
            .write((trx) => apply(trx, video, event), { isSingle: changesRowOnly(video, event) })
            .then(report),
    collect: (video, artifact) =>
      database.write(async (trx) => {
        const next = await apply(trx, video, { type: 'collected' })
        const { video_id: _, role: __, ...columns } = toAssetRow(artifact)
        await trx
          .insertInto('artifacts')
          .values(toAssetRow(artifact))
          .onConflict((conflict) => conflict.columns(['video_id', 'role']).doUpdateSet(columns))
          .execute()
        return next
      }),
    async artifacts(id) {
      const rows = await read.selectFrom('artifacts').selectAll().where('video_id', '=', id).execute()
      return rows.map(toAsset)
    },
    publish: (video, assets, expiresAt) =>
      database
        .write(async (trx) => {
          // First what is fenced: a second try after a lost answer is then told so.
          const next = await apply(trx, video, { type: 'finished', expiresAt })
          const rows = assets.map((asset) => toPublishedRow(asset, expiresAt))
          if (rows.length > 0) await trx.insertInto('assets').values(rows).execute()
          return next
        })
        .then(report),
    async asset(id, role) {
      const [row] = await database.select<Tables['assets']>(statements.asset, [id, role])
      return row === undefined ? undefined : toAsset(row)
    },
    async assets(id) {
      const rows = await read.selectFrom('assets').selectAll().where('video_id', '=', id).execute()
      return rows.map(toAsset)
    },
    async requestCancel(project, id) {
      for (let tries = 1; ; tries++) {
        try {
          let isChanged = false
          const cancelled = await database.write(async (trx) => {
            isChanged = false
            const video = await selectForUpdate(trx, project, id)
            if (video === undefined || isTerminal(video.status) || video.cancelRequested) return video
            isChanged = true
            return apply(trx, video, { type: 'cancelRequested' })
          })
          return cancelled !== undefined && isChanged ? report(cancelled) : cancelled
        } catch (error) {
          if (!isStale(error) || tries === CANCEL_TRIES) throw error
        }
      }
    },
    async delete(project, id) {
      const result = await database.write(async (trx) => {
        const video = await selectForUpdate(trx, project, id)
        if (video === undefined) return 'absent'
        if (!isTerminal(video.status)) return 'live'
        await trx.deleteFrom('assets').where('video_id', '=', id).execute()
        await trx.deleteFrom('videos').where('id', '=', id).execute()
        await addCleanup(trx, id, now())
        return 'deleted'
      })
      if (result !== 'deleted') return result
      recent.delete(id)
      listed.forget(id)
      onChange?.(id)
      return result
    },
    expire: (limit) => database.write((trx) => expireAssets(trx, now(), limit)),
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
  }
}

/** True for the refusal of a write whose row has changed since it was read. */
export function isStale(error: unknown): boolean {
  return error instanceof StorageError && error.code === 'stale_version'
}

/** The statements of the hot routes, compiled once. Their parameters come in the order written here. */
function compileStatements(read: Kysely<Tables>) {
  const byId = read.selectFrom('videos').select(VIDEO_COLUMNS).where('id', '=', '')
  const asset = read.selectFrom('assets').selectAll().where('video_id', '=', '').where('role', '=', 'video')
  return {
    get: byId.where('project', '=', '').compile().sql,
    version: read
      .selectFrom('videos')
      .select('version')
      .where('id', '=', '')
      .where('project', '=', '')
      .compile().sql,
    find: byId.compile().sql,
    asset: asset.compile().sql,
  }
}

/** Enough for the videos that are being polled; each holds its row and prompt. */
const MAX_RECENT = 500

function remember(recent: Map<string, Video>, video: Video): void {
  const [oldest] = recent.keys()
  if (oldest !== undefined && recent.size >= MAX_RECENT) recent.delete(oldest)
  recent.set(video.id, video)
}

async function selectForUpdate(trx: Kysely<Tables>, project: string, id: string): Promise<Video | undefined> {
  const row = await trx
    .selectFrom('videos')
    .selectAll()
    .where('id', '=', id)
    .where('project', '=', project)
    .executeTakeFirst()
  return row === undefined ? undefined : toVideo(row)
}

/** Whether a worker, of this node or another, is to take the job up anew. Between two steps the same one goes on. */
function handsOver(event: JobEvent, patch: VideoPatch): boolean {
  return patch.runAt !== undefined && event.type !== 'rendered'
}

/** The engine begins from nothing, so what an earlier try left, if there was any, must not be mixed with what it makes. */
function beginsAnew(video: Video, event: JobEvent): boolean {
  return event.type === 'started' && video.step === 'render' && video.checkpoint === null && video.version > 0
}

/** Whether an event is the row's own affair: nothing is scheduled, removed or reported with it. */
function changesRowOnly(video: Video, event: JobEvent): boolean {
  switch (event.type) {
    case 'started':
      return !beginsAnew(video, event)
    case 'progressed':
    case 'checkpointed':
    case 'warned':
    case 'rendered':
      return true
    default:
      return false
  }
}

async function update(
  trx: Kysely<Tables>,
  updates: Map<string, CompiledQuery>,
  video: Video,
  patch: VideoPatch,
  isHandedOver: boolean,
): Promise<void> {
  const version = video.version + 1
  const columns = { ...toColumns(patch), version, ...(isHandedOver && { ticket: version }) }
  const kind = Object.keys(columns).join()
  const known = updates.get(kind)
  const query =
    known ?? trx.updateTable('videos').set(columns).where('id', '=', '').where('version', '=', 0).compile()
  if (known === undefined) updates.set(kind, query)
  const parameters = [...Object.values(columns), video.id, video.version]
  const { numAffectedRows } = await trx.executeQuery({ ...query, parameters })
  if (numAffectedRows === 1n) return
  throw staleVersion(video)
}

function staleVersion({ id, version }: Video): StorageError {
  return new StorageError('stale_version', `The row of ${id} is no longer at version ${version}.`)
}

async function deleteArtifacts(trx: Kysely<Tables>, videoId: string): Promise<void> {
  await trx.deleteFrom('artifacts').where('video_id', '=', videoId).execute()
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

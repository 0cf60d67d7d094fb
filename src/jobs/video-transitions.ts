import type { CompiledQuery, Kysely } from 'kysely'
import { computeTransition } from '#core/job.ts'
import type { JobEvent, VideoPatch } from '#core/job.ts'
import { StorageError } from '#core/errors.ts'
import { isTerminal } from '#core/video.ts'
import type { Video } from '#core/video.ts'
import { wakeBatchOf } from './batch-lines.ts'
import { addCleanup } from './cleanups.ts'
import type { Database } from './database.ts'
import { toAssetRow, toColumns, toPublishedRow } from './rows.ts'
import type { Scheduler } from './scheduler.ts'
import { selectForUpdate } from './select-for-update.ts'
import type { Tables } from './tables.ts'
import type { VideoStore } from './video-store.ts'

/** Enough for any number of progress writes that one cancel may race with. */
const CANCEL_TRIES = 10

/** What the state of jobs is changed with. */
export interface TransitionOptions {
  readonly database: Database
  readonly scheduler: Pick<Scheduler, 'schedule' | 'park'>
  readonly now: () => number
  /** Writes down what else a job's end means, in the same transaction. */
  readonly recordEnd?: (trx: Kysely<Tables>, video: Video) => Promise<void>
  /** Called when a job's end is durable. */
  readonly onEnd?: (video: Video) => void
  /** Called when a change that lookers-on can see, or the end of a row, is durable. */
  readonly onChange?: (videoId: string) => void
}

/** Everything that changes the state of a job. Each write names the version it knows, and fails when that is no longer the row's. */
export function createVideoTransitions(
  options: TransitionOptions,
): Pick<VideoStore, 'transition' | 'collect' | 'publish' | 'requestCancel'> {
  const { database, scheduler, now, recordEnd, onEnd, onChange } = options
  /** By the columns they set: there are few kinds of changes, and to build a statement takes longer than to run it. */
  const updates = new Map<string, CompiledQuery>()

  function computePatch(video: Video, event: JobEvent): VideoPatch {
    const patch = computeTransition(video, event, now())
    if (patch !== undefined) return patch
    throw new Error(
      `The event '${event.type}' is impossible for ${video.id}: ${video.status}, ${video.step}.`,
    )
  }

  async function park(video: Video, event: JobEvent, write: NonNullable<Scheduler['park']>): Promise<Video> {
    const next = { ...video, ...computePatch(video, event), version: video.version + 1 }
    const { attempt, starts } = next
    const checkpoint = JSON.stringify(next.checkpoint)
    const hasNews = checkpoint !== JSON.stringify(video.checkpoint)
    if (await write({ job: next, attempt, starts, checkpoint, hasNews })) return next
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

  /** Tells of what a write has made of `before`, once it is durable. */
  function report(before: Video, video: Video): Video {
    if (looksDifferent(before, video)) onChange?.(video.id)
    if (isTerminal(video.status)) onEnd?.(video)
    return video
  }

  return {
    transition: (video, event) =>
      event.type === 'parked' && scheduler.park !== undefined
        ? park(video, event, scheduler.park)
        : database
            .write((trx) => apply(trx, video, event), { isSingle: changesRowOnly(video, event) })
            .then((next) => report(video, next)),
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
    publish: (video, assets, expiresAt) =>
      database
        .write(async (trx) => {
          // First what is fenced: a second try after a lost answer is then told so.
          const next = await apply(trx, video, { type: 'finished', expiresAt })
          const rows = assets.map((asset) => toPublishedRow(asset, expiresAt))
          if (rows.length > 0) await trx.insertInto('assets').values(rows).execute()
          return next
        })
        .then((next) => report(video, next)),
    async requestCancel(project, id) {
      for (let tries = 1; ; tries++) {
        try {
          let before: Video | undefined
          const cancelled = await database.write(async (trx) => {
            before = undefined
            const video = await selectForUpdate(trx, project, id)
            if (video === undefined || isTerminal(video.status) || video.cancelRequested) return video
            before = video
            return apply(trx, video, { type: 'cancelRequested' })
          })
          return cancelled !== undefined && before !== undefined ? report(before, cancelled) : cancelled
        } catch (error) {
          if (!isStale(error) || tries === CANCEL_TRIES) throw error
        }
      }
    },
  }
}

/** True for the refusal of a write whose row has changed since it was read. */
export function isStale(error: unknown): boolean {
  return error instanceof StorageError && error.code === 'stale_version'
}

/** Whether a worker, of this node or another, is to take the job up anew. Between two steps the same one goes on. */
function handsOver(event: JobEvent, patch: VideoPatch): boolean {
  return patch.runAt !== undefined && event.type !== 'rendered'
}

/** The engine begins from nothing, so what an earlier try left, if there was any, must not be mixed with what it makes. */
function beginsAnew(video: Video, event: JobEvent): boolean {
  return event.type === 'started' && video.step === 'render' && video.checkpoint === null && video.version > 0
}

/** Whether lookers-on see a difference. Most writes of a job that an upstream makes are none of their business. */
function looksDifferent(before: Video, after: Video): boolean {
  return (
    before.status !== after.status ||
    before.progress !== after.progress ||
    before.warnings !== after.warnings ||
    before.cancelRequested !== after.cancelRequested
  )
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

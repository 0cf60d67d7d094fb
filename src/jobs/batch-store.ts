import type { Kysely, Selectable } from 'kysely'
import type { Batch, BatchQuery, BatchStatus } from '#core/batch.ts'
import { StorageError } from '#core/errors.ts'
import type { StoredFile } from '#core/file.ts'
import { toBatch, toColumns, toRow } from './batch-rows.ts'
import type { BatchPatch } from './batch-rows.ts'
import { addCleanup } from './cleanups.ts'
import type { Database } from './database.ts'
import { insertFile } from './file-store.ts'
import { findMarked, takeKey } from './idempotency.ts'
import type { IdempotencyMark } from './idempotency.ts'
import type { BatchesTable, Tables } from './tables.ts'

/** A batch in the hands of whoever works on it. */
export interface BatchWork {
  readonly batch: Batch
  readonly inputKey: string
  /** Until then nobody else takes it up; unless it is asked for sooner. */
  readonly leaseUntil: number
  /** Fence of everything that is written about it. */
  readonly version: number
}

/** Batches as rows. Every write is durable when its promise resolves. */
export interface BatchStore {
  /** Due at once. Throws KeyTakenError when the mark's key was taken meanwhile. */
  insert(batch: Batch, inputKey: string, mark?: IdempotencyMark): Promise<void>
  /** The id of the batch that an idempotency key already stands for. Throws AppError `idempotency_key_reused`. */
  findMarked(mark: IdempotencyMark): Promise<string | undefined>
  get(project: string, id: string): Promise<Batch | undefined>
  /** Undefined when `after` is not in the project. */
  list(
    project: string,
    query: BatchQuery,
  ): Promise<{ readonly batches: readonly Batch[]; readonly hasMore: boolean } | undefined>
  /** How many batches of a project were created after a moment. */
  countSince(project: string, since: number): Promise<number>
  /** Marks a batch that is being worked on; others stay as they are. Undefined when there is none. */
  requestCancel(project: string, id: string): Promise<Batch | undefined>
  /** Makes everything that is not at its end due, whatever a process that is gone had taken up. */
  wakeAll(): Promise<void>
  /** Those that are due, the longest waiting first; then, when the next one is. */
  due(limit: number): Promise<{ readonly ids: readonly string[]; readonly nextRunAt: number | undefined }>
  /** Takes a due batch up until `leaseUntil`; undefined when somebody else was faster. */
  claim(id: string, leaseUntil: number): Promise<BatchWork | undefined>
  /** Keeps it longer. Throws StorageError `stale_version` when it was cancelled, or taken up by somebody else. */
  renew(work: BatchWork, leaseUntil: number): Promise<BatchWork>
  /** Throws StorageError `stale_version` as renew() does; adds the files in the same transaction. */
  change(work: BatchWork, patch: BatchPatch, files?: readonly StoredFile[]): Promise<void>
  /** Puts it down until `runAt`; null: for ever, and its input is no longer needed. */
  release(work: BatchWork, runAt: number | null): Promise<void>
}

const CANCELLABLE: readonly BatchStatus[] = ['validating', 'in_progress']

/** Batches, in a database. */
export function createBatchStore(options: {
  readonly database: Database
  readonly now: () => number
}): BatchStore {
  const { database, now } = options
  const { read } = database
  const dueSql = read
    .selectFrom('batches')
    .select(['id', 'run_at'])
    .where('run_at', 'is not', null)
    .orderBy('run_at')
    .limit(1)
    .compile().sql

  async function find(project: string, id: string): Promise<Selectable<BatchesTable> | undefined> {
    return read
      .selectFrom('batches')
      .selectAll()
      .where('id', '=', id)
      .where('project', '=', project)
      .executeTakeFirst()
  }

  return {
    insert: (batch, inputKey, mark) =>
      database.write(async (trx) => {
        await trx.insertInto('batches').values(toRow(batch, inputKey)).execute()
        if (mark !== undefined) await takeKey(trx, mark, batch.id, now())
      }),
    findMarked: (mark) => findMarked(database, mark, now()),
    async get(project, id) {
      const row = await find(project, id)
      return row === undefined ? undefined : toBatch(row)
    },
    async list(project, query) {
      const { limit, order, after } = query
      const cursor = after === undefined ? undefined : await find(project, after)
      if (after !== undefined && cursor === undefined) return undefined
      let page = read
        .selectFrom('batches')
        .selectAll()
        .where('project', '=', project)
        .orderBy('created_at', order)
        .orderBy('id', order)
        .limit(limit + 1)
      if (cursor !== undefined) {
        const beyond = order === 'desc' ? '<' : '>'
        page = page.where((where) =>
          where(where.refTuple('created_at', 'id'), beyond, where.tuple(cursor.created_at, cursor.id)),
        )
      }
      const rows = await page.execute()
      return { batches: rows.slice(0, limit).map(toBatch), hasMore: rows.length > limit }
    },
    async countSince(project, since) {
      const { count } = await read
        .selectFrom('batches')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('project', '=', project)
        .where('created_at', '>', since)
        .executeTakeFirstOrThrow()
      return count
    },
    requestCancel: (project, id) => database.write((trx) => cancelBatch(trx, project, id, now())),
    wakeAll: () =>
      database.write(async (trx) => {
        await trx.updateTable('batches').set({ run_at: now() }).where('run_at', '>', now()).execute()
      }),
    async due(limit) {
      const rows = await database.select<{ id: string; run_at: number }>(dueSql, [limit + 1])
      const isDue = (row: { run_at: number }): boolean => row.run_at <= now()
      return {
        ids: rows.filter(isDue).map(({ id }) => id),
        nextRunAt: rows.find((row) => !isDue(row))?.run_at,
      }
    },
    claim: (id, leaseUntil) => database.write((trx) => claimBatch(trx, id, now(), leaseUntil)),
    renew: (work, leaseUntil) =>
      database.write(async (trx) => {
        const { numUpdatedRows } = await updateOwn(trx, work)
          .set({ run_at: leaseUntil })
          .where('run_at', '=', work.leaseUntil)
          .executeTakeFirstOrThrow()
        if (numUpdatedRows === 1n) return { ...work, leaseUntil }
        await checkOwn(trx, work)
        // Somebody asked for it meanwhile: it stays due, and is looked at again right after this.
        return work
      }),
    change: (work, patch, files = []) =>
      database.write(async (trx) => {
        const { numUpdatedRows } = await updateOwn(trx, work).set(toColumns(patch)).executeTakeFirstOrThrow()
        if (numUpdatedRows !== 1n) throw stale(work)
        for (const file of files) await insertFile(trx, file)
      }),
    release: (work, runAt) =>
      database.write(async (trx) => {
        // Whoever asked for it meanwhile, sooner than this, is not overruled.
        const { numUpdatedRows } = await updateOwn(trx, work)
          .set({ run_at: runAt })
          .where((where) =>
            where.or([
              where('run_at', '=', work.leaseUntil),
              ...(runAt === null ? [] : [where('run_at', '>', runAt)]),
            ]),
          )
          .executeTakeFirstOrThrow()
        if (numUpdatedRows === 1n && runAt === null) await addCleanup(trx, work.batch.inputFileId, now())
      }),
  }
}

async function cancelBatch(
  trx: Kysely<Tables>,
  project: string,
  id: string,
  now: number,
): Promise<Batch | undefined> {
  await trx
    .updateTable('batches')
    .set((where) => ({
      status: 'cancelling' as const,
      cancelling_at: now,
      run_at: now,
      version: where('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('project', '=', project)
    .where('status', 'in', CANCELLABLE)
    .execute()
  const row = await trx
    .selectFrom('batches')
    .selectAll()
    .where('id', '=', id)
    .where('project', '=', project)
    .executeTakeFirst()
  return row === undefined ? undefined : toBatch(row)
}

async function claimBatch(
  trx: Kysely<Tables>,
  id: string,
  now: number,
  leaseUntil: number,
): Promise<BatchWork | undefined> {
  const { numUpdatedRows } = await trx
    .updateTable('batches')
    .set((where) => ({ run_at: leaseUntil, version: where('version', '+', 1) }))
    .where('id', '=', id)
    .where('run_at', '<=', now)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return undefined
  const row = await trx.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { batch: toBatch(row), inputKey: row.input_key, leaseUntil, version: row.version }
}

function updateOwn(trx: Kysely<Tables>, { batch, version }: BatchWork) {
  return trx.updateTable('batches').where('id', '=', batch.id).where('version', '=', version)
}

async function checkOwn(trx: Kysely<Tables>, work: BatchWork): Promise<void> {
  const row = await trx
    .selectFrom('batches')
    .select('version')
    .where('id', '=', work.batch.id)
    .executeTakeFirst()
  if (row?.version !== work.version) throw stale(work)
}

function stale({ batch, version }: BatchWork): StorageError {
  return new StorageError('stale_version', `The row of ${batch.id} is no longer at version ${version}.`)
}

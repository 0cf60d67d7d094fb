import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Json } from '#core/json.ts'
import type { VideoStatus } from '#core/video.ts'
import type { Database } from './database.ts'
import type { LineState, Tables } from './tables.ts'

/** Where a line of a batch stands in its input file. */
export interface LinePlace {
  /** Counted from 1. */
  readonly line: number
  readonly customId: string
  /** Of its first byte. */
  readonly start: number
  /** In bytes, at least 1. */
  readonly length: number
}

/** What a line led to, as its output line tells it. */
export interface LineResult {
  readonly response: { readonly status_code: number; readonly body: Json } | null
  readonly error: { readonly code: string; readonly message: string } | null
}

/** A line that becomes a video, and the fence of its batch. */
export interface LineClaim {
  readonly batchId: string
  readonly line: number
  /** Of the batch: nothing is begun for one that was cancelled or taken up by somebody else. */
  readonly version: number
}

/** A line that is not there to be begun: it has been, or its batch was cancelled. */
export class LineTakenError extends Error {
  constructor({ batchId, line }: LineClaim) {
    super(`Line ${line} of ${batchId} was taken meanwhile.`)
    this.name = 'LineTakenError'
  }
}

/** A line that has been begun, and how its video is. Lines are counted from 1. */
export interface RunningLine {
  readonly line: number
  readonly videoId: string
  /** Undefined: the video has been deleted. */
  readonly status: VideoStatus | undefined
}

/** The lines of batches as rows, from the reading of the input until the results are in files. */
export interface BatchLines {
  /** Adds lines; those that are there already stay. */
  add(batchId: string, places: readonly LinePlace[]): Promise<void>
  /** The first lines that have not been begun. */
  pending(batchId: string, limit: number): Promise<readonly LinePlace[]>
  /** Up to `limit` lines that have a video, beginning after one of them. */
  running(
    batchId: string,
    query: { readonly limit: number; readonly after?: number; readonly onlyEnded?: boolean },
  ): Promise<readonly RunningLine[]>
  count(batchId: string, state: LineState): Promise<number>
  /** Ends lines that are in the state `from`, and counts them. Others stay as they are. */
  settle(
    batchId: string,
    from: 'pending' | 'running',
    ends: readonly { readonly line: number; readonly isCompleted: boolean; readonly result: LineResult }[],
  ): Promise<void>
  /** A page of ended lines, in the order of the input. */
  results(
    batchId: string,
    state: 'completed' | 'failed',
    after: number,
    limit: number,
  ): Promise<readonly { readonly line: number; readonly customId: string; readonly result: LineResult }[]>
  /** Forgets up to `limit` lines and answers how many that were. */
  forget(batchId: string, limit: number): Promise<number>
}

/** The lines of batches, in a database. */
export function createBatchLines(database: Database): BatchLines {
  const { read } = database
  return {
    add: (batchId, places) =>
      database.write(async (trx) => {
        if (places.length === 0) return
        const rows = places.map(({ line, customId, start, length }) => ({
          batch_id: batchId,
          line,
          custom_id: JSON.stringify(customId),
          start,
          length,
          state: 'pending' as const,
          video_id: null,
          result: null,
        }))
        await trx
          .insertInto('batch_lines')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['batch_id', 'line']).doNothing())
          .execute()
      }),
    async pending(batchId, limit) {
      const rows = await read
        .selectFrom('batch_lines')
        .select(['line', 'custom_id', 'start', 'length'])
        .where('batch_id', '=', batchId)
        .where('state', '=', 'pending')
        .orderBy('line')
        .limit(limit)
        .execute()
      return rows.map(({ line, custom_id: customId, start, length }) => ({
        line,
        customId: JSON.parse(customId) as string,
        start,
        length,
      }))
    },
    async running(batchId, { limit, after = 0, onlyEnded = false }) {
      let query = read
        .selectFrom('batch_lines')
        .leftJoin('videos', 'videos.id', 'batch_lines.video_id')
        .select(['batch_lines.line', 'batch_lines.video_id', 'videos.status'])
        .where('batch_lines.batch_id', '=', batchId)
        .where('batch_lines.state', '=', 'running')
        .where('batch_lines.line', '>', after)
        .orderBy('batch_lines.line')
        .limit(limit)
      if (onlyEnded) query = query.where('videos.step', 'is', null)
      const rows = await query.execute()
      return rows.map((row) => ({
        line: row.line,
        videoId: row.video_id ?? '',
        status: row.status ?? undefined,
      }))
    },
    async count(batchId, state) {
      const { count } = await read
        .selectFrom('batch_lines')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('batch_id', '=', batchId)
        .where('state', '=', state)
        .executeTakeFirstOrThrow()
      return count
    },
    settle: (batchId, from, ends) =>
      database.write(async (trx) => {
        const counts = { completed: 0, failed: 0 }
        for (const { line, isCompleted, result } of ends) {
          const state = isCompleted ? 'completed' : 'failed'
          const { numUpdatedRows } = await trx
            .updateTable('batch_lines')
            .set({ state, result: JSON.stringify(result) })
            .where('batch_id', '=', batchId)
            .where('line', '=', line)
            .where('state', '=', from)
            .executeTakeFirstOrThrow()
          counts[state] += Number(numUpdatedRows)
        }
        if (counts.completed + counts.failed === 0) return
        await trx
          .updateTable('batches')
          .set((where) => ({
            completed: where('completed', '+', counts.completed),
            failed: where('failed', '+', counts.failed),
          }))
          .where('id', '=', batchId)
          .execute()
      }),
    async results(batchId, state, after, limit) {
      const rows = await read
        .selectFrom('batch_lines')
        .select(['line', 'custom_id', 'result'])
        .where('batch_id', '=', batchId)
        .where('state', '=', state)
        .where('line', '>', after)
        .orderBy('line')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        line: row.line,
        customId: JSON.parse(row.custom_id) as string,
        result: JSON.parse(row.result ?? 'null') as LineResult,
      }))
    },
    forget: (batchId, limit) =>
      database.write(async (trx) => {
        const rows = await trx
          .selectFrom('batch_lines')
          .select('line')
          .where('batch_id', '=', batchId)
          .orderBy('line')
          .limit(limit)
          .execute()
        const last = rows.at(-1)?.line ?? 0
        if (rows.length > 0) {
          await trx
            .deleteFrom('batch_lines')
            .where('batch_id', '=', batchId)
            .where('line', '<=', last)
            .execute()
        }
        return rows.length
      }),
  }
}

/** Gives a line its video, within the transaction that makes it: never two of them. Throws LineTakenError. */
export async function claimLine(trx: Kysely<Tables>, claim: LineClaim, videoId: string): Promise<void> {
  const { batchId, line, version } = claim
  const { numUpdatedRows } = await trx
    .updateTable('batch_lines')
    .set({ state: 'running', video_id: videoId })
    .where('batch_id', '=', batchId)
    .where('line', '=', line)
    .where('state', '=', 'pending')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('batches')
          .select(sql.lit(1).as('one'))
          .where('batches.id', '=', batchId)
          .where('batches.version', '=', version),
      ),
    )
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new LineTakenError(claim)
}

/** So long the ends of videos are collected before their batch looks at them: it costs several writes to do so. */
const COLLECT_MS = 250

/** Makes the batch that a video belongs to due soon, within the transaction that ends the video. */
export async function wakeBatchOf(trx: Kysely<Tables>, videoId: string, now: number): Promise<void> {
  const runAt = now + COLLECT_MS
  await trx
    .updateTable('batches')
    .set({ run_at: runAt })
    .where('run_at', '>', runAt)
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('batch_lines').select('batch_id').where('video_id', '=', videoId),
    )
    .execute()
}

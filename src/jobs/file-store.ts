import type { Kysely, Selectable } from 'kysely'
import type { FileQuery, StoredFile } from '#core/file.ts'
import { addCleanup } from './cleanups.ts'
import type { Database } from './database.ts'
import { findMarked, takeKey } from './idempotency.ts'
import type { IdempotencyMark } from './idempotency.ts'
import type { FilesTable, Tables } from './tables.ts'

/** Files as rows. What has expired is not there, whether or not it has been swept yet. */
export interface FileStore {
  /** Throws KeyTakenError when the mark's key was taken meanwhile. */
  insert(file: StoredFile, mark?: IdempotencyMark): Promise<void>
  /** The id of the file that an idempotency key already stands for. Throws AppError `idempotency_key_reused`. */
  findMarked(mark: IdempotencyMark): Promise<string | undefined>
  get(project: string, id: string): Promise<StoredFile | undefined>
  /** Undefined when `after` is not in the project. */
  list(project: string, query: FileQuery): Promise<FileList | undefined>
  /** Removes the row and leaves a cleanup for its bytes. False when there is none. */
  delete(project: string, id: string): Promise<boolean>
  /** Removes up to `limit` expired rows, leaves cleanups, and answers how many rows that were. */
  expire(limit: number): Promise<number>
  /** Those of these ids whose bytes are still needed. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>
}

interface FileList {
  readonly files: readonly StoredFile[]
  readonly hasMore: boolean
}

/** Files, in a database. */
export function createFileStore(options: {
  readonly database: Database
  readonly now: () => number
}): FileStore {
  const { database, now } = options
  const { read } = database
  const select = (project: string) =>
    read
      .selectFrom('files')
      .selectAll()
      .where('project', '=', project)
      .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now())]))
  const selectOne = (project: string, id: string) => select(project).where('id', '=', id).executeTakeFirst()

  return {
    insert: (file, mark) =>
      database.write(async (trx) => {
        await insertFile(trx, file)
        if (mark !== undefined) await takeKey(trx, mark, file.id, now())
      }),
    findMarked: (mark) => findMarked(database, mark, now()),
    async get(project, id) {
      const row = await selectOne(project, id)
      return row === undefined ? undefined : toFile(row)
    },
    async list(project, { limit, order, after, purpose }) {
      const cursor = after === undefined ? undefined : await selectOne(project, after)
      if (after !== undefined && cursor === undefined) return undefined
      let page = select(project)
        .orderBy('created_at', order)
        .orderBy('id', order)
        .limit(limit + 1)
      if (purpose !== undefined) page = page.where('purpose', '=', purpose as FilesTable['purpose'])
      if (cursor !== undefined) {
        const beyond = order === 'desc' ? '<' : '>'
        page = page.where((where) =>
          where(where.refTuple('created_at', 'id'), beyond, where.tuple(cursor.created_at, cursor.id)),
        )
      }
      const rows = await page.execute()
      return { files: rows.slice(0, limit).map(toFile), hasMore: rows.length > limit }
    },
    delete: (project, id) =>
      database.write(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('files')
          .where('id', '=', id)
          .where('project', '=', project)
          .executeTakeFirstOrThrow()
        if (numDeletedRows === 0n) return false
        await addCleanup(trx, id, now())
        return true
      }),
    expire: (limit) => database.write((trx) => expireFiles(trx, now(), limit)),
    async existing(ids) {
      if (ids.length === 0) return new Set()
      const rows = await read.selectFrom('files').select('id').where('id', 'in', ids).execute()
      const inputs = await read
        .selectFrom('batches')
        .select('input_file_id as id')
        .where('input_file_id', 'in', ids)
        .where('run_at', 'is not', null)
        .execute()
      return new Set([...rows, ...inputs].map(({ id }) => id))
    },
  }
}

/** Adds a file within a transaction; its bytes are stored before. */
export async function insertFile(trx: Kysely<Tables>, file: StoredFile): Promise<void> {
  await trx
    .insertInto('files')
    .values({
      id: file.id,
      project: file.project,
      filename: JSON.stringify(file.filename),
      purpose: file.purpose,
      key: file.key,
      digest: file.digest,
      size_bytes: file.sizeBytes,
      created_at: file.createdAt,
      expires_at: file.expiresAt,
    })
    .execute()
}

async function expireFiles(trx: Kysely<Tables>, now: number, limit: number): Promise<number> {
  const rows = await trx
    .selectFrom('files')
    .select('id')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await trx.deleteFrom('files').where('id', 'in', ids).execute()
  for (const id of ids) await addCleanup(trx, id, now)
  return ids.length
}

function toFile(row: Selectable<FilesTable>): StoredFile {
  return {
    id: row.id,
    project: row.project,
    filename: JSON.parse(row.filename) as string,
    purpose: row.purpose,
    sizeBytes: row.size_bytes,
    digest: row.digest,
    key: row.key,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

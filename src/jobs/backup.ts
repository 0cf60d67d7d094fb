import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BlobStore } from '#core/blob-store.ts'
import { StorageError } from '#core/errors.ts'
import type { JobError } from '#core/video.ts'
import { createBatchStore } from './batch-store.ts'
import type { Database } from './database.ts'
import { toVideo } from './rows.ts'
import { SqliteConnection } from './sqlite-connection.ts'
import { copySqliteFile, DATABASE_FILE, findSqliteFile, hasSqliteFile } from './sqlite-files.ts'
import { openSqliteDatabase } from './sqlite.ts'
import { createVideoStore } from './video-store.ts'

const MANIFEST_FILE = 'backup.json'
const UNSURE: JobError = {
  code: 'submission_unknown',
  message: 'The server was restored from a backup while this video was being made. Create it again.',
}
/** A server that expires and deletes while its files are copied may take one away that the snapshot names. */
const MAX_SNAPSHOTS = 3

const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  videos: z.number(),
  blobs: z.number(),
  sizeBytes: z.number(),
})

/** What a complete backup holds. */
export type BackupManifest = z.output<typeof manifestSchema>

export interface BackupOptions {
  /** The data directory of the embedded database; a server may be running on it. */
  readonly dataDir: string
  readonly blobs: BlobStore
  /** Made when absent. An earlier backup there is brought up to date: files that it has are not copied again. */
  readonly folder: string
  /** Where the blobs go: a store below `folder`. */
  readonly target: BlobStore
  /** Unix milliseconds. */
  readonly now: () => number
}

/**
 * Copies database and blobs while the server runs. Blobs never change under their key, so they are copied before the
 * snapshot of the database, and those that came meanwhile after it: whatever the snapshot names is there. The manifest
 * is written last; without one a folder is no backup. Throws StorageError.
 */
export async function createBackup(options: BackupOptions): Promise<BackupManifest> {
  const { blobs, folder, target, now } = options
  const source = await findSqliteFile(options.dataDir)
  await mkdir(folder, { recursive: true })
  const snapshot = join(folder, `${DATABASE_FILE}.new`)
  const seen = await copyMissing(blobs, target)
  for (let tries = 1; ; tries++) {
    await unlink(snapshot).catch(() => undefined)
    await copySqliteFile(source, snapshot)
    for (const key of await copyMissing(blobs, target)) seen.add(key)
    const missing = await findMissing(snapshot, target)
    if (missing === undefined) break
    if (tries === MAX_SNAPSHOTS) throw incomplete(missing)
  }
  await rename(snapshot, join(folder, DATABASE_FILE))
  await removeOthers(target, seen)
  const manifest = {
    format: 1 as const,
    createdAt: new Date(now()).toISOString(),
    videos: countVideos(join(folder, DATABASE_FILE)),
    ...(await measure(target)),
  }
  await writeManifest(folder, manifest)
  return manifest
}

/** Reads what a folder holds. Throws StorageError when it is no complete backup, or one of a newer Filmgate. */
export async function readBackup(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch((error: unknown) => {
    throw new StorageError('storage_failed', `${folder} holds no complete backup.`, { cause: error })
  })
  const result = manifestSchema.safeParse(JSON.parse(text))
  if (result.success) return result.data
  throw new StorageError('storage_failed', `The backup in ${folder} is of a newer Filmgate, or damaged.`)
}

export interface RestoreOptions {
  readonly folder: string
  /** The blobs of the backup. */
  readonly source: BlobStore
  /** Must hold no database; nobody else uses it. */
  readonly dataDir: string
  readonly blobs: BlobStore
  /** Whether making a video with an engine costs nothing but time. */
  readonly isLocal: (engine: string) => boolean
  /** Unix milliseconds. */
  readonly now: () => number
}

/**
 * Puts a backup where a server will find it, and compares every asset with its digest. Live jobs of engines that may
 * cost money are ended, and batches cancelled that may have begun more of them: what they ask for may have been
 * submitted, and paid for, after the backup was taken. The others go on.
 * Answers how many were ended. Throws StorageError.
 */
export async function restoreBackup(
  options: RestoreOptions,
): Promise<{ readonly manifest: BackupManifest; readonly endedJobs: number }> {
  const { folder, source, dataDir, blobs } = options
  const manifest = await readBackup(folder)
  if (await hasSqliteFile(dataDir)) {
    throw new StorageError(
      'storage_failed',
      `There is a database in ${dataDir} already. Restore into another directory, or move that one away.`,
    )
  }
  const work = join(dataDir, 'restore.tmp')
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  try {
    await copySqliteFile(join(folder, DATABASE_FILE), join(work, DATABASE_FILE))
    const endedJobs = await endUnsureJobs(work, options)
    await copyMissing(source, blobs)
    await checkDigests(join(work, DATABASE_FILE), blobs)
    // Last, so that a data directory with a database has all of its blobs.
    await copySqliteFile(join(work, DATABASE_FILE), join(work, 'ready.db'))
    await rename(join(work, 'ready.db'), join(dataDir, DATABASE_FILE))
    return { manifest, endedJobs }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function endUnsureJobs(
  dataDir: string,
  { isLocal, now }: Pick<RestoreOptions, 'isLocal' | 'now'>,
): Promise<number> {
  const database = await openSqliteDatabase({ dataDir, exclusive: false })
  try {
    const store = createVideoStore({ database, scheduler: { schedule: async () => undefined }, now })
    const rows = await database.read.selectFrom('videos').selectAll().where('step', 'is not', null).execute()
    const unsure = rows.map(toVideo).filter(({ engine }) => !isLocal(engine))
    for (const video of unsure) await store.transition(video, { type: 'failed', error: UNSURE })
    await cancelUnsureBatches(database, { isLocal, now })
    return unsure.length
  } finally {
    await database.close()
  }
}

/** Answers all keys of the source. */
async function copyMissing(source: BlobStore, target: BlobStore): Promise<Set<string>> {
  const seen = new Set<string>()
  for await (const { key } of source.list('')) {
    seen.add(key)
    const [there, here] = await Promise.all([target.stat(key), source.stat(key)])
    if (here === undefined || there?.sizeBytes === here.sizeBytes) continue
    try {
      await target.put(key, { stream: await source.open(key) })
    } catch (error) {
      // Removed meanwhile. If the snapshot names it all the same, that is found out.
      if (!(error instanceof StorageError) || error.code !== 'blob_not_found') throw error
    }
  }
  return seen
}

/** Blobs of an earlier backup that were gone before the snapshot was taken. */
async function removeOthers(target: BlobStore, seen: ReadonlySet<string>): Promise<void> {
  for await (const { key } of target.list('')) if (!seen.has(key)) await target.remove(key)
}

interface NamedAsset {
  readonly key: string
  readonly digest: string
  readonly size_bytes: number
}

/** Lines that had not begun may have been, since: batches of projects that have no engines but local ones go on. */
async function cancelUnsureBatches(
  database: Database,
  { isLocal, now }: Pick<RestoreOptions, 'isLocal' | 'now'>,
): Promise<void> {
  const batches = createBatchStore({ database, now })
  const live = await database.read
    .selectFrom('batches')
    .select(['id', 'project'])
    .where('run_at', 'is not', null)
    .execute()
  for (const { id, project } of live) {
    const rows = await database.read
      .selectFrom('videos')
      .select('engine')
      .distinct()
      .where('project', '=', project)
      .execute()
    const isSure = rows.length > 0 && rows.every(({ engine }) => isLocal(engine))
    if (!isSure) await batches.requestCancel(project, id)
  }
}

async function findMissing(database: string, blobs: BlobStore): Promise<string | undefined> {
  for (const { key, size_bytes: sizeBytes } of readAssets(database)) {
    if ((await blobs.stat(key))?.sizeBytes !== sizeBytes) return key
  }
  return undefined
}

async function checkDigests(database: string, blobs: BlobStore): Promise<void> {
  for (const { key, digest } of readAssets(database)) {
    const hash = createHash('sha256')
    for await (const chunk of await blobs.open(key)) hash.update(chunk as Buffer)
    if (hash.digest('hex') === digest) continue
    throw new StorageError('storage_failed', `The backup is damaged: '${key}' is not what it was.`)
  }
}

function readAssets(path: string): readonly NamedAsset[] {
  return useDatabase(
    path,
    (connection) =>
      connection.query<NamedAsset>(
        'select key, digest, size_bytes from assets union all select key, digest, size_bytes from files',
        [],
      ).rows,
  )
}

function countVideos(path: string): number {
  return useDatabase(
    path,
    (connection) =>
      connection.query<{ count: number }>('select count(*) as count from videos', []).rows[0]?.count ?? 0,
  )
}

function useDatabase<T>(path: string, read: (connection: SqliteConnection) => T): T {
  const connection = new SqliteConnection(path, { readOnly: true })
  try {
    return read(connection)
  } finally {
    connection.close()
  }
}

async function measure(blobs: BlobStore): Promise<{ readonly blobs: number; readonly sizeBytes: number }> {
  let count = 0
  let sizeBytes = 0
  for await (const { key } of blobs.list('')) {
    count++
    sizeBytes += (await blobs.stat(key))?.sizeBytes ?? 0
  }
  return { blobs: count, sizeBytes }
}

async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  const path = join(folder, MANIFEST_FILE)
  const handle = await open(`${path}.new`, 'w')
  try {
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${path}.new`, path)
}

function incomplete(key: string): StorageError {
  return new StorageError(
    'storage_failed',
    `The backup could not be completed: the server removed '${key}' while it was being copied. Try again.`,
  )
}

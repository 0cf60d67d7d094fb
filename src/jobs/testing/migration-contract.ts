import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { TestContext } from 'node:test'
import type { Kysely } from 'kysely'
import type { Video } from '#core/video.ts'
import type { Database } from '../database.ts'
import { listPendingMigrations, migrate, MIGRATION_NAMES, rehearseMigrations } from '../migrate.ts'
import { toAssetRow, toRow } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { createVideoStore } from '../video-store.ts'
import { createSampleVideo } from './sample-video.ts'

export interface MigrationFixture {
  /** An empty database that no migration has touched. */
  readonly bare: Kysely<Tables>
  /** Everything that describes the tables and indexes, in a fixed order. */
  readonly describe: () => Promise<readonly unknown[]>
  /** Opens it as a server does. */
  readonly open: () => Promise<Database>
}

/** Every database that any version has left must come up with all of its data. */
export function describeMigrations(createFixture: (context: TestContext) => Promise<MigrationFixture>): void {
  for (const start of MIGRATION_NAMES) {
    it(`comes up from ${start} with its data`, async (context) => {
      const { bare, open, describe } = await createFixture(context)
      await migrate(bare, start)
      const videos = createVideos()
      for (const video of videos) await insertInto(bare, 'videos', toRow(video))
      const asset = { ...createAsset(videos[1]), expires_at: null }
      await insertInto(bare, 'assets', asset)
      const others = await fillOtherTables(bare)
      const database = await open()
      for (const [name, rows] of others) {
        assert.deepEqual(await readRows(database.read, name, Object.keys(rows[0] ?? {})), rows, name)
      }
      const store = createVideoStore({
        database,
        scheduler: { schedule: async () => undefined },
        now: Date.now,
      })
      for (const video of videos) assert.deepEqual(await store.get(video.project, video.id), video)
      assert.equal((await store.asset(asset.video_id, 'video'))?.digest, asset.digest)
      const [queued] = videos
      assert.ok(queued !== undefined)
      const started = await store.transition(queued, { type: 'started' })
      assert.equal(started.status, 'in_progress')
      const fresh = await createFixture(context)
      await migrate(fresh.bare)
      assert.deepEqual(await describe(), await fresh.describe())
    })
  }

  it('tells which migrations are missing and rehearses them without a trace', async (context) => {
    const { bare, describe } = await createFixture(context)
    const [first = ''] = MIGRATION_NAMES
    await migrate(bare, first)
    const before = await describe()
    assert.deepEqual(await listPendingMigrations(bare), MIGRATION_NAMES.slice(1))
    await rehearseMigrations(bare)
    assert.deepEqual(await describe(), before)
    assert.deepEqual(await listPendingMigrations(bare), MIGRATION_NAMES.slice(1))
    await migrate(bare)
    assert.deepEqual(await listPendingMigrations(bare), [])
  })

  it('says in the rehearsal what would fail', async (context) => {
    const { bare } = await createFixture(context)
    await migrate(bare, '0001-initial')
    await bare.schema.createTable('idempotency_keys').addColumn('x', 'integer').execute()
    await assert.rejects(rehearseMigrations(bare), /could not be brought up to date: .*idempotency_keys/)
  })
}

function createVideos(): readonly Video[] {
  return [
    createSampleVideo({ prompt: '猫\0\ud800' }),
    createSampleVideo({ status: 'completed', step: null, progress: 100, completedAt: 1_800_000_009_000 }),
    createSampleVideo({
      status: 'in_progress',
      checkpoint: { phase: 'submitted', upstreamId: 'u' },
      version: 7,
    }),
  ]
}

function createAsset(video: Video | undefined) {
  assert.ok(video !== undefined)
  const digest = 'ab'.repeat(32)
  return toAssetRow({
    videoId: video.id,
    role: 'video',
    key: `videos/${video.id}/video-0-3.mp4`,
    digest,
    sizeBytes: 5_000_000_000,
    mediaType: 'video/mp4',
  })
}

/** Writes the columns that the table has by now. */
async function insertInto(database: Kysely<Tables>, name: 'videos' | 'assets', row: object): Promise<void> {
  const tables = await database.introspection.getTables()
  const table = tables.find((candidate) => candidate.name === name)
  const columns = new Set(table?.columns.map((column) => column.name))
  const known = Object.fromEntries(Object.entries(row).filter(([column]) => columns.has(column)))
  await database.insertInto(name).values(known).execute()
}

type Row = Readonly<Record<string, unknown>>

/** Two rows in each table that the database has by now beside those above, with something in each column. */
async function fillOtherTables(database: Kysely<Tables>): Promise<ReadonlyMap<keyof Tables, readonly Row[]>> {
  const filled = new Map<keyof Tables, readonly Row[]>()
  for (const { name, columns } of await database.introspection.getTables()) {
    if (name === 'videos' || name === 'assets') continue
    const rows = [1, 2].map((row) =>
      Object.fromEntries(
        columns.map((column, index) => [
          column.name,
          column.dataType.toLowerCase() === 'text' ? `${column.name} ${row}` : row * 1_000 + index,
        ]),
      ),
    )
    for (const row of rows)
      await database
        .insertInto(name as 'cleanups')
        .values(row as never)
        .execute()
    filled.set(name as keyof Tables, rows)
  }
  return filled
}

async function readRows(
  database: Kysely<Tables>,
  name: keyof Tables,
  columns: readonly string[],
): Promise<readonly Row[]> {
  const [first = ''] = columns
  const rows = await database
    .selectFrom(name as 'cleanups')
    .select(columns as 'video_id'[])
    .orderBy(first as 'video_id')
    .execute()
  return rows.map((row) => ({ ...row }))
}

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { AppError } from '#core/errors.ts'
import type { StoredFile } from '#core/file.ts'
import { createId } from '#core/id.ts'
import type { Database } from '../database.ts'
import { createFileStore } from '../file-store.ts'
import type { FileStore } from '../file-store.ts'
import { KeyTakenError } from '../idempotency.ts'

const START = 1_800_000_000_000

/** A file of ten bytes that is kept for ever. */
export function createSampleFile(change: Partial<StoredFile> = {}): StoredFile {
  const createdAt = change.createdAt ?? START
  const id = change.id ?? createId('file-', createdAt, randomBytes)
  return {
    id,
    project: 'default',
    filename: 'cat.png',
    purpose: 'vision',
    sizeBytes: 10,
    digest: 'ab'.repeat(32),
    key: `files/${id}/content`,
    createdAt,
    expiresAt: null,
    ...change,
  }
}

interface Fixture {
  readonly files: FileStore
  readonly database: Database
  /** Moves the clock. */
  readonly travel: (toMs: number) => void
}

/** The contract of file-store.ts as tests: call it in a test file, once for each database. */
export function describeFileStore(
  name: string,
  createDatabase: (context: TestContext) => Promise<Database>,
): void {
  describe(`${name}: file store`, () => {
    const setUp = async (context: TestContext): Promise<Fixture> => {
      const database = await createDatabase(context)
      let now = START
      const files = createFileStore({ database, now: () => now })
      return { files, database, travel: (toMs) => void (now = toMs) }
    }
    const fill = async (files: FileStore, count: number): Promise<string[]> => {
      const made = Array.from({ length: count }, (_, index) =>
        createSampleFile({
          createdAt: START + Math.floor(index / 2),
          purpose: index % 2 ? 'batch' : 'vision',
        }),
      )
      for (const file of made) await files.insert(file)
      return made.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
    }

    it('gives back what was inserted', async (context) => {
      const { files } = await setUp(context)
      const file = createSampleFile({
        filename: 'nul \0, lone surrogate \ud800, 猫.png',
        sizeBytes: 5_000_000_000,
        expiresAt: START + 1,
      })
      await files.insert(file)
      assert.deepEqual(await files.get('default', file.id), file)
    })

    it('hides the files of other projects', async (context) => {
      const { files } = await setUp(context)
      const file = createSampleFile({ project: 'a' })
      await files.insert(file)
      assert.equal(await files.get('b', file.id), undefined)
      assert.equal(await files.delete('b', file.id), false)
      assert.deepEqual(await files.list('b', { limit: 5, order: 'desc' }), { files: [], hasMore: false })
      assert.equal(await files.list('b', { limit: 5, order: 'desc', after: file.id }), undefined)
      assert.deepEqual(await files.get('a', file.id), file)
    })

    it('lists by age in both directions, page by page, without a gap or a repetition', async (context) => {
      const { files } = await setUp(context)
      const ids = await fill(files, 11)
      for (const order of ['asc', 'desc'] as const) {
        const seen: string[] = []
        for (let after: string | undefined, hasMore = true; hasMore; after = seen.at(-1)) {
          const page = await files.list('default', { limit: 4, order, ...(after && { after }) })
          assert.ok(page !== undefined)
          seen.push(...page.files.map(({ id }) => id))
          hasMore = page.hasMore
        }
        assert.deepEqual(seen, order === 'asc' ? ids : ids.toReversed())
      }
    })

    it('lists one purpose alone', async (context) => {
      const { files } = await setUp(context)
      await fill(files, 5)
      const page = await files.list('default', { limit: 10, order: 'asc', purpose: 'batch' })
      assert.deepEqual(
        page?.files.map(({ purpose }) => purpose),
        ['batch', 'batch'],
      )
      const none = await files.list('default', { limit: 10, order: 'asc', purpose: 'no such' })
      assert.deepEqual(none, { files: [], hasMore: false })
    })

    it('forgets a file at the moment it expires, swept or not', async (context) => {
      const { files, travel } = await setUp(context)
      const file = createSampleFile({ expiresAt: START + 1000 })
      await files.insert(file)
      travel(START + 999)
      assert.deepEqual(await files.get('default', file.id), file)
      assert.equal(await files.expire(10), 0)
      travel(START + 1000)
      assert.equal(await files.get('default', file.id), undefined)
      assert.deepEqual((await files.list('default', { limit: 5, order: 'asc' }))?.files, [])
      assert.deepEqual(await files.existing([file.id]), new Set([file.id]))
      assert.equal(await files.expire(10), 1)
      assert.deepEqual(await files.existing([file.id]), new Set())
    })

    it('expires so many at a time and leaves a cleanup for each', async (context) => {
      const { files, database } = await setUp(context)
      for (let count = 0; count < 5; count++) await files.insert(createSampleFile({ expiresAt: START }))
      const kept = createSampleFile()
      await files.insert(kept)
      assert.deepEqual([await files.expire(3), await files.expire(3), await files.expire(3)], [3, 2, 0])
      assert.equal((await database.read.selectFrom('cleanups').selectAll().execute()).length, 5)
      assert.deepEqual(await files.existing([kept.id]), new Set([kept.id]))
    })

    it('deletes once, and leaves a cleanup', async (context) => {
      const { files, database } = await setUp(context)
      const file = createSampleFile()
      await files.insert(file)
      assert.deepEqual(
        [await files.delete('default', file.id), await files.delete('default', file.id)],
        [true, false],
      )
      const cleanups = await database.read.selectFrom('cleanups').select('video_id').execute()
      assert.deepEqual(
        cleanups.map((cleanup) => cleanup.video_id),
        [file.id],
      )
    })

    it('lets an idempotency key stand for one file', async (context) => {
      const { files } = await setUp(context)
      const mark = { project: 'default', key: 'k', fingerprint: 'a' }
      const [first, second] = [createSampleFile(), createSampleFile()]
      assert.equal(await files.findMarked(mark), undefined)
      await files.insert(first, mark)
      assert.equal(await files.findMarked(mark), first.id)
      await assert.rejects(files.insert(second, mark), KeyTakenError)
      assert.equal(await files.get('default', second.id), undefined)
      await assert.rejects(
        files.findMarked({ ...mark, fingerprint: 'b' }),
        (error) => error instanceof AppError && error.key === 'idempotency_key_reused',
      )
    })
  })
}

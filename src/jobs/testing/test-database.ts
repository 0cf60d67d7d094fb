import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Database } from '../database.ts'
import { openSqliteDatabase } from '../sqlite.ts'

/** An empty database on a real file, gone with the test. */
export async function createTestDatabase(
  context: TestContext,
): Promise<{ readonly database: Database; readonly dataDir: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'filmgate-jobs-'))
  const database = await openSqliteDatabase({ dataDir, exclusive: true })
  context.after(async () => {
    await database.close()
    await rm(dataDir, { recursive: true })
  })
  return { database, dataDir }
}

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createTestDatabase } from './testing/test-database.ts'
import { describeVideoStore } from './testing/video-store-contract.ts'
import { selectPage } from './video-list.ts'

describeVideoStore('SQLite', async (context) => (await createTestDatabase(context)).database)

describe('SQLite: video list', () => {
  for (const order of ['asc', 'desc'] as const) {
    it(`seeks in an index, however far the page is (${order})`, async (context) => {
      const { database } = await createTestDatabase(context)
      const cursor = { created_at: 1_800_000_000_000, id: 'video_x' }
      const page = selectPage(database.read, 'default', { limit: 20, order }, cursor).compile()
      const rows = await database.select<{ detail: string }>(
        `explain query plan ${page.sql}`,
        page.parameters as string[],
      )
      const plan = rows.map((row) => row.detail).join('\n')
      assert.match(
        plan,
        /^SEARCH videos USING INDEX videos_list \(project=\? AND \(created_at,id\)[<>]\(\?,\?\)\)$/,
      )
    })
  }
})

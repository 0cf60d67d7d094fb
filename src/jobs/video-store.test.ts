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
      const query = { limit: 20, order, after: 'video_x' }
      const compiled = selectPage(database.read, ['id', 'version'], 'default', query).compile()
      const rows = await database.select<{ detail: string }>(
        `explain query plan ${compiled.sql}`,
        compiled.parameters as string[],
      )
      const [page, ...cursor] = rows.map((row) => row.detail)
      assert.match(
        page ?? '',
        /^SEARCH videos USING INDEX videos_list \(project=\? AND \(created_at,id\)[<>]\(\?,\?\)\)$/,
      )
      for (const detail of cursor)
        assert.match(detail, /^(SEARCH videos USING INDEX \S+ \(id=\?\)|.* SUBQUERY 1)$/)
    })
  }
})

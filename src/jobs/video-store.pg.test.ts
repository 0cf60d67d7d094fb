import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CompiledQuery, sql } from 'kysely'
import { createTestPostgres } from './testing/test-postgres.ts'
import { describeVideoStore } from './testing/video-store-contract.ts'
import { selectPage } from './video-list.ts'

describeVideoStore('PostgreSQL', async (context) => (await createTestPostgres(context)).database)

describe('PostgreSQL: video list', () => {
  for (const order of ['asc', 'desc'] as const) {
    it(`seeks in an index, however far the page is (${order})`, async (context) => {
      const { database } = await createTestPostgres(context)
      const query = { limit: 20, order, after: 'video_x' }
      const compiled = selectPage(database.read, ['id', 'version'], 'default', query).compile()
      const plan = await database.write(async (trx) => {
        // The table is empty: reading all of it would be the better plan.
        await sql`set local enable_seqscan = off`.execute(trx)
        await sql`set local enable_bitmapscan = off`.execute(trx)
        await sql`set local enable_sort = off`.execute(trx)
        const explain = CompiledQuery.raw(`explain ${compiled.sql}`, [...compiled.parameters])
        const { rows } = await trx.executeQuery<{ 'QUERY PLAN': string }>(explain)
        return rows.map((row) => row['QUERY PLAN']).join('\n')
      })
      assert.match(plan, /Index Scan (Backward )?using videos_list on videos/)
      const sign = order === 'asc' ? '>' : '<'
      assert.match(plan, new RegExp(`Index Cond: .*ROW\\(created_at, id\\) ${sign} ROW\\(`))
    })
  }
})

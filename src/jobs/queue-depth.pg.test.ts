import { describe } from 'node:test'
import { describeQueueDepth } from './testing/queue-depth-contract.ts'
import { createTestPostgres } from './testing/test-postgres.ts'

describe('queue depth on PostgreSQL', () => {
  describeQueueDepth(async (context) => (await createTestPostgres(context)).database)
})

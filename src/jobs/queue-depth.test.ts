import { describe } from 'node:test'
import { describeQueueDepth } from './testing/queue-depth-contract.ts'
import { createTestDatabase } from './testing/test-database.ts'

describe('queue depth on SQLite', () => {
  describeQueueDepth(async (context) => (await createTestDatabase(context)).database)
})

import { describe } from 'node:test'
import { createTestDatabase } from './testing/test-database.ts'
import { describeWebhooks } from './testing/webhooks-contract.ts'

describe('webhooks in SQLite', () => {
  describeWebhooks(async (context) => (await createTestDatabase(context)).database)
})

import { describe } from 'node:test'
import { createTestPostgres } from './testing/test-postgres.ts'
import { describeWebhooks } from './testing/webhooks-contract.ts'

describe('webhooks in PostgreSQL', () => {
  describeWebhooks(async (context) => (await createTestPostgres(context)).database)
})

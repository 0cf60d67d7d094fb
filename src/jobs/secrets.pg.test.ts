import { describe } from 'node:test'
import { describeSecrets } from './testing/secrets-contract.ts'
import { createTestPostgres } from './testing/test-postgres.ts'

describe('secrets in PostgreSQL', () => {
  describeSecrets(async (context) => (await createTestPostgres(context)).database)
})

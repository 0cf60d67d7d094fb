import { describe } from 'node:test'
import { describeSecrets } from './testing/secrets-contract.ts'
import { createTestDatabase } from './testing/test-database.ts'

describe('secrets in SQLite', () => {
  describeSecrets(async (context) => (await createTestDatabase(context)).database)
})

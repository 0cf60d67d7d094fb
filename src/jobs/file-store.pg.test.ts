import { describeFileStore } from './testing/file-store-contract.ts'
import { createTestPostgres } from './testing/test-postgres.ts'

describeFileStore('PostgreSQL', async (context) => (await createTestPostgres(context)).database)

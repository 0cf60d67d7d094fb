import { describeBatches } from './testing/batch-contract.ts'
import { createTestPostgres } from './testing/test-postgres.ts'

describeBatches('PostgreSQL', async (context) => (await createTestPostgres(context)).database)

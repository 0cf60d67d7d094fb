import { describeBatches } from './testing/batch-contract.ts'
import { createTestDatabase } from './testing/test-database.ts'

describeBatches('SQLite', async (context) => (await createTestDatabase(context)).database)

import { describeFileStore } from './testing/file-store-contract.ts'
import { createTestDatabase } from './testing/test-database.ts'

describeFileStore('SQLite', async (context) => (await createTestDatabase(context)).database)

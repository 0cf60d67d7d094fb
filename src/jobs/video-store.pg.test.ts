import { createTestPostgres } from './testing/test-postgres.ts'
import { describeVideoStore } from './testing/video-store-contract.ts'

describeVideoStore('PostgreSQL', async (context) => (await createTestPostgres(context)).database)

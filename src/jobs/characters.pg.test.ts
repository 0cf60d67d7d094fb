import { describeCharacters } from './testing/characters-contract.ts'
import { createTestPostgres } from './testing/test-postgres.ts'

describeCharacters('PostgreSQL', async (context) => (await createTestPostgres(context)).database)

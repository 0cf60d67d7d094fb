import { describe } from 'node:test'
import { describeProjects } from './testing/projects-contract.ts'
import { createTestPostgres } from './testing/test-postgres.ts'

describe('projects on PostgreSQL', () => {
  describeProjects(async (context) => (await createTestPostgres(context)).database)
})

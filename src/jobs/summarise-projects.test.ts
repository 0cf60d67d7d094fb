import { describe } from 'node:test'
import { describeProjects } from './testing/projects-contract.ts'
import { createTestDatabase } from './testing/test-database.ts'

describe('projects on SQLite', () => {
  describeProjects(async (context) => (await createTestDatabase(context)).database)
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { AppError } from '#core/errors.ts'
import { createCharacters } from './characters.ts'
import { describeCharacters } from './testing/characters-contract.ts'
import { createTestDatabase } from './testing/test-database.ts'

describeCharacters('SQLite', async (context) => (await createTestDatabase(context)).database)

it('characters can not be made where nobody can look into a clip, nor of a mere id', async (context) => {
  const { database } = await createTestDatabase(context)
  const options = { database, now: () => 0, randomBytes: (count: number) => Buffer.alloc(count) }
  const file = { field: 'video', filename: null, mediaType: 'video/mp4', path: '/nowhere', sizeBytes: 1 }
  const blind = createCharacters({ ...options, inspectVideo: undefined })
  const seeing = createCharacters({
    ...options,
    inspectVideo: async () => ({
      mediaType: 'video/mp4',
      seconds: 1,
      size: { width: 64, height: 64 },
      colours: ['#000000'],
    }),
  })
  for (const [characters, source] of [
    [blind, { kind: 'upload', file }],
    [seeing, { kind: 'video-id', id: 'video_1' }],
  ] as const) {
    await assert.rejects(
      characters.create('a', { type: 'character.create', name: 'Mo', source }),
      (error: unknown) => error instanceof AppError && error.param === 'video',
    )
  }
})

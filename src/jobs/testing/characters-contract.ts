import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { CharacterCommand } from '#core/command.ts'
import { AppError } from '#core/errors.ts'
import { createCharacters } from '../characters.ts'
import type { Characters } from '../characters.ts'
import type { Database } from '../database.ts'

const NOW = 1_800_000_000_000

interface Fixture {
  readonly characters: Characters
  /** How many clips were looked into. */
  readonly inspections: () => number
  readonly command: (name: string, bytes?: string) => Promise<CharacterCommand>
}

/** The contract of characters.ts as tests: call it in a test file, once for each database. */
export function describeCharacters(
  database: string,
  createDatabase: (context: TestContext) => Promise<Database>,
): void {
  describe(`${database}: characters`, () => {
    it('are kept with what their clip shows', async (context) => {
      const { characters, command } = await setUp(context, createDatabase)
      const made = await characters.create('a', await command("Mo, 猫 'x'"))
      assert.match(made.id, /^char_[0-9a-f]{48}$/)
      const { id, ...rest } = made
      const expected = { project: 'a', name: "Mo, 猫 'x'", createdAt: NOW, colours: ['#c03030', '#204060'] }
      assert.deepEqual(rest, expected)
      assert.deepEqual(await characters.get('a', id), made)
    })

    it('of another project, and impossible ids, are absent', async (context) => {
      const { characters, command } = await setUp(context, createDatabase)
      const { id } = await characters.create('a', await command('Mo'))
      for (const unknown of [id, 'char_1', '', 'a\0b', 'x'.repeat(5000)]) {
        await assert.rejects(characters.get('b', unknown), isKey('not_found'))
      }
    })

    it('are made once under one key', async (context) => {
      const { characters, command, inspections } = await setUp(context, createDatabase)
      const keyed = { ...(await command('Mo')), idempotencyKey: 'k' }
      const first = await characters.create('a', keyed)
      assert.deepEqual(await characters.create('a', keyed), first)
      assert.equal(inspections(), 1)
      assert.notEqual((await characters.create('b', keyed)).id, first.id)
      const other = { ...(await command('Mo', 'another clip')), idempotencyKey: 'k' }
      await assert.rejects(characters.create('a', other), isKey('idempotency_key_reused'))
    })

    it('are made once of many requests at the same moment', async (context) => {
      const { characters, command } = await setUp(context, createDatabase)
      const keyed = { ...(await command('Mo')), idempotencyKey: 'k' }
      const made = await Promise.all(Array.from({ length: 8 }, () => characters.create('a', keyed)))
      assert.equal(new Set(made.map(({ id }) => id)).size, 1)
    })
  })
}

async function setUp(
  context: TestContext,
  createDatabase: (context: TestContext) => Promise<Database>,
): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-characters-'))
  context.after(() => rm(folder, { recursive: true, force: true }))
  let inspections = 0
  const characters = createCharacters({
    database: await createDatabase(context),
    inspectVideo: async () => {
      inspections += 1
      return {
        mediaType: 'video/mp4',
        seconds: 2,
        size: { width: 64, height: 64 },
        colours: ['#c03030', '#204060'],
      }
    },
    now: () => NOW,
    randomBytes,
  })
  return {
    characters,
    inspections: () => inspections,
    async command(name, bytes = 'clip') {
      const path = join(folder, bytes)
      await writeFile(path, bytes)
      const file = {
        field: 'video',
        filename: 'a.mp4',
        mediaType: 'video/mp4',
        path,
        sizeBytes: bytes.length,
      }
      return { type: 'character.create', name, source: { kind: 'upload', file } }
    },
  }
}

function isKey(key: AppError['key']): (error: unknown) => boolean {
  return (error) => error instanceof AppError && error.key === key
}

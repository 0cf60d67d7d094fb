import type { Selectable } from 'kysely'
import type { Character } from '#core/character.ts'
import type { CharacterCommand } from '#core/command.ts'
import { AppError } from '#core/errors.ts'
import { createId } from '#core/id.ts'
import type { RandomBytes } from '#core/id.ts'
import type { Database } from './database.ts'
import { computeMark, findMarked, KeyTakenError, takeKey } from './idempotency.ts'
import type { IdempotencyMark } from './idempotency.ts'
import { isPlausibleId } from './plausible-id.ts'
import type { CharactersTable } from './tables.ts'
import { refuseClip, useUpload } from './clips.ts'
import type { UseClip } from './clips.ts'
import type { InputTools } from './video-inputs.ts'

/** The characters of all projects. What belongs to another project is as absent as what never was. */
export interface Characters {
  /** Looks into the clip, keeps what it shows, commits the row, then answers. Throws AppError. */
  create(project: string, command: CharacterCommand): Promise<Character>
  /** AppError `not_found`. */
  get(project: string, id: string): Promise<Character>
}

/** Characters, in a database; their clips are looked into and not kept. */
export function createCharacters(options: {
  readonly database: Database
  /** Absent: no characters can be made. */
  readonly inspectVideo: InputTools['inspectVideo']
  /** Absent: only uploads can be looked into. */
  readonly useClip?: UseClip
  readonly now: () => number
  readonly randomBytes: RandomBytes
}): Characters {
  const { database, now } = options

  async function find(project: string, id: string): Promise<Character | undefined> {
    if (!isPlausibleId(id)) return undefined
    const row = await database.read
      .selectFrom('characters')
      .selectAll()
      .where('id', '=', id)
      .where('project', '=', project)
      .executeTakeFirst()
    return row === undefined ? undefined : toCharacter(row)
  }

  async function get(project: string, id: string): Promise<Character> {
    const character = await find(project, id)
    if (character !== undefined) return character
    throw new AppError('not_found', { object: 'Character', id: id.slice(0, 100) })
  }

  async function findEarlier(mark: IdempotencyMark | undefined): Promise<Character | undefined> {
    const id = mark === undefined ? undefined : await findMarked(database, mark, now())
    return mark === undefined || id === undefined ? undefined : find(mark.project, id)
  }

  async function insert(character: Character, mark: IdempotencyMark | undefined): Promise<void> {
    const { id, project, name, colours, createdAt } = character
    await database.write(async (trx) => {
      await trx
        .insertInto('characters')
        .values({ id, project, name, colours: JSON.stringify(colours), created_at: createdAt })
        .execute()
      if (mark !== undefined) await takeKey(trx, mark, id, now())
    })
  }

  async function readColours(
    project: string,
    { source, span }: CharacterCommand,
  ): Promise<readonly string[]> {
    const { inspectVideo, useClip = useUpload } = options
    if (inspectVideo === undefined) throw refuseClip()
    return useClip(project, source, async (path) => (await inspectVideo(path, 'character', span)).colours)
  }

  return {
    get,
    async create(project, command) {
      const mark = await computeMark(project, command)
      const earlier = await findEarlier(mark)
      if (earlier !== undefined) return earlier
      const colours = await readColours(project, command)
      const createdAt = now()
      const id = createId('char_', createdAt, options.randomBytes)
      const character = { id, project, name: command.name ?? id, createdAt, colours }
      try {
        await insert(character, mark)
        return character
      } catch (error) {
        const first = error instanceof KeyTakenError ? await findEarlier(mark) : undefined
        if (first === undefined) throw error
        return first
      }
    },
  }
}

function toCharacter(row: Selectable<CharactersTable>): Character {
  return {
    id: row.id,
    project: row.project,
    name: row.name,
    createdAt: row.created_at,
    colours: JSON.parse(row.colours) as string[],
  }
}

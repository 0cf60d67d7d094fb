import { createHash, timingSafeEqual } from 'node:crypto'
import { AppError } from '#core/errors.ts'
import type { RandomBytes } from '#core/id.ts'
import type { KeyService } from '#core/services.ts'
import type { Database } from './database.ts'

/** A key from the configuration. */
export interface ConfiguredKey {
  readonly project: string
  readonly secret: string
}

/** A key in the database, as far as anybody may see it again. */
interface StoredKey {
  readonly id: string
  readonly project: string
  /** What the key is for, in its maker's words; may be empty. */
  readonly name: string
  /** The secret's beginning and end, e.g. `fg_…3kQ9`. */
  readonly hint: string
  /** Unix milliseconds. */
  readonly createdAt: number
}

/** Making and ending keys. */
export interface KeyStore {
  /** The secret is answered here and nowhere else, ever. AppError `invalid_value` for a bad project or name. */
  create(project: string, name: string): Promise<{ readonly id: string; readonly secret: string }>
  /** Keys that work, oldest first. */
  list(): Promise<readonly StoredKey[]>
  /** False when there is no such working key. */
  revoke(id: string): Promise<boolean>
}

const SECRET_BYTES = 32
const ID_BYTES = 8
const HINT_LENGTH = 4
const MAX_NAME_LENGTH = 200
/** How long the first key of a server in open mode may go unnoticed. */
const OPEN_REFRESH_MS = 1_000

/** Keys in the database. Works beside a running server, which sees each change at once. */
export function createKeyStore(options: {
  readonly database: Database
  readonly now: () => number
  readonly randomBytes: RandomBytes
}): KeyStore {
  const { database, now, randomBytes } = options
  return {
    async create(project, name) {
      checkNames(project, name)
      const secret = `fg_${Buffer.from(randomBytes(SECRET_BYTES)).toString('base64url')}`
      const id = `key_${Buffer.from(randomBytes(ID_BYTES)).toString('hex')}`
      await database.write(async (trx) => {
        await trx
          .insertInto('api_keys')
          .values({
            id,
            project,
            name,
            secret_hash: hashSecret(secret).toString('hex'),
            hint: `fg_…${secret.slice(-HINT_LENGTH)}`,
            created_at: now(),
            revoked_at: null,
          })
          .execute()
      })
      return { id, secret }
    },
    async list() {
      const rows = await database.read
        .selectFrom('api_keys')
        .select(['id', 'project', 'name', 'hint', 'created_at'])
        .where('revoked_at', 'is', null)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(({ created_at: createdAt, ...row }) => ({ ...row, createdAt }))
    },
    revoke: (id) =>
      database.write(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('api_keys')
          .set({ revoked_at: now() })
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .executeTakeFirstOrThrow()
        return numUpdatedRows > 0n
      }),
  }
}

/**
 * Tells whose a secret is. Secrets are compared as hashes, so that the time it takes says nothing about them. Throws
 * Error when two projects are configured with the same secret.
 */
export async function createKeyService(options: {
  readonly database: Database
  readonly configured: readonly ConfiguredKey[]
  readonly now: () => number
}): Promise<KeyService> {
  const { database, now } = options
  const configured = hashConfigured(options.configured)
  const { read } = database
  const byHash = read
    .selectFrom('api_keys')
    .select('project')
    .where('secret_hash', '=', '')
    .where('revoked_at', 'is', null)
    .compile().sql

  /** A revoked key counts: to take the last key away must not let everybody in. */
  const hasKeys = async (): Promise<boolean> =>
    configured.length > 0 || (await read.selectFrom('api_keys').select('id').limit(1).execute()).length > 0

  let isOpen = !(await hasKeys())
  let checkedAt = now()
  const refresh = async (): Promise<void> => {
    checkedAt = now()
    isOpen = !(await hasKeys())
  }

  const recognise = createMemory((secret) => {
    const hash = hashSecret(secret)
    let project: string | undefined
    // Every key is looked at, also after a match.
    for (const key of configured) if (timingSafeEqual(key.hash, hash)) project = key.project
    return { project, hash: hash.toString('hex') }
  })
  return {
    authenticate(secret) {
      const { project, hash } = recognise(secret)
      return project ?? findProject(hash)
    },
    isOpen() {
      // The command line may have made the first key. When that can't be read, the next call asks again.
      if (isOpen && now() - checkedAt >= OPEN_REFRESH_MS) refresh().catch(() => undefined)
      return isOpen
    },
  }

  /** Asked each time: a key that is revoked ends at once. */
  async function findProject(hash: string): Promise<string | undefined> {
    const [row] = await database.select<{ project: string }>(byHash, [hash])
    return row?.project
  }
}

function hashConfigured(
  keys: readonly ConfiguredKey[],
): readonly { readonly project: string; readonly hash: Buffer }[] {
  const projects = new Map<string, string>()
  for (const { project, secret } of keys) {
    const known = projects.get(secret)
    if (known !== undefined && known !== project) {
      throw new Error(`The projects '${known}' and '${project}' are configured with the same API key.`)
    }
    projects.set(secret, project)
  }
  return keys.map(({ project, secret }) => ({ project, hash: hashSecret(secret) }))
}

/** What is made of a secret without asking the database: the configured keys stay what they are. */
interface Recognised {
  /** Of a configured key. */
  readonly project: string | undefined
  /** Hex. */
  readonly hash: string
}

/** Clients send the same few secrets over and over, and a hash costs as much as reading a row. */
const MAX_REMEMBERED = 256

function createMemory(recognise: (secret: string) => Recognised): (secret: string) => Recognised {
  const recognised = new Map<string, Recognised>()
  return (secret) => {
    const known = recognised.get(secret)
    if (known !== undefined) return known
    const fresh = recognise(secret)
    const [oldest] = recognised.keys()
    if (oldest !== undefined && recognised.size >= MAX_REMEMBERED) recognised.delete(oldest)
    recognised.set(secret, fresh)
    return fresh
  }
}

/** Secrets of ours are 256 random bits, so one round of a fast hash keeps them. */
function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

function checkNames(project: string, name: string): void {
  if (!/^[\w-]{1,64}$/.test(project)) {
    const message = `Invalid project: '${project.slice(0, 100)}'. Expected 1 to 64 letters, digits, '-' or '_'.`
    throw new AppError('invalid_value', { param: 'project', message })
  }
  if (name.length > MAX_NAME_LENGTH || /\p{Cc}/u.test(name)) {
    const message = `Invalid name. Expected at most ${MAX_NAME_LENGTH} characters without control characters.`
    throw new AppError('invalid_value', { param: 'name', message })
  }
}

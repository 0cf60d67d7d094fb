import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Kysely } from 'kysely'
import type { BatchCreateCommand } from '#core/batch.ts'
import type { CharacterCommand, CreateCommand, MediaReference, UploadedFile } from '#core/command.ts'
import { AppError } from '#core/errors.ts'
import type { FileCreateCommand } from '#core/file.ts'
import type { WebhookCreateCommand } from '#core/webhook.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** How long a key stands for its request. */
export const KEY_LIFE_MS = 24 * 3_600_000

/** A client's key, and what the request it came with said. */
export interface IdempotencyMark {
  readonly project: string
  readonly key: string
  /** Hex SHA-256 of the request's meaning: fields and files, not their order or spelling. */
  readonly fingerprint: string
}

/** Two requests with one key arrived together, and the other one was first. */
export class KeyTakenError extends Error {
  constructor() {
    super('The idempotency key was taken meanwhile.')
    this.name = 'KeyTakenError'
  }
}

/** Reads a command's mark; undefined without a key. Files count by their bytes. */
export async function computeMark(
  project: string,
  command: CreateCommand | CharacterCommand,
): Promise<IdempotencyMark | undefined> {
  const { idempotencyKey: key, source, ...rest } = command
  const { image, ...fields } = 'image' in rest ? rest : { ...rest, image: undefined }
  if (key === undefined) return undefined
  const meaning = {
    fields: Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    image: await describeReference(image),
    source: await describeReference(source),
  }
  return toMark(project, key, meaning)
}

/** The same for a file. */
export async function computeFileMark(
  project: string,
  command: FileCreateCommand,
): Promise<IdempotencyMark | undefined> {
  const { idempotencyKey: key, type, file, purpose, expiresAfterSeconds } = command
  if (key === undefined) return undefined
  const { digest } = await describeUpload(file)
  return toMark(project, key, { type, digest, filename: file.filename, purpose, expiresAfterSeconds })
}

/** The same for a batch. */
export function computeBatchMark(project: string, command: BatchCreateCommand): IdempotencyMark | undefined {
  const { idempotencyKey: key, type, inputFileId, metadata = {}, outputLifeSeconds } = command
  if (key === undefined) return undefined
  const pairs = Object.entries(metadata).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return toMark(project, key, { type, inputFileId, pairs, outputLifeSeconds })
}

/** The same for a webhook endpoint. */
export function computeEndpointMark(
  project: string,
  { idempotencyKey: key, type, name, url, eventTypes }: WebhookCreateCommand,
): IdempotencyMark | undefined {
  return key === undefined ? undefined : toMark(project, key, { type, name, url, eventTypes })
}

function toMark(project: string, key: string, meaning: object): IdempotencyMark {
  return { project, key, fingerprint: createHash('sha256').update(JSON.stringify(meaning)).digest('hex') }
}

async function describeReference(reference: MediaReference | undefined): Promise<unknown> {
  return reference?.kind === 'upload' ? describeUpload(reference.file) : (reference ?? null)
}

async function describeUpload(file: UploadedFile): Promise<{ kind: 'upload'; digest: string }> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file.path), hash)
  return { kind: 'upload', digest: hash.digest('hex') }
}

/**
 * The id of the video that a key already stands for; undefined for a new key. Throws AppError `idempotency_key_reused`
 * when the key came with another request.
 */
export async function findMarked(
  database: Database,
  mark: IdempotencyMark,
  now: number,
): Promise<string | undefined> {
  const row = await database.read
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'video_id'])
    .where('project', '=', mark.project)
    .where('key', '=', mark.key)
    .where('created_at', '>', now - KEY_LIFE_MS)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.fingerprint !== mark.fingerprint) {
    throw new AppError('idempotency_key_reused', { key: mark.key.slice(0, 100) })
  }
  return row.video_id
}

/** Takes the key within the transaction that makes the video or character. Throws KeyTakenError when somebody was faster. */
export async function takeKey(
  trx: Kysely<Tables>,
  mark: IdempotencyMark,
  videoId: string,
  now: number,
): Promise<void> {
  await trx
    .deleteFrom('idempotency_keys')
    .where('project', '=', mark.project)
    .where('key', '=', mark.key)
    .where('created_at', '<=', now - KEY_LIFE_MS)
    .execute()
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('idempotency_keys')
    .values({ ...mark, video_id: videoId, created_at: now })
    .onConflict((conflict) => conflict.columns(['project', 'key']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) throw new KeyTakenError()
}

/** Forgets keys whose time is over. */
export async function forgetKeys(database: Database, now: number): Promise<void> {
  await database.write(async (trx) => {
    await trx
      .deleteFrom('idempotency_keys')
      .where('created_at', '<=', now - KEY_LIFE_MS)
      .execute()
  })
}

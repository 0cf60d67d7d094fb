import type { BlobStream, ByteRange } from './blob-store.ts'
import type { UploadedFile } from './uploaded-file.ts'

/** What a client may upload a file for. */
export const FILE_PURPOSES = ['assistants', 'batch', 'fine-tune', 'vision', 'user_data', 'evals'] as const

/** `batch_output` is what the server itself writes when a batch ends. */
export type FilePurpose = (typeof FILE_PURPOSES)[number] | 'batch_output'

/** The range of `expires_after[seconds]`: an hour to 30 days. */
export const MIN_FILE_LIFE_SECONDS = 3600
/** The longest `expires_after`, seconds: OpenAI's thirty days. */
export const MAX_FILE_LIFE_SECONDS = 30 * 24 * 3600

/** A file that a client uploaded, or that a batch left. Times are Unix milliseconds. */
export interface StoredFile {
  readonly id: string
  readonly project: string
  /** To be shown; never a path. */
  readonly filename: string
  readonly purpose: FilePurpose
  /** At least 1. */
  readonly sizeBytes: number
  /** Lower-case hex SHA-256 of the bytes; also the strong ETag. */
  readonly digest: string
  /** Key in the blob store. */
  readonly key: string
  readonly createdAt: number
  /** When it is as if it had been deleted; null: never. */
  readonly expiresAt: number | null
}

/** What a client asks of files. */
export type FileCommand =
  | FileCreateCommand
  | { readonly type: 'file.get'; readonly id: string }
  | ({ readonly type: 'file.list' } & FileQuery)
  | { readonly type: 'file.delete'; readonly id: string }
  | { readonly type: 'file.content'; readonly id: string }

/** Keeps an uploaded file under an id of the project. */
export interface FileCreateCommand {
  readonly type: 'file.create'
  /** As CreateCommand has it. */
  readonly idempotencyKey?: string
  readonly file: UploadedFile
  readonly purpose: (typeof FILE_PURPOSES)[number]
  /** How long it is kept; undefined: as long as its purpose says. */
  readonly expiresAfterSeconds?: number
}

/** A page of files, newest first unless asked otherwise. */
export interface FileQuery {
  /** At least 1. */
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** Id of a file of the same project; it is not in the answer itself. */
  readonly after?: string
  /** Only files of this purpose. */
  readonly purpose?: string
}

/** What a command about files led to. */
export type FileOutcome =
  | { readonly type: 'file'; readonly file: StoredFile }
  | { readonly type: 'file.list'; readonly files: readonly StoredFile[]; readonly hasMore: boolean }
  | { readonly type: 'file.deleted'; readonly id: string }
  | { readonly type: 'file.content'; readonly file: StoredFile }

/**
 * Files as http/ asks for them; implemented in jobs/. Every method acts within one project: what belongs to another,
 * was deleted or has expired is as absent as what never was (AppError `file_not_found`).
 */
export interface FileService {
  /** The bytes are stored when this resolves. Throws AppError `invalid_value` for an empty file. */
  create(project: string, command: FileCreateCommand): Promise<StoredFile>
  get(project: string, id: string): Promise<StoredFile>
  /** AppError `invalid_cursor` when `after` isn't in the project. */
  list(
    project: string,
    query: FileQuery,
  ): Promise<{ readonly files: readonly StoredFile[]; readonly hasMore: boolean }>
  /** What was made of the file goes on: it has bytes of its own. */
  delete(project: string, id: string): Promise<void>
  /** Opens the bytes, or a range of them. */
  open(file: StoredFile, range?: ByteRange): Promise<BlobStream>
}

/** What the lines of a batch may be sent to. */
export const BATCH_ENDPOINTS = ['/v1/videos'] as const
/** How long a batch may take; what is not done by then is not done. */
export const COMPLETION_WINDOWS = ['24h'] as const
/** How long a batch may take, milliseconds: OpenAI offers no other window than 24 hours. */
export const COMPLETION_WINDOW_MS = 24 * 3_600_000

/** OpenAI's words; `failed`, `completed`, `expired` and `cancelled` are ends. */
export type BatchStatus =
  | 'validating'
  | 'failed'
  | 'in_progress'
  | 'finalizing'
  | 'completed'
  | 'expired'
  | 'cancelling'
  | 'cancelled'

/** Why a batch was not begun: something is wrong with its input file. */
export interface BatchError {
  readonly code: string
  readonly message: string
  /** Field of the line; null: the whole line, or the whole file. */
  readonly param: string | null
  /** Counted from 1; null: the whole file. */
  readonly line: number | null
}

/** Many creates in one file. Times are Unix milliseconds; null: it has not come to that. */
export interface Batch {
  readonly id: string
  readonly project: string
  /** The dialect that its lines are read in and answered in. */
  readonly profile: string
  readonly status: BatchStatus
  readonly inputFileId: string
  readonly metadata: Readonly<Record<string, string>> | null
  /** How long the files that it leaves are kept; null: as long as such files are. */
  readonly outputLifeSeconds: number | null
  /** The one model of its lines; null before they have been read. */
  readonly model: string | null
  readonly errors: readonly BatchError[]
  readonly total: number
  readonly completed: number
  readonly failed: number
  readonly outputFileId: string | null
  readonly errorFileId: string | null
  readonly createdAt: number
  readonly expiresAt: number
  readonly inProgressAt: number | null
  readonly finalizingAt: number | null
  readonly completedAt: number | null
  readonly failedAt: number | null
  readonly expiredAt: number | null
  readonly cancellingAt: number | null
  readonly cancelledAt: number | null
}

/** What a client asks of batches. */
export type BatchCommand =
  | BatchCreateCommand
  | { readonly type: 'batch.get'; readonly id: string }
  | ({ readonly type: 'batch.list' } & BatchQuery)
  | { readonly type: 'batch.cancel'; readonly id: string }

/** Makes a video of each line of a file. */
export interface BatchCreateCommand {
  readonly type: 'batch.create'
  /** As CreateCommand has it. */
  readonly idempotencyKey?: string
  readonly inputFileId: string
  readonly metadata?: Readonly<Record<string, string>>
  readonly outputLifeSeconds?: number
}

/** A page of batches, newest first unless asked otherwise. */
export interface BatchQuery {
  /** At least 1. */
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** Id of a batch of the same project; it is not in the answer itself. */
  readonly after?: string
}

/** What a command about batches led to. */
export type BatchOutcome =
  | { readonly type: 'batch'; readonly batch: Batch }
  | { readonly type: 'batch.list'; readonly batches: readonly Batch[]; readonly hasMore: boolean }

/**
 * Batches as http/ asks for them; implemented in jobs/. Every method acts within one project: what belongs to another
 * is as absent as what never was (AppError `batch_not_found`).
 */
export interface BatchService {
  /**
   * Begins a batch: its lines are read and carried out afterwards. Throws AppError `file_not_found`, `invalid_value`
   * for a file that is no batch, `rate_limit_exceeded`.
   */
  create(project: string, profile: string, command: BatchCreateCommand): Promise<Batch>
  get(project: string, id: string): Promise<Batch>
  /** AppError `invalid_cursor` when `after` isn't in the project. */
  list(
    project: string,
    query: BatchQuery,
  ): Promise<{ readonly batches: readonly Batch[]; readonly hasMore: boolean }>
  /**
   * Lines that have not begun are not begun, videos that wait are cancelled, those in progress are finished. Throws
   * AppError `batch_ended` when there is nothing left to cancel.
   */
  cancel(project: string, id: string): Promise<Batch>
}

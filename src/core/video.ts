import type { Json } from './json.ts'
import type { Step } from './job.ts'
import type { VideoRequest } from './request.ts'

/** What a client sees of a job's progress. A cancelled video is `failed` with `error.code: "cancelled"`. */
export type VideoStatus = 'queued' | 'in_progress' | 'completed' | 'failed'

/** The three files a completed video serves. */
export type AssetRole = 'video' | 'thumbnail' | 'spritesheet'

/** Every role there is. */
export const ASSET_ROLES: readonly AssetRole[] = ['video', 'thumbnail', 'spritesheet']

/** Pixels, both even. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A request field that was changed or not applied, in words for the client. */
export interface Warning {
  readonly param: string
  readonly message: string
}

/** Why a job ended without a video: data on the row, never a stack. */
export interface JobError {
  readonly code: string
  readonly message: string
}

/** A stored, served file. */
export interface Asset {
  readonly videoId: string
  readonly role: AssetRole
  /** Key in the blob store. */
  readonly key: string
  /** Lower-case hex SHA-256 of the bytes; also the strong ETag. */
  readonly digest: string
  readonly sizeBytes: number
  readonly mediaType: string
}

/**
 * The public resource and, in the same row, the state of the job that makes it.
 * Times are Unix milliseconds; the wire speaks seconds.
 */
export interface Video {
  readonly id: string
  readonly project: string
  /** Profile the video was created through, e.g. `openai`. */
  readonly profile: string
  /** Public model name, echoed as it was asked for. */
  readonly model: string
  /** Id of the configured engine that makes it. */
  readonly engine: string
  readonly status: VideoStatus
  /** Whole per cent, 0..100, never decreasing; 100 exactly when completed. */
  readonly progress: number
  readonly prompt: string
  /** Length of the finished file as the wire spells it, e.g. "4" or "7.5". */
  readonly seconds: string
  readonly size: Size
  readonly createdAt: number
  readonly completedAt: number | null
  /** When the bytes go; null until completed, or when they are kept for ever. */
  readonly expiresAt: number | null
  readonly remixedFrom: string | null
  readonly error: JobError | null
  readonly warnings: readonly Warning[]
  readonly request: VideoRequest
  /** The unit of work due next; null when the job is terminal. */
  readonly step: Step | null
  /** When `step` is due. Meaningless when `step` is null. */
  readonly runAt: number
  /** Fence: every write names the version it read and raises it by one. */
  readonly version: number
  /** Failed tries of the present step. */
  readonly attempt: number
  /** How often a worker has begun since the job last got anywhere; high when the process ends each time. */
  readonly starts: number
  /** Engine state that was durable before the engine went on; null before the first. A completed video keeps its last. */
  readonly checkpoint: Json
  readonly cancelRequested: boolean
  /** Higher starts first. */
  readonly priority: number
  /** About how many jobs of its engine start before it does, itself included; only on queued videos that were asked for. */
  readonly queuePlace?: number
}

/** What clients may see of a video: all that answers are made of. The version tells apart what it was and is. */
export type PublicVideo = Pick<
  Video,
  | 'id'
  | 'model'
  | 'engine'
  | 'status'
  | 'progress'
  | 'prompt'
  | 'seconds'
  | 'size'
  | 'createdAt'
  | 'completedAt'
  | 'expiresAt'
  | 'remixedFrom'
  | 'error'
  | 'warnings'
  | 'request'
  | 'version'
  | 'queuePlace'
>

/** True for the statuses that never change again. */
export function isTerminal(status: VideoStatus): boolean {
  return status === 'completed' || status === 'failed'
}

/** Spells a size as the wire does: `720x1280`. */
export function formatSize(size: Size): string {
  return `${size.width}x${size.height}`
}

/** Reads `720x1280`; undefined for anything else. */
export function parseSize(text: string): Size | undefined {
  const match = /^(\d{1,5})x(\d{1,5})$/.exec(text)
  if (match === null) return undefined
  return { width: Number(match[1]), height: Number(match[2]) }
}

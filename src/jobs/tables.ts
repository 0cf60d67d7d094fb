import type { BatchStatus } from '#core/batch.ts'
import type { FilePurpose } from '#core/file.ts'
import type { JobError, AssetRole, VideoStatus } from '#core/video.ts'
import type { Step } from '#core/job.ts'
import type { EventType, WebhookDelivery } from '#core/webhook.ts'

/**
 * The rows as the database holds them. Only types that SQLite and PostgreSQL share: text, integer, bigint (as number),
 * JSON as text, booleans as 0 and 1. Times are Unix milliseconds.
 */
export interface Tables {
  videos: VideosTable
  artifacts: BlobsTable
  assets: AssetsTable
  cleanups: CleanupsTable
  files: FilesTable
  batches: BatchesTable
  batch_lines: BatchLinesTable
  api_keys: ApiKeysTable
  idempotency_keys: IdempotencyKeysTable
  probes: ProbesTable
  characters: CharactersTable
  secrets: SecretsTable
  webhook_endpoints: WebhookEndpointsTable
  webhook_deliveries: WebhookDeliveriesTable
}

/** Where events are sent. Times in all tables are Unix milliseconds. */
export interface WebhookEndpointsTable {
  id: string
  project: string
  name: string
  url: string
  /** JSON EventType[]. */
  event_types: string
  /** As the receiver knows it: deliveries are signed with it, so a hash of it would not do. */
  secret: string
  old_secret: string | null
  old_secret_until: number | null
  created_at: number
  updated_at: number
  /** Since when nothing was delivered; null while all is well. */
  failing_since: number | null
  disabled_at: number | null
}

/** One event for one endpoint. */
export interface WebhookDeliveriesTable {
  id: string
  endpoint_id: string
  event_id: string
  event_type: EventType
  /** The video that the event is about. */
  subject_id: string
  status: WebhookDelivery['status']
  /** Tries, counted before each. */
  attempt: number
  run_at: number
  /** Raised by each try: two nodes never make the same one. */
  version: number
  last_status_code: number | null
  last_error: string | null
  created_at: number
  finished_at: number | null
}

/** What the server signs with. */
interface SecretsTable {
  name: string
  /** Base64. */
  value: string
  created_at: number
}

/** Characters, as far as they are kept. */
export interface CharactersTable {
  id: string
  project: string
  name: string
  /** JSON string[]. */
  colours: string
  created_at: number
}

/** Which video a key stands for, for a day. */
export interface IdempotencyKeysTable {
  project: string
  key: string
  /** Hex SHA-256 of what the request asked for. */
  fingerprint: string
  video_id: string
  created_at: number
}

/** Videos, each with the state of its job. */
export interface VideosTable {
  id: string
  project: string
  profile: string
  model: string
  engine: string
  status: VideoStatus
  progress: number
  /** JSON string; null when it equals the prompt of `request`, as it nearly always does. */
  prompt: string | null
  seconds: string
  width: number
  height: number
  created_at: number
  completed_at: number | null
  expires_at: number | null
  remixed_from: string | null
  error_code: JobError['code'] | null
  /** JSON string, since an engine's message may hold any character. */
  error_message: string | null
  /** JSON Warning[]. */
  warnings: string
  /** JSON VideoRequest. */
  request: string
  step: Step | null
  run_at: number
  version: number
  /** The version at which the job was last scheduled; docs/decisions tells why. */
  ticket: number
  attempt: number
  starts: number
  /** JSON. */
  checkpoint: string
  cancel_requested: number
  priority: number
}

interface BlobsTable {
  video_id: string
  role: AssetRole
  key: string
  digest: string
  size_bytes: number
  media_type: string
}

/** Published files. An asset that expires does so without a look at its video. */
export interface AssetsTable extends BlobsTable {
  expires_at: number | null
}

/** Batches, in OpenAI's words. */
export interface BatchesTable {
  id: string
  project: string
  profile: string
  status: BatchStatus
  input_file_id: string
  input_key: string
  /** JSON object, or JSON null. */
  metadata: string
  output_life_seconds: number | null
  /** JSON string, or JSON null. */
  model: string
  /** JSON BatchError[]. */
  errors: string
  total: number
  completed: number
  failed: number
  output_file_id: string | null
  error_file_id: string | null
  created_at: number
  expires_at: number
  in_progress_at: number | null
  finalizing_at: number | null
  completed_at: number | null
  failed_at: number | null
  expired_at: number | null
  cancelling_at: number | null
  cancelled_at: number | null
  /** When it is to be looked at next; null: nothing is left to be done. */
  run_at: number | null
  /** Fence: whoever works on it, or cancels it, raises it. */
  version: number
}

/** The lines of batches that are not done with. */
export interface BatchLinesTable {
  batch_id: string
  /** Of the input file, counted from 1. */
  line: number
  /** JSON string. */
  custom_id: string
  /** Of its bytes in the input file. */
  start: number
  length: number
  state: LineState
  video_id: string | null
  /** JSON LineResult; null until it has ended. */
  result: string | null
}

/** `running`: it has a video. */
export type LineState = 'pending' | 'running' | 'completed' | 'failed'

/** Uploaded files, and those that batches left. */
export interface FilesTable {
  id: string
  project: string
  /** JSON string, since a name may hold any character. */
  filename: string
  purpose: FilePurpose
  key: string
  digest: string
  size_bytes: number
  created_at: number
  expires_at: number | null
}

/** Videos and files whose blobs are to be tidied: all that no row names go. Written with what made them superfluous. */
interface CleanupsTable {
  /** Or of a file. */
  video_id: string
  run_at: number
  attempt: number
  /** Raised each time the cleanup is asked for anew. */
  version: number
}

interface ApiKeysTable {
  id: string
  project: string
  name: string
  /** Lower-case hex SHA-256 of the secret, which is stored nowhere. */
  secret_hash: string
  /** Last characters of the secret, to recognise it by. */
  hint: string
  created_at: number
  revoked_at: number | null
}

/** One row, rewritten to learn whether the database takes writes. */
interface ProbesTable {
  name: string
  checked_at: number
}

/** What kind of answer an error becomes: the `type` of OpenAI's envelope. */
export type ErrorType =
  | 'invalid_request_error'
  | 'authentication_error'
  | 'insufficient_quota'
  | 'requests'
  | 'server_error'

interface ErrorEntry {
  readonly status: number
  readonly type: ErrorType
  /** The `code` of the envelope; null where OpenAI sends null. Absent: the table's own key. */
  readonly code?: string | null
  /** Template; `{name}` is replaced by the detail of that name. */
  readonly message: string
  /** True where the same request may succeed later without a change. */
  readonly retryable: boolean
}

/**
 * Every error a request can end with. A key is never re-used for another meaning; docs/errors.md lists the same
 * keys, and a test keeps the two equal.
 */
export const ERRORS = {
  missing_required_parameter: {
    status: 400,
    type: 'invalid_request_error',
    message: "Missing required parameter: '{param}'.",
    retryable: false,
  },
  invalid_value: { status: 400, type: 'invalid_request_error', message: '{message}', retryable: false },
  invalid_type: { status: 400, type: 'invalid_request_error', message: '{message}', retryable: false },
  unknown_parameter: {
    status: 400,
    type: 'invalid_request_error',
    message: "Unknown parameter: '{param}'.",
    retryable: false,
  },
  string_above_max_length: {
    status: 400,
    type: 'invalid_request_error',
    message:
      "Invalid '{param}': string too long. Expected a string with maximum length {max}, but got a string with length {length} instead.",
    retryable: false,
  },
  integer_above_max_value: {
    status: 400,
    type: 'invalid_request_error',
    message:
      "Invalid '{param}': integer above maximum value. Expected a value <= {max}, but got {value} instead.",
    retryable: false,
  },
  integer_below_min_value: {
    status: 400,
    type: 'invalid_request_error',
    message:
      "Invalid '{param}': integer below minimum value. Expected a value >= {min}, but got {value} instead.",
    retryable: false,
  },
  model_not_found: {
    status: 400,
    type: 'invalid_request_error',
    message: "The model '{model}' does not exist. Configured models: {models}.",
    retryable: false,
  },
  inpaint_size_mismatch: {
    status: 400,
    type: 'invalid_request_error',
    code: null,
    message: 'Inpaint image must match the requested width and height',
    retryable: false,
  },
  invalid_image: {
    status: 400,
    type: 'invalid_request_error',
    message: 'Unable to process image bytes: {reason}',
    retryable: false,
  },
  too_many_images: {
    status: 400,
    type: 'invalid_request_error',
    message: "Only one image can be uploaded at most in 'input_reference', but {count} were sent.",
    retryable: false,
  },
  invalid_json: {
    status: 400,
    type: 'invalid_request_error',
    message: 'We could not parse the JSON body of your request: {reason}',
    retryable: false,
  },
  invalid_multipart: {
    status: 400,
    type: 'invalid_request_error',
    message: 'We could not parse the multipart body of your request: {reason}',
    retryable: false,
  },
  invalid_cursor: {
    status: 400,
    type: 'invalid_request_error',
    message: "Invalid '{param}': no {object} with id '{value}' is in this list.",
    retryable: false,
  },
  unsupported_operation: {
    status: 400,
    type: 'invalid_request_error',
    message: "The model '{model}' does not support {operation}. GET /v1/models tells what each model does.",
    retryable: false,
  },
  invalid_storyboard: {
    status: 400,
    type: 'invalid_request_error',
    message: 'Invalid storyboard: {reason}',
    retryable: false,
  },
  webhook_unreachable: {
    status: 400,
    type: 'invalid_request_error',
    message: 'The webhook endpoint did not answer: {reason}.',
    retryable: true,
  },
  video_in_progress: {
    status: 400,
    type: 'invalid_request_error',
    message: 'Video is still being processed. Cancel it first with POST /v1/videos/{id}/cancel.',
    retryable: false,
  },
  source_not_completed: {
    status: 400,
    type: 'invalid_request_error',
    message: "Video '{id}' is {status}: only a completed video can be the source of {operation}.",
    retryable: false,
  },
  video_private: {
    status: 400,
    type: 'invalid_request_error',
    message: "Video '{id}' is private and can't be remixed. Edits and extensions of it are possible.",
    retryable: false,
  },
  extension_limit: {
    status: 400,
    type: 'invalid_request_error',
    message: "The video can't be extended: {reason}",
    retryable: false,
  },
  invalid_video: {
    status: 400,
    type: 'invalid_request_error',
    message: 'Unable to process video bytes: {reason}',
    retryable: false,
  },
  idempotency_key_reused: {
    status: 400,
    type: 'invalid_request_error',
    message: "The Idempotency-Key '{key}' was already used with a different request body.",
    retryable: false,
  },
  moderation_blocked: {
    status: 400,
    type: 'invalid_request_error',
    message:
      'The request is blocked by our moderation system when checking inputs. Possible reasons: {reasons}.',
    retryable: false,
  },
  invalid_url: {
    status: 400,
    type: 'invalid_request_error',
    message: "The URL of '{param}' can't be fetched: {reason}",
    retryable: false,
  },
  missing_api_key: {
    status: 401,
    type: 'invalid_request_error',
    code: null,
    message:
      "You didn't provide an API key. Send it in an Authorization header: 'Authorization: Bearer YOUR_KEY'.",
    retryable: false,
  },
  invalid_api_key: {
    status: 401,
    type: 'invalid_request_error',
    message: 'Incorrect API key provided: {hint}.',
    retryable: false,
  },
  forbidden_origin: {
    status: 403,
    type: 'invalid_request_error',
    message:
      "This server runs without API keys and answers only to this machine, but the request came for '{host}'. Give it a key (filmgate keys create), or set FILMGATE_PUBLIC_URL.",
    retryable: false,
  },
  link_invalid: {
    status: 403,
    type: 'invalid_request_error',
    message:
      'This link is not one that this server has made, or it was changed since. Ask whoever gave it to you for a new one.',
    retryable: false,
  },
  link_expired: {
    status: 403,
    type: 'invalid_request_error',
    message: 'This link has expired. Ask whoever gave it to you for a new one.',
    retryable: false,
  },
  video_not_found: {
    status: 404,
    type: 'invalid_request_error',
    code: null,
    message: "Video with id '{id}' not found.",
    retryable: false,
  },
  batch_ended: {
    status: 400,
    type: 'invalid_request_error',
    message: "Batch '{id}' can't be cancelled: its status is '{status}'.",
    retryable: false,
  },
  batch_not_found: {
    status: 404,
    type: 'invalid_request_error',
    code: null,
    message: "No batch found with id '{id}'.",
    retryable: false,
  },
  file_not_found: {
    status: 404,
    type: 'invalid_request_error',
    code: null,
    message: 'No such File object: {id}',
    retryable: false,
  },
  not_found: {
    status: 404,
    type: 'invalid_request_error',
    message: "{object} with id '{id}' not found.",
    retryable: false,
  },
  video_not_ready: {
    status: 404,
    type: 'invalid_request_error',
    code: null,
    message: 'Video is not ready yet, use GET /v1/videos/{video_id} to check status.',
    retryable: true,
  },
  video_failed: {
    status: 404,
    type: 'invalid_request_error',
    message: "Video '{id}' failed and has no content: {reason}",
    retryable: false,
  },
  content_expired: {
    status: 404,
    type: 'invalid_request_error',
    message: "The content of video '{id}' has expired: it was kept until the 'expires_at' of the video.",
    retryable: false,
  },
  invalid_url_encoding: {
    status: 400,
    type: 'invalid_request_error',
    message: 'The request could not be read: {reason}',
    retryable: false,
  },
  unknown_url: {
    status: 404,
    type: 'invalid_request_error',
    message: 'Invalid URL ({method} {path})',
    retryable: false,
  },
  method_not_allowed: {
    status: 405,
    type: 'invalid_request_error',
    message: 'Method not allowed: {method} {path}. Allowed: {allowed}.',
    retryable: false,
  },
  request_aborted: {
    status: 400,
    type: 'invalid_request_error',
    message: 'The connection ended before the request body was complete.',
    retryable: true,
  },
  request_timeout: {
    status: 408,
    type: 'invalid_request_error',
    message: 'The request body did not arrive within {seconds} seconds.',
    retryable: true,
  },
  payload_too_large: {
    status: 413,
    type: 'invalid_request_error',
    message: 'The request is too large: {reason}',
    retryable: false,
  },
  headers_too_large: {
    status: 431,
    type: 'invalid_request_error',
    message: 'The request headers are too large: at most 16 KiB are read.',
    retryable: false,
  },
  unsupported_media_type: {
    status: 415,
    type: 'invalid_request_error',
    message: "Unsupported {header} '{value}'. Use {expected}.",
    retryable: false,
  },
  range_not_satisfiable: {
    status: 416,
    type: 'invalid_request_error',
    message: "The range '{value}' is outside of the {sizeBytes} bytes of this content.",
    retryable: false,
  },
  rate_limit_exceeded: {
    status: 429,
    type: 'requests',
    message: '{reason}',
    retryable: true,
  },
  internal_error: {
    status: 500,
    type: 'server_error',
    message:
      'The server had an error while processing your request. Quote the request id {requestId} to its operator.',
    retryable: true,
  },
  unavailable: {
    status: 503,
    type: 'server_error',
    message: 'The server cannot take requests now: {reason}',
    retryable: true,
  },
} as const satisfies Record<string, ErrorEntry>

/** Names a row of the table; where OpenAI sends no code, this is the name in logs and docs. */
export type ErrorKey = keyof typeof ERRORS

/** A request error: thrown anywhere, mapped to an answer once, in http/. */
export class AppError extends Error {
  readonly key: ErrorKey
  readonly param: string | null
  readonly details: Readonly<Record<string, string | number>>

  /**
   * @param details values for the message template; `param` also becomes the envelope's param.
   */
  constructor(
    key: ErrorKey,
    details: Readonly<Record<string, string | number>> = {},
    options: { param?: string | null; cause?: unknown } = {},
  ) {
    super(formatMessage(ERRORS[key].message, details), { cause: options.cause })
    this.name = 'AppError'
    this.key = key
    this.details = details
    this.param = options.param ?? (typeof details['param'] === 'string' ? details['param'] : null)
  }

  get status(): number {
    return ERRORS[this.key].status
  }

  get type(): ErrorType {
    return ERRORS[this.key].type
  }

  /** The envelope's `code`. */
  get code(): string | null {
    const entry: ErrorEntry = ERRORS[this.key]
    return entry.code === undefined ? this.key : entry.code
  }
}

/** A failure inside an engine. It becomes the job's error, or another try. */
export class EngineError extends Error {
  readonly code: string
  readonly retryable: boolean
  /** How long to wait before the next try; undefined: the worker's own back-off. */
  readonly retryAfterMs: number | undefined

  constructor(
    code: string,
    message: string,
    options: { retryable?: boolean; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'EngineError'
    this.code = code
    this.retryable = options.retryable ?? false
    this.retryAfterMs = options.retryAfterMs
  }
}

/** A failure of the blob store or the database. */
export class StorageError extends Error {
  readonly code: 'blob_not_found' | 'storage_full' | 'storage_failed' | 'stale_version'

  constructor(code: StorageError['code'], message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.name = 'StorageError'
    this.code = code
  }
}

/** Turns anything thrown into an Error, once, so that the rest may rely on `message`. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(`Non-error thrown: ${String(thrown)}`)
}

function formatMessage(template: string, details: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = details[name]
    return value === undefined ? whole : String(value)
  })
}

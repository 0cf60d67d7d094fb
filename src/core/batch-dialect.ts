import type { CreateCommand } from './command.ts'
import type { AppError } from './errors.ts'
import type { Json } from './json.ts'
import type { Video } from './video.ts'

/** The words in which the lines of a batch are read and answered: one dialect's. */
export interface BatchDialect {
  /** Reads the body of a line. Throws AppError for what the dialect refuses. */
  readonly decode: (body: Json) => CreateCommand
  readonly encodeVideo: (video: Video) => Json
  readonly encodeError: (error: AppError) => Json
}

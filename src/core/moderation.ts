import type { CreateCommand } from './command.ts'
import type { Video } from './video.ts'

/** Decides what may be made. Joined in app.ts; a server without one makes everything. */
export interface Moderation {
  /** Before the video is accepted. Throws AppError `moderation_blocked`, or `unavailable` when nobody can decide. */
  checkCreate(project: string, command: CreateCommand): Promise<void>
  /**
   * A picture that came with it, in a file that has been inspected; before the video is accepted. Throws AppError as
   * `checkCreate`.
   */
  checkImage(project: string, path: string): Promise<void>
  /** Before it is worked on. Throws EngineError `moderation_blocked`, or a retryable one when nobody can decide. */
  checkJob(video: Video): Promise<void>
}

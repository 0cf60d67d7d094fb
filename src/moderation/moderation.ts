import type { CreateCommand } from '#core/command.ts'
import type { Logger } from '#core/engine.ts'
import { AppError, EngineError } from '#core/errors.ts'
import type { Moderation } from '#core/moderation.ts'
import type { Video } from '#core/video.ts'
import { CheckUnavailable } from './check.ts'
import type { TextCheck } from './check.ts'

export interface ModerationOptions {
  /** Asked in this order; the first that finds something decides. */
  readonly checks: readonly TextCheck[]
  readonly isOnFor: (project: string) => boolean
  /** `create`: a request is refused. `job`: it is accepted, and its video fails before anything is drawn. */
  readonly stage: 'create' | 'job'
  /** What happens to a text that no check can judge now. */
  readonly onUnavailable: 'refuse' | 'allow'
  readonly logger: Logger
}

/** OpenAI's sentence for a video that was accepted and then blocked. */
const JOB_MESSAGE = 'Your request was blocked by our moderation system.'
const RETRY_AFTER_SECONDS = 10

/** Judges the texts of a request by the checks, for the projects that want it. */
export function createModeration(options: ModerationOptions): Moderation {
  const { isOnFor, stage } = options
  return {
    async checkCreate(project, command) {
      if (stage !== 'create' || !isOnFor(project)) return
      const reasons = await judge(textOf(command), options).catch((error: unknown) => {
        if (!(error instanceof CheckUnavailable)) throw error
        const reason = 'its moderation does not answer.'
        throw new AppError(
          'unavailable',
          { reason, retryAfterSeconds: RETRY_AFTER_SECONDS },
          { cause: error },
        )
      })
      if (reasons.length > 0) throw new AppError('moderation_blocked', { reasons: reasons.join(', ') })
    },
    async checkJob(video) {
      if (stage !== 'job' || !isOnFor(video.project)) return
      const reasons = await judge(textOfJob(video), options).catch((error: unknown) => {
        if (!(error instanceof CheckUnavailable)) throw error
        throw new EngineError('moderation_unavailable', 'The moderation does not answer.', {
          retryable: true,
          cause: error,
        })
      })
      if (reasons.length > 0) throw new EngineError('moderation_blocked', JOB_MESSAGE)
    },
  }
}

/** Throws CheckUnavailable where a text that can't be judged is refused. */
async function judge(text: string, options: ModerationOptions): Promise<readonly string[]> {
  for (const check of options.checks) {
    try {
      const reasons = await check.findReasons(text)
      if (reasons.length > 0) return reasons
    } catch (error) {
      if (!(error instanceof CheckUnavailable) || options.onUnavailable === 'refuse') throw error
      options.logger.warn({ err: error }, 'A text passed without having been judged.')
    }
  }
  return []
}

function textOf({ prompt, shots = [] }: CreateCommand): string {
  return [prompt, ...shots.map(({ text }) => text)].join('\n')
}

function textOfJob({ prompt, request }: Video): string {
  return [prompt, ...request.shots.map(({ text }) => text)].join('\n')
}

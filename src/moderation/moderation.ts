import type { CreateCommand } from '#core/command.ts'
import type { Logger } from '#core/engine.ts'
import { AppError, EngineError } from '#core/errors.ts'
import type { Moderation } from '#core/moderation.ts'
import type { Video } from '#core/video.ts'
import { CheckUnavailable } from './check.ts'
import type { TextCheck } from './check.ts'
import type { ImageCheck } from './image-check.ts'

export interface ModerationOptions {
  /** Asked in this order; the first that finds something decides. */
  readonly checks: readonly TextCheck[]
  /** Asked about pictures. Absent: none is judged. */
  readonly imageCheck?: ImageCheck | undefined
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
      await refuse(judge(textOf(command), options))
    },
    async checkImage(project, path) {
      const { imageCheck } = options
      if (imageCheck === undefined || !isOnFor(project)) return
      await refuse(ask(() => imageCheck.findReasons(path), options))
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

/** Throws AppError `moderation_blocked` for what is found, `unavailable` where that can't be said. */
async function refuse(judgement: Promise<readonly string[]>): Promise<void> {
  const reasons = await judgement.catch((error: unknown) => {
    if (!(error instanceof CheckUnavailable)) throw error
    const reason = 'its moderation does not answer.'
    throw new AppError('unavailable', { reason, retryAfterSeconds: RETRY_AFTER_SECONDS }, { cause: error })
  })
  if (reasons.length > 0) throw new AppError('moderation_blocked', { reasons: reasons.join(', ') })
}

async function judge(text: string, options: ModerationOptions): Promise<readonly string[]> {
  for (const check of options.checks) {
    const reasons = await ask(() => check.findReasons(text), options)
    if (reasons.length > 0) return reasons
  }
  return []
}

/** Throws CheckUnavailable where what can't be judged is refused. */
async function ask(
  findReasons: () => Promise<readonly string[]>,
  { onUnavailable, logger }: ModerationOptions,
): Promise<readonly string[]> {
  try {
    return await findReasons()
  } catch (error) {
    if (!(error instanceof CheckUnavailable) || onUnavailable === 'refuse') throw error
    logger.warn({ err: error }, 'A request passed without having been judged.')
    return []
  }
}

function textOf({ prompt, shots = [] }: CreateCommand): string {
  return [prompt, ...shots.map(({ text }) => text)].join('\n')
}

function textOfJob({ prompt, request }: Video): string {
  return [prompt, ...request.shots.map(({ text }) => text)].join('\n')
}

import type { Logger } from '#core/engine.ts'
import { toError } from '#core/errors.ts'
import type { Moderation } from '#core/moderation.ts'
import { ConfigError } from './config.ts'
import type { Config } from './config.ts'
import { BUILT_IN_WORDS } from './moderation/built-in-words.ts'
import { createEndpointCheck } from './moderation/endpoint-check.ts'
import { createImageCheck } from './moderation/image-check.ts'
import { createModeration } from './moderation/moderation.ts'
import { startNsfwjs } from './moderation/nsfwjs.ts'
import type { Nsfwjs } from './moderation/nsfwjs.ts'
import { createWordCheck } from './moderation/word-check.ts'

/** What decides, and what it has started. */
export interface ChosenModeration extends AsyncDisposable {
  /** Undefined where no project wants any. */
  readonly moderation: Moderation | undefined
}

/**
 * The configured moderation. `operatorFetch` goes to addresses the operator chose, `start` loads the classifier of
 * pictures. Throws ConfigError when that is wanted and not installed.
 */
export async function chooseModeration(
  { moderation, projects }: Pick<Config, 'moderation' | 'projects'>,
  operatorFetch: typeof globalThis.fetch,
  logger: Logger,
  start: () => Promise<Nsfwjs> = startNsfwjs,
): Promise<ChosenModeration> {
  const { enabled, words, lists, endpoint, images, stage, onUnavailable } = moderation
  const isOnFor = (project: string): boolean =>
    (Object.hasOwn(projects, project) ? projects[project]?.moderation : undefined) ?? enabled
  if (!enabled && !Object.keys(projects).some(isOnFor)) {
    return { moderation: undefined, [Symbol.asyncDispose]: async () => undefined }
  }
  const checks = [
    ...(words === 'built-in' ? [createWordCheck(BUILT_IN_WORDS)] : []),
    createWordCheck(lists),
    ...(endpoint === undefined ? [] : [createEndpointCheck({ ...endpoint, fetch: operatorFetch })]),
  ]
  const nsfwjs = images === undefined ? undefined : await load(start)
  const imageCheck =
    images === undefined || nsfwjs === undefined
      ? undefined
      : createImageCheck({ classify: nsfwjs.classify, threshold: images.threshold })
  return {
    moderation: createModeration({ checks, imageCheck, isOnFor, stage, onUnavailable, logger }),
    async [Symbol.asyncDispose]() {
      await nsfwjs?.[Symbol.asyncDispose]()
    },
  }
}

async function load(start: () => Promise<Nsfwjs>): Promise<Nsfwjs> {
  try {
    return await start()
  } catch (error) {
    throw new ConfigError(
      `moderation.images: nsfwjs could not be loaded (${toError(error).message}). Install it where Filmgate is installed: npm install nsfwjs @tensorflow/tfjs buffer`,
    )
  }
}

import type { Logger } from '#core/engine.ts'
import type { Moderation } from '#core/moderation.ts'
import type { Config } from './config.ts'
import { BUILT_IN_WORDS } from './moderation/built-in-words.ts'
import { createEndpointCheck } from './moderation/endpoint-check.ts'
import { createModeration } from './moderation/moderation.ts'
import { createWordCheck } from './moderation/word-check.ts'

/** The configured moderation; undefined where no project wants any. `operatorFetch` goes to addresses the operator chose. */
export function chooseModeration(
  { moderation, projects }: Pick<Config, 'moderation' | 'projects'>,
  operatorFetch: typeof globalThis.fetch,
  logger: Logger,
): Moderation | undefined {
  const { enabled, words, lists, endpoint, stage, onUnavailable } = moderation
  const isOnFor = (project: string): boolean =>
    (Object.hasOwn(projects, project) ? projects[project]?.moderation : undefined) ?? enabled
  if (!enabled && !Object.keys(projects).some(isOnFor)) return undefined
  const checks = [
    ...(words === 'built-in' ? [createWordCheck(BUILT_IN_WORDS)] : []),
    createWordCheck(lists),
    ...(endpoint === undefined ? [] : [createEndpointCheck({ ...endpoint, fetch: operatorFetch })]),
  ]
  return createModeration({ checks, isOnFor, stage, onUnavailable, logger })
}

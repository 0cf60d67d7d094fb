import type { Config } from './config.ts'

/** What each project may have at a time; undefined: any number. */
export interface ProjectLimits {
  readonly maxQueued: number | undefined
  readonly maxQueuedOf: (project: string) => number | undefined
  readonly concurrencyOf: (project: string) => number | undefined
  readonly priorityOf: (project: string) => number
}

/** What the config file says of a project, or else the setting that holds for all. */
export function createProjectLimits(
  config: Pick<Config, 'maxQueued' | 'projectMaxQueued' | 'projectConcurrency' | 'projects'>,
): ProjectLimits {
  // 'unlimited' of one project is undefined as well, and wins over the setting all the same.
  const choose = (
    project: string,
    key: 'concurrency' | 'maxQueued',
    fallback: number | undefined,
  ): number | undefined => {
    const own = config.projects[project]
    return own !== undefined && key in own ? own[key] : fallback
  }
  return {
    maxQueued: config.maxQueued,
    maxQueuedOf: (project) => choose(project, 'maxQueued', config.projectMaxQueued),
    concurrencyOf: (project) => choose(project, 'concurrency', config.projectConcurrency),
    priorityOf: (project) => config.projects[project]?.priority ?? 0,
  }
}

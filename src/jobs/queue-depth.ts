import { sql } from 'kysely'
import type { Awaitable } from '#core/awaitable.ts'
import { AppError } from '#core/errors.ts'
import type { Video } from '#core/video.ts'
import type { Database } from './database.ts'

/** How long a count serves; one that took longer serves longer, so that counting stays a small part of the time. */
const COUNT_LIFE_MS = 250
/** More than other servers can make: with room for many videos, a count serves longer. */
const OTHERS_PER_MS = 10
const MAX_LIFE_MS = 10_000
/** Nobody is refused on a count that is older: jobs may have started since. */
const STRICT_LIFE_MS = 25
const LIFE_FACTOR = 20
/** A place in the queue is told for so long, and a millisecond more for each job ahead: far back, less happens. */
const PLACE_LIFE_MS = 1_000
/** Places remembered; each is a number. */
const MAX_PLACES = 10_000
/** Clients that were refused together come back apart. */
const MIN_RETRY_SECONDS = 5
const RETRY_SPREAD_SECONDS = 10

/** How many videos may wait for their first start; undefined: any number. */
export interface QueueLimits {
  /** Of all projects together. */
  readonly maxQueued: number | undefined
  readonly maxQueuedOf: (project: string) => number | undefined
}

/** How many videos wait, and who may add one. */
export interface QueueDepth {
  /**
   * Takes a place for a new video, or throws AppError `rate_limit_exceeded` with a Retry-After. Answers how to tell
   * whether the video was made.
   */
  reserve(project: string): Promise<(isMade: boolean) => void>
  /** The video, with its place in the queue while it waits. The same object as long as nothing has changed. */
  withPlace(video: Video): Awaitable<Video>
}

interface Count {
  readonly engine: string
  readonly priority: number
  readonly project: string
  readonly count: number
}

interface Place {
  readonly video: Video
  readonly placed: Video
  readonly until: number
}

/**
 * Counts the waiting videos, now and then. In between, the videos that this process makes are added, so that alone it
 * never goes over a limit; several nodes may, by what the others make meanwhile.
 */
export function createQueueDepth(options: {
  readonly database: Database
  readonly limits: QueueLimits
  readonly now: () => number
  /** 0 ≤ x < 1. */
  readonly random: () => number
}): QueueDepth {
  const { database, limits, now, random } = options
  const select = compileStatements(database)
  const places = new Map<string, Place>()
  let counts: readonly Count[] = []
  let countedAt = Number.NEGATIVE_INFINITY
  let countMs = 0
  let counting: Promise<void> | undefined
  /** By project: being made, and made since the last count began. */
  const reserved = new Map<string, number>()
  let made = new Map<string, number>()

  return {
    async reserve(project) {
      const { maxQueued } = limits
      const maxOfProject = limits.maxQueuedOf(project)
      if (maxQueued === undefined && maxOfProject === undefined) return () => undefined
      const roomMs = measureRoom(project, maxOfProject) / OTHERS_PER_MS
      await refresh(Math.min(MAX_LIFE_MS, Math.max(COUNT_LIFE_MS, roomMs)))
      if (findReached(project, maxOfProject) !== undefined) await refresh(STRICT_LIFE_MS)
      const reached = findReached(project, maxOfProject)
      if (reached !== undefined) throw refuse(reached)
      add(reserved, project, 1)
      return (isMade) => {
        add(reserved, project, -1)
        if (isMade) add(made, project, 1)
      }
    },
    withPlace(video) {
      if (video.status !== 'queued') return video
      const known = places.get(video.id)
      return known?.video === video && known.until > now() ? known.placed : findPlace(video, known)
    },
  }

  async function findPlace(video: Video, known: Place | undefined): Promise<Video> {
    await refresh(COUNT_LIFE_MS)
    const queuePlace = await computePlace(video)
    const isSame = known?.video === video && known.placed.queuePlace === queuePlace
    const placed = isSame ? known.placed : { ...video, queuePlace }
    const [oldest] = places.keys()
    places.delete(video.id)
    if (oldest !== undefined && places.size >= MAX_PLACES) places.delete(oldest)
    places.set(video.id, { video, placed, until: now() + PLACE_LIFE_MS + queuePlace })
    return placed
  }

  /** The limit that leaves no place, in words. */
  function findReached(project: string, maxOfProject: number | undefined): string | undefined {
    const { maxQueued } = limits
    if (maxOfProject !== undefined && depthOf(project) >= maxOfProject) {
      return `${maxOfProject} videos of this project are waiting to be made, which is its limit.`
    }
    if (maxQueued === undefined || depthOf() < maxQueued) return undefined
    return `${maxQueued} videos are waiting to be made, which is this server's limit.`
  }

  function measureRoom(project: string, maxOfProject = Number.POSITIVE_INFINITY): number {
    const { maxQueued = Number.POSITIVE_INFINITY } = limits
    return Math.min(maxQueued - depthOf(), maxOfProject - depthOf(project))
  }

  function depthOf(project?: string): number {
    let depth = 0
    for (const row of counts) if (project === undefined || row.project === project) depth += row.count
    for (const more of [reserved, made]) {
      for (const [name, count] of more) if (project === undefined || name === project) depth += count
    }
    return depth
  }

  function refresh(lifeMs: number): Awaitable<void> {
    if (now() < countedAt + Math.max(lifeMs, countMs * LIFE_FACTOR)) return
    return (counting ??= count().finally(() => (counting = undefined)))
  }

  async function count(): Promise<void> {
    const startedAt = now()
    // What is made while the count runs may or may not be in it: then it counts twice, until the next.
    const madeBefore = made
    made = new Map()
    try {
      counts = await database.select<Count>(select.counts, [])
    } catch (error) {
      for (const [project, count] of madeBefore) add(made, project, count)
      throw error
    }
    countedAt = startedAt
    countMs = now() - startedAt
  }

  /** 1 is next. An estimate: as many of each other project's jobs go first as of its own. */
  async function computePlace(video: Video): Promise<number> {
    const { engine, priority, project, id, runAt } = video
    const parameters = [engine, priority, project, runAt, runAt, id]
    const [row] = await database.select<{ count: number }>(select.ahead, parameters)
    const ahead = row?.count ?? 0
    let place = ahead + 1
    for (const other of counts) {
      if (other.engine !== engine) continue
      if (other.priority > priority) place += other.count
      else if (other.priority === priority && other.project !== project) place += Math.min(other.count, ahead)
    }
    return place
  }

  function refuse(reason: string): AppError {
    const retryAfterSeconds = MIN_RETRY_SECONDS + Math.floor(random() * RETRY_SPREAD_SECONDS)
    return new AppError('rate_limit_exceeded', { reason: `${reason} Try again later.`, retryAfterSeconds })
  }
}

function add(tally: Map<string, number>, project: string, change: number): void {
  const count = (tally.get(project) ?? 0) + change
  if (count === 0) tally.delete(project)
  else tally.set(project, count)
}

function compileStatements(database: Database) {
  const queued = database.read.selectFrom('videos').where('status', '=', sql.lit('queued'))
  return {
    counts: queued
      .select(['engine', 'priority', 'project', ({ fn }) => fn.countAll<number>().as('count')])
      .groupBy(['engine', 'priority', 'project'])
      .compile().sql,
    ahead: queued
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('engine', '=', '')
      .where('priority', '=', 0)
      .where('project', '=', '')
      .where((where) =>
        where.or([where('run_at', '<', 0), where.and([where('run_at', '=', 0), where('id', '<', '')])]),
      )
      .compile().sql,
  }
}

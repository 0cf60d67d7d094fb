import { sql } from 'kysely'
import type { Database } from './database.ts'

/** The largest number that the column takes; priorities are much smaller. */
const ABOVE_ALL = 2_147_483_647

/** A job that has never been started. */
export interface WaitingJob {
  readonly id: string
  readonly engine: string
  readonly project: string
  readonly priority: number
}

/** What may be started, besides the free places of the engine. */
export interface ChoiceOptions {
  /** How many videos of a project may be in progress at a time; undefined: any number. */
  readonly projectLimit: (project: string) => number | undefined
  /** True for a job that is not to be chosen now: it is being started, or failed to. */
  readonly isTaken: (id: string) => boolean
  /** At least the number of jobs that `isTaken` is true for. */
  readonly takenCount: number
  /** Jobs of the project that this process is running, whatever their rows say yet. */
  readonly running: (project: string) => Iterable<string>
}

export interface Choice {
  readonly jobs: readonly WaitingJob[]
  /** When the next waiting job comes due, as far as that was looked at; undefined: none, or there is no room for it. */
  readonly nextRunAt: number | undefined
}

/** The jobs that wait for their first start. */
export interface FairQueue {
  /**
   * Chooses which waiting jobs of an engine to start at `now`, up to `places`: higher priorities first; within one the
   * projects take turns, beginning after the one that was served last; within a project, the longest waiting first. A
   * project at its limit is passed over. Nobody else may choose at the same time.
   */
  choose(engine: string, places: number, now: number, options: ChoiceOptions): Promise<Choice>
}

/** One project's jobs of one priority, as far as they were read. */
interface Lane {
  readonly project: string
  readonly jobs: WaitingJob[]
}

/** What one call of choose() has found so far. */
interface Round {
  readonly engine: string
  readonly places: number
  readonly now: number
  readonly options: ChoiceOptions
  readonly chosen: WaitingJob[]
  /** What each project with a limit may still start. */
  readonly room: Map<string, number>
  nextRunAt: number | undefined
}

/** The waiting jobs, in a database. */
export function createFairQueue(database: Database): FairQueue {
  const reader = createReader(database)
  /** Who was served last, by engine. Forgotten by a restart, which costs nobody more than a turn. */
  const lastServed = new Map<string, string>()
  return {
    async choose(engine, places, now, options) {
      const round: Round = { engine, places, now, options, chosen: [], room: new Map(), nextRunAt: undefined }
      let priority = await reader.nextPriority(engine, ABOVE_ALL)
      while (priority !== undefined && round.chosen.length < places) {
        await chooseAmong(round, priority)
        priority = await reader.nextPriority(engine, priority)
      }
      return { jobs: round.chosen, nextRunAt: round.nextRunAt }
    },
  }

  /** The first lap finds the projects, and ends with the last free place; further ones go round those found. */
  async function chooseAmong(round: Round, priority: number): Promise<void> {
    const lanes: Lane[] = []
    for await (const project of projectsFrom(round.engine, priority)) {
      const lane = await openLane(round, priority, project)
      take(round, lane)
      if (lane.jobs.length > 0) lanes.push(lane)
      if (round.chosen.length >= round.places) return
    }
    while (lanes.length > 0) {
      for (const lane of lanes.splice(0)) {
        take(round, lane)
        if (round.chosen.length >= round.places) return
        if (lane.jobs.length > 0) lanes.push(lane)
      }
    }
  }

  /** Each project once, beginning after the one served last. The order is the database's own. */
  async function* projectsFrom(engine: string, priority: number): AsyncGenerator<string> {
    const seen = new Set<string>()
    for (const start of [lastServed.get(engine) ?? '', '']) {
      let project = await reader.nextProject(engine, priority, start)
      while (project !== undefined && !seen.has(project)) {
        seen.add(project)
        yield project
        project = await reader.nextProject(engine, priority, project)
      }
    }
  }

  async function openLane(round: Round, priority: number, project: string): Promise<Lane> {
    const { engine, options, places, chosen, now } = round
    const room = Math.min(places - chosen.length, await measureRoom(round, project))
    if (room <= 0) return { project, jobs: [] }
    const limit = room + options.takenCount
    const rows = await reader.waiting(engine, priority, project, limit)
    const future = rows.find((row) => row.run_at > now)
    if (future !== undefined) round.nextRunAt = Math.min(round.nextRunAt ?? future.run_at, future.run_at)
    const jobs = rows
      .filter((row) => row.run_at <= now && !options.isTaken(row.id))
      .slice(0, room)
      .map(({ id }) => ({ id, engine, project, priority }))
    return { project, jobs }
  }

  async function measureRoom(round: Round, project: string): Promise<number> {
    const limit = round.options.projectLimit(project)
    if (limit === undefined) return Number.POSITIVE_INFINITY
    const known = round.room.get(project)
    if (known !== undefined) return known
    const active = new Set(round.options.running(project))
    for (const id of await reader.active(project, limit)) active.add(id)
    const room = Math.max(0, limit - active.size)
    round.room.set(project, room)
    return room
  }

  function take(round: Round, lane: Lane): void {
    const room = round.room.get(lane.project)
    const job = room === 0 ? undefined : lane.jobs.shift()
    if (job === undefined) {
      lane.jobs.length = 0
      return
    }
    round.chosen.push(job)
    lastServed.set(round.engine, lane.project)
    if (room !== undefined) round.room.set(lane.project, room - 1)
  }
}

/** The index of waiting jobs. Every question is a seek. */
function createReader(database: Database) {
  const queued = database.read.selectFrom('videos').where('status', '=', sql.lit('queued'))
  const ofEngine = queued.where('engine', '=', '')
  const ofPriority = ofEngine.where('priority', '=', 0)
  const statements = {
    priority: ofEngine
      .select('priority')
      .where('priority', '<', 0)
      .orderBy('priority', 'desc')
      .limit(1)
      .compile().sql,
    project: ofPriority.select('project').where('project', '>', '').orderBy('project').limit(1).compile().sql,
    waiting: ofPriority
      .select(['id', 'run_at'])
      .where('project', '=', '')
      .orderBy('run_at')
      .limit(1)
      .compile().sql,
    active: database.read
      .selectFrom('videos')
      .select('id')
      .where('status', '=', sql.lit('in_progress'))
      .where('project', '=', '')
      .limit(1)
      .compile().sql,
  }
  return {
    async nextPriority(engine: string, below: number): Promise<number | undefined> {
      const [row] = await database.select<{ priority: number }>(statements.priority, [engine, below, 1])
      return row?.priority
    },
    async nextProject(engine: string, priority: number, after: string): Promise<string | undefined> {
      const parameters = [engine, priority, after, 1]
      const [row] = await database.select<{ project: string }>(statements.project, parameters)
      return row?.project
    },
    waiting: (engine: string, priority: number, project: string, limit: number) =>
      database.select<{ id: string; run_at: number }>(statements.waiting, [engine, priority, project, limit]),
    async active(project: string, limit: number): Promise<readonly string[]> {
      const rows = await database.select<{ id: string }>(statements.active, [project, limit])
      return rows.map((row) => row.id)
    },
  }
}

import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from '#core/engine.ts'
import { StorageError } from '#core/errors.ts'
import { gather } from './gather.ts'
import type { PostgresDatabase } from './postgres.ts'
import type { ScheduledJob } from './scheduler.ts'
import type { Tables } from './tables.ts'

const SCHEMA = 'filmgate_queue'
/** Engines have queues of their own, so that a full one does not hold up another. */
const PREFIX = 'engine/'
/** The shortest that pg-boss allows: a delivery whose holder has not been heard of for so long goes to another. */
export const HEARTBEAT_SECONDS = 10
const QUEUE_OPTIONS = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  // Whether a job is given up is decided by its row, never by its delivery.
  retryLimit: 2_000_000_000,
  retryDelay: 1,
  // A single render may take an hour, the retention of what waits must outlast any backlog.
  expireInSeconds: 23 * 3600,
  retentionSeconds: 365 * 86_400,
  // What is struck off is of no use to anybody, and in the way of every look at the table: thousands a second are.
  deleteAfterSeconds: 2,
} as const

/** A job handed to this process, which has to be heard of again before the heartbeat is overdue. */
export interface Delivery {
  readonly id: string
  readonly engine: string
  readonly videoId: string
  /** The row's ticket when this was sent; another one there means that this is overtaken. */
  readonly ticket: number
  /** Counts the deliveries of the same message, so that who lost it can't settle it. */
  readonly retryCount: number
}

/** pg-boss, as far as the scheduler needs it. */
export interface BossQueue {
  /** Within the transaction that wrote the row. */
  send(trx: Kysely<Tables>, job: ScheduledJob, startAt: Date | undefined): Promise<void>
  /** The same for jobs of one engine, each for its moment. */
  sendAll(trx: Kysely<Tables>, engine: string, jobs: readonly ScheduledJob[], now: number): Promise<void>
  /** Up to `limit` jobs under way, due at `dueAt`, that no delivery stands for, taken or not. The longest due first. */
  findMissing(trx: Kysely<Tables>, dueAt: number, limit: number): Promise<readonly ScheduledJob[]>
  /** Engines that have a queue, whoever made it. */
  engines(): Promise<readonly string[]>
  take(engine: string, limit: number): Promise<readonly Delivery[]>
  /** Strikes a delivery off. */
  complete(delivery: Delivery): Promise<void>
  /** Gives a delivery back: it comes again in about a second, to anybody. */
  putOff(delivery: Delivery): Promise<void>
  /** Tells that this process is alive. Answers the ids of those that it still holds. */
  touch(engine: string, deliveries: readonly Delivery[]): Promise<ReadonlySet<string>>
  /** Takes back what was taken from this process but not yet given to another. Answers the ids of those. */
  reclaim(engine: string, deliveries: readonly Delivery[]): Promise<ReadonlySet<string>>
  /** Takes deliveries from those that were not heard of, and tidies up. */
  supervise(): Promise<void>
  /** Whether anybody holds another delivery of the same video. */
  isHeldElsewhere(delivery: Delivery): Promise<boolean>
  close(): Promise<void>
}

interface Payload {
  readonly videoId: string
  readonly ticket: number
}

/** Opens the queues, making those of `engines` when they are new. Throws what the database throws. */
export async function openBossQueue(options: {
  readonly database: PostgresDatabase
  readonly engines: readonly string[]
  readonly logger: Logger
}): Promise<BossQueue> {
  const { database } = options
  const boss = new PgBoss({
    db: {
      executeSql: async (sql, values) => ({ rows: [...(await database.query(sql, values ?? []))] }),
    },
    schema: SCHEMA,
    schedule: false,
    // Whoever has deliveries says so first: see the heartbeat.
    supervise: false,
    monitorIntervalSeconds: 1,
    maintenanceIntervalSeconds: 5,
  })
  boss.on('error', (error) =>
    options.logger.error({ err: error }, 'The job queue could not be kept in order.'),
  )
  boss.on('warning', (warning) => options.logger.warn({ warning }, 'The job queue has a warning.'))
  await boss.start()
  for (const engine of options.engines) {
    await boss.createQueue(PREFIX + engine, QUEUE_OPTIONS)
    // To make one that there is leaves it as an earlier Filmgate made it.
    await boss.updateQueue(PREFIX + engine, QUEUE_OPTIONS)
  }
  return createQueue(boss, database)
}

function createQueue(boss: PgBoss, database: PostgresDatabase): BossQueue {
  const analyseOnce = createAnalysis(database)
  return {
    async send(trx, { id: videoId, engine, version: ticket, priority }, startAt) {
      const options = { db: fromKysely(trx), priority, ...(startAt !== undefined && { startAfter: startAt }) }
      const id = await boss.send(PREFIX + engine, { videoId, ticket } satisfies Payload, options)
      if (id === null) throw new StorageError('storage_failed', `The job of ${videoId} could not be queued.`)
    },
    async sendAll(trx, engine, jobs, now) {
      if (jobs.length === 0) return
      const deliveries = jobs.map(({ id: videoId, version: ticket, priority, runAt }) => ({
        data: { videoId, ticket } satisfies Payload,
        priority,
        ...(runAt > now && { startAfter: new Date(runAt) }),
      }))
      await boss.insert(PREFIX + engine, deliveries, { db: fromKysely(trx) })
    },
    async findMissing(trx, dueAt, limit) {
      // Joined as a whole: a delivery is not found by its video, and there are as many as jobs under way.
      const { rows } = await sql<ScheduledJob>`
        select id, engine, status, priority, run_at as "runAt", ticket as version from videos
        where status = 'in_progress' and step is not null and run_at <= ${dueAt}
          and not exists (
            select from ${sql.table(`${SCHEMA}.job`)} as delivery
            where delivery.name = ${PREFIX} || videos.engine and delivery.state < 'completed'
              and delivery.data ->> 'videoId' = videos.id and (delivery.data ->> 'ticket')::int = videos.ticket
          )
        order by run_at limit ${limit}`.execute(trx)
      return rows
    },
    async engines() {
      const queues = await boss.getQueues()
      return queues.filter(({ name }) => name.startsWith(PREFIX)).map(({ name }) => name.slice(PREFIX.length))
    },
    async take(engine, limit) {
      const jobs = await boss.fetch<Payload>(PREFIX + engine, { batchSize: limit })
      return jobs.map(({ id, data, retryCount }) => ({ id, engine, retryCount, ...data }))
    },
    complete: gather((deliveries) =>
      settle(deliveries, (engine, ours) => boss.complete(PREFIX + engine, ours)),
    ),
    putOff: gather((deliveries) => settle(deliveries, (engine, ours) => boss.fail(PREFIX + engine, ours))),
    async touch(engine, deliveries) {
      // pg-boss answers the ids, but its types keep that to itself.
      const { settled } = (await boss.touch(PREFIX + engine, [...deliveries])) as { settled?: string[] }
      return new Set(settled ?? deliveries.map(({ id }) => id))
    },
    async reclaim(engine, deliveries) {
      // Where its holder was not heard of, pg-boss puts the same attempt on offer again; to take it raises its count.
      const rows = await database.query<{ readonly id: string }>(
        `update ${SCHEMA}.job set state = 'active', heartbeat_on = ${SCHEMA}.job_now()
          where name = $1 and state = 'retry' and (id, retry_count) in (select * from unnest($2::uuid[], $3::int[]))
          returning id`,
        [PREFIX + engine, deliveries.map(({ id }) => id), deliveries.map(({ retryCount }) => retryCount)],
      )
      return new Set(rows.map(({ id }) => id))
    },
    async supervise() {
      await boss.supervise()
      await analyseOnce()
    },
    async isHeldElsewhere({ id, engine, videoId }) {
      const rows = await database.query(
        `select 1 from ${SCHEMA}.job where name = $1 and state = 'active' and id <> $2 and data ->> 'videoId' = $3 limit 1`,
        [PREFIX + engine, id, videoId],
      )
      return rows.length > 0
    },
    close: () => boss.stop({ graceful: false, close: false }),
  }
}

/** As autovacuum has it. With fewer rows, any way to find them is as good. */
const MIN_ANALYSED = 50

/**
 * Until PostgreSQL has looked into a table, it takes a queue's name to tell few rows from many, though there are only as
 * many names as engines, and reads all deliveries to settle twenty: 7 to 10 ms with 2,000 of them, for up to a minute,
 * until autovacuum comes by. Once it knows, it remembers however much the table grows.
 */
function createAnalysis(database: PostgresDatabase): () => Promise<void> {
  let isDone = false
  return async () => {
    if (isDone) return
    const tables = await database.query<{
      readonly name: string
      readonly isKnown: boolean
      readonly rows: number
    }>(
      `select relname as name, coalesce(last_analyze, last_autoanalyze) is not null as "isKnown", n_live_tup as rows
        from pg_stat_user_tables
        where schemaname = $1 and relname in (select table_name from ${SCHEMA}.queue)`,
      [SCHEMA],
    )
    const unknown = tables.filter(({ isKnown }) => !isKnown)
    isDone = tables.length > 0 && unknown.length === 0
    for (const { name, rows } of unknown) {
      if (rows >= MIN_ANALYSED) await database.query(`analyze ${SCHEMA}."${name}"`, [])
    }
  }
}

/** Each engine's deliveries with one statement. */
async function settle(
  deliveries: readonly Delivery[],
  settleOurs: (engine: string, ours: Delivery[]) => Promise<unknown>,
): Promise<undefined[]> {
  for (const [engine, ours] of Map.groupBy(deliveries, (delivery) => delivery.engine)) {
    await settleOurs(engine, ours)
  }
  return deliveries.map(() => undefined)
}

import type { Logger } from '#core/engine.ts'
import { createNotifier } from './notifier.ts'
import type { Notifier } from './notifier.ts'
import type { PostgresDatabase } from './postgres.ts'

/** Nobody sees so little delay, and a busy node says what it has to say a few dozen times a second. */
const GATHER_MS = 20

interface Tools {
  readonly database: PostgresDatabase
  readonly logger: Logger
}

/**
 * What several processes tell each other of videos, through the database and within milliseconds. A message that is
 * lost costs time only: a worker learns of a cancel with its next write as well, and a feed looks for itself.
 */
export async function createPostgresNotifiers(
  tools: Tools,
): Promise<{ readonly notifier: Notifier; readonly changes: Notifier }> {
  return {
    notifier: await createPostgresNotifier('filmgate_asked', tools, (ids) => findCancelled(ids, tools)),
    changes: await createPostgresNotifier('filmgate_changed', tools, async (ids) => ids),
  }
}

async function findCancelled(ids: readonly string[], { database }: Tools): Promise<readonly string[]> {
  const rows = await database.read
    .selectFrom('videos')
    .select('id')
    .where('id', 'in', ids)
    .where('cancel_requested', '=', 1)
    .execute()
  return rows.map(({ id }) => id)
}

/** `findMissed` tells which of the watched videos somebody may have notified of while the connection was broken. */
async function createPostgresNotifier(
  channel: string,
  { database, logger }: Tools,
  findMissed: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<Notifier> {
  const local = createNotifier()
  const watched = new Map<string, number>()
  const waiting = new Set<string>()
  await database.listen({
    name: channel,
    onMessage: local.notify,
    onReconnect: () => {
      notifyMissed().catch((error: unknown) =>
        logger.warn({ err: error }, 'What was missed could not be looked up.'),
      )
    },
  })

  async function notifyMissed(): Promise<void> {
    if (watched.size === 0) return
    for (const id of await findMissed([...watched.keys()])) local.notify(id)
  }

  /** All of one moment in one query. */
  function send(): void {
    const ids = [...waiting]
    waiting.clear()
    database
      .query('select pg_notify($1, id) from unnest($2::text[]) as id', [channel, ids])
      .catch((error: unknown) =>
        logger.warn({ err: error, videoIds: ids }, 'The other nodes could not be notified.'),
      )
  }

  return {
    notify(videoId) {
      local.notify(videoId)
      if (waiting.size === 0) setTimeout(send, GATHER_MS)
      waiting.add(videoId)
    },
    watch(videoId, listener) {
      watched.set(videoId, (watched.get(videoId) ?? 0) + 1)
      const unwatch = local.watch(videoId, listener)
      return () => {
        unwatch()
        const left = (watched.get(videoId) ?? 1) - 1
        if (left > 0) watched.set(videoId, left)
        else watched.delete(videoId)
      }
    },
  }
}

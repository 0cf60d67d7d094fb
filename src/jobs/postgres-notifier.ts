import type { Logger } from '#core/engine.ts'
import type { Notifier } from './notifier.ts'
import { createNotifier } from './notifier.ts'
import type { PostgresDatabase } from './postgres.ts'

const CHANNEL = 'filmgate_asked'

/**
 * A notifier for several processes: what one asks of a video, all that watch it hear through the database, within
 * milliseconds. A message that is lost costs time only: a worker learns of a cancel with its next write as well.
 */
export async function createPostgresNotifier(options: {
  readonly database: PostgresDatabase
  readonly logger: Logger
}): Promise<Notifier> {
  const { database, logger } = options
  const local = createNotifier()
  const watched = new Map<string, number>()
  await database.listen({
    name: CHANNEL,
    onMessage: local.notify,
    onReconnect: () => {
      notifyMissed().catch((error: unknown) =>
        logger.warn({ err: error }, 'Cancelled videos could not be looked up.'),
      )
    },
  })

  async function notifyMissed(): Promise<void> {
    if (watched.size === 0) return
    const rows = await database.read
      .selectFrom('videos')
      .select('id')
      .where('id', 'in', [...watched.keys()])
      .where('cancel_requested', '=', 1)
      .execute()
    for (const { id } of rows) local.notify(id)
  }

  return {
    notify(videoId) {
      local.notify(videoId)
      database.query('select pg_notify($1, $2)', [CHANNEL, videoId]).catch((error: unknown) => {
        logger.warn({ err: error, videoId }, 'The other nodes could not be notified.')
      })
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

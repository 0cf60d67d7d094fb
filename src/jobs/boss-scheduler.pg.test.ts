import { systemClock } from './clock.ts'
import { createBossScheduler } from './boss-scheduler.ts'
import type { BossScheduler } from './boss-scheduler.ts'
import { describeScheduler } from './testing/scheduler-contract.ts'
import { createSilentLogger } from './testing/silent-logger.ts'
import { createTestPostgres } from './testing/test-postgres.ts'

describeScheduler('pg-boss', async (context) => {
  const schedulers: BossScheduler[] = []
  const { database } = await createTestPostgres(context, async () => {
    for (const scheduler of schedulers) {
      await scheduler.stop()
      await scheduler.close()
    }
  })
  return {
    database,
    async createScheduler(concurrency) {
      const scheduler = await createBossScheduler({
        database,
        engines: ['animatic'],
        clock: systemClock,
        concurrency: () => concurrency,
        takesJobs: true,
        stopDeadlineMs: 2_000,
        logger: createSilentLogger(),
      })
      schedulers.push(scheduler)
      return scheduler
    },
  }
})

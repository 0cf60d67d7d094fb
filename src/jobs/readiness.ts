import type { BlobStore } from '#core/blob-store.ts'
import { toError } from '#core/errors.ts'
import type { Readiness } from '#core/services.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { waitAtMost } from './wait-at-most.ts'

const PROBE_LIMIT_MS = 5_000
/** Anybody may ask, and each answer costs two writes to disk: so they are shared for a moment. */
const SHARE_MS = 1_000

/** Makes the check behind `/readyz`: can the database and the blob store take a write now? Never throws. */
export function createReadinessCheck(options: {
  readonly database: Database
  readonly blobs: BlobStore
  readonly clock: Clock
}): () => Promise<Readiness> {
  const { database, blobs, clock } = options
  const parts: readonly [name: string, probe: () => Promise<void>][] = [
    ['database', () => probeDatabase(database, clock.now())],
    ['storage', () => blobs.probe()],
  ]
  let shared: { readonly at: number; readonly answer: Promise<Readiness> } | undefined

  const check = async (): Promise<Readiness> => {
    const checks = await Promise.all(parts.map(([name, probe]) => runProbe(name, probe, clock)))
    return { ready: checks.every((one) => one.ok), checks }
  }
  return () => {
    const now = clock.now()
    if (shared === undefined || now - shared.at >= SHARE_MS || now < shared.at) {
      shared = { at: now, answer: check() }
    }
    return shared.answer
  }
}

async function runProbe(
  name: string,
  probe: () => Promise<void>,
  clock: Clock,
): Promise<Readiness['checks'][number]> {
  try {
    const isInTime = await waitAtMost(probe(), clock, PROBE_LIMIT_MS)
    if (isInTime) return { name, ok: true, detail: 'takes writes' }
    return { name, ok: false, detail: `did not answer within ${PROBE_LIMIT_MS / 1000} seconds` }
  } catch (error) {
    return { name, ok: false, detail: toError(error).message }
  }
}

async function probeDatabase(database: Database, now: number): Promise<void> {
  await database.write(async (trx) => {
    await trx
      .insertInto('probes')
      .values({ name: 'readiness', checked_at: now })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ checked_at: now }))
      .execute()
  })
}

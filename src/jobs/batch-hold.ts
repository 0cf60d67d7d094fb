import type { BatchStore, BatchWork } from './batch-store.ts'

/** How long a batch is in the hands of one process without a sign of life. */
const LEASE_MS = 60_000
/** How long after the last sign of life the next one is due. */
const RENEW_AFTER_MS = 20_000

/** A batch in our hands, and the time that we have it. */
export interface BatchHold {
  readonly signal: AbortSignal
  work(): BatchWork
  /** Throws when the process stops or the batch is no longer ours; gives a sign of life when one is due. */
  keep(): Promise<void>
}

/** Takes a batch up; undefined when it is not due, or somebody else was faster. */
export async function takeBatch(
  id: string,
  { batches, now }: { readonly batches: BatchStore; readonly now: () => number },
  signal: AbortSignal,
): Promise<BatchHold | undefined> {
  const claimed = await batches.claim(id, now() + LEASE_MS)
  if (claimed === undefined) return undefined
  let work = claimed
  let renewAt = now() + RENEW_AFTER_MS
  return {
    signal,
    work: () => work,
    async keep() {
      signal.throwIfAborted()
      if (now() < renewAt) return
      work = await batches.renew(work, now() + LEASE_MS)
      renewAt = now() + RENEW_AFTER_MS
    },
  }
}

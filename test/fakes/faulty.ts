import type { Readable } from 'node:stream'
import type { BlobStore } from '#core/blob-store.ts'
import { StorageError } from '#core/errors.ts'
import type { Database } from '../../src/jobs/database.ts'

/**
 * What may befall a call: it is refused, its answer is lost after it was carried out, or it hangs for a while and is
 * then one of both, as a connection that is cut by its time limit.
 */
export type Fault = 'none' | 'refused' | 'answer-lost' | 'hangs-refused' | 'hangs-answer-lost'

/** Asked before each call; `call` names it, e.g. `blobs.put`. */
export type ChooseFault = (call: string) => Fault

async function suffer<T>(
  fault: Fault,
  call: string,
  hangMs: number,
  work: () => Promise<T>,
  discard: (lost: T) => void = () => undefined,
): Promise<T> {
  const error = new StorageError('storage_failed', `${call}: ${fault}`)
  if (fault === 'none') return work()
  if (fault.startsWith('hangs')) await new Promise((resolve) => setTimeout(resolve, hangMs))
  if (fault.endsWith('answer-lost')) discard(await work())
  throw error
}

/** A database whose every call may fail. What is written within a unit is all or nothing, as ever. */
export function createFaultyDatabase(database: Database, choose: ChooseFault, hangMs: number): Database {
  return {
    ...database,
    write: (unit, options) => {
      const fault = choose('database.write')
      return suffer(fault, 'write', hangMs, () => database.write(unit, options))
    },
    select: (sql, parameters) =>
      suffer(choose('database.select'), 'select', hangMs, async () => database.select(sql, parameters)),
    selectValues: (sql, parameters) =>
      suffer(choose('database.select'), 'select', hangMs, async () => database.selectValues(sql, parameters)),
  }
}

/** A blob store whose every call may fail, and whose streams may break off. */
export function createFaultyBlobStore(blobs: BlobStore, choose: ChooseFault, hangMs: number): BlobStore {
  const guard = <T>(call: string, work: () => Promise<T>): Promise<T> =>
    suffer(choose(`blobs.${call}`), call, hangMs, work)
  return {
    kind: blobs.kind,
    put: (key, source, signal) => guard('put', () => blobs.put(key, source, signal)),
    async open(key, range) {
      const work = (): Promise<Readable> => blobs.open(key, range)
      const stream = await suffer(choose('blobs.open'), 'open', hangMs, work, (lost) => lost.destroy())
      if (choose('blobs.read') === 'none') return stream
      stream.once('data', () => stream.destroy(new StorageError('storage_failed', 'read: broke off')))
      return stream
    },
    stat: (key) => guard('stat', () => blobs.stat(key)),
    remove: (key) => guard('remove', () => blobs.remove(key)),
    async *list(prefix) {
      await guard('list', async () => undefined)
      yield* blobs.list(prefix)
    },
    probe: () => guard('probe', () => blobs.probe()),
  }
}

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Batch } from '#core/batch.ts'
import type { BlobStore } from '#core/blob-store.ts'
import type { StoredFile } from '#core/file.ts'
import { createId } from '#core/id.ts'
import type { RandomBytes } from '#core/id.ts'
import type { BatchLines, LineResult } from './batch-lines.ts'
import { computeExpiry } from './file-service.ts'

const PAGE_LENGTH = 200

interface OutputTools {
  readonly lines: BatchLines
  readonly blobs: BlobStore
  readonly now: () => number
  readonly randomBytes: RandomBytes
}

/**
 * Writes the results of a batch into the blob store, a page of them in memory at a time. Undefined when there are none.
 * The file has no row yet: that comes with the end of the batch. `onPage` may throw to give up.
 */
export async function writeResults(
  batch: Batch,
  kind: 'completed' | 'failed',
  { lines, blobs, now, randomBytes }: OutputTools,
  onPage: () => Promise<void>,
): Promise<StoredFile | undefined> {
  if ((await lines.count(batch.id, kind)) === 0) return undefined
  const createdAt = now()
  const id = createId('file-', createdAt, randomBytes)
  async function* write(): AsyncGenerator<string> {
    for (let after = 0; ;) {
      const page = await lines.results(batch.id, kind, after, PAGE_LENGTH)
      for (const { line, customId, result } of page) yield formatLine(batch.id, line, customId, result)
      after = page.at(-1)?.line ?? after
      if (page.length < PAGE_LENGTH) return
      await onPage()
    }
  }
  const stream = Readable.from(write(), { objectMode: false })
  const { key, digest, sizeBytes } = await blobs.put(`files/${id}/content`, { stream })
  return {
    id,
    project: batch.project,
    filename: `${batch.id}_${kind === 'completed' ? 'output' : 'error'}.jsonl`,
    purpose: 'batch_output',
    sizeBytes,
    digest,
    key,
    createdAt,
    expiresAt: computeExpiry(createdAt, 'batch_output', batch.outputLifeSeconds ?? undefined),
  }
}

/** Ids are made of the line's place, so that a second try writes the same file. */
function formatLine(
  batchId: string,
  line: number,
  customId: string,
  { response, error }: LineResult,
): string {
  const seed = createHash('sha256').update(`${batchId}:${line}`).digest('hex')
  const object = {
    id: `batch_req_${seed.slice(0, 32)}`,
    custom_id: customId,
    response: response === null ? null : { ...response, request_id: `req_${seed.slice(32)}` },
    error,
  }
  return `${JSON.stringify(object)}\n`
}

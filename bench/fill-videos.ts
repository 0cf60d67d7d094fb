import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { openSqliteDatabase } from '../src/jobs/sqlite.ts'
import { toPublishedRow, toRow } from '../src/jobs/rows.ts'
import { createSampleVideo } from '../src/jobs/testing/sample-video.ts'
import { createFsBlobStore } from '../src/storage/fs.ts'

/** SQLite takes about 32,000 values in a statement. */
const ROWS_AT_A_TIME = 500
const PAGE = 20

/**
 * Puts completed videos of the project `default` into a data folder, one of them with content. Answers its id, that
 * of a video in the middle of the list, and those after which pages of twenty begin.
 */
export async function fillVideos(
  dataDir: string,
  { count, contentBytes }: { readonly count: number; readonly contentBytes: number },
): Promise<{ readonly withContent: string; readonly middle: string; readonly pages: readonly string[] }> {
  const database = await openSqliteDatabase({ dataDir, exclusive: true })
  const startAt = Date.now() - count * 1000
  const videos = Array.from({ length: count }, (_, index) => {
    const createdAt = startAt + index * 1000
    return createSampleVideo({
      createdAt,
      completedAt: createdAt + 900,
      status: 'completed',
      progress: 100,
      step: null,
    })
  })
  for (let start = 0; start < count; start += ROWS_AT_A_TIME) {
    const rows = videos.slice(start, start + ROWS_AT_A_TIME).map(toRow)
    await database.write((trx) => trx.insertInto('videos').values(rows).execute())
  }
  const withContent = videos[0]?.id ?? ''
  const blobs = createFsBlobStore({ root: join(dataDir, 'assets') })
  const blob = await blobs.put(`videos/${withContent}/1/video.mp4`, {
    stream: Readable.from([randomBytes(contentBytes)]),
  })
  const asset = { ...blob, videoId: withContent, role: 'video', mediaType: 'video/mp4' } as const
  await database.write((trx) => trx.insertInto('assets').values(toPublishedRow(asset, null)).execute())
  await database.close()
  const ids = videos.map(({ id }) => id)
  return {
    withContent,
    middle: ids[Math.floor(count / 2)] ?? '',
    pages: ids.filter((_, index) => index % PAGE === PAGE - 1),
  }
}

import type { BlobStream, ByteRange } from '#core/blob-store.ts'
import type { Outcome } from '#core/dialect.ts'
import type { AssetRole } from '#core/video.ts'
import type { Services } from './operations.ts'

/** Bytes that a client asked for, and what it is told of them. */
export interface Download {
  readonly key: string
  /** Lower-case hex SHA-256. */
  readonly digest: string
  readonly sizeBytes: number
  readonly mediaType: string
  readonly filename: string
  /** Unix milliseconds. */
  readonly modifiedAt: number
  /** Throws AppError when the bytes are gone. */
  readonly open: (range?: ByteRange) => Promise<BlobStream>
}

const EXTENSIONS: Readonly<Record<AssetRole, string>> = {
  video: 'mp4',
  thumbnail: 'webp',
  spritesheet: 'jpg',
}

/** The bytes that an outcome stands for; undefined when it is no download. */
export function toDownload(outcome: Outcome, { videos, files }: Services): Download | undefined {
  if (outcome.type === 'content') {
    const { video, asset } = outcome
    return {
      ...asset,
      filename: `${video.id}.${EXTENSIONS[asset.role]}`,
      modifiedAt: video.completedAt ?? video.createdAt,
      open: (range) => videos.openAsset(asset, range),
    }
  }
  if (outcome.type !== 'file.content') return undefined
  const { file } = outcome
  return {
    ...file,
    // Whatever was uploaded, a browser is not to show it as a page of ours.
    mediaType: 'application/octet-stream',
    modifiedAt: file.createdAt,
    open: (range) => files.open(file, range),
  }
}

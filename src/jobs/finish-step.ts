import { createWriteStream } from 'node:fs'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BlobStore } from '#core/blob-store.ts'
import type { Logger } from '#core/engine.ts'
import { EngineError } from '#core/errors.ts'
import { ASSET_ROLES } from '#core/video.ts'
import type { Asset, AssetRole, Video } from '#core/video.ts'
import { collectArtifact } from './artifacts.ts'
import type { ArtifactFile } from './artifacts.ts'
import type { Clock } from './clock.ts'
import type { JobSession } from './job-session.ts'
import type { ScratchFolder } from './scratch.ts'

/** Makes the thumbnail or spritesheet that an engine did not make. Answers files below `scratchDir`. */
export type Derive = (input: {
  readonly video: Video
  /** The finished video as a file below `scratchDir`. */
  readonly videoPath: string
  readonly missing: readonly AssetRole[]
  readonly scratchDir: string
  readonly signal: AbortSignal
}) => Promise<readonly ArtifactFile[]>

/** What the last step of a job works with. */
export interface FinishTools {
  readonly blobs: BlobStore
  readonly derive?: Derive | undefined
  readonly clock: Clock
  readonly logger: Logger
  /** How long assets are kept; null: for ever. */
  readonly retentionMs: number | null
}

/** Completes the set of assets, then publishes all of them and the end of the job in one transaction. */
export async function runFinishStep(
  session: JobSession,
  scratch: ScratchFolder,
  tools: FinishTools,
): Promise<void> {
  const { derive } = tools
  const artifacts = await session.artifacts()
  const missing = ASSET_ROLES.filter((role) => !artifacts.some((artifact) => artifact.role === role))
  if (derive !== undefined && missing.length > 0) {
    const video = artifacts.find((artifact) => artifact.role === 'video')
    if (video === undefined) throw new EngineError('engine_fault', 'There is no video to finish.')
    const videoPath = await openVideo(session, video, scratch(), tools.blobs)
    const files = await derive({
      video: session.video,
      videoPath,
      missing,
      scratchDir: scratch(),
      signal: session.signal,
    })
    for (const file of files) await collectArtifact(session, file, scratch, tools)
  }
  const assets = await session.artifacts()
  session.signal.throwIfAborted()
  await session.publish(assets, tools.retentionMs === null ? null : tools.clock.now() + tools.retentionMs)
}

async function openVideo(
  session: JobSession,
  video: Asset,
  scratchDir: string,
  blobs: BlobStore,
): Promise<string> {
  const path = join(scratchDir, `video${extname(video.key)}`)
  await pipeline(await blobs.open(video.key), createWriteStream(path), { signal: session.signal })
  return path
}

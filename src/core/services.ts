import type { Awaitable } from './awaitable.ts'
import type { BlobStream, ByteRange } from './blob-store.ts'
import type { Character } from './character.ts'
import type { CharacterCommand, CreateCommand } from './command.ts'
import type { VideoPage } from './dialect.ts'
import type { ModelCard } from './model-card.ts'
import type { Asset, AssetRole, Video } from './video.ts'

/**
 * What http/ may ask for; implemented in jobs/, joined in app.ts. Every method acts within one project: what belongs
 * to another is as absent as what never was (AppError `video_not_found`).
 */
export interface VideoService {
  /** Plans, stores inputs, commits the row, then answers. Throws AppError for what can't be planned. */
  create(project: string, profile: string, command: CreateCommand): Promise<Video>
  get(project: string, id: string): Awaitable<Video>
  /** Newest first unless `asc`. `after` is an exclusive cursor; AppError `invalid_cursor` when it isn't in the list. */
  list(project: string, query: { limit: number; order: 'asc' | 'desc'; after?: string }): Promise<VideoPage>
  /** Only completed and failed videos; AppError `video_in_progress` otherwise. */
  delete(project: string, id: string): Promise<void>
  /** A queued video is failed at once, a running one as soon as its worker stops. Terminal videos stay as they are. */
  cancel(project: string, id: string): Promise<Video>
  /** AppError `video_not_ready`, `video_failed` or `content_expired` when there are no bytes. */
  asset(
    project: string,
    id: string,
    role: AssetRole,
  ): Promise<{ readonly video: Video; readonly asset: Asset }>
  openAsset(asset: Asset, range?: ByteRange): Promise<BlobStream>
  /** Looks into the clip, commits the row, then answers. AppError `invalid_video`. */
  createCharacter(project: string, command: CharacterCommand): Promise<Character>
  /** AppError `not_found`. */
  character(project: string, id: string): Promise<Character>
  /**
   * Tells the listener the video as it is, before the promise resolves, then each later state that differs; states in
   * quick succession may be told as one. Ends by itself with a terminal video. Answers how to end it sooner.
   */
  watch(project: string, id: string, listener: VideoListener): Promise<() => void>
  /** The project of a video, for whoever has a signed link to it. */
  ownerOf(id: string): Promise<string>
  models(): readonly ModelCard[]
}

/** Hears of a video; undefined when it has been deleted. */
export type VideoListener = (video: Video | undefined) => void

/** Who is asking. */
export interface KeyService {
  /** The project of a secret; undefined when no key matches. Constant time over the keys. */
  authenticate(secret: string): Awaitable<string | undefined>
  /** True when no key exists: every caller is project `default`. */
  isOpen(): boolean
}

/** Why the server is or isn't ready, one line per part. */
export interface Readiness {
  readonly ready: boolean
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[]
}

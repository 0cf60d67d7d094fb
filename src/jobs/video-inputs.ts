import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Awaitable } from '#core/awaitable.ts'
import type { BlobStore, BlobStream, ByteRange } from '#core/blob-store.ts'
import type { CharacterCommand, CreateCommand, MediaReference } from '#core/command.ts'
import { AppError, StorageError } from '#core/errors.ts'
import type { Moderation } from '#core/moderation.ts'
import type { CharacterInput, ImageInput, Operation } from '#core/request.ts'
import { describeSource } from '#core/rework.ts'
import type { SourceFacts } from '#core/rework.ts'
import type { Asset, Size, Video } from '#core/video.ts'
import { VIDEO_EXTENSIONS } from '#media/video-files.ts'
import type { VideoMediaType } from '#media/video-files.ts'
import type { Characters } from './characters.ts'
import { decodeDataUrl } from './data-url.ts'
import type { ReadPictureFile } from './file-reader.ts'
import { isPlausibleId } from './plausible-id.ts'
import type { VideoStore } from './video-store.ts'

/** What a create needs to read the pictures and videos that came with it. */
export interface InputTools {
  readonly store: VideoStore
  readonly blobs: BlobStore
  readonly now: () => number
  /** Throws AppError `invalid_image`. */
  readonly inspectImage: (
    path: string,
  ) => Promise<{ readonly mediaType: ImageInput['mediaType']; readonly size: Size }>
  /**
   * Fetches a URL that a client chose into a file, through the guarded fetch. Throws AppError `invalid_url`. Absent:
   * URLs are refused.
   */
  readonly fetchImage?: ((url: string, path: string) => Promise<void>) | undefined
  readonly readPictureFile: ReadPictureFile
  /** Looks into an uploaded video. Throws AppError `invalid_video`. Absent: uploaded videos are refused. */
  readonly inspectVideo?:
    | ((path: string, purpose: VideoPurpose, span?: CharacterCommand['span']) => Promise<InspectedVideo>)
    | undefined
  readonly characters: Pick<Characters, 'get'>
  readonly moderation?: Moderation | undefined
}

/** What an uploaded video is for: it decides how long and how large it may be. */
export type VideoPurpose = 'source' | 'character'

/** What an uploaded video is. Seconds and pixels. */
export interface InspectedVideo {
  readonly mediaType: VideoMediaType
  readonly seconds: number
  /** As displayed. */
  readonly size: Size
  /** Colours of what stands in the middle: `#rrggbb`, at least one. */
  readonly colours: readonly string[]
}

/** Inputs of a video that is being created: what the plan says of them, and how to store their bytes. */
export interface PreparedInputs {
  readonly image: ImageInput | null
  readonly source: SourceFacts | null
  readonly characters: readonly CharacterInput[]
  /** Puts the bytes into the blob store, under keys of the new video's own. */
  readonly store: () => Awaitable<void>
}

const NO_INPUTS: PreparedInputs = { image: null, source: null, characters: [], store: () => undefined }

/** What the inputs are for. */
interface InputContext {
  readonly project: string
  readonly id: string
  readonly size: Size
  readonly folder: string
}

interface Prepared<T> {
  readonly input: T
  readonly put: () => Promise<unknown>
}

const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const

/**
 * Looks at everything a create refers to and refuses what can't be used; nothing is stored yet. `folder` is a scratch
 * folder that lives until the bytes are stored.
 */
export function prepareInputs(
  context: InputContext,
  command: CreateCommand,
  source: FoundSource | undefined,
  tools: InputTools,
): Awaitable<PreparedInputs> {
  const isPlain = command.image === undefined && source === undefined && command.characterIds === undefined
  return isPlain ? NO_INPUTS : prepareAll(context, command, source, tools)
}

async function prepareAll(
  context: InputContext,
  command: CreateCommand,
  source: FoundSource | undefined,
  tools: InputTools,
): Promise<PreparedInputs> {
  const { image: imageReference, characterIds = [] } = command
  const image = imageReference === undefined ? undefined : await prepareImage(imageReference, context, tools)
  return {
    image: image?.input ?? null,
    source: source?.facts ?? null,
    characters: await findCharacters(context.project, characterIds, tools),
    store: async () => {
      await image?.put()
      await source?.put()
    },
  }
}

async function prepareImage(
  reference: MediaReference,
  context: InputContext,
  tools: InputTools,
): Promise<Prepared<ImageInput>> {
  const path = await openImage(reference, context, tools)
  const { mediaType, size } = await tools.inspectImage(path)
  if (size.width !== context.size.width || size.height !== context.size.height) {
    throw new AppError('inpaint_size_mismatch')
  }
  await tools.moderation?.checkImage(context.project, path)
  const key = `inputs/${context.id}/reference.${EXTENSIONS[mediaType]}`
  return { input: { key, mediaType, size }, put: () => tools.blobs.put(key, { path }) }
}

/** Answers a file with the bytes of the picture. */
async function openImage(
  reference: MediaReference,
  { project, folder }: { readonly project: string; readonly folder: string },
  tools: InputTools,
): Promise<string> {
  const param = 'input_reference'
  const path = join(folder, 'reference')
  switch (reference.kind) {
    case 'upload':
      return reference.file.path
    case 'data':
      await writeFile(path, decodeDataUrl(reference.url, param))
      return path
    case 'url':
      if (tools.fetchImage === undefined) {
        const reason = 'this server does not fetch URLs. Send the image as a file or a data URL.'
        throw new AppError('invalid_url', { param, reason })
      }
      await tools.fetchImage(reference.url, path)
      return path
    case 'file-id':
      await tools.readPictureFile(project, reference.id, path)
      return path
    case 'video-id': {
      const message = "A video can't be the 'input_reference'. Send an image."
      throw new AppError('invalid_value', { param, message })
    }
  }
}

/** A video that is to be reworked, seen before anything of the new one is stored. */
export interface FoundSource {
  readonly facts: SourceFacts
  /** Null for an upload. */
  readonly video: Video | null
  readonly put: () => Promise<unknown>
}

/**
 * Looks up what a command reworks. Throws AppError for what is absent, another project's, not completed, expired or no
 * video.
 */
export async function findSource(
  context: { readonly project: string; readonly id: string },
  command: CreateCommand,
  tools: InputTools,
): Promise<FoundSource | undefined> {
  const { source: reference, operation } = command
  if (reference === undefined) return undefined
  if (reference.kind === 'video-id') {
    const key = `inputs/${context.id}/source.mp4`
    return findOwnVideo(reference.id, key, operation, context.project, tools)
  }
  if (reference.kind !== 'upload' || tools.inspectVideo === undefined) {
    const message = 'Name a completed video of this server by its id.'
    throw new AppError('invalid_value', { param: 'video', message })
  }
  const { path } = reference.file
  const { seconds, size, mediaType } = await tools.inspectVideo(path, 'source')
  const key = `inputs/${context.id}/source.${VIDEO_EXTENSIONS[mediaType]}`
  return {
    facts: {
      videoId: null,
      key,
      prompt: null,
      seconds,
      size,
      extensionCount: 0,
      engine: null,
      engineState: null,
    },
    video: null,
    put: () => tools.blobs.put(key, { path }),
  }
}

const OPERATION_NAMES: Readonly<Record<Operation, string>> = {
  create: 'a video',
  remix: 'a remix',
  edit: 'an edit',
  extend: 'an extension',
}

async function findOwnVideo(
  id: string,
  key: string,
  operation: Operation,
  project: string,
  tools: InputTools,
): Promise<FoundSource> {
  const video = isPlausibleId(id) ? await tools.store.get(project, id) : undefined
  if (video === undefined) throw new AppError('video_not_found', { id: id.slice(0, 100) })
  if (video.status !== 'completed') {
    throw new AppError('source_not_completed', {
      id,
      status: video.status,
      operation: OPERATION_NAMES[operation],
    })
  }
  const asset = isExpired(video, tools.now()) ? undefined : await tools.store.asset(id, 'video')
  if (asset === undefined) throw new AppError('content_expired', { id })
  return {
    facts: describeSource(video, key),
    video,
    // A copy: the source may be deleted or expire before the new job has run.
    put: async () => tools.blobs.put(key, { stream: await openAsset(asset, tools.blobs) }),
  }
}

/** Opens the bytes of an asset; AppError `content_expired` when they went between the look at the row and now. */
export async function openAsset(asset: Asset, blobs: BlobStore, range?: ByteRange): Promise<BlobStream> {
  try {
    return await blobs.open(asset.key, range)
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== 'blob_not_found') throw error
    throw new AppError('content_expired', { id: asset.videoId }, { cause: error })
  }
}

async function findCharacters(
  project: string,
  ids: readonly string[],
  tools: InputTools,
): Promise<readonly CharacterInput[]> {
  const found: CharacterInput[] = []
  for (const known of new Set(ids)) {
    const { id, name, colours } = await tools.characters.get(project, known).catch(nameCharacters)
    found.push({ id, name, colours })
  }
  return found
}

/** Says which parameter named what is not there. */
function nameCharacters(error: unknown): never {
  if (!(error instanceof AppError)) throw error
  throw new AppError(error.key, error.details, { param: 'characters', cause: error })
}

/** True once the bytes of a video may not be fetched any more, though they may still be there. */
export function isExpired(video: Video, now: number): boolean {
  return video.expiresAt !== null && video.expiresAt <= now
}

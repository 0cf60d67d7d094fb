import { join } from 'node:path'
import type { RenderEvent } from '#core/engine.ts'
import { EngineError } from '#core/errors.ts'
import type { AssetRole } from '#core/video.ts'
import { describeFault, readAnswer } from '../upstream/client.ts'
import { looksLikeMp4, saveBody } from '../upstream/download.ts'
import { readUpstreamVideo } from '../upstream/video-reader.ts'
import type { UpstreamVideo } from '../upstream/video-reader.ts'
import { videoPath } from './driver.ts'
import type { Driver, Submitted } from './driver.ts'

/** From the content to the bytes: a redirect or a link, and perhaps one more behind it. */
const MAX_HOPS = 5
const ASSET_TYPES: Readonly<Record<Exclude<AssetRole, 'video'>, string>> = {
  thumbnail: 'image/webp',
  spritesheet: 'image/jpeg',
}

/** Downloads what the upstream has made: the video, and the pictures of it where the upstream has them. */
export async function* collect(
  driver: Driver,
  state: Submitted,
  video: UpstreamVideo,
): AsyncGenerator<RenderEvent> {
  const { context, dialect } = driver
  const path = join(context.scratchDir, 'video.mp4')
  await download(driver, state, video.url, path)
  yield { type: 'artifact', role: 'video', path, mediaType: 'video/mp4' }
  if (!dialect.variants) return
  for (const [role, mediaType] of Object.entries(ASSET_TYPES)) {
    const assetPath = join(context.scratchDir, role)
    if (await downloadVariant(driver, state, role, mediaType, assetPath)) {
      yield { type: 'artifact', role: role as AssetRole, path: assetPath, mediaType }
    }
  }
}

/** The bytes of the finished video, however the upstream gives them: itself, by a redirect, or by a link in JSON. */
async function download(
  driver: Driver,
  state: Submitted,
  url: string | undefined,
  path: string,
): Promise<void> {
  const { signal } = driver.context
  let target = driver.client.resolve(`${videoPath(state)}/content`)
  let fallback = url
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const response = await openLink(driver, target)
    if (response.status === 200 && !isJson(response)) return saveVideo(response, path, signal)
    const link = (await readLink(response)) ?? fallback
    // A link of the poll is older than what the content says; it is tried once.
    fallback = undefined
    if (link === undefined) {
      const reason = `its content answers ${response.status} and no link is given`
      throw downloadFailed(reason, response.status !== 410)
    }
    if (!URL.canParse(link, target)) throw downloadFailed('its link is not an address', false)
    target = new URL(link, target)
  }
  throw downloadFailed(`it was passed on more than ${MAX_HOPS} times`, false)
}

/** Where the upstream points to goes through the guarded fetch, unless it is the upstream itself. */
async function openLink({ client, context }: Driver, target: URL): Promise<Response> {
  const { signal } = context
  try {
    if (target.origin === client.origin) return await client.open(target, signal)
    return await context.fetch(target, { signal })
  } catch (error) {
    signal.throwIfAborted()
    throw downloadFailed(describeFault(error), true, error)
  }
}

async function saveVideo(response: Response, path: string, signal: AbortSignal): Promise<void> {
  await saveBody(response, path, signal)
  if (!(await looksLikeMp4(path))) throw downloadFailed('what came is not an MP4', true)
}

/** What a redirect or a JSON answer points to; undefined when it points nowhere. */
async function readLink(response: Response): Promise<string | undefined> {
  const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
  if (response.status !== 200) {
    await response.body?.cancel().catch(() => undefined)
    return location ?? undefined
  }
  const { json } = await readAnswer(response).catch((error: unknown) => {
    throw downloadFailed(describeFault(error), true, error)
  })
  return json === undefined ? undefined : readUpstreamVideo(json).url
}

function isJson(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').includes('json')
}

async function downloadVariant(
  { client, context }: Driver,
  state: Submitted,
  role: string,
  mediaType: string,
  path: string,
): Promise<boolean> {
  try {
    const response = await client.open(`${videoPath(state)}/content?variant=${role}`, context.signal)
    if (response.status !== 200 || response.headers.get('content-type') !== mediaType) {
      await response.body?.cancel()
      return false
    }
    await saveBody(response, path, context.signal)
    return true
  } catch (error) {
    context.signal.throwIfAborted()
    // The variants can be derived from the video; only the video itself is worth a failed try.
    context.logger.warn(
      { jobId: context.jobId, role, error: String(error) },
      'variant not available upstream',
    )
    return false
  }
}

function downloadFailed(reason: string, retryable: boolean, cause?: unknown): EngineError {
  return new EngineError('download_failed', `The engine's video could not be downloaded: ${reason}.`, {
    retryable,
    cause,
  })
}

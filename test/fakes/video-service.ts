import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Character } from '#core/character.ts'
import type { CreateCommand } from '#core/command.ts'
import { AppError } from '#core/errors.ts'
import { createId } from '#core/id.ts'
import type { ModelCard } from '#core/model-card.ts'
import { planCard, planVideo } from '#core/plan.ts'
import type { ImageInput } from '#core/request.ts'
import { describeSource, inheritFrom } from '#core/rework.ts'
import type { SourceFacts } from '#core/rework.ts'
import type { VideoListener, VideoService } from '#core/services.ts'
import { isTerminal } from '#core/video.ts'
import type { Asset, AssetRole, Size, Video } from '#core/video.ts'
import { inspectImage } from '#media/image.ts'

/** A VideoService in memory: plans for real, renders nothing. Videos move when the test says so. */
export interface FakeVideoService {
  readonly service: VideoService
  /** Every create that got as far as the service, with the project and profile it came through. */
  readonly creates: { readonly project: string; readonly profile: string; readonly command: CreateCommand }[]
  change(id: string, patch: Partial<Video>): void
  complete(id: string, assets?: Partial<Record<AssetRole, Buffer>>): void
  /** Brings a deleted video back. */
  restore(id: string): void
  /** The next call of the method throws this. */
  breakNext(method: keyof VideoService, error: unknown): void
  /** Those who watch a video now. */
  watchers(): number
  /** Content streams opened and not yet closed. */
  openStreams(): number
  /** Makes content streams give one chunk and then wait. */
  stallContent(isStalled: boolean): void
}

const BASE = {
  engine: 'animatic',
  engineModel: 'animatic-1',
  defaultSeconds: '4',
  defaultSize: { width: 720, height: 1280 },
  operations: ['create', 'remix', 'edit', 'extend'],
  inputs: ['image', 'storyboard', 'video'],
  extras: ['style', 'watermark'],
} as const
const SIZES = ['720x1280', '1280x720', '1024x1792', '1792x1024']
const SECONDS = { kind: 'values', values: ['4', '8', '12', '16', '20', '10', '15', '25'] } as const

export const FAKE_CARDS: readonly ModelCard[] = [
  { ...BASE, name: 'sora-2', seconds: SECONDS, sizes: { kind: 'values', values: SIZES } },
  { ...BASE, name: 'sora-2-pro', seconds: SECONDS, sizes: { kind: 'values', values: SIZES } },
]

const MEDIA_TYPES = { video: 'video/mp4', thumbnail: 'image/webp', spritesheet: 'image/jpeg' } as const

export function createFakeVideoService(now: () => number = Date.now): FakeVideoService {
  const videos = new Map<string, Video>()
  const deleted = new Map<string, Video>()
  const bytes = new Map<string, Buffer>()
  const characters = new Map<string, Character>()
  const creates: FakeVideoService['creates'] = []
  const breaks = new Map<keyof VideoService, unknown>()
  const watchers = new Set<{ readonly id: string; readonly listener: VideoListener }>()
  let openStreams = 0
  let isStalled = false

  const get = (project: string, id: string): Video => {
    const video = videos.get(id)
    if (video === undefined || video.project !== project) throw new AppError('video_not_found', { id })
    return video
  }
  const breakIfTold = (method: keyof VideoService): void => {
    if (!breaks.has(method)) return
    const error = breaks.get(method)
    breaks.delete(method)
    throw error
  }
  const service: VideoService = {
    async create(project, profile, command) {
      breakIfTold('create')
      creates.push({ project, profile, command })
      const source = readSource(command, project, get)
      const full = source === null ? command : inheritFrom(command, get(project, source.videoId ?? ''))
      const { card, size } = planCard(full, FAKE_CARDS, source)
      const image = await readImage(full, size)
      const plan = planVideo(full, FAKE_CARDS, { image, source, characters: [] })
      const video: Video = {
        id: createId('video_', now(), randomBytes),
        project,
        profile,
        model: plan.request.model,
        engine: card.engine,
        status: 'queued',
        progress: 0,
        prompt: command.prompt,
        seconds: plan.seconds,
        size: plan.request.size,
        createdAt: now(),
        completedAt: null,
        expiresAt: null,
        remixedFrom: command.operation === 'remix' ? (source?.videoId ?? null) : null,
        error: null,
        warnings: plan.warnings,
        request: plan.request,
        step: 'render',
        runAt: 0,
        version: 0,
        attempt: 0,
        checkpoint: null,
        starts: 0,
        cancelRequested: false,
        priority: 0,
      }
      videos.set(video.id, video)
      return video
    },
    async get(project, id) {
      breakIfTold('get')
      return get(project, id)
    },
    async list(project, { limit, order, after }) {
      const own = [...videos.values()].filter((video) => video.project === project)
      if (order === 'desc') own.reverse()
      const start = after === undefined ? 0 : own.findIndex((video) => video.id === after) + 1
      if (after !== undefined && start === 0) {
        throw new AppError('invalid_cursor', { param: 'after', object: 'video', value: after })
      }
      return { videos: own.slice(start, start + limit), hasMore: own.length > start + limit }
    },
    async delete(project, id) {
      const video = get(project, id)
      if (!isTerminal(video.status)) throw new AppError('video_in_progress', { id })
      deleted.set(id, video)
      videos.delete(id)
    },
    async cancel(project, id) {
      const video = get(project, id)
      if (isTerminal(video.status)) return video
      const error = { code: 'cancelled', message: 'The video was cancelled before it was completed.' }
      const cancelled: Video = { ...video, status: 'failed', error, completedAt: now() }
      videos.set(id, cancelled)
      return cancelled
    },
    async asset(project, id, role) {
      breakIfTold('asset')
      const video = get(project, id)
      if (video.status === 'failed') {
        throw new AppError('video_failed', { id, reason: video.error?.message ?? '' })
      }
      if (video.status !== 'completed') throw new AppError('video_not_ready')
      if (video.expiresAt !== null && video.expiresAt <= now()) throw new AppError('content_expired', { id })
      const content = bytes.get(`${id}/${role}`) ?? Buffer.alloc(0)
      return { video, asset: toAsset(id, role, content) }
    },
    async openAsset(asset, range) {
      breakIfTold('openAsset')
      const content = bytes.get(asset.key) ?? Buffer.alloc(0)
      const part = range === undefined ? content : content.subarray(range.start, range.end + 1)
      openStreams += 1
      return streamOf(part, isStalled, () => (openStreams -= 1))
    },
    async watch(project, id, listener) {
      breakIfTold('watch')
      const watcher = { id, listener }
      const video = get(project, id)
      if (!isTerminal(video.status)) watchers.add(watcher)
      listener(video)
      return () => watchers.delete(watcher)
    },
    async createCharacter(project, { name = 'unnamed' }) {
      const id = createId('char_', now(), randomBytes)
      const character = { id, project, name, createdAt: now(), colours: ['#c03030'] }
      characters.set(id, character)
      return character
    },
    async character(project, id) {
      const character = characters.get(id)
      if (character?.project === project) return character
      throw new AppError('not_found', { object: 'Character', id })
    },
    async ownerOf(id) {
      const video = videos.get(id)
      if (video === undefined) throw new AppError('video_not_found', { id })
      return video.project
    },
    models: () => FAKE_CARDS,
  }
  return {
    service,
    creates,
    change(id, patch) {
      const video = videos.get(id)
      if (video === undefined) throw new Error(`no video ${id}`)
      const changed = { ...video, ...patch, version: video.version + 1 }
      videos.set(id, changed)
      for (const watcher of watchers) {
        if (watcher.id !== id) continue
        watcher.listener(changed)
        if (isTerminal(changed.status)) watchers.delete(watcher)
      }
    },
    complete(id, assets = {}) {
      this.change(id, { status: 'completed', progress: 100, completedAt: now(), step: null })
      for (const [role, content] of Object.entries(assets)) bytes.set(`${id}/${role}`, content)
    },
    restore(id) {
      const video = deleted.get(id)
      if (video !== undefined) videos.set(id, video)
    },
    breakNext: (method, error) => void breaks.set(method, error),
    watchers: () => watchers.size,
    openStreams: () => openStreams,
    stallContent: (value) => void (isStalled = value),
  }
}

async function readImage(command: CreateCommand, size: Size): Promise<ImageInput | null> {
  if (command.image?.kind !== 'upload') return null
  const { mediaType, size: actual } = await inspectImage(command.image.file.path)
  if (actual.width !== size.width || actual.height !== size.height)
    throw new AppError('inpaint_size_mismatch')
  return { key: 'inputs/reference', mediaType, size: actual }
}

function readSource(
  command: CreateCommand,
  project: string,
  get: (project: string, id: string) => Video,
): SourceFacts | null {
  if (command.source?.kind !== 'video-id') return null
  const { id } = command.source
  const video = get(project, id)
  if (video.status !== 'completed') {
    throw new AppError('source_not_completed', { id, status: video.status, operation: command.operation })
  }
  return describeSource(video, 'inputs/source.mp4')
}

function toAsset(videoId: string, role: AssetRole, content: Buffer): Asset {
  return {
    videoId,
    role,
    key: `${videoId}/${role}`,
    digest: createHash('sha256').update(content).digest('hex'),
    sizeBytes: content.length,
    mediaType: MEDIA_TYPES[role],
  }
}

function streamOf(content: Buffer, isStalled: boolean, onClose: () => void): Readable {
  const chunkBytes = 256 * 1024
  let offset = 0
  const stream = new Readable({
    read() {
      if (isStalled && offset > 0) return
      const chunk = content.subarray(offset, offset + chunkBytes)
      offset += chunk.length
      this.push(chunk.length === 0 ? null : chunk)
    },
  })
  return stream.once('close', onClose)
}

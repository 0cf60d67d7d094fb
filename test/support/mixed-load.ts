import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { FakeUpstream } from '../fakes/upstream.ts'
import { assertWholeMp4 } from './assert-whole-mp4.ts'

/** A model of the server under test, and what its videos come with. */
export interface LoadModel {
  readonly name: string
  /** Form fields beside prompt and model. */
  readonly fields?: Readonly<Record<string, string>>
  readonly variants: readonly string[]
  /** What was paid for is counted there; absent: it is made by the server itself. */
  readonly upstream?: FakeUpstream
  /** How a video may fail without anybody having cancelled it. */
  readonly honestFailures: readonly string[]
}

export interface MixedLoadOptions {
  /** Asked before each request: servers come and go. */
  readonly url: () => string
  readonly models: readonly LoadModel[]
  readonly random: () => number
  /** Creates wait while so many videos are not known to have ended. */
  readonly maxLive: number
  readonly requestMs: number
}

/** What was done, as far as it was answered, and how the videos ended. */
export interface Tally {
  readonly created: number
  readonly polls: number
  readonly cancels: number
  readonly deletes: number
  readonly downloads: number
  readonly completed: number
  readonly cancelled: number
  readonly deleted: number
  /** Failures by code, without the cancelled. */
  readonly failed: Readonly<Record<string, number>>
}

interface WireVideo {
  readonly id: string
  readonly status: string
  readonly error: { readonly code: string } | null
}

/** What was asked for, what was answered, and so what must be true for ever. */
interface Entry {
  readonly id: string
  readonly model: LoadModel
  readonly prompt: string
  /** The last end that was seen. */
  end: string | undefined
  /** `asked`: the answer never came. */
  cancel: 'none' | 'asked' | 'answered'
  deletion: 'none' | 'asked' | 'answered'
  /** By variant, from the first whole download. */
  readonly digests: Map<string, string>
}

/** Clients that create, poll, list, cancel, delete and download, and remember every promise that they were given. */
export class MixedLoad {
  readonly #options: MixedLoadOptions
  readonly #entries: Entry[] = []
  readonly #counts = { polls: 0, cancels: 0, deletes: 0, downloads: 0 }
  #prompts = 0

  constructor(options: MixedLoadOptions) {
    this.#options = options
  }

  /** One client. Ends with the signal; throws AssertionError for a broken promise, and for nothing else. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#act(signal)
      } catch (error) {
        // The server died under the request: whether it was carried out is nobody's promise.
        if (error instanceof assert.AssertionError) throw error
      }
      await delay(this.#options.random() * 20)
    }
  }

  /** Waits until everything has ended, then holds the server to all of its promises. */
  async check(limitMs: number): Promise<Tally> {
    const deadline = Date.now() + limitMs
    const failed: Record<string, number> = {}
    let completed = 0
    let cancelled = 0
    let deleted = 0
    for (const entry of this.#entries) {
      const video = await this.#waitForEnd(entry, deadline)
      if (video === undefined) deleted += 1
      else if (video.status === 'completed') {
        completed += 1
        for (const variant of entry.model.variants) await this.#download(entry, variant)
      } else if (video.error?.code === 'cancelled') cancelled += 1
      else failed[video.error?.code ?? ''] = (failed[video.error?.code ?? ''] ?? 0) + 1
      this.#checkPaid(entry, video)
    }
    for (const { upstream } of this.#options.models) if (upstream !== undefined) checkPaidOnce(upstream)
    return { created: this.#entries.length, ...this.#counts, completed, cancelled, deleted, failed }
  }

  /** Videos whose rows, and so whose files, must be gone. */
  get deletedIds(): readonly string[] {
    return this.#entries.filter(({ deletion }) => deletion === 'answered').map(({ id }) => id)
  }

  get #live(): readonly Entry[] {
    return this.#entries.filter(({ end }) => end === undefined)
  }

  async #act(signal: AbortSignal): Promise<void> {
    const dice = this.#options.random()
    const live = this.#live
    const ended = this.#entries.filter(({ deletion }) => deletion === 'none')
    if (dice < 0.3 && live.length < this.#options.maxLive) return this.#create(signal)
    if (dice < 0.5) return void (await this.#poll(this.#pick(live), signal))
    if (dice < 0.55) return void (await this.#poll(this.#pick(this.#entries), signal))
    if (dice < 0.6) return this.#list(signal)
    if (dice < 0.68) return this.#cancel(this.#pick(live), signal)
    if (dice < 0.72) return this.#delete(this.#pick(ended.filter(({ end }) => end !== undefined)), signal)
    const entry = this.#pick(ended.filter(({ end }) => end === 'completed'))
    const variant = this.#pick(entry?.model.variants ?? [])
    if (entry !== undefined && variant !== undefined) await this.#download(entry, variant, signal)
  }

  async #create(signal: AbortSignal): Promise<void> {
    const model = this.#pick(this.#options.models)
    if (model === undefined) return
    const prompt = `a red fox runs through the snow, take ${++this.#prompts}`
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...model.fields, model: model.name, prompt })) {
      form.set(name, value)
    }
    const response = await this.#fetch('', { method: 'POST', body: form }, signal)
    if (isPassing(response)) return
    assert.equal(response.status, 200)
    const { id } = (await response.json()) as WireVideo
    const unknown = { end: undefined, cancel: 'none', deletion: 'none' } as const
    this.#entries.push({ id, model, prompt, ...unknown, digests: new Map() })
  }

  async #poll(entry: Entry | undefined, signal?: AbortSignal): Promise<WireVideo | undefined> {
    if (entry === undefined) return undefined
    const { deletion, end } = entry
    const response = await this.#fetch(`/${entry.id}`, {}, signal)
    const video = (await response.json()) as WireVideo
    if (isPassing(response)) throw new Error('It is not ready.')
    if (response.status === 404) {
      assert.notEqual(entry.deletion, 'none', `${entry.id} was accepted and is gone`)
      return undefined
    }
    assert.equal(response.status, 200)
    assert.notEqual(deletion, 'answered', `${entry.id} was deleted and is back`)
    if (video.status === 'completed' || video.status === 'failed') {
      assert.equal(video.status, end ?? video.status, `${entry.id} ended twice`)
      entry.end = video.status
    } else assert.equal(end, undefined, `${entry.id} was ${end} and is ${video.status}`)
    this.#counts.polls += 1
    return video
  }

  async #list(signal: AbortSignal): Promise<void> {
    const response = await this.#fetch('?limit=5', {}, signal)
    await response.json()
    assert.ok(response.status === 200 || isPassing(response))
  }

  async #cancel(entry: Entry | undefined, signal: AbortSignal): Promise<void> {
    if (entry === undefined) return
    if (entry.cancel === 'none') entry.cancel = 'asked'
    const response = await this.#fetch(`/${entry.id}/cancel`, { method: 'POST' }, signal)
    const video = (await response.json()) as WireVideo
    if (isPassing(response)) return
    assert.equal(response.status, 200)
    // To cancel what has ended changes nothing.
    if (video.status === 'completed' || video.status === 'failed') entry.end = video.status
    if (video.status === 'completed') return
    entry.cancel = 'answered'
    this.#counts.cancels += 1
  }

  async #delete(entry: Entry | undefined, signal: AbortSignal): Promise<void> {
    if (entry === undefined) return
    entry.deletion = 'asked'
    const response = await this.#fetch(`/${entry.id}`, { method: 'DELETE' }, signal)
    await response.arrayBuffer()
    if (isPassing(response)) return
    assert.equal(response.status, 200)
    entry.deletion = 'answered'
    this.#counts.deletes += 1
  }

  /** The bytes are those whose digest was recorded, the same each time, and a whole file. */
  async #download(entry: Entry, variant: string, signal?: AbortSignal): Promise<void> {
    const response = await this.#fetch(`/${entry.id}/content?variant=${variant}`, {}, signal)
    const bytes = Buffer.from(await response.arrayBuffer())
    if (isPassing(response) && signal !== undefined) return
    if (response.status === 404 && entry.deletion !== 'none') return
    const name = `${variant} of ${entry.id}`
    assert.equal(response.status, 200, name)
    const digest = createHash('sha256').update(bytes).digest('hex')
    assert.equal(response.headers.get('etag'), `"${digest}"`, `${name} is torn`)
    assert.equal(Number(response.headers.get('content-length')), bytes.length, name)
    assert.equal(digest, entry.digests.get(variant) ?? digest, `${name} has changed`)
    if (variant === 'video') assertWholeMp4(bytes, name)
    entry.digests.set(variant, digest)
    this.#counts.downloads += 1
  }

  async #waitForEnd(entry: Entry, deadline: number): Promise<WireVideo | undefined> {
    for (;;) {
      let last: unknown
      try {
        const video = await this.#poll(entry)
        if (video === undefined || video.status === 'completed' || video.status === 'failed') return video
        last = video
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error
        last = error
      }
      assert.ok(Date.now() < deadline, `${entry.id} is stuck: ${JSON.stringify(last)}`)
      await delay(50)
    }
  }

  #checkPaid({ id, model, prompt, cancel }: Entry, video: WireVideo | undefined): void {
    const code = video?.error?.code
    if (code !== undefined && (code !== 'cancelled' || cancel === 'none')) {
      assert.ok(model.honestFailures.includes(code), `${id} of ${model.name} failed: ${code}`)
    }
    if (cancel === 'answered' && video !== undefined) {
      assert.equal(video.status, 'failed', `${id} was cancelled and is ${video.status}`)
    }
    if (video?.status !== 'completed' || model.upstream === undefined) return
    const paid = [...model.upstream.jobs.values()].filter((job) => job.prompt === prompt)
    assert.equal(paid.length, 1, `'${prompt}' of ${model.name} was paid ${paid.length} times`)
  }

  #pick<T>(of: readonly T[]): T | undefined {
    return of[Math.floor(this.#options.random() * of.length)]
  }

  #fetch(path: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
    const limit = AbortSignal.timeout(this.#options.requestMs)
    const either = signal === undefined ? limit : AbortSignal.any([signal, limit])
    return fetch(`${this.#options.url()}/v1/videos${path}`, { ...init, signal: either })
  }
}

/** "Not now" is no promise, and no broken one. */
function isPassing(response: Response): boolean {
  return response.status === 503 || response.status === 429
}

/** Also what nobody was told of: a create whose answer was lost is not made again by these clients. */
function checkPaidOnce(upstream: FakeUpstream): void {
  const times = new Map<string, number>()
  for (const { prompt } of upstream.jobs.values()) times.set(prompt, (times.get(prompt) ?? 0) + 1)
  assert.deepEqual(
    [...times].filter(([, count]) => count > 1),
    [],
    'submissions were doubled',
  )
}

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { FakeUpstream } from '../fakes/upstream.ts'
import { assertWholeMp4 } from './assert-whole-mp4.ts'
import { createPatience } from './patience.ts'
import type { Patience } from './patience.ts'

/** A model of the server under test, and what its videos come with. */
export interface LoadModel {
  readonly name: string
  /** Of its videos, so many at most are in the making at a time. */
  readonly maxLive?: number
  /** Form fields beside prompt and model. */
  readonly fields?: Readonly<Record<string, string>>
  readonly variants: readonly string[]
  /** What was paid for is counted there; absent: it is made by the server itself. */
  readonly upstream?: FakeUpstream
  /**
   * Whether a submission that was cut off by a kill may be given up, because nobody can know what became of it. There
   * is no other way to fail for a video that nobody has cancelled.
   */
  readonly mayBeUnknown?: boolean
}

/** The server gives up on purpose what it was killed over ten times, so no video has to survive more kills than this. */
const MAX_SURVIVED = 8
const MAX_DOWNLOADS = 5

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
  /** Cancelled videos whose jobs upstream were stopped. */
  readonly stopped: number
  /** Failures by code, without the cancelled. */
  readonly failed: Readonly<Record<string, number>>
}

interface WireVideo {
  readonly id: string
  readonly status: string
  readonly progress: number
  readonly error: { readonly code: string } | null
}

/** What was asked for, what was answered, and so what must be true for ever. */
interface Entry {
  readonly id: string
  readonly model: LoadModel
  readonly prompt: string
  /** Kills before it was asked for. */
  readonly killsBefore: number
  /** The last end that was seen. */
  end: string | undefined
  /** When that was first seen, by performance.now(). */
  endedAt: number
  /** Whether a kill or freeze came between its create and its end. */
  isHit: boolean
  /** The furthest that was seen, per cent. */
  progress: number
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
  #kills = 0
  #answers = 0

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

  /**
   * To be told of each kill or freeze, once it has happened, and when it began by performance.now(): a video that was
   * hit by none has no excuse.
   */
  noteKill(beganAt: number): void {
    this.#kills += 1
    for (const entry of this.#entries) if (entry.endedAt >= beganAt) entry.isHit = true
  }

  /** Requests that were answered. */
  get answers(): number {
    return this.#answers
  }

  /** Videos that were seen to be completed. */
  get completed(): number {
    return this.#entries.filter(({ end }) => end === 'completed').length
  }

  /** Waits for the videos that have survived so many kills that one more might have them given up. */
  async spareTheOld(limitMs: number): Promise<void> {
    const patience = createPatience(limitMs)
    const old = this.#live.filter((entry) => this.#survived(entry) >= MAX_SURVIVED)
    for (const entry of old) await this.#waitForEnd(entry, patience)
  }

  /** Waits until everything has ended, then holds the server to all of its promises. */
  async check(limitMs: number): Promise<Tally> {
    const patience = createPatience(limitMs)
    const failed: Record<string, number> = {}
    let completed = 0
    let cancelled = 0
    let deleted = 0
    let stopped = 0
    for (const entry of this.#entries) {
      const video = await this.#waitForEnd(entry, patience)
      if (video === undefined) deleted += 1
      else if (video.status === 'completed') {
        completed += 1
        for (const variant of entry.model.variants) await this.#downloadAtLast(entry, variant)
      } else if (video.error?.code === 'cancelled') {
        cancelled += 1
        stopped += this.#checkStopped(entry)
      } else failed[video.error?.code ?? ''] = (failed[video.error?.code ?? ''] ?? 0) + 1
      this.#checkPaid(entry, video)
    }
    await this.#checkList(patience)
    for (const { upstream } of this.#options.models) if (upstream !== undefined) checkPaidOnce(upstream)
    return { created: this.#entries.length, ...this.#counts, completed, cancelled, stopped, deleted, failed }
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
    const { name = '', maxLive = Infinity } = model ?? {}
    const live = this.#live.filter((entry) => entry.model.name === name)
    if (model === undefined || live.length >= maxLive) return
    const prompt = `a red fox runs through the snow, take ${++this.#prompts}.`
    const killsBefore = this.#kills
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...model.fields, model: model.name, prompt })) {
      form.set(name, value)
    }
    const response = await this.#fetch('', { method: 'POST', body: form }, signal)
    if (isPassing(response)) return
    assert.equal(response.status, 200)
    const { id } = (await response.json()) as WireVideo
    const unknown = { end: undefined, endedAt: Infinity, isHit: false, progress: 0 } as const
    const unasked = { cancel: 'none', deletion: 'none' } as const
    this.#entries.push({ id, model, prompt, killsBefore, ...unknown, ...unasked, digests: new Map() })
  }

  async #poll(entry: Entry | undefined, signal?: AbortSignal): Promise<WireVideo | undefined> {
    if (entry === undefined) return undefined
    const { deletion, end, progress } = entry
    const response = await this.#fetch(`/${entry.id}`, {}, signal)
    const video = (await response.json()) as WireVideo
    if (isPassing(response)) throw new Error(`It answers ${response.status}: ${JSON.stringify(video)}`)
    if (response.status === 404) {
      assert.notEqual(entry.deletion, 'none', `${entry.id} was accepted and is gone`)
      return undefined
    }
    assert.equal(response.status, 200)
    assert.notEqual(deletion, 'answered', `${entry.id} was deleted and is back`)
    if (video.status === 'completed' || video.status === 'failed') {
      assert.equal(video.status, end ?? video.status, `${entry.id} ended twice`)
      noteEnd(entry, video.status)
    } else assert.equal(end, undefined, `${entry.id} was ${end} and is ${video.status}`)
    assert.ok(video.progress >= progress, `${entry.id} went back from ${progress} to ${video.progress} %`)
    entry.progress = Math.max(entry.progress, video.progress)
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
    if (video.status === 'completed' || video.status === 'failed') noteEnd(entry, video.status)
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
    if (entry.model.upstream !== undefined) assert.ok(bytes.includes(entry.prompt), `${name} is another's`)
    entry.digests.set(variant, digest)
    this.#counts.downloads += 1
  }

  /** A slow machine breaks off a download as well as a torn file does, but not each time. */
  async #downloadAtLast(entry: Entry, variant: string): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#download(entry, variant)
        return
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error
        assert.ok(tries < MAX_DOWNLOADS, `${variant} of ${entry.id} breaks off: ${String(error)}`)
      }
    }
  }

  async #waitForEnd(entry: Entry, patience: Patience): Promise<WireVideo | undefined> {
    for (;;) {
      let last: unknown
      try {
        const video = await this.#poll(entry)
        if (video === undefined || video.status === 'completed' || video.status === 'failed') return video
        last = video
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error
        last = `${String(error)} (${String(error instanceof Error ? error.cause : undefined)})`
      }
      assert.ok(patience.lasts(), `${entry.id} is stuck: ${JSON.stringify(last)}`)
      await delay(50)
    }
  }

  /** Every page: what was accepted is listed once, what was deleted is not, and nothing is stuck. */
  async #checkList(patience: Patience): Promise<void> {
    const listed = new Set<string>()
    for (let after: string | undefined, hasMore = true; hasMore;) {
      const cursor: string = after === undefined ? '' : `&after=${after}`
      const response = await this.#fetch(`?limit=100&order=asc${cursor}`, {})
      assert.equal(response.status, 200)
      const page = (await response.json()) as { data: WireVideo[]; has_more: boolean }
      if (page.data.some(({ status }) => status === 'queued' || status === 'in_progress')) {
        // Those whose creates were never answered are nobody's, but must end as well.
        assert.ok(patience.lasts(), `stuck: ${JSON.stringify(page.data.map(({ status }) => status))}`)
        await delay(50)
        continue
      }
      for (const { id } of page.data) {
        assert.ok(!listed.has(id), `${id} is listed twice`)
        listed.add(id)
      }
      after = page.data.at(-1)?.id
      hasMore = page.has_more
    }
    for (const { id, deletion } of this.#entries) {
      if (deletion !== 'asked') assert.equal(listed.has(id), deletion === 'none', `${id} in the list`)
    }
  }

  #survived({ killsBefore }: Entry): number {
    return this.#kills - killsBefore
  }

  #checkPaid(entry: Entry, video: WireVideo | undefined): void {
    const { id, model, prompt, cancel } = entry
    const code = video?.error?.code
    if (code === 'submission_unknown') this.#checkUnknown(entry)
    else if (code !== undefined) {
      assert.ok(
        code === 'cancelled' && cancel !== 'none',
        `${id} of ${model.name} failed: ${JSON.stringify(video)}`,
      )
    }
    if (cancel === 'answered' && video !== undefined) {
      assert.equal(video.status, 'failed', `${id} was cancelled and is ${video.status}`)
    }
    if (video?.status !== 'completed' || model.upstream === undefined) return
    const paid = [...model.upstream.jobs.values()].filter((job) => job.prompt === prompt)
    assert.equal(paid.length, 1, `'${prompt}' of ${model.name} was paid ${paid.length} times`)
  }

  /** What a cancelled video has begun upstream goes on only if nobody could know its name: counts what was stopped. */
  #checkStopped({ id, model, prompt, isHit }: Entry): number {
    const jobs = [...(model.upstream?.jobs.values() ?? [])].filter((job) => job.prompt === prompt)
    const goesOn = jobs.some(({ isCancelled }) => !isCancelled)
    assert.ok(isHit || !goesOn, `${id} of ${model.name} was cancelled and goes on upstream`)
    return jobs.length > 0 && !goesOn ? 1 : 0
  }

  /** Only what was hit between its submission and the answer is unknown: whose job was looked at had been told its id. */
  #checkUnknown(entry: Entry): void {
    const { id, model, prompt } = entry
    assert.ok(model.mayBeUnknown === true && this.#survived(entry) > 0, `${id} of ${model.name} was given up`)
    const known = [...(model.upstream?.jobs.values() ?? [])].filter(
      (job) => job.prompt === prompt && job.polls > 0,
    )
    assert.equal(known.length, 0, `${id} of ${model.name} was given up after its submission was answered`)
  }

  #pick<T>(of: readonly T[]): T | undefined {
    return of[Math.floor(this.#options.random() * of.length)]
  }

  async #fetch(path: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
    const limit = AbortSignal.timeout(this.#options.requestMs)
    const either = signal === undefined ? limit : AbortSignal.any([signal, limit])
    const response = await fetch(`${this.#options.url()}/v1/videos${path}`, { ...init, signal: either })
    this.#answers += 1
    return response
  }
}

function noteEnd(entry: Entry, status: string): void {
  entry.end = status
  entry.endedAt = Math.min(entry.endedAt, performance.now())
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

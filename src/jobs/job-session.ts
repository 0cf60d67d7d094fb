import { StorageError } from '#core/errors.ts'
import type { JobEvent } from '#core/job.ts'
import type { Json } from '#core/json.ts'
import type { Asset, Video } from '#core/video.ts'
import type { Clock } from './clock.ts'
import type { Notifier } from './notifier.ts'
import { isStale } from './video-transitions.ts'
import type { VideoStore } from './video-store.ts'

/**
 * Why a worker lets go of a job that did not fail.
 * `cancelled`: somebody asked for it. `shutdown`: the server stops. `superseded`: the row is in other hands.
 */
export class JobStopped extends Error {
  readonly reason: 'cancelled' | 'shutdown' | 'superseded'

  constructor(reason: JobStopped['reason']) {
    super(`The job was stopped: ${reason}.`)
    this.name = 'JobStopped'
    this.reason = reason
  }
}

/** How long a database that is gone is waited for: what is to be written may be the only trace of a paid job. */
const PATIENCE_MS = 120_000
/** A server that stops is not given longer. */
const STOPPING_PATIENCE_MS = 1_000
/** Sooner than another node can take the job over once the database is back. */
const RETRY_MS = 500

/**
 * A worker's hold on one job: the row as the worker last wrote it, and a signal that says when to let go. Every write
 * goes through here, so that each of them is fenced and each learns of a cancel.
 */
export class JobSession {
  readonly #store: VideoStore
  readonly #clock: Clock
  readonly #controller = new AbortController()
  readonly #detach: () => void
  #cancelHold: (() => void) | undefined
  #putOff: Error | undefined
  #unwritten: Json | undefined
  #video: Video
  #artifacts: readonly Asset[] | undefined
  #writing: Promise<void> = Promise.resolve()

  /** Takes up a job, or answers undefined when there is nothing due to do for it. */
  static async open(options: {
    readonly videoId: string
    readonly store: VideoStore
    readonly notifier: Notifier
    readonly shutdown: AbortSignal
    readonly clock: Clock
    /** How long a stopping server lets the job go on, milliseconds. Default 0. */
    readonly graceMs?: (video: Video) => number
  }): Promise<JobSession | undefined> {
    const { videoId, store, notifier, shutdown, clock, graceMs } = options
    // Watching begins before the row is read: a cancel comes by one of the two ways.
    let stop: ((reason: JobStopped['reason']) => void) | undefined
    let isNotified = false
    const unwatch = notifier.watch(videoId, () => {
      isNotified = true
      stop?.('cancelled')
    })
    let cancelTimer: (() => void) | undefined
    let stopAfterMs = 0
    const onShutdown = (): void => {
      if (stopAfterMs === 0) stop?.('shutdown')
      else cancelTimer = clock.setTimer(() => stop?.('shutdown'), stopAfterMs)
    }
    shutdown.addEventListener('abort', onShutdown, { once: true })
    const detach = (): void => {
      unwatch()
      cancelTimer?.()
      shutdown.removeEventListener('abort', onShutdown)
    }
    const video = await store.find(videoId).catch((error: unknown) => {
      detach()
      throw error
    })
    if (video === undefined || video.step === null || video.runAt > clock.now() || shutdown.aborted) {
      detach()
      return undefined
    }
    stopAfterMs = graceMs?.(video) ?? 0
    const session = new JobSession(video, store, clock, detach)
    stop = (reason) => session.stop(new JobStopped(reason))
    if (isNotified || video.cancelRequested) stop('cancelled')
    return session
  }

  private constructor(video: Video, store: VideoStore, clock: Clock, detach: () => void) {
    this.#video = video
    this.#store = store
    this.#clock = clock
    this.#detach = detach
  }

  /** The row as last written or read. */
  get video(): Video {
    return this.#video
  }

  /** What an engine knew of its work elsewhere when the job was in other hands already; undefined: nothing. */
  get unwritten(): Json | undefined {
    return this.#unwritten
  }

  /** Aborted with the error that settles the job. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Aborts the signal, or does so after a hold; the first reason stays. A stopping server puts nothing off. */
  stop(reason: Error): void {
    const isShutdown = reason instanceof JobStopped && reason.reason === 'shutdown'
    if (this.#cancelHold === undefined || isShutdown) this.#controller.abort(reason)
    else this.#putOff ??= reason
  }

  /** Puts off what would stop the job, for `limitMs` at most. Ends an earlier hold. */
  hold(limitMs: number): void {
    this.release()
    if (limitMs > 0) this.#cancelHold = this.#clock.setTimer(() => this.release(), limitMs)
  }

  /** Ends a hold: what was put off comes now. */
  release(): void {
    this.#cancelHold?.()
    this.#cancelHold = undefined
    if (this.#putOff !== undefined) this.#controller.abort(this.#putOff)
  }

  /**
   * Writes an event, and waits for a database that is gone meanwhile. Throws JobStopped when the row has changed under
   * the worker, and StorageError when the database stays away.
   */
  apply(event: JobEvent): Promise<void> {
    return this.#write((video) => this.#store.transition(video, event))
  }

  /**
   * Writes what an engine knows of its work elsewhere. A cancel that overtakes it finds it all the same: it may be the
   * name of what is to be cancelled there. Throws as apply() does.
   */
  remember(event: Extract<JobEvent, { readonly type: 'checkpointed' | 'parked' }>): Promise<void> {
    const { state } = event
    return this.#track(async () => {
      try {
        await this.#writePatiently((video) => this.#store.transition(video, event))
      } catch (error) {
        if (!(error instanceof JobStopped)) throw error
        if (error.reason === 'superseded') this.#unwritten = state
        if (error.reason !== 'cancelled') throw error
        await this.#writePatiently((video) => this.#store.transition(video, { type: 'checkpointed', state }))
        throw error
      }
    })
  }

  /** Records an artifact whose bytes are in the blob store. Throws as apply() does. */
  async collect(artifact: Asset): Promise<void> {
    await this.#write((video) => this.#store.collect(video, artifact))
    this.#artifacts = undefined
  }

  /**
   * What is recorded. Read once: nobody else can add to it without raising the version. Waits for a database that is
   * gone meanwhile, as apply() does: what was made until then may have taken an hour.
   */
  async artifacts(): Promise<readonly Asset[]> {
    return (this.#artifacts ??= await this.#patiently(() => this.#store.artifacts(this.#video.id)))
  }

  /** Publishes the assets and completes the video. Throws as apply() does. */
  publish(assets: readonly Asset[], expiresAt: number | null): Promise<void> {
    return this.#write((video) => this.#store.publish(video, assets, expiresAt))
  }

  /** Reads what a cancel has changed on the row. Throws JobStopped when more than that has changed. */
  async takeCancel(): Promise<void> {
    if (this.#video.cancelRequested) return
    const stopped = await this.#readChange()
    if (stopped.reason !== 'cancelled') throw stopped
  }

  /**
   * Waits for a write that whoever let go of the job has left under way: it may yet be made, and what the row says then
   * decides what there is to settle.
   */
  async settled(): Promise<void> {
    await this.#writing
  }

  /** Ends the watching; the session writes nothing afterwards. */
  close(): void {
    this.#cancelHold?.()
    this.#detach()
  }

  #write(write: (video: Video) => Promise<Video>): Promise<void> {
    return this.#track(() => this.#writePatiently(write))
  }

  #track(write: () => Promise<void>): Promise<void> {
    const written = write()
    this.#writing = written.catch(() => undefined)
    return written
  }

  #writePatiently(write: (video: Video) => Promise<Video>): Promise<void> {
    return this.#patiently(async (hasFailed) => {
      this.#video = await this.#writeOnce(write, hasFailed)
    })
  }

  /** Works until the database answers, and tells whether it has failed to before. */
  async #patiently<T>(work: (hasFailed: boolean) => Promise<T>): Promise<T> {
    const startedAt = this.#clock.now()
    for (let hasFailed = false; ; hasFailed = true) {
      try {
        return await work(hasFailed)
      } catch (error) {
        const limitMs = this.#isStopping ? STOPPING_PATIENCE_MS : PATIENCE_MS
        if (!(error instanceof StorageError) || this.#clock.now() - startedAt >= limitMs) throw error
      }
      await new Promise<void>((resolve) => this.#clock.setTimer(resolve, RETRY_MS))
    }
  }

  get #isStopping(): boolean {
    const { reason } = this.signal as { readonly reason: unknown }
    return reason instanceof JobStopped && reason.reason === 'shutdown'
  }

  async #writeOnce(write: (video: Video) => Promise<Video>, hasFailed: boolean): Promise<Video> {
    try {
      return await write(this.#video)
    } catch (error) {
      if (!isStale(error)) throw error
      const own = hasFailed ? await this.#findOwnWrite() : undefined
      if (own !== undefined) return own
      throw await this.#readChange()
    }
  }

  /**
   * A write that failed may have been made all the same: the answer got lost. Whoever else writes first begins, which
   * counts a start, or cancels.
   */
  async #findOwnWrite(): Promise<Video | undefined> {
    const known = this.#video
    const row = await this.#store.find(known.id)
    const isOwn =
      row !== undefined &&
      row.version === known.version + 1 &&
      row.starts <= known.starts &&
      row.cancelRequested === known.cancelRequested
    return isOwn ? row : undefined
  }

  /**
   * A cancel raises the version once and hands the row to nobody else, so then it is still ours. After any other
   * change another worker has it, and to write on would undo the fence.
   */
  async #readChange(): Promise<JobStopped> {
    const known = this.#video
    const row = await this.#store.find(known.id)
    const isCancel =
      row !== undefined && row.step !== null && row.cancelRequested && row.version === known.version + 1
    if (!isCancel || known.cancelRequested) return new JobStopped('superseded')
    this.#video = row
    return new JobStopped('cancelled')
  }
}

import type { JobEvent } from '#core/job.ts'
import type { Asset, Video } from '#core/video.ts'
import type { Notifier } from './notifier.ts'
import { isStale } from './video-store.ts'
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

/**
 * A worker's hold on one job: the row as the worker last wrote it, and a signal that says when to let go. Every write
 * goes through here, so that each of them is fenced and each learns of a cancel.
 */
export class JobSession {
  readonly #store: VideoStore
  readonly #controller = new AbortController()
  readonly #detach: () => void
  #video: Video

  /** Takes up a job, or answers undefined when there is nothing due to do for it. */
  static async open(options: {
    readonly videoId: string
    readonly store: VideoStore
    readonly notifier: Notifier
    readonly shutdown: AbortSignal
    readonly now: () => number
  }): Promise<JobSession | undefined> {
    const { videoId, store, notifier, shutdown, now } = options
    // Watching begins before the row is read: a cancel comes by one of the two ways.
    let stop: ((reason: JobStopped['reason']) => void) | undefined
    let isNotified = false
    const unwatch = notifier.watch(videoId, () => {
      isNotified = true
      stop?.('cancelled')
    })
    const onShutdown = (): void => stop?.('shutdown')
    shutdown.addEventListener('abort', onShutdown, { once: true })
    const detach = (): void => {
      unwatch()
      shutdown.removeEventListener('abort', onShutdown)
    }
    const video = await store.find(videoId).catch((error: unknown) => {
      detach()
      throw error
    })
    if (video === undefined || video.step === null || video.runAt > now() || shutdown.aborted) {
      detach()
      return undefined
    }
    const session = new JobSession(video, store, detach)
    stop = (reason) => session.stop(new JobStopped(reason))
    if (isNotified || video.cancelRequested) stop('cancelled')
    return session
  }

  private constructor(video: Video, store: VideoStore, detach: () => void) {
    this.#video = video
    this.#store = store
    this.#detach = detach
  }

  /** The row as last written or read. */
  get video(): Video {
    return this.#video
  }

  /** Aborted with the error that settles the job. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Aborts the signal; the first reason stays. */
  stop(reason: Error): void {
    this.#controller.abort(reason)
  }

  /** Writes an event. Throws JobStopped when the row has changed under the worker. */
  apply(event: JobEvent): Promise<void> {
    return this.#write((video) => this.#store.transition(video, event))
  }

  /** Records an artifact whose bytes are in the blob store. Throws as apply() does. */
  collect(artifact: Asset): Promise<void> {
    return this.#write((video) => this.#store.collect(video, artifact))
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

  /** Ends the watching; the session writes nothing afterwards. */
  close(): void {
    this.#detach()
  }

  async #write(write: (video: Video) => Promise<Video>): Promise<void> {
    try {
      this.#video = await write(this.#video)
    } catch (error) {
      throw isStale(error) ? await this.#readChange() : error
    }
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

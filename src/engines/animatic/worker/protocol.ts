import type { Style } from '#core/request.ts'
import type { Size } from '#core/video.ts'
import type { SoundFile, VideoSegmentFile } from '../encode/mux.ts'
import type { EncoderChoice, EncoderKind } from '../encode/video-encoder.ts'
import type { ShotPlan } from '../scene-spec.ts'

/** What a child is asked for. Everything large travels in files. */
export type Task = WarmTask | PlanTask | SegmentTask | SoundTask | MovieTask | ImagesTask

/** Loads what drawing and encoding need, and says which encoder it is. */
interface WarmTask {
  readonly kind: 'warm'
  readonly encoder: EncoderChoice
}

/** Reads the shots' prompts. */
export interface PlanTask {
  readonly kind: 'plan'
  readonly shots: readonly {
    readonly text: string
    readonly seconds: number
    readonly frameCount: number
  }[]
  readonly seed: number
  readonly style: Style | null
}

/** Draws and encodes neighbouring frames of one shot. */
export interface SegmentTask {
  readonly kind: 'segment'
  readonly source: SourceDescription
  readonly size: Size
  /** Frame within the shot. */
  readonly firstFrame: number
  readonly frameCount: number
  /** Number of the shot's first frame within the video. */
  readonly shotStart: number
  readonly encoder: EncoderChoice
  readonly watermark: boolean
  /** Where the packets go. */
  readonly path: string
  readonly captures: readonly Capture[]
}

/** What is drawn. Equal descriptions are opened once per child. */
export type SourceDescription =
  | { readonly kind: 'shot'; readonly plan: ShotPlan }
  /** A still picture that is brought to life; `path` is a file from outside. */
  | { readonly kind: 'picture'; readonly plan: ShotPlan; readonly path: string }

/** A picture to keep: RGB bytes, row-major. */
export interface Capture {
  /** Frame within the shot. */
  readonly frame: number
  /** Reduced to this size. */
  readonly size: Size
  readonly path: string
}

/** Makes and encodes the sound of the whole video. */
export interface SoundTask {
  readonly kind: 'sound'
  readonly plans: readonly ShotPlan[]
  readonly encoder: EncoderChoice
  readonly path: string
}

/** Joins segments and sound. */
interface MovieTask {
  readonly kind: 'movie'
  readonly path: string
  readonly size: Size
  readonly segments: readonly VideoSegmentFile[]
  readonly sound: SoundFile
  readonly title: string
  readonly comment: string
  readonly createdAtSeconds: number
}

/** Makes thumbnail and sprite sheet out of captures. */
export interface ImagesTask {
  readonly kind: 'images'
  readonly thumbnail: { readonly source: string; readonly size: Size; readonly path: string }
  readonly spritesheet: {
    /** One capture per tile, in reading order. */
    readonly sources: readonly string[]
    readonly tile: Size
    readonly columns: number
    readonly path: string
  }
}

export interface TaskResults {
  readonly warm: EncoderKind
  readonly plan: readonly ShotPlan[]
  readonly segment: VideoSegmentFile
  readonly sound: SoundFile & { readonly warnings: readonly string[] }
  readonly movie: null
  readonly images: null
}

export type ResultOf<T extends Task> = TaskResults[T['kind']]

/** Server to child. */
export interface TaskMessage {
  readonly id: number
  readonly task: Task
}

/** Child to server. */
export type ChildMessage =
  | { readonly type: 'progress'; readonly id: number; readonly frames: number }
  | { readonly type: 'done'; readonly id: number; readonly result: unknown; readonly rssBytes: number }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure }

/** An EngineError, or anything else, on its way to the server. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly retryable: boolean
}

import type { CharacterInput, Operation, Style } from '#core/request.ts'
import type { Size } from '#core/video.ts'
import type { SoundFile, VideoSegmentFile } from '../encode/mux.ts'
import type { EncoderChoice, EncoderKind } from '../encode/video-encoder.ts'
import type { Grade, Melt, Part, PictureSpace, Stretch } from '../rework/part.ts'
import type { PlannedParts } from '../rework/plan-parts.ts'
import type { ShotPlan } from '../scene-spec.ts'
import type { SoundBed, SoundPlan } from '../sound/sound-plan.ts'

/** What a child is asked for. Everything large travels in files. */
export type Task =
  | WarmTask
  | PlanTask
  | SegmentTask
  | StillsTask
  | PictureTask
  | GlanceTask
  | CopyTask
  | SoundTask
  | MovieTask
  | SpritesheetTask

/** Loads what drawing and encoding need, and says which encoder it is. */
interface WarmTask {
  readonly kind: 'warm'
  readonly encoder: EncoderChoice
}

/** Reads the shots' prompts and decides what is seen. */
export interface PlanTask {
  readonly kind: 'plan'
  readonly shots: readonly {
    readonly text: string
    readonly seconds: number
    readonly frameCount: number
  }[]
  readonly seed: number
  /** The seed was asked for. */
  readonly hasSeed: boolean
  readonly style: Style | null
  readonly characters: readonly CharacterInput[]
  /** A picture from the user opens the video. */
  readonly hasPicture: boolean
  /** Null for a video that starts from nothing. */
  readonly rework: {
    readonly operation: Exclude<Operation, 'create'>
    /** What is known of the source; null: nothing but its pictures. */
    readonly parts: readonly Part[] | null
    /** Length of the source. */
    readonly frameCount: number
  } | null
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
  | {
      readonly kind: 'picture'
      readonly plan: ShotPlan
      readonly path: string
      /** How it moved before; its frames are counted from the first of them. */
      readonly earlier: readonly Stretch[]
      /** What it seems to be in space; null: that is guessed. */
      readonly space: PictureSpace | null
    }
  /** A shot that appears out of another one. */
  | { readonly kind: 'melt'; readonly plan: ShotPlan; readonly firstFrame: number; readonly melt: Melt }
  /** A video from outside, regraded; `path` is an MP4. */
  | {
      readonly kind: 'footage'
      readonly plan: ShotPlan
      readonly path: string
      readonly sourceFrame: number
      readonly grade: Grade
      /** Its pictures show this engine's mark, which is taken off. */
      readonly isMarked: boolean
    }

/** A picture to keep. */
export interface Capture {
  /** Frame within the shot. */
  readonly frame: number
  /** Reduced to this size. */
  readonly size: Size
  /** `rgb`: bytes, row-major. `webp` is compressed while the next frames are drawn. */
  readonly format: 'rgb' | 'webp'
  readonly path: string
}

/** Draws single frames and keeps them as pictures. */
export interface StillsTask extends Pick<
  SegmentTask,
  'source' | 'size' | 'shotStart' | 'watermark' | 'captures'
> {
  readonly kind: 'stills'
}

/** Takes a frame out of a video as a PNG of this size, regraded. */
export interface PictureTask {
  readonly kind: 'picture'
  readonly source: string
  readonly frame: number
  readonly grade: Grade
  readonly size: Size
  readonly path: string
  /** It shows this engine's mark, which is taken off. */
  readonly isMarked: boolean
}

/** Guesses what a picture seems to be in space; `path` is a file from outside. */
interface GlanceTask {
  readonly kind: 'glance'
  readonly path: string
  readonly size: Size
}

/** Takes the encoded pictures out of an MP4, as they are. */
interface CopyTask {
  readonly kind: 'copy'
  readonly source: string
  readonly frameCount: number
  readonly path: string
}

/** Makes and encodes the sound of the whole video. */
export interface SoundTask {
  readonly kind: 'sound'
  readonly plans: readonly SoundPlan[]
  /** Sound of the source that is kept. */
  readonly beds: readonly SoundBed[]
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

/** Makes the sprite sheet (JPEG) out of captures. */
export interface SpritesheetTask {
  readonly kind: 'spritesheet'
  /** One capture per tile, in reading order. */
  readonly sources: readonly string[]
  readonly tile: Size
  readonly columns: number
  readonly path: string
}

export interface TaskResults {
  readonly warm: EncoderKind
  readonly plan: PlannedParts
  readonly segment: VideoSegmentFile
  readonly stills: null
  readonly picture: null
  readonly glance: PictureSpace
  readonly copy: VideoSegmentFile
  readonly sound: SoundFile & { readonly warnings: readonly string[] }
  readonly movie: null
  readonly spritesheet: null
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
  | { readonly type: 'rested'; readonly rssBytes: number }

/** An EngineError, or anything else, on its way to the server. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly retryable: boolean
}

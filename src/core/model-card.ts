import type { Operation } from './request.ts'
import type { Size } from './video.ts'

/** Which lengths a model renders. `values` are spelt as the wire spells them, in the order messages list them. */
export type SecondsRule =
  | { readonly kind: 'values'; readonly values: readonly string[] }
  /** Any decimal from min to max seconds. */
  | { readonly kind: 'range'; readonly min: number; readonly max: number }

/** Which sizes a model renders. */
export type SizeRule =
  | { readonly kind: 'values'; readonly values: readonly string[] }
  /** Even width and height, each from min to max pixels. */
  | { readonly kind: 'even'; readonly min: number; readonly max: number }

/** What one public model name can do. Feeds validation, `/v1/models`, `doctor` and docs: the one source. */
export interface ModelCard {
  /** Public name, e.g. `sora-2`. */
  readonly name: string
  /** Id of the configured engine. */
  readonly engine: string
  /** The engine's own name for it. */
  readonly engineModel: string
  readonly seconds: SecondsRule
  /**
   * The lengths that the engine really makes, where `seconds` lists only those that clients of this name expect. A
   * storyboard may last so long, and so may a video of a vendor that sells by the second. Absent: as `seconds`.
   */
  readonly anySeconds?: SecondsRule
  readonly defaultSeconds: string
  readonly sizes: SizeRule
  readonly defaultSize: Size
  readonly operations: readonly Operation[]
  /** Inputs beyond text. `video`: reworks any MP4, not only videos that its engine has made itself. */
  readonly inputs: readonly ('image' | 'characters' | 'storyboard' | 'video')[]
  /** Remixes have the size of their source. Absent: they may have any that the model makes. */
  readonly keepsSize?: true
  /** Fields beyond the Videos API that the engine applies: `style`, `watermark`, `private`, `seed`. */
  readonly extras: readonly string[]
}

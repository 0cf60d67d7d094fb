import type { Json } from './json.ts'
import type { Size } from './video.ts'

/** What the client asked to be done. Only `create` is possible for every engine; cards list the rest. */
export type Operation = 'create' | 'remix' | 'edit' | 'extend'

/** The six documented looks a client may name in `style`. */
export const STYLES = ['thanksgiving', 'comic', 'news', 'selfie', 'nostalgic', 'anime'] as const
/** One of those. */
export type Style = (typeof STYLES)[number]

/** One storyboard shot. */
export interface Shot {
  readonly text: string
  /** Seconds, > 0, decimals allowed. */
  readonly seconds: number
}

/** A picture that becomes the first frame. The bytes wait in the blob store until the job is done. */
export interface ImageInput {
  /** Key in the blob store. */
  readonly key: string
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp'
  /** Size after EXIF orientation; equal to the requested size. */
  readonly size: Size
}

/** Another video this one starts from: made here, or uploaded. */
export interface SourceVideo {
  /** Id of a video of the same project; null for an upload. */
  readonly videoId: string | null
  /** Key of the MP4 in the blob store. */
  readonly key: string
  /** Prompt of the source, when it was made here. */
  readonly prompt: string | null
  /** Seconds of the whole file. */
  readonly seconds: number
  /** As displayed. Sides of an upload may be odd. */
  readonly size: Size
  /** How many extensions in a row have led to it. */
  readonly extensionCount: number
  /** What the engine of the new video remembered of the source when that was completed; null when it did not make it. */
  readonly engineState: Json
}

/** A stored person, animal or thing re-used when its name appears in the prompt. */
export interface CharacterInput {
  readonly id: string
  /** As it must stand in the prompt, in any case of letters. */
  readonly name: string
  /** What its clip showed: `#rrggbb`, the most striking first; 1..5. */
  readonly colours: readonly string[]
}

/**
 * The plan an engine carries out: complete, checked against the model card, stored on the row.
 * Nothing in it is optional by accident: null means "not asked for".
 */
export interface VideoRequest {
  readonly operation: Operation
  /** Public model name. */
  readonly model: string
  /** The engine's own name for the model. */
  readonly engineModel: string
  /** The caller's text, unchanged. */
  readonly prompt: string
  /** Length of the piece to make, in seconds. Equals the sum of `shots`. */
  readonly seconds: number
  readonly size: Size
  /** At least one. A plain prompt is one shot of the whole length. */
  readonly shots: readonly Shot[]
  readonly seed: number | null
  readonly style: Style | null
  /** true draws a small mark, false and null do not. */
  readonly watermark: boolean | null
  readonly private: boolean
  readonly image: ImageInput | null
  readonly source: SourceVideo | null
  readonly characters: readonly CharacterInput[]
  /** Parameters beyond the Videos API that the model card lists, passed through. */
  readonly extras: Readonly<Record<string, Json>>
}

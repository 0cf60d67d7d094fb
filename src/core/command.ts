import type { BatchCommand } from './batch.ts'
import type { FileCommand } from './file.ts'
import type { Json } from './json.ts'
import type { LinkTarget } from './link.ts'
import type { UploadedFile } from './uploaded-file.ts'
import type { AssetRole, Warning } from './video.ts'
import type { WebhookCommand } from './webhook.ts'

export type { UploadedFile } from './uploaded-file.ts'

/** How a client pointed at a picture or a video. */
export type MediaReference =
  | { readonly kind: 'upload'; readonly file: UploadedFile }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'data'; readonly url: string }
  | { readonly kind: 'file-id'; readonly id: string }
  | { readonly kind: 'video-id'; readonly id: string }

/**
 * What a client asked for, in our words, before any model card has been consulted. Made by dialects, pure.
 * Undefined means "not said"; texts are as sent.
 */
export type Command =
  | CreateCommand
  | BatchCommand
  | FileCommand
  | WebhookCommand
  | { readonly type: 'video.get'; readonly id: string }
  | {
      readonly type: 'video.list'
      readonly limit: number
      readonly order: 'asc' | 'desc'
      readonly after?: string
    }
  | { readonly type: 'video.delete'; readonly id: string }
  | { readonly type: 'video.cancel'; readonly id: string }
  | { readonly type: 'video.content'; readonly id: string; readonly variant: AssetRole }
  /** Asks for a link that works without a key; `lifeSeconds` is at least 1. */
  | {
      readonly type: 'video.link'
      readonly id: string
      readonly target: LinkTarget
      readonly lifeSeconds: number
    }
  | CharacterCommand
  | { readonly type: 'character.get'; readonly id: string }

/** Keeps somebody out of a clip for later videos. */
export interface CharacterCommand {
  readonly type: 'character.create'
  readonly idempotencyKey?: string
  /** 1..80 characters, checked by the dialect. Absent: it is called by its id. */
  readonly name?: string
  /** A clip that shows the character. */
  readonly source: MediaReference
  /** Which seconds of it do. Absent: all. */
  readonly span?: { readonly from: number; readonly to: number }
}

/** A new video, from nothing or out of another one. What was not said is absent; the plan fills it in. */
export interface CreateCommand {
  readonly type: 'video.create'
  /** The client's own name for this request: sent again within a day, it makes no second video. */
  readonly idempotencyKey?: string
  readonly operation: 'create' | 'remix' | 'edit' | 'extend'
  readonly model?: string
  readonly prompt: string
  readonly seconds?: string
  /** Sold by the second: any length that the engine makes will do. */
  readonly isAnySeconds?: true
  readonly size?: string
  readonly image?: MediaReference
  /** The video that is remixed, edited or extended. */
  readonly source?: MediaReference
  readonly characterIds?: readonly string[]
  readonly style?: string
  readonly watermark?: boolean
  readonly private?: boolean
  readonly seed?: number
  /** JSON only: shots given as data instead of in the prompt. */
  readonly shots?: readonly { readonly text: string; readonly seconds: number }[]
  /** What the dialect changed while reading, e.g. a JSON number taken for a text; reported in the answer. */
  readonly warnings?: readonly Warning[]
  /** Fields the dialect does not know. The plan refuses them, applies them, or reports them. */
  readonly unknown: Readonly<Record<string, Json>>
}

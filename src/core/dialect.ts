import type { BatchOutcome } from './batch.ts'
import type { Command, UploadedFile } from './command.ts'
import type { Character } from './character.ts'
import type { AppError } from './errors.ts'
import type { FileOutcome } from './file.ts'
import type { Json } from './json.ts'
import type { LinkTarget } from './link.ts'
import type { Asset, PublicVideo } from './video.ts'
import type { WebhookOutcome } from './webhook.ts'

/** A request as http/ hands it over: the body read, limited and spooled, but not understood. */
export interface WireRequest {
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | readonly string[]>>
  readonly body: WireBody
}

/** The body of a request as it was read: nothing, any JSON value, or the fields and files of a form. */
export type WireBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: Json }
  /** Fields in the order they came; bracket names literal. */
  | {
      readonly kind: 'form'
      readonly fields: readonly { readonly name: string; readonly value: string }[]
      readonly files: readonly UploadedFile[]
      /** `application/x-www-form-urlencoded`, which no vendor shows. Absent: multipart. */
      readonly isUrlEncoded?: true
    }

/** Videos by age. */
export interface VideoPage {
  readonly videos: readonly PublicVideo[]
  readonly hasMore: boolean
  /** Those that do not change are the same objects when the page is asked for again. Absent: none are. */
  readonly isRemembered?: true
}

/** What a command led to; encoded by the dialect that decoded the request. */
export type Outcome =
  | { readonly type: 'video'; readonly video: PublicVideo }
  | ({ readonly type: 'video.list' } & VideoPage)
  | { readonly type: 'video.deleted'; readonly id: string }
  | { readonly type: 'character'; readonly character: Character }
  | {
      readonly type: 'video.link'
      readonly id: string
      readonly target: LinkTarget
      readonly expiresAt: number
    }
  /** http/ sends the bytes itself. */
  | { readonly type: 'content'; readonly video: PublicVideo; readonly asset: Asset }
  | BatchOutcome
  | FileOutcome
  | WebhookOutcome

/** One method of one path, and how its requests are understood. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below the prefix, e.g. `/videos/:id`. Literal segments win over parameters. */
  readonly path: string
  /** Absent: that of the dialect. */
  readonly prefix?: string
  /** Throws AppError for what the dialect refuses. */
  readonly decode: (request: WireRequest) => Command
  /** How the outcome of this route is written, where it differs from the rest of the dialect. Absent: as the dialect does. */
  readonly encode?: Dialect['encode']
  /** Absent: the document names the route and says nothing more. */
  readonly description?: RouteDescription
}

/** What a route takes and gives, for the OpenAPI document. Schemas are JSON Schema 2020-12. */
export interface RouteDescription {
  /** One sentence. */
  readonly summary: string
  /** Query parameters by name; all are optional but those that `requiredQuery` names. */
  readonly query?: Readonly<Record<string, Json>>
  readonly requiredQuery?: readonly string[]
  readonly body?: BodyDescription
  /** Schema of the answer; `content`: bytes. */
  readonly answer: Json
  /** Media type of the answer. Absent: JSON, or those of videos and pictures for bytes. */
  readonly answerType?: string
  /** What it answers besides, by status; refusals need not be said. Without a schema it has no body. */
  readonly otherAnswers?: Readonly<Record<string, { readonly description: string; readonly schema?: Json }>>
}

/** Schemas by media type. */
export type BodyDescription = Readonly<Record<string, Json>>

/** A video of a page. */
export interface ListItem {
  readonly id: string
  /** JSON. */
  readonly text: string
}

/** What an answer may depend on besides the outcome. */
export interface EncodeContext {
  /** What was asked for: some vendors answer a create and a retrieve of the same video differently. */
  readonly command: Command
  /** A link to the bytes of a completed video that works without a key, for about an hour; undefined when they are gone. */
  readonly contentUrl?: (video: PublicVideo) => string | undefined
  /** Makes a link of another kind. */
  readonly signLink?: (videoId: string, target: LinkTarget, expiresAt: number) => string
}

/**
 * What is served besides the routes of a document, in the same shape below every prefix that has it: events, signed
 * links, and models that tell what they can do.
 */
export type Extra = 'events' | 'links' | 'model-cards'

/** One vendor's wire format: pure data in, data out. */
export interface Dialect {
  readonly id: string
  /** Path prefix, e.g. `/v1` or `/openai/v1`. */
  readonly prefix: string
  readonly routes: readonly Route[]
  /** Absent: none. */
  readonly extras?: readonly Extra[]
  /** True: a key without the word Bearer before it is none. Absent: a bare key is accepted. */
  readonly requiresBearer?: boolean
  encode(outcome: Outcome, context: EncodeContext): Json
  encodeError(error: AppError): Json
  /**
   * What encode() makes of a page of videos, as a text, out of the texts of what it makes of each alone for the same
   * command. Absent: a page is encoded as a whole.
   */
  joinList?(items: readonly ListItem[], hasMore: boolean): string
  /** Headers beyond those of every answer: what a strict body has no place for. Absent: none. */
  encodeHeaders?(outcome: Outcome): Readonly<Record<string, string>>
}

import type { IncomingMessage } from 'node:http'
import type { Command } from '#core/command.ts'
import type { Dialect, Outcome } from '#core/dialect.ts'
import type { PublicVideo } from '#core/video.ts'
import type { ContentLinks } from './content-link.ts'

/** A link lives for an hour; a text that holds one is written anew often enough that readers have most of that. */
const LINK_LIFE_MS = 3_600_000
const LINK_TEXT_LIFE_MS = 300_000

/** Spells an outcome as the body of an answer. */
export type WriteAnswer = (
  writer: Writer,
  outcome: Outcome,
  command: Command,
  request: IncomingMessage,
) => string

/** How a dialect, or a route of it, writes. */
export type Writer = Pick<Dialect, 'encode' | 'joinList'>

type TypeOf<Type extends Outcome['type']> = Extract<Outcome, { readonly type: Type }>

interface KnownText {
  readonly text: string
  /** Where the links in it lead, and until when it may be shown; undefined: there are none. */
  readonly links: { readonly base: string; readonly until: number } | undefined
}

/** By who wrote them. They go with the video. */
type KnownTexts = WeakMap<PublicVideo, Map<Dialect['encode'], KnownText>>

/**
 * Polls and lists mostly ask for what has not changed: an unchanged video is the same object, and its text is kept
 * with it. What is asked for may change the text, so a video that was listed is not one that was retrieved.
 */
export function createAnswerTexts(links: ContentLinks, now: () => number): WriteAnswer {
  const retrieved: KnownTexts = new WeakMap()
  const listed: KnownTexts = new WeakMap()

  function write(
    encode: Dialect['encode'],
    outcome: Outcome,
    command: Command,
    request: IncomingMessage,
  ): KnownText {
    let madeFor: KnownText['links']
    const body = encode(outcome, {
      command,
      contentUrl(video) {
        const madeAt = now()
        if (video.expiresAt !== null && video.expiresAt <= madeAt) return undefined
        const base = links.baseOf(request)
        madeFor = { base, until: Math.min(madeAt + LINK_TEXT_LIFE_MS, video.expiresAt ?? Infinity) }
        return links.make(base, video.id, 'video', madeAt + LINK_LIFE_MS)
      },
      signLink: (id, target, expiresAt) => links.make(links.baseOf(request), id, target, expiresAt),
    })
    return { text: JSON.stringify(body), links: madeFor }
  }

  function recall(
    texts: KnownTexts,
    encode: Dialect['encode'],
    outcome: TypeOf<'video'>,
    command: Command,
    request: IncomingMessage,
  ): string {
    const known = texts.get(outcome.video)
    const before = known?.get(encode)
    if (before !== undefined && isGood(before, request)) return before.text
    const after = write(encode, outcome, command, request)
    if (known === undefined) texts.set(outcome.video, new Map([[encode, after]]))
    else known.set(encode, after)
    return after.text
  }

  function isGood({ links: held }: KnownText, request: IncomingMessage): boolean {
    return held === undefined || (now() < held.until && links.baseOf(request) === held.base)
  }

  return ({ encode, joinList }, outcome, command, request) => {
    if (outcome.type === 'video' && command.type === 'video.get') {
      return recall(retrieved, encode, outcome, command, request)
    }
    if (outcome.type === 'video.list' && outcome.isRemembered === true && joinList !== undefined) {
      const items = outcome.videos.map((video) => ({
        id: video.id,
        text: recall(listed, encode, { type: 'video', video }, command, request),
      }))
      return joinList(items, outcome.hasMore)
    }
    return write(encode, outcome, command, request).text
  }
}

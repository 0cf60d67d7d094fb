import type { ListItem } from '#core/dialect.ts'
import type { Json } from '#core/json.ts'

/** A JSON object that is being written. */
export type JsonObject = { [key: string]: Json }

/** OpenAI's list: ids are null when it is empty. */
export function encodeList(items: readonly JsonObject[], hasMore: boolean): Json {
  return {
    object: 'list',
    data: [...items],
    first_id: items[0]?.['id'] ?? null,
    has_more: hasMore,
    last_id: items.at(-1)?.['id'] ?? null,
  }
}

/** The same as a text, out of those of its items. */
export function joinList(items: readonly ListItem[], hasMore: boolean): string {
  const data = items.map(({ text }) => text).join(',')
  const firstId = JSON.stringify(items[0]?.id ?? null)
  const lastId = JSON.stringify(items.at(-1)?.id ?? null)
  return `{"object":"list","data":[${data}],"first_id":${firstId},"has_more":${hasMore},"last_id":${lastId}}`
}

/** Milliseconds to what the wire speaks. */
export function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}

/** The same, where there may be no such moment. */
export function toSecondsOrNull(milliseconds: number | null): number | null {
  return milliseconds === null ? null : toSeconds(milliseconds)
}

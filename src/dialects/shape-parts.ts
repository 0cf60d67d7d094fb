import type { Json } from '#core/json.ts'

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

/** Milliseconds to what the wire speaks. */
export function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}

/** The same, where there may be no such moment. */
export function toSecondsOrNull(milliseconds: number | null): number | null {
  return milliseconds === null ? null : toSeconds(milliseconds)
}

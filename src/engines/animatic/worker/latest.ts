/** Keeps the values that were used last. */
export interface Latest<T> {
  /** A value that is kept but does not suit any more is dropped, and made anew. */
  get(key: string, create: () => T | Promise<T>, suits?: (value: T) => boolean): Promise<T>
  /** Drops all. */
  clear(): void
}

/** `drop` is called with values that are kept no longer. */
export function createLatest<T>(capacity: number, drop?: (value: T) => void): Latest<T> {
  const values = new Map<string, T>()
  return {
    async get(key, create, suits = () => true) {
      // Dropped before the new one is made, so that memory holds `capacity` of them at most.
      const kept = values.get(key)
      const known = kept !== undefined && suits(kept) ? kept : undefined
      values.delete(key)
      if (kept !== known && kept !== undefined) drop?.(kept)
      const oldest = values.keys().next().value
      if (known === undefined && values.size >= capacity && oldest !== undefined) {
        const dropped = values.get(oldest)
        values.delete(oldest)
        if (dropped !== undefined) drop?.(dropped)
      }
      const value = known ?? (await create())
      values.set(key, value)
      return value
    },
    clear() {
      const dropped = [...values.values()]
      values.clear()
      for (const value of dropped) drop?.(value)
    },
  }
}

/** Keeps the values that were used last. */
export interface Latest<T> {
  get(key: string, create: () => T | Promise<T>): Promise<T>
}

/** `drop` is called with values that are kept no longer. */
export function createLatest<T>(capacity: number, drop?: (value: T) => void): Latest<T> {
  const values = new Map<string, T>()
  return {
    async get(key, create) {
      // Dropped before the new one is made, so that memory holds `capacity` of them at most.
      const known = values.get(key)
      values.delete(key)
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
  }
}

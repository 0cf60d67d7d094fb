/**
 * Something that is often there at once. Callers `await` it all the same; where it is asked for thousands of times a
 * second, after() spares them a promise, which costs about as much as looking a value up in memory.
 */
export type Awaitable<T> = T | Promise<T>

/** What `make` makes of a value: at once when the value is there. */
export function after<T, U>(value: Awaitable<T>, make: (value: T) => Awaitable<U>): Awaitable<U> {
  return value instanceof Promise ? value.then(make) : make(value)
}

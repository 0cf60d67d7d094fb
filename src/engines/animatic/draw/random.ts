/** A repeatable source of numbers, 0 ≤ x < 1. */
export type Random = () => number

/** mulberry32: tiny, fast, and the same on every machine. `seed` is a 32-bit unsigned integer. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0 || 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a over code points: a 32-bit seed from text. */
export function hashText(text: string): number {
  let hash = 2166136261
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 16777619)
  }
  return hash >>> 0
}

/** Smooth one-dimensional value noise, -1..1, period 256. */
export function createNoise(seed: number): (x: number) => number {
  const random = createRandom(seed)
  const values = Array.from({ length: 256 }, random)
  return (x) => {
    const cell = Math.floor(x)
    const fraction = x - cell
    const eased = fraction * fraction * (3 - 2 * fraction)
    const left = values[cell & 255] ?? 0
    const right = values[(cell + 1) & 255] ?? 0
    return (left + (right - left) * eased) * 2 - 1
  }
}

/** One of `items`, which must not be empty. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('pick() needs at least one item')
  return item
}

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random()
}

const WHOLE = 256

/** Mixes two pictures of as many bytes into a third: `share` 0 gives the first, 1 the second. Four bytes at a time. */
export function mixBytes(from: Uint8Array, to: Uint8Array, share: number, into: Uint8Array): void {
  const much = Math.round(WHOLE * share)
  const little = WHOLE - much
  const words = areAligned(from, to, into) ? from.length >> 2 : 0
  const [below, above, mixed] = [from, to, into].map(
    (bytes) => new Uint32Array(bytes.buffer, words === 0 ? 0 : bytes.byteOffset, words),
  )
  if (below !== undefined && above !== undefined && mixed !== undefined) {
    for (let at = 0; at < words; at += 1) {
      const one = below[at] ?? 0
      const other = above[at] ?? 0
      const even = ((one & 0xff00ff) * little + (other & 0xff00ff) * much) >>> 8
      const odd = ((one >>> 8) & 0xff00ff) * little + ((other >>> 8) & 0xff00ff) * much
      mixed[at] = (even & 0xff00ff) | (odd & 0xff00ff00)
    }
  }
  for (let at = words * 4; at < from.length; at += 1) {
    into[at] = ((from[at] ?? 0) * little + (to[at] ?? 0) * much) >> 8
  }
}

function areAligned(...arrays: readonly Uint8Array[]): boolean {
  return arrays.every(({ byteOffset }) => byteOffset % 4 === 0)
}

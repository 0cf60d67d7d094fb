const PAGE_BYTES = 65_536
/** Reads and writes go up to three pixels too far. */
const SLACK_BYTES = 64

export interface Allocator {
  /** The address of so many bytes, for good. */
  allocate(byteCount: number): number
  /** Where what is allocated next will be. */
  mark(): number
  /** Takes back what was allocated from an address on, which was the last. */
  free(address: number): void
  /** The address of so many bytes, until `giveBack`. What they hold is left over from others. */
  borrow(byteCount: number): number
  giveBack(): void
  /** Gives back what was borrowed last. */
  giveBackFrom(address: number): void
}

interface Region {
  readonly start: number
  end: number
  /** Lent up to here. */
  used: number
}

/**
 * All that is borrowed is given back at once, so it is lent in a row. The last region grows while nothing lies behind it:
 * figures that come nearer need a little more with every frame.
 */
export function createAllocator(memory: WebAssembly.Memory): Allocator {
  let end = PAGE_BYTES
  const regions: Region[] = []
  const extendTo = (address: number): void => {
    end = address
    const missing = end - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES))
  }
  const roomFor = (byteCount: number): Region => {
    const free = regions.find((region) => region.end - region.used >= byteCount)
    if (free !== undefined) return free
    const last = regions.at(-1)
    if (last?.end === end) {
      extendTo(last.used + byteCount)
      last.end = end
      return last
    }
    const region = { start: end, end: end + byteCount, used: end }
    extendTo(region.end)
    regions.push(region)
    return region
  }
  return {
    allocate(byteCount) {
      const address = end
      extendTo(align(end + byteCount + SLACK_BYTES))
      return address
    },
    mark: () => end,
    free(address) {
      end = address
    },
    borrow(byteCount) {
      const region = roomFor(align(byteCount + SLACK_BYTES))
      const address = region.used
      region.used += align(byteCount + SLACK_BYTES)
      return address
    },
    giveBack() {
      for (const region of regions) region.used = region.start
    },
    giveBackFrom(address) {
      const region = regions.find(({ start, end: beyond }) => start <= address && address < beyond)
      if (region !== undefined) region.used = address
    },
  }
}

export function align(address: number): number {
  return Math.ceil(address / 64) * 64
}

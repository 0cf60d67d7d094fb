import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

/** Encoded packets in a file, one after the other: what children hand over without going through the server. */
export interface PacketFile {
  readonly path: string
  readonly sizesBytes: readonly number[]
}

export async function writePackets(path: string, packets: readonly Uint8Array[]): Promise<PacketFile> {
  await using file = await open(path, 'w')
  await file.writev(packets.filter((packet) => packet.length > 0))
  return { path, sizesBytes: packets.map((packet) => packet.length) }
}

/** Small packets are read together up to this many bytes: a read each costs more than the copying. */
const READ_BYTES = 256 * 1024

/** Reads the packets in order, holding a few at a time. */
export async function* readPackets({ path, sizesBytes }: PacketFile): AsyncGenerator<Uint8Array> {
  await using file = await open(path, 'r')
  for (let next = 0; next < sizesBytes.length;) {
    const count = countTogether(sizesBytes, next)
    const sizes = sizesBytes.slice(next, next + count)
    const bytes = await readExactly(
      file,
      sizes.reduce((sum, size) => sum + size, 0),
    )
    let start = 0
    for (const size of sizes) yield bytes.subarray(start, (start += size))
    next += count
  }
}

/** How many packets from `first` on are read at once; at least one. */
function countTogether(sizesBytes: readonly number[], first: number): number {
  let count = 1
  let total = sizesBytes[first] ?? 0
  for (; first + count < sizesBytes.length; count += 1) {
    total += sizesBytes[first + count] ?? 0
    if (total > READ_BYTES) break
  }
  return count
}

async function readExactly(file: FileHandle, sizeBytes: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(sizeBytes)
  let filled = 0
  while (filled < sizeBytes) {
    const { bytesRead } = await file.read(bytes, filled, sizeBytes - filled)
    if (bytesRead === 0) throw new Error('a packet file is shorter than its index')
    filled += bytesRead
  }
  return bytes
}

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

/** Reads the packets in order, holding one at a time. */
export async function* readPackets({ path, sizesBytes }: PacketFile): AsyncGenerator<Uint8Array> {
  await using file = await open(path, 'r')
  for (const sizeBytes of sizesBytes) yield await readExactly(file, sizeBytes)
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

import type { FileHandle } from 'node:fs/promises'
import { CHUNK_BYTES } from './source.ts'

/** Uses a piece; its memory is read into again once this is done. */
export type TakePiece = (piece: Uint8Array) => Promise<void>

/** Memory to read into, lent and given back. New memory has to be cleared by the system, which takes as long as reading. */
export interface PieceMemory {
  lend(): Buffer
  giveBack(piece: Buffer): void
}

/** As many downloads at a time as a busy node has; beyond that memory comes and goes. */
const MAX_SPARE = 32

export function createPieceMemory(): PieceMemory {
  const spare: Buffer[] = []
  return {
    lend: () => spare.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES),
    giveBack(piece) {
      if (spare.length < MAX_SPARE) spare.push(piece)
    },
  }
}

/** Reads a part of a file piece by piece, each only when the one before has been taken. Ends where the file does. */
export async function readPieces(
  handle: FileHandle,
  { start, lengthBytes }: { readonly start: number; readonly lengthBytes: number },
  memory: PieceMemory,
  take: TakePiece,
): Promise<void> {
  const buffer = memory.lend()
  try {
    let readBytes = 0
    while (readBytes < lengthBytes) {
      const wanted = Math.min(buffer.length, lengthBytes - readBytes)
      const { bytesRead } = await handle.read(buffer, 0, wanted, start + readBytes)
      if (bytesRead === 0) return
      readBytes += bytesRead
      await take(buffer.subarray(0, bytesRead))
    }
  } finally {
    memory.giveBack(buffer)
  }
}

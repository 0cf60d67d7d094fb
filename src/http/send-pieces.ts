import type { ServerResponse } from 'node:http'
import type { BlobStream } from '#core/blob-store.ts'

/** Whoever was to get the bytes is gone. */
export class ConnectionClosedError extends Error {
  override readonly name = 'ConnectionClosedError'
}

/**
 * Sends so many bytes as the body of a response whose headers are written, and ends it. A piece is read when the
 * system has taken the one before, so a client that takes nothing costs one. Throws ConnectionClosedError, what reading
 * throws, and Error when there are more or fewer bytes; the response is then not ended.
 */
export async function sendPieces(
  response: ServerResponse,
  stream: BlobStream,
  lengthBytes: number,
): Promise<void> {
  const connection = watchConnection(response, () => stream.destroy())
  let sentBytes = 0
  const take = async (piece: Uint8Array): Promise<void> => {
    sentBytes += piece.length
    if (sentBytes > lengthBytes) throw new Error(`There are more than the ${lengthBytes} bytes on record.`)
    await connection.write(piece)
  }
  try {
    if (stream.eachPiece === undefined) for await (const chunk of stream) await take(chunk as Buffer)
    else await stream.eachPiece(take)
  } finally {
    connection.leave()
  }
  if (sentBytes < lengthBytes)
    throw new Error(`There are ${sentBytes} of the ${lengthBytes} bytes on record.`)
  response.end()
}

/** Pipelined requests are answered one after the other: to open the files of those that wait would cost memory. */
export async function waitForTurn(response: ServerResponse): Promise<void> {
  if (response.socket !== null || response.destroyed) return
  await new Promise((resolve) => response.once('socket', resolve))
}

/**
 * Each piece is settled when nothing of it is in use any more: taken by the system, or the connection closed for good.
 * A failed write alone does not tell that.
 */
function watchConnection(
  response: ServerResponse,
  onClose: () => void,
): { write(piece: Uint8Array): Promise<void>; leave(): void } {
  let fail: ((error: Error) => void) | undefined
  const close = (): void => {
    fail?.(new ConnectionClosedError('The connection closed.'))
    onClose()
  }
  response.once('close', close).on('error', () => undefined)
  return {
    write: (piece) =>
      new Promise((resolve, reject) => {
        fail = reject
        if (response.destroyed) close()
        else response.write(piece, (error) => (error instanceof Error ? response.destroy() : resolve()))
      }),
    leave: () => response.off('close', close),
  }
}

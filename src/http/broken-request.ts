import type { Socket } from 'node:net'
import { AppError } from '#core/errors.ts'
import { createId } from '#core/id.ts'
import type { HttpOptions, Timeouts } from './options.ts'

/** Answers what is not even HTTP, or never became a whole request. There is no request to speak of, only a socket. */
export function answerBrokenRequest(
  error: Error & { code?: string },
  socket: Socket,
  options: HttpOptions,
  timeouts: Timeouts,
): void {
  // Bytes already written belong to an answer that is under way: nothing can be said after it.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy()
    return
  }
  const answer = toRefusal(error.code, timeouts)
  const body = JSON.stringify(options.dialects[0].encodeError(answer))
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-request-id': createId('req_', options.now(), options.randomBytes),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${answer.status} Refused\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

function toRefusal(code: string | undefined, timeouts: Timeouts): AppError {
  if (code === 'HPE_HEADER_OVERFLOW') return new AppError('headers_too_large')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new AppError('request_timeout', { seconds: timeouts.requestMs / 1000 })
  }
  if (code === 'HPE_INVALID_EOF_STATE') return new AppError('request_aborted')
  return new AppError('invalid_url_encoding', { reason: 'it is not valid HTTP/1.1.' })
}

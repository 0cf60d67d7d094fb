import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Writes bytes to a server as they are, and reads one answer: for what no client library would send. */
export async function sendRaw(
  port: number,
  bytes: string | Buffer | readonly (string | Buffer)[],
  options: { readonly end?: boolean; readonly timeoutMs?: number } = {},
): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1')
  // The server may answer and hang up while we still write: what it said is what counts.
  socket.on('error', () => {})
  await once(socket, 'connect')
  const pieces = Array.isArray(bytes) ? (bytes as readonly (string | Buffer)[]) : [bytes as string | Buffer]
  const isHead = pieces[0]?.toString('latin1').startsWith('HEAD ') === true
  const answer = readAnswer(socket, options.timeoutMs ?? 5000, isHead)
  for (const chunk of pieces) {
    socket.write(chunk)
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (options.end === true) socket.end()
  try {
    return await answer
  } finally {
    socket.destroy()
  }
}

async function readAnswer(socket: Socket, timeoutMs: number, isHead: boolean): Promise<RawAnswer> {
  const chunks: Buffer[] = []
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>()
  const timer = setTimeout(() => reject(new Error('the server never answered')), timeoutMs)
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    const answer = parseAnswer(Buffer.concat(chunks), isHead)
    if (answer !== undefined) resolve(answer)
  })
  socket.on('close', () => {
    reject(new Error(`the connection ended after ${JSON.stringify(Buffer.concat(chunks).toString())}`))
  })
  try {
    return await promise
  } finally {
    clearTimeout(timer)
  }
}

/** An answer to HEAD announces a body that does not come. */
function parseAnswer(bytes: Buffer, isHead: boolean): RawAnswer | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const status = Number(statusLine.split(' ')[1])
  if (status === 100) return parseAnswer(bytes.subarray(end + 4), isHead)
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
  const length = isHead ? 0 : Number(headers['content-length'] ?? 0)
  const body = bytes.subarray(end + 4)
  return body.length < length ? undefined : { status, headers, body: body.toString('utf8', 0, length) }
}

/** A request with a body, spelt out. */
export function rawPost(
  path: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const bytes = Buffer.from(body)
  const lines = Object.entries({ Host: '127.0.0.1', 'Content-Length': String(bytes.length), ...headers })
  const head = [`POST ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)].join('\r\n')
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), bytes])
}

/** One part of a form. */
export function part(headers: string | readonly string[], content: string | Buffer): Buffer {
  const lines = typeof headers === 'string' ? [headers] : headers
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), Buffer.from(content)])
}

/** Joins parts into a body. */
export function multipart(boundary: string, parts: readonly Buffer[]): Buffer {
  const pieces = parts.flatMap((one) => [Buffer.from(`--${boundary}\r\n`), one, Buffer.from('\r\n')])
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
}

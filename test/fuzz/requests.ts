import fc from 'fast-check'
import { multipart, part } from '../support/raw-http.ts'

/** Requests that are half right: good enough to get far, wrong enough to hurt. */

const FIELDS = [
  'prompt',
  'model',
  'seconds',
  'size',
  'input_reference',
  'input_reference[image_url]',
  'input_reference[file_id]',
  'characters[][id]',
  'character_ids',
  'video',
  'video[id]',
  'style',
  'watermark',
  'private',
  'seed',
  'shots',
  '__proto__',
  '__proto__[x]',
  'a[b][c][d][e][f]',
  'a[]',
  'a[',
  ']',
  'file',
  'purpose',
  'expires_after[anchor]',
  'expires_after[seconds]',
  'input_file_id',
  'endpoint',
  'completion_window',
  'metadata',
  'name',
  'url',
  'event_types',
  'event_type',
  'keep_old_secret_active_for_24_hours',
  'expires_in',
  'variant',
]
const VALUES = [
  '',
  '4',
  '8.0',
  '1e9',
  'sora-2',
  '720x1280',
  '0x0',
  'true',
  'ture',
  'data:image/png;base64,',
  'https://127.0.0.1/a.png',
  'http://[::1]:1/',
  'video_1',
  '/v1/videos',
  'batch',
  '24h',
  'video.completed',
  '["video.completed"]',
  'Shot 1:\nduration: 7.5sec\nScene: x',
  'Shot 1: duration: 0s',
  '[5.0s]a [x]b',
  '\0',
  '\ufffd',
  '🐈'.repeat(50),
]
const PREFIXES = ['/v1', '/openai/v1', '/yutoai/v1', '/apigo/v1', '/chainhub/v1', '/cometapi/v1', '', '/v2']
const PATHS = [
  '/videos',
  '/videos/',
  '/videos/ID',
  '/videos/ID/content',
  '/videos/ID/remix',
  '/videos/ID/cancel',
  '/videos/edits',
  '/videos/extensions',
  '/videos/video_%00',
  '/videos/%E0%A4',
  '/videos/..%2f..',
  '/models',
  '/models/sora-2',
  '/models/__proto__',
  '/healthz',
  '//',
  '/*',
]
const QUERIES = [
  '',
  '?limit=5',
  '?limit=-1&limit=2',
  '?limit=99999999999999999999',
  '?order=x',
  '?after=%00',
  '?variant=thumbnail',
  '?variant[]=video',
  '?__proto__=1',
  '?%',
  '?a=%E0%A4',
]
const TYPES = [
  'multipart/form-data; boundary=B',
  'multipart/form-data; boundary="B"',
  'multipart/form-data',
  'application/json',
  'application/json; boundary=B',
  'application/x-www-form-urlencoded',
  'application/vnd.a+json',
  'text/plain',
  '',
  ';;;',
  'multipart/form-data; boundary=B; boundary=C',
]
const EXTRA_HEADERS = [
  'Range: bytes=0-1',
  'Range: bytes=9-',
  'Range: bytes=-',
  'If-Range: "x"',
  'If-None-Match: *',
  'Origin: https://a',
  'Origin: http://localhost',
  'Authorization: Bearer x',
  'Authorization:',
  'Content-Encoding: gzip',
  'Expect: 100-continue',
  'Idempotency-Key: x',
  'Connection: close',
  'X: \u00e9',
]

const text = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary', maxLength: 60 }))
const PROMPT = part('Content-Disposition: form-data; name="prompt"', 'x')
const json = fc.oneof(
  fc
    .dictionary(fc.constantFrom(...FIELDS), text, { maxKeys: 2 })
    .map((fields) => ({ prompt: 'x', ...fields })),
  fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(text, fc.jsonValue({ maxDepth: 4 })), { maxKeys: 6 }),
  fc.jsonValue({ maxDepth: 5 }),
)
const formPart = fc
  .record({
    name: fc.oneof(fc.constantFrom(...FIELDS), fc.string({ maxLength: 20 })),
    value: fc.oneof(text, fc.uint8Array({ maxLength: 300 })),
    disposition: fc.constantFrom('form-data', 'form-data', 'form-data', 'attachment', 'inline', ''),
    filename: fc.option(fc.constantFrom('p.png', '', '../../x', 'a"b'), { nil: undefined }),
    type: fc.option(
      fc.constantFrom('image/png', 'application/json', 'text/plain; charset=utf-16', 'video/mp4'),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ name, value, disposition, filename, type }) => {
    const file = filename === undefined ? '' : `; filename="${filename}"`
    const head = [`Content-Disposition: ${disposition}; name="${name}"${file}`]
    return part(type === undefined ? head : [...head, `Content-Type: ${type}`], Buffer.from(value as string))
  })
const FORM_TYPE = 'multipart/form-data; boundary=B'
/** A body and the type that goes with it. */
const body = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ type: '', content: Buffer.alloc(0) }) },
  {
    weight: 6,
    arbitrary: json.map((value) => ({
      type: 'application/json',
      content: Buffer.from(JSON.stringify(value)),
    })),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(mostly(true, fc.boolean()), fc.array(formPart, { maxLength: 6 }))
      .map(([hasPrompt, parts]) => (hasPrompt ? [PROMPT, ...parts] : parts))
      .map((parts) => ({ type: FORM_TYPE, content: multipart('B', parts) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .uint8Array({ maxLength: 400 })
      .map((bytes) => ({ type: FORM_TYPE, content: Buffer.from(bytes) })),
  },
  {
    weight: 2,
    arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), text).map((fields) => ({
      type: 'application/x-www-form-urlencoded',
      content: Buffer.from(new URLSearchParams(fields).toString()),
    })),
  },
)
/** Flips, drops and doubles bytes: what bad lines and bad clients do. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('drop', 'double', 'flip', 'cut'),
  }),
  { maxLength: 2 },
)

function applyDamage(bytes: Buffer, damages: readonly { at: number; kind: string }[]): Buffer {
  let result = bytes
  for (const { at, kind } of damages) {
    const index = Math.floor(at * result.length)
    const [before, after] = [result.subarray(0, index), result.subarray(index)]
    if (kind === 'drop') result = Buffer.concat([before, after.subarray(1)])
    else if (kind === 'double') result = Buffer.concat([before, after.subarray(0, 20), after])
    else if (kind === 'flip')
      result = Buffer.concat([before, Buffer.from([(after[0] ?? 0) ^ 0x55]), after.subarray(1)])
    else result = Buffer.from(before)
  }
  return result
}

/** One value half of the time, so that not every request is wrong in several ways at once. */
function mostly<T>(usual: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof(fc.constant(usual), others)
}

const ODD_SEGMENTS = [
  'video_%00',
  '%E0%A4',
  '..%2f..',
  '__proto__',
  'a'.repeat(600),
  '%F0%9F%90%88',
  '*',
  '-',
]

const anywhere = fc.record({
  method: mostly<string>('POST', fc.constantFrom('GET', 'GET', 'GET', 'DELETE', 'PUT', 'OPTIONS', 'PATCH')),
  path: fc
    .tuple(mostly<string>('/v1', fc.constantFrom(...PREFIXES)), mostly('/videos', fc.constantFrom(...PATHS)))
    .map(([prefix, path]) => prefix + path),
})

/** Routes that are served, mostly by their own method. Parameters become `ID`, or something odd. */
function served(routes: readonly Target[]): fc.Arbitrary<Target> {
  const method = fc.constantFrom(undefined, undefined, undefined, undefined, 'DELETE', 'POST', 'PATCH')
  return fc
    .tuple(fc.constantFrom(...routes), method, mostly('ID', fc.constantFrom(...ODD_SEGMENTS)))
    .map(([route, other, segment]) => ({
      method: other ?? route.method,
      path: route.path.replace(/:\w+/g, segment),
    }))
}

interface Target {
  readonly method: string
  readonly path: string
}

/** Requests to the routes of a server, and to what might be routes. */
export function createRequests(routes: readonly Target[] = []): fc.Arbitrary<FuzzRequest> {
  return fc.record({
    target: routes.length === 0 ? anywhere : fc.oneof({ weight: 3, arbitrary: served(routes) }, anywhere),
    query: mostly<string>('', fc.constantFrom(...QUERIES)),
    otherType: mostly<string | undefined>(undefined, fc.constantFrom(...TYPES)),
    headers: mostly<string[]>([], fc.subarray(EXTRA_HEADERS, { maxLength: 3 })),
    body,
    damage,
    isChunked: fc.boolean(),
    pieces: fc.integer({ min: 1, max: 5 }),
  })
}

export interface FuzzRequest {
  readonly target: Target
  readonly query: string
  readonly otherType: string | undefined
  readonly headers: readonly string[]
  readonly body: { readonly type: string; readonly content: Buffer }
  readonly damage: readonly { readonly at: number; readonly kind: string }[]
  readonly isChunked: boolean
  readonly pieces: number
}

/** A body as it goes over the wire, in pieces. */
function toPieces(content: Buffer, count: number, isChunked: boolean): Buffer[] {
  const length = Math.max(1, Math.ceil(content.length / count))
  const pieces: Buffer[] = []
  for (let start = 0; start < content.length; start += length)
    pieces.push(content.subarray(start, start + length))
  if (!isChunked) return pieces
  const chunks = pieces.map((piece) =>
    Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]),
  )
  return [...chunks, Buffer.from('0\r\n\r\n')]
}

/** A generated request as bytes for a socket; `find` tells an id that exists, for a path that needs one. */
export function toBytes(one: FuzzRequest, find: (path: string) => string): (string | Buffer)[] {
  const content = applyDamage(one.body.content, one.damage)
  const { method, path } = one.target
  const url = (path.includes('ID') ? path.replaceAll('ID', find(path)) : path) + one.query
  const head = [
    `${method} ${url === '' ? '/' : url} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Content-Type: ${one.otherType ?? one.body.type}`,
    one.isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${content.length}`,
    ...one.headers,
  ].join('\r\n')
  return [`${head}\r\n\r\n`, ...toPieces(content, one.pieces, one.isChunked)]
}

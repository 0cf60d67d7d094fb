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
  'https://a',
  'video_1',
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

export const request = fc.record({
  method: mostly<string>('POST', fc.constantFrom('GET', 'GET', 'GET', 'DELETE', 'PUT', 'OPTIONS', 'PATCH')),
  prefix: mostly<string>('/v1', fc.constantFrom(...PREFIXES)),
  path: mostly<string>('/videos', fc.constantFrom(...PATHS)),
  query: mostly<string>('', fc.constantFrom(...QUERIES)),
  otherType: mostly<string | undefined>(undefined, fc.constantFrom(...TYPES)),
  headers: mostly<string[]>([], fc.subarray(EXTRA_HEADERS, { maxLength: 3 })),
  body,
  damage,
  isChunked: fc.boolean(),
  pieces: fc.integer({ min: 1, max: 5 }),
})

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

export type FuzzRequest = typeof request extends fc.Arbitrary<infer T> ? T : never

/** A generated request as bytes for a socket; `known` is an id that exists. */
export function toBytes(one: FuzzRequest, known: string): (string | Buffer)[] {
  const content = applyDamage(one.body.content, one.damage)
  const url = one.prefix + one.path.replace('ID', known) + one.query
  const head = [
    `${one.method} ${url === '' ? '/' : url} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Content-Type: ${one.otherType ?? one.body.type}`,
    one.isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${content.length}`,
    ...one.headers,
  ].join('\r\n')
  return [`${head}\r\n\r\n`, ...toPieces(content, one.pieces, one.isChunked)]
}

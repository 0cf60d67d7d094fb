import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '#core/errors.ts'
import {
  createFile,
  createVideo,
  decodeCreate,
  envelope,
  findRoute,
  formRequest,
  getRequest,
  jsonRequest,
  refuse,
  toSize,
} from '../testing.ts'
import { supersetDialect as dialect } from './dialect.ts'

const CREATE = { type: 'video.create', operation: 'create', warnings: [], unknown: {} }
const file = createFile()

test("reads YutoAI's example", () => {
  const request = formRequest([
    ['model', 'sora-2'],
    ['prompt', 'Generate a video from this picture'],
    ['size', '720x1280'],
    ['input_reference', file],
    ['seconds', '4'],
    ['watermark', 'false'],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    model: 'sora-2',
    prompt: 'Generate a video from this picture',
    size: '720x1280',
    seconds: '4',
    watermark: false,
    image: { kind: 'upload', file },
  })
})

test("reads YutoAI's address of a picture", () => {
  const request = formRequest([
    ['prompt', 'x'],
    ['input_reference', 'https://example.com/reference.jpg'],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    prompt: 'x',
    image: { kind: 'url', url: 'https://example.com/reference.jpg' },
  })
})

test("reads OpenAI's example", () => {
  assert.deepEqual(decodeCreate(dialect, formRequest([['prompt', 'x']])), { ...CREATE, prompt: 'x' })
})

test("reads APIGO's example without touching its Chinese", () => {
  const prompt = '一只可爱的小猫在花园里玩耍'
  const request = formRequest([
    ['model', 'sora-2'],
    ['prompt', prompt],
    ['size', '720x1280'],
    ['seconds', '4'],
    ['input_reference', file],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    model: 'sora-2',
    prompt,
    size: '720x1280',
    seconds: '4',
    image: { kind: 'upload', file },
  })
})

test("reads ChainHub's example", () => {
  const request = formRequest([
    ['model', 'sora-2'],
    ['prompt', 'A calico cat playing a piano on stage'],
    ['seconds', '4'],
    ['size', '720x1280'],
    ['input_reference', file],
    ['watermark', 'false'],
    ['private', 'false'],
    ['style', 'anime'],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    model: 'sora-2',
    prompt: 'A calico cat playing a piano on stage',
    seconds: '4',
    size: '720x1280',
    image: { kind: 'upload', file },
    watermark: false,
    private: false,
    style: 'anime',
  })
})

test("reads CometAPI's example", () => {
  const request = formRequest([
    ['prompt', 'cat'],
    ['model', 'sora-2'],
    ['seconds', '4'],
    ['size', '720x1280'],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    prompt: 'cat',
    model: 'sora-2',
    seconds: '4',
    size: '720x1280',
  })
})

test('takes a JSON number of seconds and reports it', () => {
  assert.deepEqual(decodeCreate(dialect, jsonRequest({ prompt: 'x', seconds: 7.5 })), {
    ...CREATE,
    prompt: 'x',
    seconds: '7.5',
    warnings: [{ param: 'seconds', message: "The number 7.5 was taken for the string '7.5'." }],
  })
})

for (const [spelling, reference, image] of [
  ['image_url as a bracket field', [['input_reference[image_url]', 'https://a/b.png']], 'url'],
  ['file_id as a bracket field', [['input_reference[file_id]', 'file-1']], 'file-id'],
] as const) {
  test(`reads ${spelling}`, () => {
    const command = decodeCreate(dialect, formRequest([['prompt', 'x'], ...reference])) as {
      image: { kind: string }
      unknown: object
    }
    assert.equal(command.image.kind, image)
    assert.deepEqual(command.unknown, {})
  })
}

for (const [value, image] of [
  [{ image_url: 'https://a/b.png' }, { kind: 'url', url: 'https://a/b.png' }],
  [{ image_url: 'data:image/png;base64,AA==' }, { kind: 'data', url: 'data:image/png;base64,AA==' }],
  [{ file_id: 'file-1' }, { kind: 'file-id', id: 'file-1' }],
  [
    { file_id: 'file-1', image_url: null },
    { kind: 'file-id', id: 'file-1' },
  ],
  ['data:image/png;base64,AA==', { kind: 'data', url: 'data:image/png;base64,AA==' }],
  ['https://a/b.png', { kind: 'url', url: 'https://a/b.png' }],
] as const) {
  test(`reads the JSON input_reference ${JSON.stringify(value)}`, () => {
    assert.deepEqual(decodeCreate(dialect, jsonRequest({ prompt: 'x', input_reference: value })), {
      ...CREATE,
      prompt: 'x',
      image,
    })
  })
}

test('reads repeated bracket characters and the older character_ids', () => {
  const form = formRequest([
    ['prompt', 'x'],
    ['characters[][id]', 'char_1'],
    ['characters[][id]', 'char_2'],
  ])
  const json = jsonRequest({ prompt: 'x', character_ids: ['char_1', 'char_2'] })
  const expected = { ...CREATE, prompt: 'x', characterIds: ['char_1', 'char_2'] }
  assert.deepEqual(decodeCreate(dialect, form), expected)
  assert.deepEqual(decodeCreate(dialect, json), expected)
})

test('reads shots given as data', () => {
  const shots = [
    { Scene: 'The plane takes off.', duration: 7.5 },
    { Scene: 'The plane lands.', duration: '7.5' },
  ]
  assert.deepEqual(decodeCreate(dialect, jsonRequest({ prompt: 'x', shots })), {
    ...CREATE,
    prompt: 'x',
    shots: [
      { text: 'The plane takes off.', seconds: 7.5 },
      { text: 'The plane lands.', seconds: 7.5 },
    ],
  })
})

test('collects unknown fields, even those with the names of prototypes', () => {
  const value = JSON.parse('{"prompt":"x","fps":24,"__proto__":{"a":1},"constructor":"c"}')
  const command = findRoute(dialect, 'POST', '/videos').decode(jsonRequest(value)) as { unknown: object }
  assert.deepEqual(Object.entries(command.unknown), [
    ['fps', 24],
    ['__proto__', { a: 1 }],
    ['constructor', 'c'],
  ])
  assert.equal(({} as { a?: number }).a, undefined)
})

test('keeps bracket names with prototype names harmless', () => {
  const request = formRequest([
    ['prompt', 'x'],
    ['__proto__[polluted]', 'yes'],
    ['a[__proto__][polluted]', 'yes'],
    ['constructor[prototype][polluted]', 'yes'],
  ])
  decodeCreate(dialect, request)
  assert.equal(({} as { polluted?: string }).polluted, undefined)
})

for (const [text, value] of [
  ['true', true],
  ['TRUE', true],
  ['1', true],
  ['false', false],
  ['False', false],
  ['0', false],
] as const) {
  test(`reads the watermark '${text}'`, () => {
    const request = formRequest([
      ['prompt', 'x'],
      ['watermark', text],
    ])
    assert.deepEqual(decodeCreate(dialect, request), { ...CREATE, prompt: 'x', watermark: value })
  })
}

test("ignores ChainHub's 'ture', and says so", () => {
  const request = formRequest([
    ['prompt', 'x'],
    ['watermark', 'ture'],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    prompt: 'x',
    warnings: [{ param: 'watermark', message: "'ture' is neither 'true' nor 'false' and was ignored." }],
  })
})

test('takes a picture whose name ends in brackets', () => {
  const listed = { ...file, field: 'input_reference[]' }
  const request = formRequest([
    ['prompt', 'x'],
    ['input_reference[]', listed],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    prompt: 'x',
    image: { kind: 'upload', file: listed },
  })
})

test('takes numbered characters', () => {
  const request = formRequest([
    ['prompt', 'x'],
    ['characters[0][id]', 'char_1'],
    ['characters[1][id]', 'char_2'],
  ])
  assert.deepEqual(decodeCreate(dialect, request), {
    ...CREATE,
    prompt: 'x',
    characterIds: ['char_1', 'char_2'],
  })
})

test('takes a create that names a source in the older way for a remix', () => {
  const body = { prompt: 'x', remix_video_id: 'video_1', input_reference: { file_id: 'file-1' } }
  assert.deepEqual(decodeCreate(dialect, jsonRequest(body)), {
    ...CREATE,
    operation: 'remix',
    prompt: 'x',
    source: { kind: 'video-id', id: 'video_1' },
    unknown: { input_reference: { file_id: 'file-1' } },
  })
})

test('refuses in the words of the contract', () => {
  const refusals: [object, object][] = [
    [
      refuse(dialect, formRequest([])),
      envelope('prompt', 'missing_required_parameter', "Missing required parameter: 'prompt'."),
    ],
    [
      refuse(dialect, jsonRequest({ prompt: 7 })),
      envelope(
        'prompt',
        'invalid_type',
        "Invalid type for 'prompt': expected a string, but got an integer instead.",
      ),
    ],
    [
      refuse(
        dialect,
        formRequest([
          ['prompt', 'x'],
          ['input_reference', 'p.png'],
        ]),
      ),
      envelope(
        'input_reference',
        'invalid_type',
        "Invalid type for 'input_reference': expected a file, but got a string instead.",
      ),
    ],
    [
      refuse(
        dialect,
        formRequest([
          ['prompt', 'x'],
          ['input_reference', file],
          ['input_reference', file],
        ]),
      ),
      envelope(
        'input_reference',
        'too_many_images',
        "Only one image can be uploaded at most in 'input_reference', but 2 were sent.",
      ),
    ],
    [
      refuse(
        dialect,
        jsonRequest({ prompt: 'x', input_reference: { image_url: 'https://a', file_id: 'file-1' } }),
      ),
      envelope(
        'input_reference',
        'invalid_value',
        "Invalid value: 'input_reference' needs exactly one of 'image_url' and 'file_id'.",
      ),
    ],
    [
      refuse(
        dialect,
        formRequest([
          ['prompt', 'x'],
          ['watermark', 'yes'],
        ]),
      ),
      envelope(
        'watermark',
        'invalid_value',
        "Invalid value: 'yes'. Supported values are: 'true' and 'false'.",
      ),
    ],
    [
      refuse(
        dialect,
        formRequest([
          ['prompt', 'x'],
          ['prompt', 'y'],
        ]),
      ),
      envelope('prompt', 'invalid_value', "Invalid value: 'prompt' was given more than once."),
    ],
    [
      refuse(dialect, jsonRequest({ prompt: 'x', input_reference: { image_url: 'ftp://a/b.png' } })),
      envelope(
        'input_reference.image_url',
        'invalid_type',
        "Invalid type for 'input_reference.image_url': expected an http, https or data URL, but got a string instead.",
      ),
    ],
    [
      refuse(
        dialect,
        formRequest([
          ['prompt', 'x'],
          ['input_reference', file],
          ['input_reference[]', { ...file, field: 'input_reference[]' }],
        ]),
      ),
      envelope(
        'input_reference',
        'too_many_images',
        "Only one image can be uploaded at most in 'input_reference', but 2 were sent.",
      ),
    ],
    [
      refuse(
        dialect,
        formRequest([
          ['prompt', 'x'],
          ['seconds', { ...file, field: 'seconds' }],
        ]),
      ),
      envelope(
        'seconds',
        'invalid_type',
        "Invalid type for 'seconds': expected a string, but got a file instead.",
      ),
    ],
    [
      refuse(dialect, jsonRequest([{ prompt: 'x' }])),
      envelope(
        null,
        'invalid_type',
        'Invalid request body: expected a JSON object, but got an array instead.',
      ),
    ],
  ]
  for (const [actual, expected] of refusals) assert.deepEqual(actual, expected)
})

test('reads edits and extensions of stored and uploaded videos', () => {
  const edit = findRoute(dialect, 'POST', '/videos/edits')
  assert.deepEqual(edit.decode(jsonRequest({ prompt: 'x', video: { id: 'video_1' } })), {
    ...CREATE,
    operation: 'edit',
    prompt: 'x',
    source: { kind: 'video-id', id: 'video_1' },
  })
  const extend = findRoute(dialect, 'POST', '/videos/extensions')
  const upload = createFile('video')
  assert.deepEqual(
    extend.decode(
      formRequest([
        ['prompt', 'x'],
        ['seconds', '8'],
        ['video', upload],
      ]),
    ),
    {
      ...CREATE,
      operation: 'extend',
      prompt: 'x',
      seconds: '8',
      source: { kind: 'upload', file: upload },
    },
  )
  const byBracket = formRequest([
    ['prompt', 'x'],
    ['video[id]', 'video_1'],
  ])
  assert.deepEqual((edit.decode(byBracket) as { source: unknown }).source, {
    kind: 'video-id',
    id: 'video_1',
  })
  assert.deepEqual(
    refuse(dialect, jsonRequest({ prompt: 'x' }), 'POST', '/videos/edits'),
    envelope('video', 'missing_required_parameter', "Missing required parameter: 'video'."),
  )
})

test('takes the source of a remix from the path', () => {
  const request = { ...jsonRequest({ prompt: 'x' }), params: { id: 'video_1' } }
  assert.deepEqual(findRoute(dialect, 'POST', '/videos/:id/remix').decode(request), {
    ...CREATE,
    operation: 'remix',
    prompt: 'x',
    source: { kind: 'video-id', id: 'video_1' },
  })
})

test('reads list queries and refuses their nonsense', () => {
  const { decode } = findRoute(dialect, 'GET', '/videos')
  assert.deepEqual(decode(getRequest({})), { type: 'video.list', limit: 20, order: 'desc' })
  assert.deepEqual(decode(getRequest({}, { limit: '0', order: 'asc', after: 'video_1' })), {
    type: 'video.list',
    limit: 0,
    order: 'asc',
    after: 'video_1',
  })
  for (const [query, param, code] of [
    [{ limit: '101' }, 'limit', 'integer_above_max_value'],
    [{ limit: '-1' }, 'limit', 'integer_below_min_value'],
    [{ limit: '1.5' }, 'limit', 'invalid_type'],
    [{ limit: '' }, 'limit', 'invalid_type'],
    [{ limit: ['1', '2'] }, 'limit', 'invalid_value'],
    [{ order: 'newest' }, 'order', 'invalid_value'],
  ] as const) {
    const query_ = query as Record<string, string | string[]>
    const { status, body } = refuse(dialect, getRequest({}, query_), 'GET', '/videos')
    const { error } = body as { error: { param: string; code: string } }
    assert.deepEqual([status, error.param, error.code], [400, param, code])
  }
})

test('reads the variants of content', () => {
  const { decode } = findRoute(dialect, 'GET', '/videos/:id/content')
  for (const variant of ['video', 'thumbnail', 'spritesheet']) {
    assert.deepEqual(decode(getRequest({ id: 'video_1' }, { variant })), {
      type: 'video.content',
      id: 'video_1',
      variant,
    })
  }
  assert.deepEqual(
    refuse(dialect, getRequest({ id: 'video_1' }, { variant: 'gif' }), 'GET', '/videos/:id/content'),
    envelope(
      'variant',
      'invalid_value',
      "Invalid value: 'gif'. Supported values are: 'video', 'thumbnail', and 'spritesheet'.",
    ),
  )
})

const context = { command: { type: 'video.get', id: 'video_1' } } as const

test('answers the thirteen keys in order, then what was really done', () => {
  const wire = dialect.encode({ type: 'video', video: createVideo() }, context)
  assert.equal(
    JSON.stringify(wire),
    '{"id":"video_68e688d4950481918ec389280c2f78140fcb904657674466","object":"video","created_at":1759938772,' +
      '"status":"queued","completed_at":null,"error":null,"expires_at":null,"model":"sora-2","progress":0,' +
      '"prompt":"cat","remixed_from_video_id":null,"seconds":"4","size":"720x1280",' +
      '"filmgate":{"engine":"animatic","model":"animatic-1","warnings":[]}}',
  )
})

test('shows the shots of a storyboard, errors and times', () => {
  const base = createVideo()
  const video = createVideo({
    status: 'failed',
    size: toSize('1280x720'),
    seconds: '15',
    completedAt: 1_759_938_799_999,
    error: { code: 'cancelled', message: 'The video was cancelled before it was completed.' },
    warnings: [{ param: 'style', message: 'not applied' }],
    request: {
      ...base.request,
      shots: [
        { text: 'The plane takes off.', seconds: 7.5 },
        { text: 'The plane lands.', seconds: 7.5 },
      ],
    },
  })
  const wire = dialect.encode({ type: 'video', video }, context) as Record<string, unknown>
  assert.deepEqual(
    [wire['completed_at'], wire['size'], wire['seconds'], wire['error']],
    [
      1_759_938_799,
      '1280x720',
      '15',
      { code: 'cancelled', message: 'The video was cancelled before it was completed.' },
    ],
  )
  assert.deepEqual(wire['filmgate'], {
    engine: 'animatic',
    model: 'animatic-1',
    warnings: [{ param: 'style', message: 'not applied' }],
    shots: [
      { seconds: 7.5, text: 'The plane takes off.' },
      { seconds: 7.5, text: 'The plane lands.' },
    ],
  })
})

test('answers lists and deletions as OpenAI does', () => {
  const videos = [createVideo({ id: 'video_2' }), createVideo({ id: 'video_1' })]
  const list = dialect.encode({ type: 'video.list', videos, hasMore: true }, context) as Record<
    string,
    unknown
  >
  assert.deepEqual(Object.keys(list), ['object', 'data', 'first_id', 'has_more', 'last_id'])
  assert.deepEqual(
    [list['object'], list['first_id'], list['has_more'], list['last_id']],
    ['list', 'video_2', true, 'video_1'],
  )
  assert.deepEqual(dialect.encode({ type: 'video.list', videos: [], hasMore: false }, context), {
    object: 'list',
    data: [],
    first_id: null,
    has_more: false,
    last_id: null,
  })
  assert.deepEqual(dialect.encode({ type: 'video.deleted', id: 'video_1' }, context), {
    id: 'video_1',
    object: 'video.deleted',
    deleted: true,
  })
})

test('writes all four keys of the envelope, nulls included', () => {
  assert.deepEqual(dialect.encodeError(new AppError('video_not_ready')), {
    error: {
      message: 'Video is not ready yet, use GET /v1/videos/{video_id} to check status.',
      type: 'invalid_request_error',
      param: null,
      code: null,
    },
  })
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { AnySchema } from 'ajv/dist/2020.js'
import type { Json } from '#core/json.ts'
import { startAppServer } from '../support/app-server.ts'
import type { AppServer } from '../support/app-server.ts'
import { startHttp } from '../support/http-server.ts'

/** Our document against the standard, against what we serve, and our answers against it and against OpenAI's own. */

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: AnySchema }>> }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: AnySchema }>> }>
  >
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, AnySchema>> }
}
interface Answer {
  readonly status: number
  readonly body: Record<string, Json>
}

const OFFICIAL = JSON.parse(
  readFileSync(new URL('../fixtures/openai-videos.openapi.json', import.meta.url), 'utf8'),
) as Document
const PROFILES = ['', '/openai', '/yutoai', '/apigo', '/chainhub', '/cometapi']

/** A prompt decides what becomes of its video. */
let app: AppServer
let document: Document
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false })
const official = new Ajv2020({ strict: false, validateFormats: false })

before(async () => {
  app = await startAppServer({}, ({ prompt }) =>
    prompt === 'fail' ? 'failed' : prompt === 'run' ? 'running' : 'completed',
  )
  document = (await (await fetch(`${app.url}/openapi.json`)).json()) as Document
  official.addSchema(OFFICIAL, 'official')
})
after(() => app[Symbol.asyncDispose]())

async function ask(
  method: string,
  path: string,
  fields?: Record<string, string>,
  isJson = false,
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields ?? {})) form.append(name, value)
  const response = await fetch(app.url + path, {
    method,
    ...(fields === undefined ? {} : { body: isJson ? JSON.stringify(fields) : form }),
    ...(isJson ? { headers: { 'content-type': 'application/json' } } : {}),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

/** Throws unless the answer is what the document says about the operation. */
function assertDescribed(method: string, path: string, { status, body }: Answer): void {
  const responses = document.paths[path]?.[method.toLowerCase()]?.responses ?? {}
  const schema =
    status === 200 || responses[status] !== undefined
      ? responses[status]?.content?.['application/json']?.schema
      : document.components.schemas['Error']
  assert.ok(schema !== undefined, `${method} ${path} is not described`)
  const isValid = ajv.validate(schema, body)
  assert.ok(isValid, `${method} ${path} answered ${JSON.stringify(body)}: ${ajv.errorsText()}`)
}

function assertOfficial(name: string, body: unknown): void {
  const isValid = official.validate(`official#/components/schemas/${name}`, body)
  assert.ok(isValid, `${JSON.stringify(body)} is no ${name}: ${official.errorsText()}`)
}

function idOf({ id }: Answer['body']): string {
  assert.ok(typeof id === 'string')
  return id
}

async function settle(id: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { body } = await ask('GET', `/v1/videos/${id}`)
    if (body['status'] === 'completed' || body['status'] === 'failed') return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`${id} has no end`)
}

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const result = await validator.validate(structuredClone(document) as never)
  assert.deepEqual([result.valid, result.errors ?? []], [true, []])
  assert.equal(validator.version, '3.1')
})

test('the document names every served route, and serves every route it names', () => {
  const served = app.routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  const named = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  assert.deepEqual(named.toSorted(), served.toSorted())
})

test('every operation says what it does and what it answers, under a name of its own', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  for (const { operationId, summary, responses } of operations) {
    assert.notEqual(summary, '', operationId)
    for (const { content = {} } of Object.values(responses)) {
      for (const { schema } of Object.values(content)) assert.notDeepEqual(schema, {}, operationId)
    }
  }
  assert.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length)
})

test('every schema compiles', () => {
  for (const methods of Object.values(document.paths)) {
    for (const { requestBody, responses } of Object.values(methods)) {
      const contents = [requestBody?.content, ...Object.values(responses).map(({ content }) => content)]
      for (const content of contents) {
        for (const { schema } of Object.values(content ?? {})) {
          if (!JSON.stringify(schema).includes('#/components/')) ajv.compile(schema)
        }
      }
    }
  }
})

for (const profile of PROFILES) {
  test(`the answers of ${profile}/v1 are as the document describes them, through a whole life`, async () => {
    const base = `${profile}/v1/videos`
    for (const prompt of ['done', 'fail']) {
      const created = await ask('POST', base, { prompt, model: 'sora-2' })
      assert.equal(created.status, 200, JSON.stringify(created.body))
      assertDescribed('POST', base, created)
      const id = idOf(created.body)
      await settle(id)
      assertDescribed('GET', `${base}/{id}`, await ask('GET', `${base}/${id}`))
      if (prompt === 'fail') continue
      const fields = { prompt: 'at night', ...(profile === '/apigo' ? { model: 'sora-2' } : {}) }
      const remix = await ask('POST', `${base}/${id}/remix`, fields)
      assert.equal(remix.status, 200, JSON.stringify(remix.body))
      assertDescribed('POST', `${base}/{id}/remix`, remix)
    }
    assertDescribed('POST', base, await ask('POST', base, { prompt: '', model: 'sora-2' }))
    assertDescribed('GET', `${base}/{id}`, await ask('GET', `${base}/video_nope`))
    assertDescribed('GET', `${profile}/v1/models`, await ask('GET', `${profile}/v1/models`))
    assertDescribed('GET', `${profile}/v1/models/{name}`, await ask('GET', `${profile}/v1/models/sora-2`))
  })
}

for (const profile of ['', '/openai']) {
  test(`the answers of ${profile}/v1 are what OpenAI's own document describes`, async () => {
    const base = `${profile}/v1/videos`
    for (const prompt of ['done', 'fail', 'run']) {
      const { body } = await ask('POST', base, { prompt })
      assertOfficial('VideoResource', body)
      if (prompt === 'run') {
        assertOfficial('VideoResource', (await ask('GET', `${base}/${idOf(body)}`)).body)
        await ask('POST', `/v1/videos/${idOf(body)}/cancel`)
      }
      await settle(idOf(body))
      const retrieved = await ask('GET', `${base}/${idOf(body)}`)
      assertOfficial('VideoResource', retrieved.body)
      assert.equal(retrieved.body['status'], prompt === 'done' ? 'completed' : 'failed')
    }
    const list = await ask('GET', `${base}?limit=3`)
    assertOfficial('VideoListResource', list.body)
    assertDescribed('GET', base, list)
    assertOfficial('VideoListResource', (await ask('GET', `${base}?limit=0`)).body)
    const { body } = await ask('POST', base, { prompt: 'done' })
    const id = idOf(body)
    await settle(id)
    for (const [path, fields] of [
      [`${base}/edits`, { prompt: 'in snow', 'video[id]': id }],
      [`${base}/extensions`, { prompt: 'and on', seconds: '8', 'video[id]': id }],
      [`${base}/${id}/remix`, { prompt: 'at night' }],
    ] as const) {
      const answer = await ask('POST', path, fields)
      assert.equal(answer.status, 200, JSON.stringify(answer.body))
      assertOfficial('VideoResource', answer.body)
      assertDescribed('POST', path.replace(id, '{id}'), answer)
    }
    const deleted = await ask('DELETE', `${base}/${id}`)
    assertOfficial('DeletedVideoResource', deleted.body)
    assertDescribed('DELETE', `${base}/{id}`, deleted)
  })
}

for (const profile of ['', '/openai']) {
  test(`files and batches of ${profile}/v1 are as the document describes them`, async () => {
    const base = `${profile}/v1`
    const form = new FormData()
    form.set('purpose', 'batch')
    form.set('file', new Blob(['{"custom_id":"a","method":"GET"}']), 'in.jsonl')
    const uploaded = await fetch(`${app.url}${base}/files`, { method: 'POST', body: form })
    const file = { status: uploaded.status, body: (await uploaded.json()) as Answer['body'] }
    assert.equal(file.status, 200)
    assertDescribed('POST', `${base}/files`, file)
    const fileId = idOf(file.body)
    assertDescribed('GET', `${base}/files`, await ask('GET', `${base}/files`))
    assertDescribed('GET', `${base}/files/{id}`, await ask('GET', `${base}/files/${fileId}`))
    const fields = { input_file_id: fileId, endpoint: '/v1/videos', completion_window: '24h' }
    const batch = await ask('POST', `${base}/batches`, fields, true)
    assert.equal(batch.status, 200, JSON.stringify(batch.body))
    assertDescribed('POST', `${base}/batches`, batch)
    const path = `${base}/batches/${idOf(batch.body)}`
    while ((await ask('GET', path)).body['status'] !== 'failed') {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    assertDescribed('GET', `${base}/batches/{id}`, await ask('GET', path))
    assertDescribed('GET', `${base}/batches`, await ask('GET', `${base}/batches?limit=1`))
    assertDescribed('POST', `${base}/batches/{id}/cancel`, await ask('POST', `${path}/cancel`))
    const deleted = await ask('DELETE', `${base}/files/${fileId}`)
    assert.equal(deleted.status, 200)
    assertDescribed('DELETE', `${base}/files/{id}`, deleted)
  })
}

test('a JSON body is accepted exactly when the document says so', async () => {
  const schema =
    document.paths['/openai/v1/videos']?.['post']?.requestBody?.content['application/json']?.schema
  assert.ok(schema !== undefined)
  const bodies: Record<string, Json>[] = [
    { prompt: 'x' },
    { prompt: 'x', model: 'sora-2', seconds: '8', size: '1280x720' },
    { prompt: 'x', characters: [] },
    {},
    { prompt: '' },
    { prompt: 7 },
    { prompt: ['x'] },
    { prompt: 'x'.repeat(32_001) },
    { prompt: 'x', seconds: 4 },
    { prompt: 'x', seconds: '5' },
    { prompt: 'x', size: '1x1' },
    { prompt: 'x', size: false },
    { prompt: 'x', model: 2 },
    { prompt: 'x', duration: '4' },
    { prompt: 'x', input_reference: 'https://127.0.0.1/a.png' },
    { prompt: 'x', input_reference: {} },
    { prompt: 'x', input_reference: { image_url: 'https://127.0.0.1/a', file_id: 'file-1' } },
    { prompt: 'x', input_reference: { image_url: 1 } },
    { prompt: 'x', characters: 'char_1' },
    { prompt: 'x', characters: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
  ]
  for (const body of bodies) {
    const isDescribed: boolean = ajv.validate(schema, body) === true
    const { status } = await ask('POST', '/openai/v1/videos', body as Record<string, string>, true)
    assert.equal(status === 200, isDescribed, JSON.stringify(body).slice(0, 200))
  }
})

test('a server that is not ready says so as the document describes', async () => {
  await using unready = await startHttp({
    readiness: async () => ({ ready: false, checks: [{ name: 'storage', ok: false, detail: 'full' }] }),
  })
  for (const url of [app.url, unready.url]) {
    const response = await fetch(`${url}/readyz`)
    assert.equal(response.status, url === app.url ? 200 : 503)
    const body = (await response.json()) as Answer['body']
    assertDescribed('GET', '/readyz', { status: response.status, body })
  }
})

test('the page shows every operation and runs nothing', async () => {
  const response = await fetch(`${app.url}/docs`)
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8')
  assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'/)
  const page = await response.text()
  for (const methods of Object.values(document.paths)) {
    for (const { operationId } of Object.values(methods)) {
      assert.ok(page.includes(`id="${operationId}"`), operationId)
    }
  }
  assert.doesNotMatch(page, /<script|<link|<img|\son\w+=|url\(|@import/)
})

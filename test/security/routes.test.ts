import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startAppServer } from '../support/app-server.ts'
import type { AppServer } from '../support/app-server.ts'
import { findRule, makeResource, RULE_NAMES } from './route-rules.ts'
import type { ResourceKind, RouteRule } from './route-rules.ts'

/** Every route of the whole server, asked by nobody, by a stranger and by another project. */

interface Answer {
  readonly status: number
  readonly text: string
}
interface Known {
  readonly method: string
  readonly path: string
  readonly rule: RouteRule
  readonly profile: string
}

const OWNER = 'secret-of-owner'
const FOREIGNER = 'secret-of-foreigner'
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

let app: AppServer
let known: Known[]
const owned = new Map<ResourceKind, string>()

before(async () => {
  app = await startAppServer({ FILMGATE_API_KEYS: `owner:${OWNER},foreigner:${FOREIGNER}` })
  known = app.routes.flatMap(({ method, path }) => {
    const { rule, profile } = findRule(method, path)
    return rule === undefined ? [] : [{ method, path, rule, profile }]
  })
})
after(() => app[Symbol.asyncDispose]())

async function ask(method: string, path: string, secret?: string, body?: object): Promise<Answer> {
  const isForm = body instanceof FormData
  const response = await fetch(app.url + path, {
    method,
    headers: {
      ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  return { status: response.status, text: await response.text() }
}

/** A thing of the owner, made once. */
async function idOf(kind: ResourceKind): Promise<string> {
  const made = owned.get(kind)
  if (made !== undefined) return made
  const id = await makeResource(kind, async (path, body) => {
    const { status, text } = await ask('POST', path, OWNER, body)
    assert.equal(status, 200, text)
    return JSON.parse(text) as { id: string }
  })
  owned.set(kind, id)
  return id
}

/** As long and of the same letters, but of nobody. */
function neverMade(id: string): string {
  return id.replace(/[0-9a-f]{24}$/, '0'.repeat(24))
}

function fill(path: string, id: string): string {
  return path.replace(/:\w+/g, id)
}

function withQuery(path: string, name: string | undefined, value: string): string {
  return name === undefined ? path : `${path}?${name}=${value}`
}

function assertEnvelope({ text }: Answer, where: string): void {
  const { error } = JSON.parse(text) as { error: object }
  assert.ok(
    typeof (error as { message?: unknown }).message === 'string' && 'type' in error,
    `${where} answered ${text}`,
  )
}

test('every route has a rule, and every rule a route', () => {
  const names = app.routes.map(({ method, path }) => ({ path, ...findRule(method, path) }))
  const unruled = names.filter(({ rule }) => rule === undefined)
  assert.deepEqual(
    unruled.map(({ name, path }) => `${name} (${path})`),
    [],
  )
  const served = new Set(names.map(({ name }) => name))
  assert.deepEqual(
    RULE_NAMES.filter((name) => !served.has(name)),
    [],
  )
})

test('without a key, or with a wrong one, every route but the public ones is 401', async () => {
  for (const { method, path, rule } of known) {
    const target = fill(path, 'video_0')
    for (const secret of [undefined, 'wrong-secret', '']) {
      const answer = await ask(method, target, secret)
      const where = `${method} ${target}`
      if (rule.access === 'public') assert.notEqual(answer.status, 401, where)
      else assert.equal(answer.status, 401, where)
      if (rule.access !== 'public' && method !== 'HEAD') assertEnvelope(answer, where)
    }
  }
})

test("another project's things are as absent as what never was", async () => {
  for (const { method, path, rule, profile } of known) {
    if (rule.access !== 'owned' && rule.access !== 'refers') continue
    const id = await idOf(rule.resource)
    const send = (target: string): Promise<Answer> =>
      rule.access === 'refers'
        ? ask(method, withQuery(path, rule.query, target), FOREIGNER, rule.body?.(target))
        : ask(method, fill(path, target), FOREIGNER, rule.body?.(profile))
    const [foreign, absent] = [await send(id), await send(neverMade(id))]
    const where = `${method} ${path}`
    assert.equal(foreign.status, 404, `${where} answered ${foreign.text}`)
    assert.equal(foreign.text, absent.text.replaceAll(neverMade(id), id), where)
  }
})

test('what a project may read shows nothing of another', async () => {
  const ids = await Promise.all([...owned.keys()].map(idOf))
  assert.ok(ids.length > 0)
  for (const { method, path, rule } of known) {
    if (rule.access !== 'project' || method !== 'GET' || path.includes(':')) continue
    const { status, text } = await ask(method, path, FOREIGNER)
    assert.equal(status, 200, `${method} ${path} answered ${text}`)
    for (const id of ids) assert.ok(!text.includes(id), `${path} shows ${id}`)
  }
})

test('nothing that a stranger did has touched what the owner has', async () => {
  for (const { method, path, rule } of known) {
    if (rule.access !== 'owned' || method !== 'GET' || !path.startsWith('/v1/') || !path.endsWith('/:id')) {
      continue
    }
    const id = await idOf(rule.resource)
    const { status, text } = await ask('GET', fill(path, id), OWNER)
    assert.equal(status, 200, `${path} answered ${text}`)
    assert.equal((JSON.parse(text) as { id: string }).id, id)
  }
})

test('a wrong method is refused in the envelope', async () => {
  const paths = new Set(known.map(({ path }) => path))
  for (const path of paths) {
    for (const method of METHODS) {
      const target = fill(path, 'video_0')
      const isServed = app.routes.some(
        (route) => route.method === method && new RegExp(`^${fill(route.path, '[^/]+')}$`).test(target),
      )
      if (isServed) continue
      const answer = await ask(method, target, OWNER)
      const where = `${method} ${target}`
      assert.ok(answer.status === 405 || answer.status === 404, `${where} answered ${answer.status}`)
      if (method !== 'HEAD') assertEnvelope(answer, where)
    }
  }
})

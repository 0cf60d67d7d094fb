import assert from 'node:assert/strict'
import { once } from 'node:events'
import { openAsBlob } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { isPublicAddress } from './address-guard.ts'
import { BlockedAddressError, createGuardedFetch } from './guarded-fetch.ts'

async function startServer(
  context: TestContext,
  listener: RequestListener,
): Promise<{ url: string; hits: () => number }> {
  let hits = 0
  const server = createServer((request, response) => {
    hits += 1
    listener(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  context.after(() => server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hits: () => hits }
}

/** Resolves every name to the given addresses. */
function fakeLookup(...addresses: string[]): never {
  const lookup = (_name: string, _options: object, callback: (error: null, found: object[]) => void): void =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  return lookup as never
}

async function assertBlocked(attempt: Promise<unknown>): Promise<void> {
  await assert.rejects(attempt, (error: unknown) => {
    const cause = error instanceof TypeError ? error.cause : error
    assert.ok(cause instanceof BlockedAddressError, `not blocked, but: ${String(cause)}`)
    return true
  })
}

const HOSTS = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '017700000001',
  '0',
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '169.254.169.254',
  '169.254.0.1',
  '2852039166',
  '0xA9FEA9FE',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.0.0.1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:169.254.169.254]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b::a9fe:a9fe]',
  '[2002:7f00:1::]',
  '[2001::1]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
]

for (const host of HOSTS) {
  test(`refuses the literal address ${host}`, async (context) => {
    const guarded = createGuardedFetch()
    context.after(() => guarded.close())
    await assertBlocked(guarded.fetch(`http://${host}:8099/`))
  })
}

for (const url of [
  'file:///etc/passwd',
  'ftp://example.com/',
  'gopher://example.com/',
  'data:text/plain,hello',
  'javascript:alert(1)',
  'http://user:secret@example.com/',
]) {
  test(`refuses ${url}`, async (context) => {
    const guarded = createGuardedFetch()
    context.after(() => guarded.close())
    await assertBlocked(guarded.fetch(url))
  })
}

test('refuses names that resolve to private addresses, even beside public ones', async (context) => {
  for (const addresses of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['::1'], ['::ffff:10.0.0.1'], []]) {
    const guarded = createGuardedFetch({ lookup: fakeLookup(...addresses) })
    context.after(() => guarded.close())
    await assertBlocked(guarded.fetch('http://innocent.example/'))
  }
})

test('connects to the very address it checked', async (context) => {
  const { url, hits } = await startServer(context, (_, response) => response.end('secret'))
  let calls = 0
  const rebinding = ((_name: string, _options: object, callback: (error: null, found: object[]) => void) => {
    calls += 1
    callback(null, [{ address: calls === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }])
  }) as never
  const guarded = createGuardedFetch({ lookup: rebinding })
  context.after(() => guarded.close())
  await assertBlocked(guarded.fetch(`http://rebind.example:${new URL(url).port}/`))
  await assertBlocked(guarded.fetch(`http://rebind.example:${new URL(url).port}/`))
  assert.equal(hits(), 0)
})

test('checks every redirect again', async (context) => {
  const { url, hits } = await startServer(context, (request, response) => {
    response.writeHead(302, { location: request.url === '/loop' ? '/loop' : 'file:///etc/passwd' }).end()
  })
  const guarded = createGuardedFetch({ allowPrivate: true })
  context.after(() => guarded.close())
  await assertBlocked(guarded.fetch(`${url}/once`))
  assert.equal(hits(), 1)
  await assertBlocked(guarded.fetch(`${url}/loop`))
  assert.equal(hits(), 7)
})

test('does not carry credentials to another origin', async (context) => {
  const target = await startServer(context, (request, response) => {
    response.end(
      JSON.stringify({ authorization: request.headers.authorization ?? null, method: request.method }),
    )
  })
  const { url } = await startServer(context, (request, response) => {
    response.writeHead(request.url === '/same' ? 307 : 303, { location: `${target.url}/` }).end()
  })
  const guarded = createGuardedFetch({ allowPrivate: true })
  context.after(() => guarded.close())
  const init = { method: 'POST', body: 'x', headers: { authorization: 'Bearer s3cret' } }
  assert.deepEqual(await (await guarded.fetch(`${url}/other`, init)).json(), {
    authorization: null,
    method: 'GET',
  })
  assert.deepEqual(await (await guarded.fetch(`${url}/same`, init)).json(), {
    authorization: null,
    method: 'POST',
  })
})

test('reaches private addresses when the operator allows it', async (context) => {
  const { url } = await startServer(context, (_, response) => response.end('hello'))
  const guarded = createGuardedFetch({ allowPrivate: true })
  context.after(() => guarded.close())
  assert.equal(await (await guarded.fetch(url)).text(), 'hello')
})

test('knows public addresses', () => {
  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '2606:4700:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ]) {
    assert.equal(isPublicAddress(address), true, address)
  }
  assert.equal(isPublicAddress('example.com'), false)
})

test("sends a form of Node's own class, files with their names and types", async (context) => {
  const bodies: Promise<string>[] = []
  const { url } = await startServer(context, (request, response) => {
    assert.match(request.headers['content-type'] ?? '', /^multipart\/form-data; boundary=/)
    const body = text(request)
    bodies.push(body)
    void body.finally(() => response.end())
  })
  const guarded = createGuardedFetch({ allowPrivate: true })
  context.after(() => guarded.close())
  const form = new FormData()
  form.set('prompt', 'a cat')
  form.set('input_reference', await openAsBlob(import.meta.filename, { type: 'image/png' }), 'cat.png')
  const response = await guarded.fetch(url, { method: 'POST', body: form })
  await response.text()
  const body = (await bodies[0]) ?? ''
  assert.match(body, /name="prompt"\r\n\r\na cat\r\n/)
  assert.match(
    body,
    /name="input_reference"; filename="cat.png"\r\nContent-Type: image\/png\r\n\r\nimport assert/,
  )
})

test('sends what must not be lost on a connection of its own, and reuses one for what can be asked again', async (context) => {
  const sockets = new Set<unknown>()
  const server = await startServer(context, (request, response) => {
    sockets.add(request.socket)
    request.resume().on('end', () => response.end('ok'))
  })
  const guarded = createGuardedFetch({ allowPrivate: true })
  context.after(() => guarded.close())
  const ask = async (init: RequestInit): Promise<void> => {
    assert.equal(await (await guarded.fetch(server.url, init)).text(), 'ok')
  }
  for (let turn = 0; turn < 6; turn += 1) await ask({})
  const reused = sockets.size
  assert.ok(reused < 6, `${reused} connections for 6 requests`)
  for (let turn = 0; turn < 6; turn += 1) await ask({ method: 'POST', body: 'a video' })
  assert.equal(sockets.size, reused + 6)
})

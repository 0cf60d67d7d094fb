import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { createContentLinks } from './content-link.ts'
import type { ContentLinks } from './content-link.ts'

const ID = `video_${'a'.repeat(48)}`
const BASE = 'https://films.example'

function setUp(publicUrl?: string): { readonly links: ContentLinks; readonly clock: { now: number } } {
  const clock = { now: 1_800_000_000_000 }
  const links = createContentLinks({
    secret: Buffer.alloc(32, 7),
    publicUrl,
    prefix: '/v1',
    now: () => clock.now,
  })
  return { links, clock }
}

function readQuery(url: string): Record<string, string> {
  return Object.fromEntries(new URL(url).searchParams)
}

test('a link leads to what it was made for, until it expires', () => {
  const { links, clock } = setUp()
  const url = links.make(BASE, ID, 'thumbnail', clock.now + 60_000)
  assert.equal(new URL(url).pathname, `/v1/videos/${ID}/content`)
  const { variant, ...query } = readQuery(url)
  assert.equal(variant, 'thumbnail')
  links.check(ID, variant, query)
  clock.now += 59_999
  links.check(ID, variant, query)
  clock.now += 1
  assert.throws(() => links.check(ID, variant, query), { key: 'link_expired', status: 403 })
})

test('nothing about a link can be changed', () => {
  const { links, clock } = setUp()
  const query = readQuery(links.make(BASE, ID, 'video', clock.now + 60_000))
  const { expires = '', signature = '' } = query
  const refused: [string, unknown, Record<string, unknown>][] = [
    [ID.replace(/a$/, 'b'), 'video', query],
    [ID, 'thumbnail', query],
    [ID, 'events', query],
    [ID, undefined, query],
    [ID, ['video'], query],
    [ID, 'video', { ...query, expires: String(Number(expires) + 1) }],
    [ID, 'video', { ...query, expires: `0${expires}` }],
    [ID, 'video', { ...query, expires: [expires] }],
    [ID, 'video', { signature }],
    [ID, 'video', { ...query, signature: '' }],
    [ID, 'video', { ...query, signature: signature.slice(0, -2) }],
    [ID, 'video', { ...query, signature: [signature] }],
    [ID, 'video', { ...query, signature: 'A'.repeat(43) }],
  ]
  for (const [id, target, changed] of refused) {
    assert.throws(() => links.check(id, target, changed), { key: 'link_invalid', status: 403 })
  }
})

test('an expired link that was changed is called invalid', () => {
  const { links, clock } = setUp()
  const query = readQuery(links.make(BASE, ID, 'video', clock.now - 1000))
  assert.throws(() => links.check(ID, 'video', query), { key: 'link_expired' })
  assert.throws(() => links.check(ID, 'video', { ...query, expires: '9999999999' }), { key: 'link_invalid' })
})

test('another secret makes other links', () => {
  const { links, clock } = setUp()
  const other = createContentLinks({
    secret: Buffer.alloc(32, 8),
    publicUrl: undefined,
    prefix: '/v1',
    now: Date.now,
  })
  const query = readQuery(other.make(BASE, ID, 'video', clock.now + 60_000))
  assert.throws(() => links.check(ID, 'video', query), { key: 'link_invalid' })
})

function fromHost(host: string | undefined): IncomingMessage {
  const socket = { localAddress: '::1', localPort: 7878 }
  return { headers: { host }, socket } as unknown as IncomingMessage
}

test('the address is that of the configuration, or the one asked for', () => {
  const { links } = setUp()
  assert.equal(setUp('https://films.example/gate/').links.baseOf(fromHost('x')), 'https://films.example/gate')
  for (const host of [
    'films.example',
    'films.example:81',
    '10.0.0.1',
    'localhost:7878',
    '[::1]:7878',
    'a_b',
  ]) {
    assert.equal(links.baseOf(fromHost(host)), `http://${host}`)
  }
  const strange = [
    undefined,
    '',
    'a b',
    'a/b',
    'a?b',
    'a#b',
    'user@a',
    'a:b',
    '"',
    '[::1',
    'a\\b',
    'a:123456',
    '.a',
  ]
  for (const host of strange) assert.equal(links.baseOf(fromHost(host)), 'http://[::1]:7878')
})

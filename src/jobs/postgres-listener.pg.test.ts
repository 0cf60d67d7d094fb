import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { layCable } from '../../test/fakes/cable.ts'
import { createPostgresListener } from './postgres-listener.ts'
import type { PostgresListener } from './postgres-listener.ts'
import { createPostgresUrl } from './testing/test-postgres.ts'

describe('PostgreSQL listener', () => {
  it('has one connection, however often it breaks', async (context) => {
    const { url, look } = await openLook(context)
    const { listener, heard } = createEar(context, url)
    await listener.listen(heard)
    for (let breaks = 1; breaks <= 3; breaks++) {
      await look.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${ITS_OWN}`)
      await until(() => heard.reconnects === breaks)
      assert.equal(await countConnections(look), 1)
    }
    await look.query("select pg_notify('test', 'still here')")
    await until(() => heard.messages.length > 0)
    assert.deepEqual(heard.messages, ['still here'])
  })

  it('leaves no connection behind when the server refuses to let it listen, and is back when it may', async (context) => {
    const { url, look } = await openLook(context)
    const { listener, heard } = createEar(context, url)
    await listener.listen(heard)
    // A server that is a standby after a failover refuses as well, but takes longer to make.
    heard.name = ''
    await look.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${ITS_OWN}`)
    await until(() => heard.errors.filter((message) => message.includes('zero-length')).length === 3)
    await until(async () => (await countConnections(look)) === 0)
    heard.name = 'test'
    await until(() => heard.reconnects === 1)
    assert.equal(await countConnections(look), 1)
  })

  it('has one connection after the server was silent', async (context) => {
    const { url, look } = await openLook(context)
    await using cable = await layCable(Number(new URL(url).port))
    const { listener, heard } = createEar(context, throughCable(url, cable.port))
    await listener.listen(heard)
    cable.set('silent')
    await until(() => heard.errors.length > 0)
    cable.set('whole')
    await until(() => heard.reconnects === 1)
    assert.equal(await countConnections(look), 1)
  })

  it('closes at once, silent as the server may be, and tells of no trouble', async (context) => {
    const { url } = await openLook(context)
    await using cable = await layCable(Number(new URL(url).port))
    const { listener, heard } = createEar(context, throughCable(url, cable.port))
    await listener.listen(heard)
    cable.set('silent')
    const isClosed = listener.close().then(() => true)
    assert.ok(await Promise.race([isClosed, delay(2_000, false, { ref: false })]))
    assert.deepEqual(heard.errors, [])
  })

  it('closes at once while it connects', async (context) => {
    const { url } = await openLook(context)
    await using cable = await layCable(Number(new URL(url).port))
    cable.set('silent')
    const { listener, heard } = createEar(context, throughCable(url, cable.port))
    const listening = assert.rejects(listener.listen(heard))
    await listener.close()
    await listening
  })

  it('can be asked again after the first connection failed', async (context) => {
    const { url } = await openLook(context)
    await using cable = await layCable(Number(new URL(url).port))
    cable.set('cut')
    const { listener, heard } = createEar(context, throughCable(url, cable.port))
    await assert.rejects(listener.listen(heard))
    cable.set('whole')
    await listener.listen(heard)
  })
})

const ITS_OWN = "datname = current_database() and application_name = 'filmgate'"

interface Ear {
  name: string
  reconnects: number
  readonly messages: string[]
  readonly errors: string[]
  onMessage(payload: string): void
  onReconnect(): void
}

function createEar(context: TestContext, url: string): { listener: PostgresListener; heard: Ear } {
  const heard: Ear = {
    name: 'test',
    reconnects: 0,
    messages: [],
    errors: [],
    onMessage: (payload) => void heard.messages.push(payload),
    onReconnect: () => void heard.reconnects++,
  }
  const listener = createPostgresListener({ url, onError: ({ message }) => heard.errors.push(message) })
  context.after(() => listener.close())
  return { listener, heard }
}

async function openLook(context: TestContext): Promise<{ url: string; look: pg.Client }> {
  let look: pg.Client | undefined
  context.after(() => look?.end())
  const url = await createPostgresUrl(context)
  look = new pg.Client({ connectionString: url })
  await look.connect()
  return { url, look }
}

async function countConnections(look: pg.Client): Promise<number> {
  const { rows } = await look.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where ${ITS_OWN}`,
  )
  return rows[0]?.count ?? 0
}

function throughCable(url: string, port: number): string {
  const through = new URL(url)
  through.port = String(port)
  return through.href
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, 'It did not happen within 30 seconds.')
    await delay(5)
  }
}

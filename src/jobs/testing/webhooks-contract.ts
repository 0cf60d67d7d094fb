import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { it } from 'node:test'
import type { TestContext } from 'node:test'
import type { Video } from '#core/video.ts'
import type { WebhookAnswer, WebhookDelivery, WebhookMessage } from '#core/webhook.ts'
import type { Database } from '../database.ts'
import { createVideoStore } from '../video-store.ts'
import type { VideoStore } from '../video-store.ts'
import { createWebhooks } from '../webhooks.ts'
import type { Webhooks } from '../webhooks.ts'
import { createManualClock } from './manual-clock.ts'
import type { ManualClock } from './manual-clock.ts'
import { createSampleVideo } from './sample-video.ts'
import { createSilentLogger } from './silent-logger.ts'

const HOUR_MS = 3_600_000
const FIELDS = {
  type: 'webhook.create',
  name: 'Hook',
  url: 'https://a.example/hook',
  eventTypes: ['video.completed', 'video.failed'],
} as const
const PAGE = { limit: 20, order: 'asc' } as const

interface Node {
  readonly webhooks: Webhooks
  readonly store: VideoStore
  readonly sent: WebhookMessage[]
  /** What endpoints answer from now on. */
  answer: (message: WebhookMessage) => WebhookAnswer | Promise<WebhookAnswer>
}

interface Fixture extends Node {
  readonly clock: ManualClock
  readonly database: Database
  /** Another server on the same database and clock. */
  readonly addNode: () => Node
  /** Lets time pass while no server runs; answers one that can be started. */
  readonly sleep: (delayMs: number) => Promise<Node>
  /** Moves time on until something holds; real databases take real time. */
  readonly until: (holds: () => boolean | Promise<boolean>) => Promise<void>
  readonly finish: (change?: Partial<Video>, node?: Node) => Promise<Video>
  readonly deliveriesOf: (endpointId: string) => Promise<readonly WebhookDelivery[]>
}

/** Webhooks, the same for every database: call it within a describe(). */
export function describeWebhooks(createDatabase: (context: TestContext) => Promise<Database>): void {
  const setUp = (context: TestContext): Promise<Fixture> => createFixture(context, createDatabase)

  it('tells each endpoint of the project that wants to know, once', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, finish, until } = fixture
    const all = await webhooks.service.create('default', FIELDS)
    const failures = await webhooks.service.create('default', { ...FIELDS, eventTypes: ['video.failed'] })
    await webhooks.service.create('other', FIELDS)
    webhooks.start()
    const video = await finish()
    await until(() => sent.length === 1)
    const cancelled = await finish({ status: 'failed' })
    await until(() => sent.length === 3)
    const events = sent.map(({ body }) => JSON.parse(body) as { type: string; data: { id: string } })
    assert.deepEqual(
      events.map(({ type, data }) => [type, data.id]),
      [
        ['video.completed', video.id],
        ['video.failed', cancelled.id],
        ['video.failed', cancelled.id],
      ],
    )
    assert.equal(new Set(sent.map(({ id }) => id)).size, 3)
    await until(async () => (await fixture.deliveriesOf(failures.endpoint.id))[0]?.status === 'delivered')
    assert.equal((await fixture.deliveriesOf(all.endpoint.id)).length, 2)
  })

  it('writes the event with the end of the video, both or neither', async (context) => {
    const { webhooks, store, database, deliveriesOf } = await setUp(context)
    const { endpoint } = await webhooks.service.create('default', FIELDS)
    const video = createSampleVideo({ status: 'in_progress', step: 'finish' })
    await store.insert(video)
    const stale = { ...video, version: video.version + 5 }
    await assert.rejects(store.publish(stale, [], null), { code: 'stale_version' })
    assert.deepEqual(await deliveriesOf(endpoint.id), [])
    const failing = createVideoStore({
      database,
      scheduler: { schedule: async () => undefined },
      now: Date.now,
      async recordEnd(trx, ended) {
        await webhooks.record(trx, ended)
        throw new Error('second thoughts')
      },
    })
    await assert.rejects(failing.publish(video, [], null), /second thoughts/)
    assert.deepEqual(await deliveriesOf(endpoint.id), [])
    assert.equal((await store.find(video.id))?.status, 'in_progress')
  })

  it('tries again until it is taken, with the same id and text', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, clock, finish, until, deliveriesOf } = fixture
    const { endpoint } = await webhooks.service.create('default', FIELDS)
    fixture.answer = () =>
      sent.length < 4
        ? { statusCode: 503, retryAfterSeconds: undefined }
        : { statusCode: 200, retryAfterSeconds: undefined }
    webhooks.start()
    const startedAt = clock.now()
    await finish()
    await until(() => sent.length === 4)
    assert.equal(new Set(sent.map(({ id, body }) => id + body)).size, 1)
    const times = sent.map(({ timestamp }) => timestamp - Math.floor(startedAt / 1000))
    assert.ok((times[3] ?? 0) >= 35 && (times[3] ?? 0) < 100, String(times))
    await until(async () => (await deliveriesOf(endpoint.id))[0]?.status === 'delivered')
    const [delivery] = await deliveriesOf(endpoint.id)
    assert.equal(delivery?.attempts, 4)
    assert.deepEqual([delivery?.lastStatusCode, delivery?.lastError], [200, null])
    assert.equal(delivery?.nextAttemptAt, null)
  })

  it('has one timer, however many deliveries wait', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, clock, finish, until } = fixture
    await webhooks.service.create('default', FIELDS)
    fixture.answer = () => ({ statusCode: 500, retryAfterSeconds: undefined })
    webhooks.start()
    for (let count = 0; count < 30; count += 1) await finish()
    await until(() => sent.length >= 30)
    assert.ok(clock.timerCount <= 1, String(clock.timerCount))
  })

  it('is not held up by an endpoint that answers nothing', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, finish, until } = fixture
    await webhooks.service.create('default', { ...FIELDS, url: 'https://slow.example/' })
    await webhooks.service.create('default', { ...FIELDS, url: 'https://quick.example/' })
    const held = Promise.withResolvers<WebhookAnswer>()
    fixture.answer = ({ url }) =>
      url.includes('slow') ? held.promise : { statusCode: 204, retryAfterSeconds: undefined }
    webhooks.start()
    for (let count = 0; count < 10; count += 1) await finish()
    await until(() => sent.filter(({ url }) => url.includes('quick')).length === 10)
    assert.ok(sent.filter(({ url }) => url.includes('slow')).length <= 4)
    held.resolve({ statusCode: 204, retryAfterSeconds: undefined })
    await until(() => sent.length === 20)
  })

  it('goes on after a restart with what was on its way', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, finish, until, addNode } = fixture
    const { endpoint } = await webhooks.service.create('default', FIELDS)
    // A server that ends while it waits for an answer writes nothing down.
    fixture.answer = () => new Promise(() => undefined)
    webhooks.start()
    await finish()
    await until(() => sent.length === 1)
    const next = addNode()
    next.webhooks.start()
    await until(() => next.sent.length === 1)
    assert.equal(next.sent[0]?.id, sent[0]?.id)
    await until(async () => (await fixture.deliveriesOf(endpoint.id))[0]?.status === 'delivered')
  })

  it('has each try made by one of several servers', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, finish, until, addNode } = fixture
    await webhooks.service.create('default', FIELDS)
    const nodes = [fixture, addNode(), addNode()]
    for (const node of nodes) node.webhooks.start()
    for (let count = 0; count < 12; count += 1) await finish({}, nodes[count % 3])
    const all = (): WebhookMessage[] => nodes.flatMap((node) => node.sent)
    await until(() => all().length >= 12)
    await until(async () => (await pendingCount(fixture)) === 0)
    assert.equal(all().length, 12)
    assert.equal(new Set(all().map(({ id }) => id)).size, 12)
    assert.ok(sent.length <= 12)
  })

  it('gives up a delivery after 72 hours, and an endpoint that took nothing for days', async (context) => {
    const fixture = await setUp(context)
    const { clock, finish, until, deliveriesOf, sleep } = fixture
    const { service } = fixture.webhooks
    const { endpoint } = await service.create('default', FIELDS)
    const fail = (): WebhookAnswer => ({ statusCode: null, reason: 'the connection failed' })
    fixture.answer = fail
    fixture.webhooks.start()
    const startedAt = clock.now()
    await finish()
    await until(() => fixture.sent.length >= 1)
    const node = await sleep(71.9 * HOUR_MS)
    node.answer = fail
    node.webhooks.start()
    await until(async () => (await deliveriesOf(endpoint.id))[0]?.status === 'failed')
    assert.ok(clock.now() - startedAt >= 72 * HOUR_MS)
    assert.ok(node.sent.length < 10, String(node.sent.length))
    assert.notEqual((await service.get('default', endpoint.id)).disabledAt, null)
    await finish({}, node)
    assert.equal((await deliveriesOf(endpoint.id)).length, 1)

    const updated = await service.update('default', endpoint.id, {})
    assert.equal(updated.disabledAt, null)
    node.answer = () => ({ statusCode: 200, retryAfterSeconds: undefined })
    await finish({}, node)
    await until(async () => (await deliveriesOf(endpoint.id))[1]?.status === 'delivered')
  })

  it('keeps an endpoint that takes some things', async (context) => {
    const fixture = await setUp(context)
    const { finish, until, deliveriesOf, sleep } = fixture
    const { service } = fixture.webhooks
    const { endpoint } = await service.create('default', FIELDS)
    const takeSome = ({ body }: WebhookMessage): WebhookAnswer => ({
      statusCode: body.includes('video.failed') ? 400 : 200,
      retryAfterSeconds: undefined,
    })
    fixture.answer = takeSome
    fixture.webhooks.start()
    await finish({ status: 'failed' })
    await until(() => fixture.sent.length >= 1)
    const node = await sleep(71.9 * HOUR_MS)
    node.answer = takeSome
    node.webhooks.start()
    await finish({}, node)
    await until(async () => (await deliveriesOf(endpoint.id))[0]?.status === 'failed')
    assert.equal((await service.get('default', endpoint.id)).disabledAt, null)
  })

  it('takes an endpoint that says it is gone at its word', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, finish, until, deliveriesOf } = fixture
    const { endpoint } = await webhooks.service.create('default', FIELDS)
    fixture.answer = () => ({ statusCode: sent.length === 1 ? 500 : 410, retryAfterSeconds: undefined })
    webhooks.start()
    await finish()
    await finish()
    await until(async () => (await webhooks.service.get('default', endpoint.id)).disabledAt !== null)
    const log = await deliveriesOf(endpoint.id)
    assert.deepEqual(
      log.map(({ status }) => status),
      ['failed', 'failed'],
    )
    assert.ok(sent.length <= 3)
  })

  it('signs with the old secret too, for a day if asked', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, clock, finish, until } = fixture
    const { endpoint, secret } = await webhooks.service.create('default', FIELDS)
    assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/)
    assert.equal(endpoint.secretHint, `whsec_…${secret.slice(-4)}`)
    webhooks.start()
    const secretsOfNext = async (): Promise<readonly string[]> => {
      const count = sent.length
      await finish()
      await until(() => sent.length > count)
      return sent.at(-1)?.secrets ?? []
    }
    assert.deepEqual(await secretsOfNext(), [secret])
    const second = await webhooks.service.rotate('default', endpoint.id, true)
    assert.deepEqual(await secretsOfNext(), [second.secret, secret])
    await clock.advance(24 * HOUR_MS)
    assert.deepEqual(await secretsOfNext(), [second.secret])
    const third = await webhooks.service.rotate('default', endpoint.id, false)
    assert.deepEqual(await secretsOfNext(), [third.secret])
    assert.equal(third.endpoint.secretHint, `whsec_…${third.secret.slice(-4)}`)
  })

  it('lists endpoints and deliveries page by page', async (context) => {
    const { webhooks, clock, finish, deliveriesOf } = await setUp(context)
    const ids: string[] = []
    for (let count = 0; count < 3; count += 1) {
      ids.push((await webhooks.service.create('default', FIELDS)).endpoint.id)
      await clock.advance(1000)
    }
    const { service } = webhooks
    const first = await service.list('default', { limit: 2, order: 'desc' })
    assert.deepEqual(
      first.endpoints.map(({ id }) => id),
      [ids[2], ids[1]],
    )
    assert.equal(first.hasMore, true)
    const rest = await service.list('default', { limit: 2, order: 'desc', after: ids[1] ?? '' })
    assert.deepEqual(
      rest.endpoints.map(({ id }) => id),
      [ids[0]],
    )
    assert.equal(rest.hasMore, false)
    await assert.rejects(service.list('other', { ...PAGE, after: ids[0] ?? '' }), { key: 'invalid_cursor' })
    const [id = ''] = ids
    await finish()
    await finish()
    const [one, two] = await deliveriesOf(id)
    const page = await service.deliveries('default', id, { limit: 1, order: 'asc', after: one?.id ?? '' })
    assert.deepEqual(page, { deliveries: [two], hasMore: false })
    await assert.rejects(service.deliveries('other', id, PAGE), { key: 'not_found' })
    await assert.rejects(service.deliveries('default', id, { ...PAGE, after: 'wh_0' }), {
      key: 'invalid_cursor',
    })
  })

  it('keeps endpoints from other projects, and deletes them with their deliveries', async (context) => {
    const { webhooks, finish, database } = await setUp(context)
    const { service } = webhooks
    const { endpoint } = await service.create('default', FIELDS)
    await finish()
    const missing = { key: 'not_found' }
    await assert.rejects(service.get('other', endpoint.id), missing)
    await assert.rejects(service.update('other', endpoint.id, { name: 'x' }), missing)
    await assert.rejects(service.rotate('other', endpoint.id, false), missing)
    await assert.rejects(service.test('other', endpoint.id, 'video.failed'), missing)
    await assert.rejects(service.delete('other', endpoint.id), missing)
    const changed = await service.update('default', endpoint.id, { eventTypes: ['video.failed'] })
    assert.deepEqual(changed, { ...endpoint, eventTypes: ['video.failed'], updatedAt: changed.updatedAt })
    await service.delete('default', endpoint.id)
    await assert.rejects(service.get('default', endpoint.id), missing)
    const left = await database.read.selectFrom('webhook_deliveries').select('id').execute()
    assert.deepEqual(left, [])
  })

  it('forgets an endpoint that is deleted while it is called, and calls it no more', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, finish, until, database, clock } = fixture
    const { endpoint } = await webhooks.service.create('default', FIELDS)
    const held = Promise.withResolvers<WebhookAnswer>()
    fixture.answer = () => held.promise
    webhooks.start()
    for (let count = 0; count < 6; count += 1) await finish()
    await until(() => sent.length === 4)
    await webhooks.service.delete('default', endpoint.id)
    held.resolve({ statusCode: 500, retryAfterSeconds: undefined })
    await webhooks.service.create('default', { ...FIELDS, url: 'https://b.example/hook' })
    await finish()
    await until(() => sent.some(({ url }) => url.includes('b.example')))
    await clock.advance(HOUR_MS)
    assert.equal(sent.filter(({ url }) => url === FIELDS.url).length, 4)
    const left = await database.read.selectFrom('webhook_deliveries').select('endpoint_id').execute()
    assert.ok(left.every((row) => row.endpoint_id !== endpoint.id))
  })

  it('tries again where the endpoint is by then, with the secret that it has by then', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, finish, until } = fixture
    const { endpoint } = await webhooks.service.create('default', FIELDS)
    fixture.answer = () => ({ statusCode: 500, retryAfterSeconds: undefined })
    webhooks.start()
    await finish()
    await until(() => sent.length === 1)
    const url = 'https://moved.example/hook'
    await webhooks.service.update('default', endpoint.id, { url })
    const { secret } = await webhooks.service.rotate('default', endpoint.id, false)
    fixture.answer = () => ({ statusCode: 204, retryAfterSeconds: undefined })
    await until(() => sent.length >= 2 && sent.at(-1)?.url === url)
    assert.deepEqual([sent.at(-1)?.secrets, sent.at(-1)?.id], [[secret], sent[0]?.id])
  })

  it('makes one endpoint of one idempotency key, and no more than twenty', async (context) => {
    const { webhooks } = await setUp(context)
    const { service } = webhooks
    const create = (name: string) => service.create('default', { ...FIELDS, name, idempotencyKey: 'k' })
    const [first, second] = await Promise.all([create('a'), create('a')])
    assert.deepEqual(second, first)
    assert.deepEqual(await create('a'), first)
    await assert.rejects(create('b'), { key: 'idempotency_key_reused' })
    for (let count = 1; count < 20; count += 1) await service.create('default', FIELDS)
    await assert.rejects(service.create('default', FIELDS), /has 20 webhook endpoints/)
    await service.create('other', FIELDS)
  })

  it('sends a sample at once and writes it down', async (context) => {
    const fixture = await setUp(context)
    const { webhooks, sent, deliveriesOf } = fixture
    const { endpoint } = await webhooks.service.create('default', FIELDS)
    const { id } = endpoint
    fixture.answer = () => ({ statusCode: 418, retryAfterSeconds: undefined })
    assert.deepEqual(await webhooks.service.test('default', id, 'video.failed'), {
      endpointId: id,
      eventType: 'video.failed',
      statusCode: 418,
    })
    assert.match(
      sent[0]?.body ?? '',
      /^\{"id":"evt_\w+","object":"event","created_at":\d+,"type":"video\.failed"/,
    )
    fixture.answer = () => ({ statusCode: null, reason: 'its address is not a public one' })
    await assert.rejects(webhooks.service.test('default', id, 'video.failed'), {
      key: 'webhook_unreachable',
      message: 'The webhook endpoint did not answer: its address is not a public one.',
    })
    const log = await deliveriesOf(id)
    assert.deepEqual(new Set(log.map(({ status }) => status)), new Set(['failed']))
    assert.deepEqual(new Set(log.map(({ lastStatusCode }) => lastStatusCode)), new Set([418, null]))
  })

  it('forgets deliveries after 30 days', async (context) => {
    const { webhooks, finish, until, deliveriesOf, sleep } = await setUp(context)
    const { endpoint } = await webhooks.service.create('default', FIELDS)
    webhooks.start()
    await finish()
    await until(async () => (await deliveriesOf(endpoint.id))[0]?.status === 'delivered')
    const before = await sleep(29.9 * 24 * HOUR_MS)
    before.webhooks.start()
    // It forgets before it sends.
    await finish({}, before)
    await until(() => before.sent.length === 1)
    assert.equal((await deliveriesOf(endpoint.id)).length, 2)
    const after = await sleep(0.2 * 24 * HOUR_MS)
    after.webhooks.start()
    await until(async () => (await deliveriesOf(endpoint.id)).length === 1)
  })

  it('refuses an address before it keeps it', async (context) => {
    const { webhooks } = await setUp(context)
    const { service } = webhooks
    await assert.rejects(service.create('default', { ...FIELDS, url: 'https://bad.example' }), {
      key: 'invalid_value',
      message: "Invalid 'url': it is bad.",
    })
    const { endpoint } = await service.create('default', FIELDS)
    await assert.rejects(service.update('default', endpoint.id, { url: 'https://bad.example' }), /it is bad/)
  })
}

async function pendingCount({ database }: Fixture): Promise<number> {
  const rows = await database.read
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('status', '=', 'pending')
    .execute()
  return rows.length
}

async function createFixture(
  context: TestContext,
  createDatabase: (context: TestContext) => Promise<Database>,
): Promise<Fixture> {
  const nodes: Node[] = []
  const stopAll = async (): Promise<void> => {
    const stops = nodes.map(({ webhooks }) => webhooks.stop())
    await clock.advance(2_000)
    await Promise.all(stops)
  }
  const clock = createManualClock()
  context.after(stopAll)
  const database = await createDatabase(context)
  const addNode = (): Node => {
    const node = createNode(database, clock)
    nodes.push(node)
    return node
  }
  const sleep = async (delayMs: number): Promise<Node> => {
    await Promise.all(nodes.map(({ webhooks }) => webhooks.stop()))
    await clock.advance(delayMs)
    return addNode()
  }
  const first = addNode()
  return Object.assign(first, {
    clock,
    database,
    addNode,
    sleep,
    async until(holds: () => boolean | Promise<boolean>) {
      const deadline = performance.now() + 20_000
      for (let turn = 1; !(await holds()); turn += 1) {
        if (performance.now() > deadline) throw new Error('it never came')
        // What is on its way to a real database comes before time goes on.
        if (turn % 10 === 0) await clock.advance(5000)
        else await new Promise((resolve) => setTimeout(resolve, 1))
      }
    },
    async finish(change: Partial<Video> = {}, { store }: Node = first) {
      const { status, ...rest } = change
      const video = createSampleVideo({ status: 'in_progress', step: 'finish', ...rest })
      await store.insert(video)
      return status === 'failed'
        ? store.transition(video, { type: 'failed', error: { code: 'x', message: 'x' } })
        : store.publish(video, [], null)
    },
    async deliveriesOf(endpointId: string) {
      const endpoint = await database.read
        .selectFrom('webhook_endpoints')
        .select('project')
        .where('id', '=', endpointId)
        .executeTakeFirstOrThrow()
      const page = await first.webhooks.service.deliveries(endpoint.project, endpointId, PAGE)
      return page.deliveries
    },
  })
}

function createNode(database: Database, clock: ManualClock): Node {
  const sent: WebhookMessage[] = []
  const webhooks = createWebhooks({
    database,
    messenger: {
      // A server that stops calls off what it waits for.
      send: (message) => {
        sent.push(message)
        const stopped = new Promise<WebhookAnswer>((resolve) => {
          message.signal.addEventListener('abort', () => resolve({ statusCode: null, reason: 'stopped' }))
        })
        return Promise.race([stopped, Promise.resolve(node.answer(message))])
      },
      checkUrl: (url) => (url.includes('bad') ? 'it is bad' : undefined),
    },
    clock,
    random: () => 0.5,
    randomBytes,
    logger: createSilentLogger(),
    isShared: true,
    stopDeadlineMs: 100,
  })
  const store = createVideoStore({
    database,
    scheduler: { schedule: async () => undefined },
    now: clock.now,
    recordEnd: webhooks.record,
    onEnd: webhooks.wake,
  })
  const node: Node = {
    webhooks,
    store,
    sent,
    answer: () => ({ statusCode: 200, retryAfterSeconds: undefined }),
  }
  return node
}

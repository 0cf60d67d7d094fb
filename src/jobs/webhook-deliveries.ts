import type { Kysely, Selectable } from 'kysely'
import type { EventType, WebhookDelivery, WebhookQuery } from '#core/webhook.ts'
import type { Database } from './database.ts'
import { selectKeyset } from './keyset.ts'
import type { Tables, WebhookDeliveriesTable } from './tables.ts'
import type { Settlement } from './webhook-retries.ts'

/** A delivery that is to be sent. */
export interface DueDelivery extends WebhookDelivery {
  readonly version: number
}

/** Deliveries as rows: what a crash leaves is due again. */
export interface WebhookDeliveries {
  /** Adds rows within the transaction of what they tell of, one for each endpoint of the project that wants to know. */
  record(trx: Kysely<Tables>, event: RecordedEvent): Promise<void>
  /** The due deliveries that have waited longest. */
  due(
    now: number,
    options: { readonly limit: number; readonly except: Exceptions },
  ): Promise<readonly DueDelivery[]>
  /** When the next one is due that is not yet. */
  nextRunAt(now: number): Promise<number | undefined>
  /** Counts a try and, for `leaseMs`, keeps other nodes from it. False when another node was faster. */
  claim(delivery: DueDelivery, now: number, leaseMs: number): Promise<boolean>
  /** Writes down how a try went, and what that means for the endpoint. True when that was given up with it. */
  settle(delivery: DueDelivery, settlement: Settlement, now: number): Promise<boolean>
  /** Adds a row that says how a test went. */
  log(delivery: WebhookDelivery): Promise<void>
  /** Undefined when `after` is not one of them. */
  list(
    endpointId: string,
    query: WebhookQuery,
  ): Promise<{ readonly deliveries: readonly WebhookDelivery[]; readonly hasMore: boolean } | undefined>
  /** Removes up to `limit` rows that ended before a moment, and answers how many. */
  forget(before: number, limit: number): Promise<number>
}

/** What happened, once for all endpoints that are told of it. */
export interface RecordedEvent {
  readonly project: string
  readonly type: EventType
  readonly subjectId: string
  /** Unix milliseconds. */
  readonly createdAt: number
}

interface Exceptions {
  readonly ids: readonly string[]
  readonly endpointIds: readonly string[]
}

/** An endpoint that has taken nothing for so long is given up with the first delivery that is. */
const GIVE_UP_MS = 48 * 3_600_000

/** Deliveries, in a database. */
export function createWebhookDeliveries(options: {
  readonly database: Database
  readonly createEventId: () => string
  readonly createDeliveryId: () => string
}): WebhookDeliveries {
  const { database } = options
  const { read } = database

  return {
    async record(trx, event) {
      const rows = await trx
        .selectFrom('webhook_endpoints')
        .select(['id', 'event_types'])
        .where('project', '=', event.project)
        .where('disabled_at', 'is', null)
        .execute()
      const ids = rows
        .filter((row) => (JSON.parse(row.event_types) as EventType[]).includes(event.type))
        .map(({ id }) => id)
      if (ids.length === 0) return
      const eventId = options.createEventId()
      await trx
        .insertInto('webhook_deliveries')
        .values(ids.map((id) => toNewRow(event, eventId, id, options.createDeliveryId())))
        .execute()
    },
    async due(now, { limit, except }) {
      let query = read
        .selectFrom('webhook_deliveries')
        .selectAll()
        .where('status', '=', 'pending')
        .where('run_at', '<=', now)
        .orderBy('run_at')
        .limit(limit)
      if (except.ids.length > 0) query = query.where('id', 'not in', except.ids)
      if (except.endpointIds.length > 0) query = query.where('endpoint_id', 'not in', except.endpointIds)
      const rows = await query.execute()
      return rows.map((row) => ({ ...toDelivery(row), version: row.version }))
    },
    async nextRunAt(now) {
      const row = await read
        .selectFrom('webhook_deliveries')
        .select('run_at')
        .where('status', '=', 'pending')
        .where('run_at', '>', now)
        .orderBy('run_at')
        .limit(1)
        .executeTakeFirst()
      return row?.run_at
    },
    claim: ({ id, version, attempts }, now, leaseMs) =>
      database.write(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('webhook_deliveries')
          .set({ attempt: attempts + 1, version: version + 1, run_at: now + leaseMs })
          .where('id', '=', id)
          .where('version', '=', version)
          .where('status', '=', 'pending')
          .executeTakeFirstOrThrow()
        return numUpdatedRows === 1n
      }),
    settle: (delivery, settlement, now) => database.write((trx) => settle(trx, delivery, settlement, now)),
    log: (delivery) =>
      database.write(async (trx) => {
        await trx.insertInto('webhook_deliveries').values(toRow(delivery)).execute()
      }),
    async list(endpointId, query) {
      const all = read.selectFrom('webhook_deliveries').selectAll().where('endpoint_id', '=', endpointId)
      const { after } = query
      const cursor = after === undefined ? undefined : await all.where('id', '=', after).executeTakeFirst()
      if (after !== undefined && cursor === undefined) return undefined
      const rows = await selectKeyset(all, query, cursor).execute()
      return { deliveries: rows.slice(0, query.limit).map(toDelivery), hasMore: rows.length > query.limit }
    },
    forget: (before, limit) =>
      database.write(async (trx) => {
        const rows = await trx
          .selectFrom('webhook_deliveries')
          .select('id')
          .where('finished_at', '<', before)
          .limit(limit)
          .execute()
        const ids = rows.map(({ id }) => id)
        if (ids.length > 0) await trx.deleteFrom('webhook_deliveries').where('id', 'in', ids).execute()
        return ids.length
      }),
  }
}

async function settle(
  trx: Kysely<Tables>,
  delivery: DueDelivery,
  settlement: Settlement,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('webhook_deliveries')
    .set({
      status: settlement.status,
      last_status_code: settlement.statusCode,
      last_error: settlement.error,
      ...(settlement.status === 'pending' ? { run_at: settlement.nextAttemptAt } : { finished_at: now }),
    })
    .where('id', '=', delivery.id)
    .where('version', '=', delivery.version + 1)
    .where('status', '=', 'pending')
    .executeTakeFirstOrThrow()
  // The endpoint was deleted or given up meanwhile, or the lease ran out and another node has it.
  if (numUpdatedRows === 0n) return false
  await noteHealth(trx, delivery.endpointId, settlement, now)
  return settlement.status === 'failed' && disable(trx, delivery.endpointId, settlement, now)
}

async function noteHealth(
  trx: Kysely<Tables>,
  endpointId: string,
  settlement: Settlement,
  now: number,
): Promise<void> {
  const isDelivered = settlement.status === 'delivered'
  await trx
    .updateTable('webhook_endpoints')
    .set({ failing_since: isDelivered ? null : now })
    .where('id', '=', endpointId)
    .where('failing_since', isDelivered ? 'is not' : 'is', null)
    .execute()
}

/** Gives an endpoint up that is gone, or has taken nothing for days; what is still on its way ends with it. */
async function disable(
  trx: Kysely<Tables>,
  endpointId: string,
  settlement: Settlement,
  now: number,
): Promise<boolean> {
  const failingSince = settlement.isGone ? now : now - GIVE_UP_MS
  const { numUpdatedRows } = await trx
    .updateTable('webhook_endpoints')
    .set({ disabled_at: now })
    .where('id', '=', endpointId)
    .where('disabled_at', 'is', null)
    .where('failing_since', '<=', failingSince)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await trx
    .updateTable('webhook_deliveries')
    .set({ status: 'failed', finished_at: now, last_error: 'the endpoint was disabled' })
    .where('endpoint_id', '=', endpointId)
    .where('status', '=', 'pending')
    .execute()
  return true
}

function toNewRow(
  event: RecordedEvent,
  eventId: string,
  endpointId: string,
  id: string,
): Selectable<WebhookDeliveriesTable> {
  return toRow({
    id,
    endpointId,
    eventId,
    eventType: event.type,
    subjectId: event.subjectId,
    status: 'pending',
    attempts: 0,
    lastStatusCode: null,
    lastError: null,
    createdAt: event.createdAt,
    nextAttemptAt: event.createdAt,
    finishedAt: null,
  })
}

function toRow(delivery: WebhookDelivery): Selectable<WebhookDeliveriesTable> {
  return {
    id: delivery.id,
    endpoint_id: delivery.endpointId,
    event_id: delivery.eventId,
    event_type: delivery.eventType,
    subject_id: delivery.subjectId,
    status: delivery.status,
    attempt: delivery.attempts,
    run_at: delivery.nextAttemptAt ?? delivery.createdAt,
    version: 0,
    last_status_code: delivery.lastStatusCode,
    last_error: delivery.lastError,
    created_at: delivery.createdAt,
    finished_at: delivery.finishedAt,
  }
}

function toDelivery(row: Selectable<WebhookDeliveriesTable>): WebhookDelivery {
  return {
    id: row.id,
    endpointId: row.endpoint_id,
    eventId: row.event_id,
    eventType: row.event_type,
    subjectId: row.subject_id,
    status: row.status,
    attempts: row.attempt,
    lastStatusCode: row.last_status_code,
    lastError: row.last_error,
    createdAt: row.created_at,
    nextAttemptAt: row.status === 'pending' ? row.run_at : null,
    finishedAt: row.finished_at,
  }
}

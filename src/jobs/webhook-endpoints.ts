import type { Kysely, Selectable, Updateable } from 'kysely'
import type { EventType, WebhookEndpoint, WebhookQuery } from '#core/webhook.ts'
import type { Database } from './database.ts'
import { findMarked, takeKey } from './idempotency.ts'
import type { IdempotencyMark } from './idempotency.ts'
import { selectKeyset } from './keyset.ts'
import type { Tables, WebhookEndpointsTable } from './tables.ts'

/** An endpoint with what is told to nobody. */
export interface SigningEndpoint extends WebhookEndpoint {
  /** What deliveries are signed with now: the secret, and the one before it while that is still good. */
  readonly secrets: readonly [string, ...string[]]
}

/** Endpoints as rows. */
export interface WebhookEndpoints {
  /** False when the project has `max` already. Throws KeyTakenError when the mark's key was taken meanwhile. */
  insert(
    endpoint: WebhookEndpoint,
    secret: string,
    options: { readonly max: number; readonly mark: IdempotencyMark | undefined },
  ): Promise<boolean>
  /** The id of the endpoint that an idempotency key already stands for. Throws AppError `idempotency_key_reused`. */
  findMarked(mark: IdempotencyMark): Promise<string | undefined>
  get(project: string, id: string): Promise<WebhookEndpoint | undefined>
  /** For deliveries, which go out for every project. */
  find(id: string): Promise<SigningEndpoint | undefined>
  /** Undefined when `after` is not in the project. */
  list(
    project: string,
    query: WebhookQuery,
  ): Promise<{ readonly endpoints: readonly WebhookEndpoint[]; readonly hasMore: boolean } | undefined>
  /** Undefined when there is none. */
  update(project: string, id: string, change: EndpointChange): Promise<WebhookEndpoint | undefined>
  /** Removes it and its deliveries. False when there is none. */
  delete(project: string, id: string): Promise<boolean>
}

/** What is not named stays. */
export interface EndpointChange {
  readonly name?: string | undefined
  readonly url?: string | undefined
  readonly eventTypes?: readonly EventType[] | undefined
  /** The secret that takes the place of the present one, which is good until `oldUntil`. */
  readonly rotation?: { readonly secret: string; readonly oldUntil: number | null }
  /** True: it is told of events again, if it no longer was. */
  readonly isEnabled?: true
}

/** Endpoints, in a database. Their secrets are kept readable, since they sign. */
export function createWebhookEndpoints(options: {
  readonly database: Database
  readonly now: () => number
}): WebhookEndpoints {
  const { database, now } = options
  const { read } = database
  const selectOne = (from: Kysely<Tables>, project: string, id: string) =>
    from
      .selectFrom('webhook_endpoints')
      .selectAll()
      .where('id', '=', id)
      .where('project', '=', project)
      .executeTakeFirst()

  return {
    insert: (endpoint, secret, { max, mark }) =>
      database.write(async (trx) => {
        const { count } = await trx
          .selectFrom('webhook_endpoints')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('project', '=', endpoint.project)
          .executeTakeFirstOrThrow()
        if (count >= max) return false
        await trx.insertInto('webhook_endpoints').values(toRow(endpoint, secret)).execute()
        if (mark !== undefined) await takeKey(trx, mark, endpoint.id, now())
        return true
      }),
    findMarked: (mark) => findMarked(database, mark, now()),
    async get(project, id) {
      const row = await selectOne(read, project, id)
      return row === undefined ? undefined : toEndpoint(row)
    },
    async find(id) {
      const row = await read
        .selectFrom('webhook_endpoints')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? undefined : { ...toEndpoint(row), secrets: readSecrets(row, now()) }
    },
    async list(project, query) {
      const { after } = query
      const cursor = after === undefined ? undefined : await selectOne(read, project, after)
      if (after !== undefined && cursor === undefined) return undefined
      const page = read.selectFrom('webhook_endpoints').selectAll().where('project', '=', project)
      const rows = await selectKeyset(page, query, cursor).execute()
      return { endpoints: rows.slice(0, query.limit).map(toEndpoint), hasMore: rows.length > query.limit }
    },
    update: (project, id, change) =>
      database.write(async (trx) => {
        const row = await selectOne(trx, project, id)
        if (row === undefined) return undefined
        const columns = { ...toColumns(change, row), updated_at: now() }
        await trx.updateTable('webhook_endpoints').set(columns).where('id', '=', id).execute()
        return toEndpoint({ ...row, ...columns })
      }),
    delete: (project, id) =>
      database.write(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('webhook_endpoints')
          .where('id', '=', id)
          .where('project', '=', project)
          .executeTakeFirstOrThrow()
        if (numDeletedRows === 0n) return false
        await trx.deleteFrom('webhook_deliveries').where('endpoint_id', '=', id).execute()
        return true
      }),
  }
}

const HINT_LENGTH = 4

/** Enough of a secret to recognise it by. */
export function toSecretHint(secret: string): string {
  return `whsec_…${secret.slice(-HINT_LENGTH)}`
}

function readSecrets(row: Selectable<WebhookEndpointsTable>, now: number): readonly [string, ...string[]] {
  const { secret, old_secret: old, old_secret_until: until } = row
  return old !== null && until !== null && until > now ? [secret, old] : [secret]
}

function toRow(endpoint: WebhookEndpoint, secret: string): Selectable<WebhookEndpointsTable> {
  return {
    id: endpoint.id,
    project: endpoint.project,
    name: endpoint.name,
    url: endpoint.url,
    event_types: JSON.stringify(endpoint.eventTypes),
    secret,
    old_secret: null,
    old_secret_until: null,
    created_at: endpoint.createdAt,
    updated_at: endpoint.updatedAt,
    failing_since: null,
    disabled_at: endpoint.disabledAt,
  }
}

function toColumns(
  { name, url, eventTypes, rotation, isEnabled }: EndpointChange,
  row: Selectable<WebhookEndpointsTable>,
): Partial<Selectable<WebhookEndpointsTable>> & Updateable<WebhookEndpointsTable> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(url === undefined ? {} : { url }),
    ...(eventTypes === undefined ? {} : { event_types: JSON.stringify(eventTypes) }),
    ...(rotation === undefined
      ? {}
      : {
          secret: rotation.secret,
          old_secret: rotation.oldUntil === null ? null : row.secret,
          old_secret_until: rotation.oldUntil,
        }),
    ...(isEnabled === undefined ? {} : { disabled_at: null, failing_since: null }),
  }
}

function toEndpoint(row: Selectable<WebhookEndpointsTable>): WebhookEndpoint {
  return {
    id: row.id,
    project: row.project,
    name: row.name,
    url: row.url,
    eventTypes: JSON.parse(row.event_types) as EventType[],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    secretHint: toSecretHint(row.secret),
    disabledAt: row.disabled_at,
  }
}

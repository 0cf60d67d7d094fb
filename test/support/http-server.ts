import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dialect } from '#core/dialect.ts'
import type { Logger } from '#core/engine.ts'
import type { Batch, BatchService } from '#core/batch.ts'
import { AppError } from '#core/errors.ts'
import type { Readiness } from '#core/services.ts'
import { apigoDialect } from '../../src/dialects/apigo/dialect.ts'
import { chainhubDialect } from '../../src/dialects/chainhub/dialect.ts'
import { cometapiDialect } from '../../src/dialects/cometapi/dialect.ts'
import { openaiDialect } from '../../src/dialects/openai/dialect.ts'
import { supersetDialect } from '../../src/dialects/superset/dialect.ts'
import { yutoaiDialect } from '../../src/dialects/yutoai/dialect.ts'
import { createHttpServer } from '../../src/http/server.ts'
import type { HttpOptions, HttpServer } from '../../src/http/server.ts'
import { createSpool } from '../../src/http/spool.ts'
import { createFakeFileService } from '../fakes/file-service.ts'
import { createFakeWebhookService } from '../fakes/webhook-service.ts'
import { createFakeVideoService } from '../fakes/video-service.ts'
import type { FakeVideoService } from '../fakes/video-service.ts'
import { removeFolder } from './remove-folder.ts'

export const DIALECTS: readonly [Dialect, ...Dialect[]] = [
  supersetDialect,
  openaiDialect,
  yutoaiDialect,
  apigoDialect,
  chainhubDialect,
  cometapiDialect,
]

/** A service without batches. */
const NO_BATCHES: BatchService = {
  create: async (_project, _profile, { inputFileId: id }) => {
    throw new AppError('file_not_found', { id })
  },
  get: refuseBatch,
  cancel: refuseBatch,
  list: async () => ({ batches: [], hasMore: false }),
}

async function refuseBatch(_project: string, id: string): Promise<Batch> {
  throw new AppError('batch_not_found', { id: id.slice(0, 100) })
}

/** The real HTTP side on a free port, over a VideoService in memory. */
export interface TestServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly fake: FakeVideoService
  readonly http: HttpServer
  /** Everything logged as warning or error. */
  readonly complaints: { readonly fields: object; readonly message: string }[]
  /** Names below the upload folder: empty whenever no request is running. */
  spooled(): Promise<string[]>
}

export interface TestServerOptions extends Partial<
  Omit<HttpOptions, 'videos' | 'files' | 'batches' | 'webhooks' | 'keys'>
> {
  /** Secret → project. Absent: open mode. */
  readonly secrets?: Readonly<Record<string, string>>
}

export async function startHttp(options: TestServerOptions = {}): Promise<TestServer> {
  const { secrets = {}, ...overrides } = options
  const uploadDir = await mkdtemp(join(tmpdir(), 'filmgate-http-'))
  const fake = createFakeVideoService()
  const complaints: TestServer['complaints'] = []
  const http = createHttpServer({
    videos: fake.service,
    files: createFakeFileService(),
    batches: NO_BATCHES,
    webhooks: createFakeWebhookService(),
    keys: {
      authenticate: async (secret) => (Object.hasOwn(secrets, secret) ? secrets[secret] : undefined),
      isOpen: () => Object.keys(secrets).length === 0,
    },
    dialects: DIALECTS,
    readiness: async (): Promise<Readiness> => ({ ready: true, checks: [] }),
    limits: { maxFileBytes: 2 * 1024 * 1024, maxTextBytes: 1024 * 1024 },
    spool: createSpool(uploadDir),
    logger: createListLogger(complaints),
    version: '0.0.0-test',
    now: Date.now,
    randomBytes,
    linkSecret: randomBytes(32),
    publicUrl: undefined,
    ...overrides,
  })
  const { url } = await http.start('127.0.0.1', 0)
  return {
    url,
    port: Number(new URL(url).port),
    fake,
    http,
    complaints,
    spooled: () => readdir(uploadDir),
    async [Symbol.asyncDispose]() {
      await http.stop()
      await removeFolder(uploadDir)
    },
  }
}

function createListLogger(complaints: TestServer['complaints']): Logger {
  const note = (fields: object, message: string): void => void complaints.push({ fields, message })
  const logger: Logger = { debug() {}, info() {}, warn: note, error: note, child: () => logger }
  return logger
}

/** Waits until something is so. For effects of the other end of a socket. */
export async function eventually(
  check: () => boolean | Promise<boolean>,
  what: string,
  timeoutMs = 2000,
): Promise<void> {
  const deadline = performance.now() + timeoutMs
  while (!(await check())) {
    if (performance.now() > deadline) throw new Error(`it never came that ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

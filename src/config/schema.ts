import { z } from 'zod'

const SECOND_MS = 1000
const UNITS: Readonly<Record<string, number>> = {
  s: SECOND_MS,
  m: 60 * SECOND_MS,
  h: 3600 * SECOND_MS,
  d: 86_400 * SECOND_MS,
}

/** `30d`, `1h`, `15m`, `90s` or `never`, as milliseconds; null is never. */
const duration = z
  .string()
  .regex(/^(\d{1,6}[smhd]|never)$/, "Expected a number with a unit (90s, 15m, 1h, 30d) or 'never'.")
  .transform((text) => (text === 'never' ? null : Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? 0)))

/** A number of videos, or `unlimited`: undefined. */
const videoLimit = z
  .union([z.literal('unlimited'), z.coerce.number().int().min(1).max(10_000_000)])
  .transform((value) => (value === 'unlimited' ? undefined : value))

/** A switch; the config file may also say it without quotes. */
const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true')

const port = z.coerce.number().int().min(0).max(65_535)

/** Secrets may be bound to a project: `team-a:s3cret`. A bare secret belongs to the project `default`. */
const apiKeys = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? value.split(',') : value))
  .transform((entries) => entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^([\w-]{1,64}:)?\S{8,256}$/,
          'A key is [project:]secret; a secret has 8 to 256 characters without spaces.',
        ),
    ),
  )
  .transform((entries) => entries.map(splitKey))

function splitKey(entry: string): { readonly project: string; readonly secret: string } {
  const colon = entry.indexOf(':')
  return colon < 0
    ? { project: 'default', secret: entry }
    : { project: entry.slice(0, colon), secret: entry.slice(colon + 1) }
}

interface Setting {
  readonly key: string
  readonly env: string
  readonly schema: z.ZodType
  readonly fallback: string
  readonly description: string
}

/** Every setting that the environment can carry. The one source of types, `--help` and docs/configuration.md. */
export const SETTINGS = [
  {
    key: 'host',
    env: 'FILMGATE_HOST',
    schema: z.string().min(1),
    fallback: '127.0.0.1',
    description: 'Address to listen on. Anything but loopback needs an API key.',
  },
  {
    key: 'port',
    env: 'FILMGATE_PORT',
    schema: port,
    fallback: '7878',
    description: 'Port to listen on; 0 takes a free one.',
  },
  {
    key: 'dataDir',
    env: 'FILMGATE_DATA_DIR',
    schema: z.string().min(1),
    fallback: './data',
    description: 'Folder of the database, the assets and temporary files. One server per folder.',
  },
  {
    key: 'apiKeys',
    env: 'FILMGATE_API_KEYS',
    schema: apiKeys,
    fallback: '',
    description: 'Comma-separated `project:secret`; a bare `secret` belongs to the project `default`.',
  },
  {
    key: 'databaseUrl',
    env: 'FILMGATE_DATABASE_URL',
    schema: z.union([
      z.literal(''),
      z.url({ protocol: /^postgres(ql)?$/, error: "Expected 'postgres://user:password@host/database'." }),
    ]),
    fallback: '',
    description:
      'PostgreSQL that several servers share: `postgres://user:password@host/database`. Empty: SQLite in the data folder.',
  },
  {
    key: 'storageUrl',
    env: 'FILMGATE_STORAGE_URL',
    schema: z
      .string()
      .regex(
        /^$|^file:|^s3:\/\/|^memory:$/,
        "Expected 'file:/path', 's3://bucket/prefix?endpoint=…&region=…' or 'memory:'.",
      ),
    fallback: '',
    description:
      'Where assets go: `file:/path`, `s3://bucket/prefix?endpoint=…&region=…` (credentials as `s3://key:secret@bucket`, or from the usual AWS environment), or `memory:` for tests. Empty: `assets` in the data folder.',
  },
  {
    key: 'role',
    env: 'FILMGATE_ROLE',
    schema: z.enum(['all', 'api', 'worker']),
    fallback: 'all',
    description:
      'What this server does: `api` answers requests, `worker` makes videos and answers only `/healthz` and `/readyz`, `all` does both. With PostgreSQL only.',
  },
  {
    key: 'retention',
    env: 'FILMGATE_RETENTION',
    schema: duration,
    fallback: '30d',
    description: 'How long finished files are kept: `90s`, `15m`, `1h`, `30d` or `never` (for ever).',
  },
  {
    key: 'publicUrl',
    env: 'FILMGATE_PUBLIC_URL',
    schema: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
    fallback: '',
    description:
      'The address that clients see, when a proxy stands in front. Empty: the address listened on.',
  },
  {
    key: 'logLevel',
    env: 'FILMGATE_LOG_LEVEL',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    fallback: 'info',
    description: 'Least severe level that is logged: `debug`, `info`, `warn`, `error` or `silent`.',
  },
  {
    key: 'metrics',
    env: 'FILMGATE_METRICS',
    schema: z.enum(['open', 'key', 'off']),
    fallback: 'open',
    description:
      'Who may read `/metrics`, which names no project, video or key: `open` (whoever reaches the server), `key` (any API key), or `off`.',
  },
  {
    key: 'maxUploadBytes',
    env: 'FILMGATE_MAX_UPLOAD_BYTES',
    schema: z.coerce
      .number()
      .int()
      .min(1024)
      .max(4 * 1024 ** 3),
    fallback: '104857600',
    description: 'Largest file a request may carry, in bytes.',
  },
  {
    key: 'webhookAllowPrivate',
    env: 'FILMGATE_WEBHOOK_ALLOW_PRIVATE',
    schema: flag,
    fallback: 'false',
    description:
      'Lets webhooks go to private addresses, such as those of this machine or its network: `true` or `false`. Nothing else may go there.',
  },
  {
    key: 'maxQueued',
    env: 'FILMGATE_MAX_QUEUED',
    schema: videoLimit,
    fallback: '100000',
    description:
      'How many videos may wait for their start, of all projects together; beyond, creates are answered 429. A number or `unlimited`.',
  },
  {
    key: 'projectMaxQueued',
    env: 'FILMGATE_PROJECT_MAX_QUEUED',
    schema: videoLimit,
    fallback: 'unlimited',
    description: 'The same for each project, unless the config file says otherwise of it.',
  },
  {
    key: 'projectConcurrency',
    env: 'FILMGATE_PROJECT_CONCURRENCY',
    schema: videoLimit,
    fallback: 'unlimited',
    description:
      'How many videos of a project may be in progress at a time, on all servers together, unless the config file says otherwise of it.',
  },
] as const satisfies readonly Setting[]

export type SettingValues = { [S in (typeof SETTINGS)[number] as S['key']]: z.output<S['schema']> }

const animaticOptions = z.strictObject({
  kind: z.literal('animatic'),
  /** Rendering children. */
  processes: z.number().int().min(1).max(64).optional(),
  /** `auto` takes the native encoder where it exists and the WebAssembly one elsewhere. */
  encoder: z.enum(['auto', 'native', 'wasm']).default('auto'),
})

const openaiVideosOptions = z.strictObject({
  kind: z.literal('openai-videos'),
  /** How the server differs from OpenAI's own. */
  dialect: z.enum(['openai', 'generic', 'filmgate']).default('generic'),
  /** Up to and including `/v1`. May be a private address: the operator chose it. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  apiKey: z.string().min(1).optional(),
  /** Requests to the server at a time, on each node. */
  concurrency: z.number().int().min(1).max(1000).default(16),
  /** Whether to submit again when nobody knows if the first try arrived; that may pay twice. */
  onUnknownSubmission: z.enum(['fail', 'resubmit']).default('fail'),
  /** Pause between polls when the server names none. */
  pollIntervalMs: z.number().int().min(100).max(600_000).optional(),
  /** Longest time from submission to completion. */
  deadlineMs: z.number().int().min(1000).max(604_800_000).optional(),
})

const engineOptions = z.discriminatedUnion('kind', [animaticOptions, openaiVideosOptions])

const modelOptions = z.strictObject({
  engine: z.string(),
  /** The engine's own name for the model; default: the public name if the engine has it, else its first model. */
  model: z.string().min(1).optional(),
  /** Allowed sizes, the default first. Fewer than the engine offers, or what a server takes that can't be asked. */
  sizes: z
    .array(z.string().regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}$/, "Expected sizes like '1280x720'."))
    .min(1)
    .optional(),
  /** Allowed lengths, the default first. */
  seconds: z
    .array(z.union([z.number().positive(), z.string().regex(/^\d{1,4}(\.\d{1,3})?$/)]).transform(String))
    .min(1)
    .optional(),
})

const projectOptions = z.strictObject({
  /** How many of its videos may be in progress at a time. Default: FILMGATE_PROJECT_CONCURRENCY. */
  concurrency: videoLimit.optional(),
  /** How many of its videos may wait. Default: FILMGATE_PROJECT_MAX_QUEUED. */
  maxQueued: videoLimit.optional(),
  /** Waiting videos of a higher priority start first. */
  priority: z.number().int().min(-100).max(100).default(0),
  /** Whether its prompts are moderated. Default: `moderation.enabled`. */
  moderation: z.boolean().optional(),
})

export const moderationOptions = z.strictObject({
  /** For every project that says nothing itself. */
  enabled: z.boolean().default(false),
  /** The words that are refused by themselves. */
  words: z.enum(['built-in', 'none']).default('built-in'),
  /** Further words and phrases by reason; `*` at the end stands for any ending. */
  lists: z.record(z.string().min(1).max(64), z.array(z.string().min(1).max(200)).max(10_000)).default({}),
  /** A service that speaks OpenAI's moderation API, asked when no word is found. */
  endpoint: z
    .strictObject({
      /** Of the operation, e.g. `https://api.openai.com/v1/moderations`. May be private: the operator chose it. */
      url: z.url({ protocol: /^https?$/ }),
      apiKey: z.string().min(1).optional(),
      model: z.string().min(1).optional(),
      timeoutMs: z.number().int().min(100).max(60_000).default(5000),
    })
    .optional(),
  /** Judges pictures too, by packages that are installed beside this one. */
  images: z
    .strictObject({
      classifier: z.literal('nsfwjs'),
      /** A picture is refused that is so probably pornography. */
      threshold: z.number().gt(0).max(1).default(0.7),
    })
    .optional(),
  /** `create` refuses the request, `job` lets the accepted video fail. */
  stage: z.enum(['create', 'job']).default('create'),
  /** What happens while the service does not answer. */
  onUnavailable: z.enum(['refuse', 'allow']).default('refuse'),
})

export const fileSchema = z.strictObject({
  ...(Object.fromEntries(SETTINGS.map(({ key, schema }) => [key, (schema as z.ZodType).optional()])) as {
    [S in (typeof SETTINGS)[number] as S['key']]: z.ZodOptional<S['schema']>
  }),
  engines: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,31}$/), engineOptions).optional(),
  models: z.record(z.string().min(1).max(128), modelOptions).optional(),
  projects: z.record(z.string().regex(/^[\w-]{1,64}$/), projectOptions).optional(),
  moderation: moderationOptions.optional(),
})

export type EngineOptions = z.output<typeof engineOptions>
export type ModelOptions = z.output<typeof modelOptions>
export type ProjectOptions = z.output<typeof projectOptions>
export type ModerationSettings = z.output<typeof moderationOptions>

export interface Config extends SettingValues {
  readonly engines: Readonly<Record<string, EngineOptions>>
  /** Public names and what serves them; undefined: what the engines offer by themselves. */
  readonly models: Readonly<Record<string, ModelOptions>> | undefined
  /** What differs from the settings that hold for all projects. */
  readonly projects: Readonly<Record<string, ProjectOptions>>
  readonly moderation: ModerationSettings
}

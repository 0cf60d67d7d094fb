import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse as parseYaml } from 'yaml'
import type { z } from 'zod'
import { fileSchema, moderationOptions, SETTINGS } from './config/schema.ts'
import type { Config, SettingValues } from './config/schema.ts'

export type {
  Config,
  EngineOptions,
  ModelOptions,
  ModerationSettings,
  ProjectOptions,
} from './config/schema.ts'

/** A configuration that can't be used: the message says which setting, why, and what would do. */
export class ConfigError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'ConfigError'
  }
}

const FILE_NAMES = [
  'filmgate.config.ts',
  'filmgate.config.json',
  'filmgate.config.yaml',
  'filmgate.config.yml',
]
const CONFIG_ENV = 'FILMGATE_CONFIG'
const KEY_ENV = 'FILMGATE_KEY'

/**
 * Reads the configuration: defaults, then the config file, then the environment, then `overrides` (command line).
 * Throws ConfigError for unknown names and values that don't fit.
 */
export async function loadConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  overrides: Readonly<Record<string, string | undefined>> = {},
): Promise<Config> {
  refuseUnknownNames(environment)
  const file = await readConfigFile(environment)
  const values = Object.fromEntries(
    SETTINGS.map(({ key, env, schema, fallback }) => {
      const text = overrides[key] ?? environment[env]
      if (text === undefined) return [key, file[key] ?? parseSetting(key, schema, fallback)]
      return [key, parseSetting(overrides[key] === undefined ? env : `--${key}`, schema, text)]
    }),
  ) as SettingValues
  checkRole(values)
  return {
    ...values,
    engines: file.engines ?? { animatic: { kind: 'animatic', encoder: 'auto' } },
    models: file.models,
    projects: file.projects ?? {},
    moderation: file.moderation ?? moderationOptions.parse({}),
  }
}

/** Servers that divide the work must share what they work on. */
function checkRole({ role, databaseUrl, storageUrl }: SettingValues): void {
  if (role === 'all') return
  const setting = `FILMGATE_ROLE: '${role}' needs other servers beside this one`
  if (databaseUrl === '') {
    throw new ConfigError(
      `${setting}, and SQLite can't be shared. Set FILMGATE_DATABASE_URL to a postgres:// address.`,
    )
  }
  if (storageUrl === '' || storageUrl === 'memory:') {
    throw new ConfigError(
      `${setting}, which must find the same assets. Set FILMGATE_STORAGE_URL to an s3:// address or a shared folder.`,
    )
  }
}

function parseSetting<S extends z.ZodType>(name: string, schema: S, text: string): z.output<S> {
  const result = schema.safeParse(text)
  if (result.success) return result.data
  throw new ConfigError(`${name}: ${describeIssues(result.error)} (got '${redact(name, text)}')`)
}

/** Secrets reach no message. */
function redact(name: string, text: string): string {
  return /key|secret|token/i.test(name) ? '…' : text.replace(/\/\/.*@/, '//…@')
}

function refuseUnknownNames(environment: Readonly<Record<string, string | undefined>>): void {
  const known = new Set<string>([CONFIG_ENV, KEY_ENV, ...SETTINGS.map((setting) => setting.env)])
  const unknown = Object.keys(environment).filter((name) => name.startsWith('FILMGATE_') && !known.has(name))
  if (unknown.length === 0) return
  throw new ConfigError(`Unknown setting ${unknown.join(', ')}. Known: ${[...known].toSorted().join(', ')}.`)
}

async function readConfigFile(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<z.output<typeof fileSchema>> {
  const named = environment[CONFIG_ENV]
  const path = named ?? FILE_NAMES.find((name) => existsSync(name))
  if (path === undefined) return {}
  if (!existsSync(path)) throw new ConfigError(`${CONFIG_ENV}: there is no file '${path}'.`)
  const content = await parseConfigFile(resolve(path))
  const result = fileSchema.safeParse(fillVariables(content, environment))
  if (!result.success) throw new ConfigError(`${path}: ${describeIssues(result.error)}`)
  return result.data
}

async function parseConfigFile(path: string): Promise<unknown> {
  try {
    if (path.endsWith('.ts')) {
      const module = (await import(pathToFileURL(path).href)) as { default?: unknown }
      return module.default ?? {}
    }
    const text = readFileSync(path, 'utf8')
    return path.endsWith('.json') ? JSON.parse(text) : (parseYaml(text) ?? {})
  } catch (error) {
    throw new ConfigError(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Replaces `${NAME}` in every text of the file by the environment's value. */
function fillVariables(value: unknown, environment: Readonly<Record<string, string | undefined>>): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{(\w+)\}/g, (_, name: string) => {
      const found = environment[name]
      if (found === undefined) throw new ConfigError(`The config file uses \${${name}}, which is not set.`)
      return found
    })
  }
  if (Array.isArray(value)) return value.map((item) => fillVariables(item, environment))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillVariables(item, environment)]),
  )
}

function describeIssues(error: z.ZodError): string {
  return error.issues
    .map((issue) => {
      const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
      return where + issue.message
    })
    .join('; ')
}

/** The API key that the command line sends as a client; undefined when there is none. */
export function readClientKey(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const key = environment[KEY_ENV]
  return key === '' ? undefined : key
}

/** What `--help` and the docs say about every setting. */
export function describeSettings(): { key: string; env: string; fallback: string; description: string }[] {
  return [
    ...SETTINGS.map(({ key, env, fallback, description }) => ({
      key,
      env,
      fallback: fallback === '' ? '' : `\`${fallback}\``,
      description,
    })),
    {
      key: '',
      env: CONFIG_ENV,
      fallback: '',
      description: `Path of the config file. Default: the first of ${FILE_NAMES.map((name) => `\`${name}\``).join(', ')}.`,
    },
    {
      key: '',
      env: KEY_ENV,
      fallback: '',
      description: 'The API key that `filmgate create` sends. The server does not read it.',
    },
  ]
}

/** How many rendering children an engine gets when the config file does not say. */
export function defaultProcesses(): number {
  return availableParallelism()
}

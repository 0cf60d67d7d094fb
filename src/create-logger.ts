import { pino } from 'pino'
import type { Logger } from '#core/engine.ts'
import type { Config } from './config.ts'

/** Lines of JSON on stdout, without the name of the machine, and without secrets should one ever get into a line. */
export function createLogger(config: Config): Logger {
  return pino({
    level: config.logLevel,
    base: null,
    redact: ['*.authorization', '*.apiKey', '*.secret', 'headers.authorization'],
  }) as Logger
}

import type { Logger } from '#core/engine.ts'

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly fields: object
  readonly message: string
}

/** A logger that only remembers, so that tests can tell whether somebody would have been told. */
export function createSilentLogger(lines: LogLine[] = []): Logger {
  return {
    debug: (fields, message) => void lines.push({ level: 'debug', fields, message }),
    info: (fields, message) => void lines.push({ level: 'info', fields, message }),
    warn: (fields, message) => void lines.push({ level: 'warn', fields, message }),
    error: (fields, message) => void lines.push({ level: 'error', fields, message }),
    child: () => createSilentLogger(lines),
  }
}

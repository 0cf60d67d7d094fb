import { StorageError } from '#core/errors.ts'

/** Who is chosen to give way may be chosen again, but hardly thrice by the same others. */
const MAX_TRIES = 4
/**
 * `deadlock_detected` and `serialization_failure`: the server has undone everything, and says that it may work another
 * time. https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html
 */
const GAVE_WAY = new Set(['40P01', '40001'])

/**
 * Runs work that is undone as a whole when it fails, once more when it only failed because two transactions waited for
 * each other: which rows a statement locks first is the planner's affair, so no order in the code rules that out.
 */
export async function retryDeadlocks<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === MAX_TRIES || !gaveWay(error)) throw error
    }
  }
}

function gaveWay(error: unknown): boolean {
  if (!(error instanceof StorageError)) return false
  const { code } = (error.cause ?? {}) as { readonly code?: unknown }
  return typeof code === 'string' && GAVE_WAY.has(code)
}

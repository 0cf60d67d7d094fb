import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'

/**
 * The environment of a process of our own that needs none of the server's secrets: it knows only where compiled code is
 * kept, if it is. Such a process calls `flushCompileCache()` when it has loaded what it needs, since it ends by SIGKILL.
 */
export function bareEnvironment(): Readonly<Record<string, string>> {
  const folder = getCompileCacheDir()
  // Node keeps it in a folder for its version and user, below the one it was told.
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) }
}

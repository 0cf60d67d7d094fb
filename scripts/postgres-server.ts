import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findPort } from './find-port.ts'

const START_MS = 20_000

/** A PostgreSQL of our own, in a temporary folder that goes with it. */
export interface PostgresServer extends AsyncDisposable {
  readonly url: string
}

interface User {
  readonly uid: number
  readonly gid: number
}

/** Where PostgreSQL's programs are: the newest of Debian's folders, else whichever the PATH finds. */
export function findPostgres(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : []
  const found = versions
    .map((version) => join(root, version, 'bin'))
    .find((bin) => existsSync(`${bin}/initdb`))
  if (found !== undefined) return found
  return (process.env['PATH'] ?? '').split(':').find((bin) => existsSync(join(bin, 'initdb')))
}

/**
 * Starts a PostgreSQL. `isDurable` leaves its settings as they are delivered; otherwise it does without fsync, since
 * nobody pulls the plug of a test. Throws Error where none is installed.
 */
export async function startPostgres(options: { readonly isDurable: boolean }): Promise<PostgresServer> {
  const bin = findPostgres()
  if (bin === undefined) {
    throw new Error(
      'There is no PostgreSQL here. Install it (apt-get install postgresql), or set TEST_POSTGRES_URL.',
    )
  }
  const user = findUser()
  const folder = mkdtempSync(join(tmpdir(), 'filmgate-postgres-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    if (user !== undefined) chownSync(folder, user.uid, user.gid)
    const data = join(folder, 'data')
    const initArgs = ['--pgdata', data, '--auth=trust', '--username=postgres', '--encoding=UTF8', '--no-sync']
    execFileSync(join(bin, 'initdb'), initArgs, { ...user, cwd: folder, stdio: 'ignore' })
    const port = await findPort()
    const settings = {
      max_connections: '300',
      listen_addresses: '127.0.0.1',
      ...(!options.isDurable && { fsync: 'off' }),
    }
    const server = spawnServer({ bin, data, folder, port, user, settings })
    const stop = async (): Promise<void> => {
      await stopServer(server)
      remove()
    }
    try {
      await waitForPort(server, port)
    } catch (error) {
      await stop()
      throw error
    }
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, [Symbol.asyncDispose]: stop }
  } catch (error) {
    remove()
    throw error
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function findUser(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function spawnServer(options: {
  readonly bin: string
  readonly data: string
  readonly folder: string
  readonly port: number
  readonly user: User | undefined
  readonly settings: Readonly<Record<string, string>>
}): ChildProcess {
  const { bin, data, folder, port, user } = options
  const settings = Object.entries(options.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, ...settings], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', process.env['TEST_POSTGRES_LOG'] === undefined ? 'ignore' : 'inherit'],
  })
}

async function waitForPort(server: ChildProcess, port: number): Promise<void> {
  const { Client } = (await import('pg')).default
  const deadline = Date.now() + START_MS
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode}.`)
    const client = new Client({ connectionString: `postgres://postgres@127.0.0.1:${port}/postgres` })
    try {
      await client.connect()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await delay(100)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const exited = once(server, 'exit')
  // SIGINT is a fast shutdown: connections are cut, nothing is waited for.
  server.kill('SIGINT')
  await exited
}

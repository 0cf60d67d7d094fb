import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Runs a command with TEST_POSTGRES_URL set to a PostgreSQL of its own, which is gone afterwards:
 * `node scripts/with-postgres.ts node --test …`. A server named by that variable already is used as it is.
 */
const START_MS = 20_000
const [command, ...args] = process.argv.slice(2)
if (command === undefined) throw new Error('Usage: node scripts/with-postgres.ts COMMAND [ARGUMENT]…')

const given = process.env['TEST_POSTGRES_URL']
process.exitCode = given === undefined ? await runWithOwnServer() : await runCommand(given)

async function runWithOwnServer(): Promise<number> {
  const bin = findBinaries()
  const user = findUser()
  const folder = mkdtempSync(join(tmpdir(), 'filmgate-postgres-'))
  try {
    if (user !== undefined) chownSync(folder, user.uid, user.gid)
    const data = join(folder, 'data')
    const initArgs = ['--pgdata', data, '--auth=trust', '--username=postgres', '--encoding=UTF8', '--no-sync']
    execFileSync(join(bin, 'initdb'), initArgs, { ...user, cwd: folder, stdio: 'ignore' })
    const port = await findPort()
    const server = startServer(bin, data, folder, port, user)
    try {
      await waitForPort(server, port)
      return await runCommand(`postgres://postgres@127.0.0.1:${port}/postgres`)
    } finally {
      await stopServer(server)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The newest PostgreSQL of Debian's folders, else whichever the PATH finds. */
function findBinaries(): string {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : []
  const found = versions
    .map((version) => join(root, version, 'bin'))
    .find((bin) => existsSync(`${bin}/initdb`))
  if (found !== undefined) return found
  for (const bin of (process.env['PATH'] ?? '').split(':')) if (existsSync(join(bin, 'initdb'))) return bin
  throw new Error(
    'There is no PostgreSQL here. Install it (apt-get install postgresql), or set TEST_POSTGRES_URL.',
  )
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function findUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function startServer(
  bin: string,
  data: string,
  folder: string,
  port: number,
  user: { readonly uid: number; readonly gid: number } | undefined,
): ChildProcess {
  // Durability is PostgreSQL's own business; here nobody pulls its plug.
  const settings = { fsync: 'off', max_connections: '300', listen_addresses: '127.0.0.1' }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, ...options], {
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

async function runCommand(url: string): Promise<number> {
  const child = spawn(command ?? '', args, {
    stdio: 'inherit',
    env: { ...process.env, TEST_POSTGRES_URL: url },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

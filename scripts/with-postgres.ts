import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { startPostgres } from './postgres-server.ts'

/**
 * Runs a command with TEST_POSTGRES_URL set to a PostgreSQL of its own, which is gone afterwards:
 * `node scripts/with-postgres.ts node --test …`. A server named by that variable already is used as it is.
 */
const [command, ...args] = process.argv.slice(2)
if (command === undefined) throw new Error('Usage: node scripts/with-postgres.ts COMMAND [ARGUMENT]…')

const given = process.env['TEST_POSTGRES_URL']
process.exitCode = given === undefined ? await runWithOwnServer() : await runCommand(given)

async function runWithOwnServer(): Promise<number> {
  await using server = await startPostgres({ isDurable: false })
  return await runCommand(server.url)
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

import { Command } from 'commander'
import { loadConfig } from '#config'
import { openKeyStore } from '../beside-server.ts'
import { CliError } from './cli-error.ts'

/** `filmgate keys create|list|revoke`: API keys kept in the data folder. The server need not run. */
export function keysCommand(): Command {
  const command = new Command('keys').description('Make, list and revoke API keys.')
  command
    .command('create')
    .description('Make a key. Its secret is shown once and stored only as a hash.')
    .option('--project <name>', 'Project the key belongs to; videos never cross projects.', 'default')
    .option('--name <text>', 'What the key is for.', '')
    .action(createKey)
  command.command('list').description('List the keys of the data folder.').action(listKeys)
  command
    .command('revoke <id>')
    .description('Revoke a key. It stops working at once, also on a running server.')
    .action(revokeKey)
  return command
}

async function createKey(options: { project: string; name: string }): Promise<void> {
  if (!/^[\w-]{1,64}$/.test(options.project)) {
    throw new CliError(
      `A project name has 1 to 64 letters, digits, '-' or '_', but got '${options.project}'.`,
    )
  }
  await using keys = await openKeyStore(await loadConfig())
  const { id, secret } = await keys.create(options.project, options.name)
  console.log(
    `${secret}\n\nKey ${id} of project '${options.project}'. Keep the secret: it is not shown again.`,
  )
}

async function listKeys(): Promise<void> {
  await using keys = await openKeyStore(await loadConfig())
  const rows = await keys.list()
  if (rows.length === 0) {
    console.log("There are no keys. Make one with 'filmgate keys create'.")
    return
  }
  for (const { id, project, name, hint, createdAt } of rows) {
    console.log([id, project, hint, new Date(createdAt).toISOString(), name].join('  '))
  }
}

async function revokeKey(id: string): Promise<void> {
  await using keys = await openKeyStore(await loadConfig())
  if (!(await keys.revoke(id)))
    throw new CliError(`There is no key '${id}'. 'filmgate keys list' shows them.`)
  console.log(`Revoked ${id}.`)
}

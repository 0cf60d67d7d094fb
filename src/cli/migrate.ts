import { Command } from 'commander'
import { loadConfig } from '#config'
import { migrateDatabase } from '../maintenance.ts'

/** `filmgate migrate [--dry-run]`: what `serve` does at its start, by itself. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the database up to date. The server does so by itself when it starts.')
    .option('--dry-run', 'Only try it, on a copy or in a transaction that is taken back.', false)
    .action(async ({ dryRun }: { dryRun: boolean }) => {
      const names = await migrateDatabase(await loadConfig(), { isRehearsal: dryRun })
      if (names.length === 0) {
        console.log('The database is up to date.')
        return
      }
      console.log(dryRun ? 'These migrations would succeed:' : 'These migrations were run:')
      for (const name of names) console.log(`  ${name}`)
    })
}

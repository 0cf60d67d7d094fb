import { Command } from 'commander'
import { ConfigError } from '#config'
import { backupCommand, restoreCommand } from './backup.ts'
import { createCommand } from './create.ts'
import { doctorCommand } from './doctor.ts'
import { keysCommand } from './keys.ts'
import { migrateCommand } from './migrate.ts'
import { projectsCommand } from './projects.ts'
import { serveCommand } from './serve.ts'
import { CliError } from './cli-error.ts'
import { readVersion } from '../version.ts'

const program = new Command('filmgate')
  .description('An open, self-hosted home for the Videos API: POST /v1/videos, poll, download.')
  .version(readVersion())
  .showHelpAfterError('(add --help for what is possible)')
  .addCommand(serveCommand())
  .addCommand(createCommand())
  .addCommand(keysCommand())
  .addCommand(projectsCommand())
  .addCommand(doctorCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(migrateCommand())

try {
  await program.parseAsync()
} catch (error) {
  // A wrong setting or request is the caller's to mend: one sentence, no stack.
  if (!(error instanceof ConfigError) && !(error instanceof CliError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

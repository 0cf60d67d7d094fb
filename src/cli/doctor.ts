import { Command } from 'commander'
import { createApp } from '#app'
import { loadConfig } from '#config'

/** `filmgate doctor`: looks at every part and says what is wrong. Exit code 1 when anything is. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Check configuration, database, storage, engines and encoder, and say what is wrong.')
    .action(examine)
}

async function examine(): Promise<void> {
  const config = await loadConfig()
  const app = await createApp(config)
  const { readiness, engines } = await app.inspect()
  await app.stop()
  const findings = [
    { name: 'node', ok: true, detail: process.version },
    { name: 'data folder', ok: true, detail: config.dataDir },
    ...readiness.checks,
    ...engines.map(({ id, health }) => ({ name: `engine ${id}`, ...health })),
  ]
  for (const { name, ok, detail } of findings) console.log(`${ok ? 'ok  ' : 'BAD '} ${name}: ${detail}`)
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1
}

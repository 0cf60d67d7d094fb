import { Command } from 'commander'
import { createApp } from '#app'
import { loadConfig } from '#config'
import { addSettingOptions } from './setting-options.ts'

/** `filmgate serve`: the server, until SIGINT or SIGTERM. */
export function serveCommand(): Command {
  return addSettingOptions(
    new Command('serve').description(
      'Start the server. Settings come from options, the environment and a config file.',
    ),
  ).action(serve)
}

async function serve(options: Record<string, string | undefined>): Promise<void> {
  const app = await createApp(await loadConfig(undefined, options))
  const { url, isOpen } = await app.start()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void app.stop().then(() => process.exit(0))
    })
  }
  console.log(greeting(url, isOpen))
}

function greeting(url: string, isOpen: boolean): string {
  const key = isOpen ? '' : ' -H "Authorization: Bearer $FILMGATE_KEY"'
  return [
    `Filmgate serves the Videos API at ${url}/v1`,
    isOpen
      ? 'Open mode: no key is needed on this machine.'
      : 'A key is needed: export it as FILMGATE_KEY for the line below.',
    'Make a video:',
    `  curl -s ${url}/v1/videos${key} -F prompt="A calico cat playing a piano on stage" -F seconds=4`,
  ].join('\n')
}

import type { Command } from 'commander'
import { describeSettings } from '#config'

/**
 * Adds one `--key-name` option per setting, with the text that docs/configuration.md shows, so that the three ways to
 * set a value can't drift apart.
 */
export function addSettingOptions(command: Command): Command {
  for (const { key, env, fallback, description } of describeSettings()) {
    if (key === '') continue
    const flag = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const standing = fallback === '' ? '' : ` Default: ${fallback.replaceAll('`', '')}.`
    command.option(`--${flag} <value>`, `${description.replaceAll('`', '')}${standing} [${env}]`)
  }
  return command
}

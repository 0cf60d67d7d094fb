import { readFileSync, writeFileSync } from 'node:fs'
import { describeSettings } from '../src/config.ts'
import { ERRORS } from '../src/core/errors.ts'

const MARKER = /<!-- generated -->[\s\S]*<!-- \/generated -->/

/** Rewrites the generated part of a page, or with `check` only tells whether it is up to date. */
function writeTable(path: string, table: string, check: boolean): boolean {
  const page = readFileSync(path, 'utf8')
  if (!MARKER.test(page)) throw new Error(`${path} has no generated part.`)
  const next = page.replace(MARKER, () => `<!-- generated -->\n${table}\n<!-- /generated -->`)
  if (next === page) return true
  if (!check) writeFileSync(path, next)
  return false
}

function errorTable(): string {
  const rows = Object.entries(ERRORS).map(
    ([key, entry]) =>
      `| \`${key}\` | ${entry.status} | \`${entry.type}\` | ${entry.retryable ? 'yes' : 'no'} | ${entry.message.replaceAll('|', '\\|')} |`,
  )
  return [
    '| code | HTTP | type | may succeed later unchanged | message |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function settingsTable(): string {
  const rows = describeSettings().map(
    ({ env, key, fallback, description }) =>
      `| \`${env}\` | ${key === '' ? '' : `\`${key}\``} | ${fallback} | ${description} |`,
  )
  return ['| environment | config file | default | meaning |', '|---|---|---|---|', ...rows].join('\n')
}

const check = process.argv.includes('--check')
const fresh = [
  writeTable('docs/errors.md', errorTable(), check),
  writeTable('docs/configuration.md', settingsTable(), check),
].every(Boolean)
if (check && !fresh) {
  console.error('The generated docs are out of date: run npm run docs.')
  process.exitCode = 1
}

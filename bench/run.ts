import { parseArgs } from 'node:util'
import type { Bench, BenchRow } from './bench.ts'
import { httpBench } from './http.ts'
import { jobsBench } from './jobs.ts'
import { parseBench } from './parse.ts'
import { renderBench } from './render.ts'
import { startupBench } from './startup.ts'

const BENCHES: readonly Bench[] = [renderBench, parseBench, httpBench, jobsBench, startupBench]

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const chosen =
  positionals.length === 0 ? BENCHES : BENCHES.filter((bench) => positionals.includes(bench.name))
const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name))
if (unknown.length > 0) {
  console.error(`Unknown bench ${unknown.join(', ')}. Known: ${BENCHES.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

const results: Record<string, readonly BenchRow[]> = {}
for (const bench of chosen) {
  if (values.json !== true) console.log(`\n${bench.name}: ${bench.description}`)
  const rows = await bench.run()
  results[bench.name] = rows
  if (values.json !== true) console.table(rows.map(toTableRow))
}
if (values.json === true) console.log(JSON.stringify(results, undefined, 2))

function toTableRow(row: BenchRow): Record<string, string> {
  if ('skipped' in row) return { metric: row.metric, value: row.skipped, unit: '', target: '', holds: '' }
  const { metric, value, unit, target } = row
  const rounded = String(Math.round(value * 1000) / 1000)
  if (target === undefined) return { metric, value: rounded, unit, target: '', holds: '' }
  const text = 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`
  const holds = 'atLeast' in target ? value >= target.atLeast : value <= target.atMost
  return { metric, value: rounded, unit, target: text, holds: holds ? 'yes' : 'NO' }
}

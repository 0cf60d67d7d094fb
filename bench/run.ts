import { parseArgs } from 'node:util'
import type { Bench, BenchRow, Bound } from './bench.ts'
import { blendBench } from './blend.ts'
import { httpBench } from './http.ts'
import { jobsBench } from './jobs.ts'
import { parseBench } from './parse.ts'
import { renderBench } from './render.ts'
import { startupBench } from './startup.ts'

const BENCHES: readonly Bench[] = [renderBench, blendBench, parseBench, httpBench, jobsBench, startupBench]

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
  if ('skipped' in row) return { metric: row.metric, value: row.skipped, unit: '' }
  const { metric, value, unit, target, goal } = row
  return {
    metric,
    value: String(Math.round(value * 1000) / 1000),
    unit,
    ...(target === undefined ? {} : { target: toText(target), holds: isWithin(value, target) }),
    ...(goal === undefined ? {} : { goal: toText(goal), reached: isWithin(value, goal) }),
  }
}

function toText(bound: Bound): string {
  return 'atLeast' in bound ? `≥ ${bound.atLeast}` : `≤ ${bound.atMost}`
}

function isWithin(value: number, bound: Bound): string {
  return ('atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost) ? 'yes' : 'NO'
}

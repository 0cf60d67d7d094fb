import { flushCompileCache } from 'node:module'
import { inspectFile } from './inspect-file.ts'
import type { InspectionLimits } from './inspect-file.ts'

const [path = '', limits = '{}'] = process.argv.slice(2)

const inspection = await inspectFile(path, JSON.parse(limits) as InspectionLimits)
flushCompileCache()
// The native decoder may take the process with it at its end: the parent kills it as soon as it has answered.
process.send?.(inspection)

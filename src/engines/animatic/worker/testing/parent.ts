import { createPool } from '../pool.ts'
import { createSilentLogger } from './silent-logger.ts'

/** A process with a pool, to be killed: it tells the pids of its children, then keeps them. */
const pool = createPool({
  module: new URL('synthetic-child.ts', import.meta.url),
  processes: 2,
  logger: createSilentLogger(),
})
const job = pool.openJob()
const warming = [1, 2].map(() => job.run({ kind: 'warm', encoder: 'auto' }))
process.send?.(pool.children().map(({ pid }) => pid))
await Promise.all(warming)
setInterval(() => undefined, 1000)

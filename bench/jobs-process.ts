import { writeSync } from 'node:fs'
import type { RenderContext, RenderEvent } from '#core/engine.ts'
import { makeFile, openNode } from './jobs-node.ts'

/**
 * A node in a process that can be killed: `node bench/jobs-process.ts URL MODE [JOBS]`. As `holds` it creates jobs and
 * keeps all of them in hand for ever; as `finishes` it completes what it gets. It prints `ready` once it takes jobs,
 * and `held` for each that it holds.
 */
const [, , url = '', mode = '', jobs = '0'] = process.argv

async function* hold(): AsyncGenerator<RenderEvent> {
  writeSync(1, 'held\n')
  await new Promise(() => undefined)
  yield { type: 'progress', fraction: 0 }
}

const render = (context: RenderContext): AsyncIterable<RenderEvent> =>
  mode === 'holds' ? hold() : makeFile(context)
const node = await openNode(url, render)
await node.jobs.start()
writeSync(1, 'ready\n')
for (let count = 0; count < Number(jobs); count++) await node.create()

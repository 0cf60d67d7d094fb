import { CONTACT_PROMPTS } from '../scripts/contact-prompts.ts'
import { parsePrompt } from '../src/engines/animatic/parse/index.ts'
import { median } from './bench.ts'
import type { Bench } from './bench.ts'

const ROUNDS = 20
const LONGEST_PROMPT = 32_000

/** How fast prompts are understood, warm: one thread, prompts in twelve languages. */
export const parseBench: Bench = {
  name: 'parse',
  description: 'prompt to scene, warm, in twelve languages',
  async run() {
    const first = timed(() => CONTACT_PROMPTS.forEach((prompt) => void parsePrompt(prompt)))
    const times = Array.from({ length: ROUNDS }, () =>
      CONTACT_PROMPTS.map((prompt) => timed(() => parsePrompt(prompt))),
    )
      .flat()
      .toSorted((a, b) => a - b)
    const long = CONTACT_PROMPTS.join('. ').repeat(20).slice(0, LONGEST_PROMPT)
    return [
      {
        metric: 'median of a prompt',
        value: median(times),
        unit: 'ms',
        target: { atMost: 5 },
      },
      {
        metric: '95th percentile',
        value: times[Math.floor(times.length * 0.95)] ?? 0,
        unit: 'ms',
        target: { atMost: 5 },
      },
      { metric: 'all languages, tables not yet read', value: first, unit: 'ms' },
      {
        metric: '32,000 characters',
        value: timed(() => parsePrompt(long)),
        unit: 'ms',
        target: { atMost: 1000 },
      },
    ]
  },
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

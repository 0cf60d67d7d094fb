import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Logger, RenderContext } from '#core/engine.ts'
import type { VideoRequest } from '#core/request.ts'
import type { Size } from '#core/video.ts'
import { createAnimaticEngine } from '../src/engines/animatic/engine.ts'
import type { AnimaticEngine } from '../src/engines/animatic/engine.ts'
import { median } from './bench.ts'
import type { Bench, BenchRow, Bound } from './bench.ts'
import { measureInstallSize } from './install-size.ts'

/** One video to make. */
export interface RenderCase {
  readonly name: string
  readonly prompt: string
  readonly seconds: number
  readonly size: Size
  readonly seed: number
}

const PROCESSES = 2
/** Each with another seed: a shot that a child still has open would flatter the result. */
const ROUNDS = 3
const LANDSCAPE = { width: 1280, height: 720 }
const PORTRAIT = { width: 720, height: 1280 }
const FULL_HD = { width: 1920, height: 1080 }
const CASES: readonly Omit<RenderCase, 'seed'>[] = [
  { name: 'piano 720p', prompt: 'A calico cat playing a piano on stage', seconds: 4, size: LANDSCAPE },
  { name: 'garden 720p', prompt: '一只小猫在花园里玩耍', seconds: 4, size: LANDSCAPE },
  { name: 'airport 720p', prompt: 'An airplane takes off at sunset', seconds: 4, size: LANDSCAPE },
  {
    name: 'street 720p portrait',
    prompt: 'A stylish woman walks down a Tokyo street filled with warm glowing neon, in the rain',
    seconds: 4,
    size: PORTRAIT,
  },
]
const LONG_CASE = { name: 'garden 1080p', prompt: 'A kitten plays in a garden', seconds: 12, size: FULL_HD }
/** The longest there is, of a scene that needs much memory. */
const LONGEST_CASE = {
  name: 'street 1080p portrait',
  prompt: 'A stylish woman walks down a Tokyo street filled with warm glowing neon, in the rain',
  seconds: 20,
  size: { width: 1080, height: 1920 },
}

interface Bounds {
  readonly target?: Bound
  readonly goal?: Bound
}

const HD_BOUNDS = {
  speed: { target: { atLeast: 2.5 }, goal: { atLeast: 4 } },
  overEncoding: { target: { atMost: 2.2 }, goal: { atMost: 1.6 } },
}
const FULL_HD_BOUNDS = {
  speed: { goal: { atLeast: 2.2 } },
  overEncoding: { goal: { atMost: 1.7 } },
}
/** Children let go of the shot they have open two seconds after their last task. */
const REST_MS = 4000
const MEMORY_BOUND = { target: { atMost: 350 } }
const INSTALL_BOUND = { target: { atMost: 130 } }

export const renderBench: Bench = {
  name: 'render',
  description: `whole videos by ${PROCESSES} warm processes, against encoding the same frames alone in one; median of ${ROUNDS}`,
  run,
}

async function run(): Promise<BenchRow[]> {
  const engine = createAnimaticEngine({ id: 'animatic', logger: SILENT, processes: PROCESSES })
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-bench-'))
  const rows: BenchRow[] = []
  try {
    await engine.prewarm()
    // A job loads and compiles what none like it does again.
    for (const renderCase of CASES) await renderOnce(engine, { ...renderCase, seed: 0 }, folder)
    for (const renderCase of CASES) rows.push(...(await measureCase(engine, renderCase, HD_BOUNDS, folder)))
    rows.push(...(await measureSharing(engine, folder)))
    rows.push(measureMemory(engine, '720p'))
    rows.push(...(await measureCase(engine, LONG_CASE, FULL_HD_BOUNDS, folder)))
    rows.push(await measureLongest(engine, folder))
    rows.push(measureMemory(engine, '1080p'))
    await delay(REST_MS)
    rows.push(measureMemory(engine, '1080p, at rest'))
    rows.push({ metric: 'memory of the server process', value: process.memoryUsage.rss() / 1e6, unit: 'MB' })
    const installed = (await measureInstallSize()) / 1e6
    rows.push({ metric: 'install size of the engine', value: installed, unit: 'MB', ...INSTALL_BOUND })
    return rows
  } finally {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureCase(
  engine: AnimaticEngine,
  renderCase: Omit<RenderCase, 'seed'>,
  bounds: { readonly speed: Bounds; readonly overEncoding: Bounds },
  folder: string,
): Promise<BenchRow[]> {
  const walls: number[] = []
  const ratios: number[] = []
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const wallMs = await renderOnce(engine, { ...renderCase, seed }, folder)
    const encodingMs = await encodeOnce({ ...renderCase, seed })
    walls.push(wallMs)
    ratios.push(wallMs / encodingMs)
  }
  const { name, seconds } = renderCase
  const speed = (seconds * 1000) / median(walls)
  return [
    { metric: `${name}, ${seconds} s: speed`, value: speed, unit: '× real time', ...bounds.speed },
    { metric: `${name}: wall ÷ encoding alone`, value: median(ratios), unit: '', ...bounds.overEncoding },
  ]
}

/** Once: it is about whether it ends, and what it leaves in memory. */
async function measureLongest(engine: AnimaticEngine, folder: string): Promise<BenchRow> {
  const { name, seconds } = LONGEST_CASE
  const wallMs = await renderOnce(engine, { ...LONGEST_CASE, seed: 1 }, folder)
  return { metric: `${name}, ${seconds} s: speed`, value: (seconds * 1000) / wallMs, unit: '× real time' }
}

/** As the children told it after their last tasks, or when they came to rest. */
function measureMemory(engine: AnimaticEngine, after: string): BenchRow {
  const largest = Math.max(...engine.children().map(({ rssBytes }) => rssBytes))
  return {
    metric: `memory of the largest child after ${after}`,
    value: largest / 1e6,
    unit: 'MB',
    ...MEMORY_BOUND,
  }
}

const SHARED = { name: 'sharing', size: LANDSCAPE, prompt: 'A calico cat playing a piano on stage' }
const SHORT_SECONDS = 4
const LONG_SECONDS = 12

/** What two jobs at once have of the cores. Medians of the ratios. */
async function measureSharing(engine: AnimaticEngine, folder: string): Promise<BenchRow[]> {
  const slowdowns: number[] = []
  const leads: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const make = (seconds: number, seed: number): Promise<number> =>
      renderOnce(engine, { ...SHARED, seconds, seed: 10 * round + seed }, folder)
    const aloneMs = await make(SHORT_SECONDS, 1)
    const long = make(LONG_SECONDS, 2)
    slowdowns.push((await make(SHORT_SECONDS, 3)) / aloneMs)
    await long
    const [firstMs, secondMs] = await Promise.all([make(SHORT_SECONDS, 4), make(SHORT_SECONDS, 5)])
    leads.push(Math.max(firstMs, secondMs) / Math.min(firstMs, secondMs))
  }
  return [
    {
      metric: `${SHORT_SECONDS} s beside an earlier job of ${LONG_SECONDS} s: wall ÷ alone`,
      value: median(slowdowns),
      unit: '',
      target: { atMost: 2.5 },
    },
    {
      metric: 'two equal jobs at once: the later end ÷ the earlier',
      value: median(leads),
      unit: '',
      target: { atMost: 1.25 },
    },
  ]
}

/** Wall time from the request to the last artifact, in ms. */
async function renderOnce(engine: AnimaticEngine, renderCase: RenderCase, folder: string): Promise<number> {
  const scratchDir = await mkdtemp(join(folder, 'job-'))
  const startedAt = performance.now()
  const events = engine.render(createRequest(renderCase), createContext(scratchDir))
  for await (const event of events) if (event.type === 'wait') throw new Error('a local engine never waits')
  const wallMs = performance.now() - startedAt
  await rm(scratchDir, { recursive: true })
  return wallMs
}

async function encodeOnce(renderCase: RenderCase): Promise<number> {
  const child = fork(new URL('encode-only.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.send(renderCase)
  const exited = once(child, 'exit')
  const failed = exited.then(() => {
    throw new Error(`encoding '${renderCase.name}' alone failed`)
  })
  const [wallMs] = (await Promise.race([once(child, 'message'), failed])) as [number]
  failed.catch(() => undefined)
  child.kill('SIGKILL')
  // Its memory is given back before the next round: that takes a core for a tenth of a second.
  await exited
  return wallMs
}

function createRequest({ prompt, seconds, size, seed }: RenderCase): VideoRequest {
  return {
    operation: 'create',
    model: 'animatic-1',
    engineModel: 'animatic-1',
    prompt,
    seconds,
    size,
    shots: [{ text: prompt, seconds }],
    seed,
    style: null,
    watermark: null,
    private: false,
    image: null,
    source: null,
    characters: [],
    extras: {},
  }
}

function createContext(scratchDir: string): RenderContext {
  return {
    jobId: 'bench',
    attempt: 0,
    resumeFrom: null,
    scratchDir,
    signal: new AbortController().signal,
    logger: SILENT,
    fetch: () => Promise.reject(new Error('the bench has no network')),
    now: Date.now,
    random: Math.random,
    openInput: () => Promise.reject(new Error('the bench has no inputs')),
  }
}

const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => SILENT,
}

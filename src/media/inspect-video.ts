import { fork } from 'node:child_process'
import { open } from 'node:fs/promises'
import { AppError } from '#core/errors.ts'
import type { Inspection, InspectionLimits } from './inspect-file.ts'
import { bareEnvironment } from './bare-environment.ts'
import { looksLikeVideo, NOT_A_VIDEO } from './video-files.ts'

export type { InspectionLimits } from './inspect-file.ts'

/** Looks into uploaded videos. Throws AppError `invalid_video`, which names the parameter. */
export type VideoInspector = (
  path: string,
  limits: InspectionLimits,
  param?: string,
) => Promise<Extract<Inspection, { readonly ok: true }>>

export interface VideoInspectorOptions {
  /** What the processes run. Default: the neighbour of this module. */
  readonly module?: URL
  /** A file that takes longer, twice, is refused. Default 20 000. */
  readonly limitMs?: number
}

// The published package is built: there the neighbour is a .js file.
const CHILD_MODULE = new URL(
  `./inspect-video-child${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`,
  import.meta.url,
)
const DEFAULT_LIMIT_MS = 20_000
/** The tables of a video of two minutes take a few megabytes; a file that lies about them must not take the server's. */
const MAX_HEAP_MIB = 192
const MAX_AT_A_TIME = 2

/** An inspector that gives each file to a process of its own, which may crash, hang or run out of memory. */
export function createVideoInspector(options: VideoInspectorOptions = {}): VideoInspector {
  const { module = CHILD_MODULE, limitMs = DEFAULT_LIMIT_MS } = options
  const enter = createGate(MAX_AT_A_TIME)
  return async (path, limits, param = 'video') => {
    // The commonest mistake costs no process.
    if (!looksLikeVideo(await readHead(path))) {
      throw new AppError('invalid_video', { reason: NOT_A_VIDEO }, { param })
    }
    const leave = await enter()
    try {
      const inspection = await inspectPatiently(() => inspectInChild(module, path, limits, limitMs))
      if (inspection.ok) return inspection
      throw new AppError('invalid_video', { reason: inspection.reason }, { param })
    } finally {
      leave()
    }
  }
}

async function readHead(path: string): Promise<Buffer> {
  await using file = await open(path, 'r')
  const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
  return buffer.subarray(0, bytesRead)
}

const TOO_LONG = 'it takes too long to read.'

/**
 * A decoder was seen to stand still over a good file that takes a second, once in some hundred runs of the tests: a process
 * that gave no answer gets one successor.
 */
async function inspectPatiently(inspect: () => Promise<Inspection>): Promise<Inspection> {
  const first = await inspect()
  return !first.ok && first.reason === TOO_LONG ? inspect() : first
}

function inspectInChild(
  module: URL,
  path: string,
  limits: InspectionLimits,
  limitMs: number,
): Promise<Inspection> {
  const child = fork(module, [path, JSON.stringify(limits)], {
    execArgv: [`--max-old-space-size=${MAX_HEAP_MIB}`],
    // What reads bytes from outside needs no secrets.
    env: bareEnvironment(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve) => {
    const settle = (inspection: Inspection): void => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(inspection)
    }
    const timer = setTimeout(() => settle({ ok: false, reason: TOO_LONG }), limitMs)
    child.once('message', (message) => settle(message as Inspection))
    child.once('error', () => settle({ ok: false, reason: 'it could not be looked into.' }))
    child.once('exit', () => settle({ ok: false, reason: 'its pictures can not be decoded.' }))
  })
}

/** Lets so many in at a time; the others wait. */
function createGate(places: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let free = places
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  return async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return leave
  }
}

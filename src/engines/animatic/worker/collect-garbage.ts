import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'

/** What a process may grow by until all is collected. Marking the heap costs 50 ms of processor time, as much as five frames. */
const GROWTH_BYTES = 30e6

/** Buffers of this many bytes at the begin of a task are nearly all left over: packets of finished segments, sound. */
const LEFT_OVER_BYTES = 24e6

/** A collected buffer is noted in one turn of the event loop and freed in the next. */
const TURNS_TO_FREE = 2

/** What finalizers hold is freed by the collection after them: measured, a closed blender's memory by the third at the latest. */
const ROUNDS_AT_REST = 3
const FINALIZERS_MS = 50

/** RSS after the last collection of all. */
let settledBytes = 0

/**
 * Frames leave megabytes of buffers behind, which the collector does not see the weight of. Freed at once, the same
 * memory serves the next frame; left to pile up, fresh pages and full collections cost more than the drawing.
 */
export async function collectYoung(): Promise<void> {
  globalThis.gc?.({ type: 'minor', execution: 'sync' })
  for (let turn = 0; turn < TURNS_TO_FREE; turn += 1) await nextTurn()
}

/** Not as a last resort, which frees 10 to 20 MB more: code goes with it, and the next plan takes 0.3 s instead of 0.03. */
export async function collectAll(): Promise<void> {
  globalThis.gc?.({ type: 'major', execution: 'sync' })
  // Buffers of canvases are freed when the event loop turns.
  await nextTurn()
  settledBytes = process.memoryUsage.rss()
}

/**
 * Some buffers outlive a collection of the young, and the collector is told to ignore how large they are: without this a
 * child that is never idle would grow by megabytes with every video.
 */
export async function collectIfGrown(): Promise<void> {
  const { rss, arrayBuffers } = process.memoryUsage()
  if (rss > settledBytes + GROWTH_BYTES || arrayBuffers > LEFT_OVER_BYTES) await collectAll()
}

/**
 * Frees all that can be freed without losing code, the memory of a closed blender among it, as long as there is nothing
 * better to do.
 */
export async function collectAtRest(isResting: () => boolean): Promise<void> {
  for (let round = 0; round < ROUNDS_AT_REST && isResting(); round += 1) {
    await globalThis.gc?.({ type: 'major', execution: 'async' })
    await delay(FINALIZERS_MS)
  }
  // The next shot may take as much again before it is looked for what it leaves behind.
  settledBytes = Math.min(settledBytes, process.memoryUsage.rss() + GROWTH_BYTES)
}

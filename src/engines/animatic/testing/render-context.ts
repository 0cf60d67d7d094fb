import { copyFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { RenderContext } from '#core/engine.ts'
import { createSilentLogger } from '../worker/testing/silent-logger.ts'

/** For a job of its own in `scratchDir`, which is given up after `limitMs`; the keys of inputs are paths. */
export function createRenderContext(scratchDir: string, limitMs: number): RenderContext {
  return {
    jobId: 'video_1',
    attempt: 0,
    resumeFrom: null,
    scratchDir,
    signal: AbortSignal.timeout(limitMs),
    logger: createSilentLogger(),
    fetch,
    now: () => 0,
    random: () => 0,
    async openInput(key) {
      const path = join(scratchDir, `input${extname(key)}`)
      await copyFile(key, path)
      return path
    },
  }
}

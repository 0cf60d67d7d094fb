import { createHash } from 'node:crypto'
import type { Size } from '#core/video.ts'
import type { ShotPlan } from '../../scene-spec.ts'
import { openShot } from '../open-shot.ts'

export interface HashTask {
  readonly key: string
  readonly plan: ShotPlan
  readonly size: Size
  /** Frames in the order to draw them. */
  readonly frames: readonly number[]
}

/** Answers a list of tasks with `key frame` → hash of the pixels, or with what went wrong. */
process.once('message', (tasks: readonly HashTask[]) => {
  const hashes = new Map<string, string>()
  for (const { key, plan, size, frames } of tasks) {
    try {
      const shot = openShot(plan, size)
      for (const frame of frames) {
        shot.draw(frame)
        hashes.set(`${key} @${frame}`, createHash('sha1').update(shot.pixels()).digest('hex'))
      }
    } catch (error) {
      hashes.set(`${key} failed`, error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }
  process.send?.(hashes, () => process.disconnect())
})

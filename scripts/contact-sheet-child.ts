import type { Size } from '../src/core/video.ts'
import { toPng } from './to-png.ts'
import { openShot } from '../src/engines/animatic/compose/open-shot.ts'
import type { SceneSpec } from '../src/engines/animatic/scene-spec.ts'
import { FRAME_RATE } from '../src/engines/animatic/scene-spec.ts'

/** A picture of a sheet to draw. */
export interface TileTask {
  readonly index: number
  readonly spec: SceneSpec
  readonly seed: number
  readonly size: Size
  /** Seconds into the shot. */
  readonly time: number
  /** Seconds of the shot. */
  readonly seconds: number
}

/** A drawn one, or why it could not be drawn. */
export type TileResult =
  | { readonly index: number; readonly png: Uint8Array; readonly drawMs: number }
  | { readonly index: number; readonly error: string }

const TIMED_FRAMES = 4

function draw(task: TileTask): TileResult {
  const { index, spec, seed, size, time, seconds } = task
  try {
    const shot = openShot({ spec, seed, seconds, frameCount: Math.round(seconds * FRAME_RATE) }, size)
    const frame = Math.round(time * FRAME_RATE)
    const before = process.cpuUsage()
    for (let offset = TIMED_FRAMES; offset >= 0; offset -= 1) {
      shot.draw(Math.max(0, frame - offset))
      shot.pixels()
    }
    const { user, system } = process.cpuUsage(before)
    const drawMs = (user + system) / 1000 / (TIMED_FRAMES + 1)
    return { index, png: toPng(shot.pixels(), size), drawMs }
  } catch (error) {
    return { index, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', (task: TileTask) => process.send?.(draw(task)))

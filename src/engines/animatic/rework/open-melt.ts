import type { Size } from '#core/video.ts'
import { openShot } from '../compose/open-shot.ts'
import type { ShotPlan } from '../scene-spec.ts'
import type { FrameSource } from '../worker/frame-source.ts'
import type { Melt } from './part.ts'

/** A shot that appears out of another one, which goes on below until it is gone. `firstFrame`: where the shot is entered. */
export function openMelt(plan: ShotPlan, firstFrame: number, melt: Melt, size: Size): FrameSource {
  const above = openShot(plan, size)
  let below: ReturnType<typeof openShot> | undefined
  let shown: Uint8Array = new Uint8Array()
  return {
    prepare: above.prepare,
    draw(frame) {
      const age = frame - firstFrame
      above.draw(frame)
      if (age >= melt.frameCount) {
        shown = above.pixels()
        return
      }
      below ??= openShot(melt.plan, size)
      below.draw(melt.firstFrame + age)
      shown = mix(below.pixels(), above.pixels(), (age + 1) / (melt.frameCount + 1))
    },
    pixels: () => shown,
    close() {
      above.close()
      below?.close()
    },
  }
}

/** Between two pictures, 0 the first and 1 the second, in even steps of an S-curve. */
function mix(from: Uint8Array, to: Uint8Array, way: number): Uint8Array {
  const share = Math.round(256 * way * way * (3 - 2 * way))
  const mixed = new Uint8Array(from.length)
  for (let at = 0; at < from.length; at += 1) {
    const start = from[at] ?? 0
    mixed[at] = start + ((((to[at] ?? 0) - start) * share) >> 8)
  }
  return mixed
}

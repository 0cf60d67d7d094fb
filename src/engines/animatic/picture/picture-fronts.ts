import { isDeepStrictEqual } from 'node:util'
import type { Size } from '#core/video.ts'
import { startsOf } from '../rework/part.ts'
import type { Stretch } from '../rework/part.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import { createFront } from './picture-front.ts'
import type { Front } from './picture-front.ts'
import type { PictureLight } from './picture-light.ts'

/** Puts what belongs in front onto a picture's pixels; the answer is valid until the next call. */
export type AddFronts = (pixels: Uint8Array, frame: number) => Uint8Array

/** What the prompt makes of a picture, or a later one changes, appears over this time. */
const FADE_SECONDS = 1

/** What is in front of the last of a picture's stretches, appearing out of what was in front before. */
export function createFronts(
  stretches: readonly Stretch[],
  seed: number,
  size: Size,
  light: PictureLight,
): AddFronts {
  const starts = startsOf(stretches)
  const horizonSeconds = (starts.at(-1) ?? 0) / FRAME_RATE
  const open = ({ spec }: Stretch): Front => createFront({ spec, seed, horizonSeconds }, size, light)
  const last = stretches.length - 1
  const [before, now] = [stretches[last - 1], stretches[last]]
  if (now === undefined) throw new RangeError('a picture needs a stretch')
  const startSeconds = (starts[last] ?? 0) / FRAME_RATE
  const front = open(now)
  const old = before === undefined || isSameFront(before, now) ? undefined : open(before)
  const isPlain = before === undefined && !front.changes
  const addCaption = front.captionFor(now.frameCount / FRAME_RATE)
  return (pixels, frame) => {
    const time = frame / FRAME_RATE
    const age = time - startSeconds
    const isFading = age < FADE_SECONDS && (before === undefined ? !isPlain : old !== undefined)
    const from = isFading ? pixels.slice() : pixels
    if (isFading) old?.begin(from, time)
    front.begin(pixels, time)
    // Nothing is drawn on a frame whose pixels were taken: it is begun once more.
    if (isFading) {
      const [below, above] = [old?.stage.pixels() ?? from, front.stage.pixels()]
      front.stage.begin(fade(below, above, age / FADE_SECONDS))
    }
    front.addAir(time)
    addCaption(age)
    return front.stage.pixels()
  }
}

function isSameFront({ spec: before }: Stretch, { spec: after }: Stretch): boolean {
  return isDeepStrictEqual(
    { ...before, dialogue: null, camera: null },
    { ...after, dialogue: null, camera: null },
  )
}

/** Between two pictures: 0 is the first, 1 the second. */
function fade(from: Uint8Array, to: Uint8Array, amount: number): Uint8Array {
  const share = Math.round(amount * 256)
  const faded = new Uint8Array(from.length)
  for (let at = 0; at < faded.length; at += 1) {
    const start = from[at] ?? 0
    faded[at] = start + ((((to[at] ?? 0) - start) * share + 128) >> 8)
  }
  return faded
}

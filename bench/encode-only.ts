import { createFrameConverter } from '../src/engines/animatic/encode/frame-converter.ts'
import { createVideoEncoder } from '../src/engines/animatic/encode/video-encoder.ts'
import { openShot } from '../src/engines/animatic/compose/open-shot.ts'
import { parsePrompt } from '../src/engines/animatic/parse/index.ts'
import type { RenderCase } from './render.ts'

/** More frames than this are encoded in rounds: they would not fit into memory at once. */
const FRAMES_AT_ONCE = 120

/** A process of its own: draws all frames of a case first, then tells how long encoding them alone took, in ms. */
process.on('message', (message) => {
  void measure(message as RenderCase).then((wallMs) => process.send?.(wallMs))
})

async function measure({ prompt, seconds, size, seed }: RenderCase): Promise<number> {
  const frameCount = seconds * 30
  const shot = openShot({ spec: parsePrompt(prompt), seconds, frameCount, seed }, size)
  const converter = createFrameConverter({ size, vignette: 0.28 })
  const encoder = await createVideoEncoder('auto', size)
  let wallMs = 0
  for (let first = 0; first < frameCount; first += FRAMES_AT_ONCE) {
    const count = Math.min(FRAMES_AT_ONCE, frameCount - first)
    const frames = Array.from({ length: count }, (_, index) => {
      shot.draw(first + index)
      return converter.convert(shot.pixels(), first + index).slice()
    })
    const startedAt = performance.now()
    await encoder.begin()
    for (const planes of frames) await encoder.encode(planes)
    await encoder.finish()
    wallMs += performance.now() - startedAt
  }
  return wallMs
}

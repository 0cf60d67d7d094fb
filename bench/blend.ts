import type { Size } from '../src/core/video.ts'
import { createBitmapBlender } from '../src/engines/animatic/draw/bitmap-blender.ts'
import type { Channels } from '../src/engines/animatic/draw/bitmap.ts'
import { createFrameConverter } from '../src/engines/animatic/encode/frame-converter.ts'
import { median } from './bench.ts'
import type { Bench, BenchRow } from './bench.ts'

const FRAME = { width: 1280, height: 720 }
/** Larger than the frame, as layers are that the camera moves along. */
const LAYER = { width: 1500, height: 900 }
const GROUND: Channels = [40, 60, 90]
const WARM_UP = 20
const ROUNDS = 60
/** Pixels of the frame per pixel of the layer: none is mixed, and all are. */
const SCALES = [1, 0.93]

const LAYERS: readonly { readonly name: string; readonly alphaAt: (x: number, y: number) => number }[] = [
  { name: 'opaque', alphaAt: () => 255 },
  { name: 'half transparent', alphaAt: () => 128 },
  {
    name: 'discs on nothing',
    alphaAt: (x, y) => (Math.hypot((x % 200) - 100, (y % 200) - 100) < 60 ? 255 : 0),
  },
]

/** What a frame costs until the encoder can take it: one layer on a colour, blended as planes and as RGBA. */
export const blendBench: Bench = {
  name: 'blend',
  description: 'one layer on a 720p frame and its conversion: planes ÷ RGBA; medians, one thread',
  run() {
    const rows = LAYERS.flatMap(({ name, alphaAt }) =>
      SCALES.map((scale) => compare(`${name}, scale ${scale}`, paint(LAYER, alphaAt), scale)),
    )
    return Promise.resolve(rows.flat())
  },
}

function compare(name: string, pixels: Uint8Array, scale: number): BenchRow[] {
  const blender = createBitmapBlender(FRAME)
  const maker = createFrameConverter({ size: FRAME, vignette: 0.28 }).within(blender.memory, blender.allocate)
  const place = {
    left: -10.4,
    top: -20.3,
    width: LAYER.width * scale,
    height: LAYER.height * scale,
    alpha: 1,
    mode: 'cover',
  } as const
  const bitmap = blender.add(pixels, LAYER)
  const asRgba = (): void =>
    blender.blendRows([{ bitmap, ...place }], GROUND, (source, from, to) => maker.rows(source, from, to, 0))
  const planes = blender.addPlanes(pixels, LAYER, 'cover')
  const asPlanes = (): void =>
    blender.blendPlanes([{ planes, ...place }], GROUND, maker.chroma, (source, from, to) =>
      maker.luma(source, from, to, 0),
    )
  for (let round = 0; round < WARM_UP; round += 1) [asPlanes, asRgba].forEach((frame) => frame())
  const times = Array.from({ length: ROUNDS }, () => ({ planes: timed(asPlanes), rgba: timed(asRgba) }))
  blender.close()
  const ofPlanes = median(times.map((time) => time.planes))
  return [
    { metric: `${name}: planes`, value: ofPlanes, unit: 'ms' },
    {
      metric: `${name}: planes ÷ RGBA`,
      value: ofPlanes / median(times.map((time) => time.rgba)),
      unit: '',
      target: { atMost: 0.65 },
    },
  ]
}

/** Colours that change from pixel to pixel, premultiplied. */
function paint({ width, height }: Size, alphaAt: (x: number, y: number) => number): Uint8Array {
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const alpha = alphaAt(x, y)
      const colour = [(x * 7 + y * 3) % 256, (x * 2 + y * 5) % 256, (x + y) % 256].map(
        (one) => (one * alpha) / 255,
      )
      pixels.set([...colour, alpha], (y * width + x) * 4)
    }
  }
  return pixels
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

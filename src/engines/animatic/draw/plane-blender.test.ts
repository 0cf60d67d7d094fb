import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Size } from '#core/video.ts'
import { createCanvas } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import { createFrameConverter } from '../encode/frame-converter.ts'
import { createBitmapBlender } from './bitmap-blender.ts'
import type { BitmapBlender } from './bitmap-blender.ts'
import type { Blit, BlitMode } from './bitmap.ts'
import type { PlaneBlit } from './plane-blender.ts'
import { createRandom } from './random.ts'

const GROUND = [64, 80, 96] as const
const FRAME = 5
/** The second is no multiple of the eight columns that are drawn together, nor is its half. */
const SIZES: readonly Size[] = [
  { width: 256, height: 96 },
  { width: 204, height: 122 },
]

interface Case {
  readonly title: string
  readonly modes: readonly BlitMode[]
  readonly count: number
  /** Pixels of the frame per pixel of the bitmap. */
  readonly scale: readonly [least: number, most: number]
  /** Of luma on average, and at most; of chroma on average. Steps of 255. */
  readonly bounds: readonly [mean: number, largest: number, chroma: number]
}

// Chroma is taken from its own half-sized picture, so that hard edges between strong colours lie up to a pixel apart. What
// shines does so channel by channel in RGBA, and as one in luma.
const CASES: readonly Case[] = [
  { title: 'lays over', modes: ['cover'], count: 40, scale: [0.7, 1.5], bounds: [0.6, 4, 3] },
  { title: 'scales far down', modes: ['cover'], count: 40, scale: [0.05, 0.5], bounds: [0.6, 4, 1.5] },
  { title: 'shines', modes: ['screen'], count: 3, scale: [0.7, 1.5], bounds: [0.7, 12, 1.5] },
  {
    title: 'lays over and shines',
    modes: ['cover', 'screen'],
    count: 8,
    scale: [0.7, 1.5],
    bounds: [1.5, 16, 3],
  },
]

for (const { title, modes, count, scale, bounds } of CASES) {
  test(`${title} as RGBA does that is converted afterwards`, () => {
    for (const size of SIZES) {
      const blender = createBitmapBlender(size)
      const random = createRandom(count)
      const shown = Array.from({ length: count }, (_, index) => {
        const source = paintBlobs(random, Math.ceil(20 + random() * 150), Math.ceil(20 + random() * 90))
        const factor = scale[0] + random() * (scale[1] - scale[0])
        const showing = {
          left: random() * 240 - 80,
          top: random() * 160 - 60,
          width: source.width * factor,
          height: source.height * factor,
          alpha: index % 3 === 0 ? random() : 1,
          mode: modes[index % modes.length] ?? 'cover',
        }
        return bothOf(blender, source, showing)
      })
      const { luma, chroma } = compare(blender, size, shown)
      const place = `${size.width} × ${size.height}`
      assert.ok(luma.mean < bounds[0], `luma ${luma.mean} at ${place}`)
      assert.ok(luma.largest <= bounds[1], `luma differs by ${luma.largest} at ${place}`)
      assert.ok(chroma.mean < bounds[2], `chroma ${chroma.mean} at ${place}`)
    }
  })
}

test('draws what lies behind something opaque exactly where it shows', () => {
  const [, size] = SIZES
  assert.ok(size)
  const blender = createBitmapBlender(size)
  const behind = { left: -20.4, top: -20.6, width: 500, height: 300, alpha: 1, mode: 'cover' } as const
  const front = { left: 70, top: 30, width: 64, height: 40, alpha: 1, mode: 'cover' } as const
  const shown = [
    bothOf(blender, paintPlain('rgb(200,0,0)', 500, 300), behind),
    bothOf(blender, paintPlain('rgb(0,200,0)', 64, 40), front),
  ]
  const { luma, chroma } = compare(blender, size, shown)
  assert.ok(luma.largest <= 1 && chroma.largest <= 1, `${luma.largest}, ${chroma.largest}`)
})

test('keeps what lies beside an opaque bitmap of as many blocks as there are bits', () => {
  const size = { width: 1056, height: 32 }
  const blender = createBitmapBlender(size)
  // Its right edge hides no whole strip, and shows nothing in the rest of the eight columns it ends in.
  const showing = { left: 10, top: 4, width: 1024, height: 20, alpha: 1, mode: 'cover' } as const
  const { luma } = compare(blender, size, [bothOf(blender, paintPlain('#ffffff', 1024, 20), showing)])
  assert.ok(luma.largest <= 1, `${luma.largest}`)
})

test('keeps what was added when more is added', () => {
  const [size] = SIZES
  assert.ok(size)
  const blender = createBitmapBlender(size)
  const showing = { left: 3, top: 5, width: 90, height: 70, alpha: 1, mode: 'cover' } as const
  const first = bothOf(blender, paintBlobs(createRandom(1), 90, 70), showing)
  const before = compare(blender, size, [first]).planes
  for (let index = 0; index < 5; index += 1) {
    const other = paintBlobs(createRandom(index), 400, 300)
    blender.addPlanes(other.data(), { width: 400, height: 300 }, 'screen')
    blender.splitPassing(blender.addPassing(other.data(), { width: 400, height: 300 }), 'cover')
  }
  blender.release()
  assert.deepEqual(compare(blender, size, [first]).planes, before)
})

test('shows the ground where nothing is', () => {
  const [size] = SIZES
  assert.ok(size)
  const { luma, chroma } = compare(createBitmapBlender(size), size, [])
  assert.ok(luma.largest <= 1 && chroma.largest === 0)
})

interface Both {
  readonly blit: Blit
  readonly planes: PlaneBlit
}

function bothOf(blender: BitmapBlender, source: Canvas, showing: Omit<Blit, 'bitmap'>): Both {
  const size = { width: source.width, height: source.height }
  const pixels = source.data()
  return {
    blit: { bitmap: blender.add(pixels, size), ...showing },
    planes: { planes: blender.addPlanes(pixels, size, showing.mode), ...showing },
  }
}

/** The planes, and how far they are from those of the same picture blended as RGBA. */
function compare(
  blender: BitmapBlender,
  size: Size,
  shown: readonly Both[],
): { readonly planes: Uint8Array; readonly luma: Difference; readonly chroma: Difference } {
  const converter = createFrameConverter({ size })
  blender.blend(
    shown.map(({ blit }) => blit),
    GROUND,
  )
  const expected = converter.convert(blender.target(), FRAME)
  const maker = converter.within(blender.memory, blender.allocate)
  blender.blendPlanes(
    shown.map(({ planes }) => planes),
    GROUND,
    maker.chroma,
    (source, from, to) => maker.luma(source, from, to, FRAME),
  )
  const planes = maker.planes().slice()
  const lumaCount = size.width * size.height
  return {
    planes,
    luma: differenceOf(planes.subarray(0, lumaCount), expected.subarray(0, lumaCount)),
    chroma: differenceOf(planes.subarray(lumaCount), expected.subarray(lumaCount)),
  }
}

interface Difference {
  readonly mean: number
  readonly largest: number
}

function differenceOf(actual: Uint8Array, expected: Uint8Array): Difference {
  let sum = 0
  let largest = 0
  for (const [at, value] of actual.entries()) {
    const difference = Math.abs(value - (expected[at] ?? 0))
    sum += difference
    largest = Math.max(largest, difference)
  }
  return { mean: sum / actual.length, largest }
}

function paintBlobs(random: () => number, width: number, height: number): Canvas {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  for (let index = 0; index < 8; index += 1) {
    pen.fillStyle = `hsla(${random() * 360},60%,50%,${random() < 0.5 ? 1 : random()})`
    pen.beginPath()
    const [x, y] = [random() * width, random() * height]
    pen.ellipse(x, y, (random() * width) / 2, (random() * height) / 2, random(), 0, 7)
    pen.fill()
  }
  return canvas
}

function paintPlain(colour: string, width: number, height: number): Canvas {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = colour
  pen.fillRect(0, 0, width, height)
  return canvas
}

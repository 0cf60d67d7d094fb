import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Size } from '#core/video.ts'
import { createCanvas } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import { createBitmapBlender } from './bitmap-blender.ts'
import type { BitmapBlender } from './bitmap-blender.ts'
import type { Blit } from './bitmap.ts'
import { createRandom } from './random.ts'

const SIZE = { width: 203, height: 120 }
const GROUND = [64, 80, 96] as const

test('scales and mixes as a canvas does', () => {
  const blender = createBitmapBlender(SIZE)
  const canvas = createCanvas(SIZE.width, SIZE.height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#405060'
  pen.fillRect(0, 0, SIZE.width, SIZE.height)
  const random = createRandom(7)
  const blits = Array.from({ length: 40 }, (_, index): Blit => {
    const source = paintDots(index, 20 + random() * 150, 20 + random() * 90)
    const scale = 0.7 + random() * 0.8
    const blit = {
      bitmap: blender.add(source.data(), { width: source.width, height: source.height }),
      left: random() * 240 - 80,
      top: random() * 160 - 60,
      width: source.width * scale,
      height: source.height * scale,
      alpha: index % 3 === 0 ? random() : 1,
      mode: index % 5 === 0 ? 'screen' : 'cover',
    } as const
    pen.globalAlpha = blit.alpha
    pen.globalCompositeOperation = blit.mode === 'screen' ? 'screen' : 'source-over'
    pen.drawImage(source, blit.left, blit.top, blit.width, blit.height)
    return blit
  })
  blender.blend(blits, GROUND)
  const { mean, largest } = compare(blender.target(), canvas.data())
  assert.ok(mean < 0.6, `mean difference ${mean}`)
  // Forty layers of rounding.
  assert.ok(largest < 16, `largest difference ${largest}`)
})

test('draws what lies behind something opaque exactly where it shows', () => {
  const blender = createBitmapBlender(SIZE)
  const behind = addPlain(blender, 'rgb(200,0,0)', 500, 300)
  const front = addPlain(blender, 'rgb(0,200,0)', 64, 40)
  blender.blend(
    [
      { bitmap: behind, left: -20.4, top: -20.6, width: 500, height: 300, alpha: 1, mode: 'cover' },
      { bitmap: front, left: 70, top: 30, width: 64, height: 40, alpha: 1, mode: 'cover' },
    ],
    GROUND,
  )
  const target = blender.target()
  for (let y = 0; y < SIZE.height; y += 1) {
    for (let x = 0; x < SIZE.width; x += 1) {
      const isFront = x >= 70 && x < 134 && y >= 30 && y < 70
      const at = (y * SIZE.width + x) * 4
      assert.deepEqual([...target.subarray(at, at + 4)], isFront ? [0, 200, 0, 255] : [200, 0, 0, 255])
    }
  }
})

test('lays passing bitmaps between blits, in order', () => {
  const blender = createBitmapBlender(SIZE)
  const overlay = new Uint8Array(SIZE.width * SIZE.height * 4)
  overlay.set([0, 0, 200, 255], 0)
  overlay.set([0, 0, 100, 128], 4)
  const red = addPlain(blender, 'rgb(200,0,0)', 400, 300)
  const dot = addPlain(blender, 'rgb(0,200,0)', 1, 1)
  const everywhere = { left: -10, top: -10, width: 400, height: 300, alpha: 1, mode: 'cover' } as const
  blender.blend(
    [
      { bitmap: red, ...everywhere },
      { bitmap: blender.addPassing(overlay, SIZE), left: 0, top: 0, ...SIZE, alpha: 1, mode: 'cover' },
      { bitmap: dot, left: 0, top: 0, width: 1, height: 1, alpha: 1, mode: 'cover' },
    ],
    GROUND,
  )
  assert.deepEqual([...blender.target().subarray(0, 12)], [0, 200, 0, 255, 100, 0, 100, 255, 200, 0, 0, 255])
})

test('shows the ground where nothing is, and keeps the target when there is none', () => {
  const blender = createBitmapBlender(SIZE)
  blender.blend([], GROUND)
  assert.deepEqual([...blender.target().subarray(0, 4)], [...GROUND, 255])
  blender.blend([])
  assert.deepEqual([...blender.target().subarray(-4)], [...GROUND, 255])
})

test('blends more blits than fit into one round', () => {
  const blender = createBitmapBlender(SIZE)
  const dot = addPlain(blender, 'rgb(9,8,7)', 2, 2)
  const blits = Array.from({ length: 200 }, (_, index): Blit => ({
    bitmap: dot,
    left: index,
    top: 0,
    width: 2,
    height: 2,
    alpha: 1,
    mode: 'cover',
  }))
  blender.blend(blits, GROUND)
  assert.deepEqual([...blender.target().subarray(199 * 4, 199 * 4 + 4)], [9, 8, 7, 255])
})

test('lights a body along its ramp and on its edge', () => {
  const blender = createBitmapBlender(SIZE)
  const size = { width: 8, height: 4 }
  const body = new Uint8Array(size.width * size.height * 4)
  for (let at = 0; at < body.length; at += 4) body.set([100, 100, 100, 255], at)
  const ramp = new Uint8Array(1024)
  for (let index = 128; index < 256; index += 1) ramp.set([255, 0, 0, 255], index * 4)
  const rim = { colour: [0, 0, 255, 255], shiftX: 1, shiftY: 0 }
  const shading = { ramp, start: 0, stepX: 40, stepY: 0, rim }
  const bitmap = blender.shade(body, size, shading)
  blender.blend([{ bitmap, left: 0, top: 0, ...size, alpha: 1, mode: 'cover' }], GROUND)
  const row = blender.target().subarray(SIZE.width * 4, SIZE.width * 4 + 32)
  // The row before ends where this one begins: the body is shifted into it, as a body with clear edges never is.
  assert.deepEqual([...row.subarray(4, 8)], [100, 100, 100, 255])
  assert.deepEqual([...row.subarray(28, 32)], [255, 0, 0, 255])
  const first = blender.target().subarray(0, 4)
  assert.equal(first[3], 255)
})

test('lends the memory of one frame to the next', () => {
  const blender = createBitmapBlender(SIZE)
  const pixels = new Uint8Array(SIZE.width * SIZE.height * 4)
  blender.addPassing(pixels, SIZE)
  const before = blender.target().buffer.byteLength
  for (let frame = 0; frame < 200; frame += 1) {
    blender.release()
    blender.addPassing(pixels, SIZE)
  }
  assert.equal(blender.target().buffer.byteLength, before)
})

test('lends the same memory to the bitmaps of every frame, also when they grow', () => {
  const blender = createBitmapBlender(SIZE)
  const lend = (side: number): void => {
    for (let index = 0; index < 3; index += 1) {
      blender.addPassing(new Uint8Array(side * side * 4), { width: side, height: side })
    }
    blender.release()
  }
  lend(400)
  const before = blender.memory.buffer.byteLength
  for (let side = 300; side <= 400; side += 1) lend(side)
  lend(410)
  const growth = blender.memory.buffer.byteLength - before
  assert.ok(growth <= 3 * (410 * 410 - 400 * 400) * 4 + 2 * 65_536, `grew by ${growth} bytes`)
})

test('keeps no more of a bitmap than there is on it, and draws it as if it kept all', () => {
  const size = { width: 300, height: 200 }
  const sparse = createCanvas(size.width, size.height)
  const pen = sparse.getContext('2d')
  pen.fillStyle = 'rgba(200, 90, 40, 0.7)'
  pen.arc(160, 90, 21.3, 0, Math.PI * 2)
  pen.fill()
  const pixels = sparse.data()
  // With something in its corners, all of it is kept; they lie outside of the target.
  const whole = Uint8Array.from(pixels)
  whole.fill(255, 0, 4)
  whole.fill(255, whole.length - 4)
  const draw = (bytes: Uint8Array, mode: Blit['mode']): { kept: Size; target: Uint8Array } => {
    const blender = createBitmapBlender(SIZE)
    const bitmap = blender.add(bytes, size)
    const passing = blender.addPassing(bytes, size)
    const showing = { alpha: 1, mode } as const
    const blits = [
      { bitmap, left: -60.3, top: -40.7, width: 351.2, height: 243.9, ...showing, alpha: 0.6 },
      { bitmap: passing, left: -90, top: -55, width: 300, height: 200, ...showing },
      { bitmap, left: -70.4, top: -30.2, width: 300, height: 200, ...showing },
    ]
    blender.blend(blits, GROUND)
    return { kept: bitmap.kept, target: blender.target() }
  }
  for (const mode of ['cover', 'screen'] as const) {
    const [cropped, uncropped] = [draw(pixels, mode), draw(whole, mode)]
    assert.deepEqual(cropped.target, uncropped.target)
    assert.ok(cropped.kept.width < 90 && cropped.kept.height < 50, JSON.stringify(cropped.kept))
    assert.deepEqual([uncropped.kept.width, uncropped.kept.height], [300, 200])
  }
})

function addPlain(blender: BitmapBlender, colour: string, width: number, height: number): Blit['bitmap'] {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = colour
  pen.fillRect(0, 0, width, height)
  return blender.add(canvas.data(), { width, height })
}

function paintDots(seed: number, width: number, height: number): Canvas {
  const canvas = createCanvas(Math.round(width), Math.round(height))
  const pen = canvas.getContext('2d')
  const random = createRandom(seed)
  for (let dot = 0; dot < 12; dot += 1) {
    const channel = (): number => Math.round(random() * 255)
    pen.fillStyle = `rgba(${channel()}, ${channel()}, ${channel()}, ${dot % 2 === 0 ? 1 : 0.6})`
    pen.beginPath()
    // Away from the edges: a canvas anti-aliases those of the bitmap, the blender fades them.
    const radius = random() * 0.25 * Math.min(width, height)
    pen.arc(width * (0.3 + 0.4 * random()), height * (0.3 + 0.4 * random()), radius, 0, Math.PI * 2)
    pen.fill()
  }
  return canvas
}

function compare(a: Uint8Array, b: Uint8Array): { readonly mean: number; readonly largest: number } {
  let sum = 0
  let largest = 0
  for (const [index, value] of a.entries()) {
    const difference = Math.abs(value - (b[index] ?? 0))
    sum += difference
    largest = Math.max(largest, difference)
  }
  return { mean: sum / a.length, largest }
}

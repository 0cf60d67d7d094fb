import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { createFrameConverter } from '../encode/frame-converter.ts'
import { createFrameSurface } from './frame-surface.ts'
import type { FrameSurface } from './frame-surface.ts'
import type { Painting } from './painting-store.ts'

const SIZE = { width: 100, height: 60 }
const EVERYWHERE = { left: 0, top: 0, width: 100, height: 60, alpha: 1, mode: 'cover' } as const

/** Of '#00ff00' and '#0000ff': Rec. 709, limited range. */
const [GREEN_LUMA, BLUE_LUMA] = [173, 32]

test('keeps the order of strokes and paintings', () => {
  const surface = createFrameSurface(SIZE)
  surface.begin('#000000')
  fill(surface, '#ff0000', 0)
  surface.show(plain('#00ff00', 40), { ...EVERYWHERE, left: 10, width: 40 })
  fill(surface, '#0000ff', 30)
  assert.deepEqual(
    [5, 15, 35, 65].map((x) => colourAt(surface, x)),
    ['#ff0000', '#00ff00', '#0000ff', '#0000ff'],
  )
})

test('keeps the order of strokes and small paintings', () => {
  const surface = createFrameSurface(SIZE)
  surface.begin('#000000')
  fill(surface, '#ff0000', 0)
  surface.show(plain('#00ff00', 4), { ...EVERYWHERE, left: 10, top: 30, width: 4, height: 4 })
  assert.equal(colourAt(surface, 11, 31), '#00ff00')
  assert.equal(colourAt(surface, 20, 31), '#ff0000')
})

test('mixes strokes with what lies below when the pen asks for it', () => {
  const surface = createFrameSurface(SIZE)
  surface.begin('#800000')
  surface.show(plain('#008000', 50), { ...EVERYWHERE, width: 50 })
  surface.pen.globalCompositeOperation = 'lighter'
  fill(surface, '#000080', 0)
  surface.pen.globalCompositeOperation = 'source-over'
  surface.show(plain('#ffffff', 20), { ...EVERYWHERE, left: 80, width: 20 })
  assert.deepEqual(
    [10, 60, 90].map((x) => colourAt(surface, x)),
    ['#008080', '#800080', '#ffffff'],
  )
  assert.equal(surface.allowsBetween(), false)
})

test('makes planes as a converter makes them of the pixels, exactly if strokes are mixed with what lies below', () => {
  const size = { width: 96, height: 54 }
  const converter = createFrameConverter({ size, vignette: 0.4 })
  const draw = (surface: FrameSurface, isMixed: boolean): void => {
    surface.begin('#203040')
    for (let index = 0; index < 150; index += 1) {
      const showing = { left: index * 0.61 - 3.3, top: (index * 7) % 50, width: 9.7, height: 11.2 }
      surface.show(plain('#4080c0', 10), { ...showing, alpha: 0.8, mode: 'cover' })
    }
    fill(surface, '#c04020', 60)
    if (isMixed) surface.pen.globalCompositeOperation = 'multiply'
    fill(surface, '#c0c020', 80)
    surface.pen.globalCompositeOperation = 'source-over'
  }
  for (const isMixed of [false, true]) {
    const [first, second] = [createFrameSurface(size), createFrameSurface(size)]
    draw(first, isMixed)
    draw(second, isMixed)
    const expected = converter.convert(first.pixels(), 3).slice()
    const planes = second.planes(converter, 3).slice()
    const furthest = planes.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (expected[at] ?? 0))),
      0,
    )
    // Else the layers are blended as planes: a hundred and fifty of them, each rounded.
    assert.ok(furthest <= (isMixed ? 0 : 8), `${furthest} steps`)
    assert.deepEqual(second.planes(converter, 3), planes, 'planes again')
    assert.deepEqual(second.pixels(), first.pixels(), 'pixels can still be had')
    assert.deepEqual(second.planes(converter, 3), expected, 'and the planes of those')
  }
})

test('takes strokes from the frame before in a frame between', () => {
  const surface = createFrameSurface(SIZE)
  const painting = plain('#00ff00', 10)
  const draw = (colour: string, left: number): void => {
    fill(surface, colour, 50)
    surface.show(painting, { ...EVERYWHERE, left, width: 30 })
  }
  surface.begin('#000000')
  draw('#ff0000', 0)
  assert.equal(colourAt(surface, 5), '#00ff00')
  assert.ok(surface.allowsBetween())
  surface.beginBetween('#000000')
  draw('#0000ff', 10)
  assert.deepEqual(
    [5, 15, 70].map((x) => colourAt(surface, x)),
    ['#000000', '#00ff00', '#ff0000'],
  )
  surface.begin('#000000')
  draw('#0000ff', 20)
  assert.deepEqual(
    [15, 70].map((x) => colourAt(surface, x)),
    ['#000000', '#0000ff'],
  )
})

test('draws within a box as it draws on the frame, and keeps it for the frame between', () => {
  const surface = createFrameSurface(SIZE)
  const box = { left: 10, top: 5.2, right: 20, bottom: 15 }
  const blot = (pen: FrameSurface['pen'], colour: string): void => {
    pen.fillStyle = colour
    pen.beginPath()
    pen.ellipse(15.3, 10.1, 4.5, 4.5, 0, 0, Math.PI * 2)
    pen.fill()
  }
  const draw = (colour: string, isApart: boolean): void => {
    surface.show(plain('#204060', 10), EVERYWHERE)
    surface.enter(2, 3, 1)
    if (isApart) surface.within(box, (pen) => blot(pen, colour))
    else blot(surface.pen, colour)
    surface.show(plain('#00ff00', 10), { ...EVERYWHERE, left: 34, width: 30 })
  }
  surface.begin('#000000')
  draw('#ff0000', false)
  const expected = surface.pixels().slice()
  surface.begin('#000000')
  draw('#ff0000', true)
  assert.deepEqual(surface.pixels(), expected)
  assert.ok(surface.allowsBetween())
  surface.beginBetween('#000000')
  draw('#0000ff', true)
  assert.deepEqual(surface.pixels(), expected)
})

test('a box that the frame does not reach takes no place of another', () => {
  const surface = createFrameSurface(SIZE)
  const draw = (x: number): void => {
    surface.enter(1, x, 0)
    surface.within({ left: 0, top: 0, right: 10, bottom: 60 }, (pen) => fillWith(pen, '#ff0000', 10))
    surface.enter(1, 0, 0)
    surface.within({ left: 50, top: 0, right: 60, bottom: 60 }, (pen) => fillWith(pen, '#00ff00', 60))
  }
  surface.begin('#000000')
  draw(-20)
  assert.deepEqual(
    [5, 55].map((at) => colourAt(surface, at)),
    ['#000000', '#00ff00'],
  )
  surface.beginBetween('#000000')
  draw(0)
  assert.deepEqual(
    [5, 55].map((at) => colourAt(surface, at)),
    ['#000000', '#00ff00'],
  )
})

test('a rehearsal draws nothing, and knows what will be shown', async () => {
  const surface = createFrameSurface(SIZE)
  let paintings = 0
  const painting = plain('#00ff00', 100)
  const counted = { ...painting, paint: () => ((paintings += 1), painting.paint()) }
  surface.beginRehearsal()
  surface.show(counted, EVERYWHERE)
  fill(surface, '#ff0000', 0)
  surface.within({ left: 0, top: 0, right: 10, bottom: 10 }, () => assert.fail('nobody sees it'))
  surface.showBody(
    () => assert.fail('nobody sees it'),
    () => EVERYWHERE,
  )
  assert.equal(paintings, 0)
  await surface.bake(async () => undefined)
  assert.equal(paintings, 1)
  surface.begin('#123456')
  assert.equal(colourAt(surface, 30), '#123456')
  surface.begin('#000000')
  surface.show(counted, EVERYWHERE)
  assertLuma(surface, 0, GREEN_LUMA)
  assert.equal(paintings, 1)
})

test('what a rehearsal treated is baked for pixels', async () => {
  const surface = createFrameSurface(SIZE)
  let paintings = 0
  const painting = plain('#00ff00', 100)
  const counted = { ...painting, paint: () => ((paintings += 1), painting.paint()) }
  const draw = (): void => {
    surface.show(counted, EVERYWHERE)
    surface.grade({})
  }
  surface.beginRehearsal()
  draw()
  await surface.bake(async () => undefined)
  surface.begin('#000000')
  draw()
  assertLuma(surface, 0, GREEN_LUMA)
  assert.equal(paintings, 1)
})

test('draws on a picture that was given', () => {
  const surface = createFrameSurface(SIZE)
  const picture = new Uint8Array(SIZE.width * SIZE.height * 4).fill(255)
  surface.begin(picture)
  fill(surface, '#ff0000', 50)
  assert.equal(colourAt(surface, 10), '#ffffff')
  assert.equal(colourAt(surface, 60), '#ff0000')
})

test('gives the same pixels when asked again, and leaves nothing to the next frame', () => {
  const surface = createFrameSurface(SIZE)
  surface.begin('#000000')
  fill(surface, '#ff0000', 0)
  surface.pen.save()
  surface.pen.rect(0, 0, 10, 10)
  surface.pen.clip()
  assert.ok(surface.isClipped())
  assert.equal(colourAt(surface, 30), '#ff0000')
  assert.equal(colourAt(surface, 30), '#ff0000')
  surface.begin('#123456')
  assert.equal(colourAt(surface, 30), '#123456')
  surface.pen.restore()
  assert.ok(!surface.isClipped())
})

test('bakes what rehearsals showed, with a pause after each large painting', async () => {
  const surface = createFrameSurface(SIZE)
  const events: string[] = []
  const noted = (name: string, painting: Painting): Painting => ({
    ...painting,
    paint() {
      events.push(name)
      return painting.paint()
    },
  })
  const large = noted('large', plain('#00ff00', 5000))
  const small = noted('small', plain('#0000ff', 40))
  surface.beginRehearsal()
  surface.show(large, EVERYWHERE)
  surface.show(small, { ...EVERYWHERE, width: 40 })
  assert.equal(events.length, 0)
  await surface.bake(async () => {
    events.push('pause')
  })
  assert.deepEqual(events, ['large', 'pause', 'small'])
  surface.begin('#000000')
  surface.show(large, EVERYWHERE)
  surface.show(small, { ...EVERYWHERE, width: 40 })
  assertLuma(surface, 60, GREEN_LUMA)
  assertLuma(surface, 10, BLUE_LUMA)
  assert.equal(events.length, 3)
})

function fill({ pen }: FrameSurface, colour: string, from: number): void {
  pen.fillStyle = colour
  pen.fillRect(from, 0, SIZE.width - from, SIZE.height)
}

function fillWith(pen: FrameSurface['pen'], colour: string, width: number): void {
  pen.fillStyle = colour
  pen.fillRect(0, 0, width, SIZE.height)
}

function plain(colour: string, width: number): Painting {
  return {
    width,
    height: 60,
    paint() {
      const canvas = createCanvas(width, 60)
      const pen = canvas.getContext('2d')
      pen.fillStyle = colour
      pen.fillRect(0, 0, width, 60)
      return canvas
    },
  }
}

/** Of a pixel in the first row; dither moves it by a step. */
function assertLuma(surface: FrameSurface, x: number, expected: number): void {
  const luma = surface.planes(createFrameConverter({ size: SIZE }), 0)[x] ?? 0
  assert.ok(Math.abs(luma - expected) <= 1, `${luma}, not ${expected}`)
}

function colourAt(surface: FrameSurface, x: number, y = 30): string {
  const at = (y * SIZE.width + x) * 4
  const pixel = surface.pixels().subarray(at, at + 3)
  return `#${Buffer.from(pixel).toString('hex')}`
}

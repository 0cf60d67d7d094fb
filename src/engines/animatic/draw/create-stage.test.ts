import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStage } from './create-stage.ts'
import type { CanvasStage } from './create-stage.ts'
import type { Pen } from './shapes.ts'
import type { Camera } from './stage.ts'

const SIZE = { width: 320, height: 180 }
const EXTENT = { y0: 0.2, y1: 0.9, margin: 2 }

const at = (x: number): Camera => ({ x, y: 0, zoom: 1 })

/** Paints stripes, and tells how wide a canvas it was given. */
function createStripes(): { readonly paint: (pen: Pen) => void; readonly widths: number[] } {
  const widths: number[] = []
  return {
    widths,
    paint(pen) {
      widths.push(pen.canvas.width)
      for (let x = -2; x < 4; x += 0.25) {
        pen.fillStyle = Math.round(x * 4) % 2 === 0 ? '#c03020' : '#2040a0'
        pen.fillRect(x, 0.2, 0.25, 0.7)
      }
    },
  }
}

function drawAt(stage: CanvasStage, camera: Camera, paint: (pen: Pen) => void): Buffer {
  stage.begin('#ffffff')
  stage.layer('stripes', camera, 1, EXTENT, paint)
  return Buffer.from(stage.pixels())
}

test('a layer is baked as far as a survey saw of it, and looks the same', () => {
  const surveyed = createStage(SIZE)
  const stripes = createStripes()
  surveyed.survey(() => {
    for (const x of [0, 0.2]) surveyed.layer('stripes', at(x), 1, EXTENT, stripes.paint)
  })
  assert.deepEqual(stripes.widths, [], 'a survey paints nothing')

  const plain = createStage(SIZE)
  const whole = createStripes()
  for (const x of [0, 0.1, 0.2]) {
    const drawn = drawAt(surveyed, at(x), stripes.paint)
    assert.ok(drawn.equals(drawAt(plain, at(x), whole.paint)), `camera at ${x}`)
  }
  assert.equal(stripes.widths.length, 1)
  assert.ok((stripes.widths[0] ?? Infinity) < (whole.widths[0] ?? 0) / 2)
})

test('a frame that shows more of a layer than the survey found is whole, in whatever order it is drawn', () => {
  const plain = createStage(SIZE)
  const { paint } = createStripes()
  const far = drawAt(plain, at(1.5), paint)
  const near = drawAt(plain, at(0), paint)
  for (const order of [
    [0, 1.5],
    [1.5, 0],
  ]) {
    const stage = createStage(SIZE)
    stage.survey(() => stage.layer('stripes', at(0), 1, EXTENT, paint))
    for (const x of order)
      assert.ok(drawAt(stage, at(x), paint).equals(x === 0 ? near : far), `camera at ${x}`)
  }
})

test('a layer that is out of sight is not painted', () => {
  const stage = createStage(SIZE)
  const { paint, widths } = createStripes()
  stage.survey(() => stage.layer('stripes', at(9), 1, EXTENT, paint))
  drawAt(stage, at(9), paint)
  assert.deepEqual(widths, [])
})

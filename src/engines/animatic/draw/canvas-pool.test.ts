import { strict as assert } from 'node:assert'
import { describe, it } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { createCanvasPool, wipe } from './canvas-pool.ts'

describe('canvases', () => {
  it('are lent again, at least as large as asked for', () => {
    const canvasFor = createCanvasPool()
    const canvas = canvasFor(100, 30)
    assert.ok(canvas.width >= 100 && canvas.height >= 30)
    assert.equal(canvasFor(101, 31), canvas)
    assert.notEqual(canvasFor(400, 31), canvas)
  })

  it('have no pixels when their pool is closed', () => {
    const canvasFor = createCanvasPool()
    const canvas = canvasFor(100, 30)
    canvasFor.close()
    assert.equal(canvas.width, 1)
    assert.notEqual(canvasFor(100, 30), canvas)
  })

  it('are empty once wiped, whatever transform their pen had, and what is drawn next lies where it belongs', () => {
    const canvas = createCanvas(8, 4)
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#ff0000'
    pen.fillRect(0, 0, 8, 4)
    pen.setTransform(0.1, 0, 0, 0.1, 3, 2)
    wipe(canvas)
    assert.ok(canvas.data().every((byte) => byte === 0))
    pen.fillRect(1, 0, 1, 1)
    assert.deepEqual([...canvas.data().subarray(0, 12)], [0, 0, 0, 0, 255, 0, 0, 255, 0, 0, 0, 0])
  })
})

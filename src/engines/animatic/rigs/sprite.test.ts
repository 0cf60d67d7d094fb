import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { REST } from './rig.ts'
import type { RigLook } from './rig.ts'
import { sprite } from './sprite.ts'
import { buildingOf } from './building/index.ts'
import { drawingOf } from './sprite/drawings.ts'
import { motionOf } from './sprite/motion.ts'
import { recolour } from './sprite/recolour.ts'

const SIZE = 96

function lookOf(variant: string, colours: readonly string[] = []): RigLook {
  return { variant, colours, props: [], seed: 1 }
}

/** Pixels of a drawing that fills most of a square. */
function paint(look: RigLook): Uint8ClampedArray {
  const canvas = createCanvas(SIZE, SIZE)
  const pen = canvas.getContext('2d')
  pen.translate(SIZE / 2, SIZE * 0.95)
  pen.scale(SIZE * 0.6, SIZE * 0.6)
  sprite.draw(pen, look, REST)
  return pen.getImageData(0, 0, SIZE, SIZE).data
}

function countSeen(pixels: Uint8ClampedArray): number {
  return pixels.filter((value, index) => index % 4 === 3 && value > 0).length
}

describe('a sprite', () => {
  it('has a drawing under every name: a stored one, or that of a building', () => {
    const empty = sprite.variants.filter(
      (name) =>
        (drawingOf(name) === undefined) !== (buildingOf(name) !== undefined) ||
        countSeen(paint(lookOf(name))) < 200,
    )
    assert.deepEqual(empty, [])
  })

  it('draws nothing under a name it does not know', () => {
    assert.equal(countSeen(paint(lookOf('gizmo'))), 0)
    assert.equal(countSeen(paint(lookOf('constructor'))), 0)
  })

  it('takes a colour from the prompt', () => {
    const [own, red] = [paint(lookOf('hippo')), paint(lookOf('hippo', ['#d01010']))]
    const redness = (pixels: Uint8ClampedArray): number =>
      pixels.reduce(
        (sum, value, index) => sum + (index % 4 === 0 ? value : index % 4 === 3 ? 0 : -value / 2),
        0,
      )
    assert.ok(redness(red) > 2 * redness(own))
  })

  it('takes it where the drawing is grey', () => {
    for (const name of ['camera', 'headphones', 'spider', 'binoculars']) {
      const [own, blue] = [paint(lookOf(name)), paint(lookOf(name, ['#2060d0']))]
      const changed = own.filter((value, index) => Math.abs(value - (blue[index] ?? 0)) > 30).length
      assert.ok(changed > countSeen(own) / 3, name)
    }
  })

  it('keeps eyes and teeth as they are in another colour', () => {
    assert.equal(recolour('#2b1b0e', '#d01010'), '#2b1b0e')
    assert.equal(recolour('#fafafa', '#d01010'), '#fafafa')
    assert.equal(recolour('#4a8a3080', '#d01010').slice(7), '80')
  })
})

describe('how a picture moves', () => {
  it('waves a flag beside its pole, which stands still', () => {
    const [one, other] = [0, 0.5].map((time) => {
      const canvas = createCanvas(SIZE, SIZE)
      const pen = canvas.getContext('2d')
      pen.translate(SIZE / 2, SIZE)
      pen.scale(SIZE * 0.9, SIZE * 0.9)
      sprite.draw(pen, lookOf('flag'), { ...REST, time })
      return canvas
    })
    assert.ok(one !== undefined && other !== undefined)
    const part = (canvas: typeof one, x: number, width: number): Buffer =>
      Buffer.from(canvas.getContext('2d').getImageData(x, 0, width, SIZE).data)
    assert.ok(part(one, 0, 14).equals(part(other, 0, 14)))
    assert.ok(!part(one, 48, 48).equals(part(other, 48, 48)))
  })

  it('flattens a ball on the ground, and leaves it round in the air', () => {
    const at = (progress: number) => motionOf('ball', { ...REST, action: 'jump', progress }, 0)
    assert.ok(at(0).high < 0.9 && at(0).wide > 1.1)
    assert.equal(at(0.5).high, 1)
    assert.equal(motionOf('ball', REST, 0).high, 1)
  })

  it('has a heart beat seventy times a minute', () => {
    const heightAt = (time: number): number => motionOf('pulse', { ...REST, time }, 0).high
    assert.ok(heightAt(0.1) > heightAt(0.6) + 0.05)
    assert.ok(Math.abs(heightAt(0.1) - heightAt(0.1 + 60 / 70)) < 1e-9)
  })
})

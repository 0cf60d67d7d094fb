import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { quadruped } from '../quadruped.ts'
import { REST, type RigLook } from '../rig.ts'

function pixelsOf(look: RigLook, time: number, action: 'play' | 'eat'): Buffer {
  const canvas = createCanvas(120, 120)
  const pen = canvas.getContext('2d')
  pen.translate(50, 110)
  pen.scale(80, 80)
  quadruped.draw(pen, look, { ...REST, action, time })
  return Buffer.from(pen.getImageData(0, 0, 120, 120).data)
}

test('a bear has the fish in its mouth once it has caught it', () => {
  const bear: RigLook = { variant: 'bear', colours: [], props: [], seed: 1 }
  const fisher: RigLook = { ...bear, props: [{ concept: 'salmon', colour: null, role: 'held' }] }
  assert.ok(!pixelsOf(fisher, 1, 'eat').equals(pixelsOf(bear, 1, 'eat')))
  assert.ok(pixelsOf(fisher, 0.5, 'play').equals(pixelsOf(bear, 0.5, 'play')))
  assert.ok(!pixelsOf(fisher, 2, 'play').equals(pixelsOf(bear, 2, 'play')))
})

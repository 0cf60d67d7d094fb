import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { quadruped } from '../quadruped.ts'
import { REST } from '../rig.ts'
import type { Action } from '../../scene-spec.ts'
import { MYTHICAL } from './mythical.ts'

const SCALE = 200

/** How far the drawing reaches beyond its box on each side, in pixels. */
function overflow(variant: string, action: Action, parts: readonly string[] = []): number {
  const props = parts.map((concept) => ({ concept, role: 'worn', colour: null }) as const)
  const look = { variant, colours: [], props, seed: 3 }
  const { width, height } = quadruped.box(look, action)
  const canvas = createCanvas(900, 900)
  const pen = canvas.getContext('2d')
  pen.translate(450, 700)
  pen.scale(SCALE, SCALE)
  quadruped.draw(pen, look, { ...REST, action, time: 1.3, phase: 2 })
  const { data } = pen.getImageData(0, 0, 900, 900)
  let most = 0
  for (let y = 0; y < 900; y += 1) {
    for (let x = 0; x < 900; x += 1) {
      if ((data[(y * 900 + x) * 4 + 3] ?? 0) < 40) continue
      most = Math.max(most, Math.abs(x - 450) - (width / 2) * SCALE, 700 - height * SCALE - y)
    }
  }
  return most
}

test('wings, tails and heads of beasts of tales keep within their boxes', () => {
  for (const variant of Object.keys(MYTHICAL)) {
    for (const action of ['stand', 'walk', 'run', 'fly'] as const)
      assert.ok(overflow(variant, action) <= 4, `${variant} ${action}: ${overflow(variant, action)}`)
  }
})

test('so do the wings and horns that others are given', () => {
  for (const variant of ['cat', 'rabbit', 'pig', 'elephant', 'horse', 'giraffe', 'mouse', 'wolf'])
    for (const part of ['wings', 'antlers', 'horns', 'curled-horns', 'unicorn-horn'])
      for (const action of ['stand', 'run', 'sit', 'fly'] as const) {
        const most = overflow(variant, action, [part])
        assert.ok(most <= Math.max(4, overflow(variant, action)), `${variant} ${action} ${part}: ${most}`)
      }
})

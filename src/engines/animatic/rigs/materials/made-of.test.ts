import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { MATERIALS } from '../../scene-spec.ts'
import type { Material } from '../../scene-spec.ts'
import { rigFor } from '../index.ts'
import { REST } from '../rig.ts'
import type { Pose, Rig } from '../rig.ts'
import { madeOf } from './made-of.ts'

const SIZE = 200
const LOOK = { variant: 'horse', colours: [], props: [], seed: 5 }
const horse = rigFor('quadruped')
assert.ok(horse !== undefined)

function pixelsOf(rig: Rig, pose: Partial<Pose> = { time: 0.4 }): Uint8ClampedArray {
  const pen = createCanvas(SIZE, SIZE).getContext('2d')
  pen.setTransform(120, 0, 0, 120, SIZE / 2, SIZE * 0.85)
  rig.draw(pen, LOOK, { ...REST, ...pose })
  return pen.getImageData(0, 0, SIZE, SIZE).data
}

function alphasOf(pixels: Uint8ClampedArray): number[] {
  return Array.from({ length: SIZE * SIZE }, (_, index) => pixels[index * 4 + 3] ?? 0)
}

/** Mean colour of the solid pixels. */
function toneOf(pixels: Uint8ClampedArray): readonly [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < 100) continue
    count += 1
    for (const channel of [0, 1, 2] as const) sum[channel] += pixels[at + channel] ?? 0
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

describe('a figure of another material', () => {
  const natural = pixelsOf(horse)

  for (const material of MATERIALS) {
    it(`keeps its outline in ${material}, and looks unlike flesh`, () => {
      const made = pixelsOf(madeOf(horse, material))
      const [before, after] = [alphasOf(natural), alphasOf(made)]
      assert.ok(after.every((alpha, index) => alpha <= (before[index] ?? 0) + 2))
      const changed = made.filter((value, index) => Math.abs(value - (natural[index] ?? 0)) > 12).length
      assert.ok(changed > 2000, `${changed} values differ`)
    })
  }

  it('can be looked through in glass and ice only', () => {
    const thickest = (material: Material): number => Math.max(...alphasOf(pixelsOf(madeOf(horse, material))))
    assert.ok(thickest('glass') < 200)
    assert.ok(thickest('ice') < 230)
    for (const material of ['wood', 'gold', 'marble', 'wool'] as const) assert.equal(thickest(material), 255)
  })

  it('has the colour of its material', () => {
    const [red, green, blue] = toneOf(pixelsOf(madeOf(horse, 'gold')))
    assert.ok(red > green && green > blue + 40, `gold is ${red}, ${green}, ${blue}`)
    const [iceRed, , iceBlue] = toneOf(pixelsOf(madeOf(horse, 'ice')))
    assert.ok(iceBlue > iceRed + 15)
  })

  it('does not breathe as a statue, and does as a toy', () => {
    const at = (material: Material, time: number): Uint8ClampedArray =>
      pixelsOf(madeOf(horse, material), { time })
    assert.deepEqual(at('marble', 0.3), at('marble', 1.1))
    assert.notDeepEqual(at('wood', 0.3), at('wood', 1.1))
  })
})

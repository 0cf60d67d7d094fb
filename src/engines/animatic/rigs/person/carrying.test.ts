import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { person } from '../person.ts'
import { quadruped } from '../quadruped.ts'
import { REST, type Carried, type RigLook } from '../rig.ts'

const SCALE = 60
const SIDE = 240

/** Rows in which something is drawn, as heights above the ground. */
function extentOf(look: RigLook, action: 'stand' | 'sit'): readonly [top: number, bottom: number] {
  const canvas = createCanvas(SIDE, SIDE)
  const pen = canvas.getContext('2d')
  pen.translate(SIDE / 2, SIDE * 0.85)
  pen.scale(SCALE, SCALE)
  person.draw(pen, look, { ...REST, action })
  const { data } = pen.getImageData(0, 0, SIDE, SIDE)
  const rows = Array.from({ length: SIDE }, (_, row) => row).filter((row) =>
    data.subarray(row * SIDE * 4, (row + 1) * SIDE * 4).some((value, at) => at % 4 === 3 && value > 24),
  )
  return [(SIDE * 0.85 - (rows[0] ?? 0)) / SCALE, (SIDE * 0.85 - (rows.at(-1) ?? 0)) / SCALE]
}

const PLAIN: RigLook = { variant: 'man', colours: [], props: [], seed: 2 }
const CHILD: RigLook = { variant: 'girl', colours: [], props: [], seed: 3 }
const CAT: RigLook = { variant: 'cat', colours: [], props: [], seed: 3 }

function carrying(carried: Carried): RigLook {
  return { ...PLAIN, carried }
}

test('a child on the shoulders is above its father, within his box, and nothing hangs below the ground', () => {
  const look = carrying({ rig: person, look: CHILD, where: 'shoulders' })
  const [top, bottom] = extentOf(look, 'stand')
  const [alone] = extentOf(PLAIN, 'stand')
  assert.ok(top > alone + 0.15, `${top} against ${alone}`)
  assert.ok(top < person.box(look, 'stand').height, `${top}`)
  assert.ok(bottom > -0.03)
})

test('who is in the arms or on the lap is not above its holder', () => {
  for (const where of ['arms', 'lap'] as const) {
    const action = where === 'lap' ? 'sit' : 'stand'
    const [top] = extentOf(carrying({ rig: quadruped, look: CAT, where }), action)
    assert.ok(top <= extentOf(PLAIN, action)[0] + 0.08, `${where}: ${top}`)
  }
})

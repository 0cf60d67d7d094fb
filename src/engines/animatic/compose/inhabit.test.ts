import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import type { Palette } from '../draw/palette.ts'
import type { Stage } from '../draw/stage.ts'
import { REST } from '../rigs/rig.ts'
import { sprite } from '../rigs/sprite.ts'
import { inhabit } from './inhabit.ts'
import { openShot } from './open-shot.ts'
import type { Actor } from './staging.ts'

const CAMERA = { x: 0, y: 0, zoom: 1 }
/** 0.4 high, its foot at 0.8. */
const HOUSE: Actor = {
  rig: sprite,
  look: { variant: 'house', colours: [], props: [], seed: 1 },
  place: () => ({ x: 0.9, y: 0.8, scale: 0.4, parallax: 1 }),
  pose: () => REST,
}
const SIZE = { width: 320, height: 180 }

function pictureOf(prompt: string, frame = 30): Uint8Array {
  const shot = openShot(
    { spec: parsePrompt(`${prompt}, static shot`), seed: 5, seconds: 4, frameCount: 120 },
    SIZE,
  )
  shot.draw(frame)
  return shot.pixels().slice()
}

/** How many pixels are as warm and bright as lamplight. */
function countLit(pixels: Uint8Array): number {
  let lit = 0
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3)
    if (red > 190 && green > 160 && red > blue + 30) lit += 1
  }
  return lit
}

function countWhite(pixels: Uint8Array): number {
  let white = 0
  for (let at = 0; at < pixels.length; at += 4) {
    if (Math.min(...pixels.subarray(at, at + 3)) > 225) white += 1
  }
  return white
}

test('the windows of a cabin are lit by night', () => {
  const cabin = countLit(pictureOf('a log cabin in the forest at night'))
  const forest = countLit(pictureOf('the forest at night'))
  assert.ok(cabin > forest + 150, `${cabin} against ${forest}`)
})

test('snow lies on roofs in winter', () => {
  const [summer = 0, winter = 0] = ['a log cabin on a summer day', 'a log cabin on a winter day'].map(
    (prompt) => countWhite(pictureOf(prompt)),
  )
  assert.ok(winter > summer + 1500, `${winter} against ${summer}`)
})

test('smoke rises from the chimney above the house', () => {
  const puffs = (time: number): number[] => {
    const heights: number[] = []
    const stage = {
      enter: () => undefined,
      sprite: () => undefined,
      put: (_: unknown, __: number, y: number) => heights.push(y),
    } as unknown as Stage
    const [house] = inhabit([HOUSE], { stage, palette: { fog: '#ffffff' } as Palette })
    house?.drawOver?.({ time, seconds: 4, camera: CAMERA })
    return heights
  }
  const [early, late] = [puffs(1), puffs(1.2)]
  assert.ok(early.length > 0 && early.every((y) => y < 0.8 - 0.39), `${early.join()}: above the roof`)
  const risen = early.filter((y, index) => (late[index] ?? 0) < y)
  assert.ok(risen.length >= early.length - 1, 'all but one that begins again')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { depthOf, guessSpace } from './depth-prior.ts'
import type { PictureDepth } from './depth-prior.ts'
import { GRID } from './grid.ts'

function estimateDepth(pixels: Uint8Array): PictureDepth {
  return depthOf(guessSpace(pixels))
}

type Paint = (x: number, y: number) => readonly [number, number, number]

/** A picture of noisy sky and ground, x and y from 0 to 1, with something in front. */
function paint(subject: Paint | null, isIn: (x: number, y: number) => boolean): Uint8Array {
  const pixels = new Uint8Array(GRID * GRID * 3)
  for (let at = 0; at < GRID * GRID; at += 1) {
    const [x, y] = [(at % GRID) / (GRID - 1), Math.floor(at / GRID) / (GRID - 1)]
    const grain = (at * 37) % 7
    const shade = Math.round(150 * y)
    const scenery = [60 + grain + shade, 90 + grain + shade, 230 - grain - shade] as const
    pixels.set(subject !== null && isIn(x, y) ? subject(x, y) : scenery, at * 3)
  }
  return pixels
}

const isHead = (x: number, y: number): boolean => Math.hypot(x - 0.6, y - 0.45) < 0.18
const isBody = (x: number, y: number): boolean => Math.abs(x - 0.6) < 0.2 && y > 0.6
const RED: Paint = () => [230, 40, 30]

test('what stands out is nearer than what is around it, and as a whole', () => {
  const { depthAt } = estimateDepth(paint(RED, (x, y) => isHead(x, y) || isBody(x, y)))
  const face = [depthAt(0.5, 0.42), depthAt(0.6, 0.35), depthAt(0.7, 0.45), depthAt(0.6, 0.55)]
  assert.ok(Math.min(...face) - depthAt(0.1, 0.42) > 0.4)
  assert.ok(Math.max(...face) - Math.min(...face) < 0.08, 'a face is not bent')
})

test('a head is as near as its body, even with a neck that is hardly seen', () => {
  const isTorso = (x: number, y: number): boolean => Math.abs(x - 0.6) < 0.2 && y > 0.66
  const { depthAt } = estimateDepth(paint(RED, (x, y) => isHead(x, y) || isTorso(x, y)))
  assert.ok(Math.abs(depthAt(0.6, 0.85) - depthAt(0.6, 0.45)) < 0.1)
})

test('a tall thing with a thin neck is equally near from cap to foot', () => {
  const isBottle = (x: number, y: number): boolean =>
    (Math.abs(x - 0.5) < 0.06 && y > 0.4 && y < 0.92) || (Math.abs(x - 0.5) < 0.025 && y > 0.1 && y <= 0.4)
  const { depthAt } = estimateDepth(paint(RED, isBottle))
  const along = [0.12, 0.3, 0.5, 0.9].flatMap((y) => [0.48, 0.52].map((x) => depthAt(x, y)))
  assert.ok(Math.max(...along) - Math.min(...along) < 0.01, along.join(' '))
})

test('shoulders in the colours of the wall are as near as the head above them', () => {
  const { depthAt } = estimateDepth(paint(RED, isHead))
  assert.ok(Math.abs(depthAt(0.6, 0.95) - depthAt(0.6, 0.45)) < 0.01)
})

test('the lower part of a picture without a subject is the nearer one', () => {
  const { depthAt, focus } = estimateDepth(paint(null, () => false))
  assert.ok(depthAt(0.5, 0.95) - depthAt(0.5, 0.1) > 0.3)
  assert.deepEqual(focus, { x: 0.5, y: 0.5 })
})

test('a thing far up on the ground is further away than one at its lower edge', () => {
  const far = (x: number, y: number): boolean => Math.abs(x - 0.25) < 0.08 && y > 0.3 && y < 0.5
  const near = (x: number, y: number): boolean => Math.abs(x - 0.7) < 0.12 && y > 0.3 && y < 0.95
  const { depthAt } = estimateDepth(paint(RED, (x, y) => far(x, y) || near(x, y)))
  const [fore, back] = [depthAt(0.7, 0.4), depthAt(0.25, 0.4)]
  assert.ok(fore - back > 0.2, `${fore} before ${back}`)
})

test('depth nowhere jumps', () => {
  const { depthAt } = estimateDepth(paint(RED, isHead))
  for (let y = 0; y <= 1; y += 0.02) {
    for (let x = 0.01; x <= 1; x += 0.01) {
      assert.ok(Math.abs(depthAt(x, y) - depthAt(x - 0.01, y)) < 0.075, `at ${x}, ${y}`)
    }
  }
})

test('a poster stays almost flat', () => {
  const isText = (x: number, y: number): boolean => Math.abs(x - 0.5) < 0.3 && Math.abs(y - 0.5) < 0.1
  const pixels = new Uint8Array(GRID * GRID * 3).fill(245)
  for (let at = 0; at < GRID * GRID; at += 1) {
    if (isText((at % GRID) / GRID, Math.floor(at / GRID) / GRID)) pixels.set([200, 40, 40], at * 3)
  }
  const { depthAt } = estimateDepth(pixels)
  assert.ok(Math.abs(depthAt(0.5, 0.5) - depthAt(0.05, 0.05)) < 0.2)
})

test('the eye goes to the subject', () => {
  const { focus } = estimateDepth(paint(RED, isHead))
  assert.ok(Math.hypot(focus.x - 0.6, focus.y - 0.45) < 0.03)
})

test('what was guessed survives being kept as JSON', () => {
  const pixels = paint(RED, (x, y) => isHead(x, y) || isBody(x, y))
  const space = guessSpace(pixels)
  const kept = JSON.stringify(space)
  const [before, after] = [depthOf(space), depthOf(JSON.parse(kept) as typeof space)]
  assert.ok(kept.length < 4000)
  assert.deepEqual(after.focus, before.focus)
  for (const at of [0, 0.2, 0.5, 0.6, 0.9]) assert.equal(after.depthAt(at, 0.5), before.depthAt(at, 0.5))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStage } from '../draw/create-stage.ts'
import type { Stage } from '../draw/stage.ts'
import { createEndlessStage } from './endless-stage.ts'

const SIZE = { width: 160, height: 90 }
const EXTENT = { y0: -0.1, y1: 1.1, margin: 0.3 }

/** How many of the pixels are of the bare ground, as the camera sees a set that is painted a little wider than the picture. */
function bareAt(x: number, isOpen: boolean, paint: (stage: Stage, x: number) => void): number {
  const raw = createStage(SIZE)
  const { stage, open } = createEndlessStage(raw)
  if (isOpen) open()
  raw.begin('#ff00ff')
  paint(stage, x)
  const pixels = raw.pixels()
  let bare = 0
  for (let at = 0; at < pixels.length; at += 4) if (pixels[at] === 255 && pixels[at + 1] === 0) bare += 1
  raw.close()
  return bare
}

const paintLayer = (stage: Stage, x: number): void =>
  stage.layer('ground', { x, y: 0, zoom: 1 }, 1, EXTENT, (pen) => {
    pen.fillStyle = '#00ff00'
    pen.fillRect(-0.5, -0.2, stage.aspect + 1, 1.6)
  })

const paintStrokes = (stage: Stage, x: number): void => {
  stage.enter({ x, y: 0, zoom: 1 }, 1)
  stage.within({ left: -0.3, right: stage.aspect + 0.3, top: -0.1, bottom: 1.1 }, (pen) => {
    pen.fillStyle = '#00ff00'
    pen.fillRect(-0.3, -0.1, stage.aspect + 0.6, 1.2)
  })
}

for (const [name, paint] of [
  ['a layer', paintLayer],
  ['strokes', paintStrokes],
] as const) {
  test(`${name} of a set comes again for those who travel through it`, () => {
    for (const x of [-7.3, -1.2, 0, 0.9, 2.1, 11]) assert.equal(bareAt(x, true, paint), 0, `at ${x}`)
  })

  test(`${name} of a set ends where nobody travels`, () => {
    assert.ok(bareAt(2.1, false, paint) > 1000)
  })
}

test('what is far off stays in the picture', () => {
  const far = (stage: Stage, x: number): void =>
    stage.layer('hills', { x, y: 0, zoom: 1 }, 0.2, EXTENT, (pen) => {
      pen.fillStyle = '#00ff00'
      pen.fillRect(-0.5, -0.2, stage.aspect + 1, 1.6)
    })
  assert.equal(bareAt(40, true, far), 0)
})

test('what is far off never shows its edge, even if it is painted hardly wider than the picture', () => {
  const narrow = (stage: Stage, x: number): void =>
    stage.layer('glade', { x, y: 0, zoom: 1.03 }, 0.1, { ...EXTENT, margin: 0.12 }, (pen) => {
      pen.fillStyle = '#00ff00'
      pen.fillRect(-0.12, -0.2, stage.aspect + 0.24, 1.6)
    })
  for (const x of [-30, 30]) assert.equal(bareAt(x, true, narrow), 0)
})

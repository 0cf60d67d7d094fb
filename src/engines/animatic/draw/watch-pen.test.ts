import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import type { Pen } from './shapes.ts'
import { watchPen } from './watch-pen.ts'

const CHANGES: Readonly<Record<string, (pen: Pen) => void>> = {
  'it is set': (pen) => pen.setTransform(2, 0, 0, 3, 5, 7),
  'it is moved': (pen) => pen.translate(1, 2),
  'it is scaled': (pen) => pen.scale(2, 3),
  'it is turned': (pen) => pen.rotate(0.5),
  'it is multiplied': (pen) => pen.transform(1, 0.5, 0, 1, 3, 0),
  'a saved one comes back': (pen) => pen.restore(),
  'it is taken away': (pen) => pen.resetTransform(),
}

for (const [name, change] of Object.entries(CHANGES)) {
  test(`a watched pen tells its transform when ${name}`, () => {
    const pen = createCanvas(8, 8).getContext('2d')
    const watch = watchPen(pen, () => true)
    pen.translate(9, 9)
    pen.save()
    pen.scale(4, 4)
    const before = watch.transform()
    change(pen)
    const { a, b, c, d, e, f } = watch.transform()
    const now = pen.getTransform()
    assert.deepEqual([a, b, c, d, e, f], [now.a, now.b, now.c, now.d, now.e, now.f])
    assert.notDeepEqual([a, b, c, d, e, f], [before.a, before.b, before.c, before.d, before.e, before.f])
  })
}

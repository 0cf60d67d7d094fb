import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { RIGS } from '../scene-spec.ts'
import { rigFor } from './index.ts'
import { REST } from './rig.ts'
import type { Rig } from './rig.ts'

/** What is only ever of its own colours: of many parts, or of none that a colour would be said of. */
const OF_ITS_OWN: ReadonlySet<string> = new Set([
  'cookware board',
  'food burger',
  'food pizza',
  'food sushi',
  'furniture bed-tray',
  'furniture television-wall',
  'instrument microphone',
  'instrument xylophone',
  'plant palm',
  'train steam-coach',
])

test('whatever is drawn is of the colour it is named with', () => {
  const canvas = createCanvas(160, 160)
  const pixelsOf = (rig: Rig, variant: string, colours: readonly string[]): Buffer => {
    const pen = canvas.getContext('2d')
    pen.reset()
    pen.translate(80, 140)
    pen.scale(70, 70)
    rig.draw(pen, { variant, colours, props: [], seed: 3 }, { ...REST, action: 'stand' })
    return Buffer.from(canvas.data())
  }
  const deaf = RIGS.flatMap((name) => {
    const rig = rigFor(name)
    return (rig?.variants ?? []).flatMap((variant) => {
      if (rig === undefined) return []
      const isDeaf = pixelsOf(rig, variant, []).equals(pixelsOf(rig, variant, ['#3050e0']))
      return isDeaf ? [`${name} ${variant}`] : []
    })
  })
  assert.deepEqual(deaf.toSorted(), [...OF_ITS_OWN].toSorted())
})

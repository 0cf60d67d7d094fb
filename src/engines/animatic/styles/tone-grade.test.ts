import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openShot } from '../compose/open-shot.ts'
import { parsePrompt } from '../parse/index.ts'
import type { ToneName } from '../scene-spec.ts'
import { gradeOf } from './tone-grade.ts'

/** Mean red, green and blue of a frame, and how far they are from grey. */
function meansOf(tones: readonly ToneName[]): { red: number; green: number; blue: number; colour: number } {
  const spec = { ...parsePrompt('A woman in a garden'), tones }
  const shot = openShot({ spec, seconds: 1, frameCount: 30, seed: 3 }, { width: 128, height: 72 })
  shot.draw(0)
  const pixels = shot.pixels()
  const sum = [0, 0, 0]
  let colour = 0
  for (let at = 0; at < pixels.length; at += 4) {
    const channels = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0] as const
    channels.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value))
    colour += Math.max(...channels) - Math.min(...channels)
  }
  shot.close()
  const [red = 0, green = 0, blue = 0] = sum.map((value) => (value * 4) / pixels.length)
  return { red, green, blue, colour: (colour * 4) / pixels.length }
}

test('tones are seen in what is drawn', () => {
  const plain = meansOf([])
  const [warm, cool, dark, bright] = (['warm', 'cool', 'dark', 'bright'] as const).map((tone) =>
    meansOf([tone]),
  )
  assert.ok(warm !== undefined && cool !== undefined && dark !== undefined && bright !== undefined)
  assert.ok(warm.red - warm.blue > plain.red - plain.blue + 15)
  assert.ok(cool.red - cool.blue < plain.red - plain.blue - 15)
  assert.ok(dark.green < plain.green - 20 && bright.green > plain.green + 10)
  assert.ok(meansOf(['muted']).colour < plain.colour * 0.75)
  assert.ok(meansOf(['vivid']).colour > plain.colour * 1.1)
})

test('no tones are no work', () => {
  assert.equal(gradeOf([]), undefined)
})

import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import { CheckUnavailable } from './check.ts'
import { createImageCheck } from './image-check.ts'
import type { Prediction } from './image-check.ts'

test('blocks what the classifier takes for pornography, by the sum of its classes', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-image-check-'))
  context.after(() => rm(folder, { recursive: true }))
  const path = join(folder, 'a.png')
  await sharp({ create: { width: 720, height: 1280, channels: 4, background: '#ff0000' } })
    .png()
    .toFile(path)
  let predictions: readonly Prediction[] = []
  const seen: Uint8Array[] = []
  const check = createImageCheck({
    threshold: 0.7,
    classify: async (pixels) => {
      seen.push(pixels)
      return predictions
    },
  })
  const judge = (porn: number, hentai: number, sexy: number): Promise<readonly string[]> => {
    predictions = [
      { className: 'Porn', probability: porn },
      { className: 'Hentai', probability: hentai },
      { className: 'Sexy', probability: sexy },
    ]
    return check.findReasons(path)
  }
  assert.deepEqual(await judge(0.5, 0.25, 0), ['sexual'])
  assert.deepEqual(await judge(0.3, 0.3, 0.4), [])
  assert.deepEqual(await judge(0, 0, 1), [])
  assert.equal(seen[0]?.length, 224 * 224 * 3)
  assert.deepEqual([...seen[0].subarray(0, 3)], [255, 0, 0])
  const down = createImageCheck({
    threshold: 0.7,
    classify: () => Promise.reject(new CheckUnavailable('down')),
  })
  await assert.rejects(down.findReasons(path), CheckUnavailable)
})

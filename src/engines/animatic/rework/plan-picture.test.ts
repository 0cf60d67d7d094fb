import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import type { Part, PicturePart } from './part.ts'
import { planParts } from './plan-parts.ts'

/** The picture of a video as an edit makes it. */
async function edit(before: Part, text: string): Promise<PicturePart> {
  const { parts } = await planParts({
    kind: 'plan',
    shots: [{ text, seconds: 2, frameCount: 60 }],
    seed: 1,
    hasSeed: false,
    style: null,
    characters: [],
    hasPicture: false,
    rework: { operation: 'edit', parts: [before], frameCount: 60 },
  })
  const [part] = parts
  assert.ok(part?.kind === 'picture' && parts.length === 1)
  return part
}

const PLAN = { spec: parsePrompt('a house, push in'), seconds: 2, frameCount: 60, seed: 1 }
const CREATED: Part = { kind: 'picture', plan: PLAN, frameCount: 60, picture: { from: 'reference' } }

test('what is seen in front of an edited picture is not done to the picture as well', async () => {
  const first = await edit(CREATED, 'make it night, in the rain, warmer, film noir')
  assert.ok(first.picture.from === 'source')
  assert.deepEqual(first.picture.grade, { time: 'night' })
  const { weather, look, tones } = first.plan.spec
  assert.deepEqual([weather, look, tones], ['rain', 'noir', ['warm']])
  const second = await edit(first, 'let it snow')
  assert.ok(second.picture.from === 'source')
  assert.deepEqual(second.picture, { from: 'source', frame: 0, grade: {} })
  assert.deepEqual([second.plan.spec.weather, second.plan.spec.look], ['snow', 'noir'])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../parse/index.ts'
import type { SceneSpec } from '../scene-spec.ts'
import { musicOf } from '../sound/music/index.ts'
import { describeLoss } from './describe-loss.ts'
import { asSource } from './part.ts'
import type { FootagePart } from './part.ts'
import { bedsOf, soundPlansOf } from './sound-of.ts'

const PLAN = { spec: parsePrompt(''), seconds: 2, frameCount: 60, seed: 3 }

function filmWith(change: Partial<SceneSpec>): FootagePart {
  const plan = { ...PLAN, spec: { ...PLAN.spec, ...change } }
  return { kind: 'footage', plan, frameCount: 60, sourceFrame: 0, grade: {} }
}

/** Whether music is played to a film, and how loud what is added to it is; null: its own sound is gone. */
function heardWith(change: Partial<SceneSpec>): readonly [boolean, number | null] {
  const film = filmWith(change)
  const [plan] = soundPlansOf([film])
  assert.ok(plan !== undefined)
  return [musicOf(plan.spec, 3).length > 0, bedsOf([film], 'film.mp4')[0]?.sceneLevel ?? null]
}

test('a film keeps its sound, without music that nobody asked for', () => {
  assert.deepEqual(heardWith({}), [false, 0])
  assert.deepEqual(heardWith({ weather: 'fog' }), [false, 0])
  const [hasMusic, level] = heardWith({ weather: 'rain' })
  assert.ok(!hasMusic && level !== null && level > 0 && level < 0.5)
})

test('music, noises and words are heard under it when they are asked for, and silence is silence', () => {
  const [hasMusic, level] = heardWith({ heard: { score: 'piano' } })
  assert.ok(hasMusic && level !== null && level > 0)
  assert.ok((heardWith({ heard: { noises: ['dog'] } })[1] ?? 0) > 0)
  assert.ok((heardWith({ dialogue: 'Hello' })[1] ?? 0) > (level ?? 0))
  assert.deepEqual(heardWith({ heard: { isMute: true } }), [false, null])
})

test('what was heard besides is in the sound of the next source, and is not added again', () => {
  const [next] = asSource([filmWith({ heard: { score: 'piano' } })])
  assert.equal(next?.plan.spec.heard, undefined)
})

test('says only of the music that a film has that it stays', () => {
  const film = filmWith({})
  const lossOf = (text: string): readonly string[] =>
    describeLoss([filmWith({ look: 'film' })], [{ text }], null, [film])
  assert.deepEqual(lossOf('soft piano music'), [])
  assert.deepEqual(lossOf('silent video'), [])
  assert.deepEqual(lossOf('no music'), [
    'The pictures of the source are not redrawn, so this was not applied: no music.',
  ])
})

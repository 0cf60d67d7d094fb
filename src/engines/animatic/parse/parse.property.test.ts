import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CAMERA_MOVES, FRAMINGS, LOOKS, MOODS, RIGS, SETTINGS, TIMES, WEATHERS } from '../scene-spec.ts'
import type { SceneSpec } from '../scene-spec.ts'
import { explainPrompt, parsePrompt } from './index.ts'
import { lexiconRows } from './word-index.ts'

const LONGEST_PROMPT = 32_000
/** Far above what a slow and busy machine needs: endless time is what it must find. */
const LONG_ENOUGH_MS = 10_000

const cells = lexiconRows().flatMap((row) => row.cells.flatMap((cell) => cell.split(',')))
const words = fc.constantFrom(...cells.map((word) => word.replaceAll(/[+*]/g, '').trim()))
const scraps = fc.constantFrom(
  '"',
  '「',
  '」',
  "'",
  ',',
  '.',
  '\n',
  '-',
  '—',
  '\u200D',
  '🐱',
  '👨‍👩‍👧',
  '\uD800',
  '100',
  '3.5',
  '*',
  '|',
)
const prompts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: scraps }), { maxLength: 60 })
    .map((list) => list.join(' ')),
  fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
)

function assertScene(spec: SceneSpec): void {
  const { setting, time, weather, mood, camera, framing, look, subjects } = spec
  assert.ok(SETTINGS.includes(setting) && TIMES.includes(time) && WEATHERS.includes(weather))
  assert.ok(
    MOODS.includes(mood) &&
      CAMERA_MOVES.includes(camera) &&
      FRAMINGS.includes(framing) &&
      LOOKS.includes(look),
  )
  assert.ok(subjects.length <= 5)
  for (const { rig, count, colours } of subjects) {
    assert.ok(RIGS.includes(rig))
    assert.ok(Number.isInteger(count) && count >= 1 && count <= 40, `count ${count}`)
    for (const colour of colours) assert.match(colour, /^#[\da-f]{6}$/)
  }
}

test('whatever is written, a scene comes of it', () => {
  fc.assert(
    fc.property(prompts, (prompt) => assertScene(parsePrompt(prompt))),
    { numRuns: 600 },
  )
})

test('the same words are always the same scene', () => {
  fc.assert(
    fc.property(prompts, prompts, (prompt, other) => {
      const before = parsePrompt(prompt)
      parsePrompt(other)
      assert.deepEqual(parsePrompt(prompt), before)
    }),
    { numRuns: 200 },
  )
})

test('every word that is told of stands where it is said to stand', () => {
  fc.assert(
    fc.property(prompts, (prompt) => {
      const { understood } = explainPrompt(prompt)
      for (const { start, end } of understood) assert.ok(start >= 0 && start < end && end <= prompt.length)
      for (const [index, { start }] of understood.entries())
        assert.ok(start >= (understood[index - 1]?.end ?? 0))
    }),
    { numRuns: 200 },
  )
})

test('a prompt of 32,000 characters takes bounded time, however it is made', () => {
  const pieces = [
    'a red dog and ',
    'x',
    '"',
    '「',
    '狗在雪地里跑',
    'ライオン',
    'Hundefutter ',
    '고양이가',
    "l'",
    '1',
    '🐱',
    'كلب',
    'न',
    "'a ",
    'a-',
  ]
  for (const piece of pieces) {
    const prompt = piece.repeat(Math.ceil(LONGEST_PROMPT / piece.length)).slice(0, LONGEST_PROMPT)
    const start = performance.now()
    assertScene(parsePrompt(prompt))
    assert.ok(performance.now() - start < LONG_ENOUGH_MS, `${JSON.stringify(piece)} repeated`)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMouth } from '../cues.ts'
import { speakDialogue } from '../sound/speech.ts'
import { parsePrompt } from './index.ts'
import { parseChange } from './parse-change.ts'

for (const [prompt, words] of [
  ["add a caption 'Hello'", 'Hello'],
  ['加字幕“你好”', '你好'],
  ['avec le sous-titre « Bonjour »', 'Bonjour'],
  ['füge den Untertitel „Guten Tag“ hinzu', 'Guten Tag'],
  ['добавь субтитры «Привет»', 'Привет'],
] as const) {
  test(`${prompt} asks for words to read`, () => {
    const { scene, subjects } = parseChange(prompt, null)
    assert.deepEqual([scene.dialogue, scene.isCaptionOnly, subjects], [words, true, []])
  })
}

test('a caption is said by nobody, and opens no mouth', async () => {
  const spec = parsePrompt('A man on a beach, with the caption "Hello there"')
  assert.equal(spec.dialogue, 'Hello there')
  const plan = { spec, seconds: 3, frameCount: 90, seed: 1 }
  assert.deepEqual(await speakDialogue([plan]), { speeches: [null], warnings: [] })
  const mouth = createMouth(spec.subjects[0] ?? assert.fail('nobody'), spec, 1, 3)
  assert.ok(Array.from({ length: 30 }, (_, at) => mouth(at / 10)).every((open) => open === 0))
})

test('whoever speaks is heard, and a sign is neither heard nor read', () => {
  assert.equal(parsePrompt('A man says "Hello there"').isCaptionOnly, undefined)
  assert.equal(parseChange('the man says "Hello there"', null).scene.isCaptionOnly, false)
  assert.equal(parsePrompt('A sign with the words "OPEN"').dialogue, null)
})

for (const [prompt, pace] of [
  ['slower', 'slower'],
  ['slow it down, please', 'slow it down'],
  ['make the video play faster', 'faster'],
  ['慢一点', '慢一点'],
  ['もっとゆっくり', 'もっとゆっくり'],
  ['plus vite', 'plus vite'],
  ['a slow push in', null],
  ['a fast red car in the back yard', null],
] as const) {
  test(`'${prompt}' asks for ${pace === null ? 'no other pace' : 'another pace'}`, () => {
    assert.equal(parseChange(prompt, null).pace, pace)
  })
}

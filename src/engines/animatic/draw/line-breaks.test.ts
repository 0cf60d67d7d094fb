import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakLines } from './line-breaks.ts'

/** Every character is one wide. */
const widthOf = (line: string): number => Array.from(line).length

const wrap = (text: string, language: string, width: number): readonly string[] =>
  breakLines(text, language, width, widthOf)

test('words stay whole and no line is wider than allowed', () => {
  const text = 'the quick brown fox jumps over the lazy dog and runs away'
  const lines = wrap(text, 'en', 20)
  assert.equal(lines.join(' '), text)
  for (const line of lines) assert.ok(line.length <= 20)
})

test('lines are about equally long instead of one full and one short', () => {
  assert.deepEqual(wrap('one two three four five six', 'en', 22), ['one two three', 'four five six'])
})

test('a Chinese line breaks between words and never begins with a closing mark', () => {
  const text = '今天的花园真漂亮，我们一起去追蝴蝶吧，好不好？'
  for (const width of [5, 6, 7, 8, 9, 10]) {
    const lines = wrap(text, 'zh', width)
    assert.equal(lines.join(''), text)
    for (const line of lines) assert.doesNotMatch(line, /^[，。？！」]/)
  }
})

test('an opening bracket moves to the next line with its word', () => {
  for (const width of [4, 5, 6, 7, 8]) {
    const lines = wrap('彼は「おはよう」と言った', 'ja', width)
    for (const line of lines) assert.doesNotMatch(line, /「$/)
  }
})

test('a word wider than a line is cut between whole characters', () => {
  const lines = wrap('Donaudampfschifffahrt', 'de', 8)
  assert.equal(lines.join(''), 'Donaudampfschifffahrt')
  assert.ok(lines.every((line) => line.length <= 8))
})

test('Chinese and Latin words keep the space that stood between them', () => {
  assert.deepEqual(wrap('你好 world', 'zh', 20), ['你好 world'])
})

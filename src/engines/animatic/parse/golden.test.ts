import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { LANGUAGES } from './lexicon/table.ts'
import { parsePrompt } from './index.ts'
import { sketchScene } from './testing/sketch-scene.ts'

const FOLDER = new URL('testing/golden/', import.meta.url)

interface Case {
  readonly prompt: string
  readonly expected: string
}

/** One file per language: a prompt, and on the next line, indented, the scene it is. */
function readCases(file: string): Case[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return lines.flatMap((line, index) =>
    line.startsWith(' ') ? [{ prompt: lines[index - 1] ?? '', expected: line.trim() }] : [],
  )
}

const files = readdirSync(FOLDER)

for (const file of files) {
  const language = file.replace('.txt', '')
  test(`prompts in ${language} are the scenes they speak of`, () => {
    for (const { prompt, expected } of readCases(file)) {
      const spec = parsePrompt(prompt)
      assert.equal(sketchScene(spec), expected, prompt)
      assert.equal(spec.language, language, prompt)
    }
  })
}

test('there are at least 150 golden prompts, in every language of the lexicon', () => {
  assert.deepEqual(files.map((file) => file.replace('.txt', '')).toSorted(), [...LANGUAGES].toSorted())
  assert.ok(files.flatMap(readCases).length >= 150)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rigFor } from '../../rigs/index.ts'
import { parsePrompt } from '../index.ts'
import type { Meaning, Thing } from '../meaning.ts'
import { lexiconRows, wordIndex } from '../word-index.ts'
import { LANGUAGES, readTable } from './table.ts'

const meanings = lexiconRows().map(({ meaning }) => meaning)

function isDrawn({ rig, variant }: Thing): boolean {
  return rigFor(rig)?.variants.includes(variant) ?? false
}

function isDrawable({ things, item }: Meaning): boolean {
  return item !== undefined || (things.length > 0 && things.every(isDrawn))
}

test('at least 700 concepts are drawn', () => {
  const concepts = new Set(meanings.filter(isDrawable).map(({ concept }) => concept))
  assert.ok(concepts.size >= 700, `only ${concepts.size}`)
})

test('whatever is drawn as a subject is a variant its rig has', () => {
  const missing = meanings
    .filter(({ item }) => item !== 'worn')
    .flatMap(({ concept, things }) =>
      things.filter((thing) => !isDrawn(thing)).map(({ rig, variant }) => `${concept}: ${rig} ${variant}`),
    )
  assert.deepEqual(missing, [])
})

test('nearly every drawable concept has a word in each of the twelve languages', () => {
  const rows = lexiconRows().filter(({ meaning }) => isDrawable(meaning))
  for (const [column, language] of LANGUAGES.entries()) {
    const named = rows.filter(({ cells }) => cells[column] !== '-' && cells[column] !== '')
    assert.ok(named.length >= rows.length * 0.95, `${language} names ${named.length} of ${rows.length}`)
  }
})

test('every word of the lexicon is found as the meaning of its row or of one before it', () => {
  for (const [column, language] of LANGUAGES.entries()) {
    const index = wordIndex(language)
    const lost = lexiconRows().flatMap(({ cells }) =>
      (cells[column] ?? '-')
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '-' && !/[+*]/.test(word))
        .filter((word) => {
          const senses =
            language === 'zh' || language === 'ja'
              ? index.get(word.toLowerCase())
              : index.find(word.split(/[\s-]+|(?<=')(?!(?:s|t|ll|re|ve|m|d)(?!\p{L}))/u))
          return senses.length === 0
        }),
    )
    assert.deepEqual(lost, [], language)
  }
})

test('words with an English ending after an apostrophe are read in phrases', () => {
  assert.deepEqual(parsePrompt("friends toast on New Year's Eve").sights, ['fireworks'])
  assert.equal(parsePrompt("the captain at the ship's railing").place, 'ship-deck')
})

test('a row with a column too few, an unknown effect or an unknown value is refused', () => {
  const cells = Array.from({ length: LANGUAGES.length }, () => '-').join(' | ')
  assert.equal(readTable({ rig: null, rows: `rain weather:rain | ${cells}` }).length, 1)
  assert.throws(() => readTable({ rig: null, rows: 'rain weather:rain | rain' }), /2 columns/)
  assert.throws(() => readTable({ rig: null, rows: `rain wether:rain | ${cells}` }), /wether/)
  assert.throws(() => readTable({ rig: null, rows: `rain weather:frogs | ${cells}` }), /frogs/)
})

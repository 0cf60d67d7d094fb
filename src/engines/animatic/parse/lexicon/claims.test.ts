import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ACTIONS,
  CAMERA_MOVES,
  FRAMINGS,
  LOOKS,
  MOODS,
  SEASONS,
  SETTINGS,
  SIGHTS,
  TIMES,
  WEATHERS,
} from '../../scene-spec.ts'
import type { Meaning } from '../meaning.ts'
import { TABLES } from './index.ts'
import { LANGUAGES, readTable } from './table.ts'
import type { Row } from './table.ts'

const rows: readonly Row[] = TABLES.flatMap(readTable)

type Kind = 'thing' | 'place' | 'action' | 'word' | 'effect'

function kindOf({ things, item, places, action, word }: Meaning): Kind {
  if (things.length > 0 || item !== undefined) return 'thing'
  if (places.length > 0) return 'place'
  if (action !== undefined) return 'action'
  return word === undefined ? 'effect' : 'word'
}

function wordsOf(row: Row, column: number): string[] {
  return (row.cells[column] ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '-')
}

test('every row has a word in each of the twelve languages', () => {
  const gaps = rows.flatMap((row) =>
    LANGUAGES.flatMap((language, column) => {
      const words = wordsOf(row, column)
      return words.length === 0 || words.includes('') ? [`${row.meaning.concept} ${language}`] : []
    }),
  )
  assert.deepEqual(gaps, [])
})

test('no two rows of one kind claim the same word of a language', () => {
  const claims = new Map<string, string>()
  const disputed: string[] = []
  for (const row of rows) {
    for (const [column, language] of LANGUAGES.entries()) {
      for (const word of wordsOf(row, column)) {
        const claim = `${language} ${kindOf(row.meaning)} ${word.replaceAll('+', '').toLowerCase()}`
        const first = claims.get(claim)
        if (first === undefined) claims.set(claim, row.meaning.concept)
        else disputed.push(`${claim}: ${first}, ${row.meaning.concept}`)
      }
    }
  }
  assert.deepEqual(disputed, [])
})

/** What the reader takes for words of each language; anything else would never be found. */
const SPELLINGS = {
  latin: /^[\p{Script=Latin}\d'’ &.+*-]+$/u,
  han: /^\+?\d{0,3}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆〇]+$/u,
  hangul: /^[\p{Script=Hangul}\d +*-]+$/u,
  cyrillic: /^[\p{Script=Cyrillic}\d +*-]+$/u,
  arabic: /^[\p{Script=Arabic}\d +*-]+$/u,
  devanagari: /^[\p{Script=Devanagari}\d +*-]+$/u,
}

const SPELLED: Readonly<Record<string, RegExp>> = {
  zh: SPELLINGS.han,
  ja: SPELLINGS.han,
  ko: SPELLINGS.hangul,
  ru: SPELLINGS.cyrillic,
  ar: SPELLINGS.arabic,
  hi: SPELLINGS.devanagari,
}

test('the words of a language are written in its letters', () => {
  const foreign = rows.flatMap((row) =>
    LANGUAGES.flatMap((language, column) =>
      wordsOf(row, column)
        .filter((word) => !(SPELLED[language] ?? SPELLINGS.latin).test(word))
        .map((word) => `${row.meaning.concept} ${language} ${word}`),
    ),
  )
  assert.deepEqual(foreign, [])
})

test('letters that look alike in two scripts are not mixed within a word', () => {
  const mixed = rows.flatMap((row) =>
    LANGUAGES.flatMap((_, column) =>
      wordsOf(row, column).filter((word) => /[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/iu.test(word)),
    ),
  )
  assert.deepEqual(mixed, [])
})

test('everything a scene may be can be said in each of the twelve languages', () => {
  const said: readonly (readonly [string, readonly string[], (meaning: Meaning) => readonly string[]])[] = [
    ['setting', SETTINGS, ({ places }) => places.map(({ setting }) => setting)],
    ['time', TIMES, ({ time }) => (time === undefined ? [] : [time.time])],
    ['weather', WEATHERS.filter((weather) => weather !== 'clear'), ({ weather }) => [weather ?? '']],
    ['season', SEASONS, ({ season }) => [season ?? '']],
    ['mood', MOODS.filter((mood) => mood !== 'neutral'), ({ mood }) => [mood ?? '']],
    ['action', ACTIONS, ({ action }) => [action ?? '']],
    ['camera', CAMERA_MOVES, ({ camera }) => [camera ?? '']],
    ['framing', FRAMINGS, ({ framing }) => [framing ?? '']],
    ['look', LOOKS, ({ look }) => [look ?? '']],
    ['sight', SIGHTS, ({ sight }) => [sight ?? '']],
  ]
  const unsaid = said.flatMap(([name, values, valuesOf]) =>
    values
      .filter((value) => !rows.some(({ meaning }) => valuesOf(meaning).includes(value)))
      .map((v) => `${name}: ${v}`),
  )
  assert.deepEqual(unsaid, [])
})

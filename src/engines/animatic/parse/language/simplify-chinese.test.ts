import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'
import { lexiconRows } from '../word-index.ts'
import { simplifyChinese } from './simplify-chinese.ts'

test('traditional Chinese is the scene that the same words in simplified Chinese are', () => {
  const pairs = [
    ['一隻紅色的狐狸在雪地裡奔跑', '一只红色的狐狸在雪地里奔跑'],
    ['兩隻貓在花園裡玩耍，下著雨', '两只猫在花园里玩耍，下着雨'],
    ['騎士與龍在城堡前戰鬥', '骑士与龙在城堡前战斗'],
    ['老爺爺坐在公園長椅上看書', '老爷爷坐在公园长椅上看书'],
    ['夜晚的東京街頭，霓虹燈閃爍', '夜晚的东京街头，霓虹灯闪烁'],
  ] as const
  for (const [traditional, simplified] of pairs) {
    assert.deepEqual(parsePrompt(traditional), parsePrompt(simplified))
  }
})

test('a text stays as long as it was', () => {
  const text = '雪地裡的龍🐉與鳳'
  assert.equal(simplifyChinese(text), '雪地里的龙🐉与凤')
  assert.equal(simplifyChinese(text).length, text.length)
})

test('every word of the lexicon is written in simplified characters, or it would not be found', () => {
  const traditional = lexiconRows().flatMap(({ cells }) =>
    (cells[1] ?? '').split(',').filter((word) => simplifyChinese(word) !== word),
  )
  assert.deepEqual(traditional, [])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseChange } from '../parse-change.ts'
import { findTones } from './find-tones.ts'

const SAID = {
  warm: [
    'warmer colours',
    '更暖的色调',
    'もっと暖かい色に',
    '더 따뜻한 색으로',
    'colores más cálidos',
    'des couleurs plus chaudes',
    'wärmere Farben',
    'cores mais quentes',
    'теплее цвета',
    'ألوان أكثر دفئا',
    'रंग और गर्म करो',
    'colori più caldi',
  ],
  bright: [
    'make it brighter',
    '更亮一些',
    'もっと明るくして',
    '더 밝게 해줘',
    'más claro',
    'plus clair',
    'mach es heller',
    'mais claro',
    'сделай светлее',
    'أكثر إشراقا',
    'और चमकीला बनाओ',
    'più luminoso',
  ],
  dark: [
    'make it darker',
    '更暗',
    'もっと暗く',
    '더 어둡게',
    'más oscuro',
    'plus sombre',
    'dunkler',
    'mais escuro',
    'темнее',
    'أغمق',
    'और गहरा करो',
    'più scuro',
  ],
  vivid: [
    'more vivid colors',
    '色彩更鲜艳',
    'もっと鮮やかに',
    '더 선명하게',
    'colores más vivos',
    'plus de couleurs',
    'bunter',
    'cores mais vivas',
    'ярче краски',
    'ألوان زاهية',
    'और रंगीन',
    'più colorato',
  ],
} as const

for (const [tone, texts] of Object.entries(SAID)) {
  test(`${tone} is asked for in twelve languages`, () => {
    for (const text of texts) assert.ok(findTones(text).includes(tone as keyof typeof SAID), text)
  })
}

test('a comparative beside a thing is of the thing', () => {
  assert.equal(parseChange('make her dress darker', null).scene.tones, undefined)
  assert.equal(parseChange('give the man a warmer jacket', null).scene.tones, undefined)
  assert.deepEqual(parseChange('make the dog black and the whole picture darker', null).scene.tones, ['dark'])
})

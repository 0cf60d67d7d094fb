import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { captionFont } from './fonts.ts'

/** The pixels of one character; a missing glyph gives the same hollow box every time. */
function picture(character: string, font: string): string {
  const canvas = createCanvas(64, 64)
  const pen = canvas.getContext('2d')
  pen.font = font
  pen.fillText(character, 8, 48)
  return canvas.data().toString('base64')
}

test('every script of the dozen languages has glyphs', () => {
  const missing = picture('ก', captionFont('', 40))
  assert.equal(missing, picture('א', captionFont('', 40)), 'scripts without a font show the empty box')
  for (const character of [
    'A',
    'ß',
    'Ł',
    'ñ',
    'Ж',
    'Ω',
    'ế',
    '你',
    'さ',
    '한',
    'ع',
    'न',
    '？',
    '。',
    '“',
    '—',
    '…',
  ]) {
    const drawn = picture(character, captionFont(character, 40))
    assert.notEqual(drawn, missing, `no glyph for ${character}`)
  }
})

test('a shared character takes its Chinese or Japanese form by language', () => {
  assert.notEqual(picture('直', captionFont('直', 40, 'zh')), picture('直', captionFont('直', 40, 'ja')))
  assert.equal(picture('直', captionFont('直', 40, 'ja')), picture('直', captionFont('直は', 40, 'zh')))
})

test('East Asian families are listed for texts that need them only', () => {
  assert.doesNotMatch(captionFont('Über “Ж” — …', 40), /JP|SC|KR/)
  assert.match(
    captionFont('说', 40, 'zh'),
    /Devanagari", "Filmgate Sans SC", "Filmgate Sans JP", "Filmgate Sans KR"/,
  )
  assert.match(captionFont('→', 40), /JP/)
})

test('a font may be asked for often', () => {
  captionFont('Hello', 40)
  const pen = createCanvas(10, 10).getContext('2d')
  pen.font = captionFont('Hello', 40)
  assert.ok(pen.measureText('Hello').width > 80)
})

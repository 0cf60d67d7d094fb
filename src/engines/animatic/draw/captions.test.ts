import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas } from '@napi-rs/canvas'
import { createCaption } from './captions.ts'
import { canDrawText } from './fonts.ts'
import type { Stage } from './stage.ts'

const WIDTH = 640
const HEIGHT = 360

interface Ink {
  readonly pixels: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where a caption leaves marks on an empty picture. */
function inkOf(text: string, language: string, time: number, seconds = 6): Ink {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const pen = canvas.getContext('2d')
  const stage = { width: WIDTH, height: HEIGHT, portrait: false, pen } as Stage
  createCaption(text, language, stage, seconds).draw(pen, time)
  const data = pen.getImageData(0, 0, WIDTH, HEIGHT).data
  const ink = { pixels: 0, left: WIDTH, right: 0, top: HEIGHT, bottom: 0 }
  for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel += 1) {
    if ((data[pixel * 4 + 3] ?? 0) === 0) continue
    const x = pixel % WIDTH
    const y = Math.floor(pixel / WIDTH)
    ink.pixels += 1
    ink.left = Math.min(ink.left, x)
    ink.right = Math.max(ink.right, x)
    ink.top = Math.min(ink.top, y)
    ink.bottom = Math.max(ink.bottom, y)
  }
  return ink
}

const TEXTS: readonly (readonly [language: string, text: string])[] = [
  ['en', 'Good morning! I have been waiting for you all night.'],
  ['zh', '早上好！今天的花园真漂亮，我们一起去追蝴蝶吧，好不好？'],
  ['ja', '「おはようございます。一緒に公園へ行きましょう！」'],
  ['ko', '안녕하세요! 오늘은 날씨가 정말 좋네요.'],
  ['es', '¡Hola! ¿Cómo estás?'],
  ['fr', 'Où est passé le garçon ?'],
  ['de', 'Grüße aus München!'],
  ['pt', 'Não se preocupe, amanhã será melhor.'],
  ['ru', 'Доброе утро! Сегодня прекрасный день.'],
  ['ar', 'صباح الخير! كيف حالك اليوم؟'],
  ['hi', 'नमस्ते! आज का दिन बहुत सुंदर है।'],
  ['it', 'È una bellissima giornata.'],
]

for (const [language, text] of TEXTS) {
  test(`a caption in ${language} sits centred in the lower part of the picture`, () => {
    const ink = inkOf(text, language, 1)
    assert.ok(ink.pixels > 2000)
    assert.ok(ink.top > HEIGHT * 0.6 && ink.bottom < HEIGHT * 0.97)
    assert.ok(ink.left > WIDTH * 0.05 && Math.abs(ink.left + ink.right - WIDTH) <= 4)
  })
}

test('nothing is shown before the dialogue begins', () => {
  assert.equal(inkOf('Hello', 'en', 0).pixels, 0)
})

test('a long text is shown in pages that never cover more than the lower third', () => {
  const long = 'It was the best of times, it was the worst of times. '.repeat(8)
  for (const time of [0.6, 4, 8, 11]) {
    const ink = inkOf(long, 'en', time, 12)
    assert.ok(ink.pixels > 0 && ink.top > HEIGHT * 0.66)
  }
})

test('more words than a shot has time for stay within bounds and quick', () => {
  const started = process.cpuUsage()
  assert.ok(inkOf('word '.repeat(2000), 'en', 0.9, 1).pixels > 0)
  assert.ok(process.cpuUsage(started).user < 4e6)
})

test('emoji are left out and empty or unwritable text shows nothing', () => {
  assert.equal(inkOf('🎉🎉', 'en', 1).pixels, 0)
  assert.equal(inkOf('  \n ', 'en', 1).pixels, 0)
  assert.equal(canDrawText('สวัสดี'), false)
  assert.equal(inkOf('สวัสดี', 'th', 1).pixels, 0)
  assert.deepEqual(inkOf('Hello 🎉', 'en', 1), inkOf('Hello', 'en', 1))
})

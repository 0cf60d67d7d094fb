import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from './errors.ts'
import {
  checkShot,
  formatSeconds,
  MAX_SHOTS,
  parseStoryboard,
  scaleShots,
  sumSeconds,
  toShotText,
} from './storyboard.ts'

const PLANE = `Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.`

const TWO_SHOTS = [
  { text: 'The plane takes off.', seconds: 7.5 },
  { text: 'The plane lands.', seconds: 7.5 },
]

function rejects(prompt: string, reason: RegExp): void {
  assert.throws(
    () => parseStoryboard(prompt),
    (error: unknown) => {
      assert.ok(error instanceof AppError)
      assert.equal(error.key, 'invalid_storyboard')
      assert.equal(error.param, 'prompt')
      assert.match(error.message, reason)
      return true
    },
  )
}

test('reads the documented two-shot example', () => {
  assert.deepEqual(parseStoryboard(PLANE), { instructions: '', shots: TWO_SHOTS })
})

test('reads line breaks that were typed as backslash n', () => {
  assert.deepEqual(parseStoryboard(PLANE.replaceAll('\n', '\\n')), { instructions: '', shots: TWO_SHOTS })
})

test('leaves a typed backslash n alone when there are real line breaks', () => {
  const shots = parseStoryboard('Shot 1:\nduration: 2sec\nScene: a C:\\new folder')?.shots
  assert.deepEqual(shots, [{ text: 'a C:\\new folder', seconds: 2 }])
})

test('reads shots that follow one another in a line', () => {
  const storyboard = parseStoryboard(
    'Shot 1: duration: 5sec Scene: all is red Shot 2: duration: 5sec Scene: all is purple',
  )
  assert.deepEqual(storyboard?.shots, [
    { text: 'all is red', seconds: 5 },
    { text: 'all is purple', seconds: 5 },
  ])
})

for (const [unit, seconds] of [
  ['5s', 5],
  ['5 sec', 5],
  ['5secs', 5],
  ['5 seconds', 5],
  ['1 second', 1],
  ['5', 5],
  ['2.25 SEC,', 2.25],
] as const) {
  test(`reads the duration '${unit}'`, () => {
    assert.equal(parseStoryboard(`shot 1: Duration: ${unit}\nScene: x`)?.shots[0]?.seconds, seconds)
  })
}

test('reads Chinese headings, labels and full-width punctuation', () => {
  const storyboard = parseStoryboard('分镜1：\n时长：5秒\n画面：小猫\n镜头二：\n时长：3秒钟\n场景：小狗')
  assert.deepEqual(storyboard?.shots, [
    { text: '小猫', seconds: 5 },
    { text: '小狗', seconds: 3 },
  ])
})

test('reads contiguous ranges as durations', () => {
  const storyboard = parseStoryboard('镜头1：时长：0-4s 画面：a\n镜头2：时长：4-10s 画面：b')
  assert.deepEqual(
    storyboard?.shots.map((shot) => shot.seconds),
    [4, 6],
  )
})

test('reads ranges right behind the number of a shot', () => {
  for (const prompt of [
    '镜头1：0-4秒 猫走。\n镜头2：4-10秒，画面：猫跑。',
    '分镜1: 0~4s 猫走。 分镜2: 4~10s 猫跑。',
  ]) {
    assert.deepEqual(parseStoryboard(prompt)?.shots, [
      { text: '猫走。', seconds: 4 },
      { text: '猫跑。', seconds: 6 },
    ])
  }
  assert.equal(parseStoryboard('Shot 1: 3-4 cats play. Shot 2: 5-6 dogs bark.'), undefined)
})

test('takes a word stuck to the number for the scene', () => {
  assert.deepEqual(parseStoryboard('Shot 1: duration: 5cats')?.shots, [{ text: 'cats', seconds: 5 }])
})

test('refuses ranges with a gap', () => {
  rejects('Shot 1: duration: 0-4s Scene: a\nShot 2: duration: 5-10s Scene: b', /starts at 5 .* ends at 4/)
})

test('reads the bracket form with leading instructions', () => {
  assert.deepEqual(parseStoryboard('oil painting [5.0s]a cat [2.5s] a dog'), {
    instructions: 'oil painting',
    shots: [
      { text: 'a cat', seconds: 5 },
      { text: 'a dog', seconds: 2.5 },
    ],
  })
})

test('reads the rewritten timeline form with its instructions', () => {
  const storyboard = parseStoryboard(
    'current timeline:\nShot 1:\nduration: 5.0sec\nScene: a cat\n\ninstructions:\nin oil',
  )
  assert.deepEqual(storyboard, { instructions: 'in oil', shots: [{ text: 'a cat', seconds: 5 }] })
})

test('ignores a heading behind the instructions', () => {
  const storyboard = parseStoryboard(
    'Shot 1: duration: 5s Scene: a\ninstructions:\nlike Shot 2: duration: 5s Scene: b',
  )
  assert.equal(storyboard?.shots.length, 1)
})

test('applies text before the first shot to every shot', () => {
  assert.equal(
    parseStoryboard('In watercolour.\nShot 1:\nduration: 5s\nScene: a')?.instructions,
    'In watercolour.',
  )
})

test('takes the text after the duration for the scene when it has no label', () => {
  assert.equal(parseStoryboard('Shot 1: duration: 5s a cat sleeps')?.shots[0]?.text, 'a cat sleeps')
})

for (const prompt of [
  'a cat',
  'As in Shot 1: the cat jumps.',
  'Shot 1: the cat jumps. Shot 2: it lands.',
  'Shot 1:\nduration: 0sec\nScene: nothing at all',
  'Shot 1:\nduration: 5sec\nScene:',
  'Shot 1:\nScene: no duration anywhere',
  'Shot 1:\nduration: soon\nScene: no number',
  'wait [5s]',
  'a list [5] of things',
]) {
  test(`leaves ${JSON.stringify(prompt)} a plain prompt`, () => {
    assert.equal(parseStoryboard(prompt), undefined)
  })
}

test('refuses a broken shot beside a complete one', () => {
  rejects(`${PLANE}\n\nShot 3:\nScene: no duration`, /shot 3 has no readable duration/)
  rejects(`${PLANE}\n\nShot 3:\nduration: soon\nScene: x`, /shot 3 has no readable duration/)
  rejects(`${PLANE}\n\nShot 3:\nduration: -2sec\nScene: x`, /shot 3 lasts -2 seconds/)
  rejects(`${PLANE}\n\nShot 3:\nduration: 0.01sec\nScene: x`, /at least one frame/)
  rejects(`${PLANE}\n\nShot 3:\nduration: 2sec\nScene:`, /shot 3 has no scene/)
  rejects('[5s] a cat [5s] ', /shot 2 has no scene/)
})

test('refuses more shots than any storyboard has', () => {
  rejects('[1s]a '.repeat(MAX_SHOTS + 1), /51 shots; at most 50/)
})

test('stays linear on hostile text', () => {
  for (const piece of [
    'Shot 1:',
    'shot ',
    'duration: ',
    '[',
    '[1s',
    '\n instructions ',
    'Shot 1: duration: 1 ',
  ]) {
    const prompt = piece.repeat(Math.ceil(32_000 / piece.length))
    const started = process.cpuUsage()
    try {
      parseStoryboard(prompt)
    } catch (error) {
      assert.ok(error instanceof AppError)
    }
    assert.ok(process.cpuUsage(started).user < 1_000_000, `${JSON.stringify(piece)} took over a second`)
  }
})

test('scales shots to a total and keeps their order', () => {
  const scaled = scaleShots(
    [
      { text: 'a', seconds: 5 },
      { text: 'b', seconds: 15 },
    ],
    4,
  )
  assert.deepEqual(scaled, [
    { text: 'a', seconds: 1 },
    { text: 'b', seconds: 3 },
  ])
  assert.equal(sumSeconds([0.1, 0.2].map((seconds) => ({ text: '', seconds }))), 0.3)
})

test('spells seconds without dust', () => {
  assert.equal(formatSeconds(15), '15')
  assert.equal(formatSeconds(7.5), '7.5')
  assert.equal(formatSeconds(1 / 3), '0.333')
})

test('joins a shot and the instructions', () => {
  assert.equal(toShotText({ text: 'a', seconds: 1 }, 'b'), 'a\nb')
  assert.equal(toShotText({ text: 'a', seconds: 1 }, ''), 'a')
})

test('refuses shots given as data without a finite length', () => {
  assert.throws(() => checkShot('a', Number.NaN, 0), { key: 'invalid_storyboard' })
})

test('reads a decimal comma before a unit', () => {
  const board = parseStoryboard('Shot 1: duration: 2,5 sec Scene: a\nShot 2: duration: 2s, Scene: b')
  assert.deepEqual(board?.shots, [
    { text: 'a', seconds: 2.5 },
    { text: 'b', seconds: 2 },
  ])
  assert.deepEqual(
    parseStoryboard('[0,5s]a [1.5s]b')?.shots.map(({ seconds }) => seconds),
    [0.5, 1.5],
  )
})

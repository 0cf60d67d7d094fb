import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTimeRows } from './time-rows.ts'

const CAT = [
  { text: 'A cat sleeps.', seconds: 3 },
  { text: 'It jumps.', seconds: 3 },
]

for (const prompt of [
  '[0-3s] A cat sleeps. [3-6s] It jumps.',
  '[0s-3s]: A cat sleeps. [3s-6s]: It jumps.',
  '0:00-0:03: A cat sleeps. 0:03-0:06: It jumps.',
  '00:00 – 00:03 | A cat sleeps.\n00:03 – 00:06 | It jumps.',
  '(0–3 sec) A cat sleeps.\n(3–6 sec) It jumps.',
  '- **0-3s:** A cat sleeps.\n- **3-6s:** It jumps.',
  'Shot 1 [00:00-00:03] A cat sleeps. Shot 2 [00:03-00:06] It jumps.',
  'Shot 1 (0-3s): A cat sleeps.\nShot 2 (3-6s): It jumps.',
  '0-3秒：A cat sleeps.\n3-6秒：It jumps.',
  '0-3 секунды: A cat sleeps.; 3-6 секунд: It jumps.',
  'Timeline: 0-3s: A cat sleeps. 3-6s: It jumps.',
]) {
  test(`cuts ${JSON.stringify(prompt)}`, () => {
    assert.deepEqual(parseTimeRows(prompt), { instructions: '', shots: CAT })
  })
}

test('applies what stands before the rows, and a line apart below them, to every shot', () => {
  const board = parseTimeRows(
    'Claymation.\n0-3s: A cat sleeps.\n3-6s: It jumps.\n\nStyle: soft light.\n\nAudio: rain.',
  )
  assert.deepEqual(board, { instructions: 'Claymation.\nStyle: soft light.\nAudio: rain.', shots: CAT })
})

test('reads minutes and fractions of seconds', () => {
  const board = parseTimeRows('0:00-0:02.5: a cat. 0:02.5-1:00: a dog.')
  assert.deepEqual(
    board?.shots.map(({ seconds }) => seconds),
    [2.5, 57.5],
  )
})

for (const prompt of [
  'a cat',
  '[0-3s] A cat sleeps.',
  // What times stand behind, and which of them belong together, is anyone's guess.
  'A cat sleeps (0-3s). It jumps (3-6s).',
  'From 0-3s the cat sleeps, from 3-6s it jumps.',
  '[0-3s] A cat sleeps. [4-6s] It jumps.',
  '[2-3s] A cat sleeps. [3-6s] It jumps.',
  '[0-3s] [3-6s] It jumps.',
  '[0-3] A cat sleeps. [3-6] It jumps.',
  'Score 0-3: they lose. Score 3-6: they win.',
  'Open 0:00-12:00: tea. 13:00-24:00: cake.',
]) {
  test(`leaves ${JSON.stringify(prompt)} a plain prompt`, () => {
    assert.equal(parseTimeRows(prompt), undefined)
  })
}

test('stays linear on hostile text', () => {
  for (const piece of ['[0-3s]', '0:00-', '- ** ', '0-3s: a ', ' \n', '[ ']) {
    const prompt = piece.repeat(Math.ceil(32_000 / piece.length))
    const started = process.cpuUsage()
    parseTimeRows(prompt)
    assert.ok(process.cpuUsage(started).user < 1_000_000, `${JSON.stringify(piece)} took over a second`)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMovements } from './find-movements.ts'

const SAID: readonly (readonly [string, ...string[]])[] = [
  ['the water ripples', 'water ripples'],
  ['her hair blows in the wind, push in', 'hair blows'],
  ['she blinks and turns her head', 'she blinks', 'turns her head'],
  ['the product rotates on a turntable', 'product rotates'],
  ['Das Wasser kräuselt sich', 'Wasser kräuselt'],
  ['su pelo ondea', 'pelo ondea'],
  ["l'eau coule", "l'eau coule"],
  ['os cabelos balançam ao vento', 'cabelos balançam'],
  ['флаг развевается', 'флаг развевается'],
  ['la bandiera sventola', 'bandiera sventola'],
  ['العلم يرفرف', 'العلم يرفرف'],
  ['झंडा लहरा रहा है', 'झंडा लहरा'],
  ['水面荡漾', '荡漾'],
  ['髪が風になびく', 'なびく'],
  ['나뭇잎이 흔들린다', '흔들린다'],
]

for (const [prompt, ...movements] of SAID) {
  test(`finds what is said to move: ${prompt}`, () => assert.deepEqual(findMovements(prompt), movements))
}

test('the camera, the sun and the weather do move, and a description is no movement', () => {
  for (const prompt of [
    'the camera slowly rises and rotates',
    'the sun rises over the sea',
    'a woman in a flowing dress, the wind blows',
    'fog drifts over the lake',
    'a rising star on stage, push in',
    'Die Kamera dreht sich',
  ]) {
    assert.deepEqual(findMovements(prompt), [], prompt)
  }
})

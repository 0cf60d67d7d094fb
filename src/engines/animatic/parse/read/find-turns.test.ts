import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'
import { sketchScene } from '../testing/sketch-scene.ts'

const sketch = (prompt: string): string => sketchScene(parsePrompt(prompt))

test('who turns a lamp on or off does so in a room, in twelve languages', () => {
  for (const prompt of [
    'A man turns on the lamp',
    'Ein Mann macht die Lampe an',
    'Un hombre enciende la lámpara',
    'Un homme allume la lampe',
    'Um homem acende o abajur',
    'Un uomo accende la lampada',
    'Мужчина включает лампу',
    '男人打开台灯',
    '男がランプをつける',
    '남자가 램프를 켠다',
  ])
    assert.match(sketch(prompt), /^1 man(?:; 1 lamp)? @ interior blue-hour until-lamps-on$/, prompt)
  for (const prompt of [
    'رجل يطفئ الضوء',
    'आदमी बत्ती बुझाता है',
    '女の子が電気を消す',
    'A girl switches off the light',
  ])
    assert.match(sketch(prompt), /^1 (?:man|girl)(?:; 1 lamp)? @ interior blue-hour until-lamps-off$/, prompt)
})

test('a room goes dark, and what else is told of who is in it stays', () => {
  assert.equal(sketch('The room goes dark'), '@ interior blue-hour until-lamps-off')
  assert.equal(sketch('The kitchen lights go out'), '@ kitchen blue-hour until-lamps-off')
  assert.equal(
    sketch('A man turns off the lamp and dances'),
    '1 man dance; 1 lamp @ interior blue-hour until-lamps-off',
  )
  assert.equal(sketch('She turns on the lamp'), '1 woman; 1 lamp @ interior blue-hour until-lamps-on')
})

test('radios, taps and roads that turn on or off are no lamps', () => {
  for (const prompt of ['A man turns on the radio', 'A boy turns on the tap', 'A car turns off the road'])
    assert.doesNotMatch(sketch(prompt), /until-lamps/, prompt)
})

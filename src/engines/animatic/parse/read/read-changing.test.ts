import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterTurns } from '../../turn-phases.ts'
import { explainPrompt, parsePrompt } from '../index.ts'
import { sketchScene } from '../testing/sketch-scene.ts'

const sketch = (prompt: string): string => sketchScene(parsePrompt(prompt))

test('a car changes its colour in twelve languages', () => {
  for (const prompt of [
    'A car slowly changes from white to red',
    'A white car turns red',
    'Ein Auto wechselt von Weiß zu Rot',
    'Un coche cambia de blanco a rojo',
    'Um carro muda de branco para vermelho',
    "Un'auto cambia dal bianco al rosso",
    'Машина меняет цвет с белого на красный',
    'السيارة تتغير من الأبيض إلى الأحمر',
    '车从白色变成红色',
    '車が白から赤に変わる',
    '자동차가 흰색에서 빨간색으로 변한다',
  ])
    assert.equal(sketch(prompt), '1 white car until-red @ road', prompt)
  for (const prompt of ['Une voiture passe du blanc au rouge', 'कार सफेद से लाल हो जाती है'])
    assert.match(sketch(prompt), /^1 white car .*until-red @ road$/, prompt)
})

test('colours come one after the other, and a fruit that turns red was green', () => {
  assert.equal(
    sketch('A chameleon changes color from green to blue to purple'),
    '1 green chameleon until-blue until-purple @ jungle',
  )
  assert.match(sketch('An octopus changes color'), /^1 octopus until-\S+ until-\S+ until-\S+ @ underwater$/)
  assert.match(sketch('The apple turns red'), /^1 #8fb84a apple until-red/)
  assert.match(sketch('A tomato ripens and turns red'), /^1 #8fb84a tomato until-red/)
  assert.match(sketch('The glass bottle turns into a wooden bottle'), /bottle until-#a06f42/)
})

test('animals and things grow and shrink', () => {
  for (const prompt of [
    'A dog changes from small to big',
    'A dog grows bigger and bigger',
    'Ein Hund wird immer größer',
    '一只狗越来越大',
    '犬が大きくなっていく',
  ])
    assert.match(sketch(prompt), /^1 small dog (?:grow )?until-large @/, prompt)
  for (const prompt of ['A dog shrinks', 'Un chien rapetisse', 'Собака уменьшается', '一只狗越来越小'])
    assert.match(sketch(prompt), /^1 dog until-tiny @/, prompt)
})

test('what is of another, or no change, changes nothing', () => {
  for (const prompt of [
    'A red car turns left',
    'A man turns red cars around',
    'A dog beside a red car turns around',
  ])
    assert.doesNotMatch(sketch(prompt), /until-/, prompt)
})

test('leaves that turn are the autumn that comes', () => {
  for (const prompt of [
    'Leaves turn golden in the forest',
    'In the forest the leaves gradually change from green to red',
    '森の葉が赤く染まっていく',
  ])
    assert.equal(sketch(prompt), '@ forest summer until-autumn', prompt)
})

test('in the end something is what it has turned into', () => {
  const after = (prompt: string): string => sketchScene(afterTurns(parsePrompt(prompt)))
  assert.equal(after('A car changes from white to red'), '1 red car @ road')
  assert.match(after('A dog grows bigger and bigger'), /^1 large dog/)
  assert.match(after('A frog turns into a prince'), /^1 prince/)
})

test('the words for a change are no unknown words', () => {
  for (const prompt of [
    'A car gradually changes from white to red',
    'A chameleon slowly turns brown',
    'Un coche cambia gradualmente de blanco a rojo',
    'Ein Auto wechselt langsam von Weiß zu Rot',
    '一个气球逐渐从红色变成蓝色',
    '자동차가 흰색에서 빨간색으로 바뀐다',
    'A pig with wings',
  ])
    assert.deepEqual(explainPrompt(prompt).ignored, [], prompt)
  assert.deepEqual(explainPrompt('A zorbly car turns red').ignored, ['zorbly'])
})

test('parts that an animal is given are not said to be left out', () => {
  const { understood } = explainPrompt('A pig with wings')
  assert.ok(understood.every(({ leftOut }) => leftOut === null))
  assert.equal(explainPrompt('A man with big hands').understood.at(-1)?.leftOut, 'not drawn')
})

test('a traffic light is red before it turns green, and a crowd that grows has no larger people', () => {
  assert.match(sketch('The traffic light turns green'), /^1 red traffic-light until-green/)
  assert.match(sketch('The traffic light turns red'), /^1 green traffic-light until-red/)
  assert.doesNotMatch(sketch('A crowd grows larger'), /until-/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const actorsAt = (prompt: string): string =>
  parsePrompt(prompt)
    .subjects.map(({ count, variant, activity, action }) => `${count} ${variant} ${activity ?? action}`)
    .join(', ')

test('a couple are two people in every language', () => {
  for (const prompt of [
    'a couple dances',
    '一对夫妇跳舞',
    'カップルが踊る',
    '커플이 춤을 춘다',
    'una pareja baila',
    'un couple danse',
    'Ein Paar tanzt',
    'um casal dança',
    'Пара танцует',
    'زوجان يرقصان',
    'एक जोड़ा नाचता है',
    'una coppia balla',
  ])
    assert.equal(actorsAt(prompt), '1 man tango, 1 woman tango', prompt)
  for (const prompt of ['un couple se tient la main', 'Ein Paar hält Händchen', 'Пара держась за руки'])
    assert.equal(actorsAt(prompt), '1 man hand-in-hand, 1 woman hand-in-hand', prompt)
})

test('the same word before a noun is a number', () => {
  assert.equal(actorsAt('Ein paar Kinder spielen'), '2 child play')
  assert.equal(actorsAt('Пара собак'), '2 dog stand')
})

test('who shops walks through a supermarket with a basket', () => {
  for (const prompt of [
    'a woman is shopping',
    '一个女人在购物',
    '女性が買い物をする',
    '여자가 쇼핑을 한다',
    'una mujer va de compras',
    'une femme fait ses courses',
    'Eine Frau kauft ein',
    'uma mulher faz compras',
    'женщина делает покупки',
    'امرأة تتسوق',
    'एक औरत खरीदारी करती है',
    'una donna fa la spesa',
  ]) {
    const { place, subjects } = parsePrompt(prompt)
    assert.equal(place, 'supermarket', prompt)
    assert.deepEqual(
      subjects.map(({ action, props }) => [action, props[0]?.concept]),
      [['walk', 'basket']],
      prompt,
    )
  }
})

test('races are four of a kind', () => {
  for (const prompt of ['Ein Hunderennen', 'Гонка собак', '赛狗', 'a dog race'])
    assert.equal(actorsAt(prompt), '4 dog run', prompt)
  for (const prompt of ['Скачки', '赛马', '경마', 'घुड़दौड़', 'a horse race', 'سباق خيول'])
    assert.equal(actorsAt(prompt), '4 jockey ride', prompt)
  for (const prompt of ['Автогонки', 'Ein Autorennen', 'カーレース'])
    assert.equal(actorsAt(prompt), '4 racing-car drive', prompt)
})

test('cats climb onto a bough, people have a tree', () => {
  for (const prompt of [
    'a cat climbs a tree',
    '一只猫爬树',
    '猫が木に登る',
    'un gato trepa a un árbol',
    'un chat grimpe à un arbre',
    'eine Katze klettert auf einen Baum',
    'кошка лезет на дерево',
    'un gatto si arrampica su un albero',
  ])
    assert.deepEqual(parsePrompt(prompt).sights, ['bough'], prompt)
  const boy = parsePrompt('男孩爬树')
  assert.equal(boy.sights, undefined)
  assert.deepEqual(
    boy.subjects.map(({ concept }) => concept),
    ['boy', 'tree'],
  )
})

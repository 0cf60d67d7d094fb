import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseChange } from '../parse-change.ts'
import { findExchange } from './find-exchange.ts'

test('an exchange is found in twelve languages', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'replace the cat with a dog': ['the cat', 'a dog'],
    'ersetze die Katze durch einen Hund': ['die Katze', 'einen Hund'],
    'remplace le chat par un chien': ['le chat', 'un chien'],
    'cambia el gato por un perro': ['el gato', 'un perro'],
    'troque o gato por um cachorro': ['o gato', 'um cachorro'],
    'sostituisci il gatto con un cane': ['il gatto', 'un cane'],
    'замени кошку на собаку': ['кошку', 'собаку'],
    把猫换成狗: ['猫', '狗'],
    猫を犬に変えて: ['猫', '犬'],
    '고양이를 개로 바꿔줘': ['고양이', '개'],
    'استبدل القط بكلب': ['القط', 'كلب'],
    'बिल्ली को कुत्ते से बदलें': ['बिल्ली', 'कुत्ते'],
  }
  for (const [text, [before, after]] of Object.entries(cases)) {
    const found = findExchange(text)
    assert.deepEqual([found?.before, found?.after], [before, after], text)
  }
  assert.equal(findExchange('a cat runs in a park'), null)
})

test('a text of nothing but orders is read in bounded time', () => {
  for (const order of ['replace the cat with a dog. ', '换成', '猫を犬に', 'the cat is a ']) {
    const text = order.repeat(32_000 / order.length)
    const { exchanges } = parseChange(text, null)
    assert.ok(exchanges.length <= 4, order)
  }
})

test('a change of nothing but digits is read at once', () => {
  const begun = performance.now()
  parseChange('1'.repeat(32_000), null)
  // A quadratic pattern takes six seconds.
  assert.ok(performance.now() - begun < 3000)
})

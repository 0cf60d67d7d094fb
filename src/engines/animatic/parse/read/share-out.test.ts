import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

function counts(prompt: string): unknown[] {
  return parsePrompt(prompt).subjects.map(({ count, colours, size }) => [count, colours.length, size])
}

test('colours and sizes are shared out among those they are said of', () => {
  assert.deepEqual(counts('three cats, one black and two white'), [
    [1, 1, 'normal'],
    [2, 1, 'normal'],
  ])
  assert.deepEqual(counts('two kittens, a black one and a white one'), [
    [1, 1, 'normal'],
    [1, 1, 'normal'],
  ])
  assert.deepEqual(counts('two dogs, one big and one small'), [
    [1, 0, 'large'],
    [1, 0, 'small'],
  ])
})

test('what does not add up to all of them, or has a noun of its own, is not shared out', () => {
  assert.deepEqual(counts('five dogs, one black and one white'), [[5, 0, 'normal']])
  assert.equal(counts('two cats sleep. One black dog and one white horse run').length, 3)
})

function worn(prompt: string): unknown[] {
  return parsePrompt(prompt).subjects.map(({ count, props }) => [
    count,
    ...props.map(({ concept, colour }) => `${concept} ${colour}`),
  ])
}

test('clothes are shared out among those they are said of', () => {
  assert.deepEqual(worn('two friends, one in a red jacket and the other in a blue jacket'), [
    [1, 'jacket #d33a3f'],
    [1, 'jacket #3b78c9'],
  ])
})

test('the colours of a list are dealt out, and those of a pattern are not', () => {
  assert.deepEqual(worn('three women in red, blue and green dresses'), [
    [1, 'dress #d33a3f'],
    [1, 'dress #3b78c9'],
    [1, 'dress #4f9d50'],
  ])
  assert.deepEqual(counts('nine red, yellow and blue balloons'), [
    [3, 1, 'normal'],
    [3, 1, 'normal'],
    [3, 1, 'normal'],
  ])
  assert.deepEqual(counts('four red and white balloons'), [[4, 2, 'normal']])
  assert.deepEqual(counts('three black and orange butterflies'), [[3, 2, 'normal']])
})

function coloured(prompt: string): unknown[] {
  return parsePrompt(prompt).subjects.map(({ count, concept, colours }) => [count, concept, ...colours])
}

test('colours that are told one by one are of as many, in any language', () => {
  const cars = [
    [1, 'car', '#d33a3f'],
    [1, 'car', '#3b78c9'],
  ]
  assert.deepEqual(coloured('ein rotes und ein blaues Auto'), cars)
  assert.deepEqual(coloured('una macchina rossa e una blu'), cars)
  assert.deepEqual(coloured('un coche rojo y otro azul'), cars)
  assert.deepEqual(coloured('红色和蓝色的汽车各一辆'), cars)
  assert.deepEqual(coloured('一红一蓝两辆汽车'), cars)
  assert.deepEqual(coloured('赤い車と青い車'), cars)
  assert.deepEqual(coloured('красная и синяя машины'), cars)
  assert.deepEqual(coloured('a red and a blue car race'), [
    [1, 'car-race', '#d33a3f'],
    [1, 'car-race', '#3b78c9'],
  ])
  assert.deepEqual(coloured('猫和狗各两只'), [
    [2, 'cat'],
    [2, 'dog'],
  ])
})

test('a colour alone is that of all that one of them wears', () => {
  const women = [
    [1, 'clothes #d33a3f'],
    [1, 'clothes #3b78c9'],
  ]
  assert.deepEqual(worn('two women, one in red and one in blue'), women)
  assert.deepEqual(worn('two women, one wearing red and one wearing blue'), women)
  assert.deepEqual(worn("deux femmes, l'une en rouge et l'autre en bleu"), women)
  assert.deepEqual(worn('dos mujeres, una de rojo y otra de azul'), women)
  assert.deepEqual(worn('两个女人，一个穿红色，一个穿蓝色'), women)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explainPrompt } from '../index.ts'

function deedOf(prompt: string): unknown {
  return explainPrompt(prompt).spec.subjects[0]?.activity
}

function leftOutOf(prompt: string, text: string): string | null | undefined {
  return explainPrompt(prompt).understood.find((piece) => piece.text === text)?.leftOut
}

test('people sneeze, bow, salute and faint by themselves, in twelve languages', () => {
  for (const [prompt, deed] of [
    ['A man sneezes', 'sneeze'],
    ['一个男人打喷嚏', 'sneeze'],
    ['女の子がお辞儀をする', 'bow'],
    ['군인이 경례한다', 'salute'],
    ['Una mujer se desmaya', 'faint'],
    ['Une femme hausse les épaules', 'shrug'],
    ['Ein Mann niest', 'sneeze'],
    ['Um menino assobia', 'whistle'],
    ['Девочка дрожит', 'shiver'],
    ['رجل يصلي', 'pray'],
    ['एक औरत प्रार्थना करती है', 'pray'],
    ['Un uomo si inchina', 'bow'],
  ] as const)
    assert.equal(deedOf(prompt), deed, prompt)
})

test('what a body does on the way gives way to what it is for', () => {
  assert.equal(deedOf('A woman kneels and prays'), 'pray')
  assert.equal(deedOf('A woman kneels'), 'kneel')
})

test('of who cannot do it, it is said to be missing, and nobody else does it', () => {
  assert.equal(leftOutOf('A cat sneezes', 'sneezes'), 'not drawn')
  assert.equal(leftOutOf('A man sneezes', 'sneezes'), null)
  const [, woman] = explainPrompt('A cat sneezes beside a woman').spec.subjects
  assert.equal(woman?.activity, undefined)
})

test('animals wag, purr, stretch and roll over, and neither people nor roads do', () => {
  for (const [prompt, deed] of [
    ['A dog rolls over', 'roll-over'],
    ['A cat licks its paw', 'groom-self'],
    ['Ein Hund kratzt sich', 'scratch-self'],
    ['Un gato se estira', 'stretch-out'],
    ['犬がしっぽを振る', 'wag'],
    ['Кошка мурлычет', 'purr'],
    ['A man rolls over', undefined],
    ['A monkey rolls over', undefined],
  ] as const)
    assert.equal(deedOf(prompt), deed, prompt)
  const [walker] = explainPrompt('A road stretches to the horizon, a man walks').spec.subjects
  assert.deepEqual([walker?.action, walker?.activity], ['walk', undefined])
})

test('who hides does so behind, under or in something, or it is said to be missing', () => {
  assert.equal(deedOf('A man hides behind a tree'), 'hide')
  assert.equal(deedOf('A boy hides under a bed'), undefined)
  assert.equal(leftOutOf('A boy hides under a bed', 'hides'), null)
  assert.equal(leftOutOf('A cat hides', 'hides'), 'not drawn')
})

test('ships sink, balloons pop, eggs hatch, flowers wilt and houses collapse', () => {
  for (const [prompt, deed] of [
    ['A ship sinks', 'sink'],
    ['Ein Segelboot kentert', 'capsize'],
    ['Un globo revienta', 'pop'],
    ['Une fleur se fane', 'wilt'],
    ['一栋房子倒塌', 'collapse'],
    ['卵が孵る', 'hatch'],
  ] as const)
    assert.equal(deedOf(prompt), deed, prompt)
  for (const [prompt, word] of [
    ['A bubble pops', 'pops'],
    ['A bridge collapses', 'collapses'],
    ['A man sinks into a chair', 'sinks'],
    ['A car engine growls', 'growls'],
  ] as const)
    assert.match(String(leftOutOf(prompt, word)), /^not drawn/, prompt)
})

test('who hatches is in the egg, which is there though nobody named it', () => {
  for (const prompt of ['A duckling hatches from an egg', 'A duckling hatches']) {
    const { subjects } = explainPrompt(prompt).spec
    assert.deepEqual(
      subjects.map(({ concept, activity, carries }) => [concept, activity, carries?.concept]),
      [['egg', 'hatch', 'duckling']],
      prompt,
    )
  }
})

test('what somebody lets go rises or flies, and what is published does not', () => {
  for (const [prompt, deeds] of [
    ['A girl releases a paper lantern', ['look', 'float']],
    ['A man releases a white dove', ['look', 'fly']],
    ['A child lets go of a red balloon', ['look', 'float']],
  ] as const)
    assert.deepEqual(
      explainPrompt(prompt).spec.subjects.map(({ action }) => action),
      deeds,
      prompt,
    )
  assert.equal(leftOutOf('A woman releases a new phone', 'releases'), 'not drawn')
})

test('a dog that sleds with a boy sits on the sled, and draws none', () => {
  const { subjects } = explainPrompt('A boy and his dog sled down a hill').spec
  assert.deepEqual(
    subjects.map(({ concept, action }) => [concept, action]),
    [
      ['boy', 'ride'],
      ['dog', 'ride'],
    ],
  )
  assert.equal(explainPrompt('A dog sled races across the snow').spec.subjects[0]?.concept, 'dog-sled')
})

test('a dog sniffs at a flower that stands before it', () => {
  const { subjects } = explainPrompt('A dog sniffs a flower').spec
  assert.deepEqual(
    subjects.map(({ concept, props }) => [concept, props.length]),
    [
      ['dog', 0],
      ['flower', 0],
    ],
  )
})

test('bows in the hair, and rivers, are no deeds', () => {
  assert.equal(deedOf('A girl with pink bows in her hair'), undefined)
  assert.equal(deedOf('A dancer takes a bow'), 'bow')
  assert.notEqual(leftOutOf('Une rivière coule dans la forêt', 'coule'), 'not drawn')
})

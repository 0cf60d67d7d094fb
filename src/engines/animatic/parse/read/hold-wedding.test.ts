import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const peopleAt = (prompt: string): string =>
  parsePrompt(prompt)
    .subjects.map(({ variant, activity, action }) => `${variant} ${activity ?? action}`)
    .join(', ')

test('a wedding has a bride and a groom in every language', () => {
  for (const prompt of [
    'a wedding in a church',
    '教堂里的婚礼',
    '教会の中の結婚式',
    '교회 안의 결혼식',
    'una boda en la playa',
    'un mariage dans une église',
    'eine Hochzeit in der Kirche',
    'um casamento na praia',
    'свадьба в церкви',
    'حفل زفاف على الشاطئ',
    'समुद्र तट पर शादी',
    'un matrimonio in chiesa',
  ])
    assert.equal(peopleAt(prompt), 'bride vows, groom vows', prompt)
})

test('who marries is dressed for it, and does what else is said', () => {
  assert.equal(peopleAt('a couple gets married on a beach'), 'groom vows, bride vows')
  assert.equal(peopleAt('two women get married'), 'bride vows')
  assert.equal(peopleAt('a bride and groom dance'), 'bride tango, groom tango')
  assert.equal(peopleAt('a bride and a groom kiss in a church'), 'bride kiss, groom kiss')
})

test('guests watch a wedding, and sit in the pews of a church', () => {
  assert.equal(
    peopleAt('A bride and groom exchange vows in a church, guests watch'),
    'bride vows, groom vows',
  )
  assert.equal(peopleAt('свадьба в церкви, гости смотрят'), 'bride vows, groom vows')
})

test('guests and photographers of a wedding are nobody else', () => {
  assert.equal(peopleAt('a wedding photographer takes pictures'), 'photographer photograph')
  assert.equal(peopleAt('a woman in a wedding dress'), 'woman stand')
})

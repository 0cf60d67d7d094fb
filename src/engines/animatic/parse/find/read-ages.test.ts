import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

function traitsOf(prompt: string): readonly string[] {
  return parsePrompt(prompt).subjects.flatMap(({ traits = [] }) => traits)
}

test('an age in numbers is that of a child, a teenager, a grown-up or somebody old', () => {
  assert.deepEqual(traitsOf('a 7-year-old astronaut'), ['child'])
  assert.deepEqual(traitsOf('a 15 year old astronaut'), ['teen'])
  assert.deepEqual(traitsOf('a 40-year-old astronaut'), [])
  assert.deepEqual(traitsOf('an astronaut in her late seventies'), ['old', 'female'])
})

test('it is said in every language of the lexicon', () => {
  const prompts = [
    '80岁的医生',
    '80歳の医者',
    '80세의 의사가 병원에서 걷는다',
    'un médico de 80 años',
    'un médecin de 80 ans',
    'ein 80-jähriger Arzt',
    'um médico de 80 anos',
    '80-летний врач',
    'un medico di 80 anni',
    '80 साल का डॉक्टर',
    'طبيب عمره 80 عاما',
  ]
  for (const prompt of prompts) assert.ok(traitsOf(prompt).includes('old'), prompt)
})

test('other numbers of years are no ages', () => {
  assert.deepEqual(traitsOf('a man, 80 years ago'), [])
  assert.deepEqual(traitsOf('a doctor in the eighties'), [])
})

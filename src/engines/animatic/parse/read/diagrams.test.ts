import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DIAGRAMS } from '../../vocabulary/diagrams.ts'
import { parsePrompt } from '../index.ts'
import { DIAGRAMS as WORDS } from '../lexicon/diagrams.ts'
import { readTable } from '../lexicon/table.ts'

test('what is explained is shown as a diagram', () => {
  for (const { meaning, cells } of readTable(WORDS)) {
    const [name = ''] = cells[0]?.split(',') ?? []
    assert.equal(parsePrompt(name).place, meaning.places[0]?.place, name)
  }
  assert.equal(readTable(WORDS).length, Object.keys(DIAGRAMS).length)
})

test('things are in the diagram already, and who explains it stands before it', () => {
  assert.deepEqual(parsePrompt('recycling explained: plastic bottles become new products').subjects, [])
  const [teacher] = parsePrompt('a teacher explains photosynthesis').subjects
  assert.equal(teacher?.rig, 'person')
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

function boatOf(prompt: string): string {
  return parsePrompt(prompt)
    .subjects.map(({ variant, driver, passengers = [] }) =>
      [variant, driver?.variant ?? '-', ...passengers.map((one) => one.variant)].join(' '),
    )
    .join('; ')
}

test('who rows or paddles sits in a boat, named or not', () => {
  assert.equal(boatOf('Two women rowing on a river'), 'rowing-boat woman woman')
  assert.equal(boatOf('A man kayaking on a lake'), 'kayak man')
})

test('a boat that is named is the one', () => {
  assert.equal(boatOf('A couple in a canoe on a calm lake'), 'canoe man woman')
})

test('the crews of a regatta stand on no shore', () => {
  assert.equal(boatOf('A rowing regatta with eight-man crews'), 'rowing-shell -')
})

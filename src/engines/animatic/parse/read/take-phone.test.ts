import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePrompt } from '../index.ts'

const told = (prompt: string): string =>
  parsePrompt(prompt)
    .subjects.map(({ concept, action, props }) =>
      [concept, action, ...props.map((prop) => prop.concept)].join(' '),
    )
    .join(', ')

test('a phone that somebody looks at is in their hand', () => {
  assert.match(told('a woman looks at her phone while walking down the street'), /^woman \w+ phone$/)
  assert.match(told('a man types on his phone on the couch'), /^man sit .*phone/)
})

test('a phone that lies somewhere stays there', () => {
  assert.match(told('a phone on a desk, a man sleeps'), /(?:^|, )phone/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DRIBBLE, goalSportOf, hoopsAt, hoopsCues, momentsOf, roundAt, ROUNDS } from './rounds.ts'
import { parsePrompt } from './parse/index.ts'

test('the moment of a round is where it is asked for', () => {
  for (const [name, round] of Object.entries(ROUNDS))
    for (const at of momentsOf(round, 12))
      assert.ok(Math.abs(roundAt(round, at, 0.5) - 0.5) < 1e-9, `${name} at ${at}`)
})

test('a dribbled ball bounces when it is on the ground, and not on its way through the hoop', () => {
  const { bounces, baskets } = hoopsCues(20)
  assert.ok(baskets.length >= 3 && bounces.length > 12)
  for (const at of bounces) {
    const { phase } = hoopsAt(at)
    assert.notEqual(phase, 'leap', `${at}`)
    if (phase === 'run') assert.ok(Math.abs(Math.sin(at * DRIBBLE * 0.5)) < 1e-9, `${at}`)
  }
})

test('who storms a goal, and with what', () => {
  const sport = (prompt: string): string | undefined => goalSportOf(parsePrompt(prompt))
  assert.equal(sport('Footballers score a goal in a stadium'), 'football')
  assert.equal(sport('A hockey team plays ice hockey'), 'hockey')
  assert.equal(sport('A goalkeeper saves the ball'), undefined)
  assert.equal(sport('An empty stadium'), undefined)
})

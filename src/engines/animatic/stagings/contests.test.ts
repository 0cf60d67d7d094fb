import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, StagedScene } from '../compose/staging.ts'
import type { Placement } from '../draw/stage.ts'
import { PITCH, STROKES } from '../strokes.ts'
import type { Frame } from '../sets/set.ts'
import { LANDSCAPE, PORTRAIT, stagePrompt } from './testing/stage-prompt.ts'

const at = (time: number): Frame => ({ time, seconds: 4, camera: { x: 0, y: 0, zoom: 1 } })

function actorOf({ actors }: StagedScene, variant: string): Actor {
  const found = actors.find(({ look }) => look.variant === variant)
  assert.ok(found !== undefined, `${variant} of ${actors.map(({ look }) => look.variant).join(', ')}`)
  return found
}

function between(middle: Placement, ends: readonly Placement[]): boolean {
  const xs = ends.map(({ x }) => x)
  return Math.min(...xs) < middle.x && middle.x < Math.max(...xs)
}

test('a ball goes to and fro between two players with the net in the middle', () => {
  for (const [prompt, net, ball] of [
    ['a tennis match', 'tennis-net', 'tennis-ball'],
    ['two women play badminton', 'badminton-net', 'shuttlecock'],
    ['two men playing table tennis', 'table-tennis-table', 'table-tennis-ball'],
  ] as const)
    for (const size of [LANDSCAPE, PORTRAIT]) {
      const scene = stagePrompt(prompt, size)
      const players = scene.actors.filter(({ look }) => look.activity !== undefined)
      const places = players.map((player) => player.place(at(1)))
      assert.deepEqual(
        places.map(({ flip }) => flip),
        [false, true],
        prompt,
      )
      assert.ok(between(actorOf(scene, net).place(at(1)), places), prompt)
      for (let time = 0; time < 4; time += 0.1)
        assert.ok(between(actorOf(scene, ball).place(at(time)), places), `${prompt} at ${time}`)
    }
})

test('the ball is at the racket when it is heard to be hit', () => {
  const scene = stagePrompt('a tennis match')
  const ball = actorOf(scene, 'tennis-ball')
  const { first, seconds } = STROKES.tennis
  const x = (time: number): number => ball.place(at(time)).x
  assert.ok(Math.abs(x(first) - x(first + 2 * seconds)) < 1e-9)
  assert.ok(x(first) < x(first + 0.2) && x(first) < x(first - 0.2), 'the left one hits it')
  assert.ok(x(first + seconds) > x(first + seconds + 0.2), 'then the right one')
})

test('who plays tennis alone has the other side out of the picture', () => {
  const scene = stagePrompt('a man playing tennis')
  const players = scene.actors.filter(({ look }) => look.activity === 'tennis')
  assert.equal(players.length, 1)
  const { first, seconds } = STROKES.tennis
  assert.ok(actorOf(scene, 'tennis-ball').place(at(first + seconds)).x > 320 / 180)
})

test('a basketball goes through the hoop', () => {
  const scene = stagePrompt('a basketball match')
  assert.equal(scene.actors.filter(({ look }) => look.variant === 'basketball-player').length, 4)
  const ball = actorOf(scene, 'basket-ball')
  const heights = [0.2, 1, 2.3, 2.8].map((time) => ball.place(at(time)).lift ?? 0)
  assert.ok((heights[2] ?? 0) > 0.5, heights.join(' '))
  assert.ok((heights[3] ?? 1) < (heights[2] ?? 0))
})

test('puck and football are shot at the goal, by teams in two colours', () => {
  for (const [prompt, ball] of [
    ['an ice hockey match', 'puck'],
    ['a football match', 'football'],
  ] as const) {
    const scene = stagePrompt(prompt)
    const way = [0, 1.5, 3, 3.9].map((time) => actorOf(scene, ball).place(at(time)).x)
    assert.deepEqual(
      way,
      way.toSorted((a, b) => a - b),
      prompt,
    )
    assert.ok((way.at(-1) ?? 0) > 1.5, prompt)
    const colours = scene.actors.map(({ look }) => look.colours.join())
    assert.equal(colours.filter((colour) => colour !== '').length, 2, prompt)
  }
})

test('a ball is thrown, meets the bat when it is heard, and flies out over the thrower', () => {
  for (const [prompt, ball] of [
    ['a baseball game', 'base-ball'],
    ['a cricket match', 'cricket-ball'],
  ] as const) {
    const scene = stagePrompt(prompt)
    const x = (time: number): number => actorOf(scene, ball).place(at(time)).x
    const hit = PITCH.first + PITCH.flight
    assert.ok(x(PITCH.first) < x(hit - 0.05) && x(hit + 0.3) < x(hit - 0.05), prompt)
    assert.ok(x(hit + PITCH.away - 0.05) < 0, prompt)
    const activities = scene.actors.map(({ look }) => look.activity)
    assert.ok(activities.includes('pitch'), prompt)
  }
})

test('jockeys race on horses of several coats', () => {
  const { actors } = stagePrompt('a horse race')
  assert.equal(actors.length, 4)
  assert.ok(new Set(actors.map(({ look }) => look.colours.join())).size > 2)
})

test('one bowls or throws darts at a time, the others wait behind', () => {
  for (const prompt of ['friends bowling', 'three men playing darts']) {
    const { actors } = stagePrompt(prompt)
    const [first, ...others] = actors
    assert.ok(first?.look.activity !== undefined && others.length >= 2, prompt)
    for (const other of others) {
      assert.equal(other.look.activity, undefined, prompt)
      assert.ok(other.place(at(1)).x < first.place(at(1)).x, prompt)
    }
  }
})

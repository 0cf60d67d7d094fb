import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { choosePalette } from '../../compose/choose-palette.ts'
import type { StagedScene } from '../../compose/staging.ts'
import { createStage } from '../../draw/create-stage.ts'
import { createRandom } from '../../draw/random.ts'
import { parsePrompt } from '../../parse/index.ts'
import { setFor } from '../../sets/index.ts'
import type { Frame } from '../../sets/set.ts'
import { stagingFor } from '../index.ts'
import { stageAtTable } from './at-table.ts'
import { stageCampfire } from './campfire.ts'
import { stagePlayground } from './playground.ts'
import { stagePair } from './pairs.ts'

function staged(prompt: string, staging = stagingFor as typeof stagePair): StagedScene | undefined {
  const stage = createStage({ width: 320, height: 180 })
  const spec = parsePrompt(prompt)
  const palette = choosePalette(spec)
  const set = setFor(spec).build({ stage, spec, palette, seed: 1, random: createRandom(1) })
  return staging({ stage, spec, palette, set, seed: 1, random: createRandom(2), seconds: 4, horizon: 4 })
}

const FRAME = { time: 1.5, seconds: 4 } as Frame

/** Where an actor's hands are told to be, in world units. */
function handsOf(scene: StagedScene | undefined, index: number): readonly (readonly [number, number])[] {
  const actor = scene?.actors[index]
  assert.ok(actor !== undefined)
  const { x, y, scale, flip } = actor.place(FRAME)
  return actor.pose(FRAME).reach.map(([handX, handY]) => {
    return [x + handX * scale * (flip === true ? -1 : 1), y + handY * scale] as const
  })
}

describe('two people who touch', () => {
  for (const prompt of [
    'Two friends shake hands',
    'A mother and her son walk hand in hand through the park',
    'A couple dances a waltz',
  ])
    it(`have their hands in the same place: ${prompt}`, () => {
      const scene = staged(prompt, stagePair)
      const [left] = handsOf(scene, 0)
      const [right] = handsOf(scene, 1)
      assert.ok(left !== undefined && right !== undefined)
      assert.ok(
        Math.hypot(left[0] - right[0], left[1] - right[1]) < 0.012,
        `${left.join()} and ${right.join()}`,
      )
    })

  it('are two: of three nobody is left out', () => {
    assert.equal(staged('A family walks hand in hand', stagePair), undefined)
  })
})

describe('people at a table', () => {
  it('face each other across it, on chairs, however small they are', () => {
    const scene = staged('A grandfather and his grandson play chess', stageAtTable)
    const [, man, , boy, table] = scene?.actors ?? []
    assert.ok(man !== undefined && boy !== undefined && table !== undefined)
    const [left, right, middle] = [man.place(FRAME), boy.place(FRAME), table.place(FRAME)]
    assert.ok(left.x < middle.x && middle.x < right.x)
    assert.equal(left.flip, false)
    assert.equal(right.flip, true)
    assert.ok((right.lift ?? 0) > (left.lift ?? 0), 'a child sits higher')
    assert.ok(right.scale < left.scale)
  })

  it('are behind it when there are more than two, and drawn before it', () => {
    const scene = staged('Four people playing cards around a table', stageAtTable)
    const ys = scene?.actors.map((actor) => actor.place(FRAME).y) ?? []
    const table = ys.at(-1) ?? 0
    assert.equal(ys.filter((y) => y < table - 0.01).length, 2)
  })

  it('are more than one at a cake: who is alone stands before it', () => {
    assert.equal(staged('A girl blows out candles on a birthday cake', stageAtTable), undefined)
    assert.ok(staged('A girl blows out candles on a birthday cake') !== undefined)
  })
})

describe('people round a campfire', () => {
  it('sit on logs to both sides of it, turned to it', () => {
    const scene = staged('Friends roasting marshmallows around a campfire at night', stageCampfire)
    const [fire, ...others] = scene?.actors ?? []
    const middle = fire?.place(FRAME).x ?? 0
    const logs = others.filter(({ look }) => look.variant === 'log')
    const sitters = others.filter(({ look }) => look.variant !== 'log')
    assert.equal(logs.length, sitters.length)
    assert.equal(sitters.length, 5)
    for (const sitter of sitters) {
      const { x, flip } = sitter.place(FRAME)
      assert.equal(flip, x > middle)
      assert.equal(sitter.pose(FRAME).action, 'sit')
    }
  })

  it('stay where they are when they dance instead', () => {
    assert.equal(staged('People dance around a campfire', stageCampfire), undefined)
  })
})

describe('children at play', () => {
  it('go up and down on a seesaw, one when the other does not', () => {
    const scene = staged('Two kids on a seesaw', stagePlayground)
    const [, left, right] = scene?.actors ?? []
    assert.ok(left !== undefined && right !== undefined)
    for (const time of [0.4, 1.2, 2.4, 3.1]) {
      const [one, other] = [left, right].map((actor) => actor.place({ ...FRAME, time }).lift ?? 0)
      const [before, after] = [left, right].map(
        (actor) => actor.place({ ...FRAME, time: time + 0.05 }).lift ?? 0,
      )
      assert.ok(((before ?? 0) - (one ?? 0)) * ((after ?? 0) - (other ?? 0)) < 0, `at ${time}`)
    }
  })

  it('slide one after the other, and come back to the ladder', () => {
    const scene = staged('Two kids on a slide', stagePlayground)
    const [, first, second] = scene?.actors ?? []
    assert.ok(first !== undefined && second !== undefined)
    assert.notEqual(first.place(FRAME).x, second.place(FRAME).x)
    const round = (time: number): number => first.place({ ...FRAME, time }).x
    assert.ok(Math.abs(round(6.39) - round(6.41)) < 0.2)
  })
})

test('of a group that takes a selfie, one holds the telephone', () => {
  const scene = staged('A group of friends taking a selfie')
  const without = scene?.actors.filter(({ look }) =>
    look.props.some(({ concept }) => concept === 'shared-station'),
  )
  assert.equal(without?.length, (scene?.actors.length ?? 0) - 1)
})

test('pupils sit at a table, and their teacher stands', () => {
  const scene = staged('A teacher with pupils in a classroom', stageAtTable)
  const acts = scene?.actors.flatMap(({ look, pose }) =>
    look.variant === 'table' ? [] : [`${look.variant} ${pose(FRAME).action}`],
  )
  assert.ok(acts?.includes('student sit'))
  assert.ok(acts?.includes('teacher stand'))
})

test('who watches television sits on a sofa and is turned to it', () => {
  const scene = staged('A family watching tv on the sofa')
  const screen = scene?.actors.find(({ look }) => look.variant === 'television')?.place(FRAME)
  const people = scene?.actors.filter(({ look }) => /^(?:man|woman|child)$/.test(look.variant)) ?? []
  assert.equal(people.length, 3)
  for (const { place, pose } of people) {
    assert.equal(pose(FRAME).action, 'sit')
    assert.ok(place(FRAME).x < (screen?.x ?? 0) && place(FRAME).flip !== true)
  }
})

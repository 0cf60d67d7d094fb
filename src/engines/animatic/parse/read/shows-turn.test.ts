import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openShot } from '../../compose/open-shot.ts'
import { PLACES } from '../../scene-spec.ts'
import type { PlaceName, SceneSpec } from '../../scene-spec.ts'
import { afterTurns } from '../../turn-phases.ts'
import { explainPrompt, parsePrompt } from '../index.ts'
import { showsTurn } from './shows-turn.ts'

const SIZE = { width: 96, height: 54 }

function picture(spec: SceneSpec): Uint8Array {
  const shot = openShot({ spec, seconds: 2, frameCount: 60, seed: 5 }, SIZE)
  shot.draw(30)
  const pixels = Uint8Array.from(shot.pixels())
  shot.close()
  return pixels
}

function difference(one: SceneSpec, other: SceneSpec): number {
  const [first, second] = [picture(one), picture(other)]
  return first.reduce((sum, value, at) => sum + Math.abs(value - (second[at] ?? 0)), 0) / first.length
}

/** A few of each kind: looking at all places takes minutes. */
const LOOKED_AT: readonly PlaceName[] = [
  'dungeon',
  'cave',
  'submarine',
  'bedroom',
  'park',
  'new-york',
  'lake',
  'savanna',
]

test('places show the changes that they are said to show, and no others', () => {
  const base = parsePrompt('')
  for (const place of LOOKED_AT) {
    const spec: SceneSpec = { ...base, setting: PLACES[place], place }
    const dusk = { ...spec, time: 'blue-hour' } as const
    const pairs = [
      [{ time: 'night' }, spec, { ...spec, time: 'night' }],
      [{ weather: 'rain' }, spec, { ...spec, weather: 'rain' }],
      [{ season: 'winter' }, { ...spec, season: 'summer' }, { ...spec, season: 'winter' }],
      [{ lamps: 'on' }, { ...dusk, lamps: 0 }, { ...dusk, lamps: 1 }],
    ] as const
    for (const [turn, before, after] of pairs) {
      const isSeen = difference(before, after) > 0.08
      assert.equal(
        showsTurn(turn, { setting: spec.setting, place }, []),
        isSeen,
        `${place} ${JSON.stringify(turn)}`,
      )
    }
  }
})

test('a change that the place does not show is said to be left out', () => {
  const { spec, understood } = explainPrompt('a spaceship corridor, day turns to night')
  assert.equal(spec.turns, undefined)
  assert.deepEqual(
    understood.flatMap(({ text, leftOut }) => (leftOut === null ? [] : [`${text}: ${leftOut}`])),
    ['day turns to night: not applied: this place does not show that change'],
  )
})

test('a change is understood whatever its letters', () => {
  assert.equal(parsePrompt('A VILLAGE. DAY TURNS TO NIGHT').turns?.time, 'night')
  assert.equal(parsePrompt('Ein Dorf. Der Tag wird zur Nacht').turns?.time, 'night')
  assert.equal(parsePrompt('A village. İT STARTS TO SNOW, it starts to snow').turns?.weather, 'snow')
})

test('hour, weather and season change together', () => {
  const { time, season, turns } = parsePrompt('A forest, from a summer day to a winter night')
  assert.deepEqual(
    { time, season, turns },
    { time: 'day', season: 'summer', turns: { season: 'winter', time: 'night' } },
  )
  const stormy = parsePrompt('From a sunny day to a stormy night, a village')
  assert.deepEqual(stormy.turns, { weather: 'storm', time: 'night' })
  const spanish = parsePrompt('Un pueblo, de una noche de invierno a un día de verano')
  assert.deepEqual(spanish.turns, { time: 'day', season: 'summer' })
  const last = afterTurns(parsePrompt('A forest, from a summer day to a winter night'))
  assert.deepEqual([last.time, last.season], ['night', 'winter'])
})

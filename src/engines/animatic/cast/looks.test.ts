import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../compose/staging.ts'
import { parsePrompt } from '../parse/index.ts'
import { dress } from '../rigs/person/wardrobe.ts'
import { rigFor } from '../rigs/index.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { toLook } from '../stagings/to-look.ts'
import { giveLooks, keepLooks } from './looks.ts'

const SEED = 7

function castOf(prompt: string, seed = SEED): readonly SubjectSpec[] {
  return giveLooks(parsePrompt(prompt).subjects, seed)
}

/** Actors as a staging makes them, each with a seed of its own. */
function actorsOf(subjects: readonly SubjectSpec[]): readonly Actor[] {
  const rig = rigFor('person')
  if (rig === undefined) throw new Error('no people')
  return subjects.flatMap(({ variant, colours, props, count }, at) =>
    Array.from({ length: count }, (_, index) => ({
      rig,
      look: { variant, colours, props, seed: 1000 * at + index },
      place: () => ({ x: 0, y: 1, scale: 1, parallax: 1 }),
      pose: () => REST,
    })),
  )
}

test('whoever is called the same looks the same in every shot, and otherwise with another seed', () => {
  const [walks] = castOf('a woman walks in a park')
  const [rides] = castOf('a woman rides a bicycle in the rain')
  const [other] = castOf('a woman walks in a park', 8)
  assert.equal(walks?.looksSeed, rides?.looksSeed)
  assert.notEqual(walks?.looksSeed, other?.looksSeed)
  const [car] = castOf('a woman drives a red car')
  assert.equal(car?.driver?.looksSeed, walks?.looksSeed)
})

test('several are different, and the first of them are who they were alone', () => {
  const [one] = keepLooks(actorsOf(castOf('a child plays')), castOf('a child plays'))
  const three = castOf('three children and a dog')
  const seeds = keepLooks(actorsOf(three), three).map(({ look }) => look.seed)
  assert.equal(seeds[0], one?.look.seed)
  assert.equal(new Set(seeds).size, 4)
})

test('who is nobody of the scene keeps the look it has', () => {
  const subjects = castOf('a woman in a park')
  const [woman, passer] = actorsOf([...subjects, ...subjects])
  const kept = keepLooks(
    [woman, passer].filter((actor) => actor !== undefined),
    subjects,
  )
  assert.equal(kept[1]?.look.seed, 1000)
})

test('a family is alike in skin and hair, twins in all, and others by chance only', () => {
  const family = castOf('a mother and her two daughters')
  assert.ok(family.every(({ kinSeed }) => kinSeed !== undefined && kinSeed === family[0]?.kinSeed))
  const looks = family.map((subject) => dress(toLook(subject, 1)).outfit)
  assert.equal(new Set(looks.map(({ skin }) => skin)).size, 1)
  const twins = castOf('twin sisters')
  const [one, other] = keepLooks(actorsOf(twins), twins)
  assert.deepEqual(one?.look, other?.look)
  assert.ok(castOf('a woman and a man').every(({ kinSeed }) => kinSeed === undefined))
})
